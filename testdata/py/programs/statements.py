#: if chains
for x in (-1, 0, 5, 50):
    if x < 0: print("neg")
    elif x == 0: print("zero")
    elif x < 10: print("small")
    else: print("big")
#: while else break continue
n = 0
while n < 10:
    n += 1
    if n % 2: continue
    if n > 6: break
    print(n, end=" ")
else:
    print("no")
while n > 0:
    n -= 3
else:
    print("else", n)
#: for else
for i in range(2, 10):
    for j in range(2, i):
        if i % j == 0: break
    else: print(i, end=" ")
print()
#: loop variable survives
for i in range(3): pass
print(i)
for i in []: pass
print(i)
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]: print(a, b, c)
#: assignment forms
a = b = [1]
a.append(2)
print(b)
x, y = 1, 2
x, y = y, x
[p, q], r = (1, 2), 3
(s) = 4
t, = [5]
print(x, y, p, q, r, s, t)
#: starred assignment
a, *b = 1, 2, 3
*c, d = "abc"
e, *f, g = range(5)
*h, = (1,)
i, *j = [1]
print(a, b, c, d, e, f, g, h, i, j)
#: unpack errors
for src in ("a, b = 1", "a, b = 1, 2, 3", "a, b, c = [1]", "a, *b, c = [1]", "a, b = {1: 2}", "[a] = 5"):
    try: exec(src)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
#: augmented
x = 5
x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 7; x <<= 3; x |= 1; x &= 15; x ^= 2; x >>= 1
print(x)
l = [1]
m = l
l += [2]
l *= 2
print(l, m is l)
s = "a"
s += "b"; s *= 2
d = {"k": 1}
d["k"] += 5
d |= {"z": 1}
print(s, d)
#: augmented evaluation once
def f():
    print("f", end=" ")
    return 0
l = [1]
l[f()] += 5
print(l)
#: tuple augmented
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e)
print(t)
#: chained comparison
x = 5
print(1 < x < 10, 1 < x > 3, 1 == 1 < 2 != 3, x in [5] == True, not x == 5, 1 < 2 < 0 < 1)
def f(v):
    print(v, end=" ")
    return v
print(f(1) < f(5) < f(3) < f(9))
#: boolean operators
print(0 or "a", "" and 1, None or 0, 1 and 2 and 3, not [], not 0 and 1, [] or {} or "x", 1 if [] else 2)
def t(x): print("t", end=""); return x
print(t(0) and t(1), t(1) or t(2))
#: del
x = [1, 2, 3, 4]
del x[0], x[-1]
d = {1: 2}
del d[1]
a = b = 5
del a
try: a
except NameError as e: print(e)
l = list(range(10))
del l[::2]
del l[1:3]
print(x, d, b, l)
#: assert
assert True, "no"
for f in (lambda: exec("assert 0"), lambda: exec("assert 1 > 2, 'msg'"), lambda: exec("assert [], (1, 2)")):
    try: f()
    except AssertionError as e: print(repr(e), e.args)
#: try flows
def f(x):
    try:
        print("try", end=" ")
        if x == 1: raise ValueError("v")
        if x == 2: raise KeyError("k")
        if x == 3: return "ret"
    except ValueError as e:
        print("ve", e, end=" ")
    except (KeyError, IndexError):
        print("ke", end=" ")
        raise
    else:
        print("else", end=" ")
    finally:
        print("fin", end=" ")
    return "end"
for i in range(4):
    try: print(f(i))
    except KeyError as e: print("out", e)
#: finally overrides
def f():
    for i in range(3):
        try: continue
        finally:
            if i == 1: break
    return i
def g():
    try: raise ValueError
    finally: return "swallowed"
def h():
    while True:
        try: return 1
        finally: break
    return 2
print(f(), g(), h())
#: except variable is deleted
try: 1 / 0
except ZeroDivisionError as e: pass
try: e
except NameError as x: print(x)
#: nested try
try:
    try: {}["x"]
    except KeyError: raise ValueError("v")
except ValueError as e:
    print(repr(e), repr(e.__context__), e.__cause__)
try:
    try: {}["x"]
    except KeyError as k: raise ValueError("v") from k
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    try: {}["x"]
    except KeyError: raise ValueError("v") from None
except ValueError as e: print(e.__cause__, e.__suppress_context__, repr(e.__context__))
#: raise forms
for f in (lambda: exec("raise ValueError"), lambda: exec("raise ValueError('x')"), lambda: exec("raise"), lambda: exec("raise 5"), lambda: exec("raise int"), lambda: exec("raise ValueError from 5")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
#: except forms
class A(Exception): pass
class B(A): pass
for x in (A, B):
    try: raise x("m")
    except B: print("B")
    except A: print("A")
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
#: bare except and reraise
def f():
    try: raise KeyError("a")
    except: 
        print("bare")
        raise
try: f()
except KeyError as e: print(e)
#: with multiple
class C:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, *a): print("exit", self.n); return False
with C(1) as a, C(2) as b: print(a, b)
with (C(3) as x, C(4)): print(x)
try:
    with C(5): raise ValueError("in with")
