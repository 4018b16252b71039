from functools import singledispatchmethod

class Negator:
    @singledispatchmethod
    def neg(self, x: object) -> object:
        raise NotImplementedError(type(x).__name__)

    @neg.register
    def _(self, x: int) -> int:
        return -x

    @neg.register
    def _(self, x: bool) -> bool:
        return not x

n: Negator = Negator()
print(n.neg(5), n.neg(True))
