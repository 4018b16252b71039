#: generic function
def first[T](xs: list[T]) -> T:
    return xs[0]
print(first([1, 2]), first.__type_params__, first.__annotations__)
#: generic class
class Box[T]:
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
b = Box[int](3)
print(b.get(), Box.__type_params__, Box[int])
#: bounds and constraints
def f[T: int, U: (str, bytes), *Ts, **P](x: T): pass
T, U, Ts, P = f.__type_params__
print(T.__bound__, U.__constraints__, T.__name__, Ts.__name__, P.__name__, type(T).__name__, type(Ts).__name__, type(P).__name__)
#: type alias
type Pair = tuple[int, str]
print(Pair, Pair.__value__, Pair.__name__, type(Pair).__name__)
type L[T] = list[T]
print(L.__type_params__, L.__value__)
#: lazy alias
type A = B | None
B = int
print(A.__value__)
#: lazy bound
def f[T: Missing](x): return x
print(f(1))
Missing = 3
print(f.__type_params__[0].__bound__)
#: defaults of type parameters
class C[T = int]: pass
print(C.__type_params__[0].__default__)
#: unions
print(int | str, int | None, (int | str) == (str | int), isinstance(1, int | str), isinstance("", int | None), isinstance(None, int | None))
x = int | str
print(x.__args__, type(x).__name__)
#: generic aliases
x = list[int]
print(x, x.__origin__, x.__args__, dict[str, list[int]], tuple[int, ...], x([1]), x == list[int], hash(x) == hash(list[int]))
print(type(x).__name__, type[int])
#: bad union
try:
    int | 1
except TypeError as e:
    print(e)
#: closures over type parameters
def f[T](x):
    def g():
        return T
    return g
print(f(1)().__name__)
#: method of a generic class uses its parameter
class A[T]:
    def f(self): return T
print(A().f())
