def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: set.add
s = {1}
print(s.add(2), s.add(1), s)
show(s.add, [])
show(s.add)
show(frozenset().add if hasattr(frozenset, "add") else None)
#: set.clear
s = {1}
print(s.clear(), s)
#: set.copy
s = {1, 2}
c = s.copy()
c.add(3)
print(s, c)
f = frozenset({1})
print(f.copy() is f)
#: set.difference
show(lambda: sorted({1, 2, 3}.difference({2}), key=str) if not isinstance({1, 2, 3}.difference({2}), bool) else {1, 2, 3}.difference({2}))
show(lambda: sorted({1, 2, 3}.difference([2, 3]), key=str) if not isinstance({1, 2, 3}.difference([2, 3]), bool) else {1, 2, 3}.difference([2, 3]))
show(lambda: sorted({1, 2, 3}.difference((1,), [2]), key=str) if not isinstance({1, 2, 3}.difference((1,), [2]), bool) else {1, 2, 3}.difference((1,), [2]))
show(lambda: sorted({1, 2, 3}.difference(5), key=str) if not isinstance({1, 2, 3}.difference(5), bool) else {1, 2, 3}.difference(5))
show(lambda: sorted({1, 2, 3}.difference(), key=str) if not isinstance({1, 2, 3}.difference(), bool) else {1, 2, 3}.difference())
print(frozenset({1, 2}).difference({2}))
#: set.intersection
show(lambda: sorted({1, 2, 3}.intersection({2}), key=str) if not isinstance({1, 2, 3}.intersection({2}), bool) else {1, 2, 3}.intersection({2}))
show(lambda: sorted({1, 2, 3}.intersection([2, 9]), key=str) if not isinstance({1, 2, 3}.intersection([2, 9]), bool) else {1, 2, 3}.intersection([2, 9]))
show(lambda: sorted({1, 2, 3}.intersection({1, 2}, [2]), key=str) if not isinstance({1, 2, 3}.intersection({1, 2}, [2]), bool) else {1, 2, 3}.intersection({1, 2}, [2]))
show(lambda: sorted({1, 2, 3}.intersection(5), key=str) if not isinstance({1, 2, 3}.intersection(5), bool) else {1, 2, 3}.intersection(5))
show(lambda: sorted({1, 2, 3}.intersection(), key=str) if not isinstance({1, 2, 3}.intersection(), bool) else {1, 2, 3}.intersection())
print(frozenset({1, 2}).intersection({2}))
#: set.union
show(lambda: sorted({1, 2, 3}.union({9}), key=str) if not isinstance({1, 2, 3}.union({9}), bool) else {1, 2, 3}.union({9}))
show(lambda: sorted({1, 2, 3}.union([3], "a"), key=str) if not isinstance({1, 2, 3}.union([3], "a"), bool) else {1, 2, 3}.union([3], "a"))
show(lambda: sorted({1, 2, 3}.union(5), key=str) if not isinstance({1, 2, 3}.union(5), bool) else {1, 2, 3}.union(5))
show(lambda: sorted({1, 2, 3}.union(), key=str) if not isinstance({1, 2, 3}.union(), bool) else {1, 2, 3}.union())
print(frozenset({1, 2}).union({2}))
#: set.symmetric_difference
show(lambda: sorted({1, 2, 3}.symmetric_difference({2, 9}), key=str) if not isinstance({1, 2, 3}.symmetric_difference({2, 9}), bool) else {1, 2, 3}.symmetric_difference({2, 9}))
show(lambda: sorted({1, 2, 3}.symmetric_difference([1]), key=str) if not isinstance({1, 2, 3}.symmetric_difference([1]), bool) else {1, 2, 3}.symmetric_difference([1]))
show(lambda: sorted({1, 2, 3}.symmetric_difference(5), key=str) if not isinstance({1, 2, 3}.symmetric_difference(5), bool) else {1, 2, 3}.symmetric_difference(5))
show(lambda: sorted({1, 2, 3}.symmetric_difference(), key=str) if not isinstance({1, 2, 3}.symmetric_difference(), bool) else {1, 2, 3}.symmetric_difference())
print(frozenset({1, 2}).symmetric_difference({2}))
#: set.issubset
show(lambda: sorted({1, 2, 3}.issubset({1, 2, 3, 4}), key=str) if not isinstance({1, 2, 3}.issubset({1, 2, 3, 4}), bool) else {1, 2, 3}.issubset({1, 2, 3, 4}))
show(lambda: sorted({1, 2, 3}.issubset([1, 2]), key=str) if not isinstance({1, 2, 3}.issubset([1, 2]), bool) else {1, 2, 3}.issubset([1, 2]))
show(lambda: sorted({1, 2, 3}.issubset(range(10)), key=str) if not isinstance({1, 2, 3}.issubset(range(10)), bool) else {1, 2, 3}.issubset(range(10)))
show(lambda: sorted({1, 2, 3}.issubset(5), key=str) if not isinstance({1, 2, 3}.issubset(5), bool) else {1, 2, 3}.issubset(5))
print(frozenset({1, 2}).issubset({2}))
#: set.issuperset
show(lambda: sorted({1, 2, 3}.issuperset({1}), key=str) if not isinstance({1, 2, 3}.issuperset({1}), bool) else {1, 2, 3}.issuperset({1}))
show(lambda: sorted({1, 2, 3}.issuperset([9]), key=str) if not isinstance({1, 2, 3}.issuperset([9]), bool) else {1, 2, 3}.issuperset([9]))
show(lambda: sorted({1, 2, 3}.issuperset(()), key=str) if not isinstance({1, 2, 3}.issuperset(()), bool) else {1, 2, 3}.issuperset(()))
show(lambda: sorted({1, 2, 3}.issuperset(5), key=str) if not isinstance({1, 2, 3}.issuperset(5), bool) else {1, 2, 3}.issuperset(5))
print(frozenset({1, 2}).issuperset({2}))
#: set.isdisjoint
show(lambda: sorted({1, 2, 3}.isdisjoint({9}), key=str) if not isinstance({1, 2, 3}.isdisjoint({9}), bool) else {1, 2, 3}.isdisjoint({9}))
show(lambda: sorted({1, 2, 3}.isdisjoint([1]), key=str) if not isinstance({1, 2, 3}.isdisjoint([1]), bool) else {1, 2, 3}.isdisjoint([1]))
show(lambda: sorted({1, 2, 3}.isdisjoint(""), key=str) if not isinstance({1, 2, 3}.isdisjoint(""), bool) else {1, 2, 3}.isdisjoint(""))
show(lambda: sorted({1, 2, 3}.isdisjoint(5), key=str) if not isinstance({1, 2, 3}.isdisjoint(5), bool) else {1, 2, 3}.isdisjoint(5))
print(frozenset({1, 2}).isdisjoint({2}))
#: set.difference_update
s = {1, 2, 3}
show(lambda: s.difference_update({2}))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.difference_update([1], [2]))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.difference_update(5))
print(sorted(s, key=str))
#: set.intersection_update
s = {1, 2, 3}
show(lambda: s.intersection_update({2, 9}))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.intersection_update([2], [1]))
print(sorted(s, key=str))
#: set.symmetric_difference_update
s = {1, 2, 3}
show(lambda: s.symmetric_difference_update({2, 9}))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.symmetric_difference_update([9]))
print(sorted(s, key=str))
#: set.update
s = {1, 2, 3}
show(lambda: s.update([7, 8]))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.update("a", {3}))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.update(5))
print(sorted(s, key=str))
s = {1, 2, 3}
show(lambda: s.update([[]]))
print(sorted(s, key=str))
#: set.discard
s = {1, 2}
print(s.discard(1), s.discard(9), s)
show(s.discard, [])
print({frozenset({1})}.discard({1}))
#: set.remove
s = {1, 2}
print(s.remove(1), s)
show(s.remove, 9)
show(s.remove, "x")
show(s.remove, [])
t = {frozenset({1}), 2}
t.remove({1})
print(t)
#: set.pop
s = {5}
print(s.pop(), s)
show(s.pop)
show(s.pop, 1)
#: set operators
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, b - a, a ^ b, a < b, {1} < a, a <= a, a > {1}, a >= {1, 2}, a == {3, 2, 1}, a != b, 1 in a, 9 not in a)
show(lambda: a | [1])
show(lambda: a + b)
show(lambda: a < [1])
show(lambda: [] in a)
show(lambda: a == [1])
a |= {9}; a -= {1}; a &= {2, 3, 9}; a ^= {2, 7}
print(sorted(a))
def f():
    global a
    a |= [1]
