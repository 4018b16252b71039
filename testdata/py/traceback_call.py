def inner(values, key):
    return values[key] + 1


def outer():
    table = {"a": 1}
    total = inner(table, "a")
    return total + inner(table, "b")


print("before")
outer()
