from typing import TypedDict
Point = TypedDict("Point", {"x": int, "y": int})
def norm(p: Point) -> int:
    return abs(p["x"]) + abs(p["y"])
print(norm(Point(x=3, y=-4)), Point.__total__)
