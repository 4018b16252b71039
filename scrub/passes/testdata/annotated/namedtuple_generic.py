from typing import NamedTuple, Generic, TypeVar
T = TypeVar("T")
class Tagged(NamedTuple, Generic[T]):
    tag: str
    value: T
print(Tagged("a", 1), Tagged[int]("b", 2).value)
