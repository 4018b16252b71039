from functools import lru_cache, cache
@lru_cache(maxsize=None)
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)
@cache
def words(text: str, /, sep: str = " ") -> tuple[str, ...]:
    return tuple(text.split(sep))
print(fib(30), words("a b"), fib.cache_info().hits > 0)
