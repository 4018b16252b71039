from dataclasses import dataclass, KW_ONLY, field

@dataclass
class Request:
    url: str
    _: KW_ONLY
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict, repr=False)

print(Request("/a"), Request("/b", method="PUT"))
try:
    Request("/c", "POST")
except TypeError as e:
    print("TypeError")
