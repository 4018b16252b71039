from dataclasses import dataclass

@dataclass
class Circle:
    radius: float

@dataclass
class Box:
    width: float
    height: float

def area(shape: Circle | Box) -> float:
    match shape:
        case Circle(r):
            return 3 * r * r
        case Box(width=w, height=h):
            return w * h
    raise TypeError(shape)

print(area(Circle(2)), area(Box(2, 3.5)), Box.__match_args__)
