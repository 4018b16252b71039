from __future__ import annotations
from typing import Generic, TypeVar, Iterator
T = TypeVar("T")
class Link(Generic[T]):
    head: T
    tail: Link[T] | None
    def __init__(self, head: T, tail: Link[T] | None = None) -> None:
        self.head, self.tail = head, tail
    def __iter__(self) -> Iterator[T]:
        at: Link[T] | None = self
        while at is not None:
            yield at.head
            at = at.tail
    @classmethod
    def of(cls, *items: T) -> Link[T] | None:
        out: Link[T] | None = None
        for item in reversed(items):
            out = cls(item, out)
        return out
print(list(Link.of(1, 2, 3)), Link.of())
