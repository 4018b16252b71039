def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: list.append
a = [1]
print(a.append(2), a)
a.append(a)
print(a)
show(a.append)
show(a.append, 1, 2)
show(a.append, x=1)
#: list.clear
a = [1, 2]
b = a
print(a.clear(), a, b)
show(a.clear, 1)
#: list.copy
a = [1, [2]]
b = a.copy()
b[1].append(3)
b.append(4)
print(a, b, a is b)
show(a.copy, 1)
#: list.count
print([1, True, 1.0, "1"].count(1), [[1], [1]].count([1]), [float("nan")].count(float("nan")), [].count(1))
n = float("nan")
print([n].count(n))
show([].count)
#: list.extend
a = [1]
print(a.extend("ab"), a)
a.extend({1: 2})
a.extend(x for x in (9, 8))
a.extend(a)
print(a)
show(a.extend, 1)
show(a.extend)
show(a.extend, [1], [2])
#: list.index
a = [3, 1, 2, 1]
for args in ((1,), (1, 2), (1, -1), (1, 0, 1), (9,), (3, 1), ("1",)): show(a.index, *args)
show(a.index)
show(a.index, 1, "x")
show(a.index, 1, None)
#: list.insert
a = [1, 2]
a.insert(0, "f"); a.insert(100, "l"); a.insert(-1, "m"); a.insert(-100, "s")
print(a)
show(a.insert, 0)
show(a.insert, "a", 1)
show(a.insert, 1.0, 1)
a.insert(True, "t")
print(a)
#: list.pop
a = [1, 2, 3, 4]
print(a.pop(), a.pop(0), a.pop(-1), a)
show(a.pop, 5)
show(a.pop, -5)
show(a.pop, "x")
show([].pop)
show(a.pop, 0, 0)
#: list.remove
a = [1, 2, 1, 1.0]
a.remove(1)
print(a)
a.remove(1.0)
print(a)
show(a.remove, "x")
show([].remove, [])
show(a.remove)
#: list.reverse
a = [1, 2, 3]
print(a.reverse(), a)
show(a.reverse, 1)
print([].reverse())
#: list.sort
a = [3, 1, 2]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
a.sort(key=lambda x: -x)
print(a)
b = ["b", "A", "c"]
b.sort(key=str.lower)
print(b)
show([1, "a"].sort)
show([1, None].sort)
show([{}, {}].sort)
show([1j, 2].sort)
show(a.sort, lambda x: x)
show(a.sort, key=1)
show(a.sort, key=None, reverse=0)
show([[2, 1], [1, 9], [1]].sort)
show(a.sort, nope=1)
#: list sort stability
d = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
print(sorted(d, key=lambda t: t[1]), sorted(d, key=lambda t: t[1], reverse=True))
print(sorted([True, 0, 1, False, 0.5]), sorted([0.0, -0.0, 0]))
#: list mutated while sorted
a = [3, 1, 2]
def key(x):
    a.append(x)
    return x
show(a.sort, key=key)
print(len(a))
#: list sort failing key
a = [3, 1, 2]
def key(x):
    if x == 2: raise KeyError("k")
    return x
show(a.sort, key=key)
print(a)
#: list slices
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::3], a[::-2], a[8:2:-2], a[100:], a[:-100], a[5:2], a[None:None])
show(lambda: a[::0])
show(lambda: a["x"])
show(lambda: a[1.0])
show(lambda: a[1, 2])
show(lambda: a[10])
show(lambda: a[-11])
show(lambda: a[10**30])
#: list slice assignment
a = [0, 1, 2, 3, 4]
a[1:3] = "xyz"
print(a)
a[::2] = [9, 9, 9]
print(a)
a[:0] = [7]
a[len(a):] = [8]
print(a)
a[2:2] = []
a[-2:] = ()
print(a)
def f(): a[::2] = [1]
show(f)
def f(): a[0:1] = 5
show(f)
a[1:3] = a
print(a)
#: list item deletion
a = list(range(8))
del a[0], a[-1]
print(a)
del a[1:3]
print(a)
del a[::2]
print(a)
def f(): del a[9]
show(f)
def f(): del a["x"]
show(f)
del a[:]
print(a)
#: list item assignment
a = [1, 2]
a[0] = a[-1] = 5
print(a)
def f(): a[2] = 1
show(f)
def f(): a["0"] = 1
show(f)
def f(): a[-3] = 1
show(f)
def f(): a[1.5] = 1
show(f)
#: list operators
print([1] + [2], [1] * 3, 2 * [0], [1] * 0, [1] * -1, [[]] * 2)
show(lambda: [1] + (2,))
show(lambda: [1] * 1.5)
show(lambda: [1] - [1])
show(lambda: [1] + None)
a = [1]
a += (2, 3)
a += "x"
a *= 2
print(a)
def f():
    b = [1]
    b += 1
