x: int = 1
def f(a: int):
    """Doc.

    >>> f(1)
    2

    Prose.
    """
    y: int
    with a.b as (c, d):
        print(c)
    e = (g, h) = a.b
