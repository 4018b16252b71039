from dataclasses import dataclass

@dataclass(slots=True)
class Pixel:
    x: int
    y: int
    colour: str = "black"

a: Pixel = Pixel(1, 2)
a.x += 1
try:
    a.z = 1
except AttributeError:
    print("no z")
print(a, Pixel.__slots__)
