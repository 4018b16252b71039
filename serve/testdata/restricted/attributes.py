class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def moved(self, dx):
        return Point(self.x + dx, self.y)
p = Point(1, 2)
q = p.moved(3).moved(4)
q.x, q.y = q.y, q.x
del p.x
print(q.x, q.y)
print("a,b".upper().split(",")[1].lower())
result = printed
