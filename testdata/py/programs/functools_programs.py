#: lru cache
from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x):
    calls.append(x)
    return x * 2
print(f(1), f(2), f(1), f(3), f(2), calls, f.cache_info())
f.cache_clear()
print(f.cache_info(), f.__name__, f.__wrapped__(5))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80))
#: partial
from functools import partial
def f(a, b, *args, c=0, **kw): return (a, b, args, c, kw)
p = partial(f, 1, c=5)
print(p(2), p(2, 3, c=6, d=7), p.func is f, p.args, p.keywords, partial(p, 9)(8), partial(int, base=2)("101"))
print(partial(print, "a", sep="-"))
#: reduce
from functools import reduce
import operator
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(operator.add, [], 5), reduce(max, [3, 9, 2], 4))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
#: wraps
from functools import wraps
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return f(*a, **k)
    return inner
@deco
def g(x: int) -> str:
    "g doc"
    return str(x)
print(g.__name__, g.__doc__, g.__wrapped__(3), g(4), g.__annotations__, g.__qualname__)
#: total ordering
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) < V(2), V(1) <= V(1), V(3) > V(2), V(2) >= V(3), max([V(1), V(5)]).n)
try:
    @total_ordering
    class W: pass
except ValueError as e:
    print(e)
#: cmp to key
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("abc", key=cmp_to_key(lambda a, b: -1 if a > b else 1)))
#: singledispatch
from functools import singledispatch
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
@show.register(float)
@show.register(complex)
def _(x): return "number"
print(show(1), show([1, 2]), show("a"), show(2.5), show(1j), show(True), show.dispatch(int)(7))
#: singledispatchmethod
from functools import singledispatchmethod
class A:
    @singledispatchmethod
    def f(self, x): return "base"
    @f.register
    def _(self, x: int): return "int"
    @f.register
    def _(self, x: str): return "str"
print(A().f(1), A().f("a"), A().f([]))
#: partialmethod
from functools import partialmethod
class A:
    def set(self, name, v): return (name, v)
    on = partialmethod(set, "switch", True)
    rename = partialmethod(set, "name")
print(A().on(), A().rename("x"))
#: cached methods
from functools import lru_cache
class A:
    @lru_cache(maxsize=None)
    def f(self, x):
        print("computing")
        return x + 1
a = A()
print(a.f(1), a.f(1))
#: reduce with strings and dicts
from functools import reduce
print(reduce(lambda d, kv: d | {kv[0]: kv[1]}, [("a", 1), ("b", 2)], {}))
