#: basics
def g():
    yield 1
    x = yield 2
    print("got", x)
    yield x
it = g()
print(next(it), next(it), it.send("v"), next(it, "end"), list(it))
#: return value
def g():
    yield 1
    return "r"
it = g()
next(it)
try: next(it)
except StopIteration as e: print(e.value, e)
def h():
    v = yield from g()
    print("v", v)
print(list(h()))
#: throw
def g():
    while True:
        try: yield 1
        except ValueError as e:
            print("caught", e)
            yield 2
it = g()
next(it)
print(it.throw(ValueError("x")), next(it))
try: it.throw(KeyError("k"))
except KeyError as e: print("out", e)
print(next(it, "done"))
#: close
def g():
    try: yield 1
    finally: print("cleanup")
it = g()
next(it)
it.close()
it.close()
print(list(it))
def bad():
    try: yield
    except GeneratorExit: yield 1
b = bad()
next(b)
try: b.close()
except RuntimeError as e: print(e)
#: send errors
def g(): yield 1
it = g()
try: it.send(1)
except TypeError as e: print(e)
def again():
    try: next(me)
    except ValueError as e: print(e)
    yield
me = again()
next(me)
#: stop iteration inside
def g():
    yield 1
    raise StopIteration("x")
try: print(list(g()))
except RuntimeError as e: print(e, repr(e.__cause__))
#: delegation
def inner():
    try:
        x = yield 1
        print("inner", x)
        y = yield 2
        return x, y
    except ValueError as e:
        print("inner caught", e)
        return "err"
def outer():
    r = yield from inner()
    print("result", r)
    yield 3
it = outer()
print(next(it), it.send("a"), it.send("b"))
it = outer()
next(it)
print(it.throw(ValueError("boom")))
#: delegation to iterables
def g():
    yield from [1, 2]
    yield from "ab"
    yield from (x for x in range(2))
    yield from {"k": 1}
print(list(g()))
#: infinite with islice
from itertools import islice, takewhile, count
def naturals():
    n = 0
    while True:
        yield n
        n += 1
def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
print(list(islice(naturals(), 3, 8, 2)), list(islice(primes(), 10)))
#: pipeline
def read(lines):
    for l in lines: yield l.strip()
def grep(it, p):
    for l in it:
        if p in l: yield l
def upper(it): return (l.upper() for l in it)
print(list(upper(grep(read([" apple ", "bob", " grape"]), "ap"))))
#: coroutine style
def avg():
    total, n, a = 0.0, 0, None
    while True:
        x = yield a
        if x is None: return total, n
        total += x
        n += 1
        a = total / n
c = avg()
next(c)
print(c.send(10), c.send(20))
try: c.send(None)
except StopIteration as e: print(e.value)
#: expressions
g = (x * y for x in range(3) for y in range(3) if x != y)
print(next(g), list(g), type(g).__name__)
n = 2
h = (x * n for x in [1, 2])
n = 10
print(list(h))
#: nested generators
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, [4]], 5], []])))
#: permutations by hand
def perms(a):
    if len(a) <= 1: yield a
    else:
        for i in range(len(a)):
            for p in perms(a[:i] + a[i+1:]): yield [a[i]] + p
print(list(perms([1, 2, 3])), sum(1 for _ in perms([1, 2, 3, 4])))
#: in loops with else
def g():
    for i in range(3): yield i
for x in g():
    if x == 5: break
else: print("no break")
a, b, c = g()
print(a, b, c, [*g()], {*g()}, dict(zip(g(), "abc")), max(g()), 2 in g(), sorted(g(), reverse=True))
#: attributes
def g(): yield
it = g()
print(it.__name__, it.gi_running if hasattr(it, "gi_running") else False, iter(it) is it, hasattr(it, "send"), it.__class__.__name__, g.__name__)
#: exception propagation
def g():
    yield 1
    1 / 0
it = g()
next(it)
try: next(it)
except ZeroDivisionError as e: print(e)
print(list(it))
#: with inside generator
class R:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0].__name__ if a[0] else None)
def g():
    with R():
        yield 1
        yield 2
for x in g(): print(x)
it = g()
next(it)
it.close()
#: recursion and state
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)), sum(1 for _ in collatz(27)))
#: sliding window
from collections import deque
def window(it, n):
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
print(list(window("abcde", 3)))
#: flatten and chunk
def chunk(l, n):
    for i in range(0, len(l), n): yield l[i:i+n]
print(list(chunk([1, 2, 3, 4, 5], 2)), list(chunk("abcdefg", 3)))
#: generator in class
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(t), sum(t), 3 in t, [*map(str, t)])
#: throw with type and traceback arguments
def g():
    try: yield 1
    except Exception as e: yield type(e).__name__, e.args
it = g()
next(it)
print(it.throw(KeyError("a")))
it = g()
next(it)
print(it.throw(ValueError))
it = g()
try: it.throw(ValueError("unstarted"))
except ValueError as e: print(e)
#: yield as expression in various places
def g():
    x = (yield 1) + (yield 2)
    print(x, [(yield 3), (yield 4)], f"{(yield 5)}")
    d = {(yield 6): (yield 7)}
    print(d)
it = g()
v = next(it)
out = [v]
try:
    while True: out.append(v := it.send(v * 10))
except StopIteration: print(out)
