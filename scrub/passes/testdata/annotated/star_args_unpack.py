from typing import Unpack, TypedDict, TypeVarTuple
Ts = TypeVarTuple("Ts")
class Kw(TypedDict):
    a: int
def f(*args: *Ts, **kwargs: Unpack[Kw]) -> tuple[*Ts]:
    return args + tuple(kwargs.values())
print(f(1, "x", a=2))
