import copy, collections, array, datetime, decimal, fractions, uuid, pathlib, itertools, random, io, enum, types, string, re, functools, operator, dataclasses, typing, statistics, collections.abc
class E(enum.Enum): A=1
class FL(enum.Flag): A=1; B=2
P=collections.namedtuple("P","x y")
@dataclasses.dataclass(frozen=True)
class DC: a:int; b:list
class Sl:
    __slots__=("a","b")
    def __init__(s): s.a=[1]
class L(list): pass
class D(dict): pass
class St(set): pass
class TT(tuple): pass
class I(int): pass
l=L([1,[2]]); l.x=[3]
d=D(a=[1]); d.y=[2]
s=St([1]); s.z=[1]
t=TT([1,[2]]); t.q=[1]
i=I(5); i.w=[1]
r=random.Random(3)
items=dict(deque=collections.deque([1,[2]],3), dd=collections.defaultdict(list,a=[1]), counter=collections.Counter("aab"), od=collections.OrderedDict(a=[1]), chain=collections.ChainMap({1:[2]},{3:4}), ud=collections.UserDict(a=[1]), ul=collections.UserList([1,[2]]), us=collections.UserString("x"),
 arr=array.array("i",[1,2]), dt=datetime.datetime(2020,1,2,tzinfo=datetime.timezone.utc), date=datetime.date(2020,1,1), td=datetime.timedelta(3), tm=datetime.time(1,2), dec=decimal.Decimal("1.5"), fr=fractions.Fraction(1,3), uu=uuid.UUID(int=5), path=pathlib.PurePosixPath("a/b"), p=P(1,[2]), e=E.A, fl=FL.A|FL.B, dc=DC(1,[2]), ns=types.SimpleNamespace(a=[1]),
 l=l,d=d,s=s,t=t,i=i, pat=re.compile("a+"), part=functools.partial(print,[1],sep="x"), ig=operator.itemgetter(1,2), ag=operator.attrgetter("a.b"), mc=operator.methodcaller("f",1), rng=range(3), by=bytearray(b"ab"), fs=frozenset([1]), exc=ValueError("a",[1]), tmpl=string.Template("$a"), nd=statistics.NormalDist(1,2), el=..., ni=NotImplemented, cx=1+2j, tv=typing.TypeVar("T"), ga=list[int], zi=datetime.timezone(datetime.timedelta(hours=2)), ctx=decimal.Context(prec=5))

#: values
for name,v in items.items():
    for f in (copy.copy, copy.deepcopy):
        try: c=f(v)
        except Exception as e: print(name, f.__name__, type(e).__name__, e); continue
        try: same = c==v
        except Exception as e: same=type(e).__name__
        print(name, f.__name__, type(c).__name__, same, c is v, repr(c) if "0x" not in repr(c) else "", getattr(c,"__dict__",None) if isinstance(v,(L,D,St,TT,I)) else "")
#: slots, generators, what contains itself
a=Sl(); c=copy.deepcopy(a); print(c.a, c.a is a.a, hasattr(c,'b'))
c=copy.deepcopy(r); print(c.random()==r.random())
b=io.StringIO("abc"); b.read(1)
for f in (copy.copy, copy.deepcopy):
    for x in (b, io.BytesIO(b"x"), itertools.count(3), (x for x in ()), E, len, open, print, copy, collections.deque):
        try: c=f(x); print(type(c).__name__, c is x)
        except Exception as e: print(type(e).__name__, e)
rec=[1]; rec.append(rec); c=copy.deepcopy(rec); print(c[1] is c)
dq=collections.deque(); dq.append(dq); c=copy.deepcopy(dq); print(c[0] is c)
x=[1]; two=[x,x]; c=copy.deepcopy(two); print(c[0] is c[1])
print(copy.replace(P(1,2),x=5), copy.replace(DC(1,[]),a=9), copy.replace(datetime.date(2020,1,1),year=2021), copy.replace(types.SimpleNamespace(a=1),a=2))
