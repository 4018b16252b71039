from functools import cached_property, partial
class Report:
    rows: list[int]
    def __init__(self, rows: list[int]) -> None: self.rows = rows
    @cached_property
    def total(self) -> int:
        print("computing")
        return sum(self.rows)
r = Report([1, 2])
scale = partial(lambda a, b: a * b, 10)
result: int = scale(r.total) + r.total
print(result)
