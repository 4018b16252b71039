#: run a coroutine by hand
async def f(x):
    return x + 1
c = f(1)
print(type(c).__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
#: await chain
async def a(): return 1
async def b(): return await a() + 1
async def c(): return await b() + 1
try:
    c().send(None)
except StopIteration as e:
    print(e.value)
#: awaitable object
class Later:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def f():
    x = await Later(1)
    y = await Later(2)
    return x, y
c = f()
print(c.send(None), c.send("a"))
try:
    c.send("b")
except StopIteration as e:
    print(e.value)
#: throw into a coroutine
class Y:
    def __await__(self): yield "waiting"
async def f():
    try:
        await Y()
    except ValueError as e:
        return f"caught {e}"
c = f()
print(c.send(None))
try:
    c.throw(ValueError("x"))
except StopIteration as e:
    print(e.value)
#: async for and async generators
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
async def count(n):
    for i in range(n):
        yield i
async def f():
    out = []
    async for x in count(4):
        out.append(x)
    else:
        out.append("done")
    return out
print(run(f()))
#: async comprehensions
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
async def count(n):
    for i in range(n):
        yield i
async def double(x): return 2 * x
async def f():
    return ([x async for x in count(3)], {x async for x in count(2) if x}, {x: await double(x) async for x in count(3)}, [await double(x) for x in (1, 2)])
print(run(f()))
#: async generator expression
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
async def count(n):
    for i in range(n):
        yield i
async def f():
    g = (x * x async for x in count(4))
    print(type(g).__name__)
    return [x async for x in g]
print(run(f()))
#: async with
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
class M:
    async def __aenter__(self):
        print("enter")
        return self
    async def __aexit__(self, *exc):
        print("exit", exc[0].__name__ if exc[0] else None)
        return exc[0] is KeyError
async def f():
    async with M() as m:
        print("body")
    async with M():
        raise KeyError("swallowed")
    try:
        async with M():
            raise ValueError("not")
    except ValueError as e:
        print("caught", e)
run(f())
#: async iterator class
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def f():
    return [x async for x in Countdown(3)]
print(run(f()))
#: asend athrow aclose
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
async def gen():
    try:
        x = yield 1
        print("got", x)
        try:
            yield 2
        except ValueError:
            print("value error")
            yield 3
    finally:
        print("finally")
async def f():
    g = gen()
    print(await g.__anext__())
    print(await g.asend("hello"))
    print(await g.athrow(ValueError))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stopped")
run(f())
#: errors
async def f(): pass
try:
    f().__next__()
except AttributeError as e:
    print(e)
async def g(): await 1
try:
    g().send(None)
except TypeError as e:
    print(e)
async def h():
    async for x in [1]: pass
try:
    h().send(None)
except TypeError as e:
    print(e)
async def k():
    async with 1: pass
try:
    k().send(None)
except TypeError as e:
    print(e)
#: reuse
async def f(): return 1
c = f()
try: c.send(None)
except StopIteration: pass
try: c.send(None)
except RuntimeError as e: print(e)
c2 = f()
try: c2.send(1)
except TypeError as e: print(e)
c2.close()
#: stop iteration in a coroutine
async def f(): raise StopIteration(1)
try: f().send(None)
except RuntimeError as e: print(e, type(e.__cause__).__name__)
#: close runs finally
class Y:
    def __await__(self): yield
async def f():
    try:
        await Y()
    finally:
        print("closed")
c = f()
c.send(None)
c.close()
#: anext with default
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
async def g(): yield 1
async def f():
    it = aiter(g())
    return await anext(it), await anext(it, "end")
print(run(f()))
