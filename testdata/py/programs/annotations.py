#: function annotations
def f(a: int, b: "str" = "x", *args: float, c: list = None, **kw: dict) -> bool: pass
print(f.__annotations__)
#: class annotations
class A:
    x: int
    y: str = "a"
    def f(self): pass
print(A.__annotations__, A.y, hasattr(A, "x"))
#: module annotations
x: int = 1
y: "later"
print(__annotations__)
#: evaluated at definition
def show(v):
    print("evaluated", v)
    return v
def f(a: show(1), b: show(2) = show(3)) -> show(4): pass
class A:
    z: show(5)
    w: show(6) = show(7)
#: not evaluated in functions
def f():
    x: print("never") = 1
    y: undefined
    return x
print(f())
#: future
from __future__ import annotations
def f(a: undefined, b: list[int]) -> "quoted": pass
print(f.__annotations__)
class A:
    x: undefined2
print(A.__annotations__)
#: complex targets
class A: pass
a = A()
a.x: int = 1
d = {}
d["k"]: str = "v"
(z): int = 5
print(a.x, d, z, __annotations__)
#: undefined annotation
def f(a: missing): pass
