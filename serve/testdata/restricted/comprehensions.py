pairs = [(1, "a"), (2, "b"), (3, "c")]
print([n * 2 for n in range(4) if n % 2])
print({n: t for n, t in pairs})
print({t.upper() for n, t in pairs if n > 1})
print(sum(n for n, t in pairs), list((a, b) for a in "xy" for b in [1, 2]))
print([[c for c in row] for row in ["ab", "cd"]])
print([(x, y, z) for x, (y, *z) in [(1, (2, 3, 4)), (5, (6,))]])
result = printed
