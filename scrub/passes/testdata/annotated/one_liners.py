def f(a: int) -> int: b: int = a; return b
class A: x: int = 1; y: int; z: int = 2
if True: w: int = 3
for i in range(2): v: int = i
print(f(1), A.x, A.z, w, v)
def g(): x: int
print(g())
