def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: int.bit_count
for v in (0, 1, -1, 255, 2**70, -2**64): show(v.bit_count )
for v in (0, 1, -1, 255, 2**70, -2**64): show(v.bit_count, 1)
#: int.bit_length
for v in (0, 1, -1, 255, 2**70, -2**64): show(v.bit_length )
#: int.conjugate
for v in (0, 1, -1, 255, 2**70, -2**64): show(v.conjugate )
#: int.as_integer_ratio
for v in (0, 1, -1, 255, 2**70, -2**64): show(v.as_integer_ratio )
#: int.is_integer
for v in (0, 1, -1, 255, 2**70, -2**64): show(v.is_integer )
#: int.to_bytes
for args in ((), (2,), (2, "little"), (1, "big"), (4, "middle"), ("2",), (0,), (-1,)): show((258).to_bytes, *args)
show((-1).to_bytes, 2)
show((-1).to_bytes, 2, signed=True)
show((-129).to_bytes, 1, "big", signed=True)
show((128).to_bytes, 1, signed=True)
print((0).to_bytes(0), (2**64).to_bytes(9), (5).to_bytes(length=3, byteorder="little"))
#: int.from_bytes
print(int.from_bytes(b"\x01\x02"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes(b""), int.from_bytes([1, 0], "big"), int.from_bytes(bytearray(b"\x80\x00"), byteorder="big", signed=True))
show(int.from_bytes, "a")
show(int.from_bytes, b"a", "x")
show(int.from_bytes, 5)
show(int.from_bytes, [256])
#: int constructor
for a in ((), ("12",), (" -7 ",), ("1_000",), ("1__0",), ("0x1f", 16), ("0x1f", 0), ("0b11", 0), ("z", 36), ("12", 2), ("",), ("1.5",), (1.9,), (-1.9,), (b"15",), (True,), (None,), ([],), ("9", 37), ("10", 1), (10, 2), ("٣",), ("1e3",), ("0o17", 0), ("017", 0), ("00", 0), ("_1",), ("1_",), ("+5",), ("- 5",), (1e20,), (float("inf"),), (float("nan"),), (1j,), ("1\n",), ("12", 3.0), (b"\xff",)): show(int, *a)
show(int, base=10)
show(int, "1", base="x")
show(int, x="1")
#: int division
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (2**70, 3), (-2**70, 7), (1, 0), (5, 2**70), (True, 2)):
    show(lambda: (a // b, a % b, divmod(a, b)))
    show(lambda: a / b)
#: int power
for a, b in ((2, 10), (2, -1), (-2, 3), (0, 0), (0, -1), (2, 0.5), (-8, 1), (-1, 0.5), (10, 20), (7, True), (-2, -3)): show(lambda: a ** b)
for args in ((2, 10, 7), (3, -1, 7), (2, -1, 4), (2, 5, -7), (2, 5, 0), (0, 0, 1), (2.0, 2, 2), (-3, 3, 5), (10**20, 10**20, 97)): show(pow, *args)
#: int shifts
for a, b in ((1, 5), (-1, 3), (255, 4), (-255, 4), (1, 70), (2**70, 69), (5, -1), (0, 100), (-1, 100), (1, 2**70), (0, 2**70)):
    show(lambda: a >> b)
    if b < 1000: show(lambda: a << b)
#: int bits
for a, b in ((12, 10), (-12, 10), (2**70, 2**70 - 1), (True, False), (5, -1), (-2**65, 3)): print(a & b, a | b, a ^ b, ~a)
show(lambda: 1 & 1.0)
show(lambda: ~1.5)
show(lambda: 1 | "a")
print(True & 1, True | False, True ^ True, ~True)
#: int comparison
print(1 == 1.0, 1 < 1.5, 2**53 + 1 == float(2**53 + 1), 2**53 == 2.0**53, 10**400 > 1e308, -10**400 < float("-inf"), 1 == True, 1 == "1", 3 > 2 > 1, 1 != 1.0)
show(lambda: 1 < "a")
show(lambda: 1 < None)
show(lambda: 1j < 2)
print(2**64 < 2**64 + 1, -2**64 < 0 < 2**64, hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(-1), hash(2**61))
#: int literals
print(0x_ff, 0b1010, 0o17, 1_000_000, 0xFFFFFFFFFFFFFFFFFF, -0, 00, 0_0, 123456789012345678901234567890)
#: int text
print(str(10**30), repr(-5), hex(255), oct(8), bin(5), hex(-255), bin(-5), oct(-8), format(255, "x"), f"{255:#x} {255:#b} {255:o} {255:X} {1234567:,} {1234567:_} {5:03d} {5:+} {-5: } {65:c}")
show(hex, 1.5)
show(bin, "a")
show(oct, None)
class I:
    def __index__(self): return 7
print(hex(I()), bin(I()), [0] * I(), "abcdefgh"[I()])
#: int digit limit
show(lambda: str(10**4300))
show(lambda: len(str(10**4299)))
show(lambda: int("1" * 4301))
print(int("1" * 4300) % 97, len(hex(10**5000)))
#: int augmented
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 127; x ^= 3
print(x)
x /= 2
print(x)
def f():
    y = 1
    y += "a"
show(f)
def f():
    y = 1
    y @= 2
show(f)
#: bool
print(True + True, True * 5, True / 2, -True, +False, ~False, True == 1, True is True, isinstance(True, int), bool("False"), bool(0.0), bool([0]), str(True), repr(False), int(True), True < 2, [10, 20][True], not 0, bool(), sum([True, False, True]))
show(bool, 1, 2)
class B:
    def __bool__(self): return 1
show(bool, B())
class L:
    def __len__(self): return 0
print(bool(L()), bool(object()))
#: float.as_integer_ratio
for v in (0.0, -0.0, 1.5, -2.25, 0.1, 1e300, 5e-324, float("inf"), float("nan"), 3.0): show(v.as_integer_ratio)
#: float.is_integer
for v in (0.0, -0.0, 1.5, -2.25, 0.1, 1e300, 5e-324, float("inf"), float("nan"), 3.0): show(v.is_integer)
#: float.hex
for v in (0.0, -0.0, 1.5, -2.25, 0.1, 1e300, 5e-324, float("inf"), float("nan"), 3.0): show(v.hex)
#: float.conjugate
for v in (0.0, -0.0, 1.5, -2.25, 0.1, 1e300, 5e-324, float("inf"), float("nan"), 3.0): show(v.conjugate)
#: float.fromhex
for s in ("0x1.8p1", "0x.1p4", "-0x1p-1074", "inf", "nan", "1.5", "0x1p2000", "zz", "", " 0x1 ", "0x1.fffffffffffff8p0", "-0", "ff"): show(float.fromhex, s)
#: float constructor
for a in ((), ("1.5",), (" 1e3 ",), ("inf",), ("-Infinity",), ("nan",), ("1_0.5",), ("",), ("1,5",), ("0x1",), (5,), (10**400,), (True,), (None,), (b"2.5",), ("1e400",), ("-0",), ("٣.٥",), ("1e",), (".",), (".5",), ("5.",), (1j,), ("infin",), ("1__0",)): show(float, *a)
class F:
    def __float__(self): return 2.5
class G:
    def __float__(self): return 1
class H:
    def __index__(self): return 3
show(float, F())
show(float, G())
show(float, H())
#: float arithmetic
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2.0), (0.0, 5), (1e308, 10), (1.0, 0), (0.0, 0.0), (float("inf"), 2), (1, 3.0)):
    for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b)): show(f)