show(f)
#: set constructor
print(set(), {1, 1.0, True}, set("a"), set([2, 2]), frozenset(), frozenset([1]), set({1: 2}), {*[1], *(2,)})
show(set, 5)
show(set, [[]])
show(set, 1, 2)
show(lambda: {[]})
show(lambda: {{}})
show(lambda: {set()})
print({frozenset({1})} == {frozenset([1])})
#: set mixing frozen
s, f = {1}, frozenset({2})
print(type(s | f).__name__, type(f | s).__name__, type(f & f).__name__, s == frozenset({1}), hash(f) == hash(frozenset({2})), {f: 1}[frozenset([2])])
show(hash, s)
g = f
f |= {3}
print(g, f)
#: set comprehension
print({x % 3 for x in range(10)}, {x for x in "a"}, {(x, y) for x in range(2) for y in range(1)})
show(lambda: {[x] for x in range(2)})
#: set changed while iterating
s = {1, 2, 3}
def f():
    for x in s: s.add(x + 10)
show(f)
s = {1, 2}
it = iter(s)
next(it)
s.clear()
show(next, it)
#: set of small ints order
print({3, 1, 2}, set(range(10)), {9, 8, 7}, {100, 5, 64}, {-1, -2, 0}, set([32, 16, 8, 4, 2, 1]), {1, 2, 3} - {1}, {1.5, 1, 2})
#: range constructor
print(range(3), range(1, 5), range(1, 10, 3), range(0), list(range(5, 0, -2)), list(range(3, 3)), range(True))
for a in ((1, 2, 0), ("a",), (1.5,), (), (1, 2, 3, 4), (None,)): show(range, *a)
#: range attributes
r = range(1, 20, 4)
print(r.start, r.stop, r.step, len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, 5.0 in r, "5" in r, r.index(9), r.count(9), r.count(2), list(reversed(r)), r == range(1, 18, 4), hash(r) == hash(range(1, 18, 4)), bool(range(0)), max(r), sum(r))
show(lambda: r[9])
show(r.index, 2)
show(lambda: r + r)
show(lambda: r < r)
def f(): r.start = 1
show(f)
#: range of large ints
r = range(10**6, 10**12, 10**5)
print(len(r), r[-1], 10**9 in r, 10**9 + 1 in r, r[5:7])
#: slice objects
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None), slice(5), s == slice(1, 10, 2), "abcdefghijk"[s], slice(-3, None).indices(10), slice(None, None, -1).indices(4))
show(slice)
show(s.indices, -1)
show(slice(1, 2, 0).indices, 5)
print(hash(slice(1)) == hash(slice(1)))
class C:
    def __getitem__(self, k): return k
