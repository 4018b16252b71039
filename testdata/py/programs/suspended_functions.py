def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: yield in if and else
def g(n):
    if n > 0:
        x = yield "pos"
        print("x", x)
    elif n == 0:
        yield "zero"
    else:
        yield "neg"
        yield "more"
    yield "end"
for n in (1, 0, -1): print(list(g(n)))
it = g(1)
print(next(it), it.send("s"))
#: yield in while with else
def g(n):
    while n:
        n -= 1
        if n == 3: continue
        if n == 1: break
        yield n
    else:
        yield "else"
        yield "else2"
    yield "after"
print(list(g(6)), list(g(0)), list(g(1)))
#: yield in for with else
def g(xs):
    for x in xs:
        for y in "ab":
            if y == x: continue
            yield x, y
        if x == "stop": break
    else:
        yield "else"
    return "r"
print(list(g("xa")), list(g(["stop", "q"])), list(g([])))
def d():
    r = yield from g("a")
    print("r", r)
print(list(d()))
#: yield in try except else finally
def g(n):
    try:
        yield "try"
        if n == 1: raise ValueError("v")
        if n == 2: return "early"
        yield "try2"
    except ValueError as e:
        yield "except", str(e)
        yield "still", str(e)
    else:
        yield "else"
    finally:
        yield "finally"
        print("cleaned")
    yield "end"
for n in range(3): print(list(g(n)))
it = g(0)
print(next(it), it.throw(ValueError("thrown")), next(it), next(it), next(it))
#: yield in except keeps the exception
def g():
    try:
        1 / 0
    except ZeroDivisionError as e:
        yield "in"
        try:
            raise KeyError("k")
        except KeyError as k:
            yield type(k.__context__).__name__
        yield repr(e)
        raise
it = g()
print(next(it))
try:
    raise OSError("outer")
except OSError:
    print(next(it))
print(next(it))
try: next(it)
except ZeroDivisionError as e: print("reraised", e, e.__context__)
#: handled exception outside and inside
import sys
def g():
    yield sys.exc_info()[0]
    try:
        raise ValueError
    except ValueError:
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]
it = g()
print(next(it))
try: raise KeyError
except KeyError:
    print(next(it), sys.exc_info()[0])
    print(next(it), sys.exc_info()[0])
#: nested finally with yields
def g():
    try:
        try:
            yield 1
        finally:
            yield "inner"
            print("inner done")
    finally:
        yield "outer"
        print("outer done")
print(list(g()))
it = g()
next(it)
print(it.throw(ValueError("a")), next(it))
try: next(it)
except ValueError as e: print("got", e)
it = g()
next(it)
try: it.close()
except RuntimeError as e: print(e)
print(list(it))
#: return and break through finally
def g():
    for i in range(3):
        try:
            yield i
            if i == 1: break
        finally:
            print("f", i)
    try:
        return "ret"
    finally:
        yield "last"
it = g()
print(list(it))
def h():
    while True:
        try:
            yield 1
            return 2
        finally:
            print("h")
            break
    yield "after"
print(list(h()))
#: yield in with
class C:
    def __init__(self, n, eat=False): self.n, self.eat = n, eat
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__)
        return self.eat
def g():
    with C(1) as a, C(2, True) as b:
        yield a
        x = yield b
        print("x", x)
        raise ValueError("w")
    yield "after"
it = g()
print(next(it), next(it), it.send("s"), next(it, "end"))
it = g()
next(it)
print(it.throw(KeyError("k")))
it = g()
next(it)
it.close()
print("closed")
#: yield in match
def g(v):
    match v:
        case [x, *rest]:
            yield "list", x
            for r in rest: yield r
        case {"k": k}:
            got = yield "dict", k
            print("got", got)
        case int() if v > 5:
            yield "big"
        case _:
            yield "other"
    yield "end"
for v in ([1, 2, 3], {"k": 1}, 9, 2, "s"): print(list(g(v)))
#: yield as value
def g():
    x = yield 1
    y = z = yield x
    a, b = yield (y, z)
    c = [0]
    c[0] = yield a + b
    class O: pass
    o = O()
    o.v = yield c
    return o.v
