#: attributes
class A:
    x = 1
    def __init__(self, y):
        self.y = y
a = A(2)
print(a.x, a.y, A.x, vars(a), hasattr(a, "z"), getattr(a, "z", 3))
a.x = 5
print(A.x, a.x)
del a.x
print(a.x)
#: methods
class A:
    def m(self):
        return "m"
    @classmethod
    def c(cls):
        return cls.__name__
    @staticmethod
    def s(v):
        return v
a = A()
print(a.m(), A.m(a), a.c(), A.c(), a.s(1), A.s(2), a.m.__name__, A.m.__qualname__, a.m.__self__ is a)
#: inheritance
class A:
    def f(self):
        return "A"
class B(A):
    def f(self):
        return "B" + super().f()
class C(A):
    def f(self):
        return "C" + super().f()
class D(B, C):
    def f(self):
        return "D" + super().f()
print(D().f(), [k.__name__ for k in D.__mro__], issubclass(D, A), isinstance(D(), C))
#: inconsistent mro
class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
#: properties
class T:
    def __init__(self):
        self._c = 0
    @property
    def c(self):
        "the c"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273:
            raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        self._c = None
    @property
    def ro(self):
        return 1
t = T()
t.c = 5
print(t.c, T.c.__doc__)
del t.c
print(t.c)
for f in (lambda: setattr(t, "c", -300), lambda: setattr(t, "ro", 1), lambda: delattr(t, "ro")):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
#: special attributes
class A:
    "doc"
    class Inner: pass
    def f(self): "fdoc"
print(A.__name__, A.__qualname__, A.Inner.__qualname__, A.__doc__, A.f.__doc__, A.__module__, A().__class__ is A, A.__bases__, type(A), A.__dict__["f"] is A.f)
#: repr and str
class A:
    def __repr__(self): return "R"
class B(A):
    def __str__(self): return "S"
print(A(), repr(A()), str(B()), repr(B()), f"{B()} {B()!r}", [B()], "%s %r" % (B(), B()))
#: comparison methods
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, V) and self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __hash__(self): return hash(self.n)
print(V(1) == V(1), V(1) != V(2), V(1) < V(2), V(2) > V(1), sorted([V(3), V(1)], key=lambda v: v.n)[0].n, len({V(1), V(1)}), V(1) == 1)
try:
    V(1) <= V(2)
except TypeError as e:
    print(e)
#: eq without hash
class E:
    def __eq__(self, o): return True
try:
    hash(E())
except TypeError as e:
    print(e)
print(E.__hash__, E() == 1, E() != 1)
#: arithmetic methods
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + (o.v if isinstance(o, N) else o))
    __radd__ = __add__
    def __sub__(self, o): return N(self.v - o)
    def __rsub__(self, o): return N(o - self.v)
    def __mul__(self, o): return NotImplemented
    def __neg__(self): return N(-self.v)
    def __iadd__(self, o):
        self.v += o
        return self
    def __repr__(self): return f"N({self.v})"
n = N(1)
print(n + 2, 3 + n, n - 1, 5 - n, -n, sum([N(1), N(2)]))
m = n
n += 10
print(n, m is n)
try:
    n * 2
except TypeError as e:
    print(e)
#: container methods
class L:
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def __contains__(self, v): return v in self.a
    def __iter__(self): return iter(self.a)
    def __reversed__(self): return reversed(self.a)
    def __bool__(self): return len(self) > 1
l = L(1, 2, 3)
l[0] = 9
del l[1]
print(len(l), l[0], l[-1], l[0:1], 9 in l, list(l), list(reversed(l)), bool(l), bool(L()), [*l], max(l))
#: getitem iteration
class S:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(S()), 4 in S(), list(reversed([1])), dict(enumerate(S())))
#: getattr hooks
class G:
    def __getattr__(self, name):
        if name.startswith("x"): return name
        raise AttributeError(name)
    def __setattr__(self, name, v):
        object.__setattr__(self, name, v * 2)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
g = G()
g.a = 1
print(g.a, g.xyz, hasattr(g, "q"))
del g.a
print(hasattr(g, "a"))
#: getattribute
class G:
    x = 1
    def __getattribute__(self, name):
        return ("got", name)
