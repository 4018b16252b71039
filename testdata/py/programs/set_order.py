#: small ints
print({3, 1, 2}, {10, 5, 0}, {-1, -2, 5}, {100, 33, 7, 64}, set(range(10)), {8, 0, 16, 24}, {1.5, 2, 0.25}, {True, 2, 0}, {None, 1})
#: growing and shrinking
s = set()
for i in (5, 17, 33, 2, 9, 40, 1, 77, 65, 12): s.add(i)
print(s)
for i in (5, 2, 40): s.discard(i)
print(s)
s.add(3); s.add(200)
print(s, list(s), s.pop(), s.pop(), s)
#: operators
a, b = {1, 5, 9, 33, 4}, {9, 4, 100, 2, 65}
print(a | b, a & b, a - b, a ^ b, b - a, b ^ a)
c = set(a); c |= b; print(c)
c = set(a); c &= b; print(c)
c = set(a); c -= b; print(c)
c = set(a); c ^= b; print(c)
#: methods
a = {1, 5, 9, 33, 4}
print(a.union([70, 2], {3: 1}), a.intersection([33, 5, 77]), a.difference([5]), a.symmetric_difference([5, 70]), a.copy(), frozenset(a))
a.update([64, 128], range(3)); print(a)
a.difference_update([5, 9]); print(a)
a.intersection_update([1, 2, 64, 99]); print(a)
a.symmetric_difference_update({2, 500}); print(a)
#: comprehension and iteration
print({x * 7 % 31 for x in range(20)}, [x for x in {50, 3, 40, 22}], sorted({3, 1}), max({4, 9, 2}))
#: tuples
print({(1, 2), (3, 4), (0, 0), (5,), ()}, {(i, j) for i in range(3) for j in range(2)})
#: hashes
print(hash((1, 2, 3)), hash(()), hash((1,)), hash(frozenset([1, 2, 3])), hash(frozenset()), hash(1.5), hash(None), hash(True), hash(2**61), hash(-1), hash(10**20), hash(float("inf")), hash(1+2j), hash((None, 1.5, (2, -1))))
#: from other containers
print(set([9, 8, 7, 1, 100]), set({5: 1, 1: 2, 80: 3}), set((3, 2, 1)), frozenset(range(5, 0, -1)), set({33, 1}), {*range(3), 50, *[7, 7]})
#: large
s = {i * i % 1009 for i in range(500)}
print(len(s), list(s)[:20])
s -= set(range(0, 1009, 3))
print(len(s), list(s)[:20])
#: negative and big
print({-5, -1, -2, -100}, {2**40, 2**41, 5}, {10**30, 3})
#: set of sets
print({frozenset([1]), frozenset([2, 3]), frozenset()})
#: removal and addition
s = {15}
for k in (15, 4, 15, 3, 6, 15, 2): s ^= {(k * 7, k)}
print(s)
t = set()
for k in (5, 13, 8, 8, 13, 3, 2, 12, 1, 13, 7, 3):
    e = (k, k % 3)
    if k % 2: t.add(e)
    else: t.discard(e)
print(t)
#: many removals
s = set(range(100))
s -= set(range(0, 100, 3))
s.difference_update(range(1, 90, 3))
s |= {1000, 2001, -5}
print(s)
#: views of dicts
d = {(k, k % 3): k for k in (4, 0, 11, 1, 10)}
print(d.keys() ^ {(4, 1), (7, 1)}, d.keys() | {(9, 0)}, d.keys() - {(0, 0)}, {(11, 2), (3, 0)} & d.keys(), {(5, 2)} | d.keys(), d.keys() & [(4, 1), (0, 0)])
