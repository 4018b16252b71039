def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: Counter
from collections import Counter
c = Counter("banana")
print(c, c["a"], c["z"], c.most_common(2), sorted(c.elements()), c.total())
c.update("nn"); c.subtract({"b": 5})
print(c, +c, -c, c + Counter(a=1), c & Counter(a=1, n=9), c | Counter(z=1), c - Counter(a=1))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter({"x": 2}), Counter(x=1, y=2).most_common(), Counter())
del c["nope"]
show(Counter, 5)
show(Counter.fromkeys, "a")
d = Counter(a=3); d["a"] -= 5
print(d, list(d.elements()))
#: defaultdict
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], "c" in d, d.get("c"), dict(d), d.default_factory)
e = defaultdict(lambda: 5, x=1)
e["y"] += 1
print(e["y"], e["x"])
f = defaultdict()
show(lambda: f["k"])
show(defaultdict, 5)
g = d.copy()
print(type(g).__name__, d | {"z": 1}, defaultdict(int, [(1, 2)]))
class D(defaultdict):
    def __missing__(self, k): return "m" + k
print(D()["q"])
#: OrderedDict
from collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2)])
d["c"] = 3
d.move_to_end("a")
print(d, list(d))
d.move_to_end("c", last=False)
print(d, d.popitem(), d.popitem(last=False), d)
show(d.move_to_end, "zz")
show(OrderedDict().popitem)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict("ab".split() and [(1, 2), (3, 4)]))))
#: deque
from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], 3 in d)
d.rotate(1); print(d)
d.rotate(-2); print(d)
d.extend([7, 8]); d.extendleft([9]); print(d, d.count(7), d.index(7), list(reversed(d)))
d.insert(1, "i") if d.maxlen is None or len(d) < d.maxlen else show(d.insert, 1, "i")
print(d.pop(), d.popleft(), d)
d.remove(7) if 7 in d else None
d.reverse(); print(d, d.copy(), d == deque(d), d + deque([1]))
show(lambda: d[99])
show(deque().pop)
show(deque().popleft)
show(d.remove, "zz")
show(deque, 5)
show(deque, [], -1)
show(lambda: d[0:1])
print(deque("ab") * 2, deque([1]) < deque([2]), deque([1, 2])[1], bool(deque()))
#: namedtuple
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=5), P._fields, P._make([3, 4]), *p, len(p), isinstance(p, tuple), hash(p) == hash((1, 2)))
Q = namedtuple("Q", ["a", "b", "c"], defaults=[8, 9])
print(Q(1), Q._field_defaults, Q(1, c=0))
show(P, 1)
show(P, 1, 2, 3)
show(P, 1, z=2)
show(p._replace, q=1)
show(namedtuple, "A", "x x")
show(namedtuple, "A", "1x")
show(namedtuple, "A", "def")
print(namedtuple("A", "def x _y", rename=True)._fields)
def f(): p.x = 5
show(f)
class R(P):
    def total(self): return self.x + self.y
print(R(1, 2).total(), R(1, 2))
x, y = p
print(x, y, sorted([P(2, 1), P(1, 2)]))
#: ChainMap
from collections import ChainMap
a, b = {"x": 1}, {"x": 2, "y": 3}
c = ChainMap(a, b)
print(c["x"], c["y"], sorted(c), len(c), c.maps, "z" in c, c.get("z", 0))
c["y"] = 9
print(a, b, c.new_child({"x": 0})["x"], c.parents["x"])
show(lambda: c["zz"])
def f(): del c["nope"]
show(f)
print(dict(ChainMap({"a": 1}, {"a": 2, "b": 3})))
#: UserDict and UserList
from collections import UserDict, UserList, UserString
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
d = D(a=1)
d["b"] = 2
print(d, d.data, "A" in d, len(d))
class L(UserList):
    def append(self, x): super().append(x * 2)
l = L([1])
l.append(2)
print(l, l[0], l + [5], type(l[:1]).__name__)
print(UserString("ab").upper(), UserString("ab") + "c")
#: f-string expressions
x, w = 3.14159, 10
print(f"{x}", f"{x:.2f}", f"{x:{w}.2f}", f"{x!r:>10}", f"{x=}", f"{x = :.1f}", f"{{}}", f"{'a' + 'b'}", f"{[i for i in range(3)]}", f"{ {1: 2}[1] }", f"{(lambda: 5)()}", f"{x:>{w}}|{x:<{w}}|{x:^{w}}|", f"{'nested ' f'{x:.0f}'}", f"""{x
}""", f"{x if x > 3 else 0}")
show(lambda: f"{undefined}")
show(lambda: f"{x:zz}")
show(lambda: f"{1/0}")
print(f"{None} {True} {b'a'} {'é'!a} {1_000:,} {255:#x} {-5:+d} {'abc':.2}")
class C:
    def __format__(self, s): return s or "empty"
