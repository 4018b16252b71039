# Closures and decorators.
def adder(n):
    def add(x):
        return x + n

    return add


def counted(f):
    calls = 0

    def wrapper(*args):
        nonlocal calls
        calls += 1
        return f(*args), calls

    return wrapper


@counted
def double(x):
    return 2 * x


adders = [adder(i) for i in range(100)]
total = 0
for i in range(6000):
    for add in adders:
        total += add(i)
for i in range(200_000):
    value, calls = double(i)
print(total, value, calls)
