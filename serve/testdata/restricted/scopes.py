counter = 0
def bump():
    global counter
    counter += 1
    return counter
def outer(n):
    seen = [n]
    def inner():
        seen.append(n)
        return seen[:]
    return inner
print(bump(), bump(), counter, outer(4)())
square = lambda n: n ** 2
print([square(n) for n in range(3)], (lambda: counter)())
if (half := counter // 2) > 0:
    print(half)
result = printed
