from dataclasses import dataclass, field, asdict

@dataclass
class Order:
    item: str
    count: int = 1
    tags: list[str] = field(default_factory=list)

    def total(self, price: float) -> float:
        result: float = self.count * price
        return result

o = Order("tea", 3)
o.tags.append("hot")
print(o, o.total(1.5), asdict(o), Order("tea") == Order("tea", 1))
