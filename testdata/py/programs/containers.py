#: list methods
l = [3, 1, 2]
l.append(4); l.extend([5, 6]); l.insert(0, 9); l.insert(-1, 8); l.insert(100, 7)
print(l, l.pop(), l.pop(0), l.index(2), l.count(1))
l.remove(1); l.reverse()
print(l, l.copy() == l, l.copy() is l)
l.sort(); print(l)
l.sort(reverse=True, key=lambda x: x % 3); print(l)
l.clear(); print(l)
#: list indexing
l = list(range(10))
print(l[-1], l[2:5], l[:3], l[7:], l[::2], l[::-1], l[-3:], l[5:2:-1], l[100:], l[-100:2], l[3:3], l[slice(1, 8, 3)])
#: list operators
print([1] + [2], [1] * 3, 2 * [0, 1], [] * 5, [1] * -1, [1, 2] < [1, 3], [1] < [1, 0], [1, 2] == [1, 2], [2] > [1, 9], 1 in [1], [] == [], [1] != [1.0])
#: list index range
l = [1, 2, 3, 2]
print(l.index(2, 2), l.index(3, 0, 3))
for f in (lambda: l.index(9), lambda: l.index(1, 1), lambda: l.remove(9), lambda: [].pop(), lambda: l.pop(10), lambda: l[10], lambda: l.__getitem__("a")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
#: list mutation through alias
a = [[0] * 2] * 2
a[0][0] = 1
b = [[0] * 2 for _ in range(2)]
b[0][0] = 1
print(a, b)
c = a[:]
c.append(1)
print(len(a), c[0] is a[0])
#: nested and self containing
l = [1]
l.append(l)
d = {}
d["d"] = d
print(l, d, (l,))
#: list from iterables
print(list("abc"), list({1: 2}), list({1}), list(range(3)), list((1,)), list(map(str, [1])), [*"ab", *[1]], list(zip([1], [2])), list(enumerate("ab", 1)), list(reversed([1, 2])))
#: tuple
t = (1, 2, 3, 2)
print(t.count(2), t.index(3), t + (4,), t * 2, t[1:], (), (1,), 1, tuple("ab"), (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)), (1, (2, 3)) == (1, (2, 3)), len(()), t[::-1])
#: tuple errors
for f in (lambda: exec("(1, 2)[0] = 1"), lambda: (1,)[5], lambda: (1,) + [2], lambda: (1, 2).append(3), lambda: hash(([],))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
#: dict methods
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("c", 3), d.setdefault("a", 9), d.pop("b"), d.pop("q", None), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), d.popitem(), len(d), "a" in d)
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], []), d.copy() == d)
d.clear()
print(d)
#: dict order
d = {"b": 1, "a": 2}
d["c"] = 3
del d["b"]
d["b"] = 4
d["a"] = 5
print(d, list(reversed(d)), list(reversed(d.items())), next(iter(d)))
#: dict views
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, k & {"a", "z"}, sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), k == {"a", "b", "c"}, {"a"} < k, i & {("a", 1)}, k.isdisjoint({"q"}))
#: dict operators
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, {"a": 1} == {"a": 1.0}, {1: 2, 3: 4} == {3: 4, 1: 2}, {"a": 1} != {"a": 2}, {**{"a": 1}, "b": 2, **{"a": 3}})
#: dict keys
d = {1: "int", 1.0: "float", True: "bool"}
print(d, {(1, 2): "t"}[(1, 2)], {None: 1, "": 2, 0: 3, False: 4}, {frozenset([1]): 2}, {"1": 1, 1: 2})
#: dict errors
for f in (lambda: {}["a"], lambda: {}.pop("a"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {{}: 1}, lambda: {1: 2}[[]], lambda: dict(a=1, **{"a": 2}), lambda: dict([1, 2]), lambda: dict([(1, 2, 3)]), lambda: dict("ab"), lambda: {}.fromkeys(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#: dict comprehension and inversion
d = {"a": 1, "b": 2}
print({v: k for k, v in d.items()}, {k: v * 2 for k, v in d.items() if v > 1}, dict(sorted(d.items(), key=lambda kv: -kv[1])), dict(zip(d, d.values())), max(d, key=d.get))
#: nested dicts
cfg = {"db": {"host": "h", "ports": [1, 2]}, "n": None}
cfg["db"]["ports"].append(3)
cfg.setdefault("log", {}).setdefault("level", "info")
print(cfg, cfg["db"]["ports"][-1], cfg.get("q", {}).get("r"))
#: grouping
words = "apple bob cat axe boat".split()
g = {}
for w in words: g.setdefault(w[0], []).append(w)
print(g, {k: len(v) for k, v in g.items()})
counts = {}
for c in "mississippi": counts[c] = counts.get(c, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
#: set methods
s = {1, 2}
s.add(3); s.discard(9); s.update([4], {5}); s.remove(1)
print(s, s.pop() in {2, 3, 4, 5}, len(s), s.issubset({2, 3, 4, 5}), s.issuperset(set()), s.isdisjoint({9}), s.copy() == s)
s.clear()
print(s, set(), frozenset(), {1} == frozenset([1]))
#: set operators
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, a < a | b, a >= {1}, a.union([9], (8,)), a.intersection([1, 2], [2]), a.difference([1]), a.symmetric_difference([1, 7]))
a |= {9}; a &= {1, 9}; a -= {1}; a ^= {2}
print(a)
a.intersection_update([2]); a.difference_update([5]); a.symmetric_difference_update([3])
print(a)
#: frozenset
f = frozenset([1, 2])
print(f, f | {3}, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset([2, 1])], f.union([5]), 1 in f, sorted(f))
#: set errors
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: frozenset().add(1), lambda: {1} < [1], lambda: {1}[0]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
#: set comparison with other types
print({1} == [1], {1} != (1,), {1, 2} == {2, 1}, {1.0} == {1}, {True} == {1}, set("ab") == {"a", "b"})
#: deduplicate keeping order
l = [3, 1, 3, 2, 1]
print(list(dict.fromkeys(l)), sorted(set(l)), [x for i, x in enumerate(l) if x not in l[:i]])
#: ranges as containers
r = range(10, 0, -3)
print(list(r), len(r), r[1], r[-1], 4 in r, 5 in r, r.index(4), r.count(7), r == range(10, 1, -3), list(r[::-1]), sum(range(101)), range(3) == range(0, 3, 1), bool(range(0)), range(2**70)[-1] if False else "")
#: big ranges
print(len(range(10**15)), 10**15 - 1 in range(10**15), range(10**15)[-1], list(range(5, 5)), list(range(0, -5, -2)))
#: sorting containers
print(sorted(["b", "A", "c"], key=str.lower), sorted([(2, "a"), (1, "b"), (1, "a")]), sorted({3: "x", 1: "y"}.items()), sorted([[2], [1, 5], []]), sorted([True, 0, 2]), sorted("hello"), sorted([1.5, 1, -2]))
#: matrix operations
m = [[1, 2], [3, 4]]
n = [[5, 6], [7, 8]]
print([[sum(a * b for a, b in zip(r, c)) for c in zip(*n)] for r in m], list(map(list, zip(*m))), [sum(r) for r in m], [m[i][i] for i in range(2)], [x for r in m for x in r])
#: stack and queue
stack = []
for c in "([{}])":
    if c in "([{": stack.append(c)
    elif {"(": ")", "[": "]", "{": "}"}[stack.pop()] != c: print("bad")
print(stack == [])
q = [1, 2, 3]
while q: print(q.pop(0), end=" ")
print()
#: unpack dicts and sets
a, b = {"x": 1, "y": 2}
(c,) = {5}
x, *y = {1: 2, 3: 4}.items()
print(a, b, c, x, y)
#: bool of containers
print([bool(x) for x in ([], [0], (), (0,), {}, {0: 0}, set(), {0}, "", " ", 0, 0.0, 0j, None, range(0), range(1), b"", b"0")])
#: copy module
import copy
a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"].append(8)
print(s, d, s[1] is a[1], d[1] is a[1])
#: slices objects
s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, s.indices(4), slice(None), [0, 1, 2, 3, 4, 5][s], "abcdef"[s], slice(1) == slice(None, 1), s == slice(1, 5, 2))
#: extended slice deletion
l = list(range(10))
del l[1::3]
print(l)
del l[::-2]
print(l)
#: any all sum min max
print(any([]), all([]), any([0, 1]), all([1, 0]), sum([]), sum([1, 2], 10), sum([0.1] * 10), sum([[1], [2]], []), min(3, 1, 2), max("ab", "b"), min([], default=5), max([(1, 2), (1, 3)]), min("hello"), max([-3, 2], key=abs))
#: zip and map variety
print(list(zip([1, 2], "ab", (3.0, 4.0))), list(zip([1, 2, 3], "a")), list(zip()), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), dict(zip("ab", range(2))), list(zip(*[(1, "a"), (2, "b")])))
try: list(zip([1], [1, 2], strict=True))
except ValueError as e: print(e)
#: enumerate and reversed
print([f"{i}:{c}" for i, c in enumerate("ab", start=5)], list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))
#: filter and iter with sentinel
vals = iter([1, 2, 0, 3])
print(list(iter(lambda: next(vals), 0)), list(vals), list(filter(lambda x: x % 2, range(5))), list(filter(None, [0, "a", [], 1])))
#: iterator exhaustion
it = iter([1, 2])
print(next(it), list(it), list(it), next(it, "none"))
m = map(str, [1])
print(list(m), list(m))
z = zip([1], [2])
print(next(z), list(z))
#: string keys with same hash bucket
d = {i: i for i in range(1000)}
for i in range(0, 1000, 2): del d[i]
print(len(d), d[999], 4 in d, sum(d), list(d)[:3])
#: large list operations
l = [i * 7919 % 1000 for i in range(1000)]
print(sum(l), len(set(l)), sorted(l)[:5], l.index(max(l)), sorted(l)[500])
