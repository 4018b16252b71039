class Counter:
    total: int = 0
    names: list[str]

    def __init__(self, start: int = 0) -> None:
        self.n: int = start
        self.names = []

    def bump(self, by: int = 1, /, *names: str, **rest: int) -> "Counter":
        self.n += by
        Counter.total += by
        self.names.extend(names)
        return self

c = Counter().bump(2, "a").bump()
print(c.n, c.names, Counter.total)
