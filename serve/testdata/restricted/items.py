table = {"a": [1, 2, 3], "b": [4]}
table["c"] = table["a"][1:]
table["a"][0] = table["a"][-1]
table["a"][1:2] = [7, 8]
del table["b"]
del table["a"][::2]
print(sorted(table), table["a"], table["c"], table["c"][0])
grid = {(0, 1): "x"}
grid[1, 2] = grid[0, 1] * 2
print(grid[1, 2], "hello"[::-1], "hello"[1:4:2])
result = printed
