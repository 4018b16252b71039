from dataclasses import dataclass
from enum import Enum

class Suit(Enum):
    SPADES = "S"
    HEARTS = "H"

@dataclass(frozen=True)
class Card:
    rank: int
    suit: Suit = Suit.SPADES

deck: list[Card] = [Card(r, s) for s in Suit for r in range(1, 3)]
print(len(deck), deck[0], deck[-1].suit.value)
