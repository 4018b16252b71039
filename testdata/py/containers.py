l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.insert(0, 0)
print(l, l.pop(), l.pop(0), l.index(1), l.count(2), len(l))
l.sort()
print(l, l[::-1], l[1:3], l[-2:], 3 in l)
l.reverse()
l.remove(3)
print(l, l + [9], l * 2, l[::2])
l[1:2] = ["a", "b"]
del l[0]
print(l)
l2 = l.copy()
l2.clear()
print(l2, l, sorted(l, key=str))
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
print(m)
d = {"a": 1, "b": 2}
d["c"] = 3
d.update({"d": 4}, e=5)
print(d, d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), list(d), list(d.values()), list(d.items()), "b" in d)
d.setdefault("x", []).append(1)
print(d, len(d), {**d, "b": 9}, d | {"q": 1}, dict([("k", 1)]), dict(a=1), dict.fromkeys("ab", 0), d.popitem())
del d["b"]
for k, v in d.items():
    print(k, v, end=";")
print()
print({k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(10)}, [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(2) for y in range(2)])
s = {1, 2, 3}
s.add(4)
s.discard(9)
s.remove(1)
print(sorted(s), s & {2, 3} == {2, 3}, sorted(s | {9}), sorted(s - {2}), sorted(s ^ {2, 7}), s <= {2, 3, 4, 5}, sorted(s.union([8])), s.isdisjoint({100}), len(s), sorted(frozenset([1]) | {2}))
t = (1, 2, 3)
print(t + (4,), t * 2, t[1:], t.index(2), t.count(1), 2 in t, hash((1, 2)) == hash((1, 2)), tuple("ab"))
print([1, [2, [3]]], {"a": {"b": (1, {2})}}, [None, True], repr([]), str({}))
rec = [1]
rec.append(rec)
print(rec)
for bad in (lambda: [][0], lambda: {}["x"], lambda: {}.pop("y"), lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(5), lambda: {[]: 1}, lambda: {1: 2}[[]], lambda: (1).x, lambda: (1, 2)[5], lambda: set().pop(), lambda: next(iter([])), lambda: [1, 2, 3].sort(key=1), lambda: sorted([1, "a"]), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: set([[]])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    for k in d:
        d[k + "1"] = 1
except RuntimeError as e:
    print(e)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print(e)
try:
    a, b, c = 1, 2
except ValueError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
else:
    print("never")
for i in []:
    pass
else:
    print("else", i)
print(list(reversed([1, 2])), list(zip([1, 2], "ab", strict=True)), [*range(3), *"ab"], [1, 2, 3][-1:-3:-1])
w = "the quick the lazy the".split()
count = {}
for x in w:
    count[x] = count.get(x, 0) + 1
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0])))
