#: own classes
from collections import deque, defaultdict, Counter, OrderedDict
class L(list): pass
class LA(list):
    def __add__(s,o): return "own"
class LI(list):
    def __iadd__(s,o): super().__iadd__(o); return s
class S(set): pass
class D(dict): pass
class SO(set):
    def __or__(s,o): return "own"
for x,o in ((L([1]),[2]),(LA([1]),[2]),(LI([1]),(2,)),(L([1]),"ab")):
    y=x; x+=o; print(type(x).__name__, x, x is y)
x=y=S([1]); x|={2}; print(type(x).__name__, x, x is y); x&={2}; print(x, x is y); x-={2}; print(x is y, x); x^={5}; print(x is y, x)
x=y=SO([1]); x|={2}; print(x, x is y)
x=y=D(a=1); x|={'b':2}; print(type(x).__name__, x, x is y); x|=[('c',3)]; print(x)
for make in (defaultdict, OrderedDict, Counter, lambda d: D(d)):
    x=make(dict(a=1)) if make is not defaultdict else defaultdict(int,a=1)
    y=x; x|={'b':2}; print(type(x).__name__, dict(x), x is y)
#: built-in classes
from collections import Counter, deque
class S(set): pass
class L(list): pass
x=y=bytearray(b'a'); x+=b'b'; print(x, x is y); x*=2; print(x, x is y)
try: x+="a"
except TypeError as e: print(e)
try: x-=1
except TypeError as e: print(e)
x=y=Counter("aab"); x+=Counter("b"); print(x, x is y)
try:
    x=S(); x|=[1]
except TypeError as e: print(e)
try:
    x=L(); x+=1
except TypeError as e: print(e)
class D2(deque): pass
x=y=D2([1]); x+=[2]; print(x, x is y); x*=2; print(x, x is y)
class I(int): pass
x=I(5); x+=1; print(type(x).__name__, x)
class T(tuple): pass
x=T([1]); x+=(2,); print(type(x).__name__, x)
