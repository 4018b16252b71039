#: function dict
class Misc:
    @staticmethod
    def author(name):
        def decorate(func):
            func.__dict__['author'] = name
            return func
        return decorate
d=Misc()
@d.author('Cleese')
def foo(): return 42
try: print(foo.author)
except Exception as e: print(e)
foo.__dict__['x']=3
print(foo.__dict__)
#: iterator subclass
class E(enumerate): pass
e=E("ab"); print(iter(e) is e, next(e), list(e))
#: slices of itself
a=[0,1,2,3]; a[::-1]=a; print(a)
a=[0,1,2,3]; a[1:3]=a; print(a)
#: defaults set
def f(*, a=1): return a
f.__kwdefaults__={'a':5}; print(f())
f.__kwdefaults__=None
try: print(f())
except TypeError as e: print(e)
def g(a,b=2): return a,b
g.__defaults__=(7,8); print(g())
#: properties
class P:
    @property
    def foo(self): return 1
try: P().foo=2
except AttributeError as e: print(e)
try: del P().foo
except AttributeError as e: print(e)
print(P.foo.__name__)
class Q:
    x=property()
try: Q().x
except AttributeError as e: print(e)
#: in place methods
print([1].__iadd__([2]), {1:2}.__ior__({3:4}), [1].__imul__(2), {1}.__ior__({2}), bytearray(b'a').__iadd__(b'c'))
#: global in exec
exec("""
x=7
def g():
    global x
    x=9
    def h():
        return x
    return h()
print(g(), x)
class C:
    global y
    y=3
print(y)
""", {})
#: scopes
def f():
    x = 42
    class X:
        x = 43
        y = x
    print(X.y)
f()
def f():
    x=1
    def g():
        global x
        def i():
            def h(): return x
            return h()
        return i()
    return g()
x=2
print(f())
def f(a):
    def g():
        global a
        return a
    def h(): return a
    return h, g
a=9
h,g=f(1); print(h(),g())
#: exhausted iterators
it=iter(lambda c=[0]: c.__setitem__(0,c[0]+1) or c[0], 3); print(list(it), list(it))
class S:
    def __init__(s): s.n=3
    def __getitem__(s,i):
        if i>=s.n: raise IndexError
        return i
s=S(); it=iter(s); print(list(it)); s.n=9; print(list(it))
l=[1]; it=iter(l); list(it); l.append(2); print(list(it))
#: generator names
def gen(): yield 1
G=gen(); G.__name__='zz'; print(G.__name__, G.close())
#: large ranges
print(2**63 in range(2**63,2**64), range(-2**63,2**63).count(5), len(range(2**62)), list(range(2**64,2**64+3)), range(2**64).index(2**63))
class P: pass
try: super(P, [])
except TypeError as e: print(e)
#: super and __class__
class M:
    def f(self): return __class__
print(M().f() is M)
class L(list):
    pass
l=L([1]); l+=[2]; print(type(l), l); l*=2; print(type(l), l)
#: repeat in place
l=[1]; m=l; l*=3; print(l is m)
print(slice(2**70).indices(5))
#: too many arguments
try: "%d%%" % (1,2)
except TypeError as e: print(e)
try: b"%d" % (1,2)
except TypeError as e: print(e)
#: mutated by key
l=[3,1,2]
try: l.sort(key=lambda v: l.append(1) or v)
except ValueError as e: print(e)
#: docs of properties
class PP(property):
    "sub"
class U:
    @PP
    def f(s): "doc f"
print(property(lambda s:1, doc="x").__doc__)
class U2:
    @property
    def f(s): "doc f"
    @f.getter
    def f(s): "doc g"
print(U2.f.__doc__)
#: generator closed
def gg():
    try: yield 1
    finally: print("closed")
G=gg(); next(G); G.close(); print(G.gi_running, G.gi_frame is None if hasattr(G,'gi_frame') else True)
#: numbers compared
print(1==1.0, 2**53+1==float(2**53), 2**53+1>float(2**53), 10**400>1e308, float('inf')>10**400, -10**400<float('-inf'), 1e16==10**16, (2**1000)==2.0**1000, 1+0j==1, 1j==1)
#: contexts
def r():
    try: raise ValueError(1)
    except ValueError as e:
        try: raise KeyError(2)
        except KeyError as k:
            try: raise e
            except ValueError as z: return z.__context__, z.__context__.__context__
print(r())
#: causes
class CE(Exception): pass
try:
    try: raise CE
    except CE: raise KeyError from 5
except TypeError as e: print(e)
try:
    raise ValueError from KeyError
except ValueError as e: print(repr(e.__cause__))
#: cycles of contexts
import traceback
a=ValueError(1); b=KeyError(2); c=OSError(3)
a.__context__=b; b.__context__=c; c.__context__=b
try:
    try: raise a
    except ValueError: raise TypeError(4)
except TypeError as e: print(repr(e.__context__), repr(e.__context__.__context__))
d=ValueError(5); d.__context__=d
try:
    try: raise d
    except ValueError: 1/0
except ZeroDivisionError as e: print(repr(e.__context__)); print(traceback.format_exc().count("ValueError"))
#: sets changed by the comparison of their elements
class Bad:
    def __init__(self, sets): self.sets = sets
    def __hash__(self): return 1
    def __eq__(self, other):
        for s in self.sets: s.clear()
        return False
for name in ("intersection", "difference", "symmetric_difference", "union", "issubset", "update", "intersection_update", "symmetric_difference_update", "issuperset", "__and__", "__sub__", "__xor__", "__or__", "__eq__", "__le__"):
    sets = [set(), set()]
    for s in sets: s.update([Bad(sets)]), s.update([2, 3])
    try: getattr(sets[0], name)(sets[1]); print(name, "done")
    except RuntimeError as e: print(name, e)
