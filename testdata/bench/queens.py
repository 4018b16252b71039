# Ways to put n queens on a board, by backtracking over sets of diagonals.
def queens(n):
    columns, up, down = set(), set(), set()

    def place(row):
        if row == n:
            return 1
        total = 0
        for column in range(n):
            if column in columns or row + column in up or row - column in down:
                continue
            columns.add(column)
            up.add(row + column)
            down.add(row - column)
            total += place(row + 1)
            columns.remove(column)
            up.remove(row + column)
            down.remove(row - column)
        return total

    return place(0)


print(queens(10))
