from enum import StrEnum, IntEnum

class Level(IntEnum):
    LOW: int = 1
    HIGH: int = 3

class Mode(StrEnum):
    FAST = "fast"
    SAFE = "safe"

def choose(level: Level) -> Mode:
    mode: Mode
    if level > 2:
        mode = Mode.SAFE
    else:
        mode = Mode.FAST
    return mode

print(choose(Level.HIGH), choose(Level.LOW).upper(), sorted([Level.HIGH, Level.LOW]))