print(C()[1:2], C()[::3], C()[1:2, 3], C()[...], C()[:])
#: reversed
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1})))
show(reversed, {1})
show(reversed, 5)
show(reversed, (x for x in []))
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
print(list(reversed(S())))
class R:
    def __reversed__(self): return iter("r")
print(list(reversed(R())))
#: enumerate
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), next(enumerate("x")))
show(enumerate, 5)
show(enumerate)
show(enumerate, "a", "b")
print(list(enumerate("a", -1)), list(enumerate("a", 2**65)))
#: zip
print(list(zip()), list(zip("a")), list(zip("ab", [1, 2, 3])), list(zip(*[(1, 2), (3, 4)])), dict(zip("ab", range(2))))
show(lambda: list(zip("ab", "c", strict=True)))
show(lambda: list(zip("a", "bc", strict=True)))
show(lambda: list(zip("ab", "cd", "e", strict=True)))
show(zip, 5)
show(zip, "a", 5)
show(zip, "a", nope=1)
#: map and filter
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x > 1, [1, 2, 3])))
show(map, str)
show(map)
show(filter, None)
show(lambda: list(map(5, [1])))
show(lambda: list(map(len, [1])))
show(filter, None, 5)
m = map(str, [1])
print(next(m), next(m, "end"))
#: iter with sentinel
data = [1, 2, 3, 0, 4]
it = iter(data.pop, 0)
print(list(it), data)
show(iter, 5, 0)
show(iter)
show(iter, 5)
class C:
    n = 0
    def __call__(self):
        C.n += 1
        return C.n
