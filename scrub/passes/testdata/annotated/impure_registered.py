from functools import singledispatch
@singledispatch
def f(x): return "base"
@f.register
def _(x: int, y: (lambda: int)() = 1) -> "str": return "int"
print(f(1), f("a"))
