# Words of a text, counted.
text = " ".join(f"word{i * i % 977} and the{i % 31}" for i in range(120_000))
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
longest = max(counts, key=lambda w: (len(w), w))
print(len(counts), counts["and"], longest, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
