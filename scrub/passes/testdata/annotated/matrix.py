from typing import Sequence, TypeAlias
Vector: TypeAlias = "Sequence[float]"
Matrix: TypeAlias = list[list[float]]
def multiply(a: Matrix, b: Matrix) -> Matrix:
    rows: int = len(a)
    inner: int = len(b)
    out: Matrix = [[0.0] * len(b[0]) for _ in range(rows)]
    for i in range(rows):
        for j in range(len(b[0])):
            total: float = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            out[i][j] = total
    return out
def dot(a: Vector, b: Vector) -> float: return sum(x * y for x, y in zip(a, b))
print(multiply([[1, 2]], [[3], [4]]), dot([1, 2], [3, 4]))
