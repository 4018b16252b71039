#: conversion errors
for f in (lambda: int("x"), lambda: int("1.5"), lambda: int([]), lambda: float("x"), lambda: float([]), lambda: int("9", 8), lambda: int("1", 1), lambda: complex("x"), lambda: chr(-1), lambda: ord("ab"), lambda: ord(5), lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: int(float("nan")), lambda: int(float("inf")), lambda: list(5), lambda: dict([1]), lambda: dict([(1,)]), lambda: set([[]]), lambda: tuple(None), lambda: range(1.5), lambda: range(1, 2, 0), lambda: slice(), lambda: str(b"\xff", "utf-8"), lambda: bool(1, 2), lambda: int("1", base=37), lambda: float("1_"), lambda: int("")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: operator errors
for f in (lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0 ** -1, lambda: "a" * "b", lambda: -"a", lambda: ~1.5, lambda: 1 < "a", lambda: [] < 1, lambda: {} < {}, lambda: None + 1, lambda: 1 << -1, lambda: 1.5 << 1, lambda: "a" % 1, lambda: "%d" % "x", lambda: "%q" % 1, lambda: "%s %s" % 1, lambda: 1 @ 2, lambda: {1} + {2}, lambda: (1, 2) - (1,), lambda: 1j < 2j, lambda: divmod(1, 0), lambda: 2.0 ** 10000, lambda: 10 ** 400 * 1.0, lambda: not_defined):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: index errors
d, l, t, s = {"a": 1}, [1, 2], (1,), "abc"
for f in (lambda: l[5], lambda: l[-3], lambda: t[1], lambda: s[10], lambda: d["b"], lambda: d[[]], lambda: l["a"], lambda: s["a"], lambda: t[1.0], lambda: 5[0], lambda: None["a"], lambda: l[::0], lambda: {1}[0], lambda: b"a"[3], lambda: range(3)[5], lambda: l.index(9), lambda: s.index("z"), lambda: l.remove(9), lambda: [].pop(), lambda: l.pop(9), lambda: {}.pop("x"), lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(2), lambda: t.index(9), lambda: "a".join([1]), lambda: s.split(""), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1), lambda: "{".format(), lambda: "{!z}".format(1), lambda: int.from_bytes(b"a", "middle"), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#: assignment errors
def a():
    t = (1,)
    t[0] = 2
def b():
    "abc"[0] = "x"
def c(): [1][5] = 1
def d():
    x = {}
    x[[]] = 1
def e(): del [1][3]
def f(): del {}["a"]
def g(): (1).x = 2
def h(): del (1).x
def i(): None.x = 1
def j(): a, b = 1
def k(): a, b = 1, 2, 3
def l(): a, b = [1]
def m(): a, *b = []
def n(): a, b = "abc"
def o(): [1, 2][0:2] = 5
def p(): [1, 2, 3][::2] = [1]
def q(): len = 1; del len; len([])
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q):
    try:
        fn()
    except Exception as e:
        print(fn.__name__, type(e).__name__, e)
#: call errors
def f(a, b=1, /, c=2, *, d, e=3): return a
class C:
    def m(self, x): pass
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3, 4, d=5), lambda: f(1, d=2, a=3), lambda: f(1, d=2, z=3), lambda: f(b=1, d=2), lambda: f(*[], d=1), lambda: C().m(), lambda: C().m(1, 2), lambda: C(1), lambda: 5(), lambda: "a"(), lambda: None(), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: [].append(), lambda: {}.get(), lambda: "a".upper(1), lambda: print(foo=1), lambda: sorted(), lambda: max(), lambda: isinstance(1), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: (lambda x: x)(), lambda: int(1, 2, 3), lambda: range(), lambda: abs(), lambda: abs("a"), lambda: sum(1), lambda: sum(["a"]), lambda: round("a"), lambda: hash([]), lambda: iter(1), lambda: next([]), lambda: reversed(1), lambda: enumerate(), lambda: zip(1), lambda: map(1), lambda: filter(1), lambda: divmod(1), lambda: pow(1), lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: getattr(1), lambda: getattr(1, 2), lambda: setattr(1, "a"), lambda: type(1, 2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: exception messages
for e in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(), OSError(2, "No such file"), OSError(2, "No such", "f.txt"), StopIteration(5), SystemExit(3), AssertionError("x"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="x"), Exception(None), Exception([1]), NameError("n"), IndexError("i")):
    print(type(e).__name__, "|", str(e), "|", repr(e), "|", e.args)
