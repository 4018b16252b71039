from typing import Protocol

class Combine(Protocol):
    def __call__(self, a: int, b: int, *, scale: int = ...) -> int: ...

def add(a: int, b: int, *, scale: int = 1) -> int:
    return (a + b) * scale

def reduce(f: Combine, items: list[int]) -> int:
    acc: int = 0
    for item in items:
        acc = f(acc, item, scale=1)
    return acc

print(reduce(add, [1, 2, 3]))
