from typing import NamedTuple

class Point(NamedTuple):
    x: int
    y: int = 0

    def moved(self, dx: int, dy: int = 0) -> "Point":
        return self._replace(x=self.x + dx, y=self.y + dy)

a, b = Point(1)
print(Point(1).moved(2), a, b, Point._fields, Point._field_defaults, Point(3, 4)._asdict())
