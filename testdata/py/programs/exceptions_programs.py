#: hierarchy
print([c.__name__ for c in ZeroDivisionError.__mro__], issubclass(KeyError, LookupError), issubclass(FileNotFoundError, OSError), IOError is OSError, issubclass(UnicodeDecodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(StopIteration, Exception), issubclass(KeyboardInterrupt, Exception))
#: args and str
for e in (Exception(), Exception("a"), Exception("a", 1), ValueError(None), KeyError("k"), KeyError("a", "b"), IndexError("i"), OSError(2, "No such file"), OSError(2, "msg", "file"), SystemExit(3), StopIteration(5), UnicodeError("u"), AttributeError("x", name="n", obj=1), NameError("n", name="q"), ImportError("i", name="m", path="p")):
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)
#: attributes
e = OSError(13, "denied", "/x")
print(e.errno, e.strerror, e.filename, type(e).__name__)
e = ImportError("i", name="m", path="p")
print(e.name, e.path, e.msg)
e = StopIteration(5)
print(e.value)
e = SystemExit("bye")
print(e.code)
e = AttributeError("x", name="n", obj=[1])
print(e.name, e.obj)
e = KeyError("k")
e.extra = 1
print(e.extra, vars(e))
#: custom exceptions
class AppError(Exception):
    """doc"""
    default = "app"
    def __init__(self, msg=None, *, code=0):
        super().__init__(msg or self.default)
        self.code = code
class Sub(AppError):
    default = "sub"
for e in (AppError(), AppError("m", code=2), Sub()):
    print(e, repr(e), e.code, e.args)
try: raise Sub
except AppError as e: print(type(e).__name__, e)
#: chain
def f():
    try: int("x")
    except ValueError as e: raise RuntimeError("wrapped") from e
try: f()
except RuntimeError as e:
    c = e
    while c:
        print(type(c).__name__, c)
        c = c.__cause__ or c.__context__
#: context kept
try:
    try: 1 / 0
    finally: {}["k"]
except KeyError as e: print(repr(e.__context__))
#: traceback lines
import traceback
def a(): b()
def b(): raise ValueError("deep")
try: a()
except ValueError as e:
    print(traceback.format_exception_only(e), len(traceback.extract_tb(e.__traceback__)), [f.name for f in traceback.extract_tb(e.__traceback__)])
#: notes
e = ValueError("v")
e.add_note("n1")
e.add_note("n2")
print(e.__notes__)
try: e.add_note(5)
except TypeError as x: print(x)
#: exception equality and hash
e = ValueError("a")
print(e == ValueError("a"), e == e, len({e, e}), hash(e) == hash(e))
#: raise class with args in handler
try:
    try: raise IndexError("first")
    except IndexError as e: raise e
except IndexError as e: print(e, e.__context__)
#: suppress
from contextlib import suppress
with suppress(KeyError, ValueError):
    {}["x"]
    print("never")
print("after")
#: retry
n = 0
def flaky():
    global n
    n += 1
    if n < 3: raise ConnectionError(f"try {n}")
    return "ok"
for attempt in range(5):
    try:
        print(flaky())
        break
    except ConnectionError as e: print("retry", e)
#: error messages of operations
ops = ["1 + 'a'", "'a' + 1", "[] + ()", "1 / 0", "1 % 0", "1.0 // 0", "int('x')", "float('y')", "[1][5]", "{}['q']", "().x", "len(5)", "'a' * 'b'", "-'a'", "None[0]", "5[0]", "{}[[]]", "{[]}", "'abc'[1.5]", "[1]['a']", "int([])", "max([])", "chr(-1)", "ord('ab')", "'a' < 1", "[] < 5", "None < None", "{} < {}", "1j < 2j", "int('9' * 5000)", "'%d' % 'a'", "'{}'.format()", "'{a}'.format()", "abs('x')", "sum(['a'])", "round('x')", "range(1.5)", "'x'.join([1])", "[].pop()", "{}.popitem()", "[].remove(1)", "[1].index(2)", "'a'.index('b')", "set().pop()", "next(iter([]))", "iter(5)", "bytes([256])", "b'a' + 'b'", "'a'.encode('x')", "int('10', 40)", "2 ** 'a'", "1 << -1", "divmod(1, 0)", "pow(2, -1, 4)", "complex('x')", "(1, 2)[5]", "'abc'.foo", "5 .foo", "int.foo", "undefined", "print.x", "1 in 5", "'a' in 5", "5 in 'a'", "isinstance(1, 'a')", "hash([])", "hash({})", "sorted(5)", "zip(5)", "enumerate(5)", "reversed(5)", "slice()", "type()", "list(5)", "dict(5)", "dict([1])", "dict([(1,)])", "set(5)", "tuple(5)", "str(b'a', 'ascii', 'x', 1)", "bytearray('a')", "memoryview('a')", "0 ** -1", "0.0 ** -1", "(-1) ** 0.5 > 1", "10.0 ** 400", "int(float('inf'))", "int(float('nan'))", "(2 ** 2000) * 1.0", "'a' % 1", "'%s %s' % 1", "'%q' % 1", "f'{1:q}'", "f'{\"a\":d}'", "format(1.5, 'd')", "[1, 2].sort(5)", "[].append()", "{}.get()", "''.split(1)", "''.split('')", "'a'.replace('a')", "'a'.startswith(1)", "''.center()", "'a'.zfill('x')", "'a'.translate(1)", "str.maketrans('a', 'bc')", "int.from_bytes(5)", "(5).to_bytes(1, 'x')", "float.fromhex('q')"]
for o in ops:
    try: print(o, "=", eval(o))
    except Exception as e: print(o, "->", type(e).__name__, e)
#: error in del and store
for s in ("x = [1]\ndel x[5]", "del undefined_name", "(1, 2)[0] = 5", "'a'[0] = 'b'", "x = {}\ndel x['q']", "None.x = 1", "(5).x = 1", "x = 5\nx.y", "del (1).real", "import math\nmath.nope", "[].x = 1", "x = range(3)\nx[0] = 1", "def f(): pass\nf[0]", "class A: pass\nA()[0]", "class A: pass\nA()[0] = 1", "class A: pass\ndel A()[0]", "class A: pass\nA()()", "class A: pass\nA() + 1", "class A: pass\n-A()", "class A: pass\nA() < A()", "class A: pass\nlen(A())", "class A: pass\nfor x in A(): pass", "class A: pass\nwith A(): pass", "class A: pass\nint(A())", "class A: pass\nA().b", "class A: pass\n1 in A()", "lambda: (yield)\nx = *5,", "a = b = c = undefined2", "for x in 5: pass", "x = [*5]", "x = {**5}", "print(*5)", "f'{undefined3}'", "raise KeyError", "assert 0, 'm'", "x: int = 'a' + 1", "import os.nope" if False else "1/0"):
    try:
        exec(s, {})
        print("ok", repr(s))
    except Exception as e: print(repr(s), "->", type(e).__name__, e)
#: exception in str
class E(Exception):
    def __str__(self): return "custom"
    def __repr__(self): return "E!"
e = E(1, 2)
print(e, repr(e), f"{e}", e.args, [e])
#: uncaught message
raise ValueError("the end")
