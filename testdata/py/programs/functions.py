#: defaults and keywords
def f(a, b=2, *c, d, e=5, **g): return a, b, c, d, e, g
print(f(1, d=4), f(1, 2, 3, 4, d=5, z=6), f(*[1, 2], **{"d": 3}), f(a=1, d=2))
#: positional only
def f(a, b=1, /, c=2, *, d=3): return a, b, c, d
print(f(1), f(1, 2, 3, d=4), f(1, c=5))
for call in (lambda: f(a=1), lambda: f(1, 2, 3, 4), lambda: f(1, x=1), lambda: f(), lambda: f(1, b=2)):
    try: call()
    except TypeError as e: print(e)
#: argument errors
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c, d=1): pass
def kw(*, a, b): pass
def kw1(*, a): pass
def star(*a): pass
for call in (lambda: none(1), lambda: none(1, 2), lambda: one(), lambda: one(1, 2), lambda: two(), lambda: two(1), lambda: three(), lambda: three(1, 2, 3, 4, 5), lambda: three(1), lambda: kw(), lambda: kw1(), lambda: kw(1), lambda: kw(a=1), lambda: one(1, a=2), lambda: one(b=1), lambda: star(x=1), lambda: two(1, 2, c=3), lambda: two(*[1, 2, 3]), lambda: one(**{"a": 1, "b": 2}), lambda: kw(1, a=1, b=2)):
    try:
        call()
        print("ok")
    except TypeError as e:
        print(e)
#: mutable defaults
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f.__defaults__)
#: defaults at definition
n = 1
def f(x=n): return x
n = 2
print(f())
#: closures
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
a, b = counter(), counter()
print(a(), a(5), b(), a.__closure__[0].cell_contents, a.__code__.co_freevars)
#: late binding
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
#: global and nonlocal
x = 1
def f():
    global x
    x += 1
    def g():
        y = 1
        def h():
            nonlocal y
            y += x
            return y
        return h()
    return g()
print(f(), x)
#: unbound local
x = 1
def f():
    print(x)
    x = 2
def g():
    del y
def h():
    y = 1
    del y
    return y
for fn in (f, g, h):
    try: fn()
    except UnboundLocalError as e: print(e)
    except NameError as e: print("name", e)
#: free variable unbound
def f():
    def g(): return v
    try: g()
    except NameError as e: print(e)
    v = 1
    return g()
print(f())
#: recursion
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(fact(20), fib(80), ack(2, 3), hanoi(6, "a", "b", "c"))
#: mutual recursion
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(10), odd(7), even(7))
#: recursion error
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
#: decorators
def deco(f):
    def w(*a, **k):
        print("call", f.__name__, a, k)
        return f(*a, **k)
    return w
def times(n):
    def d(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return d
@deco
def add(a, b=1): return a + b
@times(2)
@deco
def one(x): return x
print(add(1, b=2), one(5))
#: decorator order and expressions
def d(n):
    print("make", n)
    def w(f):
        print("apply", n)
        return f
    return w
@d(1)
@d(2)
def f(): pass
ds = [d(3)]
@ds[0]
def g(): pass
@(lambda f: 5)
def h(): pass
print(h)
#: lambda
print((lambda: 1)(), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 5, 6, z=7), (lambda x: (lambda y: x + y))(1)(2), sorted("bca", key=lambda c: -ord(c)), [(lambda x: x * i)(2) for i in range(3)])
#: function attributes
def f(a, b: int = 3) -> str:
    "doc here"
    return a
f.x = 1
print(f.x, f.__name__, f.__doc__, f.__annotations__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount, f.__dict__, f.__module__)
f.__name__ = "g"
print(f.__name__, f.__qualname__)
#: star unpacking in calls
def f(*a, **k): return a, k
print(f(*[1], 2, *(3, 4), **{"a": 1}, b=2, **{"c": 3}), f(*range(3)), f(*"ab"), f(*{}), f(**{}))
for call in (lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(**{1: 2}), lambda: f(*1), lambda: f(**1), lambda: 5(), lambda: "s"(1), lambda: None(), lambda: f.g()):
    try: call()
    except (TypeError, AttributeError) as e: print(e)
#: argument order of evaluation
def t(x):
    print(x, end=" ")
    return x
def f(*a, **k): return a, k
print(f(t(1), *[t(2)], k=t(3), **{"z": t(4)}))
#: returns
def a(): return
def b(): return 1, 2
def c(): pass
def d():
    for i in range(3):
        if i == 1: return i
def e(x):
    try: return "try"
    finally: print("finally", x)
def g():
    try: return 1
    finally: return 2
print(a(), b(), c(), d(), e(1), g())
#: nested functions
def outer(x):
    def mid(y):
        def inner(z): return x + y + z
        return inner
    return mid
print(outer(1)(2)(3), outer.__name__, outer(1).__qualname__)
#: function as values
def sq(x): return x * x
ops = {"sq": sq, "neg": lambda x: -x, "abs": abs}
print([f(-3) for f in ops.values()], list(map(sq, [1, 2])), list(filter(None, [0, 1, "", "a"])))
#: composition
from functools import reduce
def compose(*fs): return reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(lambda x: x + 1, lambda x: x * 2, abs)(-5))
#: currying and partial application
def curry(f, n):
    def go(args):
        def g(x):
            a = args + [x]
            return f(*a) if len(a) == n else go(a)
        return g
    return go([])
print(curry(lambda a, b, c: a * b + c, 3)(2)(3)(4))
#: memo decorator
def memo(f):
    cache = {}
    def g(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g
@memo
def binom(n, k): return 1 if k in (0, n) else binom(n - 1, k - 1) + binom(n - 1, k)
print(binom(30, 15), len(binom.cache))
#: keyword argument names
def f(*, self=1, cls=2): return self, cls
print(f(), f(self=3, cls=4))
#: annotations not evaluated in locals
def f():
    x: int = 5
    y: undefined_name
    return x
print(f())
#: walrus
if (n := len("abc")) > 2: print(n)
print([y := 5, y ** 2], [last := x for x in range(3)], last, (a := 1) + a)
while (line := "x" if n else "") and n: n -= 1
print(line, n)
#: conditional lambda and star
first, *rest = (lambda *a: a)(1, 2, 3)
print(first, rest)
#: generators as arguments
def f(it): return list(it)
print(f(x * x for x in range(3)), sum(x for x in range(5)), max((x for x in [3, 1]), default=0), any(x > 2 for x in [1, 3]), " ".join(str(i) for i in range(3)))
#: global functions table
def handler_a(x): return "a" + x
def handler_b(x): return "b" + x
table = {n: f for n, f in list(globals().items()) if n.startswith("handler_")}
print(sorted(table), table["handler_b"]("1"))
#: docstrings
def f():
    """First.

    Second.
    """
class A:
    'cls'
print(repr(f.__doc__), A.__doc__, (lambda: 0).__doc__)
#: print options
print(1, 2, sep="-", end="!\n")
print()
print("a", None, True, 1.0, [1, "x"], {"k": (1,)}, sep=", ")
print(*range(3), sep="\n")
#: inner class sees globals not locals
v = "global"
def f():
    v = "local"
    class A:
        w = v
        v = "class"
        def g(self): return v
    return A.w, A.v, A().g()
print(f())
