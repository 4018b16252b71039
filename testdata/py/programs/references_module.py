import abc, atexit, contextvars, copy, gc, heapq, keyword, sys, types, weakref


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: weak references
class A:
    def m(self): return "m"
a = A()
r = weakref.ref(a)
print(r() is a, hash(r) == hash(a), r == weakref.ref(a))
p = weakref.proxy(a)
print(p.m(), type(p).__name__, isinstance(p, weakref.ProxyType))
p.x = 3
print(a.x)
attempt(weakref.ref, 3)
attempt(weakref.ref, "s")
m = weakref.WeakMethod(a.m)
print(m()(), m() == a.m)
#: weak dictionaries
class K:
    def __init__(self, n): self.n = n
k1, k2 = K(1), K(2)
d = weakref.WeakKeyDictionary({k1: "one"})
d[k2] = "two"
print(len(d), d[k1], k2 in d, sorted(d.values()), d.pop(k1), d.get(k1, "none"), [k.n for k in d.keys()])
v = weakref.WeakValueDictionary(a=k1, b=k2)
print(sorted(v), v["a"].n, v.get("c"), "b" in v, len(v), sorted(x.n for x in v.values()))
attempt(d.__setitem__, 3, 1)
attempt(v.__setitem__, "x", 3)
#: weak sets
class K: pass
a, b = K(), K()
s = weakref.WeakSet([a])
s.add(b)
print(len(s), a in s, K() in s, s.discard(a), len(s), s.remove(b), len(s))
#: finalize
class A: pass
a = A()
f = weakref.finalize(a, print, "finalized", 1)
print(f.alive, f.peek()[1:], f.atexit)
f()
print(f.alive, f(), f.detach())
#: gc
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), isinstance(gc.collect(), int), len(gc.get_count()), len(gc.get_threshold()), gc.garbage, gc.is_tracked([]), gc.freeze())
#: copy
class P:
    def __init__(self): self.x = [1]
p = P()
q, r = copy.copy(p), copy.deepcopy(p)
p.x.append(2)
print(q.x, r.x, type(q).__name__, copy.copy([1, [2]]), copy.deepcopy({"a": [1, (2, [3])]}), copy.copy(3), copy.deepcopy(None), copy.copy(len) is len)
l = [1]
l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, m is not l, m[0])
#: copy hooks
class C:
    def __init__(self, v): self.v = v
    def __copy__(self): return C(("copied", self.v))
    def __deepcopy__(self, memo): return C(("deep", copy.deepcopy(self.v, memo)))
print(copy.copy(C(1)).v, copy.deepcopy(C([2])).v, copy.deepcopy([C(3)])[0].v)
class R:
    def __init__(self, v): self.v = v
    def __reduce__(self): return R, (self.v + 1,)
print(copy.copy(R(1)).v, copy.deepcopy(R(5)).v)
class S:
    __slots__ = ("a", "b")
s = S()
s.a = [1]
t = copy.deepcopy(s)
print(t.a, hasattr(t, "b"), t.a is s.a)
class G:
    def __getstate__(self): return {"n": 7}
    def __setstate__(self, state): self.state = state
print(copy.copy(G()).state)
#: copy of shared parts
shared = [0]
a, b = copy.deepcopy((shared, shared))
print(a is b, a is shared, copy.deepcopy({1: shared, 2: shared})[1] is shared)
attempt(copy.deepcopy, (x for x in []))
attempt(copy.replace, 3)
import dataclasses
@dataclasses.dataclass
class D:
    x: int
