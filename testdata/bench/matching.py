# match statements.
def ev(e):
    match e:
        case ("num", n): return n
        case ("add", a, b): return ev(a)+ev(b)
        case ("mul", a, b): return ev(a)*ev(b)
        case {"k": v}: return v
        case [x, *rest]: return x
t = ("add", ("mul", ("num", 3), ("num", 4)), ("num", 5))
s = 0
for _ in range(100000): s += ev(t) + ev({"k": 1}) + ev([1, 2])
print(s)
