def clamp[T: (int, float)](x: T, low: T, high: T) -> T:
    return max(low, min(x, high))

class Sorted[T: str]:
    items: list[T]
    def __init__(self, *items: T) -> None:
        self.items = sorted(items)

type Pair[A, B: int] = tuple[A, B]
def swap(p: Pair[str, int]) -> Pair[int, str]:
    return p[1], p[0]
print(clamp(5, 0, 3), Sorted("b", "a").items, swap(("x", 1)), Pair.__name__)
