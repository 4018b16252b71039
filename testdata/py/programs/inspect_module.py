import inspect


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: signatures
def f(a, /, b: int, c=3, *args, d, e: str = "x", **kw) -> bool: pass
s = inspect.signature(f)
print(s, list(s.parameters), s.return_annotation, str(s.parameters["e"]), s.parameters["c"].default, s.parameters["args"].kind, s.parameters["d"].kind.name, s.parameters["b"].annotation)
print(s.parameters["a"].default is inspect.Parameter.empty, s.parameters["kw"].kind == inspect.Parameter.VAR_KEYWORD, repr(s), repr(s.parameters["b"]))
#: signatures of callables
class C:
    def __init__(self, x, y=1): pass
    def m(self, a): pass
    @classmethod
    def c(cls, b): pass
    @staticmethod
    def s(d): pass
    def __call__(self, z): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.c), inspect.signature(C.s), inspect.signature(C(1)), inspect.signature(lambda *, q: q))
import functools
print(inspect.signature(functools.partial(lambda a, b, c=1: 0, 5)), inspect.signature(functools.partial(lambda a, b: 0, b=2)))
attempt(inspect.signature, 3)
#: bind
def f(a, b=2, *args, k, **kw): pass
s = inspect.signature(f)
b = s.bind(1, k=3, z=4)
print(b.arguments, b.args, b.kwargs)
b.apply_defaults()
print(b.arguments, repr(b))
print(s.bind(1, 2, 3, 4, k=5).args, s.bind_partial(b=1).arguments)
attempt(s.bind)
attempt(s.bind, 1)
attempt(inspect.signature(lambda a: 0).bind, 1, 2)
attempt(inspect.signature(lambda a: 0).bind, 1, a=2)
attempt(inspect.signature(lambda a: 0).bind, 1, q=2)
attempt(inspect.signature(lambda a, /: 0).bind, a=2)
#: building signatures
P = inspect.Parameter
s = inspect.Signature([P("a", P.POSITIONAL_ONLY), P("b", P.KEYWORD_ONLY, default=1, annotation=int)], return_annotation=str)
print(s, s.replace(return_annotation=int), s.parameters["b"].replace(name="c"), s == s.replace(), hash(s) == hash(s.replace()))
attempt(inspect.Signature, [P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)])
attempt(inspect.Signature, [P("a", P.POSITIONAL_OR_KEYWORD, default=1), P("b", P.POSITIONAL_OR_KEYWORD)])
attempt(inspect.Signature, [P("a", P.KEYWORD_ONLY), P("a", P.KEYWORD_ONLY)])
attempt(P, "not valid", P.KEYWORD_ONLY)
attempt(P, "class", P.KEYWORD_ONLY)
#: wrapped functions
import functools
def deco(f):
    @functools.wraps(f)
    def inner(*args): return f(*args)
    return inner
@deco
def g(x, y: int): "doc of g"
print(inspect.signature(g), inspect.signature(g, follow_wrapped=False), inspect.unwrap(g).__name__, inspect.getdoc(g))
g.__signature__ = inspect.Signature()
print(inspect.signature(g))
#: predicates
import types
class C:
    def m(self): pass
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
def gen(): yield
async def co(): pass
async def agen(): yield
x = co()
checks = [inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isbuiltin, inspect.isgeneratorfunction, inspect.isgenerator, inspect.iscoroutinefunction, inspect.iscoroutine, inspect.isasyncgenfunction, inspect.isawaitable, inspect.ismodule, inspect.isroutine, inspect.isdatadescriptor, inspect.ismethoddescriptor, inspect.isabstract]
for v in (C, C.m, C().m, C.s, C().c, gen, gen(), co, x, agen, len, [].append, inspect, C.__dict__["p"], int, lambda: 0, 3):
    print([c.__name__[2:] for c in checks if c(v)])
x.close()
#: getmembers
class A:
    x = 1
    def m(self): pass
    @property
    def p(self): return "p"
print([n for n, v in inspect.getmembers(A) if not n.startswith("__")], inspect.getmembers(A(), inspect.ismethod)[0][0], inspect.getmembers(A, inspect.isfunction) == [("m", A.m)])
#: mro and trees
class A: pass
class B(A): pass
class D(B, dict): pass
print([c.__name__ for c in inspect.getmro(D)], inspect.getclasstree([A, B]))
#: docs
class A:
    """First.

        Indented.
    """
    def m(self):
        "of A"
class B(A):
    def m(self): pass
def f():
    """One
    two
      three
    """
print(repr(inspect.getdoc(A)), repr(inspect.getdoc(B)), inspect.getdoc(B.m), repr(inspect.getdoc(f)), inspect.getdoc(lambda: 0), inspect.cleandoc("  a\n   b\n  c"))
#: full arg spec
def f(a, b=1, *c, d, e=2, **g) -> int: pass
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(lambda: 0).args, inspect.getcallargs(f, 1, 2, 3, d=4))
attempt(inspect.getcallargs, lambda a: 0)
#: source
def outer():
    # a comment
    def inner(x):
        return x + 1
    return inner
class K:
    def method(self):
        return [1,
                2]
print(inspect.getsource(outer), inspect.getsource(outer()), inspect.getsource(K.method), inspect.getsourcelines(K)[1] - inspect.getsourcelines(outer)[1], inspect.getsource(K))
f = lambda a: a * 2
print(inspect.getsource(f))
attempt(inspect.getsource, len)
#: decorated source
def deco(f): return f
@deco
@deco
def g():
    pass
print(inspect.getsource(g))
#: generators
def g():
    x = yield 1
    yield x
it = g()
print(inspect.getgeneratorstate(it), next(it), inspect.getgeneratorstate(it), it.close(), inspect.getgeneratorstate(it))
def running():
    yield inspect.getgeneratorstate(me)
me = running()
print(next(me))
async def c(): pass
k = c()
print(inspect.getcoroutinestate(k), k.close(), inspect.getcoroutinestate(k))
#: static attributes
class A:
    x = property(lambda self: 1 / 0)
    def __getattr__(self, name): return "dynamic"
a = A()
print(isinstance(inspect.getattr_static(a, "x"), property), inspect.getattr_static(a, "no", "default"))
attempt(inspect.getattr_static, a, "no")
#: closures
n = 1
def f():
    m = 2
    def g(): return m + n + len([])
    return g
v = inspect.getclosurevars(f())
print(v.nonlocals)
#: annotations
def f(a: int, b: "str") -> None: pass
class A:
    x: int = 1
    y: "list[int]"
print(inspect.get_annotations(f), inspect.get_annotations(A), inspect.get_annotations(f, eval_str=True), inspect.get_annotations(lambda: 0), inspect.formatannotation(int), inspect.formatannotation(list[int]))
attempt(inspect.get_annotations, 3)
#: modules
import json
print(inspect.getmodule(json.dumps).__name__, inspect.getmodulename("/a/b.py"), inspect.getmodulename("x.txt"), inspect.ismodule(json))
