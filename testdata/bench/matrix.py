# A matrix product in nested loops, and one of comprehensions.
def nested(a, b):
    n, m, k = len(a), len(b[0]), len(b)
    out = [[0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            total = 0
            for x in range(k):
                total += a[i][x] * b[x][j]
            out[i][j] = total
    return out


def comprehended(a, b):
    return [[sum(row[k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for row in a]


m = [[i * j % 7 for j in range(90)] for i in range(90)]
print(sum(map(sum, nested(m, m))), sum(map(sum, comprehended(m, m))))