print(f"{C()}{C():spec}{C()!s:.1}"[:12])
#: f-string nesting
a = "x"
print(f"{f"{f"{a}"}"}", f"{a:{"<"}{5}}|", f"{"\n".join(["p", "q"])}", f"{a!r:{"^"}{7}}", f"{'''t'''}")
d = {"k": [1, {"z": 2}]}
print(f"{d["k"][1]["z"]} {d['k'][0]:03}")
print(f"{1:{2}}{3}", f"{"a" "b"}", rf"\d{a}", f"\x41{a}\u00e9", F"{a}")
#: walrus
if (n := 5) > 3: print(n)
print([y := 1, y ** 2], [last := x for x in range(3)], last)
while (n := n - 1) > 2: print(n)
def f():
    if any((hit := x) > 1 for x in [1, 2, 3]): return hit
print(f(), (a := (b := 2) + 1), a, b)
print({k: v for k in "ab" if (v := k * 2)}, v)
lst = [1, 2]
print(f"{(m := 3)} {m}", lst[(i := 1)], i)
#: global and nonlocal
x = 1
new = 0
def f():
    global x, new
    x += 1
    new = "made"
    def g():
        global x
        x = 10
    g()
f()
print(x, new)
def outer():
    v = 1
    def mid():
        nonlocal v
        v += 1
        def inner():
            nonlocal v
            v *= 10
            return v
        return inner()
    return mid(), v
print(outer())
def h():
    print(x)
    x = 5
show(h)
def k():
    del x
show(k)
def e():
    def i(): return q
    r = 1
    if False: q = 1
    return i()
show(e)
#: del statement
x = y = 1
del x
show(lambda: x)
a = [1, 2, 3]
del a[0], a[-1]
print(a)
d = {"k": 1}
del d["k"]
class C: pass
c = C()
c.v = 1
del c.v
print(d, hasattr(c, "v"))
def f():
    z = 1
    del z
    return z
show(f)
del (y), [a]
show(lambda: y)
def g(): del undefined
show(g)
for i in range(2): pass
del i
show(lambda: i)
try: raise ValueError
except ValueError as e: pass
show(lambda: e)
#: assert
def f(v, m=None):
    if m is None: assert v
    else: assert v, m
show(f, 1)
show(f, 0)
show(f, [], "msg")
show(f, None, (1, 2))
try: assert (1, 2) == (1, 3), {"a": 1}
except AssertionError as e: print(e.args)
def g(): assert False, 1 / 0
show(g)
#: loop else and break
for i in range(3):
    if i == 5: break
else: print("no break")
for i in range(3):
    if i == 1: break
else: print("never")
print(i)
n = 3
while n:
    n -= 1
    if n == 1: continue
    print(n)
else: print("done")
for x in []: pass
else: print("empty")
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]: print(a, b, c)
for i, x in enumerate("ab", 1): print(i, x)
for k in {"a": 1}: print(k)
while True:
    for j in range(3):
        if j == 2: break
    else: continue
    break
print("out", j)
#: chained comparison
def v(x):
    print("v", x)
    return x
print(v(1) < v(2) < v(3), v(3) < v(2) < v(1), 1 < 2 > 1, 1 == 1 != 2, 1 in [1] == True, None is None is not True, 3 > 2 == 2)
class C:
    def __lt__(self, o): return []
    def __gt__(self, o): return "yes"
print(C() < 1 < 2, C() > 1 > 0, not C() < 1)
#: boolean operators
def v(x):
    print("v", x)
    return x
print(v(0) or v(2) or v(3), v(1) and v(0) and v(3), not v(""), v(None) or v([]) or v(()), v(1) and v(2))
print(1 if v(0) else 2 if v(1) else 3, (0 or 1) and (2 or 3), not not 5, [] or {} or "last", 0 and 1 / 0)
#: star arguments
def f(a, b=2, *c, d, e=5, **g): return a, b, c, d, e, g
print(f(1, d=4), f(*[1, 2, 3], d=4, z=9), f(1, **{"d": 4, "x": 5}), f(*"ab", *"cd", d=0, **{"e": 1}, **{"y": 2}))
show(lambda: f())
show(lambda: f(1))
show(lambda: f(1, d=1, **{"d": 2}))
show(lambda: f(*5, d=1))
show(lambda: f(1, **5))
show(lambda: f(1, **{1: 2}))
show(lambda: f(1, a=2, d=1))
def p(a, /, b, *, c): return a, b, c
print(p(1, 2, c=3), p(1, b=2, c=3))
show(lambda: p(a=1, b=2, c=3))
show(lambda: p(1, 2, 3))
show(lambda: p(1, 2))
def k(**kw): return kw
print(k(a=1, **{"b": 2, "class": 3}))
def s(*, a): return a
show(lambda: s(1))
show(lambda: s())
print((lambda *a, **k: (a, k))(1, x=2))
#: default arguments
def f(a, l=[]):
    l.append(a)
    return l
