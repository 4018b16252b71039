from functools import singledispatch

@singledispatch
def kind(x):
    return "other"

@kind.register
def _number(x: int | float) -> str:
    return "number"

@kind.register
def _text(x: "str") -> str:
    return "text"

print(kind(1), kind(2.5), kind("a"), kind(()))
