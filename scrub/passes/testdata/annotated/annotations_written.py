class A:
    pass
A.__annotations__ = {"x": int}
def f(a): return a
f.__annotations__["a"] = int
f.__annotations__.update({"return": str})
print(A.__annotations__, sorted(f.__annotations__), f(1))
