from functools import singledispatch

class Num:
    def __init__(self, n: int) -> None: self.n = n
class Add:
    def __init__(self, a: object, b: object) -> None: self.a, self.b = a, b

@singledispatch
def evaluate(e: object) -> int:
    raise TypeError(e)

@evaluate.register
def _(e: Num) -> int: return e.n

@evaluate.register
def _(e: Add) -> int: return evaluate(e.a) + evaluate(e.b)

print(evaluate(Add(Num(1), Add(Num(2), Num(3)))), evaluate.dispatch(Num) is not evaluate.dispatch(Add))
