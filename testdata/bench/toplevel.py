# Integer loops at the top level of a module.
total = 0
for i in range(900_000):
    if i % 3 == 0:
        total += i * 2
    else:
        total -= i // 2
n = 0
while n < 600_000:
    n += 1
print(total, n)
