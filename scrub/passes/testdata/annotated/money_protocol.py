from typing import Protocol, Self, runtime_checkable
@runtime_checkable
class Addable(Protocol):
    def __add__(self, other: Self) -> Self: ...
class Cents:
    n: int
    def __init__(self, n: int) -> None: self.n = n
    def __add__(self, other: "Cents") -> "Cents": return Cents(self.n + other.n)
def total[T](items: list[T], start: T) -> T:
    out: T = start
    for item in items:
        out = out + item
    return out
print(total([Cents(1), Cents(2)], Cents(0)).n, isinstance(Cents(1), Addable), isinstance(object(), Addable))
