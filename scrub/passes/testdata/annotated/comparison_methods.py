from functools import total_ordering

@total_ordering
class Money:
    cents: int
    def __init__(self, cents: int) -> None:
        self.cents = cents
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and self.cents == other.cents
    def __lt__(self, other: "Money") -> bool:
        return self.cents < other.cents
    def __repr__(self) -> str:
        return f"Money({self.cents})"

print(sorted([Money(3), Money(1)]), Money(2) >= Money(2))