show(f)
print(1 in [1.0], [1] in [[1]], None in [], 2 not in [1])
#: list comparison
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2.0], [1] != [1], [1] == (1,), [1, "a"] == [1, "a"])
show(lambda: [1] < ["a"])
show(lambda: [1, 2] < [1, "a"])
show(lambda: [1] < (1,))
show(lambda: [1, "a"] < [2, 3])
n = float("nan")
print([n] == [n], [n] == [float("nan")], [[n]] == [[n]])
#: list constructor
print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), list(list("x")))
show(list, 5)
show(list, 1, 2)
show(list, iterable=[1])
show(list, None)
#: list recursion
a = []
a.append(a)
print(a, a == a, len(a), a[0][0][0] is a)
b = [a]
print(b)
d = {"l": b}
b.append(d)
print(d)
#: list iteration while changing
a = [1, 2, 3, 4]
for x in a:
    if x == 2: a.remove(x)
    print(x)
b = [1]
for x in b:
    if len(b) < 4: b.append(x + 1)
print(b)
it = iter([1, 2])
print(list(it), list(it), next(it, "end"))
#: list unpacking
a, b = [1, 2]
[c, *d] = (1, 2, 3)
*e, f = "xyz"
(g, [h, i]), j = [(1, (2, 3)), 4]
print(a, b, c, d, e, f, g, h, i, j)
for bad in ([1], [1, 2, 3], 5, None, {}):
    def f():
        x, y = bad
    show(f)
print([*[], *(1,), *"a", *{2: 3}])
#: list repr
print([1, "a", None, [], (), {}, 1.0, b"x", ...], [[]], [()], ["'"], repr([]))
class C:
    def __repr__(self): return "C!"
print([C()], str([C()]))
#: list truth and len
print(bool([]), bool([0]), len([1, 2]), not [], [] or "e", [0] and "t", [1, 2].__len__(), [5].__contains__(5))
#: tuple.count
t = (1, 2, 1, True)
print(t.count(1), t.count("x"), ().count(1))
show(t.count)
#: tuple.index
t = (3, 1, 2, 1)
for args in ((1,), (1, 2), (9,), (1, 0, 1)): show(t.index, *args)
#: tuple operators
print((1,) + (2,), (1, 2) * 2, 0 * (1,), (1, 2)[1], (1, 2, 3)[1:], (1, 2) < (1, 3), (1,) == [1], hash((1, 2)) == hash((1, 2)))
show(lambda: (1,) + [2])
show(lambda: (1,)[1])
show(lambda: hash(([],)))
t = ([1],)
t[0].append(2)
print(t)
def f(): t[0] = 1
show(f)
def f(): del t[0]
show(f)
t += (3,)
print(t)
#: tuple display
print((), (1,), 1, (1, 2,), ((),), (*"ab",), tuple(), tuple("ab"), tuple({1: 2}))
a = 1, 2
print(a, type(a).__name__)
show(tuple, 5)
for x, in ((1,), (2,)): print(x)
#: tuple augmented in tuple
t = ([],)
try:
    t[0] += [1]
except TypeError as e: print(e)
print(t)
#: dict.clear
d = {1: 2}
print(d.clear(), d)
show(d.clear, 1)
#: dict.copy
d = {"a": [1]}
e = d.copy()
e["a"].append(2); e["b"] = 1
print(d, e)
#: dict.fromkeys
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys(()), dict.fromkeys({3: 4}, []))
show(dict.fromkeys, 5)
show(dict.fromkeys)
show(dict.fromkeys, [[]])
class D(dict): pass
print(type(D.fromkeys("a")).__name__)
#: dict.get
d = {"a": 1, None: 2}
print(d.get("a"), d.get("x"), d.get("x", 5), d.get(None))
show(d.get)
show(d.get, [])
show(d.get, "a", 1, 2)
show(d.get, "a", default=1)
#: dict.items
d = {"a": 1, "b": 2}
i = d.items()
print(i, list(i), len(i), ("a", 1) in i, ("a", 2) in i, "a" in i)
d["c"] = 3
print(i)
print(i & {("a", 1)}, sorted(i | {("z", 0)}), sorted(i - {("a", 1)}), list(reversed(i)), i == {"a": 1, "b": 2, "c": 3}.items(), i.isdisjoint([("q", 1)]))
show(lambda: i[0])
#: dict.keys
d = {"a": 1, "b": 2}
k = d.keys()
print(k, list(k), len(k), "a" in k, k & {"a"}, sorted(k | {"z"}), sorted(k ^ {"a", "z"}), k == {"a", "b"}, k <= {"a", "b", "c"}, list(reversed(k)), k.mapping["a"], k.isdisjoint("xyz"))
show(lambda: k[0])
show(lambda: k & 5)
#: dict.values
d = {"a": 1, "b": 1}
v = d.values()
print(v, list(v), len(v), 1 in v, v == d.values(), list(reversed(v)), sum(v), v.mapping)
show(lambda: v & v)
#: dict.pop
d = {"a": 1}
print(d.pop("a"), d.pop("a", "def"), d)
show(d.pop, "a")
show(d.pop)
show(d.pop, [])
show(d.pop, 1, 2, 3)
#: dict.popitem
d = {"a": 1, "b": 2}
print(d.popitem(), d.popitem(), d)
show(d.popitem)
#: dict.setdefault
d = {}
print(d.setdefault("a"), d.setdefault("b", []), d.setdefault("b", 1), d)
d.setdefault("b", None).append(1)
print(d)
show(d.setdefault)
show(d.setdefault, {})
#: dict.update
d = {"a": 1}
d.update({"b": 2}); d.update([("c", 3)]); d.update(d=4, a=9); d.update(zip("ef", (5, 6))); d.update()
print(d)
for bad in (5, [1], [(1,)], ["abc"], [(1, 2, 3)], None): show(d.update, bad)
class M:
    def keys(self): return ["k"]
    def __getitem__(self, k): return k * 2