#: float power
for a, b in ((2.0, 0.5), (-8.0, 1/3), (0.0, -1), (1.5, 2), (-2.0, 3), (0.0, 0), (float("inf"), 0), (1e200, 2), (-1.0, float("inf")), (2, 1000.0), (2.0, 5000)): show(lambda: a ** b)
#: float rounding
for v in (0.5, 1.5, 2.5, -0.5, 2.675, 1e20, 12345.678, -1.005, 0.0, 1.25):
    print(round(v), round(v, 1), round(v, 2), round(v, -2), round(v, None), int(v), v // 1)
show(round, float("inf"))
show(round, float("nan"))
show(round, 1.5, "a")
show(round, "a")
show(round)
print(round(1234, -2), round(1250, -2), round(15, -1), round(25, -1), round(5, 3), round(True), type(round(1.0, 0)).__name__, round(-0.4), round(float("inf"), 2))
class R:
    def __round__(self, n=None): return ("r", n)
print(round(R()), round(R(), 3))
#: float repr
for v in (0.1, 1.0, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.5e-10, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 1e22, 1e23, 2/3, 1e100, 3.14, float("inf"), float("-inf"), float("nan")): print(v, repr(v), str(v), [v])
#: float formats
for v in (3.14159, -0.001, 1e10, 0.0, 123456.789, float("inf"), 1e-10):
    print(f"{v:.2f}|{v:e}|{v:g}|{v:10.3f}|{v:<10.1f}|{v:+.1f}|{v:,.2f}|{v:%}|{v:.3g}|{v:08.2f}|{v:G}|{v:.0f}|{v:#.0f}|{v}")
#: float comparison
n = float("nan")
print(n == n, n != n, n < 1, [n] == [n], n in [n], float("inf") > 10**400, 0.0 == -0.0, 0.1 + 0.2 == 0.3, 1.0 == 1, 1.5 > 1, sorted([2.5, 1, -1.0]), max(1.0, float("inf")), 1.0 is not 1)
show(lambda: 1.0 < "a")
print(hash(0.5), hash(1.0), hash(float("inf")), hash(-0.0), hash(1e300) == hash(int(1e300)))
#: complex arithmetic
a, b = 1 + 2j, 3 - 1j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0, -a, +a, abs(3 + 4j), a == 1 + 2j, a != b, a.real, a.imag, a.conjugate(), 1j * 1j, a + 1, 2.5 * a, complex(1), complex("1+2j"), complex(1, 2), complex("j"), bool(0j), a ** 0.5)
show(lambda: a < b)
show(lambda: a // b)
show(lambda: a % b)
show(lambda: a / 0)
show(complex, "1 + 2j")
show(complex, "a")
show(complex, 1, "2")
show(int, 1j)
show(float, 1j)
print(repr(1j), repr(-0j), repr(complex(0.0, -0.0)), repr(complex(1, float("nan"))), repr(1e20 + 1e-5j), hash(1 + 0j) == hash(1))
#: abs
print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(True), abs(3 - 4j), abs(-2**70))
show(abs, "a")
show(abs)
show(abs, None)
class A:
    def __abs__(self): return "abs"
