from dataclasses import dataclass

class Pair:
    left: int
    right: int = 0

Pair = dataclass(Pair)
print(Pair(1), Pair(1, 2) == Pair(1, 2))