print(list(iter(C(), 4)))
#: next
it = iter([1])
print(next(it), next(it, "d"))
show(next, it)
show(next, 5)
show(next, [])
show(next)
class I:
    def __next__(self): raise StopIteration("v")
show(next, I())
print(next(I(), "def"))
#: any and all
print(any([]), all([]), any([0, "", None, 1]), all([1, "a", [0]]), any(x > 2 for x in range(4)), all(x < 2 for x in range(4)))
show(any, 5)
show(all)
it = iter([1, 0, 2])
print(all(it), list(it))
#: sum
print(sum([]), sum([1, 2]), sum([1, 2], 10), sum([0.1] * 10), sum([[1], [2]], []), sum([True, True]), sum([1, 2.5]), sum(range(5), start=1), sum([1j, 2]))
show(sum, ["a"])
show(sum, ["a"], "")
show(sum, [b"a"], b"")
show(sum, [[1]])
show(sum)
show(sum, 5)
print(sum([1e16, 1.0, -1e16]), sum([10**20, 0.5]), sum([2**63, 2**63]))
#: min and max
print(min(3, 1, 2), max([1, 3, 2]), min("hello"), max({"a": 1, "b": 0}), min([], default="d"), max("aB", key=str.lower), min([[2], [1, 5]]), max(1, 1.0), min(1.0, 1), max([1, 2, 2.0]))
show(min)
show(max, [])
show(min, 5)
show(max, 1, "a")
show(min, 1, 2, default=3)
show(max, [1], key=5)
show(min, [None, 1])
n = float("nan")
print(min(n, 1), min(1, n), max([n, 1]), max([1, n]))
#: sorted
print(sorted([3, 1, 2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([1, 2], reverse=True), sorted(["b", "A"], key=str.lower), sorted([(2, "a"), (1, "b")]))
show(sorted, 5)
show(sorted)
show(sorted, [1, "a"])
show(sorted, [1], lambda x: x)
show(sorted, [3, None])
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v > o.v
    def __repr__(self): return f"C{self.v}"
print(sorted([C(1), C(3), C(2)]))
#: len
print(len(""), len("é"), len([1]), len({}), len(b"ab"), len(range(5)), len({1, 2}))
for bad in (5, None, (x for x in []), 1.5, len): show(len, bad)
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (3, -1, "a", 1.5, True, 2**70): show(len, L(n))
#: iterating protocols
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
print(list(G()), 4 in G(), 5 in G(), [*G()], max(G()))
class I:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print(list(I()), sum(I()), 2 in I())
class B:
    def __iter__(self): return 5
show(iter, B())
show(list, B())
class N:
    __iter__ = None
show(iter, N())
