a, b = 1, 2
b, a = a, b
c, (d, e) = [3, (4, 5)]
*f, g = "xyz"
h, *i, (j, k) = (1, 2, 3, (4, 5))
l = m = n = 6
o = (p, q) = r = [7, 8]
[s, t] = "st"
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t)
box = [0, 0]
class Holder:
    pass
holder = Holder()
box[0], holder.value = "uv"
print(box, holder.value)
try:
    a, b = [1]
except ValueError as error:
    print("short:", error)
try:
    a, (b, c) = 1, 2
except TypeError as error:
    print("no sequence")
result = printed
