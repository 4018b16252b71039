# Overridden methods and super().
class A:
    def __init__(self, x): self.x = x
    def f(self, y): return self.x + y
class B(A):
    def __init__(self, x):
        super().__init__(x)
        self.z = 1
    def f(self, y): return super().f(y) + self.z
def run(n):
    s = 0
    b = B(3)
    for i in range(n):
        s += b.f(i)
    return s
print(run(300000))
