from decimal import *
import decimal, math
D = Decimal
#: construction
for v in ("0", "-0", "1.50", "1E+3", "-12.345e-6", " 3 ", "1_000.5", "inf", "-Infinity", "nan", "sNaN123", ".5", "5.", "1e-20", "123456789012345678901234567890.123"):
    d = D(v)
    print(repr(d), d.as_tuple(), d.is_finite(), d.is_signed())
print(D(5), D(-7), D(0.1), D(1.5), D((1, (1, 2, 3), -2)), D(True), D.from_float(0.25), D(D("1.0")), D(), D("1e3").to_eng_string(), D("1e4").to_eng_string(), D("12e-8").to_eng_string())
#: arithmetic
a, b = D("1.10"), D("3")
print(a + b, a - b, a * b, a / b, b / a, a // b, b // a, b % a, -b % a, divmod(b, a), a ** 2, a ** -3, 2 ** a, a + 1, 1 - a, 3 * a, 1 / b, 7 // b, 7 % b, -a, +a, abs(-a))
print(D("0.1") + D("0.2"), D(1) / D(7), D("1e400") * D("1e500"), D(10) ** 30, D("1.20") * 2, D("2") / D("4"), D("100") / 5, D("1e3") + 1, D("12345678901234567890123456789") + 1, D("1e30") + D("1e-30"), D(5) - D(5), D("-0") + 0)
#: powers and roots
print(D(2).sqrt(), D(16).sqrt(), D("0.01").sqrt(), D("1e-7").sqrt(), D(2) ** D("0.5"), D("1.5") ** 10, D(9) ** D("1.5"), D(2) ** 100, D(2) ** -2, D(0) ** 2, D(10) ** -5, D("0.5") ** D("0.3"), D(3) ** 200, pow(D(3), 4, 5))
#: exp and logarithms
print(D(1).exp(), D("-2.5").exp(), D(0).exp(), D(10).ln(), D("0.5").ln(), D(1).ln(), D(1000).log10(), D(2).log10(), D("1e-30").ln(), D("1.0000001").ln(), D(100).exp(), D("1e-10").exp(), D("123.456").log10(), D(5).logb())
#: quantize
for v in ("2.675", "2.5", "-2.5", "3.5", "0.005", "1e3", "9.999"):
    print(v, [str(D(v).quantize(D(q), r)) for q in ("0.01", "1") for r in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN, ROUND_UP, ROUND_FLOOR, ROUND_CEILING, ROUND_HALF_DOWN, ROUND_05UP)])
print(D("1.5").to_integral_value(), D("2.50").to_integral_exact(), round(D("2.5")), round(D("3.5")), round(D("2.675"), 2), round(D("1234"), -2), D("1.500").normalize(), D("1200").normalize(), D("0E+5").normalize(), D("2.17").quantize(D("0.1")), D("1.0").same_quantum(D("2.5")))
#: comparisons
print(D("1.0") == D("1.00"), D(1) == 1, D("0.5") == 0.5, D("0.1") == 0.1, D(1) < 2, D(2) > 1.5, D("nan") == D("nan"), D("nan") != 1, D("inf") > 10 ** 30, D("-inf") < D(0), D("1.0").compare(D("1.00")), D("1.0").compare_total(D("1.00")), max(D(1), D("1.5")), D(3).max(4), D(3).min(D("nan")), sorted([D("2.5"), D(1), 2]), hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), D("1.5") in {1.5}, bool(D(0)), bool(D("0.0")), bool(D("nan")))
from fractions import Fraction
print(D("0.5") == Fraction(1, 2), D("0.3") < Fraction(1, 3), D(1) > Fraction(1, 2), D("0.5") == Fraction(1, 3))
#: conversions
print(int(D("3.9")), int(D("-3.9")), float(D("0.1")), complex(D(2)), math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("2.9")), D("0.75").as_integer_ratio(), D("1e2").as_integer_ratio(), D("12.30").adjusted(), str(D("1e-7")), D("0.000001"), D("0.0000001"), D(3).is_zero(), D("1e-9999999").is_subnormal(), D("0").number_class(), D("-1").number_class())
#: formats
for spec in ("", ".2f", "10.3f", "<10", ">10.1f", "^12", "+.1f", " .1f", ",.2f", "_.1f", "e", ".3e", ".2E", "g", ".3g", "%", ".1%", "010.2f", "*^15.2f", "=+10", ".0f", "n", ",", "#.0f", "012,.2f", "z.1f", "f"):
    print(spec, [format(D(v), spec) for v in ("1234.5678", "-0.04", "1E+5", "0", "NaN", "-Infinity", "0.00012", "99.995")])
