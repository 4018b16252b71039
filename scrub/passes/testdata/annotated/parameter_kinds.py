def f(a: int, b: int = 2, /, c: int = 3, *d: int, e: int = 5, **g: int) -> tuple:
    return a, b, c, d, e, g
print(f(1), f(1, 2, 3, 4, 5, e=6, h=7))
def g(*, only: str, other: "int" = 1) -> None: print(only, other)
g(only="x")