print(f(1), f(2), f(3, []), f.__defaults__)
x = 1
def g(v=x): return v
x = 2
print(g(), g(5))
def h(a, b=lambda: 7, *, c=[1], d=None): return a, b(), c, d
print(h(1), h.__kwdefaults__, h(1, d=2))
fs = [lambda i=i: i for i in range(3)]
print([q() for q in fs], [q() for q in [lambda: i for i in range(3)]])
def bad(a=1 / 0 if False else 2): return a
print(bad())
#: decorators
def d(tag):
    print("make", tag)
    def wrap(f):
        print("wrap", tag, f.__name__)
        def inner(*a): return tag, f(*a)
        return inner
    return wrap
@d("a")
@d("b")
def f(x): return x
print(f(1))
def cls(c):
    c.extra = 5
    return c
@cls
class C: pass
print(C.extra)
@(lambda f: f() + 1)
def five(): return 4
print(five)
lst = [lambda f: "from list"]
@lst[0]
def g(): pass
print(g)
def t():
    @5
    def h(): pass
show(t)
#: class bodies
class C:
    x = 1
    y = [x for _ in range(2)] if False else [x + 1]
    def f(self): return self.x
    for i in range(3): pass
    if x: z = "cond"
    try: w = 1 / 0
    except ZeroDivisionError: w = "caught"
    del y
    g = lambda self: "lam"
    class D: v = "inner"
print(C.x, C.i, C.z, C.w, hasattr(C, "y"), C().g(), C.D.v, C.D.__qualname__)
def t():
    class E:
        a = 1
        b = [a for _ in range(1)]
    return E.b
show(t)
n = "outer"
class F:
    m = n
    n = "inner"
    def get(self): return n
print(F.m, F.n, F().get())
#: try nesting
def f(n):
    try:
        try:
            if n == 0: raise ValueError("v")
            if n == 1: raise KeyError("k")
            if n == 2: return "ret"
        except ValueError:
            print("inner except")
            raise TypeError("from inner")
        finally:
            print("inner finally", n)
    except (TypeError, KeyError) as e:
        print("outer", type(e).__name__, type(e.__context__).__name__)
        return "handled"
    else: print("else")
    finally:
        print("outer finally")
        if n == 3: return "finally wins"
    return "end"
for n in range(5): print(f(n))
def g():
    for i in range(3):
        try: continue
        finally: print("c", i)
    while True:
        try: break
        finally: print("b")
    return "g"
print(g())
#: exception chaining
def f():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("v") from e
try: f()
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__, e.__context__ is e.__cause__)
try:
    try: raise KeyError("a")
    except KeyError: raise TypeError("b")
except TypeError as e: print(repr(e.__context__), e.__cause__)
try:
    try: raise KeyError("a")
    except KeyError: raise TypeError("b") from None
except TypeError as e: print(repr(e.__context__), e.__suppress_context__)
def g(): raise ValueError from 5
show(g)
def h(): raise 5
show(h)
def r(): raise
show(r)
e = ValueError("x")
e.add_note("n1"); e.add_note("n2")
print(e.__notes__)
show(e.add_note, 5)
try: raise e
except ValueError as q: print(q is e, e.with_traceback(None) is e)
#: imports
import math as m, json
from math import pi as p, sqrt
from collections import (OrderedDict, Counter,)
print(m.floor(p), sqrt(4), json.dumps([1]), Counter("a"), m.__name__)
def f(): import no_such_module
show(f)
def f(): from no_such import x
show(f)
import collections.abc
print(collections.abc.Iterable.__name__, isinstance([], collections.abc.Sized))
from math import *
print(cos(0))
#: type aliases and generics
type A[T] = list[T] | None
print(A.__name__, A.__type_params__, A.__value__)
def f[T](x: T) -> T: return x
print(f(1), f.__type_params__)
class B[T, *Ts, **P]:
    def m(self, x: T) -> T: return x
