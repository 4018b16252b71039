# Properties, static and class methods.
class A:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x): self._v = x
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return x
def run(n):
    a = A(); t = 0
    for i in range(n):
        a.v = i
        t += a.v + A.s(1) + a.c(2)
    return t
print(run(200000))
