# Large dictionaries read in all ways.
d = {f"k{i}": i for i in range(50000)}
t = 0
for _ in range(6):
    for k, v in d.items():
        if v % 2: t += v
    for k in d: t += len(k)
    t += sum(d.values())
e = {v: k for k, v in d.items()}
print(t, len(e), max(d, key=d.get), sorted(d.items(), key=lambda x: -x[1])[0])
