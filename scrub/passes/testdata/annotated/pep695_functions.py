def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default

def apply[**P, R](f: "Callable[P, R]", *args: P.args, **kwargs: P.kwargs) -> R:
    return f(*args, **kwargs)

class Box[T]:
    value: T
    def __init__(self, value: T) -> None:
        self.value = value
    def get(self) -> T:
        return self.value

print(first([1, 2]), first([], "none"), apply(max, 3, 4), Box[int](5).get())
