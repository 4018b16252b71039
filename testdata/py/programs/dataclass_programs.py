#: basics
from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p = P(1)
print(p, p == P(1, 0, []), p != P(2), P(1, 2, ["a"]))
p.tags.append(1)
print(P(1).tags, P.__match_args__, P.y, hasattr(P, "tags"))
#: errors
from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 0
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {"x": 2}), ((1,), {"z": 2})):
    try:
        P(*args, **kw)
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Q:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class R:
        a: list = []
except ValueError as e:
    print(e)
#: order
from dataclasses import dataclass
@dataclass(order=True)
class P:
    x: int
    y: int
print(P(1, 2) < P(1, 3), max(P(1, 5), P(2, 0)), sorted([P(2, 1), P(1, 9)]), P(1, 1) >= P(1, 1))
try:
    P(1, 1) < 5
except TypeError as e:
    print(e)
#: frozen
from dataclasses import dataclass, FrozenInstanceError
@dataclass(frozen=True)
class P:
    x: int
p = P(1)
print(hash(p) == hash(P(1)), {p: 1}[P(1)])
try:
    p.x = 2
except FrozenInstanceError as e:
    print(e)
try:
    del p.x
except FrozenInstanceError as e:
    print(e)
#: hash
from dataclasses import dataclass
@dataclass
class A:
    x: int
@dataclass(eq=False)
class B:
    x: int
@dataclass(unsafe_hash=True)
class C:
    x: int
try:
    hash(A(1))
except TypeError as e:
    print(e)
print(hash(B(1)) is not None, hash(C(1)) == hash(C(1)))
#: post init and initvar
from dataclasses import dataclass, field, InitVar
@dataclass
class P:
    x: int
    scale: InitVar[int] = 2
    y: int = field(init=False)
    def __post_init__(self, scale):
        self.y = self.x * scale
print(P(3), P(3, 5).y)
#: inheritance
from dataclasses import dataclass
@dataclass
class A:
    x: int
    y: int = 1
@dataclass
class B(A):
    z: int = 2
    x: int = 5
print(B(), B(1, 2, 3))
#: asdict astuple replace
from dataclasses import dataclass, asdict, astuple, replace, fields, is_dataclass
@dataclass
class I:
    v: int
@dataclass
class P:
    x: int
    items: list
p = P(1, [I(2), {"k": I(3)}, (I(4),)])
print(asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(P), is_dataclass(1))
p2 = asdict(p)
p2["items"].append(1)
print(len(p.items))
#: field options
from dataclasses import dataclass, field, fields
@dataclass
class P:
    a: int = field(default=1, repr=False)
    b: int = field(default=2, compare=False)
    c: int = field(default=3, metadata={"unit": "m"})
print(P(), P(b=5) == P(), P(a=7) == P(), fields(P)[2].metadata["unit"], fields(P)[0].default)
#: class vars
from dataclasses import dataclass
from typing import ClassVar
@dataclass
class P:
    x: int
    count: ClassVar[int] = 0
print(P(1), P.count, P.__match_args__)
#: kw only
from dataclasses import dataclass, field, KW_ONLY
@dataclass
class P:
    x: int
    _: KW_ONLY
    y: int = 1
    z: int
print(P(1, z=3))
try:
    P(1, 2, 3)
except TypeError as e:
    print(e)
try:
    P(1)
except TypeError as e:
    print(e)
@dataclass(kw_only=True)
class Q:
    a: int
print(Q(a=1))
#: slots
from dataclasses import dataclass
@dataclass(slots=True)
class P:
    x: int
    y: int = 2
p = P(1)
print(p, P.__slots__)
try:
    p.z = 1
except AttributeError as e:
    print(e)
#: own methods are kept
from dataclasses import dataclass
@dataclass
class P:
    x: int
    def __repr__(self): return "mine"
    def __eq__(self, o): return True
    def double(self): return self.x * 2
print(P(1), P(1) == 5, P(4).double())
#: make dataclass
from dataclasses import make_dataclass, field
P = make_dataclass("P", [("x", int), ("y", int, 5), "z"][:2], namespace={"s": lambda self: self.x + self.y})
print(P(1), P(1).s())
#: nested repr and recursion
from dataclasses import dataclass
@dataclass
class Node:
    v: int
    next: "Node" = None
n = Node(1, Node(2))
print(n)
n.next.next = n
print(n)
#: match
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
match P(1, 2):
    case P(1, y): print("one", y)
#: doc
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: str = "a"
print(P.__doc__)
#: copy replace
import copy
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: list
p = P(1, [2])
q = copy.copy(p)
d = copy.deepcopy(p)
print(q == p, q.y is p.y, d.y is p.y, copy.replace(p, x=5))
#: generic
from dataclasses import dataclass
from typing import Generic, TypeVar
T = TypeVar("T")
@dataclass
class Box(Generic[T]):
    v: T
print(Box(1), Box[int](2), Box[int])
