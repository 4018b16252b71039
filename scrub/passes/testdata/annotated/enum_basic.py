from enum import Enum

class Colour(Enum):
    RED: int = 1
    GREEN: int = 2

    def next(self) -> "Colour":
        members: list[Colour] = list(Colour)
        return members[(members.index(self) + 1) % len(members)]

print(Colour.RED.next(), Colour.GREEN.next(), [c.value for c in Colour], Colour(2).name)
