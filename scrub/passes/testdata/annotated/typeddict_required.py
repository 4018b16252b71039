from typing import TypedDict, Required, NotRequired

class Options(TypedDict):
    name: Required[str]
    level: NotRequired[int]

def level(o: Options, default: int = 3) -> int:
    found: int | None = o.get("level")
    return default if found is None else found

print(level({"name": "a"}), level({"name": "b", "level": 0}), Options.__required_keys__, Options.__optional_keys__)
