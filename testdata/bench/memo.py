# Memoised recursion.
from functools import lru_cache
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(300))
def grid(n):
    memo = {}
    def go(i, j):
        if i == 0 or j == 0: return 1
        if (i, j) in memo: return memo[(i, j)]
        memo[(i, j)] = r = (go(i-1, j)+go(i, j-1)) % 1000007
        return r
    return go(n, n)
print(grid(250))
