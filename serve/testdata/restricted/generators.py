def count(n):
    while n:
        got = yield n
        n -= got or 1
def pairs(n):
    for i in range(n):
        a, b = yield i, i
        print(a, b)
    yield from ["done", printed]
g = count(5)
print(next(g), g.send(2), list(g))
p = pairs(1)
print(next(p), p.send("ab"), list(p))
result = printed
