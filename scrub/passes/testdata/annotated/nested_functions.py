from typing import Callable

def compose(*fs: Callable[[int], int]) -> Callable[[int], int]:
    def run(x: int) -> int:
        for f in fs:
            x = f(x)
        return x
    return run

def adder(n: int) -> Callable[[int], int]:
    return lambda x: x + n

print(compose(adder(1), adder(10), lambda x: x * 2)(3))
