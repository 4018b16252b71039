from typing import Protocol, runtime_checkable

@runtime_checkable
class Shape(Protocol):
    sides: int
    def area(self) -> float: ...

class Square:
    sides: int = 4
    def __init__(self, a: float): self.a = a
    def area(self) -> float: return self.a ** 2

class Blob:
    def area(self) -> float: return 1.0

print([isinstance(s, Shape) for s in (Square(2), Blob())])
