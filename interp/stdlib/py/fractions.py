"""Rational numbers."""
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_TEXT = re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>\d*|\d+(?:_\d+)*)"
    r"(?:/(?P<below>\d+(?:_\d+)*)|(?:\.(?P<decimals>\d*|\d+(?:_\d+)*))?(?:[eE](?P<exponent>[-+]?\d+(?:_\d+)*))?)\s*\Z"
)
_SPEC = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>#)?(?P<zero>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<commas>[,_])?"
    r"(?:\.(?P<precision>[0-9]+))?(?P<kind>[eEfFgG%]?)\Z", re.DOTALL
)


class Fraction(numbers.Rational):
    """A numerator and a denominator without common factors; the denominator is positive."""
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                self._numerator, self._denominator = _parse(numerator)
                return self
            if hasattr(numerator, "as_integer_ratio") and not isinstance(numerator, type):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            raise TypeError("argument should be a string or a Rational instance")
        if not (isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational)):
            raise TypeError("both arguments should be Rational instances")
        above = numerator.numerator * denominator.denominator
        below = denominator.numerator * numerator.denominator
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        common = math.gcd(above, below)
        if below < 0:
            common = -common
        self._numerator, self._denominator = above // common, below // common
        return self

    @classmethod
    def _of(cls, numerator, denominator):
        """A fraction that is in lowest terms already."""
        self = super().__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        from decimal import Decimal
        if not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._of(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, up to the bound.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._of(p1, q1)
        return Fraction._of(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if not spec:
            return str(self)
        match = _SPEC.match(spec)
        if match is None or match["align"] is not None and match["zero"] is not None:
            raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
        if match["kind"]:
            sign, body = _digits(self, match)
        else:
            if match["precision"] or match["no_neg_zero"] or match["zero"]:
                raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(self).__name__!r}")
            sign = "-" if self < 0 else ("" if match["sign"] == "-" else match["sign"])
            commas = match["commas"] or ""
            body = f"{abs(self._numerator):{commas}}"
            if self._denominator > 1 or match["alt"]:
                body += f"/{self._denominator:{commas}}"
        return _padded(sign, body, match)

    def _operands(self, other):
        """numerator and denominator of another rational, or None."""
        if isinstance(other, int):
            return int(other), 1
        if isinstance(other, Fraction):
            return other._numerator, other._denominator
        if isinstance(other, numbers.Rational):
            return other.numerator, other.denominator
        return None

    def _arithmetic(exact, general):
        def forward(a, b):
            pair = a._operands(b)
            if pair is not None:
                return exact(a._numerator, a._denominator, *pair)
            if isinstance(b, float):
                return general(float(a), b)
            if isinstance(b, complex):
                return general(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(a.numerator, a.denominator, b._numerator, b._denominator)
            if isinstance(a, numbers.Real):
                return general(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return general(complex(a), complex(b))
            return NotImplemented
        forward.__name__, reverse.__name__ = f"__{general.__name__}__", f"__r{general.__name__}__"
        return forward, reverse

    __add__, __radd__ = _arithmetic(lambda a, b, c, d: Fraction(a * d + c * b, b * d), operator.add)
    __sub__, __rsub__ = _arithmetic(lambda a, b, c, d: Fraction(a * d - c * b, b * d), operator.sub)
    __mul__, __rmul__ = _arithmetic(lambda a, b, c, d: Fraction(a * c, b * d), operator.mul)
    __truediv__, __rtruediv__ = _arithmetic(lambda a, b, c, d: Fraction(a * d, b * c), operator.truediv)
    __floordiv__, __rfloordiv__ = _arithmetic(lambda a, b, c, d: a * d // (b * c), operator.floordiv)
    __mod__, __rmod__ = _arithmetic(lambda a, b, c, d: Fraction(a * d % (c * b), b * d), operator.mod)
    __divmod__, __rdivmod__ = _arithmetic(lambda a, b, c, d: (a * d // (b * c), Fraction(a * d % (c * b), b * d)), divmod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            if isinstance(b, (float, complex)):
                return float(a) ** b
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        n = b.numerator
        if n >= 0:
            return Fraction._of(a._numerator ** n, a._denominator ** n)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -n}, 0)")
        above, below = a._denominator ** -n, abs(a._numerator) ** -n
        return Fraction._of(-above if a._numerator < 0 and n % 2 else above, below)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(self):
        return Fraction._of(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._of(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._of(abs(self._numerator), self._denominator)

    def __int__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _half_even(self._numerator, self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        modulus = sys.hash_info.modulus
        try:
            below = pow(self._denominator, -1, modulus)
        except ValueError:
            out = sys.hash_info.inf
        else:
            out = hash(hash(abs(self._numerator)) * below)
        if self._numerator < 0:
            out = -out
        return -2 if out == -1 else out

    def __eq__(a, b):
        pair = a._operands(b)
        if pair is not None:
            return (a._numerator, a._denominator) == pair
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == Fraction.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        pair = self._operands(other)
        if pair is not None:
            return op(self._numerator * pair[1], self._denominator * pair[0])
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, Fraction.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        if type(self) is Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _parse(text):
    match = _TEXT.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    above = int(match["whole"] or "0")
    below = 1
    if match["below"]:
        below = int(match["below"])
        if below == 0:
            raise ZeroDivisionError(f"Fraction({-above if match['sign'] == '-' else above}, 0)")
    else:
        decimals = (match["decimals"] or "").replace("_", "")
        if decimals:
            below = 10 ** len(decimals)
            above = above * below + int(decimals)
        exponent = int(match["exponent"] or 0)
        if exponent >= 0:
            above *= 10 ** exponent
        else:
            below *= 10 ** -exponent
    if match["sign"] == "-":
        above = -above
    common = math.gcd(above, below)
    return above // common, below // common


def _half_even(above, below):
    """above / below, rounded to the nearest int, halves to the even one."""
    whole, rest = divmod(above, below)
    if 2 * rest > below or 2 * rest == below and whole % 2:
        whole += 1
    return whole


def _scaled(value, exponent):
    """abs(value) / 10 ** exponent, rounded."""
    above, below = abs(value._numerator), value._denominator
    if exponent >= 0:
        below *= 10 ** exponent
    else:
        above *= 10 ** -exponent
    return _half_even(above, below)


def _magnitude(value):
    """The power of ten of the first digit of a value that is not 0."""
    above, below = str(abs(value._numerator)), str(value._denominator)
    m = len(above) - len(below)
    return m - 1 if above < below and _less(value, m) else m


def _less(value, m):
    above, below = abs(value._numerator), value._denominator
    return above < below * 10 ** m if m >= 0 else above * 10 ** -m < below


def _digits(value, match):
    """sign and digits of a fraction in one of the forms of floats."""
    kind = match["kind"]
    precision = int(match["precision"] or "6")
    negative = value._numerator < 0
    suffix = ""
    if kind in "fF%":
        exponent = -precision
        if kind == "%":
            exponent -= 2
            suffix = "%"
        n = _scaled(value, exponent)
        if kind == "%":
            exponent += 2
        scientific, point = False, precision
    else:
        figures = precision + 1 if kind in "eE" else precision or 1
        if value._numerator:
            m = _magnitude(value)
            exponent = m - figures + 1
            n = _scaled(value, exponent)
            if len(str(n)) == figures + 1:
                n //= 10
                exponent += 1
        else:
            n, exponent = 0, 1 - figures
        scientific = kind in "eE" or not -4 <= exponent + figures - 1 < figures
        point = figures - 1 if scientific else -exponent
        if scientific:
            power = exponent + point
            suffix = ("E" if kind in "EG" else "e") + f"{power:+03d}"
    if negative and n == 0 and match["no_neg_zero"]:
        negative = False
    sign = "-" if negative else ("" if match["sign"] == "-" else match["sign"])
    text = f"{n:0{point + 1}d}"
    whole, decimals = text[:len(text) - point], text[len(text) - point:]
    if kind in "gG" and not match["alt"]:
        decimals = decimals.rstrip("0")
    if match["zero"]:
        width = int(match["width"]) - len(sign) - len(decimals) - len(suffix) - (1 if decimals or match["alt"] else 0)
        whole = f"{whole:0>{max((3 * width + 1) // 4 + 1 if match['commas'] and width % 4 == 0 else (3 * width + 1) // 4, len(whole)) if match['commas'] else width}}" if width > 0 else whole
    if match["commas"]:
        first = 1 + (len(whole) - 1) % 3
        whole = whole[:first] + "".join(match["commas"] + whole[i:i + 3] for i in range(first, len(whole), 3))
    dot = "." if decimals or match["alt"] else ""
    return sign, whole + dot + decimals + suffix


def _padded(sign, body, match):
    fill = match["fill"] or " "
    align = match["align"] or ">"
    blanks = fill * (int(match["width"] or "0") - len(sign) - len(body))
    if align == ">":
        return blanks + sign + body
    if align == "<":
        return sign + body + blanks
    if align == "^":
        half = len(blanks) // 2
        return blanks[:half] + sign + body + blanks[half:]
    return sign + blanks + body
