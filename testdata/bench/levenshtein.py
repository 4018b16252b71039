# Edit distances, by tables of lists.
def lev(a, b):
    prev = list(range(len(b)+1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j]+1, cur[j-1]+1, prev[j-1]+(ca != cb)))
        prev = cur
    return prev[-1]
print(lev("kitten sitting on the mat "*10, "sitting kitten at the mats "*10), sum(lev("abcdef"*5, "azced"*6) for _ in range(300)))
