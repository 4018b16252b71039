import bisect
import copy
import itertools as I
import operator as O
from collections import deque


def t(f, *a, **k):
    try:
        r = f(*a, **k)
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
    else:
        print(f.__name__, list(r) if hasattr(r, "__next__") and not isinstance(r, (I.count, I.repeat)) else r)

#: arguments of compress
t(I.compress,[1],[2],[3])
t(I.compress,data=[1,2],selectors=[0,1])
t(I.compress,[1])
t(I.compress,[1],data=[2])
t(I.compress,[1],[1],x=3)
t(I.compress)
t(I.compress,[1],x=3)
#: arguments of batched
t(I.batched,[1,2,3],n=2)
t(I.batched,iterable=[1,2,3],n=3,strict=True)
t(I.batched,[1,2,3])
t(I.batched,[1],2,3)
t(I.batched,[1],2,3,4)
t(I.batched,[1],x=2)
#: arguments of accumulate
t(I.accumulate,iterable=[1,2],func=O.mul,initial=3)
t(I.accumulate,[1],None,3)
t(I.accumulate)
t(I.accumulate,[1],x=2)
t(I.accumulate,[1],initial=None)
#: arguments of combinations
t(I.combinations,iterable=[1,2],r=1)
t(I.combinations,[1],2,3)
t(I.combinations,[1])
t(I.combinations,[1],None)
t(I.combinations,[1],r=-1)
t(I.combinations_with_replacement,r=2,iterable="ab")
#: arguments of permutations
t(I.permutations,iterable=[1,2])
t(I.permutations,[1,2],r=1)
t(I.permutations,[1,2],1,2)
t(I.permutations,[1,2],None)
t(I.permutations,[1],"a")
t(I.permutations,[1],-1)
t(I.permutations)
#: arguments of count
t(I.count,1,2,3)
t(I.count,start=3)
t(I.count,step=3)
t(I.count,x=3)
t(I.count,"a")
t(I.count,1,None)
#: arguments of repeat
t(I.repeat,object=1,times=2)
t(I.repeat,1,times=-3)
t(I.repeat,1,2,3)
t(I.repeat)
t(I.repeat, times=3)
t(I.repeat,1,None)
print(I.repeat(3,-1), I.repeat('a',times=2), I.repeat('a'))
#: arguments of groupby
print([a for a, _ in I.groupby(iterable=[1], key=None)])
(lambda f,**k:0)(lambda **k: [a for a, _ in I.groupby(**k)],iterable=[1],key=None)
t(I.groupby,[1],None,3)
t(I.groupby)
#: arguments of tee
t(I.tee,[1],-1)
t(I.tee)
t(I.tee,[1],2,3)
t(I.tee,[1],"a")
#: arguments of bisect
t(bisect.bisect,[1,2],1,lo=0,hi=None)
t(bisect.bisect,[1],1,0,1,None)
t(bisect.bisect,a=[1,2],x=2)
t(bisect.bisect,[1])
t(bisect.bisect,[1],1,a=3)
t(bisect.insort,[1],1,foo=3)
t(bisect.bisect,[1,2],1,-1)
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
#: concat
t(O.concat,1,2)
t(O.concat,[1],[2])
t(O.concat,[1],(2,))
t(O.iconcat,[1],(2,))
t(O.concat,{},{})
t(O.concat,"a",1)
t(O.iconcat,1,2)
t(O.concat, deque([1]),deque([2]))
class S:
    def __init__(s,v): s.v=v
    def __getitem__(s,i): return s.v[i]
    def __add__(s,o): return s.v+o.v
t(O.concat,S([1]),S([2]))
t(O.concat,S([1]),3)
class N:
    def __add__(s,o): return 3
t(O.concat,N(),N())
#: length_hint
class H:
    def __init__(s,v): s.v=v
    def __length_hint__(s):
        if isinstance(s.v,Exception): raise s.v
        return s.v
t(O.length_hint,H(2))
t(O.length_hint,H(NotImplemented),4)
t(O.length_hint,H("a"))
t(O.length_hint,H(-2))
t(O.length_hint,H(TypeError("x")),5)
t(O.length_hint,H(ValueError("x")),5)
t(O.length_hint,3,7)
t(O.length_hint,[1,2])
t(O.length_hint,3,"a")
t(O.length_hint,range(5));
#: names of operator
print(sorted(O.__all__))
#: deque in place
d=deque([1,2]); e=d
d+=[3]; d+="ab"; print(d, e is d); d*=2; print(d, d is e); d+=d; print(d,d is e); d*=0; print(d,d is e); d*=-1
try: d+=3
except TypeError as x: print(x)
try: d-=[3]
except TypeError as x: print(x)
try: d*=2.0
except TypeError as x: print(x)
try: d+[3]
except TypeError as x: print(x)
#: deque itself inside
d=deque([1],maxlen=3); d.append(d); print(d); print(repr(d))
#: deque subclass
class D(deque):
    def __init__(self, it=(), maxlen=None): super().__init__(it, maxlen)
a=D([1,2],5); print(type(a.copy()), a.copy(), (a+a).maxlen, list(a*2)); b=a; a+=[7]; print(type(a), a is b, a)
#: deque copies
class D(deque):
    def __init__(self, it=(), maxlen=None): super().__init__(it, maxlen)
a=D([1,2],5); print(type(a.copy()), a.copy(), (a+a).maxlen, list(a*2)); b=a; a+=[7]; print(type(a), a is b, a)
c=copy.copy(a); print(type(c), c); c=copy.deepcopy(a); print(type(c),c)
#: deque special methods
d=deque(range(5)); d.__delitem__(1); d.__setitem__(0,'x'); print(d, d.__getitem__(0), d.__contains__('x'), d.__len__(), d.__add__(deque([1])), d.__mul__(2), d.__rmul__(2), d.__iadd__([5]), d.__imul__(1), d.__eq__(d), d.__bool__ if hasattr(d,'__bool__') else None)
for f in (lambda: d.reverse(1), lambda: d.remove(99), lambda: d.__add__([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(d < deque([1]) if isinstance(d[0],int) else 0, deque([1,2])<deque([1,3]), deque([1])==[1], deque([1])!=deque([1]))
#: deque changed while searching
class C:
    def __init__(s,dd): s.dd=dd
    def __eq__(s,o): s.dd.clear(); return False
dd=deque(); dd.extend([C(dd),C(dd)])
try: dd.remove(1)
except Exception as e: print(isinstance(e, (IndexError, RuntimeError)), e)
dd.extend([C(dd),C(dd)])
try: dd.index(1)
except Exception as e: print(type(e).__name__, e)
dd.extend([C(dd),C(dd)])
try: print(1 in dd)
except Exception as e: print(type(e).__name__, e)
dd.extend([C(dd),C(dd)])
try: print(dd.count(1))
except Exception as e: print(type(e).__name__, e)
