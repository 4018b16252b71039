def f() -> None:
    a: int
    b: "str"

class Empty:
    a: int
    b: str

if True:
    c: int

print(f(), [k for k in vars(Empty) if k in "ab"])
