from fractions import Fraction as F
import math, numbers, operator
#: construction
print(F(), F(3), F(6, 4), F(-6, 4), F(6, -4), F("3/4"), F(" -1.25 "), F("1e-3"), F("2.5E2"), F(".5"), F("7."), F("1_000/3_0"), F(0.125), F(F(1, 2), F(3, 4)), F(True))
print(repr(F(1, 3)), str(F(5, 1)), F.from_float(0.1), F.from_float(2), F(1, 2).numerator, F(1, 2).denominator, F(4, 2).is_integer(), F(1, 3).as_integer_ratio())
#: construction errors
for args in (("x",), ("1/0",), ("1/-2",), (1, 0), (1.5, 2), ("1", 2), (None,), ("",), ("1//2",), (float("inf"),), (float("nan"),), ([],)):
    try:
        print(F(*args))
    except Exception as e:
        print(type(e).__name__, e)
#: arithmetic
a, b = F(3, 4), F(-2, 5)
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod):
    print(op.__name__, op(a, b), op(a, 2), op(2, a), op(a, 0.5), op(0.5, a))
print(a + 1j, 1j * a, -a, +b, abs(b), bool(a), bool(F(0)), a ** 2, a ** -2, b ** -3, F(0) ** 0, 2 ** F(3), 4 ** F(1, 2), F(1, 4) ** F(1, 2), F(2) ** 0.5, 0.5 ** F(2), F(-8) ** F(1, 3))
#: zero
for call in (lambda: a / 0, lambda: a // F(0), lambda: a % 0, lambda: F(0) ** -1, lambda: 1 / F(0), lambda: a + "x"):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
#: comparisons
print(a == 0.75, a == F(6, 8), a != b, a < 1, a <= 0.75, a > b, a >= F(3, 4), 1 > a, a == "x", F(1, 3) == 1 / 3, F(1, 2) < float("inf"), F(1) > float("nan"), F(2) == 2 + 0j, sorted([F(1, 2), 0.3, 1, F(1, 3)]))
try:
    a < "x"
except TypeError as e:
    print(e)
#: hash
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-7, 3)), hash(F(1, 3)), {F(1, 2): "x"}[0.5], hash(F(1, 2 ** 61 - 1)))
#: rounding
for x in (F(7, 2), F(5, 2), F(-5, 2), F(-7, 3), F(10, 3)):
    print(math.floor(x), math.ceil(x), math.trunc(x), int(x), round(x), round(x, 1), round(x, -1), float(x))
#: limit_denominator
print(F("3.141592653589793").limit_denominator(), F(math.pi).limit_denominator(10), F(math.pi).limit_denominator(100), F(1, 3).limit_denominator(5), F(-311, 100).limit_denominator(7), F(math.cos(math.pi / 3)).limit_denominator())
try:
    F(1).limit_denominator(0)
except ValueError as e:
    print(e)
#: formatting
for spec in ("", ".3f", "10.2f", "<10.2f", "^10.2f", "*>10.2f", "+.1f", " .1f", ",.2f", "_.2f", ".2%", ".3e", ".3E", "g", ".3g", "#.3g", "010.2f", "e", "%", "z.0f", ">8", "+", "_", "#"):
    print(spec, [format(x, spec) for x in (F(22, 7), F(-1, 3), F(1234567, 2), F(0), F(-1, 1000), F(5))])
#: format errors
for spec in (".2d", "x", ".", "08", "<010.2f", "1.2"):
    try:
        print(format(F(1, 2), spec))
    except ValueError as e:
        print(e)
#: numbers
print(isinstance(F(1), numbers.Rational), isinstance(1, numbers.Integral), isinstance(1.0, numbers.Real), isinstance(1j, numbers.Complex), isinstance(1.0, numbers.Rational), issubclass(bool, numbers.Number), isinstance("1", numbers.Number))
#: sums
print(sum([F(1, n) for n in range(1, 11)]), sum(F(1, 2) for _ in range(4)), math.prod([F(1, 2), F(2, 3)]), max(F(1, 2), F(2, 3)), math.gcd(F(4).numerator, 6))
#: copies
import copy
x = F(1, 2)
print(copy.copy(x) is x, copy.deepcopy(x) == x, x.conjugate(), x.real, x.imag, complex(x))
#: subclass
class G(F):
    pass
print(repr(G(1, 2)), type(G(1, 2) + 1).__name__, G(2, 4) == F(1, 2))
#: egyptian
def egyptian(x):
    while x:
        n = math.ceil(1 / x)
        yield n
        x -= F(1, n)
print(list(egyptian(F(7, 15))), list(egyptian(F(2, 3))))