print(G().anything, G().x, G.x)
#: call
class C:
    def __call__(self, *a, **k): return a, k
print(C()(1, b=2), callable(C()), callable(C), callable(1))
#: new and init
class P:
    def __new__(cls, *a):
        print("new", a)
        o = super().__new__(cls)
        return o
    def __init__(self, *a):
        print("init", a)
P(1, 2)
class Q:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Q())
#: singleton
class S:
    _i = None
    def __new__(cls):
        if cls._i is None:
            cls._i = super().__new__(cls)
        return cls._i
print(S() is S())
#: subclass of int
class I(int):
    def __add__(self, o): return I(int(self) + o)
    def __repr__(self): return f"I({int(self)})"
i = I(3)
print(i, i + 1, i * 2, type(i * 2), i == 3, {3: "a"}[i], f"{i:03d}", isinstance(i, int))
#: subclass of str list dict
class S(str):
    def shout(self): return self.upper() + "!"
class L(list):
    def first(self): return self[0]
class D(dict):
    def __missing__(self, k): return f"no {k}"
s, l, d = S("hi"), L([1, 2]), D(a=1)
print(s.shout(), s + "x", type(s + "x").__name__, l.first(), l + [3], type(l + [3]).__name__, d["a"], d["z"], d.get("z"), len(s), S("a") == "a", json if False else "")
#: subclass of tuple
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def a(self): return self[0]
t = T(1, 2)
x, y = t
print(t, t.a, x, y, t == (1, 2), hash(t) == hash((1, 2)), len(t))
#: subclass of exceptions
class E(ValueError):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try:
    raise E(5, "bad")
except ValueError as e:
    print(e, e.code, e.args, repr(e))
#: name mangling
class A:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    __y = 2
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 5
b = B()
print(b.get(), sorted(vars(b)), A._A__y, hasattr(A, "__y"))
#: class attributes shared
class A:
    items = []
    count = 0
    def add(self, x):
        self.items.append(x)
        A.count += 1
A().add(1)
A().add(2)
print(A.items, A.count)
#: class body execution
class A:
    x = 5
    y = [x + i for i in range(3)]if False else x * 2
    for i in range(2): z = i
    if x > 3:
        def big(self): return True
    del i
print(A.y, A.z, A().big(), hasattr(A, "i"))
#: class decorators
def reg(cls):
    cls.tag = cls.__name__.lower()
    return cls
def with_arg(n):
    def deco(cls):
        cls.n = n
        return cls
    return deco
@reg
@with_arg(3)
class A: pass
print(A.tag, A.n)
#: type calls
A = type("A", (), {"x": 1, "f": lambda self: self.x + 1})
B = type("B", (A,), {})
print(A().f(), B.__mro__[1] is A, A.__name__, type(5) is int, type(A) is type)
#: init subclass
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **k):
        super().__init_subclass__(**k)
        cls.tag = tag
        Base.subs.append(cls.__name__)
class A(Base, tag="a"): pass
class B(A): pass
print(Base.subs, A.tag, B.tag)
try:
    class C(Base, foo=1): pass
except TypeError as e:
    print(e)
#: bool and len truth
class A:
    def __len__(self): return 0
class B:
    def __bool__(self): return False
class C: pass
print(bool(A()), bool(B()), bool(C()), not A(), A() or "x")
class D:
    def __bool__(self): return 1
try:
    bool(D())
except TypeError as e:
    print(e)
#: index and int conversion
class I:
    def __index__(self): return 2
class F:
    def __float__(self): return 2.5
    def __int__(self): return 7
print([1, 2, 3][I()], range(5)[I()], "abc"[I():], hex(I()), int(I()), float(F()), int(F()), "%d" % I() if False else "", [0] * I())
#: format method
class A:
    def __format__(self, spec): return f"<{spec}>"
print(f"{A():abc} {A()}", format(A(), "x"), "{:q}".format(A()))
#: copy semantic of attributes
class Node:
    __slots__ = ("v", "next")
    def __init__(self, v, next=None): self.v, self.next = v, next
n = Node(1, Node(2))
print(n.next.v, n.next.next)
try:
    n.x = 1
except AttributeError as e:
    print(e)