#: contexts
print(getcontext())
getcontext().prec = 6
print(D(1) / D(7), D(3).sqrt(), D("123456789") + 0, +D("1.23456789"), D("123456789"))
with localcontext() as ctx:
    ctx.prec = 3
    ctx.rounding = ROUND_UP
    print(D(1) / D(3), D("2.001") * 1)
with localcontext(prec=2):
    print(D(22) / 7)
print(D(1) / D(3), Context(prec=4).divide(1, 3), Context(prec=4, rounding=ROUND_DOWN).create_decimal("1.99999"), ExtendedContext.divide(1, 0), BasicContext.prec)
#: flags and traps
c = getcontext()
c.clear_flags()
D(1) / D(3)
print([s.__name__ for s in (Inexact, Rounded, DivisionByZero, InvalidOperation) if c.flags[s]])
c.traps[DivisionByZero] = False
print(D(1) / 0, D(-1) / 0, c.flags[DivisionByZero])
c.traps[InvalidOperation] = False
print(D(0) / 0, D("x"), D(-1).sqrt(), D("inf") - D("inf"), D("inf") * 0, D("sNaN") + 1)
c.traps[Inexact] = True
try:
    D(1) / 3
except Inexact as e:
    print(type(e).__name__, e)
#: errors
for call in (
    lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(1) % 0, lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D(0) ** 0, lambda: D("1.5").quantize(D("1e-30")), lambda: D(1) + 1.5, lambda: D(1) < "x", lambda: D([1]), lambda: D(None), lambda: int(D("nan")), lambda: int(D("inf")), lambda: D("nan") < 1, lambda: D("inf") % 2,
    lambda: D("1e999999") * 10, lambda: format(D(1), "x"), lambda: D("sNaN") + 1, lambda: hash(D("sNaN")), lambda: round(D("nan")), lambda: D("1") + None, lambda: (-D(8)) ** D("0.5"), lambda: D(1).foo, lambda: D((2, (1,), 0)), lambda: D(10) ** 1000000, lambda: setcontext(3),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: money
prices = [D("19.99"), D("5.01"), D("0.10")]
total = sum(prices)
tax = (total * D("0.0825")).quantize(D("0.01"), rounding=ROUND_HALF_UP)
print(total, tax, total + tax, sum(prices) / len(prices), f"{total:,.2f}", min(prices), D("1.1") * 3 == D("3.3"), [p.quantize(D("1.")) for p in prices])
#: neighbours and digits
print(D(1).next_plus(), D(1).next_minus(), D("1.5").copy_negate(), D("-1.5").copy_abs(), D(1).copy_sign(D(-2)), D(7).scaleb(3), D(123).shift(2), D(123).shift(-1), D(5).remainder_near(3), D(2).fma(3, 4), D("1.23").radix(), D(10).next_toward(11))
#: pi
def pi():
    getcontext().prec += 2
    three = D(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s
print(pi())
#: subclass and copies
import copy
class Money(D):
    pass
m = Money("1.50")
print(repr(m), type(m + 1).__name__, copy.copy(m) == m, copy.deepcopy(D("2")) == 2, isinstance(m, D))
