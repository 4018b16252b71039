def show(*args, **options):
    return [args, sorted(options.items())]
numbers = [1, 2]
options = {"a": 3}
print(show(0, *numbers))
print(show(*numbers, *numbers, b=4, **options))
print(show(**options), max(*numbers))
print(*numbers, sep="-")
add = lambda a, *b, c=5: a + sum(b) + c
print(add(1), add(1, *numbers), add(1, c=0))
result = printed
