def f(a, b=1):
    # type: (int, int) -> int
    c = a + b  # type: int
    for d in [c]:  # type: int
        c += d
    return c

with open(__file__) as g:  # type: ignore
    pass
print(f(1))
