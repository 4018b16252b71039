def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}))


def g(a, /, b, *, c=1):
    return a + b + c


print(g(1, b=2), g(1, 2, c=3))
for call in (
    lambda: g(),
    lambda: g(1),
    lambda: g(1, 2, 3),
    lambda: g(a=1, b=2),
    lambda: g(1, 2, d=4),
    lambda: g(1, b=2, **{"b": 3}),
    lambda: f(1),
    lambda: len(),
    lambda: len(1, 2),
    lambda: (lambda x: x)(),
):
    try:
        call()
    except TypeError as e:
        print("TypeError:", e)


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    return inc


c = counter()
print(c(), c(), c())


def deco(times):
    def wrap(fn):
        def inner(*a, **k):
            return [fn(*a, **k) for _ in range(times)]

        return inner

    return wrap


@deco(2)
def hello(name="x"):
    return "hi " + name


print(hello(), hello("y"), hello.__name__)


def gen(n):
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    return "done"


def outer():
    r = yield from gen(2)
    print("result", r)


print(list(outer()))
it = gen(3)
print(next(it), it.send("A"), next(it), next(it, "end"))
it2 = gen(5)
next(it2)
try:
    it2.throw(ValueError("boom"))
except ValueError as e:
    print("thrown", e)
it3 = gen(2)
next(it3)
it3.close()
print(list(it3))
fs = [lambda i=i: i * 10 for i in range(3)]
print([h() for h in fs], [h() for h in [lambda: k for k in range(3)]])
print((lambda *a, **k: (a, k))(1, x=2))
x = 10


def scope():
    global x
    x += 1
    return x


print(scope(), x)
print([y := 5, y**2], y)
print(sorted("banana", key=lambda ch: (-ord(ch), ch), reverse=True))
print(max([3, 1, 2], key=lambda v: -v), min("b", "a"), max([], default=7))
a, (b, *rest), c = 1, [2, 3, 4], 5
print(a, b, rest, c)
*init, last = "abc"
print(init, last)
print(list(map(lambda p, q: p + q, [1, 2], [3, 4])), list(filter(None, [0, 1, 2])), list(zip("ab", [1, 2])), list(enumerate("xy", 1)))
print(any(v > 2 for v in [1, 2, 3]), all([]), sum([0.1] * 10), sum([[1], [2]], []))


def default(a, l=[]):
    l.append(a)
    return l


print(default(1), default(2))
del x
try:
    print(x)
except NameError as e:
    print(e)


def unbound():
    print(q)
    q = 1


try:
    unbound()
except UnboundLocalError as e:
    print(type(e).__name__, e)
