for x, c in table:
    x.upper()
