import sys
if sys.version_info >= (3, 8):
    def f(x: int) -> int: return x
else:
    def f(x: str) -> str: return x
class A:
    if True:
        debug: bool = True
        level: int
    else:
        quiet: bool
try:
    y: int = f(3)
finally:
    z: int = 4
print(f(1), A.debug, y, z)
