import bisect
#: places
a = [1, 2, 2, 3]
print([bisect.bisect_left(a, x) for x in range(5)], [bisect.bisect_right(a, x) for x in range(5)], bisect.bisect(a, 2))
#: bounds
print(bisect.bisect_left([1, 2, 3, 4], 3, 0, 2), bisect.bisect([1, 2, 3, 4], 0, lo=2), bisect.bisect([1, 2, 3], 9, 0, None))
#: insort
a = []
for x in [3, 1, 2, 2]:
    bisect.insort(a, x)
bisect.insort_left(a, 2.0)
print(a)
#: keys
pairs = [("a", 1), ("b", 3), ("c", 5)]
print(bisect.bisect(pairs, 3, key=lambda p: p[1]), bisect.bisect_left(pairs, 3, key=lambda p: p[1]))
bisect.insort(pairs, ("d", 4), key=lambda p: p[1])
print(pairs)
#: grades
def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
#: other sequences
print(bisect.bisect_left((1, 3, 5), 4), bisect.bisect_left("abd", "c"), bisect.bisect(range(0, 100, 10), 45))
#: errors
for call in (lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(), lambda: bisect.bisect([1], 1, 0, 1, 1), lambda: bisect.bisect([1], 1, x=2, z=1), lambda: bisect.bisect(1, 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__)
#: own order
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
print(bisect.bisect_left([V(1), V(3)], V(2)), bisect.bisect([V(1), V(3)], V(3)))
