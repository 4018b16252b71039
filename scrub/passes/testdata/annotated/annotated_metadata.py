from typing import Annotated, NamedTuple
from dataclasses import dataclass
class Range:
    def __init__(self, low: int, high: int) -> None: self.low, self.high = low, high
@dataclass
class Slider:
    value: Annotated[int, Range(0, 10)] = 5
class P(NamedTuple):
    x: Annotated[float, "metres"]
def f(a: Annotated[int, Range(1, 2)]) -> Annotated[str, "text"]: return str(a)
print(Slider(), P(1.5), f(2))
