#: reprs
from typing import *
T = TypeVar("T")
print(Any, Optional[int], Union[int, str], Union[int, None], List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Callable[[int, str], bool], Callable[..., int], Type[int], Literal["a", 1], ClassVar[int], Final, NoReturn, T, Iterable[T], Set, Generator[int, None, str], Sequence[int], Optional["X"])
#: equality and origins
from typing import *
print(List[int] == List[int], Union[int, str] == Union[str, int], Union[int, int], Union[int, Union[str, float]], get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Callable[[int], str]), get_origin(list[int]), get_args(int | str), get_origin(int))
#: type hints
from typing import get_type_hints, Optional
class A:
    x: int
    y: "str"
def f(a: int, b: "A" = None) -> Optional[int]: ...
print(get_type_hints(A), get_type_hints(f, {"A": A})["return"])
#: generic classes
from typing import Generic, TypeVar
T = TypeVar("T"); U = TypeVar("U")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
class Pair(Generic[T, U]): pass
class IntBox(Box[int]): pass
print(Box[int], Box[int](5).v, Pair[int, str], IntBox(3).v, Box.__parameters__, Pair[int, U].__parameters__, IntBox.__orig_bases__, Box.__mro__[1].__name__)
for f in (lambda: Box[int, str], lambda: IntBox[int], lambda: Generic[int]):
    try:
        f()
    except TypeError as e:
        print(e)
#: protocols
from typing import Protocol, runtime_checkable
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closes), isinstance(1, Closes))
class P(Protocol):
    x: int
try:
    isinstance(F(), P)
except TypeError as e:
    print(e)
try:
    P()
except TypeError as e:
    print(e)
class Impl(P):
    x = 1
print(Impl().x)
#: named tuple
from typing import NamedTuple
class P(NamedTuple):
    x: int
    y: str = "a"
    def both(self): return (self.y, self.x)
print(P(1), P(1).both(), P._fields, P.__annotations__, P(x=2, y="b")._replace(x=3), isinstance(P(1), tuple), P._field_defaults)
Q = NamedTuple("Q", [("a", int), ("b", int)])
print(Q(1, 2))
#: typed dict
from typing import TypedDict, NotRequired
class M(TypedDict, total=False):
    name: str
    year: int
m: M = {"name": "x"}
print(m, M(name="a", year=1), M.__annotations__, M.__total__, sorted(M.__optional_keys__))
class N(M):
    extra: int
print(sorted(N.__required_keys__), N(extra=1))
#: new type and cast
from typing import NewType, cast, Any
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, cast(int, "x"), UserId)
#: overload and final
from typing import overload, final
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(1), f("a"))
@final
class A: pass
print(A.__final__)
#: annotated
from typing import Annotated, get_type_hints, get_args
A = Annotated[int, "meta", 5]
print(A, A.__metadata__, A.__origin__, get_args(A))
def f(x: A): ...
print(get_type_hints(f), get_type_hints(f, include_extras=True))
#: instance checks
from typing import List, Union, Any
for t in (List[int], Any):
    try:
        isinstance([], t)
    except TypeError as e:
        print(e)
print(isinstance([], List), isinstance(1, Union[int, str]))
#: subclassing
from typing import List, Dict, Iterator
class L(List[int]): pass
class D(Dict[str, int]): pass
class I(Iterator[int]):
    def __next__(self): raise StopIteration
print(L([1]), D(a=1), list(I()), L.__bases__[0].__name__)
#: type var attributes
from typing import TypeVar
T = TypeVar("T", bound=int)
S = TypeVar("S", int, str)
C = TypeVar("C", covariant=True)
print(T.__bound__, S.__constraints__, T.__name__, C, C.__covariant__)
#: assert never and TYPE_CHECKING
from typing import assert_never, TYPE_CHECKING
print(TYPE_CHECKING)
try:
    assert_never(1)
except AssertionError as e:
    print(e)