print(B().m(2), [t.__name__ for t in B.__type_params__])
class S[T: int]: pass
print(S.__type_params__[0].__bound__)
x: int = 5
y: "undefined_name" = 1
print(__annotations__)
#: complex targets
a = [0, 0]
i = 0
i, a[i] = 1, "x"
print(a)
class C: pass
c = C()
c.x, (c.y, *c.z), a[0] = 1, (2, 3, 4), "q"
print(c.x, c.y, c.z, a)
x = y = z = []
x.append(1)
print(z)
[p, q] = {"k": 1, "l": 2}
print(p, q)
(r), = [5]
print(r)
d = {}
d["a"], d["b"] = d["b"] if "b" in d else 0, 1
print(d)
for a[0], a[1] in [(7, 8)]: print(a)
m, n = n, m = 1, 2
print(m, n)
#: slicing objects
class S:
    def __getitem__(self, k): return k
s = S()
print(s[1], s[:], s[1:], s[:2], s[1:2:3], s[::], s[1, 2], s[1:2, ::3], s[...], s[()], s[None], s[[1]], s[*[1, 2]], s["a":"b"])
x = list(range(10))
print(x[slice(2, 8, 3)], x[slice(None)], "abc"[slice(-2, None)])
x[slice(0, 3)] = []
print(x)
#: numbers in loops
t = 0
for i in range(10):
    t += i * 2 - i // 3 + i % 4
print(t)
x = 1
for _ in range(70): x *= 3
print(x, x % 1000, x.bit_length())
y = 2 ** 63
y -= 1
print(y, y + 1, -y - 1, -y - 2, y * y, y // 7, -y // 7, y % -7)
f = 0.0
for i in range(10): f += 0.1
print(f, round(f, 5), f == 1.0)
a, b = 0, 1
for _ in range(100): a, b = b, a + b
print(a)
print(sum(i * i for i in range(1000)), max(i % 7 for i in range(50)), 9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500 ** 2, 4611686018427387904 * 2)
#: string building
s = ""
for i in range(30): s += str(i) * (i % 3)
print(s, len(s))
t = s
s += "x"
t += "y"
print(s[-3:], t[-3:], s == t, s[:-1] == t[:-1])
u = s + "a"
v = s + "b"
print(u[-2:], v[-2:], len(u), hash(u) == hash(s + "a"), u in {s + "a"})
w = "é" * 40
w2 = w + "ß"
w3 = w2 + "x"
w4 = w2 + "yz"
print(w2[-1], w3[-2:], w4[-3:], len(w4), w4.upper()[-4:])
parts = []
for i in range(5):
    p = "p" * 70
    p += str(i)
    q = p + "!"
    parts.append((p[-1], q[-2:], (p + "?")[-2:]))
print(parts)
#: sorting records
rows = [("b", 2, 1.5), ("a", 2, 0.5), ("c", 1, 2.5)]
print(sorted(rows), sorted(rows, key=lambda r: (r[1], -r[2])), sorted(rows, key=lambda r: r[0], reverse=True), min(rows, key=lambda r: r[2]), max(rows))
d = {"x": 3, "y": 1, "z": 2}
print(sorted(d, key=d.get), sorted(d.items(), key=lambda kv: kv[1]), dict(sorted(d.items())))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(set(words)), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))
print(sorted([3, 1.5, True, 0]), sorted("bca", reverse=True), sorted([[2, 1], [1, 9, 9], [1]]), sorted([(1, "b"), (1, "a")], key=lambda t: t[0]))
import functools
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
#: tuples as keys
d = {(1, 2): "a", (1, (2, 3)): "b", (): "c"}
print(d[1, 2], d[(1, (2, 3))], d[()], (1, 2) in d, {(x, y): x * y for x in range(2) for y in range(2)})
show(lambda: {([],): 1})
memo = {}
def grid(i, j):
    if (i, j) in memo: return memo[i, j]
    memo[i, j] = r = 1 if 0 in (i, j) else grid(i - 1, j) + grid(i, j - 1)
    return r
print(grid(5, 5), len(memo))
#: recursion
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def flat(x): return [y for e in x for y in (flat(e) if isinstance(e, list) else [e])]
print(fact(30), ack(2, 3), flat([1, [2, [3, [4]]]]))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(50), odd(7))
def inf(n): return inf(n + 1)
try: inf(0)
except RecursionError as e: print(e)
class R:
    def __getattr__(self, n): return getattr(self, n + "x")
try: R().a
except RecursionError as e: print("rec")
#: unpacking in calls and displays
a, b = [1, 2], {"x": 1}
print([*a, *a], (*a, 3), {*a, *"z"} == {1, 2, "z"}, {**b, "y": 2, **b}, [*range(3), *{}], print(*a, sep="-"))
def f(*args, **kw): return args, kw
print(f(*a, 5, *"b", **b, q=0), f(*[], **{}))
show(lambda: [*5])
show(lambda: {**a})
x, *y, z = range(5)
print(x, y, z)
*x, = "ab"
print(x)
