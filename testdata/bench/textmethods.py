# Methods of str.
def run(n):
    out = 0
    for i in range(n):
        s = "Hello, World " + str(i)
        out += len(s.upper().replace("L", "l").strip().split(", ")) + s.find("W") + s.count("o") + s.startswith("He") + (s[3:7] == "lo, ")
    return out
print(run(200000))
