#: basics
from enum import Enum
class C(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C["BLUE"], list(C), len(C), C.RED is C(1), C.RED == 1, C.RED in C, 2 in C, 9 in C)
print(C.RED != C.BLUE, {C.RED: 1}[C.RED], isinstance(C.RED, C), type(C.RED).__name__, C)
#: errors
from enum import Enum
class C(Enum):
    A = 1
for f in (lambda: C(5), lambda: C["X"], lambda: C.X, lambda: setattr(C, "A", 2), lambda: C.A < C.A, lambda: C()):
    try:
        f()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:
    class D(C):
        B = 2
except TypeError as e:
    print(e)
try:
    class E(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
#: aliases
from enum import Enum, unique
class C(Enum):
    A = 1
    B = 1
    D = 2
print(C.B, C.B is C.A, list(C), list(C.__members__.items()))
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
#: auto
from enum import Enum, auto, Flag, StrEnum
class C(Enum):
    A = auto()
    B = auto()
    X = 10
    Y = auto()
print([(m.name, m.value) for m in C])
class S(StrEnum):
    FOO = auto()
    BAR = "custom"
print(S.FOO, S.FOO == "foo", repr(S.BAR), S.FOO.upper(), f"{S.FOO:>5}")
#: methods and properties
from enum import Enum
class P(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def ratio(self): return self.mass / self.radius
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
    def describe(self): return f"{self.name}: {self.mass}"
print(P.EARTH.mass, P.MARS.ratio, P.heaviest(), P.MARS.describe(), P.EARTH.value)
#: int enum
from enum import IntEnum
class N(IntEnum):
    ONE = 1
    TWO = 2
print(N.ONE, repr(N.ONE), N.ONE + 1, N.TWO > N.ONE, N.TWO == 2, sorted([N.TWO, N.ONE]), f"{N.ONE}", f"{N.TWO:03d}", int(N.TWO), [10, 20, 30][N.ONE], N(1) is N.ONE, "%d" % N.TWO)
#: flags
from enum import Flag, auto
class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(F.R, F.R | F.W, repr(F.R | F.X), F.RW, F.R in F.RW, F.X in F.RW, ~F.R, F.RW & F.R, F.RW ^ F.R, bool(F.R & F.W), list(F.RW), F(0), F(5), F.RW.value, len(F.RW), list(F))
#: int flags
from enum import IntFlag
class F(IntFlag):
    A = 1
    B = 2
print(F.A | F.B, repr(F.A | F.B), F.A | 4, F.A + 1, F(3), F.A & 1)
#: functional
from enum import Enum, IntEnum
A = Enum("A", "X Y Z")
B = Enum("B", {"P": 1, "Q": 2})
C = IntEnum("C", ["M", "N"], start=5)
print(list(A), list(B), list(C), A.X.value)
#: missing
from enum import Enum
class C(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, v):
        return cls.A if isinstance(v, str) and v.lower() == "a" else None
print(C("A"))
try:
    C("b")
except ValueError as e:
    print(e)
#: generate next value
from enum import Enum, auto
class C(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto()
    B = auto()
print([m.value for m in C])
#: str mixin
from enum import Enum
class S(str, Enum):
    A = "x"
print(S.A == "x", S.A, repr(S.A), S.A.upper(), f"{S.A}", S("x"), "-".join([S.A]))
#: new
from enum import Enum
class C(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    A = (1, "one")
    B = (2, "two")
print(C.A.value, C.B.label, C(1))
#: comparison and hashing
from enum import Enum
class A(Enum):
    X = 1
class B(Enum):
    X = 1
print(A.X == B.X, A.X != B.X, len({A.X, B.X, A.X}))
#: iteration order and reversed
from enum import Enum
class C(Enum):
    B = 2
    A = 1
print([m.name for m in C], [m.name for m in reversed(C)])
#: match on members
from enum import Enum
class C(Enum):
    A = 1
    B = 2
def f(c):
    match c:
        case C.A: return "a"
        case C.B: return "b"
print(f(C.A), f(C.B))
#: nonmember and member
from enum import Enum, member, nonmember
class C(Enum):
    A = 1
    k = nonmember(5)
    @member
    def f(): return 1
print(list(C)[0], C.k, C.f.value())
#: overriding str
from enum import Enum
class C(Enum):
    A = 1
    def __str__(self): return f"<{self.name}>"
print(C.A, f"{C.A}", [C.A])
#: copy
import copy
from enum import Enum
class C(Enum):
    A = 1
print(copy.copy(C.A) is C.A, copy.deepcopy([C.A])[0] is C.A)
