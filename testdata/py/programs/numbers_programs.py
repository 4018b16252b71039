#: integer arithmetic
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (0, 5), (6, 3)):
    print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** abs(b), a & b, a | b, a ^ b)
#: float arithmetic
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2.0), (0.1, 0.2), (1e16, 1), (-0.0, 1), (5, 0.3)):
    print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
#: big integers
a, b = 2 ** 100, 3 ** 50
print(a, b, a + b, a * b, a // b, a % b, a - b, -a // b, -a % b, a >> 90, a << 5, a & b, a | 1, a ^ b, ~a, a.bit_length(), (a - 1).bit_count(), pow(a, b, 97), divmod(a, b), a > b, a == 2 ** 100, hash(a), int(str(a)) == a, float(a), a / b, a ** 2)
#: conversions
print(int("42"), int(" -7 "), int("0x1f", 16), int("1f", 16), int("0b101", 0), int("777", 8), int("z", 36), int(3.9), int(-3.9), int(True), int("1_000"), float("1.5e3"), float(" inf "), float("-nan") != 0, float("1_0.5"), complex("1+2j"), bool("False"), str(1.0), int(b"12"), int("٣"))
#: conversion errors
for f in (lambda: int("1.5"), lambda: int(""), lambda: int("a"), lambda: int("08", 0), lambda: int("1__0"), lambda: int(None), lambda: float("1.5.2"), lambda: float(""), lambda: float("1e"), lambda: int("9", 8), lambda: int("1", 1), lambda: float([]), lambda: complex("1+"), lambda: int(1j), lambda: float(1j), lambda: int("1" * 5000)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#: rounding
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999)], [round(x, 2) for x in (2.675, 1.005, 2.345, 1e-3, 123.456)], round(1234, -2), round(1250, -2), round(1350, -2), round(5, 1), round(2.5, 0), type(round(2.5)).__name__, type(round(2.5, 1)).__name__, round(1e20), round(-2.567, 1), round(15, -1), round(25, -1), round(5e-324, 3))
#: float repr
print(0.1, 0.1 + 0.2, 1/3, 1e15, 1e16, 1e17, 123456789.123456789, 1e-4, 1e-5, 1.0, -0.0, 5e-324, 1.7976931348623157e308, 2.0 ** 53, 2.0 ** 53 + 1, 1e22, 1e23, 4.35, 4.349999999999999, 100.0, 1e2, 0.00001234, 9.999999999999999e22)
#: infinity and nan
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf + 1, inf - inf, inf * 0, 1 / inf, -1 / inf, inf > 10 ** 400, nan == nan, nan != nan, nan < 1, max(1, nan), max(nan, 1), inf == inf, inf // 1, 5 % inf, -5 % inf, int(1e308) > 0, sorted([3, inf, -inf, 0]))
#: division by zero
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1j / 0, lambda: pow(3, -1, 6), lambda: 2 ** 10 // 0 if True else 0):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#: powers
print(2 ** 10, 2 ** -1, 2 ** 0.5, (-8) ** (1 / 3), (-2) ** 3, (-2) ** -3, 0 ** 0, 0.0 ** 0, 10 ** 20, 10.0 ** 20, 1 ** 10 ** 9 if False else 1, pow(2, 3), pow(2, 3, 5), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 3, -5), 4 ** 0.5, 1.5 ** 2, (1 + 1j) ** 2, 2 ** 64 - 1)
#: bit operations
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, 5 >> 1, -5 >> 1, -5 & 0xFF, 1 << 70, (1 << 70) >> 69, True & False, True | 2, -1 ^ 5, bin(10), bin(-10), oct(8), hex(255), hex(-255), int("1010", 2), f"{10:b}", (5).bit_length(), (255).bit_count(), (-8).bit_length())
#: shifts of big numbers
print(1 << 200 >> 199, (2 ** 200 - 1) >> 190, -(2 ** 100) >> 98, (3 << 64) & ((1 << 65) - 1), -1 >> 100, 5 >> 1000)
#: comparisons across types
print(1 == 1.0, 1 < 1.5, True == 1, 1 == 1 + 0j, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 0.1 + 0.2 == 0.3, 3 > 2.999999999999999999, "1" == 1, None == 0, hash(1) == hash(1.0) == hash(True), 1 in [1.0], {1: "a"}[1.0])
#: bool arithmetic
print(True + True, True * 5, sum([True, False, True]), -True, ~True, True / 2, True == 1, True is 1 if False else "", isinstance(True, int), [10, 20][True], "ab" * True, f"{True} {True:d} {True!r}", int(True), bool(2), not 5, True and "x", max(True, 2))
#: int methods
print((10).bit_length(), (5).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (300).to_bytes(2, "big"), (300).to_bytes(2, "little"), (-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\x01\x2c", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (1).to_bytes(), (0).to_bytes(0), (5).is_integer())
#: float methods
print((2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (3.5).hex(), float.fromhex("0x1.8p1"), (1e300).hex(), (-0.1).hex(), (2.5).real, (2.5).imag, (2.5).conjugate(), float.fromhex("-inf"), (0.0).hex(), (5e-324).hex())
#: complex numbers
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, -a, abs(a), a.real, a.imag, a.conjugate(), a == 3 + 4j, a != b, bool(0j), complex(1, 2), complex(1), complex("2-3j"), 1j * 1j, a + 1, 2.5 * a, repr(-0j), str(1e100j), hash(1 + 0j) == hash(1), (1 + 2j) ** -1, (2j) ** 0.5, 1j ** 1j, f"{a:.2f}", f"{a}", a is a)
#: math functions
import math
print(math.sqrt(2), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.factorial(20), math.gcd(48, 18), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.isqrt(99), math.hypot(3, 4), math.log(math.e), math.log2(8), math.log10(1000), math.log(8, 2), math.exp(1), math.pow(2, 3), math.fabs(-2), math.fmod(-7, 3), math.modf(3.25), math.frexp(8.0), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(math.inf), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.dist([0, 0], [3, 4]), math.degrees(math.pi), math.radians(180), math.tau, math.cbrt(27), math.exp2(3), math.expm1(1e-5), math.log1p(1e-5))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5), math.gamma(5.5), math.lgamma(10.5), math.ulp(1.0), math.nextafter(1, 2), math.remainder(7, 4), math.fma(2.0, 3.0, 1.0), math.sumprod([1, 2], [3, 4]))
#: math errors
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.sqrt("a"), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.log(1, 1), lambda: math.sin(math.inf), lambda: math.dist([1], [1, 2]), lambda: math.gamma(0), lambda: math.ldexp(1, 5000), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.log()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#: primes and sieves
def sieve(n):
    s = [True] * (n + 1)
    s[:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]: s[i * i::i] = [False] * len(s[i * i::i])
    return [i for i, p in enumerate(s) if p]