print(abs(A()))
#: ascii
print(ascii("é"), ascii("a\n"), ascii([1, "ü"]), ascii("😀"), ascii({"ö": 1}), ascii("\x7f\xff"))
#: callable
class C:
    def __call__(self): pass
print(callable(len), callable(C), callable(C()), callable(5), callable(lambda: 0), callable("".join), callable(None), callable(int))
#: chr and ord
print(chr(97), chr(0x1F600), ascii(chr(0xD800)), ord("a"), ord("😀"), ord(b"a"), chr(True))
for f, v in ((chr, -1), (chr, 0x110000), (chr, "a"), (chr, 1.0), (ord, ""), (ord, "ab"), (ord, 5), (ord, b"ab"), (chr, 2**70)): show(f, v)
#: delattr setattr getattr hasattr
class C: x = 1
c = C()
setattr(c, "y", 2)
print(getattr(c, "y"), getattr(c, "x"), getattr(c, "z", "def"), hasattr(c, "y"), hasattr(c, "z"))
delattr(c, "y")
print(hasattr(c, "y"))
show(delattr, c, "y")
show(getattr, c, "q")
show(getattr, c, 5)
show(setattr, c, 5, 1)
show(hasattr, c, 5)
show(getattr, c)
show(setattr, 5, "x", 1)
show(setattr, c, "a b", 1)
print(getattr(c, "a b"), vars(c))
class P:
    @property
    def p(self): raise ValueError("v")
    @property
    def q(self): raise AttributeError("a")
show(hasattr, P(), "p")
print(hasattr(P(), "q"), getattr(P(), "q", 7))
#: divmod
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(2**70, 7), divmod(True, 2))
for a, b in ((1, 0), (1.0, 0), ("a", 1), (1, None)): show(divmod, a, b)
class D:
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
print(divmod(D(), 1), divmod(1, D()))
#: format
print(format(5), format("a", ">3"), format(1.5, ".3f"), format(None), format([1]), format(True, "d"))
show(format, None, "5")
show(format, [1], ">5")
show(format, 1, 2)
class F:
    def __format__(self, spec): return f"[{spec}]"
print(format(F(), "abc"), f"{F():x y}", "{:q}".format(F()))
class B:
    def __format__(self, s): return 5
show(format, B())
show(format, object(), "x")
#: hash
print(hash(1), hash(True), hash(0), hash(-1), hash(-2), hash(2**61), hash(1.5), hash(()), hash((1, 2)), hash(None) == hash(None), hash("a") == hash("a"), hash(b"") == hash(b""))
for v in ([], {}, set(), bytearray()): show(hash, v)
class H:
    def __hash__(self): return 2**70
print(hash(H()), hash(frozenset()) == hash(frozenset()))
class E:
    def __eq__(self, o): return True
