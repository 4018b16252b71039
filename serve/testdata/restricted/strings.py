class Thing:
    name = "thing"
    parts = ["a", "b"]
t = Thing()
width = 8
print(f"{t.name!r:>{width}} {t.parts[0]} {t.parts[0]=} {t.name = }")
print(f"{'x'.join(t.parts)} {[p.upper() for p in t.parts]}")
print("%s and %d" % (t.name, len(t.parts)), "a" "b".title())
result = printed
