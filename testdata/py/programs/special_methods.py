def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: __add__
class A:
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
class B(A):
    def __radd__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __iadd__(self, o):
        self.log.append(o)
        return self
class N:
    def __add__(self, o): return NotImplemented
a = A()
print(a + 1, 1 + a, (a + a)[0], A() + B())
i = j = I()
i += 5
print(i is j, i.log)
a += 2
print(a)
show(lambda: N() + 1)
show(lambda: N() + N())
show(lambda: 1 + N())
def f():
    n = N()
    n += 1
show(f)
#: __sub__
class A:
    def __sub__(self, o): return ("sub", o)
    def __rsub__(self, o): return ("rsub", o)
class B(A):
    def __rsub__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __isub__(self, o):
        self.log.append(o)
        return self
class N:
    def __sub__(self, o): return NotImplemented
a = A()
print(a - 1, 1 - a, (a - a)[0], A() - B())
i = j = I()
i -= 5
print(i is j, i.log)
a -= 2
print(a)
show(lambda: N() - 1)
show(lambda: N() - N())
show(lambda: 1 - N())
def f():
    n = N()
    n -= 1
show(f)
#: __mul__
class A:
    def __mul__(self, o): return ("mul", o)
    def __rmul__(self, o): return ("rmul", o)
class B(A):
    def __rmul__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __imul__(self, o):
        self.log.append(o)
        return self
class N:
    def __mul__(self, o): return NotImplemented
a = A()
print(a * 1, 1 * a, (a * a)[0], A() * B())
i = j = I()
i *= 5
print(i is j, i.log)
a *= 2
print(a)
show(lambda: N() * 1)
show(lambda: N() * N())
show(lambda: 1 * N())
def f():
    n = N()
    n *= 1
show(f)
#: __truediv__
class A:
    def __truediv__(self, o): return ("truediv", o)
    def __rtruediv__(self, o): return ("rtruediv", o)
class B(A):
    def __rtruediv__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __itruediv__(self, o):
        self.log.append(o)
        return self
class N:
    def __truediv__(self, o): return NotImplemented
a = A()
print(a / 1, 1 / a, (a / a)[0], A() / B())
i = j = I()
i /= 5
print(i is j, i.log)
a /= 2
print(a)
show(lambda: N() / 1)
show(lambda: N() / N())
show(lambda: 1 / N())
def f():
    n = N()
    n /= 1
show(f)
#: __floordiv__
class A:
    def __floordiv__(self, o): return ("floordiv", o)
    def __rfloordiv__(self, o): return ("rfloordiv", o)
class B(A):
    def __rfloordiv__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __ifloordiv__(self, o):
        self.log.append(o)
        return self
class N:
    def __floordiv__(self, o): return NotImplemented
