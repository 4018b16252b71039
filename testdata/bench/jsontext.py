# JSON written and read.
import json
data = [{"id": i, "name": f"item {i}", "tags": ["a","b"], "v": i/3, "ok": True, "n": None} for i in range(3000)]
for _ in range(5):
    s = json.dumps(data)
    d = json.loads(s)
print(len(s), d[5])
