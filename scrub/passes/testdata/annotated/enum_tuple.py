from enum import Enum

class Planet(Enum):
    mass: float
    radius: float
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.4)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

print([p.name for p in Planet], Planet.MARS.radius)
