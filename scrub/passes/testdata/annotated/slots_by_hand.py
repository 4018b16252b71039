class Slim:
    __slots__ = ("a", "b")
    a: int
    b: int

    def __init__(self, a: int, b: int = 2) -> None:
        self.a: int = a
        self.b: int = b

s = Slim(1)
print(s.a, s.b, hasattr(s, "__dict__"))
