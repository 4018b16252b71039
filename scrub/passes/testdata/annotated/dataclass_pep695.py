from dataclasses import dataclass

@dataclass
class Cell[T: (int, str)]:
    value: T
    def map[U](self, f: "callable") -> "Cell[U]":
        return Cell(f(self.value))

type Cells = list[Cell[int]]

def total(cells: Cells) -> int:
    return sum(c.value for c in cells)

print(total([Cell(1), Cell(2).map(lambda v: v * 10)]), Cell[int](3))
