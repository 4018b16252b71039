# The game of life on a set of cells.
def step(cells):
    counts = {}
    for (x, y) in cells:
        for dx in (-1,0,1):
            for dy in (-1,0,1):
                if dx or dy:
                    k = (x+dx, y+dy)
                    counts[k] = counts.get(k, 0)+1
    return {k for k, n in counts.items() if n == 3 or (n == 2 and k in cells)}
cells = {(0,1),(1,2),(2,0),(2,1),(2,2),(10,10),(10,11),(10,12),(11,11),(12,10)}
for _ in range(1500): cells = step(cells)
print(len(cells))
