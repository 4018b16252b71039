point: tuple[int, int] = 1, 2
(x): int = 3
matrix: list[list[int]] = [[1, 2], [3, 4]]
matrix[0][1]: int = 9
class Box: pass
box = Box()
box.value: str = "in"
row: list[int]
for row in matrix:
    print(row)
print(point, x, box.value)
