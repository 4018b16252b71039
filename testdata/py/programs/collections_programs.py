#: counter
from collections import Counter
c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sum(c.values()), c.total(), sorted(c.elements()))
c.update("aaa")
c.subtract({"b": 5})
print(c, +c, -c, c - Counter(a=3), c & Counter(a=2, r=9), c | Counter(z=1), Counter(a=1) == Counter(a=1, b=0))
del c["nope"]
print(Counter(), Counter(x=2, y=1), Counter([1, 1, 2]).most_common())
#: defaultdict
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d.get("zz"), "zz" in d, dict(d), d.default_factory)
n = defaultdict(int)
for ch in "hello": n[ch] += 1
print(n, sorted(n.items()))
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"]["y"])
try:
    defaultdict(None)["k"]
except KeyError as e:
    print(repr(e))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
#: deque
from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], list(reversed(d)), 3 in d, d.index(3), d.count(2))
d.rotate(1)
print(d)
d.rotate(-2)
print(d, d.pop(), d.popleft(), d)
d.extend([7, 8]); d.extendleft([9])
print(d, d == deque([9, 2, 3, 7]), d < deque([10]))
d[0] = 100
del d[1]
print(d, d.copy(), bool(deque()), deque("ab") + deque("c"), deque([1]) * 2)
for f in (lambda: deque().pop(), lambda: d[10], lambda: d.remove(55), lambda: hash(d), lambda: deque(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
d.insert(1, "x"); d.reverse(); d.clear()
print(d)
#: deque mutated
from collections import deque
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e:
    print(e)
#: namedtuple
from collections import namedtuple
P = namedtuple("P", ["x", "y"], defaults=[0])
p = P(1)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), P._make([3, 4]), tuple(p), p == (1, 0), P._field_defaults, len(p))
x, y = p
print(x, y, hash(p) == hash((1, 0)), sorted([P(2), P(1)]), P.__name__, isinstance(p, tuple))
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: P(z=1), lambda: P(1, x=2), lambda: setattr(p, "x", 2), lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple("1x", "a"), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "_a"), lambda: namedtuple("A", "class")):
    try:
        f()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(namedtuple("R", "a class a", rename=True)._fields, namedtuple("S", "a, b")(1, 2))
#: namedtuple subclass
from collections import namedtuple
class P(namedtuple("P", "x y")):
    __slots__ = ()
    @property
    def norm(self): return self.x + self.y
    def __str__(self): return f"<{self.x},{self.y}>"
p = P(1, 2)
print(p.norm, str(p), repr(p), p._replace(x=9).norm)
#: ordered dict
from collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a")
print(d, list(d))
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), d, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, OrderedDict.fromkeys("ab"), list(reversed(OrderedDict(x=1, y=2))))
#: chain map
from collections import ChainMap
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], len(c), sorted(c), dict(c), c.maps)
c["z"] = 9
child = c.new_child({"a": 0})
print(c.maps[0], child["a"], child.parents["a"], "q" in c, c.get("q", 5))
try:
    c["nope"]
except KeyError as e:
    print(e)
#: user classes
from collections import UserDict, UserList, UserString
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
print(D(a=1), D({"x": 2}).data)
class L(UserList):
    def double(self): return L(x * 2 for x in self)
print(L([1, 2]).double(), L([1]) + [2], L([3, 1, 2])[1:], UserString("abc").upper(), UserString("a") + "b")
#: abcs
from collections.abc import Iterable, Sized, Mapping, Sequence, Callable, Hashable, Iterator, MutableMapping, Set, Container, Collection, Generator
def g(): yield
print([isinstance(x, Iterable) for x in ([], "", {}, 1, g())], [isinstance(x, Sized) for x in ([], 1)], [isinstance(x, Mapping) for x in ({}, [])], [isinstance(x, Sequence) for x in ([], (), "", {}, range(3))])
print(isinstance(len, Callable), isinstance([], Hashable), isinstance(1, Hashable), isinstance(iter([]), Iterator), isinstance(g(), Generator), isinstance(set(), Set), isinstance("", Container), issubclass(dict, MutableMapping), issubclass(list, Collection))
#: own mapping
from collections.abc import Mapping, MutableMapping
class M(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M()
m.update(a=1, b=2)
print(dict(m), m.get("z", 0), m.pop("a"), list(m.items()), m.setdefault("q", 7), "q" in m, m == {"b": 2, "q": 7}, list(m.keys()), list(m.values()))
match m:
    case {"b": b}: print("matched", b)
#: own sequence
from collections.abc import Sequence
class S(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
s = S(1, 2, 3, 2)
print(list(s), 2 in s, s.index(3), s.count(2), list(reversed(s)))
match s:
    case [a, *rest]: print(a, rest)
try:
    class T(Sequence): pass
    T()
except TypeError as e:
    print(e)
#: register
from collections.abc import Sequence
class R:
    pass
Sequence.register(R)
print(isinstance(R(), Sequence), issubclass(R, Sequence))
