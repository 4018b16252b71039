from typing import Protocol, runtime_checkable

@runtime_checkable
class Named(Protocol):
    name: str

class Dog:
    def __init__(self, name: str) -> None:
        self.name: str = name

class Stone:
    weight: int = 5

print(isinstance(Dog("Rex"), Named), isinstance(Stone(), Named))
