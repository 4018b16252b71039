# Attribute access and method calls.
class Counter:
    def __init__(self, step):
        self.step = step
        self.value = 0

    def bump(self):
        self.value += self.step
        return self.value

    def reset(self):
        self.value = 0


def run(n):
    c = Counter(3)
    for _ in range(n):
        if c.bump() > 1000:
            c.reset()
    return c.value


print(run(1_500_000))
