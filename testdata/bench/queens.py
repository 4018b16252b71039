# Backtracking: the number of ways to place eight queens.
def solve(n, row=0, columns=(), down=(), up=()):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c not in columns and row + c not in down and row - c not in up:
            count += solve(n, row + 1, columns + (c,), down + (row + c,), up + (row - c,))
    return count


print(solve(7))
