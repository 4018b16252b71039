# Quicksort with comprehensions and merge sort with slices.
def qs(a):
    if len(a) <= 1: return a
    p = a[len(a)//2]
    return qs([x for x in a if x < p]) + [x for x in a if x == p] + qs([x for x in a if x > p])
def ms(a):
    if len(a) < 2: return a
    m = len(a)//2
    l, r = ms(a[:m]), ms(a[m:])
    out = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i]); i += 1
        else:
            out.append(r[j]); j += 1
    return out + l[i:] + r[j:]
a = [(i*7919)%10007 for i in range(40000)]
print(qs(a)[:3], ms(a)[:3])
