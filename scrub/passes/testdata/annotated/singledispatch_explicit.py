from functools import singledispatch

@singledispatch
def size(x: object, unit: str = "") -> str:
    raise TypeError(type(x).__name__)

@size.register(str)
@size.register(bytes)
def sized(x: object, unit: str = "") -> str:
    return f"{len(x)}{unit}"

try:
    size(3)
except TypeError as e:
    print("no size of", e)
print(size("abc"), size(b"de", unit="B"))
