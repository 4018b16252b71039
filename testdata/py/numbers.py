import math

print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 2**10, 2**-1, 7 / 2, 1 / 3, divmod(-7, 2), divmod(7.5, 2))
print(2**100, -(2**64), 10**20 // 3, (10**20) % 7, (1 << 70) >> 68, 5 & 3, 5 | 3, 5 ^ 3, ~5, 2**63 - 1, -(2**63), 2**63)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, 4611686018427387904 * 2, -9223372036854775808 // -1)
print(1.5 + 1, 3 * 0.1, 1e308 * 10, -1e308 * 10, 5.0 // 2, -5.5 % 2, 2.0**0.5, 1.0, 100.0, 1e100, 1.5e-7, -0.0, 0.1 + 0.7)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(15, -1), round(25, -1), abs(-3), abs(-2.5), pow(3, 4), pow(3, 4, 5), pow(3, -1, 7))
print(True + True, True == 1, 1 == 1.0, hash(1) == hash(1.0), hash(2**61 - 1), hash(-1), hash(0.5), {1: "a", 1.0: "b", True: "c"}, int(3.99), int(-3.99), float(7), bool(0.0))
print(10 == 10.0, 2**53 + 1 == float(2**53), 1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 3 if [] else 4, None is None, 0 or "x", 1 and "y")
print(math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.pi, math.factorial(20), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(99), math.log(8, 2), math.log2(8), math.log10(1000), math.hypot(3, 4), math.comb(5, 2), math.perm(5, 2), math.trunc(-2.7), math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.prod([1, 2, 3, 4]), math.copysign(1, -0.0), math.inf, math.nan, math.degrees(math.pi), math.exp(1), math.sin(0), math.atan2(1, 1), math.modf(2.5), math.fmod(7, 3))
for op in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 / 0, lambda: 0**-1, lambda: math.sqrt(-1), lambda: math.log(0), lambda: 1 << -1, lambda: int("9" * 5000), lambda: [1] * "a", lambda: math.factorial(-1), lambda: round("a"), lambda: range(0, 1, 0), lambda: chr(-1), lambda: int(float("nan")), lambda: 1.0 % 0, lambda: 1.0 // 0, lambda: 2.0**10000):
    try:
        op()
    except Exception as e:
        print(type(e).__name__, e)
print(list(range(10, 0, -3)), len(range(0, 100, 7)), 5 in range(0, 10, 5), range(10)[2:5], range(5)[-1], list(reversed(range(3))))
print(bin(10), hex(255), oct(8), hex(-255), (255).bit_length(), (5).bit_count(), (2.0).is_integer(), int.__name__, (10).real if False else 10)
print(sum(range(101)), max(1, 2.5), min(3, 1), sorted([3, 1.5, True]), [1, 2] < [1, 3], (1, 2) == (1, 2), [1] == [1.0], {1, 2} == {2, 1}, {"a": 1} == {"a": 1.0})
print(f"{2**70:,}", f"{1e-7}", f"{123456789.123:.3e}", f"{0.000012345:g}", f"{1e15}", f"{1e16}", f"{float('nan')}", f"{-1.5:08.2f}", f"{1234567.891:,.2f}", f"{True:d}", f"{3:f}", f"{12345:_}", f"{255:#010b}")
