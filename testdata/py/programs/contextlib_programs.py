#: contextmanager
from contextlib import contextmanager
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")
with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("x")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as e:
    print("outside", e)
#: as decorator
from contextlib import contextmanager
@contextmanager
def log():
    print("before")
    yield
    print("after")
@log()
def f(x):
    print("f", x)
    return x
print(f(1), f(2))
#: errors
from contextlib import contextmanager
@contextmanager
def none():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
for m in (none, twice):
    try:
        with m(): pass
    except RuntimeError as e:
        print(e)
#: suppress
from contextlib import suppress
with suppress(KeyError, ValueError):
    {}["x"]
    print("never")
print("after")
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print(e)
#: closing and nullcontext
from contextlib import closing, nullcontext
class R:
    def close(self): print("closed")
with closing(R()) as r:
    print("in")
with nullcontext(5) as x:
    print(x)
#: exit stack
from contextlib import ExitStack, contextmanager
@contextmanager
def m(n):
    print("enter", n)
    yield n
    print("exit", n)
with ExitStack() as s:
    print([s.enter_context(m(i)) for i in range(3)])
    s.callback(print, "callback", "x")
with ExitStack() as s:
    s.push(lambda *exc: True)
    raise ValueError
print("swallowed")
#: redirect
import io
from contextlib import redirect_stdout
f = io.StringIO()
with redirect_stdout(f):
    print("captured")
print(repr(f.getvalue()))
#: class based decorator
from contextlib import ContextDecorator
class M(ContextDecorator):
    def __enter__(self): print("in")
    def __exit__(self, *exc): print("out")
@M()
def f(): print("body")
f()
#: async context manager
import asyncio
from contextlib import asynccontextmanager
@asynccontextmanager
async def m():
    print("in")
    try:
        yield 1
    finally:
        print("out")
async def main():
    async with m() as x:
        print(x)
asyncio.run(main())
#: return in with
from contextlib import contextmanager
@contextmanager
def m():
    try: yield
    finally: print("cleanup")
def f():
    with m():
        return "value"
print(f())
for i in range(2):
    with m():
        continue
