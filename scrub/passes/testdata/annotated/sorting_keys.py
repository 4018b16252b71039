from typing import Any, Protocol
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...
def by(*names: str):
    def key(item: object) -> "tuple[Comparable, ...]":
        return tuple(getattr(item, n) for n in names)
    return key
class Item:
    name: str; rank: int = 0
    def __init__(self, name: str, rank: int) -> None: self.name, self.rank = name, rank
    def __repr__(self) -> str: return self.name
print(sorted([Item("b", 1), Item("a", 2), Item("c", 1)], key=by("rank", "name")))
