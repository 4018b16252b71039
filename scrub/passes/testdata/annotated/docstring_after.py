class Config:
    name: str
    "the name of it"
    size: int = 3
    "how large"

def f(a: int) -> int:
    b: int
    "not a docstring"
    b = a
    return b

print(Config.__doc__, f.__doc__, Config.size, f(2))
