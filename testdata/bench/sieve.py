# The sieve of Eratosthenes, and a matrix product.
def primes(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return sum(flags)


def product(a, b):
    n = len(b)
    return [[sum(row[k] * b[k][j] for k in range(n)) for j in range(len(b[0]))] for row in a]


print(primes(200_000))
m = [[i * j % 7 for j in range(40)] for i in range(40)]
print(sum(map(sum, product(m, m))))
