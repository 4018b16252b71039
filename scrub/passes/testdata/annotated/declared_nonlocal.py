def counter():
    n: int
    def bump() -> int:
        nonlocal n
        try:
            n += 1
        except NameError:
            n = 0
        return n
    return bump

b = counter()
print(b(), b(), b())
