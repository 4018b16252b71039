from typing import overload

class Row:
    def __init__(self, *cells: str) -> None:
        self.cells: tuple[str, ...] = cells
    @overload
    def __getitem__(self, i: int) -> str: ...
    @overload
    def __getitem__(self, i: slice) -> list[str]: ...
    def __getitem__(self, i):
        return list(self.cells[i]) if isinstance(i, slice) else self.cells[i]

print(Row("a", "b", "c")[1], Row("a", "b", "c")[1:])