show(hash, E())
#: id and is
a = []
b = a
print(id(a) == id(b), a is b, [] is [], None is None, a is not b, type(id(a)).__name__, (lambda: 0) is (lambda: 0))
#: isinstance
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance("a", object), isinstance(int, type), isinstance(None, type(None)), isinstance([], list), isinstance(1, ()), isinstance(1, (str, (float, int))))
show(isinstance, 1, 5)
show(isinstance, 1, "int")
show(isinstance, 1, [int])
show(isinstance, 1)
show(isinstance, 1, list[int])
class M(type):
    def __instancecheck__(cls, o): return o == 5
class C(metaclass=M): pass
print(isinstance(5, C), isinstance(6, C), isinstance(C(), C))
#: issubclass
class A: pass
class B(A): pass
print(issubclass(B, A), issubclass(A, B), issubclass(A, A), issubclass(bool, int), issubclass(B, (int, A)), issubclass(int, object), issubclass(B, A | int))
show(issubclass, 1, int)
show(issubclass, A, 5)
show(issubclass, A, "x")
#: print
print()
print(1, "a", None, sep="-", end="!\n")
print(*[1, 2], sep="")
print("a", end="")
print("b", sep=None, end=None)
show(print, 1, sep=5)
show(print, 1, end=5)
show(print, 1, nope=2)
print([], {}, (), flush=True)
class C:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(C(), [C()], f"{C()} {C()!r}")
#: repr
print(repr("a"), repr(None), repr(1.0), repr([1]), repr(int), repr(len), repr(...), repr(NotImplemented), repr(range(3)), repr(b"a"), repr({1}), repr(slice(1)))
class C:
    def __repr__(self): return 5
show(repr, C())
class D:
    def __repr__(self): raise ValueError("r")
show(repr, D())
show(str, D())
show(repr, [D()])
#: type
print(type(1).__name__, type("").__name__, type(None).__name__, type(int).__name__, type([]) is list, type(len).__name__, type(lambda: 0).__name__, type(...).__name__, type(NotImplemented).__name__, type(range(1)).__name__, type(type).__name__, type({}.keys()).__name__, type(iter([])).__name__, type((x for x in ())).__name__, type("".join).__name__, type(str.join).__name__, type(object()).__name__)
C = type("C", (), {"x": 1, "f": lambda self: self.x})
print(C.__name__, C().f(), C.__bases__, C.__mro__[-1])
show(type)
show(type, 1, 2)
show(type, 1, (), {})
show(type, "C", 1, {})
show(type, "C", (1,), {})
show(type, "C", (bool,), {})
#: vars and dir
class C:
    x = 1
    def __init__(self): self.y = 2
print(vars(C()), "x" in vars(C), [n for n in dir(C()) if not n.startswith("_")], "append" in dir([]), "upper" in dir(""))
show(vars, 5)
class D:
    def __dir__(self): return ["b", "a"]
print(dir(D()))
#: object
o = object()
print(type(o).__name__, o == o, o == object(), bool(o), isinstance(o, object), o != 1)
show(object, 1)
def f(): o.x = 1
show(f)
show(lambda: o < o)
class C: pass
show(C, 1)
show(lambda: C().nope)
print(C.__doc__, hash(o) == hash(o))
#: property builtin
class C:
    def __init__(self): self._x = 1
    def g(self): return self._x
    def s(self, v): self._x = v
    def d(self): del self._x
    x = property(g, s, d, "doc")
    ro = property(g)
c = C()
c.x = 5
print(c.x, C.x.__doc__, c.ro, C.x.fget is C.__dict__["g"])
del c.x
show(lambda: c.x)
def f(): c.ro = 1
show(f)
def f(): del c.ro
show(f)
#: staticmethod classmethod
class C:
    n = 0
    @staticmethod
    def s(a, b=1): return a + b
    @classmethod
    def c(cls, x): return cls.__name__, x
class D(C): pass
print(C.s(1), C().s(1, 2), C.c(1), D().c(2), D.c(3), type(C.__dict__["s"]).__name__, C.s.__name__, C.c.__name__)
show(lambda: C.s())
show(lambda: C.c())
show(lambda: C.c(1, 2))
#: powers of infinities and zeros
inf = float("inf")
for b in (inf, -inf, float("nan"), 0.0, -0.0, -1.0, -8.0):
    for e in (0.5, -0.5, 2, 3, -1, -3, 0, inf, -inf, 2.5):
        show(lambda: b ** e)
#: ints from bools
print(True.__index__(), True.__int__(), True.__trunc__(), True.__floor__(), True.__ceil__(), True.conjugate(), +True, True.real)
