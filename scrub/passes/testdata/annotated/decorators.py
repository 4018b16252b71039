from functools import wraps
from typing import Callable, TypeVar, Any
F = TypeVar("F", bound=Callable[..., Any])

def logged(f: F) -> F:
    @wraps(f)
    def inner(*args: Any, **kwargs: Any) -> Any:
        calls.append((f.__name__, args))
        return f(*args, **kwargs)
    return inner

calls: list[tuple[str, tuple]] = []

@logged
def add(a: int, b: int = 2) -> int:
    "Adds."
    return a + b

print(add(1), add(1, b=5), calls, add.__doc__)
