a, b = [5, 3], {"k": 2}
print(a[0] < a[1] or b["k"] in a, not a[0] == 5, -a[0] + +a[1] - ~a[0])
print(a[0] if b["k"] > 1 else a[1], a[0] @ 1 if False else "no")
print(a[0] << 1 | a[1] & 6 ^ 1, 7 // 2 % 2, 2 ** 3 ** 0)
print([*a, *"x"], {**b, "l": 1}, {*a}, (*a, 1)[0:2])
result = printed