it = g()
print(next(it), it.send("x"), it.send("yz"), it.send((1, 2)), it.send("c"))
try: it.send("v")
except StopIteration as e: print(e.value)
#: yield inside expressions
def g():
    print((yield 1) + (yield 2))
    x = [(yield 3), (yield 4)]
    y = f"{(yield 5)}-{(yield 6)}"
    if (yield 7): print("true")
    while (n := (yield 8)): print("n", n)
    print(x, y, [i for i in (yield 9)])
    return (yield 10) or "none"
it = g()
print(next(it))
for v in (1, 2, "a", "b", "c", "d", True, 5, 0, [1], None):
    try: print(it.send(v))
    except StopIteration as e: print("stop", e.value)
#: yield from kinds
def inner():
    x = yield "i1"
    print("inner got", x)
    try:
        yield "i2"
    except ValueError as e:
        print("inner caught", e)
        yield "i3"
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    r = yield from [1, 2]
    print("r", r)
    return (yield from "ab")
it = outer()
print(next(it), it.send("v"), it.throw(ValueError("t")), next(it), next(it), next(it), next(it))
print(next(it, "end"))
def bad(): yield from 5
try: list(bad())
except TypeError as e: print(e)
it = outer()
next(it); next(it); next(it, None); next(it, None)
try: it.send("x")
except AttributeError as e: print(e)
#: yield from closes and throws
def inner():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("inner exit")
        raise
    finally:
        print("inner finally")
def outer():
    try:
        yield from inner()
    finally:
        print("outer finally")
it = outer()
next(it)
it.close()
it = outer()
next(it)
try: it.throw(KeyError("k"))
except KeyError as e: print("out", e)
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, e): print("throw", type(e).__name__); return "t"
    def send(self, v): return ("sent", v)
def d(): yield from It()
it = d()
print(next(it), it.send(5), it.throw(ValueError()))
#: generator states
def g():
    try: yield 1
    except ValueError: yield "caught"
it = g()
try: it.send(5)
except TypeError as e: print(e)
print(it.gi_running if hasattr(it, "gi_running") else None, next(it))
print(it.throw(ValueError))
for _ in range(2):
    try: next(it)
    except StopIteration as e: print("stop", e.value)
it.close()
it = g()
try: it.throw(KeyError("x"))
except KeyError as e: print("unstarted", e)
print(list(it))
it = g()
it.close()
print(list(it))
def r():
    yield next(me)
me = r()
try: next(me)
except ValueError as e: print(e)
#: generator raising StopIteration
def g():
    yield 1
    raise StopIteration("x")
try: list(g())
except RuntimeError as e: print(e, repr(e.__cause__))
def h():
    yield next(iter([]))
try: list(h())
except RuntimeError as e: print(e)
def k():
    try: next(iter([]))
    except StopIteration: return "ok"
    yield
try: next(k())
except StopIteration as e: print(e.value)
#: generator arguments and closures
def g(a, *args, b=2, **kw):
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    while n < a:
        yield inc(), args, b, kw
print(list(g(2, 5, b=3, c=4)))
gens = [(lambda i=i: (yield i))() for i in range(3)]
print([next(x) for x in gens])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
#: generator pipeline
def read(xs):
    for x in xs:
        print("r", x)
        yield x
def double(it):
    for x in it: yield x * 2
def take(n, it):
    for _ in range(n):
        try: yield next(it)
        except StopIteration: return
print(list(take(2, double(read([1, 2, 3])))), list(take(5, double(read([4])))), sum(double(iter([1, 2]))))
#: recursive generators
def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else:
        yield t
print(list(walk([1, [2, [3, []], 4], [[5]]])))
def perms(xs):
    if not xs:
        yield []
        return
    for i in range(len(xs)):
        for p in perms(xs[:i] + xs[i + 1:]): yield [xs[i]] + p
print(list(perms([1, 2, 3])))
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3, "A", "B", "C")))
#: generator in class
class T:
    def __init__(self, *kids): self.kids = kids
    def __iter__(self):
        yield self
        for k in self.kids: yield from k
    def __len__(self): return sum(1 for _ in self)
t = T(T(), T(T(), T()))
print(len(t), len(list(t)))
class P:
    @property
    def items(self):
        yield 1
        yield 2
    @staticmethod
    def s(): yield "s"
    @classmethod
    def c(cls): yield cls.__name__
print(list(P().items), list(P.s()), list(P.c()))
#: generator expression laziness
def f(x):
    print("f", x)
    return x
