import contextlib, io, os, sys


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: contextmanager
@contextlib.contextmanager
def tag(name):
    print("<" + name)
    try:
        yield name
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(name + ">")
with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("x")
def fails():
    with tag("c"):
        raise KeyError("k")
attempt(fails)
#: as a decorator
@contextlib.contextmanager
def around():
    print("before")
    yield
    print("after")
@around()
def f(x): return x + 1
print(f(1), f(2))
#: generator misuse
@contextlib.contextmanager
def never():
    return
    yield
@contextlib.contextmanager
def twice():
    yield 1
    yield 2
def use(m):
    with m(): pass
attempt(use, never)
attempt(use, twice)
@contextlib.contextmanager
def reraises():
    try:
        yield
    except KeyError as e:
        raise ValueError("changed") from e
def g():
    with reraises():
        raise KeyError("k")
attempt(g)
#: ContextDecorator
class Timed(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *exc): print("out", exc[0].__name__ if exc[0] else None); return False
@Timed()
def f(): return 5
print(f())
@Timed()
def bad(): raise ValueError("b")
attempt(bad)
#: suppress
with contextlib.suppress(KeyError, IndexError):
    [][1]
    print("not reached")
def f():
    with contextlib.suppress(KeyError):
        raise ValueError("through")
attempt(f)
with contextlib.suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
print("still here")
#: closing
class C:
    def close(self): print("closed")
with contextlib.closing(C()) as c:
    print(type(c).__name__)
#: nullcontext
with contextlib.nullcontext(5) as x:
    print(x)
with contextlib.nullcontext():
    pass
#: redirect
out = io.StringIO()
with contextlib.redirect_stdout(out) as o:
    print("inside")
    with contextlib.redirect_stdout(sys.__stdout__):
        print("escaped")
print(repr(out.getvalue()), o is out)
#: ExitStack
with contextlib.ExitStack() as stack:
    a = stack.enter_context(contextlib.nullcontext("a"))
    stack.callback(print, "first registered", sep="")
    stack.callback(lambda: print("last registered"))
    print(a)
#: ExitStack errors
log = []
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(("in", self.n)); return self.n
    def __exit__(self, t, v, tb):
        log.append(("out", self.n, t and t.__name__))
        return self.n == 2
with contextlib.ExitStack() as s:
    for i in range(4): s.enter_context(M(i))
    raise ValueError("x")
print(log)
attempt(contextlib.ExitStack().enter_context, 3)
#: ExitStack push and pop_all
s = contextlib.ExitStack()
s.push(lambda *exc: print("exit", exc[0]))
s.callback(print, "cb")
t = s.pop_all()
s.close()
print("moved")
t.close()
with contextlib.ExitStack() as s:
    @s.callback
    def bye(): print("bye")
#: abstract classes
class My:
    def __enter__(self): pass
    def __exit__(self, *a): pass
print(isinstance(My(), contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager), isinstance(contextlib.nullcontext(), contextlib.AbstractAsyncContextManager))
class Base(contextlib.AbstractContextManager):
    def __exit__(self, *a): print("done")
with Base() as b:
    print(b is not None)
#: chdir
import tempfile
d = os.path.realpath(tempfile.mkdtemp())
before = os.getcwd()
with contextlib.chdir(d):
    print(os.getcwd() == d)
print(os.getcwd() == before)
#: nested exceptions in exits
class Bad:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError("in exit")
def f():
    with Bad():
        raise ValueError("body")
try:
    f()
except RuntimeError as e:
    print(e, repr(e.__context__))
#: aclosing
import asyncio
async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed")
async def main():
    async with contextlib.aclosing(gen()) as g:
        async for x in g:
            print(x)
            break
asyncio.run(main())
#: reuse
@contextlib.contextmanager
def once():
    yield
m = once()
with m: pass
def again():
    with m: pass
attempt(again)
#: return in with
def f():
    with contextlib.nullcontext():
        return "early"
print(f())
#: with of several lines
with (
    contextlib.nullcontext(1) as a,
    contextlib.nullcontext(2) as b,
):
    print(a + b)
