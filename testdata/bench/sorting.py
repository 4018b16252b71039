# Sorting with and without keys.
values = [(i * 7919) % 100_003 for i in range(80_000)]
records = [{"name": f"n{v % 1000}", "value": v} for v in values]
print(sorted(values)[:3], sorted(values, reverse=True)[:3])
print([r["value"] for r in sorted(records, key=lambda r: (r["name"], -r["value"]))[:3]])
print(min(records, key=lambda r: r["value"])["name"], max(values, key=lambda v: v % 997))