a = A()
print(a // 1, 1 // a, (a // a)[0], A() // B())
i = j = I()
i //= 5
print(i is j, i.log)
a //= 2
print(a)
show(lambda: N() // 1)
show(lambda: N() // N())
show(lambda: 1 // N())
def f():
    n = N()
    n //= 1
show(f)
#: __mod__
class A:
    def __mod__(self, o): return ("mod", o)
    def __rmod__(self, o): return ("rmod", o)
class B(A):
    def __rmod__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __imod__(self, o):
        self.log.append(o)
        return self
class N:
    def __mod__(self, o): return NotImplemented
a = A()
print(a % 1, 1 % a, (a % a)[0], A() % B())
i = j = I()
i %= 5
print(i is j, i.log)
a %= 2
print(a)
show(lambda: N() % 1)
show(lambda: N() % N())
show(lambda: 1 % N())
def f():
    n = N()
    n %= 1
show(f)
#: __pow__
class A:
    def __pow__(self, o): return ("pow", o)
    def __rpow__(self, o): return ("rpow", o)
class B(A):
    def __rpow__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __ipow__(self, o):
        self.log.append(o)
        return self
class N:
    def __pow__(self, o): return NotImplemented
a = A()
print(a ** 1, 1 ** a, (a ** a)[0], A() ** B())
i = j = I()
i **= 5
print(i is j, i.log)
a **= 2
print(a)
show(lambda: N() ** 1)
show(lambda: N() ** N())
show(lambda: 1 ** N())
def f():
    n = N()
    n **= 1
show(f)
#: __lshift__
class A:
    def __lshift__(self, o): return ("lshift", o)
    def __rlshift__(self, o): return ("rlshift", o)
class B(A):
    def __rlshift__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __ilshift__(self, o):
        self.log.append(o)
        return self
class N:
    def __lshift__(self, o): return NotImplemented
a = A()
print(a << 1, 1 << a, (a << a)[0], A() << B())
i = j = I()
i <<= 5
print(i is j, i.log)
a <<= 2
print(a)
show(lambda: N() << 1)
show(lambda: N() << N())
show(lambda: 1 << N())
def f():
    n = N()
    n <<= 1
show(f)
#: __rshift__
class A:
    def __rshift__(self, o): return ("rshift", o)
    def __rrshift__(self, o): return ("rrshift", o)
class B(A):
    def __rrshift__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __irshift__(self, o):
        self.log.append(o)
        return self
class N:
    def __rshift__(self, o): return NotImplemented
a = A()
print(a >> 1, 1 >> a, (a >> a)[0], A() >> B())
i = j = I()
i >>= 5
print(i is j, i.log)
a >>= 2
print(a)
show(lambda: N() >> 1)
show(lambda: N() >> N())
show(lambda: 1 >> N())
def f():
    n = N()
    n >>= 1
show(f)
#: __and__
class A:
    def __and__(self, o): return ("and", o)
    def __rand__(self, o): return ("rand", o)
class B(A):
    def __rand__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __iand__(self, o):
        self.log.append(o)
        return self
class N:
    def __and__(self, o): return NotImplemented
a = A()
print(a & 1, 1 & a, (a & a)[0], A() & B())
i = j = I()
i &= 5
print(i is j, i.log)
a &= 2
print(a)
show(lambda: N() & 1)
show(lambda: N() & N())
show(lambda: 1 & N())
def f():
    n = N()
    n &= 1
show(f)
#: __or__
class A:
    def __or__(self, o): return ("or", o)
    def __ror__(self, o): return ("ror", o)
class B(A):
    def __ror__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __ior__(self, o):
        self.log.append(o)
        return self
class N:
    def __or__(self, o): return NotImplemented
a = A()
print(a | 1, 1 | a, (a | a)[0], A() | B())
i = j = I()
i |= 5
print(i is j, i.log)
a |= 2
print(a)
show(lambda: N() | 1)
show(lambda: N() | N())
show(lambda: 1 | N())
def f():
    n = N()
    n |= 1
show(f)
#: __xor__
class A:
    def __xor__(self, o): return ("xor", o)
    def __rxor__(self, o): return ("rxor", o)
class B(A):
    def __rxor__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __ixor__(self, o):
        self.log.append(o)
        return self
class N:
    def __xor__(self, o): return NotImplemented
a = A()
print(a ^ 1, 1 ^ a, (a ^ a)[0], A() ^ B())
i = j = I()
i ^= 5
print(i is j, i.log)
a ^= 2
print(a)
show(lambda: N() ^ 1)
show(lambda: N() ^ N())
show(lambda: 1 ^ N())
def f():
    n = N()
    n ^= 1
show(f)
#: __matmul__
class A:
    def __matmul__(self, o): return ("matmul", o)
    def __rmatmul__(self, o): return ("rmatmul", o)
class B(A):
    def __rmatmul__(self, o): return "B first"
class I:
    def __init__(self): self.log = []
    def __imatmul__(self, o):
        self.log.append(o)
        return self
class N:
    def __matmul__(self, o): return NotImplemented
a = A()
print(a @ 1, 1 @ a, (a @ a)[0], A() @ B())
i = j = I()
i @= 5
print(i is j, i.log)
a @= 2
print(a)
show(lambda: N() @ 1)
show(lambda: N() @ N())
show(lambda: 1 @ N())
def f():
    n = N()
    n @= 1
show(f)
#: __lt__
class A:
    def __lt__(self, o): return ("lt", type(o).__name__)
class N:
    def __lt__(self, o): return NotImplemented
class R:
    def __lt__(self, o): raise ValueError("cmp")
class P: pass
print(A() < 1, 1 < A(), A() < A())
show(lambda: N() < 1)
show(lambda: R() < 1)
show(lambda: P() < P())
show(lambda: bool(A() < 1))
show(lambda: [A()] < [1])
#: __le__
class A:
    def __le__(self, o): return ("le", type(o).__name__)
class N:
    def __le__(self, o): return NotImplemented
class R:
    def __le__(self, o): raise ValueError("cmp")
class P: pass
print(A() <= 1, 1 <= A(), A() <= A())
show(lambda: N() <= 1)
show(lambda: R() <= 1)
show(lambda: P() <= P())
show(lambda: bool(A() <= 1))
show(lambda: [A()] <= [1])
#: __gt__
class A:
    def __gt__(self, o): return ("gt", type(o).__name__)
class N:
    def __gt__(self, o): return NotImplemented
class R:
    def __gt__(self, o): raise ValueError("cmp")
class P: pass
print(A() > 1, 1 > A(), A() > A())
show(lambda: N() > 1)
show(lambda: R() > 1)
show(lambda: P() > P())
show(lambda: bool(A() > 1))
show(lambda: [A()] > [1])
#: __ge__
class A:
    def __ge__(self, o): return ("ge", type(o).__name__)
class N:
    def __ge__(self, o): return NotImplemented
class R:
    def __ge__(self, o): raise ValueError("cmp")
class P: pass
print(A() >= 1, 1 >= A(), A() >= A())
show(lambda: N() >= 1)
show(lambda: R() >= 1)
show(lambda: P() >= P())
show(lambda: bool(A() >= 1))
show(lambda: [A()] >= [1])
#: __eq__
class A:
    def __eq__(self, o): return ("eq", type(o).__name__)
class N:
    def __eq__(self, o): return NotImplemented
class R:
    def __eq__(self, o): raise ValueError("cmp")
class P: pass
print(A() == 1, 1 == A(), A() == A())
show(lambda: N() == 1)
show(lambda: R() == 1)
show(lambda: P() == P())
show(lambda: bool(A() == 1))
show(lambda: [A()] == [1])
#: __ne__
class A:
    def __ne__(self, o): return ("ne", type(o).__name__)
class N:
    def __ne__(self, o): return NotImplemented
class R:
    def __ne__(self, o): raise ValueError("cmp")
class P: pass
print(A() != 1, 1 != A(), A() != A())
show(lambda: N() != 1)
show(lambda: R() != 1)
show(lambda: P() != P())
show(lambda: bool(A() != 1))
show(lambda: [A()] != [1])
#: __neg__
class A:
    def __neg__(self): return "neg"
class P: pass
print(-A())
show(lambda: -P())
#: __pos__
class A:
    def __pos__(self): return "pos"
class P: pass
print(+A())
show(lambda: +P())
#: __invert__
class A:
    def __invert__(self): return "invert"
class P: pass
print(~A())
show(lambda: ~P())
#: __abs__
class A:
    def __abs__(self): return "abs"
class P: pass
print(abs(A()))
show(lambda: abs(P()))
#: __int__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __int__(self): return value
    show(int, A())
class P: pass
show(int, P()) if "int" not in ("hash", "str", "repr") else None
class R:
    def __int__(self): raise KeyError("int")
show(int, R())
#: __float__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __float__(self): return value
    show(float, A())
class P: pass
show(float, P()) if "float" not in ("hash", "str", "repr") else None
class R:
    def __float__(self): raise KeyError("float")
show(float, R())
#: __complex__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __complex__(self): return value
    show(complex, A())
class P: pass
show(complex, P()) if "complex" not in ("hash", "str", "repr") else None
class R:
    def __complex__(self): raise KeyError("complex")
show(complex, R())
#: __bool__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __bool__(self): return value
    show(bool, A())
class P: pass
show(bool, P()) if "bool" not in ("hash", "str", "repr") else None
class R:
    def __bool__(self): raise KeyError("bool")
show(bool, R())
#: __len__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __len__(self): return value
    show(len, A())
class P: pass
show(len, P()) if "len" not in ("hash", "str", "repr") else None
class R:
    def __len__(self): raise KeyError("len")
show(len, R())
#: __hash__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __hash__(self): return value
    show(hash, A())
class P: pass
show(hash, P()) if "hash" not in ("hash", "str", "repr") else None
class R:
    def __hash__(self): raise KeyError("hash")
show(hash, R())
#: __str__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __str__(self): return value
    show(str, A())
class P: pass
show(str, P()) if "str" not in ("hash", "str", "repr") else None
class R:
    def __str__(self): raise KeyError("str")
show(str, R())
#: __repr__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __repr__(self): return value
    show(repr, A())
class P: pass
show(repr, P()) if "repr" not in ("hash", "str", "repr") else None
class R:
    def __repr__(self): raise KeyError("repr")
show(repr, R())
#: __bytes__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __bytes__(self): return value
    show(bytes, A())
class P: pass
show(bytes, P()) if "bytes" not in ("hash", "str", "repr") else None
class R:
    def __bytes__(self): raise KeyError("bytes")
show(bytes, R())
#: __index__ results
for value in (1, 1.5, "s", True, None, -1, b"b", 2j, 2**70):
    class A:
        def __index__(self): return value
    show(hex, A())
class P: pass
show(hex, P()) if "index" not in ("hash", "str", "repr") else None
class R:
    def __index__(self): raise KeyError("index")
show(hex, R())
#: __getitem__
class G:
    def __getitem__(self, k): return ("get", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1], g["a"], g[1:2], g[1, 2], g[...], g[::2, 1])
g[0] = 5
g[1:2] = "x"
del g[3], g[4:5]
g["n"] = g["n"]
class P: pass
show(lambda: P()[0])
def f(): P()[0] = 1
show(f)
def f(): del P()[0]
show(f)
#: __contains__
class C:
    def __contains__(self, v): return v == 5
class N:
    __contains__ = None
    def __iter__(self): return iter([1])
class I:
    def __iter__(self): return iter([1, 2])
class T:
    def __contains__(self, v): return "truthy"
print(5 in C(), 4 in C(), 2 in I(), 9 in I(), 1 in T(), 1 not in C())
show(lambda: 1 in N())
class P: pass
show(lambda: 1 in P())
#: __iter__ and __next__
class C:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration("done")
        self.n -= 1
        return self.n
print(list(C(3)), sum(C(4)), [*C(2)], max(C(3)), dict(zip(C(2), "ab")), 1 in C(3), sorted(C(3)))
it = C(1)
print(next(it), next(it, "d"))
show(next, it)
a, b = C(2)
print(a, b)
for x in C(2): print(x)
else: print("else")
#: __call__
class C:
    def __call__(self, *a, **k): return a, k
c = C()
print(c(), c(1, x=2), callable(c), list(map(C(), [1])))
class P: pass
show(lambda: P()())
class D:
    __call__ = 5
show(lambda: D()())
class E: pass
e = E()
e.__call__ = lambda: 1
show(e)
#: __getattr__
class C:
    x = 1
    def __getattr__(self, n):
        if n == "bad": raise AttributeError("no " + n)
        return "got " + n
c = C()
c.y = 2
print(c.x, c.y, c.z, hasattr(c, "bad"), getattr(c, "bad", "def"))
show(lambda: c.bad)
show(lambda: c.__nope__)
class D:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, n): return "fallback " + n
print(D().p)
#: __getattribute__
class C:
    x = 1
    def __getattribute__(self, n):
        if n.startswith("_"): return object.__getattribute__(self, n)
        return "all " + n
    def m(self): return 1
c = C()
c.y = 5
print(c.x, c.y, c.m, c._C__z if hasattr(c, "_C__z") else "none", c.__dict__)
class D(C):
    def __getattribute__(self, n):
        v = super().__getattribute__(n)
        return v, n
print(D().q)
#: __setattr__ and __delattr__
class C:
    def __setattr__(self, n, v):
        if n == "no": raise AttributeError("refused")
        object.__setattr__(self, n, v * 2)
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
c = C()
c.x = 2
setattr(c, "y", "ab")
print(c.x, c.y, vars(c))
def f(): c.no = 1
show(f)
del c.x
def f(): del c.x
show(f)
c.y += "c"
print(c.y)
#: __slots__
class C:
    __slots__ = ("a", "b")
c = C()
c.a = 1
print(c.a, hasattr(c, "b"), hasattr(c, "__dict__"))
show(lambda: c.b)
def f(): c.z = 1
show(f)
class D(C): pass
d = D()
d.z = 1
d.a = 2
print(d.z, d.a)
class E(C):
    __slots__ = ["e"]
e = E()
e.a, e.e = 1, 2
print(e.a, e.e)
del e.a
show(lambda: e.a)
class F:
    __slots__ = "single"
F().single = 1
#: __init__ and __new__
class C:
    def __new__(cls, *a):
        print("new", a)
        return super().__new__(cls)
    def __init__(self, *a): print("init", a)
C(1, 2)
class S:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(S() is S())
class O:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(O())
class R:
    def __init__(self): return 1
show(R)
class M:
    def __init__(self, a, b=2): self.v = a, b
print(M(1).v, M(1, b=3).v)
show(M)
show(M, 1, 2, 3)
show(M, c=1)
class I(int):
    def __new__(cls, v): return super().__new__(cls, v + 1)
print(I(4), I(4) + 1, type(I(1)).__name__)
#: __enter__ and __exit__
class C:
    def __init__(self, n, eat=False): self.n, self.eat = n, eat
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v)
        return self.eat
with C(1) as a, C(2) as b: print(a, b)
with C(3, True):
    raise ValueError("x")
print("after")
try:
    with C(4), C(5): 1 / 0
except ZeroDivisionError as e: print("out", e)
def f():
    with C(6): return "r"
print(f())
for i in range(2):
    with C(i):
        if i == 0: continue
        break
class P: pass
def f():
    with P(): pass
show(f)
class H:
    def __enter__(self): pass
def f():
    with H(): pass
show(f)
with (C(7) as x, C(8) as y,): print(x + y)
#: __init_subclass__
class B:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        B.subs.append((cls.__name__, tag))
class C(B, tag="t"): pass
class D(C): pass
print(B.subs)
def f():
    class E(B, nope=1): pass
show(f)
def f():
    class F(x=1): pass
show(f)
#: __set_name__
class D:
    def __set_name__(self, owner, name):
        self.name = name
        print(owner.__name__, name)
    def __get__(self, o, t=None): return self if o is None else o.__dict__.get("_" + self.name, "unset")
    def __set__(self, o, v): o.__dict__["_" + self.name] = v
class C:
    a = D()
    b = D()
c = C()
c.a = 1
print(c.a, c.b, C.a.name, vars(c))
class Bad:
    def __set_name__(self, o, n): raise ValueError("sn")
def f():
    class X: y = Bad()
show(f)
#: __class_getitem__
class C:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
class D(C): pass
print(C[int], D[1, 2], list[int], dict[str, int], tuple[int, ...])
show(lambda: int[5])
class P: pass
show(lambda: P[0])
#: __missing__ and __reversed__
class D(dict):
    def __missing__(self, k): return k
print(D()[5], D().get(5))
class R:
    def __reversed__(self): return iter([3])
print(list(reversed(R())))
class N:
    __reversed__ = None
show(reversed, N())
#: __eq__ without __hash__
class E:
    def __eq__(self, o): return True
show(hash, E())
class F(E):
    __hash__ = object.__hash__
print(hash(F()) is not None, E() == 5, E() != 5, E.__hash__)
class G:
    def __eq__(self, o): return True
    def __hash__(self): return 3
class H(G): pass
print(hash(H()), {H(): 1}[G()])
#: __bool__ and __len__
class B:
    def __bool__(self): return False
    def __len__(self): return 5
class L:
    def __len__(self): return 0
class X:
    def __bool__(self): return "yes"
class Y:
    def __len__(self): return -1
print(bool(B()), bool(L()), not L(), B() or "other", [x for x in (B(), 1) if x])
show(bool, X())
show(bool, Y())
show(lambda: 1 if X() else 2)
#: __dir__ and __doc__
class C:
    "docs"
    def f(self): "fdoc"
print(C.__doc__, C.f.__doc__, C().__doc__, len.__name__, C.f.__name__, C.f.__qualname__, C.__name__, C.__qualname__, C.__module__)
C.__doc__ = "new"
print(C.__doc__)
def g(): pass
print(g.__doc__, g.__name__, g.__module__)
g.__name__ = "h"
print(g.__name__)
show(setattr, g, "__name__", 5)
#: __format__ in str.format
class F:
    def __format__(self, s): return "<" + s + ">"
print(f"{F()}", f"{F():a}", "{:b c}".format(F()), "{0:{1}}".format(F(), "x"), format(F()))
class G:
    def __str__(self): return "s"
print(f"{G()}", f"{G()!s:>3}")
show(lambda: f"{G():>3}")
#: __pow__ with three
class P:
    def __pow__(self, e, m=None): return (e, m)
print(P() ** 2, pow(P(), 2), pow(P(), 2, 3))
class R:
    def __rpow__(self, b): return ("rpow", b)
print(2 ** R(), pow(2, R()))
#: __divmod__
class D:
    def __divmod__(self, o): return "dm"
print(divmod(D(), 1))
class E:
    def __floordiv__(self, o): return 1
    def __mod__(self, o): return 2
show(divmod, E(), 1)
#: __round__ and friends
import math
class R:
    def __round__(self, n=0): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
print(round(R()), round(R(), 2), math.trunc(R()), math.floor(R()), math.ceil(R()))
class P: pass
show(round, P())
show(math.trunc, P())
show(math.floor, P())
#: __copy__ and __deepcopy__
import copy
class C:
    def __init__(self, v): self.v = v
    def __copy__(self): return C("copied")
    def __deepcopy__(self, memo): return C("deep")
print(copy.copy(C(1)).v, copy.deepcopy(C(1)).v, copy.deepcopy([C(1)])[0].v)
class P:
    def __init__(self): self.l = [1]
p = P()
q, r = copy.copy(p), copy.deepcopy(p)
p.l.append(2)
print(q.l, r.l, q is p)
a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b[1] is b, b is a)
#: special methods on the class only
class C: pass
c = C()
c.__len__ = lambda: 5
show(len, c)
c.__str__ = lambda: "x"
print("x" == str(c))
class D:
    def __len__(self): return 1
