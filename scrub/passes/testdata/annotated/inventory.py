from typing import NamedTuple, TypedDict
from collections import Counter
class Line(NamedTuple):
    sku: str
    quantity: int = 1
class Summary(TypedDict):
    lines: int
    items: dict[str, int]
def summarise(lines: list[Line]) -> Summary:
    counts: Counter[str] = Counter()
    for sku, quantity in lines:
        counts[sku] += quantity
    summary: Summary = {"lines": len(lines), "items": dict(counts)}
    return summary
print(summarise([Line("a"), Line("b", 2), Line("a", 3)]))