#: os error attributes
e = OSError(13, "denied", "file.txt")
print(type(e).__name__, e.errno, e.strerror, e.filename, e.args, FileNotFoundError(2, "x").errno, OSError("only").errno)
#: stop iteration and others
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, ImportError("x", name="n", path="p").name, AttributeError("a", name="n", obj=5).obj, NameError("n", name="q").name)
#: assert
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print(e)
try:
    assert []
except AssertionError as e:
    print(repr(e))
#: raise forms
for f in ("ValueError", "ValueError('x')"):
    pass
try:
    raise ValueError
except ValueError as e:
    print(repr(e))
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise KeyError("a") from ValueError("b")
except KeyError as e:
    print(repr(e.__cause__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v")
except ValueError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None
except ValueError as e:
    print(e.__suppress_context__, repr(e.__context__))
#: except forms
try:
    {}["x"]
except (IndexError, KeyError) as e:
    print(type(e).__name__)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as e:
    print(e)
def f():
    try:
        return "try"
    finally:
        print("finally")
print(f())
def g():
    for i in range(3):
        try:
            continue
        finally:
            print("f", i)
g()
def h():
    try:
        raise ValueError
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("done")
print(h())
try:
    e
except NameError as err:
    print(err)
#: custom exceptions
class MyError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
class Sub(MyError): pass
try:
    raise Sub(5, "bad")
except MyError as e:
    print(e, e.code, e.args, repr(e), isinstance(e, Sub))
class Plain(Exception): pass
print(repr(Plain(1, 2)), str(Plain()), Plain("x").args)
#: recursion error
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__)
#: exception in generator
def g():
    try:
        yield 1
    except ValueError as e:
        print("in", e)
        yield 2
it = g()
print(next(it), it.throw(ValueError("v")))
try:
    next(it)
except StopIteration:
    print("stop")
#: traceback module
import traceback
def f(): 1 / 0
try:
    f()
except ZeroDivisionError as e:
    print(traceback.format_exc().splitlines()[-1], len(traceback.extract_tb(e.__traceback__)), e.__traceback__.tb_lineno, traceback.format_exception_only(e))
#: arity
for c in ("'a'.replace()","'a'.replace('a')","'a'.replace(1,2)","'a'.replace('a','b',1,2)","'a'.split(1,2,3)","'a'.encode(1,2,3)","''.join()","''.join(1,2)","'a'.find()","'a'.strip(1)","'a'.count()","'a'.partition()","'a'.expandtabs('x')","'a'.splitlines(1,2)","[].extend()","[].insert(1)","[].index()","[].count()","[].pop(1,2)","{}.pop()","{}.setdefault()","{}.update(1,2)","{}.fromkeys()","set().add()","set().union(1)","set().issubset()","print(sep=1)","int(base=2)","int('1',base='x')","float(1,2)","bool(1,2)","list(1,2)","dict(1,2)","tuple(1,2)","set(1,2)","len()","len(1,2)","abs(1,2)","min()","min(1)","sum()","sum(1,2,3)","sorted(1,2)","round()","hash()","id()","chr()","ord()","hex()","zip(1)","map(1)","filter(1)","any()","iter()","next()","getattr(1)","isinstance(1)","type(1,2)","super(1,2,3)","enumerate(1,2,3)","reversed()","range()","slice(1,2,3,4)","repr()","format()","vars(1,2)","dir(1,2)","divmod(1)","pow(1)","all(1,2)","bytes(1,2,3,4)","complex(1,2,3)","property(1,2,3,4,5)","object(1)","callable()","eval()","[].sort(1)","[].reverse(1)","[].copy(1)","[].clear(1)","{}.keys(1)","{}.items(1)","{}.get(1,2,3)","(1).bit_length(1)","1.5.is_integer(1)","'a'.upper(1)","'a'.isalpha(1)","b''.decode(1)","b'a'.join(1)"):
    try: print(c, 'ok', eval(c))
    except Exception as e: print(c,'->',type(e).__name__,e)
