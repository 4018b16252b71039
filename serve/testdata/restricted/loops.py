total = 0
for i in range(3):
    for j in [i, i * 2]:
        total += j
    else:
        total -= 1
for k, (v, w) in [("a", (1, 2)), ("b", (3, 4))]:
    print(k, v + w)
for first, *rest in ["abc", "de"]:
    print(first, rest)
while total > 5:
    total //= 2
print(total)
result = printed
