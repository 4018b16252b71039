class Managed:
    def __init__(self, value):
        self.value = value
manager = make_manager((1, 2))
with manager as (a, b):
    print(a + b)
with make_manager([3, (4, 5)]) as (c, (d, *e)), make_manager("xy") as f:
    print(c, d, e, f)
with make_manager(("g", "h")) as (g, h): print(g); print(h)
m = Managed(0)
with make_manager(9) as m.value:
    with make_manager((7, 8)) as (i, j):
        print(m.value, i, j)
print("end")
result = printed
