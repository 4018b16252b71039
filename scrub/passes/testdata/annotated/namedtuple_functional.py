from typing import NamedTuple
from collections import namedtuple

Old = namedtuple("Old", "a b")
New = NamedTuple("New", [("a", int), ("b", str)])

def swap(pair: Old) -> Old:
    first: int
    second: int
    first, second = pair
    return Old(second, first)

print(swap(Old(1, 2)), New(1, "x"))
