# Layouts that stripping annotations has to get through.
x: int = 1; y: str; z: (bytes) = 2  # behind
(w): int = 3; (v.u): int; v[0]: int = 4; f().t: g()
a: tuple = 1, 2; b: int = 3 if False else 4
c \
    : int \
    = 5
def f(a: int, b: (str) = "x", /, c: "d" = 1, *args: int, e: [1] [0], g: int = 2, **kw: f()) -> (
    int  # inside
): ...
def g(a  :  int  =  1 , # first
      b:str=2, # second
      ) -> int : pass
async def h(*, a: int, ) -> None: x: int; y: int = a; z: str
def i(a: lambda: 0, b: {1: 2}, c: x if y else z, d: (yield_)) -> lambda: 0: return a
class A:
    x: int
    "the x"
    y: int = 1; z: str; "the z"
    class B: w: int
    if x:
        v: int
    else: u: int
    def m(self: A, x: int) -> A:
        y: int
        def inner() -> int:
            nonlocal y
            y = 1
            z: int
            return lambda: z
        w: int = 1
        for w in x: q: int
        else: r: str
        try: s: int
        except E as e: t: int
        finally: u: int
        with a as b: v: int
        match x:
            case y: w: int
        return q
class C:
    """Documented."""
    x: int
class D:
    x: int; y: int
class E:

    x: int
    # a comment at the end
def j():
    x: int
    x
def k():
    x: int
    y: int
    [x for y in z]
    import y.z
def l(x):
    x_: int
    x: int
    x_
def m():
    global n
    o: int
    del o
def n():
    p: int
    (p := 1)
    q: int
    lambda q: q
    r: int
    [(r := 1) for s in t]
    s: int
    s
type X[T: int, *Ts = *tuple[int], **P = [int]] = list[T]
type Y = object; type Z = a.object
class F[T: (int, str) = int, U](G[T]): x: T
def o[T: int](x: T) -> T: return x
f.__annotations__ = {}; A.__annotations__["x"]: int = 1; x = __annotations__ = 1
A.__annotations__.update(x=1); A.__annotations__ |= {}; print(A.__annotations__)
class G:
    def __annotate__(self, format): return {}
    __annotations__ = {"x": int}
def p():
    def __annotate__(format): pass
if x:
    y: int
elif z:
    w: int
else:
    v: int
while x: y: int
for x in y:
	z: int
	w: int
try:
    x: int
finally:
    y: int