d.update(M())
print(d["k"])
show(d.update, {}, {})
#: dict constructor
print(dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, b=3), dict(zip("ab", "cd")), {**{"a": 1}, "a": 2}, dict({"x": 1}, x=2))
for bad in (5, [1], ["ab", "c"], [(1, 2, 3)], [[]]): show(dict, bad)
show(dict, 1, 2)
show(lambda: {[]: 1})
show(lambda: {**5})
show(lambda: {**[1]})
#: dict operators
a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a, a == {"y": 2, "x": 1}, a != b, "x" in a, len(a))
a |= b
print(a)
a |= [("q", 0)]
print(a)
show(lambda: a | [("q", 0)])
show(lambda: a + b)
show(lambda: a < b)
show(lambda: a | 5)
#: dict items access
d = {1: "a"}
d[1.0] = "b"; d[True] = "c"; d["1"] = "d"
print(d)
show(lambda: d[2])
show(lambda: d["x y"])
show(lambda: d[[]])
show(lambda: d[(1, [])])
d[None] = d[()] = 0
del d[1]
print(d)
def f(): del d["nope"]
show(f)
#: dict order
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
del d["a"]
d["a"] = 4
print(d, list(d), list(reversed(d)), next(iter(d)))
print({1: "x", 2: "y"} == {2: "y", 1: "x"})
#: dict changed while iterating
d = {1: 1, 2: 2}
def f():
    for k in d: d[k + 10] = 0
show(f)
d = {1: 1, 2: 2}
def f():
    for k in d: del d[k]
show(f)
d = {1: 1, 2: 2}
for k in d: d[k] *= 5
print(d)
def f():
    for k, v in d.items(): d.clear()
show(f)
#: dict missing
class D(dict):
    def __missing__(self, key): return f"<{key}>"
d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d)
class E(dict):
    def __missing__(self, key):
        self[key] = []
        return self[key]
e = E()
e[1].append(2)
print(e)
#: dict comprehension
print({x: x * x for x in range(4)}, {k: v for k, v in zip("ab", (1, 2)) if v > 1}, {x % 2: x for x in range(5)})
show(lambda: {[]: 1 for _ in range(1)})
print({(i, j): i + j for i in range(2) for j in range(2)})
#: dict repr
d = {"a": {"b": [1]}, 1: None, (1, 2): {}}
d["self"] = d
print(d, str({}), repr({"'": '"'}))
#: dict with equal keys
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(1): "a", K(2): "b", K(1): "c"}
print(d, d[K(2)], K(3) in d, d.pop(K(1)), d)
#: dict failing hash
class H:
    def __hash__(self): raise ValueError("no hash")
show(lambda: {H(): 1})
show(lambda: H() in {})
class E:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("no eq")
d = {E(): 1}
show(lambda: E() in d)
show(lambda: d.get(E()))
class N:
    __hash__ = None
show(lambda: {N(): 1})
class Q:
    def __eq__(self, o): return True
show(hash, Q())
class B:
    def __hash__(self): return "x"
show(hash, B())
#: mappingproxy
class C:
    x = 1
p = C.__dict__
print(p["x"], "x" in p, type(p).__name__)
def f(): p["y"] = 1
show(f)
show(lambda: p["zz"])
from types import MappingProxyType
m = MappingProxyType({"a": 1})
print(m, m["a"], list(m), len(m), m.get("z"), m | {"b": 2}, m == {"a": 1})