#: dynamic methods
class A: pass
def f(self): return self.n
a = A()
a.n = 3
A.f = f
print(a.f())
import types
a.g = types.MethodType(lambda self, x: self.n + x, a)
print(a.g(4))
a.h = f
try:
    a.h()
except TypeError as e:
    print(e)
#: del method and context
class R:
    def __enter__(self):
        print("in")
        return self
    def __exit__(self, t, v, tb):
        print("out", t.__name__ if t else None)
        return t is KeyError
with R():
    raise KeyError("x")
with R() as r, R():
    print("body")
#: super in class and static
class A:
    @classmethod
    def make(cls): return ["A", cls.__name__]
    @staticmethod
    def st(): return "st"
class B(A):
    @classmethod
    def make(cls): return super().make() + ["B"]
    def st2(self): return super().st()
print(B.make(), B().make(), B().st2(), super(B, B()).make())
#: super one argument
class A:
    def f(self): return "A.f"
class B(A):
    def f(self): return "B.f"
B.up = super(B)
print(B().up.f(), type(super(B)).__name__)
#: class errors
for src in (lambda: object(1), lambda: type("A", (1,), {}), lambda: type("A", (bool,), {}), lambda: isinstance(1, 5), lambda: A.nope, lambda: super().x):
    try:
        src()
    except (TypeError, NameError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
#: missing init arguments
class A:
    def __init__(self, a, b=1, *, c): pass
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {"c": 1}), ((1,), {"c": 1, "d": 2})):
    try:
        A(*args, **kw)
        print("ok")
    except TypeError as e:
        print(e)
class B: pass
try:
    B(1)
except TypeError as e:
    print(e)
#: method errors
class A:
    def f(self): pass
    def g(): pass
for call in (lambda: A.f(), lambda: A().f(1), lambda: A().g(), lambda: A().nope(), lambda: None.x):
    try:
        call()
    except (TypeError, AttributeError) as e:
        print(e)
#: abstract classes
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Sq(Shape):
    def area(self): return 4
class Ok(Sq):
    name = "ok"
for c in (Shape, Sq, Ok):
    try:
        print(c().area())
    except TypeError as e:
        print(e)
#: operators in place
class M:
    def __init__(self): self.log = []
for op in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    def make(op):
        def f(self, o):
            self.log.append(op)
            return self
        return f
    setattr(M, f"__i{op}__", make(op))
m = M()
m += 1; m -= 1; m *= 1; m /= 1; m //= 1; m %= 1; m **= 1; m <<= 1; m >>= 1; m &= 1; m |= 1; m ^= 1; m @= 1
print(m.log)
#: reflected priority
class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
class B(A):
    def __radd__(self, o): return "B.radd"
print(A() + B(), B() + A(), A() + A(), 1 + A())
#: iteration protocol
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
c = Count(3)
print(list(c), list(c), next(Count(2)), [x for x in Count(2)], sum(Count(4)), dict(zip("ab", Count(5))), tuple(Count(1)), 2 in Count(5))
class Bad:
    def __iter__(self): return 5
try:
    iter(Bad())
except TypeError as e:
    print(e)
#: class getitem
class A:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(A[int] if False else A["x"], A[1, 2])
#: set name
class D:
    def __set_name__(self, owner, name): self.name = owner.__name__ + "." + name
class A:
    d = D()
    e = D()
print(A.d.name, A.e.name)
#: multiple inheritance init
class A:
    def __init__(self, **k):
        print("A", k)
        super().__init__(**k)
class B:
    def __init__(self, b, **k):
        print("B", b, k)
        super().__init__(**k)
class C(A, B):
    def __init__(self): super().__init__(b=2)
C()
#: linked list
class Node:
    def __init__(self, v, nxt=None):
        self.v, self.nxt = v, nxt
class LinkedList:
    def __init__(self, it=()):
        self.head = None
        for x in it: self.push(x)
    def push(self, v): self.head = Node(v, self.head)
    def __iter__(self):
        n = self.head
        while n:
            yield n.v
            n = n.nxt
    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return "->".join(map(str, self))
    def reverse(self):
        prev = None
        n = self.head
        while n: n.nxt, prev, n = prev, n, n.nxt
        self.head = prev
l = LinkedList("abc")
print(l, len(l), list(l))
l.reverse()
print(l)
