from typing import Iterator, Generator, Iterable

def evens(items: Iterable[int]) -> Iterator[int]:
    for item in items:
        if item % 2 == 0:
            yield item

def averager() -> Generator[float, float, str]:
    total: float = 0.0
    count: int = 0
    average: float = 0.0
    while True:
        value: float = yield average
        if value is None:
            return "done"
        total += value
        count += 1
        average = total / count

a = averager()
next(a)
print(list(evens(range(7))), a.send(10), a.send(20))