print(sieve(50), len(sieve(10000)), sum(sieve(1000)))
#: number theory
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def factor(n):
    f, p = [], 2
    while n > 1:
        while n % p == 0: f.append(p); n //= p
        p += 1
    return f
print(egcd(240, 46), factor(360), factor(9973), [n for n in range(1, 30) if sum(d for d in range(1, n) if n % d == 0) == n])
#: fibonacci big
a, b = 0, 1
for _ in range(300): a, b = b, a + b
print(a, len(str(a)))
#: digits and bases
def base(n, b):
    d = ""
    while n: d = "0123456789abcdef"[n % b] + d; n //= b
    return d or "0"
print(base(255, 2), base(255, 16), base(10 ** 20, 7), sum(map(int, str(2 ** 100))), int(base(12345, 7), 7), str(12321)[::-1] == str(12321))
#: newton and bisection
def newton(f, df, x):
    for _ in range(50):
        nx = x - f(x) / df(x)
        if abs(nx - x) < 1e-15: break
        x = nx
    return x
def bisect(f, a, b):
    while b - a > 1e-12:
        m = (a + b) / 2
        if f(a) * f(m) <= 0: b = m
        else: a = m
    return round(a, 10)
print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), bisect(lambda x: x ** 3 - x - 2, 1, 2))
#: numeric integration
print(sum(math.sin(i / 1000) / 1000 for i in range(1000)), sum((-1) ** k / (2 * k + 1) for k in range(1000)) * 4, sum(1 / math.factorial(k) for k in range(18)))
#: statistics by hand
data = [2, 4, 4, 4, 5, 5, 7, 9]
mean = sum(data) / len(data)
var = sum((x - mean) ** 2 for x in data) / len(data)
s = sorted(data)
print(mean, var, var ** 0.5, (s[3] + s[4]) / 2, max(set(data), key=data.count))
#: linear congruential generator
x = 42
out = []
for _ in range(5):
    x = (1103515245 * x + 12345) % 2 ** 31
    out.append(x)
print(out, [o / 2 ** 31 for o in out])
#: matrix power
def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def power(m, n):
    r = [[1, 0], [0, 1]]
    while n:
        if n & 1: r = mul(r, m)
        m = mul(m, m)
        n >>= 1
    return r
print(power([[1, 1], [1, 0]], 90)[0][1])
#: float accumulation
t = 0.0
for i in range(10): t += 0.1
print(t, sum([0.1] * 10), math.fsum([0.1] * 10), 0.1 * 10, 1e16 + 1 - 1e16, sum([1e16, 1, -1e16]))
#: int limits
import sys
print(sys.maxsize, sys.maxsize + 1, -sys.maxsize - 2, sys.float_info.max, sys.float_info.epsilon, 9223372036854775807 * 2, -9223372036854775808 // -1, 9223372036854775807 + 1, abs(-9223372036854775808), -(-9223372036854775808), 4611686018427387904 * 2)
