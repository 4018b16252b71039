# Objects made in a loop.
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
def run(n):
    s = 0
    for i in range(n):
        p = P(i, 2)
        s += p.x + p.y
    return s
print(run(300000))
