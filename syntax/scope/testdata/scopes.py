import os.path as p, sys
from a import b as c, d


x = 1
GLOBAL: int = 2
bare: str


def outer(a, b=x, /, *args, k=1, **kw):
    """doc"""
    local = a
    captured = b

    def inner(captured2=captured):
        nonlocal local
        local += 1
        global made_global
        made_global = captured
        return [captured, unknown, len, *args]

    class Inside:
        attr = local
        captured = captured

        def method(self):
            return __class__, super().method(), captured, self.__private

        __private = 1

    return inner, Inside


class A(B, metaclass=M):
    y = x
    z = [y for _ in range(3)]

    def f(self, y=y):
        return lambda q: self.f(q, y)

    def g(self):
        def h():
            def i():
                return self
            return i
        return h


def comprehensions(seq, n):
    squares = [v * n for v in seq if v]
    table = {k: (w := v) for k, v in squares}
    gen = (g for row in seq for g in row if (lambda: g)())
    return {s for s in table}, w, gen


def handlers():
    try:
        import e1
    except (e1.X, Y) as e2:
        print(e2)
    with open(f) as (g1, [g2, *g3]), h():
        del g1
    for i, (j, k) in z:
        pass
    match g2:
        case {"a": m1, **m2} | [m1, *m2]:
            pass
        case Cls(q=m3) as m4 if m4:
            pass


async def coroutine():
    async for a in b:
        await a
    return [x async for x in a]


def uses_global():
    global x, later
    x = 2
    del later


def deep(a):
    def b():
        def c():
            def d():
                nonlocal a
                a = 1
        return c
    return b


[lambda: comp for comp in x]
(walrus := 1)
del bare
