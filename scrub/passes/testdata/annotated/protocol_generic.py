from typing import Protocol, TypeVar, Iterator
T_co = TypeVar("T_co", covariant=True)

class Source(Protocol[T_co]):
    def items(self) -> "Iterator[T_co]": ...

class Numbers:
    def items(self) -> "Iterator[int]":
        yield from (1, 2, 3)

def first(s: "Source[int]") -> int:
    return next(iter(s.items()))

print(first(Numbers()))
