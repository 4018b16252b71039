# Integer loops, in a function and at top level.
def total(limit):
    s = 0
    i = 0
    while i < limit:
        if i % 3 == 0 or i % 5 == 0:
            s += i
        i += 1
    return s


print(total(900_000))
acc = 0
for i in range(600_000):
    acc = (acc * 31 + i) % 1_000_003
print(acc)