except ValueError as e: print(e)
for i in range(2):
    with C(i):
        if i == 0: continue
        break
#: with errors
for f in (lambda: exec("with 5: pass"), lambda: exec("class A:\n def __enter__(self): pass\nwith A(): pass")):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
#: with target forms
class C:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *a): pass
d = {}
with C() as (a, (b, c)): print(a, b, c)
with C() as d["k"]: print(d)
#: pass and ellipsis
def f(): ...
class A: ...
print(f(), ..., Ellipsis is ...)
#: semicolons and line joins
a = 1; b = 2; print(a + \
  b)
if a: b = 5; print(b)
x = (1 +
     2)
print(x)
#: comprehension forms
print([x for x in range(5) if x % 2], {x % 3 for x in range(7)}, {x: y for x, y in zip("ab", [1, 2])}, [(x, y) for x in range(2) for y in range(2) if x != y], [[j for j in range(i)] for i in range(3)], [x if x else "z" for x in range(2)], [a for a, *b in ["xy"]], list(x for x in "ab"))
x = "outer"
print([x for x in range(2)], x)
#: comprehension with conditions and nested data
data = [{"n": "a", "v": [1, 2]}, {"n": "b", "v": []}]
print({d["n"]: sum(d["v"]) for d in data if d["v"]}, [v for d in data for v in d["v"]], [*map(len, (d["v"] for d in data))])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [list(c) for c in zip(*m)])
#: global statements at module level
global zz
zz = 1
print(zz)
#: type statement and annotations
x: int = 5
y: str
print(x, __annotations__)
#: match in loops
for v in (1, "a", [1, 2], {"k": 3}, None, (1,), 2.5):
    match v:
        case int(n) if n > 0: print("int", n)
        case str(): print("str")
        case [a, b]: print("pair", a, b)
        case {"k": k}: print("map", k)
        case None: print("none")
        case [x]: print("one", x)
        case _: print("other")
#: conditional imports
try: import nonexistent_module_xyz
except ImportError as e: print(type(e).__name__, e, e.name)
try: from math import nope
except ImportError as e: print(str(e)[:38])
import math as m, string
from math import sqrt as root, pi
print(m.floor(2.5), root(4), round(pi, 2), string.digits)
#: nested data mutation while iterating
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
l = [1, 2, 3, 4]
for x in l:
    if x % 2: l.remove(x)
print(l)
#: slices assignment
l = list(range(6))
l[1:3] = "ab"
l[::3] = [9, 8]
l[4:] = []
l[0:0] = [7]
print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
#: shadowing builtins
def f(list): return list
len_ = len
def len(x): return "mine"
print(f(1), len([]), len_([]))
del len
print(len([1]))
#: module doc
"""not a docstring"""
print(__doc__, __name__)
#: numbers with underscores and bases
print(1_000, 0xff_ff, 0b1010, 0o17, 1e3, 1_0.5, .5, 5., 1j, 0xFF, 1E-2)
#: operator precedence
print(2 + 3 * 4 ** 2 // 5 % 7 - -1, not 1 == 2, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, (1 or 0) and 0, 1 | 2 ^ 3 & 4 << 1, ~5 + 1, 5 - 3 - 1, 7 // 2 * 2, 1 < 2 == True)
#: identity and membership
a = [1]
print(a is a, a is not [1], 1 in a, 2 not in a, "b" in "abc", "" in "a", (1,) in [(1,)], None is None, [] is [], float("nan") in [float("nan")])
n = float("nan")
print(n in [n], n == n, [n] == [n], {n: 1}[n])
#: string concatenation and continuation
s = ("a"
     "b" f"{1 + 1}"
     'c')
print(s)
#: ternaries nested
for n in range(4): print("a" if n == 0 else "b" if n == 1 else "c" if n == 2 else "d", end="")
print()
#: walrus scopes
def f(data):
    return [y for x in data if (y := x * 2) > 2], y
print(f([1, 2, 3]))
#: sorting stability and keys
rows = [("b", 2), ("a", 2), ("c", 1)]
rows.sort(key=lambda r: r[1])
print(rows, sorted(rows, key=lambda r: (-r[1], r[0])), sorted("bAc", key=str.lower), sorted([3, 1, 2], reverse=True), sorted({"b": 1, "a": 2}), min(rows), max(rows, key=lambda r: r[0]))
try: sorted([1, "a"])
except TypeError as e: print(e)
#: exit
import sys
print("before")
sys.exit(3)