d = D()
d.__len__ = lambda: 9
print(len(d), d.__len__())
#: reflected operators of subclasses
class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
class B(A):
    def __radd__(self, o): return "B.radd"
    def __gt__(self, o): return "B.gt"
class C(A): pass
print(A() + B(), B() + A(), A() + C(), A() < B(), A() < C(), 1 + A(), A() + 1)
#: in-place fallback
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + o)
a = b = A(1)
a += 5
print(a.v, b.v)
class N:
    def __iadd__(self, o): return NotImplemented
    def __add__(self, o): return "add"
n = N()
n += 1
print(n)
l = m = [1]
l += [2]
print(m)
t = u = (1,)
t += (2,)
print(u)
#: name mangling
class C:
    __x = 1
    def __m(self): return self.__x
    def get(self): return self.__m(), self._C__x
    __y__ = 2
print(C().get(), C._C__x, C.__y__, sorted(n for n in vars(C) if "x" in n))
show(lambda: C().__x)
class _D:
    __z = 3
print(_D._D__z)
class E(C):
    def get2(self): return self.__x
show(lambda: E().get2())
#: multiple inheritance
class A:
    def f(self): return ["A"]
class B(A):
    def f(self): return ["B"] + super().f()
class C(A):
    def f(self): return ["C"] + super().f()
class D(B, C):
    def f(self): return ["D"] + super().f()
print(D().f(), [k.__name__ for k in D.__mro__], D.__bases__ == (B, C), issubclass(D, A))
def f():
    class X(A, B): pass
show(f)
def f():
    class X(A, A): pass
show(f)
def f():
    class X(5): pass
show(f)
#: super forms
class A:
    x = "A.x"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "A.s"
class B(A):
    x = "B.x"
    def f(self): return super().f(), super(B, self).f(), super().x
    @classmethod
    def c(cls): return super().c()
    @staticmethod
    def s(): return A.s()
    def g(self): return super().nope
print(B().f(), B.c(), B.s())
show(lambda: B().g())
show(lambda: super())
show(super, 5)
show(super, A, 5)
print(super(B, B()).f(), super(B, B).c())
class C(A):
    def f(self):
        return [super().f() for _ in range(1)] if False else (lambda: super(C, self).f())()
print(C().f())
#: subclasses of built-in classes name themselves
class S(set): pass
class F(frozenset): pass
class B(bytearray): pass
print(S([1]), F([2]), B(b'x'), S())
