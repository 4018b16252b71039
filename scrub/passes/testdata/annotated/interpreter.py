from dataclasses import dataclass
from typing import Union
@dataclass
class Num: value: float
@dataclass
class Op:
    sign: str
    left: "Expr"
    right: "Expr"
Expr = Union[Num, Op]
def run(e: Expr, depth: int = 0) -> float:
    match e:
        case Num(value=v): return v
        case Op("+", l, r): return run(l, depth + 1) + run(r, depth + 1)
        case Op("*", l, r): return run(l, depth + 1) * run(r, depth + 1)
    raise ValueError(e)
print(run(Op("+", Num(1), Op("*", Num(2), Num(3)))))
