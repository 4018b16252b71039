# Strings built, split and counted.
def words(n):
    text = " ".join(f"word{i % 100}" for i in range(n))
    counts = {}
    for w in text.split():
        counts[w] = counts.get(w, 0) + 1
    top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    return [f"{w:>8}: {c:04d}" for w, c in top[:5]]


for _ in range(20):
    lines = words(20_000)
print("\n".join(lines))
