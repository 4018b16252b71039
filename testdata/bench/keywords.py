# Keyword arguments, defaults and stars.
def f(a, b=2, *, c=3): return a + b + c
def g(*args, **kw): return len(args) + len(kw)
def run(n):
    t = 0
    for i in range(n):
        t += f(i) + f(i, b=3) + f(i, 4, c=5) + g(1, 2, x=3)
    return t
print(run(400000))
