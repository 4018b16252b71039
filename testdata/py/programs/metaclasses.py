#: simple metaclass
class M(type):
    def __new__(mcs, name, bases, ns):
        ns["added"] = name.lower()
        return super().__new__(mcs, name, bases, ns)
class A(metaclass=M): pass
class B(A): pass
print(A.added, B.added, type(A).__name__, type(B) is M, isinstance(A, M))
#: metaclass call
class Singleton(type):
    instances = {}
    def __call__(cls, *args, **kw):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kw)
        return cls.instances[cls]
class A(metaclass=Singleton):
    def __init__(self, x): self.x = x
print(A(1) is A(2), A(3).x)
#: metaclass keyword arguments
class M(type):
    def __new__(mcs, name, bases, ns, *, tag=None):
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = tag
        return cls
    def __init__(cls, name, bases, ns, *, tag=None):
        print("init", name, tag)
        super().__init__(name, bases, ns)
class A(metaclass=M, tag="x"): pass
print(A.tag)
#: prepare
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name)
        return {"start": 1}
class A(metaclass=M):
    y = start + 1
print(A.start, A.y)
#: prepare with a mapping that records
class Rec(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            print("set", k)
        super().__setitem__(k, v)
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases): return Rec()
    def __new__(mcs, name, bases, ns): return super().__new__(mcs, name, bases, dict(ns))
class A(metaclass=M):
    x = 1
    def f(self): return self.x
    x = 2
print(A().f())
#: metaclass protocols
class M(type):
    def __len__(cls): return 3
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == "a"
    def __getitem__(cls, k): return k * 2
    def __repr__(cls): return f"<{cls.__name__}>"
    def __add__(cls, other): return "sum"
    def __eq__(cls, other): return "eq"
    def __hash__(cls): return 5
    def __bool__(cls): return False
    def __getattr__(cls, name): return "got " + name
    def __lt__(cls, other): return True
class A(metaclass=M): pass
print(len(A), list(A), "a" in A, "b" in A, A[4], A, A + 1, A == 2, hash(A), bool(A), A.missing, A < A)
#: metaclass methods and properties
class M(type):
    @property
    def prop(cls): return cls.__name__
    def method(cls): return "m " + cls.__name__
class A(metaclass=M): pass
print(A.prop, A.method())
try:
    A().prop
except AttributeError as e:
    print(e)
#: metaclass conflict
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
#: derived metaclass wins
class M1(type): pass
class M2(M1): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
print(type(C).__name__)
#: instancecheck
class M(type):
    def __instancecheck__(cls, o): return hasattr(o, "quack")
    def __subclasscheck__(cls, c): return hasattr(c, "quack")
class Duck(metaclass=M): pass
class D:
    quack = 1
print(isinstance(D(), Duck), isinstance(1, Duck), issubclass(D, Duck), issubclass(int, Duck))
#: type with three arguments
A = type("A", (int,), {"double": lambda self: self * 2, "x": 1})
print(A(5).double(), A.x, A.__name__, A.__bases__, A.__mro__)
#: function as metaclass
def meta(name, bases, ns):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")))
class A(int, metaclass=meta):
    x = 1
    def f(self): pass
print(A)
#: init subclass
class Base:
    registry = []
    def __init_subclass__(cls, /, kind=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, kind))
class A(Base, kind="a"): pass
class B(A): pass
print(Base.registry)
try:
    class C(Base, other=1): pass
except TypeError as e:
    print(e)
try:
    class D(x=1): pass
except TypeError as e:
    print(e)
#: set name
class D:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)
    def __get__(self, o, t): return self.name
class A:
    x = D()
    y = D()
print(A().x, A.y)
#: set name error
class D:
    def __set_name__(self, owner, name): raise ValueError("no")
try:
    class A:
        x = D()
except ValueError as e:
    print(e, e.__notes__)
#: class getitem
class A:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
class B(A): pass
print(A[1], B["x"])
try:
    int[1]
except TypeError as e:
    print(e)
#: mro
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), A.__subclasses__())
try:
    class E(A, B): pass
except TypeError as e:
    print(e)
#: mro entries
class X:
    def __mro_entries__(self, bases): return (int, str.__class__) if False else (list,)
class A(X()): pass
print(A.__bases__, A.__orig_bases__[0].__class__.__name__, A([1]))
#: class attributes
class A:
    "doc"
    x = 1
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__dict__["x"], type(A.__dict__).__name__)
A.__name__ = "B"
A.x = 2
print(A.__name__, A.x, A)
del A.x
print(hasattr(A, "x"))
#: nested qualname
class A:
    class B:
        def f(self): pass
    def g(self):
        class C: pass
        return C
print(A.B.__qualname__, A.B.f.__qualname__, A().g().__qualname__)
#: class cell
class A:
    def f(self): return __class__
class B(A): pass
print(B().f().__name__)
#: super in class methods
class A:
    @classmethod
    def make(cls): return "A " + cls.__name__
    @staticmethod
    def st(): return "static"
class B(A):
    @classmethod
    def make(cls): return "B " + super().make()
print(B.make(), B.st())
#: super with arguments
class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + super(B, self).f()
class C(B):
    def f(self): return "C" + super(B, self).f()
print(B().f(), C().f())
#: attribute on meta versus class
class M(type):
    x = "meta"
class A(metaclass=M): pass
class B(metaclass=M):
    x = "class"
print(A.x, B.x)
