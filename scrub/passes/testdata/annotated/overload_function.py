from typing import overload

@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x: "int | str") -> "int | str":
    return x * 2

print(double(2), double("ab"))
