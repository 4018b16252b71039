# Generators, closures and decorators.
def countdown(n):
    while n:
        yield n
        n -= 1


def chain(*its):
    for it in its:
        yield from it


def scaled(factor):
    def apply(x):
        return x * factor

    return apply


triple = scaled(3)
total = 0
for value in chain(countdown(50_000), (i * i for i in range(50_000))):
    total += triple(value) & 0xFFFF
print(total)
