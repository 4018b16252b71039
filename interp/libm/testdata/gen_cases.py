"""Writes cases.txt: results of CPython's math module, one per line as name, arguments, result.

Run with CPython 3.13 on a GNU system: python3.13 gen_cases.py
"""
import math
import pathlib
import platform
import random

UNARY = (
    "acos acosh asin asinh atan cbrt cos cosh erf erfc exp exp2 gamma lgamma log log10 log2 sin sinh tan tanh"
).split()


def arguments(rng):
    return rng.choice([
        rng.uniform(-10, 10), rng.uniform(0, 1), float(rng.randint(1, 100)), rng.uniform(0, 700), rng.randint(1, 1000) / 100,
        rng.uniform(-1, 1) * 10.0 ** rng.randint(-300, 300), math.pi * rng.randint(1, 40) / 4,
    ])


def cases(rng):
    for name in UNARY:
        for _ in range(120):
            x = arguments(rng)
            try:
                yield name, x, getattr(math, name)(x)
            except (ValueError, OverflowError):
                pass
    for _ in range(400):
        x = rng.choice([rng.uniform(0, 10), rng.randint(1, 100) / 10, rng.uniform(0, 1000), -float(rng.randint(1, 50))])
        y = rng.choice([rng.uniform(-5, 5), 0.5, 2.0, 3.0, float(rng.randint(-20, 20)), 1 / 3, rng.randint(1, 40) / 4])
        try:
            yield "pow", x, y, math.pow(x, y)
        except (ValueError, OverflowError):
            pass
    for name in ("atan2", "hypot"):
        for _ in range(150):
            x, y = rng.uniform(-10, 10), rng.uniform(-10, 10)
            yield name, x, y, getattr(math, name)(x, y)


def main():
    lines = [f"# CPython {platform.python_version()}, {' '.join(platform.libc_ver())}"]
    lines += [" ".join([c[0], *map(repr, c[1:])]) for c in cases(random.Random(20))]
    pathlib.Path(__file__).with_name("cases.txt").write_text("\n".join(lines) + "\n")


main()
