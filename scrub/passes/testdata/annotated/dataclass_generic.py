from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

@dataclass
class Stack(Generic[T]):
    items: list[T]

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

print(Stack[int]([1]).push(2), Stack([]).push("a").items)
