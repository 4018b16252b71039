from typing import TypedDict

class Address(TypedDict):
    street: str
    zip: str

class Person(TypedDict):
    name: str
    addresses: list[Address]

def zips(people: list[Person]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for p in people:
        out.setdefault(p["name"], []).extend(a["zip"] for a in p["addresses"])
    return out

print(zips([{"name": "Ada", "addresses": [{"street": "s", "zip": "1"}, Address(street="t", zip="2")]}]))
