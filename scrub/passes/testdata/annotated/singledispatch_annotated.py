from functools import singledispatch

@singledispatch
def describe(x: object) -> str:
    return "something"

@describe.register
def _(x: int) -> str:
    return f"int {x}"

@describe.register
def _(x: list) -> str:
    return "list of " + ", ".join(describe(e) for e in x)

print(describe(1), describe([2, "a", [3]]), describe(None))
