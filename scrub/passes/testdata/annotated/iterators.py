class Countdown:
    start: int
    def __init__(self, start: int) -> None:
        self.start = start
    def __iter__(self) -> "Countdown":
        self.n: int = self.start
        return self
    def __next__(self) -> int:
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), sum(Countdown(4)))
