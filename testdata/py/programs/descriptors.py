#: data descriptor
class D:
    def __get__(self, o, t=None): return ("get", o is None, t.__name__)
    def __set__(self, o, v): o.__dict__["x"] = ("set", v)
    def __delete__(self, o): print("delete")
class A:
    x = D()
a = A()
print(a.x, A.x)
a.x = 5
print(a.x, a.__dict__)
del a.x
#: non data descriptor
class D:
    def __get__(self, o, t=None): return "descr"
class A:
    x = D()
a = A()
print(a.x)
a.x = 1
print(a.x)
#: property
class A:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v):
        if v < 0: raise ValueError("negative")
        self._x = v
    @x.deleter
    def x(self): print("deleted")
a = A()
a.x = 3
print(a.x, A.x.__doc__, A.x.fget.__name__, type(A.x).__name__)
del a.x
try:
    a.x = -1
except ValueError as e:
    print(e)
class B:
    @property
    def y(self): return 1
try:
    B().y = 2
except AttributeError as e:
    print(e)
try:
    del B().y
except AttributeError as e:
    print(e)
#: property inheritance
class A:
    @property
    def x(self): return 1
class B(A):
    @A.x.getter
    def x(self): return super().x + 1
print(B().x)
#: getattr and getattribute
class A:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name == "magic": return 42
        raise AttributeError(f"no {name}")
a = A()
print(a.real, a.magic, getattr(a, "nope", "default"), hasattr(a, "zip"))
try:
    a.other
except AttributeError as e:
    print(e)
class B:
    def __getattribute__(self, name):
        if name.startswith("x"): return name * 2
        return super().__getattribute__(name)
    def f(self): return "f"
print(B().xy, B().f())
#: getattribute falls back to getattr
class A:
    def __getattribute__(self, name): raise AttributeError(name)
    def __getattr__(self, name): return "fallback " + name
print(A().anything)
#: setattr and delattr
class A:
    def __setattr__(self, name, v):
        print("setattr", name, v)
        super().__setattr__(name, v)
    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)
a = A()
a.x = 1
del a.x
print(a.__dict__)
#: instance dict
class A: pass
a = A()
a.__dict__["x"] = 1
a.__dict__.update(y=2, z=3)
print(a.x, a.y, vars(a), sorted(a.__dict__))
del a.__dict__["x"]
print(hasattr(a, "x"))
a.w = 4
print(a.__dict__)
a.__dict__ = {"q": 9}
print(a.q, hasattr(a, "w"))
#: slots
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"))
for f in (lambda: setattr(p, "z", 1), lambda: p.__dict__, lambda: p.q):
    try:
        f()
    except AttributeError as e:
        print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
#: slots and inheritance
class A:
    __slots__ = ("a",)
class B(A):
    __slots__ = ("b",)
class C(A): pass
b = B()
b.a, b.b = 1, 2
c = C()
c.anything = 3
print(b.a, b.b, c.anything)
try:
    b.c = 1
except AttributeError as e:
    print(e)
try:
    class D:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
#: class change
class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
a = A()
a.__class__ = B
print(a.f(), type(a).__name__)
#: bound methods
class A:
    def f(self, x): return (self.n, x)
a = A()
a.n = 1
m = a.f
print(m(2), m.__self__ is a, m.__func__ is A.f, m.__name__, a.f == a.f, a.f is a.f)
print(A.f(a, 3))
import types
g = types.MethodType(lambda self, y: (self.n, y), a)
print(g(5))
#: static and class methods
class A:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return (cls.__name__, x)
print(A.s(1), A().s(2), A.c(3), A().c(4), A.__dict__["s"].__func__(5), A.s.__name__, A.c.__func__.__name__)
#: function attributes
def f(a, b=1, *, c=2):
    "doc of f"
    return a
f.extra = 5
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.extra, f.__dict__, f.__module__)
f.__name__ = "g"
f.__defaults__ = (7,)
print(f.__name__, f.__defaults__)
print(f.__code__.co_argcount, f.__code__.co_varnames, f.__code__.co_kwonlyargcount, f.__code__.co_name)
#: callable objects
class A:
    def __call__(self, *a, **k): return (a, k)
print(A()(1, x=2), callable(A()), callable(1), callable(A), callable(len))
#: function get
def f(self): return self
print(f.__get__(5)(), f.__get__(None, int) is f)
#: name mangling
class A:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    __y = 2
a = A()
print(a.get(), a._A__x, A._A__y, hasattr(a, "__x"))
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 5
b = B()
print(b.get(), b._B__x, sorted(b.__dict__))
#: cached property
from functools import cached_property
class A:
    @cached_property
    def x(self):
        print("computing")
        return 5
a = A()
print(a.x, a.x, a.__dict__)
del a.x
print(a.x)
#: validating descriptor
class Positive:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, o, t): return getattr(o, self.name) if o else self
    def __set__(self, o, v):
        if v <= 0: raise ValueError(f"{self.name[1:]} must be positive")
        setattr(o, self.name, v)
class Item:
    price = Positive()
    count = Positive()
    def __init__(self, p, c): self.price, self.count = p, c
i = Item(2, 3)
print(i.price * i.count)
try:
    i.count = 0
except ValueError as e:
    print(e)