print(copy.replace(D(1), x=2), copy.Error.__name__)
#: heapq
h = [5, 3, 8, 1]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.heappush(h, 0), h, heapq.heappushpop(h, -1), heapq.heapreplace(h, 9), h)
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [4, 1, 3]), heapq.nlargest(2, ["aa", "b", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
attempt(heapq.heappop, [])
attempt(heapq.heapify, (1,))
attempt(heapq.heappush, [1], "a")
#: abc
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
attempt(Shape)
class Square(Shape):
    def area(self): return 4
attempt(Square)
class Full(Square):
    name = "full"
print(Full().area(), sorted(Shape.__abstractmethods__), Shape.register(int), isinstance(3, Shape), issubclass(int, Shape))
class Hook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack")
print(issubclass(type("Duck", (), {"quack": 1}), Hook), issubclass(int, Hook))
#: context variables
v = contextvars.ContextVar("v", default=0)
token = v.set(1)
print(v.get(), token.old_value is contextvars.Token.MISSING, token.var is v, v.reset(token), v.get(), v.name)
c = contextvars.copy_context()
def inside():
    v.set(5)
    return v.get()
print(c.run(inside), v.get(), c[v], v in c, len(c), list(c) == [v], c.get(v))
w = contextvars.ContextVar("w")
for f in (w.get, lambda: v.reset(token), lambda: v.reset(w.set(1)), lambda: c.run(lambda: c.run(print))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "already" in str(e))
print(w.get("d"))
#: context in tasks
import asyncio
v = contextvars.ContextVar("v", default="none")
async def child():
    v.set("child")
    return v.get()
async def main():
    v.set("main")
    print(await asyncio.create_task(child()), v.get(), await child(), v.get())
asyncio.run(main())
print(v.get())
#: types
print(types.FunctionType.__name__, isinstance(lambda: 0, types.LambdaType), isinstance(len, types.BuiltinFunctionType), isinstance((x for x in []), types.GeneratorType), isinstance(sys, types.ModuleType), isinstance([].append, types.BuiltinMethodType))
n = types.SimpleNamespace(a=1, b="x")
n.c = 2
print(n, n == types.SimpleNamespace(a=1, b="x", c=2), vars(n) if False else n.a, types.SimpleNamespace({"q": 1}), copy.replace(n, a=9))
m = types.MappingProxyType({"a": 1})
print(m["a"], m, "a" in m, len(m), m | {"b": 2}, m.copy(), m.get("z"))
attempt(m.__getitem__, "b")
attempt(lambda: m.__setitem__("a", 2))
#: making classes
def body(ns): ns["x"] = 5
C = types.new_class("C", (list,), {}, body)
print(C, C.x, C([1]), types.prepare_class("D")[0], types.resolve_bases((int,)), types.get_original_bases(C))
M = types.ModuleType("m", "doc")
M.v = 1
print(M.__name__, M.__doc__, M.v, M)
print(types.MethodType(lambda self: self + 1, 4)(), types.NoneType, types.EllipsisType, types.UnionType, int | None, isinstance(int | str, types.UnionType), types.GenericAlias(list, (int,)))
#: coroutine decorator and cells
@types.coroutine
def gen():
    yield 1
    return 2
async def main(): return await gen()
c = main()
print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
cell = types.CellType(3)
print(cell.cell_contents, types.CellType().__class__.__name__)
#: dynamic class attribute
class E:
    @types.DynamicClassAttribute
    def x(self): return "instance"
print(E().x)
attempt(lambda: E.x)
#: keyword
print(keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist)
#: atexit
atexit.register(print, "last", end="!\n")
@atexit.register
def second(): print("second")
atexit.register(print, "gone")
atexit.unregister(print) if False else None
print("end")
#: atexit order and errors
def boom(): raise SystemExit(3)
atexit.register(print, 1)
atexit.register(print, 2)
atexit.unregister(boom)
print(atexit._ncallbacks())
#: sys
print(sys.maxsize, sys.byteorder, sys.getrecursionlimit() > 100, sys.version_info[:2] >= (3, 8), sys.maxunicode, sys.float_info.max, sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.argv is sys.argv, sys.getsizeof(0) > 0)
print(sys.intern("x"), sys.getdefaultencoding(), sys.exc_info(), sys.platform in ("linux", "darwin", "win32"), sys.flags.optimize, sys.is_finalizing(), "sys" in sys.modules, sys.modules["sys"] is sys)
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exception())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
attempt(sys.setrecursionlimit, 0)
attempt(sys.intern, 3)
#: sys.exit
for code in (0, 1, "text", None, (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args)
#: stdout
sys.stdout.write("a")
sys.stdout.writelines(["b", "c\n"])
print(sys.stdout.flush(), sys.stdout.writable(), sys.stdout is sys.__stdout__, sys.stdout.encoding.lower())
import io
old, sys.stdout = sys.stdout, io.StringIO()
print("captured")
text, sys.stdout = sys.stdout.getvalue(), old
print(repr(text))
