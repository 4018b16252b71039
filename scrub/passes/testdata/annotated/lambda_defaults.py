def apply(f=lambda x: x + 1, n: int = 3, g: "type" = str) -> str:
    return g(f(n))
print(apply(), apply(lambda x: -x, 2), apply(n=5, g=repr))
