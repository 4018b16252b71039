sum(x[1:].count(c) for x, c in table)