g = (f(x) for x in (1, 2, 3) if f(x) > 1)
print("made")
print(next(g))
print(list(g), list(g))
try: (x for x in 5)
except TypeError as e: print(e)
g = (1 / x for x in (1, 0, 2))
print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
print(list(g))
print(sum(i * j for i in range(3) for j in range(i)), max((len(w), w) for w in ["a", "bbb"]))
g = (x for x in [1])
try: g.send(5)
except TypeError as e: print(e)
try: g.throw(KeyError("k"))
except KeyError as e: print("k", e)
print(list(g))
#: async with yields
import asyncio
class M:
    def __init__(self, n, eat=False): self.n, self.eat = n, eat
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.n)
        return self.n
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        print("exit", self.n, t and t.__name__)
        return self.eat
async def main():
    async with M(1) as a, M(2, True) as b:
        await asyncio.sleep(0)
        print(a, b)
        raise ValueError("x")
    print("after")
    try:
        async with M(3):
            raise KeyError("k")
    except KeyError as e: print("out", e)
    for i in range(2):
        async with M(i):
            if i == 0: continue
            return "r"
print(asyncio.run(main()))
#: async for forms
import asyncio
class A:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def gen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def main():
    async for x in A(3):
        if x == 1: continue
        print(x)
    else:
        await asyncio.sleep(0)
        print("else")
    async for x in gen(5):
        if x == 2: break
        await asyncio.sleep(0)
        print(x)
    else: print("no")
    print([x async for x in gen(3)], {x: 1 async for x in A(2)}, [y async for y in gen(4) if y % 2])
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    async for a, b in pairs(): print(a + b)
async def pairs():
    yield 1, 2
    yield 3, 4
asyncio.run(main())
#: await everywhere
import asyncio
async def v(x):
    await asyncio.sleep(0)
    return x
async def main():
    a = await v(1)
    b, c = await v((2, 3))
    print(await v("p"), [await v(i) for i in range(2)], f"{await v(5)}", (await v(1)) + (await v(2)))
    if await v(True): print("t")
    while await v(a):
        a -= 1
    d = {await v("k"): await v("v")}
    x = await v(1) if await v(0) else await v("else")
    try:
        await v(1 / 0)
    except ZeroDivisionError:
        print(await v("handled"))
    finally:
        await v(0)
        print("fin")
    return await v((a, b, c, d, x))
print(asyncio.run(main()))
#: await in comprehensions
import asyncio
async def v(x):
    await asyncio.sleep(0)
    return x
async def main():
    print([await v(i) for i in range(3) if await v(i)], {await v(i) for i in range(2)}, {await v(1): await v(2) for _ in range(1)}, [x for x in await v([1, 2])])
    g = (await v(i) for i in range(2))
    print(type(g).__name__, [x async for x in g])
    h = (x for x in await v("ab"))
    print(type(h).__name__, list(h))
    print([[await v(j) for j in range(i)] for i in range(3)], [await c for c in [v(1), v(2)]])
async def both(): print(await asyncio.gather(main(), main()))
asyncio.run(both())
#: async generators
import asyncio
async def g():
    try:
        x = yield 1
        print("got", x)
        await asyncio.sleep(0)
        yield 2
    finally:
        print("closing")
async def main():
    a = g()
    print(await anext(a), await a.asend("s"), await anext(a, "end"))
    b = g()
    await anext(b)
    await b.aclose()
    c = g()
    await anext(c)
    try: await c.athrow(KeyError("k"))
    except KeyError as e: print("k", e)
    print([x async for x in g()])
asyncio.run(main())
#: gather and tasks
import asyncio
log = []
async def w(n, d):
    for i in range(2):
        await asyncio.sleep(d)
        log.append((n, i))
    return n
async def bad():
    await asyncio.sleep(1)
    raise ValueError("bad")
async def main():
    print(await asyncio.gather(w("a", 2), w("b", 1)), log)
    t = asyncio.create_task(w("c", 1))
    print(await t, t.done(), t.result())
    print(await asyncio.gather(bad(), w("d", 1), return_exceptions=True))
    try: await asyncio.gather(bad())
    except ValueError as e: print(e)
    t = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
    try: await asyncio.wait_for(asyncio.sleep(10), 1)
    except TimeoutError as e: print("timeout")
asyncio.run(main())
