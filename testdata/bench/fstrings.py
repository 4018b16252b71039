# f-strings with and without formats.
lines = []
for i in range(150_000):
    x = i * 1.5
    lines.append(f"{i}: {x:.2f} {i:>6} {'even' if i % 2 == 0 else 'odd'} {i!r}")
print(len(lines), sum(map(len, lines)), lines[-1])
