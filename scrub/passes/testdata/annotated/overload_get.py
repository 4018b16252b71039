import typing
from typing import get_overloads

@typing.overload
def f(x: int) -> int: ...
@typing.overload
def f(x: str, y: int = 0) -> str: ...
def f(x, y=0): return x

print(len(get_overloads(f)), sorted(o.__annotations__["x"].__name__ for o in get_overloads(f)), f(3))
