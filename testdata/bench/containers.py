# Lists, dictionaries and sets built and read.
def build(n):
    squares = [x * x for x in range(n)]
    index = {}
    for i, value in enumerate(squares):
        index[value % 997] = index.get(value % 997, 0) + i
    evens = {x for x in squares if x % 2 == 0}
    pairs = [(k, v) for k, v in index.items() if v % 7 == 0]
    return len(squares), sum(index.values()), len(evens), len(pairs)


for _ in range(60):
    result = build(10_000)
print(result)
