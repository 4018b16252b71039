# Generators.
def countdown(n):
    while n:
        yield n
        n -= 1


def chain(*its):
    for it in its:
        yield from it


total = 0
for value in chain(countdown(400_000), (i * i for i in range(400_000))):
    total += value & 0xFFFF
print(total, sum(x for x in countdown(200_000) if x % 3))
