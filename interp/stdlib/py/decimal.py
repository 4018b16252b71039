"""Decimal floating-point numbers, after the General Decimal Arithmetic."""
import math as _math
import numbers as _numbers
import re as _re
import sys as _sys
from collections import namedtuple as _namedtuple
from _trammel import set_title as _set_title

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped", "InvalidOperation",
    "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext",
    "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP",
    "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]
DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")
DecimalTuple.__module__ = "decimal"
ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING"
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
_MAX_DIGITS = 1000000  # of a coefficient: what is longer is refused before it is made


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]


class Context:
    """Precision, rounding, and what is to raise."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = _defaults[0] if _defaults else None
        self.flags = _signals(flags if flags is not None else ())
        self.traps = _signals(traps if traps is not None else base.traps if base else (InvalidOperation, DivisionByZero, Overflow))
        self.prec = prec if prec is not None else base.prec if base else 28
        self.rounding = rounding if rounding is not None else base.rounding if base else ROUND_HALF_EVEN
        self.Emin = Emin if Emin is not None else base.Emin if base else -999999
        self.Emax = Emax if Emax is not None else base.Emax if base else 999999
        self.capitals = capitals if capitals is not None else 1
        self.clamp = clamp if clamp is not None else 0

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        object.__setattr__(self, name, value)

    def __repr__(self):
        names = lambda d: "[" + ", ".join(s.__name__ for s in _SIGNALS if d[s]) + "]"
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
            f"flags={names(self.flags)}, traps={names(self.traps)})"
        )

    def clear_flags(self):
        for s in self.flags:
            self.flags[s] = False

    def clear_traps(self):
        for s in self.traps:
            self.traps[s] = False

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def _half_even(self):
        """The same context, with the rounding that functions use."""
        context = self.copy()
        context.rounding, context.flags, context.traps = ROUND_HALF_EVEN, self.flags, self.traps
        return context

    def _signal(self, condition, default):
        """Notes a condition; raises if it is trapped, or gives the default."""
        shown = condition
        if condition in (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext):
            condition = InvalidOperation
        self.flags[condition] = True
        if self.traps[condition]:
            raise condition([shown])
        return default

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def abs(self, a):
        return Decimal(a).__abs__(context=self)

    def add(self, a, b):
        return Decimal(a)._add(Decimal(b), self)

    def compare(self, a, b):
        return Decimal(a).compare(b, self)

    def divide(self, a, b):
        return Decimal(a)._divide(Decimal(b), self)

    def divide_int(self, a, b):
        return Decimal(a)._whole(Decimal(b), self)[0]

    def divmod(self, a, b):
        return Decimal(a)._both(Decimal(b), self)

    def exp(self, a):
        return Decimal(a).exp(self)

    def fma(self, a, b, c):
        return Decimal(a).fma(b, c, self)

    def ln(self, a):
        return Decimal(a).ln(self)

    def log10(self, a):
        return Decimal(a).log10(self)

    def max(self, a, b):
        return Decimal(a).max(b, self)

    def min(self, a, b):
        return Decimal(a).min(b, self)

    def minus(self, a):
        return Decimal(a)._negated(self)

    def multiply(self, a, b):
        return Decimal(a)._multiply(Decimal(b), self)

    def normalize(self, a):
        return Decimal(a).normalize(self)

    def plus(self, a):
        return Decimal(a)._fix(self)

    def power(self, a, b, modulo=None):
        a, b = Decimal(a), Decimal(b)
        return a._power(b, self) if modulo is None else a._power_modulo(b, Decimal(modulo), self)

    def quantize(self, a, b):
        return Decimal(a).quantize(b, context=self)

    def remainder(self, a, b):
        return Decimal(a)._remainder(Decimal(b), self)

    def scaleb(self, a, b):
        return Decimal(a).scaleb(b, self)

    def sqrt(self, a):
        return Decimal(a).sqrt(self)

    def subtract(self, a, b):
        return Decimal(a)._add(-Decimal(b) if not Decimal(b).is_nan() else Decimal(b), self)

    def to_integral_value(self, a):
        return Decimal(a).to_integral_value(context=self)

    to_integral = to_integral_value

    def to_sci_string(self, a):
        return str(Decimal(a))

    def to_eng_string(self, a):
        return Decimal(a).to_eng_string()

    def radix(self):
        return Decimal(10)


def _signals(value):
    if isinstance(value, dict):
        return {s: bool(value.get(s, False)) for s in _SIGNALS}
    return {s: s in value for s in _SIGNALS}


_defaults = []
DefaultContext = Context()
_defaults.append(DefaultContext)
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_UNBOUNDED = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[], flags=[])
_current = [DefaultContext.copy()]


def getcontext():
    return _current[0]


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _LocalContext:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        _current[0] = self._context
        return self._context

    def __exit__(self, *what):
        _current[0] = self._saved


def localcontext(ctx=None, **kwargs):
    context = (ctx or getcontext()).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, _signals(value) if name in ("flags", "traps") else value)
    return _LocalContext(context)


def _rounded(coefficient, drop, rounding, sign):
    """The coefficient without its last digits, and whether anything but zeros went."""
    unit = 10 ** drop
    kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    half = 2 * rest - unit
    up = (
        rounding == ROUND_UP or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign
        or rounding == ROUND_HALF_UP and half >= 0 or rounding == ROUND_HALF_DOWN and half > 0
        or rounding == ROUND_HALF_EVEN and (half > 0 or half == 0 and kept % 2) or rounding == ROUND_05UP and kept % 5 == 0
    )
    return kept + bool(up), True


_TEXT = _re.compile(
    r"\s*(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:e(?P<exponent>[-+]?\d+))?|inf(?P<infinity>inity)?|(?P<signal>s)?nan(?P<payload>\d*))\s*\Z",
    _re.IGNORECASE,
)


class Decimal:
    """A number with a sign, a coefficient and a power of ten; an infinity; or no number."""
    __slots__ = ("_sign", "_int", "_exp")  # _exp is "F" for infinities, "n" and "N" for quiet and signalling NaNs

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            match = _TEXT.match(value.strip().replace("_", ""))
            if match is None:
                context = context or getcontext()
                return context._signal(ConversionSyntax, _NAN)
            self._sign = 1 if match["sign"] == "-" else 0
            if match["whole"] is not None:
                part = match["part"] or ""
                self._int = int(match["whole"] + part or "0")
                self._exp = int(match["exponent"] or 0) - len(part)
            elif match["payload"] is not None:
                self._int = int(match["payload"] or "0")
                self._exp = "N" if match["signal"] else "n"
            else:
                self._int, self._exp = 0, "F"
            return self
        if isinstance(value, int):
            self._sign, self._int, self._exp = int(value < 0), abs(int(value)), 0
            return self
        if isinstance(value, Decimal):
            self._sign, self._int, self._exp = value._sign, value._int, value._exp
            return self
        if isinstance(value, (list, tuple)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            if sign not in (0, 1):
                raise ValueError("sign must be an integer with the value 0 or 1")
            for d in digits if exponent != "F" else ():
                if not (isinstance(d, int) and 0 <= d <= 9):
                    raise ValueError("coefficient must be a tuple of digits")
            if not isinstance(exponent, int) and exponent not in ("F", "n", "N"):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'" if isinstance(exponent, str) else "exponent must be an integer")
            self._sign, self._exp = int(sign), exponent
            self._int = 0 if exponent == "F" else int("".join(map(str, digits)) or "0")
            return self
        if isinstance(value, float):
            (context or getcontext())._signal(FloatOperation, None)
            made = Decimal.from_float(value)
            self._sign, self._int, self._exp = made._sign, made._int, made._exp
            return self
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @staticmethod
    def _make(sign, coefficient, exponent):
        self = object.__new__(Decimal)
        self._sign, self._int, self._exp = sign, coefficient, exponent
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        out = Decimal._make(int(_math.copysign(1.0, f) < 0), n * 5 ** k, -k)
        return out if cls is Decimal else cls(out)

    # --- what it is

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return isinstance(self._exp, int)

    def is_zero(self):
        return self.is_finite() and not self._int

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return self.is_finite() and bool(self._int) and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self.is_finite() and bool(self._int) and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self.is_snan() else "NaN"
        sign = "-" if self._sign else "+"
        if self.is_infinite():
            return sign + "Infinity"
        if self.is_zero():
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1 if self.is_finite() else 0

    def as_tuple(self):
        digits = () if self.is_nan() and not self._int else (0,) if self._exp == "F" else tuple(map(int, str(self._int)))
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer ratio")
        if self.is_infinite():
            raise OverflowError("cannot convert Infinity to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        common = _math.gcd(n, d)
        return n // common, d // common

    # --- text

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._exp == "F":
            return sign + "Infinity"
        if self.is_nan():
            return sign + ("sNaN" if self._exp == "N" else "NaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif digits == "0":
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            whole, part = "0", "." + "0" * -dot + digits
        elif dot >= len(digits):
            whole, part = digits + "0" * (dot - len(digits)), ""
        else:
            whole, part = digits[:dot], "." + digits[dot:]
        power = "" if left == dot else ("E" if (context or getcontext()).capitals else "e") + f"{left - dot:+d}"
        return sign + whole + part + power

    def to_eng_string(self, context=None):
        return self.__str__(eng=True, context=context)

    def __repr__(self):
        return f"Decimal('{self}')"

    # --- fitting into a context

    def _fix(self, context):
        if not self.is_finite():
            return self if not self.is_snan() else context._signal(InvalidOperation, self._make(self._sign, self._int, "n"))
        tiny, top = context.Etiny(), context.Etop()
        if not self._int:
            exponent = min(max(self._exp, tiny), top if context.clamp else context.Emax)
            if exponent != self._exp:
                context._signal(Clamped, None)
                return self._make(self._sign, 0, exponent)
            return self
        size = len(str(self._int))
        lowest = size + self._exp - context.prec
        if lowest > top:
            return self._overflow(context)
        subnormal = lowest < tiny
        if subnormal:
            lowest = tiny
        if self._exp < lowest:
            drop = min(lowest - self._exp, size + 1)
            coefficient, changed = _rounded(self._int, drop, context.rounding, self._sign)
            exponent = lowest
            if len(str(coefficient)) > context.prec:
                coefficient //= 10
                exponent += 1
            out = self._make(self._sign, coefficient, exponent)
            if exponent > top:
                return self._overflow(context)
            if changed and subnormal:
                context._signal(Underflow, None)
            if subnormal:
                context._signal(Subnormal, None)
            if changed:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
            if not coefficient:
                context._signal(Clamped, None)
            return out
        if subnormal:
            context._signal(Subnormal, None)
        if context.clamp and self._exp > top:
            context._signal(Clamped, None)
            return self._make(self._sign, self._int * 10 ** (self._exp - top), top)
        return self

    def _overflow(self, context):
        r = context.rounding
        to_largest = r in (ROUND_DOWN, ROUND_05UP) or r == ROUND_CEILING and self._sign or r == ROUND_FLOOR and not self._sign
        out = self._make(self._sign, 10 ** context.prec - 1, context.Etop()) if to_largest else self._make(self._sign, 0, "F")
        context._signal(Overflow, None)
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        return out

    def _nans(self, other, context):
        """What comes of an operation with a NaN, or None."""
        for x in (self, other):
            if x is not None and x._exp == "N":
                return context._signal(InvalidOperation, self._make(x._sign, x._int, "n"))
        for x in (self, other):
            if x is not None and x._exp == "n":
                return x
        return None

    # --- arithmetic

    def _add(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if self.is_infinite():
            if other.is_infinite() and self._sign != other._sign:
                return context._signal(InvalidOperation, _NAN)
            return self
        if other.is_infinite():
            return other
        exponent = min(self._exp, other._exp)
        if not self._int and not other._int:
            negative = self._sign and other._sign or self._sign != other._sign and context.rounding == ROUND_FLOOR
            return self._make(int(bool(negative)), 0, exponent)._fix(context)
        a, b = self, other
        if a._int and b._int and abs(a.adjusted() - b.adjusted()) > context.prec + 2 + max(len(str(a._int)), len(str(b._int))):
            if a.adjusted() < b.adjusted():
                a, b = b, a
            # The smaller one only matters as less than a digit behind the last.
            exponent = a.adjusted() - context.prec - 3
            exponent = min(exponent, a._exp)
            b = self._make(b._sign, 1, exponent)
        elif not a._int or not b._int:
            x = a if a._int else b
            exponent = max(exponent, x.adjusted() - context.prec - 1) if x._exp > exponent else exponent
            if exponent > x._exp:
                exponent = x._exp
            total = x._int * 10 ** (x._exp - exponent)
            return self._make(x._sign, total, exponent)._fix(context)
        left = a._int * 10 ** (a._exp - exponent) * (-1 if a._sign else 1)
        right = b._int * 10 ** (b._exp - exponent) * (-1 if b._sign else 1)
        total = left + right
        if not total:
            return self._make(int(context.rounding == ROUND_FLOOR), 0, exponent)._fix(context)
        return self._make(int(total < 0), abs(total), exponent)._fix(context)

    def _negated(self, context):
        if self.is_nan():
            return self._fix(context)
        if not self._int and self.is_finite() and context.rounding != ROUND_FLOOR:
            return self._make(0, 0, self._exp)._fix(context)
        return self._make(1 - self._sign, self._int, self._exp)._fix(context)

    def _multiply(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self.is_infinite() or other.is_infinite():
            if self.is_zero() or other.is_zero():
                return context._signal(InvalidOperation, _NAN)
            return self._make(sign, 0, "F")
        return self._make(sign, self._int * other._int, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self.is_infinite():
            return context._signal(InvalidOperation, _NAN) if other.is_infinite() else self._make(sign, 0, "F")
        if other.is_infinite():
            context._signal(Clamped, None)
            return self._make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined, _NAN)
            return context._signal(DivisionByZero, self._make(sign, 0, "F"))
        ideal = self._exp - other._exp
        if not self._int:
            return self._make(sign, 0, ideal)._fix(context)
        shift = len(str(other._int)) - len(str(self._int)) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            quotient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            if quotient % 5 == 0:
                quotient += 1  # so that it is not taken for exact, or for a half
        else:
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return self._make(sign, quotient, exponent)._fix(context)

    def _remainder(self, other, context):
        return self._whole(other, context)[1]._fix(context)

    def _both(self, other, context):
        quotient, rest = self._whole(other, context)
        return quotient, rest._fix(context)

    def _whole(self, other, context):
        """Quotient towards zero, and remainder with the sign of self, not yet rounded."""
        nan = self._nans(other, context)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self.is_infinite():
            if other.is_infinite():
                bad = context._signal(InvalidOperation, _NAN)
                return bad, bad
            return self._make(sign, 0, "F"), context._signal(InvalidOperation, _NAN)
        if not other.is_infinite() and not other._int:
            if not self._int:
                bad = context._signal(DivisionUndefined, _NAN)
                return bad, bad
            quotient = context._signal(DivisionByZero, self._make(sign, 0, "F"))
            return quotient, context._signal(InvalidOperation, _NAN)
        ideal = self._exp if other.is_infinite() else min(self._exp, other._exp)
        distance = self.adjusted() - other.adjusted()
        if not self._int or other.is_infinite() or distance <= -2:
            rest = self._make(self._sign, self._int * 10 ** (self._exp - ideal), ideal) if self._exp - ideal < _MAX_DIGITS else self
            return self._make(sign, 0, 0), rest
        if distance <= context.prec:
            a, b = self._int, other._int
            if self._exp >= other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
            quotient, rest = divmod(a, b)
            if quotient < 10 ** context.prec:
                return self._make(sign, quotient, 0), self._make(self._sign, rest, ideal)
        bad = context._signal(DivisionImpossible, _NAN)
        return bad, bad

    def _power(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if not self._int and self.is_finite() and not other._int and other.is_finite():
            return context._signal(InvalidOperation, _NAN)
        if other.is_finite() and not other._int:
            return Decimal(1)
        whole = other.is_finite() and (other._exp >= 0 or other._int % 10 ** min(-other._exp, len(str(other._int)) + 1) == 0)
        sign = 0
        if self._sign:
            if not whole and not other.is_infinite():
                if self._int or self.is_infinite():
                    return context._signal(InvalidOperation, _NAN)
            elif whole and int(other) % 2:
                sign = 1
        if self.is_infinite():
            return self._make(sign, 0, "F") if not other._sign else self._make(sign, 0, 0)
        if not self._int:
            return self._make(sign, 0, 0) if not other._sign else self._make(sign, 0, "F")
        if other.is_infinite():
            one = self.copy_abs().compare(Decimal(1), context)
            if not one._int:
                return self._make(0, 10 ** (context.prec - 1), 1 - context.prec)
            grows = (not one._sign) != bool(other._sign)
            return self._make(0, 0, "F") if grows else self._make(0, 0, 0)
        if whole:
            n = abs(int(other))
            if n * len(str(self._int)) <= 20 * context.prec + 2000:
                base = self._make(sign, self._int ** n, self._exp * n)
                return base._fix(context) if not other._sign else Decimal(1)._divide(base, context)
        if not other._sign and other * 2 == 1:
            root = self.sqrt(context)
            if root._multiply(root, _UNBOUNDED)._order(self) == 0:
                return root._padded(context)
        return self.copy_abs()._power_by_logs(other, sign, context)

    def _padded(self, context):
        """Itself with zeros up to the precision; what is not an integer power is told as inexact."""
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        room = context.prec - len(str(self._int))
        return self._make(self._sign, self._int * 10 ** room, self._exp - room)

    def _power_modulo(self, other, modulo, context):
        for a, b in ((self, other), (modulo, None)):
            nan = a._nans(b, context)
            if nan is not None:
                return nan
        whole = all(x.is_finite() and x == x.to_integral_value() for x in (self, other, modulo))
        if not whole or other._sign and other._int or not modulo._int or modulo.adjusted() >= context.prec or not (self._int or other._int):
            return context._signal(InvalidOperation, _NAN)
        size = pow(abs(int(self)), int(other), abs(int(modulo)))
        return Decimal._make(int(self._sign and int(other) % 2), size, 0)

    def _power_by_logs(self, other, sign, context):
        extra = context.prec + len(str(abs(self.adjusted()))) + max(other.adjusted(), 0) + 12
        product = _ln(self._int, self._exp, extra) * (-other._int if other._sign else other._int)
        scale = extra - other._exp
        magnitude = len(str(abs(product))) - scale
        if magnitude > 19:
            out = self._make(sign, 1, (context.Emax + 1) if product > 0 else context.Etiny() - 1 - context.prec)
            return out._fix(context)
        coefficient, exponent = _exp(product, scale, context.prec + 5)
        if coefficient % 5 == 0:
            coefficient += 1
        return self._make(sign, coefficient, exponent)._fix(context)

    def fma(self, other, third, context=None):
        other, third = Decimal(other), Decimal(third)
        context = context or getcontext()
        wide = context.copy()
        wide.prec, wide.Emax, wide.Emin = MAX_PREC, MAX_EMAX, MIN_EMIN
        return self._multiply(other, wide)._add(third, context)

    def __abs__(self, round=True, context=None):
        context = context or getcontext()
        return self._negated(context) if self._sign else self._fix(context)

    def __neg__(self):
        return self._negated(getcontext())

    def __pos__(self):
        context = getcontext()
        if not self._int and self.is_finite() and context.rounding != ROUND_FLOOR:
            return self._make(0, 0, self._exp)._fix(context)
        return self._fix(context)

    def __add__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._add(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._add(other.copy_negate() if not other.is_nan() else other, getcontext())

    def __rsub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other.__sub__(self)

    def __mul__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._multiply(other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._divide(other, getcontext())

    def __rtruediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other._divide(self, getcontext())

    def __floordiv__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self.is_finite() and other.is_zero() and self._int:
            return context._signal(DivisionByZero, self._make(self._sign ^ other._sign, 0, "F"))
        if self.is_infinite() and other.is_finite():
            return self._make(self._sign ^ other._sign, 0, "F")
        return self._whole(other, context)[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self.is_finite() and other.is_zero() and self._int:
            return context._signal(InvalidOperation, _NAN)
        if self.is_infinite() and not other.is_nan():
            return context._signal(InvalidOperation, _NAN)
        return self._remainder(other, context)

    def __rmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other % self

    def __divmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else self._both(other, getcontext())

    def __rdivmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return self._power_modulo(other, _operand(modulo), getcontext())
        return self._power(other, getcontext())

    def __rpow__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other ** self

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = Decimal(other)
        if self.is_finite() and other.is_zero() and self._int:
            return context._signal(InvalidOperation, _NAN)
        quotient, rest = self._whole(other, context)
        if not rest.is_finite() or other.is_infinite():
            return rest._fix(context)
        order = rest._multiply(Decimal(2), _UNBOUNDED).copy_abs()._order(other.copy_abs())
        if order > 0 or order == 0 and int(quotient) % 2:
            rest = rest._add(other if rest._sign != other._sign else other.copy_negate(), _UNBOUNDED)
            if not rest._int:
                rest = rest.copy_sign(self)
        return rest._fix(context)

    # --- digits as bits

    def _bits(self, context):
        """The coefficient as text, if it is made of zeros and ones."""
        digits = str(self._int)
        if self._exp != 0 or self._sign or len(digits) > context.prec or digits.strip("01"):
            return None
        return digits.rjust(context.prec, "0")

    def _logical(self, other, context, combine):
        context = context or getcontext()
        a, b = self._bits(context), Decimal(other)._bits(context)
        if a is None or b is None:
            return context._signal(InvalidOperation, _NAN)
        return self._make(0, int("".join(map(combine, a, b))), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda x, y: "1" if x == y == "1" else "0")

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda x, y: "1" if x == "1" or y == "1" else "0")

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda x, y: "0" if x == y else "1")

    def logical_invert(self, context=None):
        return self._logical(0, context, lambda x, y: "0" if x == "1" else "1")

    # --- order

    def _order(self, other):
        """-1, 0 or 1; neither is a NaN."""
        if self.is_infinite() or other.is_infinite():
            a = (-1 if self._sign else 1) if self.is_infinite() else 0
            b = (-1 if other._sign else 1) if other.is_infinite() else 0
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        flip = -1 if self._sign else 1
        a, b = self.adjusted(), other.adjusted()
        if a != b:
            return flip if a > b else -flip
        exponent = min(self._exp, other._exp)
        a, b = self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent)
        return flip * ((a > b) - (a < b))

    def _compared(self, other, test, equality=False):
        other = _comparand(self, other, equality)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if not equality or self.is_snan() or other.is_snan():
                getcontext()._signal(InvalidOperation, None)
            return False
        return test(self._order(other))

    def __eq__(self, other):
        return self._compared(other, lambda c: c == 0, True)

    def __lt__(self, other):
        return self._compared(other, lambda c: c < 0)

    def __le__(self, other):
        return self._compared(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._compared(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = Decimal(other)
        context = context or getcontext()
        nan = self._nans(other, context)
        return nan if nan is not None else Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        context = context or getcontext()
        other = Decimal(other)
        if self.is_nan() or other.is_nan():
            return context._signal(InvalidOperation, _NAN)
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        other = Decimal(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        flip = -1 if self._sign else 1
        rank = {"F": 1, "N": 2, "n": 3}
        a, b = rank.get(self._exp, 0), rank.get(other._exp, 0)
        if a != b:
            return Decimal(flip if a > b else -flip)
        if a >= 2:
            c = (self._int > other._int) - (self._int < other._int)
        else:
            c = flip * self._order(other)
            if not c and a == 0:
                c = (self._exp > other._exp) - (self._exp < other._exp)
        return Decimal(flip * c)

    def max(self, other, context=None):
        return self._extreme(Decimal(other), context or getcontext(), 1)

    def min(self, other, context=None):
        return self._extreme(Decimal(other), context or getcontext(), -1)

    def _extreme(self, other, context, way):
        if self.is_nan() or other.is_nan():
            if self.is_qnan() and not other.is_nan():
                return other._fix(context)
            if other.is_qnan() and not self.is_nan():
                return self._fix(context)
            return self._nans(other, context)
        c = self._order(other) or int(self.compare_total(other))
        return (self if c * way >= 0 else other)._fix(context)

    def __hash__(self):
        if self._exp == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._exp == "n":
            return object.__hash__(self)
        if self._exp == "F":
            return -_sys.hash_info.inf if self._sign else _sys.hash_info.inf
        modulus = _sys.hash_info.modulus
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        out = self._int * power % modulus
        out = -out if self._sign else out
        return -2 if out == -1 else out

    def __bool__(self):
        return not self.is_finite() or bool(self._int)

    # --- to other numbers

    def __int__(self):
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        if self.is_infinite():
            raise OverflowError("cannot convert Infinity to integer")
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self.is_nan():
            if self.is_snan():
                raise ValueError("cannot convert signaling NaN to float")
            return -_math.nan if self._sign else _math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def __floor__(self):
        return int(self._integral(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._integral(ROUND_CEILING))

    def __round__(self, ndigits=None):
        if ndigits is not None:
            return self.quantize(Decimal._make(0, 1, -ndigits))
        return int(self._integral(ROUND_HALF_EVEN))

    def _integral(self, rounding):
        if not self.is_finite():
            int(self)
        return self.to_integral_value(rounding)

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(Decimal(other).copy_abs(), context)

    def max_mag(self, other, context=None):
        return self._extreme_by_size(other, context, Decimal.max)

    def min_mag(self, other, context=None):
        return self._extreme_by_size(other, context, Decimal.min)

    def _extreme_by_size(self, other, context, choose):
        context, other = context or getcontext(), Decimal(other)
        if self.is_nan() or other.is_nan():
            return choose(self, other, context)
        order = self.copy_abs()._order(other.copy_abs())
        if order == 0:
            return choose(self, other, context)
        return (self if (order > 0) == (choose is Decimal.max) else other)._fix(context)

    # --- rounding

    def quantize(self, exp, rounding=None, context=None):
        exp = Decimal(exp)
        context = context or getcontext()
        rounding = rounding or context.rounding
        if rounding not in _ROUNDINGS:
            context.copy().rounding = rounding
        nan = self._nans(exp, context)
        if nan is not None:
            return nan
        if self.is_infinite() or exp.is_infinite():
            if self.is_infinite() and exp.is_infinite():
                return Decimal(self)
            return context._signal(InvalidOperation, _NAN)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._signal(InvalidOperation, _NAN)
        if not self._int:
            return self._make(self._sign, 0, exp._exp)._fix(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
            return context._signal(InvalidOperation, _NAN)
        if self._exp >= exp._exp:
            return self._make(self._sign, self._int * 10 ** (self._exp - exp._exp), exp._exp)._fix(context)
        drop = min(exp._exp - self._exp, len(str(self._int)) + 1)
        coefficient, changed = _rounded(self._int, drop, rounding, self._sign)
        out = self._make(self._sign, coefficient, exp._exp)
        if len(str(coefficient)) > context.prec or out.adjusted() > context.Emax:
            return context._signal(InvalidOperation, _NAN)
        context._signal(Rounded, None)
        if changed:
            context._signal(Inexact, None)
        return out._fix(context)

    def same_quantum(self, other, context=None):
        other = Decimal(other)
        if not self.is_finite() or not other.is_finite():
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if not self.is_finite():
            nan = self._nans(None, context)
            return nan if nan is not None else Decimal(self)
        if self._exp >= 0:
            return Decimal(self)
        drop = min(-self._exp, len(str(self._int)) + 1)
        return self._make(self._sign, _rounded(self._int, drop, rounding or context.rounding, self._sign)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        out = self.to_integral_value(rounding, context)
        if self.is_finite() and self._exp < 0:
            context._signal(Rounded, None)
            if out != self:
                context._signal(Inexact, None)
        return out

    def normalize(self, context=None):
        context = context or getcontext()
        out = self._fix(context)
        if not out.is_finite():
            return out
        if not out._int:
            return self._make(out._sign, 0, 0)
        coefficient, exponent = out._int, out._exp
        while coefficient % 10 == 0 and exponent < context.Emax:
            coefficient //= 10
            exponent += 1
        return self._make(out._sign, coefficient, exponent)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = Decimal(other)
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if other._exp != 0:
            return context._signal(InvalidOperation, _NAN)
        if self.is_infinite():
            return Decimal(self)
        return self._make(self._sign, self._int, self._exp + int(other))._fix(context)

    def shift(self, other, context=None):
        context = context or getcontext()
        n = int(Decimal(other))
        if not -context.prec <= n <= context.prec:
            return context._signal(InvalidOperation, _NAN)
        digits = str(self._int)
        digits = digits + "0" * n if n >= 0 else digits[:n]
        return self._make(self._sign, int(digits[-context.prec:] or "0"), self._exp)

    def rotate(self, other, context=None):
        context = context or getcontext()
        n = int(Decimal(other)) % context.prec
        digits = str(self._int).rjust(context.prec, "0")[-context.prec:]
        return self._make(self._sign, int(digits[n:] + digits[:n]), self._exp)

    def logb(self, context=None):
        context = context or getcontext()
        nan = self._nans(None, context)
        if nan is not None:
            return nan
        if self.is_infinite():
            return self._make(0, 0, "F")
        if not self._int:
            return context._signal(DivisionByZero, self._make(1, 0, "F"))
        return Decimal(self.adjusted())._fix(context)

    def copy_abs(self):
        return self._make(0, self._int, self._exp)

    def copy_negate(self):
        return self._make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return self._make(Decimal(other)._sign, self._int, self._exp)

    def canonical(self):
        return self

    def radix(self):
        return Decimal(10)

    def next_plus(self, context=None):
        return self._neighbour(context, ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._neighbour(context, ROUND_FLOOR, 1)

    def _neighbour(self, context, rounding, sign):
        context = (context or getcontext()).copy()
        if self.is_nan():
            return self._fix(context)
        if self.is_infinite():
            if self._sign == sign:
                return Decimal(self)
            return self._make(self._sign, 10 ** context.prec - 1, context.Etop())
        context.rounding = rounding
        context.clear_traps()
        moved = self._fix(context)
        if moved != self:
            return moved
        return self._add(self._make(sign, 1, context.Etiny() - 1), context)

    def next_toward(self, other, context=None):
        other = Decimal(other)
        c = self._order(other)
        if not c:
            return self.copy_sign(other)
        return self.next_plus(context) if c < 0 else self.next_minus(context)

    # --- functions

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = self._nans(None, context)
        if nan is not None:
            return nan
        if self.is_infinite() and not self._sign:
            return Decimal(self)
        if not self._int and self.is_finite():
            return self._make(self._sign, 0, self._exp >> 1)._fix(context)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        digits = context.prec + 1
        exponent = self._exp >> 1
        size = len(str(self._int))
        c, length = (self._int * 10, (size >> 1) + 1) if self._exp & 1 else (self._int, (size + 1) >> 1)
        shift = digits - length
        exact = True
        if shift >= 0:
            c *= 100 ** shift
        else:
            c, rest = divmod(c, 100 ** -shift)
            exact = not rest
        exponent -= shift
        root = _math.isqrt(c)
        if exact and root * root == c:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent += shift
        elif root % 5 == 0:
            root += 1
        return self._make(0, root, exponent)._fix(context._half_even())

    def exp(self, context=None):
        context = context or getcontext()
        nan = self._nans(None, context)
        if nan is not None:
            return nan
        if self.is_infinite():
            return self._make(0, 0, 0) if self._sign else Decimal(self)
        if not self._int:
            return Decimal(1)
        if self.adjusted() > 18:
            out = self._make(0, 1, context.Etiny() - 1 - context.prec if self._sign else context.Emax + 1)
            return out._fix(context._half_even())
        signed = -self._int if self._sign else self._int
        if self._exp >= 0:
            coefficient, exponent = _exp(signed * 10 ** self._exp, 0, context.prec + 5)
        else:
            coefficient, exponent = _exp(signed, -self._exp, context.prec + 5)
        if coefficient % 5 == 0:
            coefficient += 1
        return self._make(0, coefficient, exponent)._fix(context._half_even())

    def _logarithm(self, context, exact, compute):
        context = context or getcontext()
        nan = self._nans(None, context)
        if nan is not None:
            return nan
        if self.is_finite() and not self._int:
            return self._make(1, 0, "F")
        if self.is_infinite() and not self._sign:
            return Decimal(self)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        known = exact(self)
        if known is not None:
            return known._fix(context)
        places = context.prec + 6
        while True:
            value = compute(self._int, self._exp, places)
            if len(str(abs(value))) > context.prec + 3:
                break
            places += context.prec + 6
        if value % 5 == 0:
            value += 1 if value > 0 else -1
        return self._make(int(value < 0), abs(value), -places)._fix(context._half_even())

    def ln(self, context=None):
        return self._logarithm(context, lambda x: Decimal(0) if x._order(Decimal(1)) == 0 else None, _ln)

    def log10(self, context=None):
        def exact(x):
            digits = str(x._int).rstrip("0")
            return Decimal(x.adjusted()) if digits == "1" else None
        return self._logarithm(context, exact, lambda c, e, p: _ln(c, e, p + 6) * 10 ** p // _ln(10, 0, p + 6))

    # --- the rest

    def __format__(self, spec, context=None):
        return _formatted(self, spec, context or getcontext())

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_NAN = Decimal._make(0, 0, "n")
_numbers.Number.register(Decimal)


def _operand(other):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    return NotImplemented


def _comparand(self, other, equality):
    if isinstance(other, (Decimal, int)):
        return _operand(other)
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context.flags[FloatOperation] = True
        else:
            context._signal(FloatOperation, None)
        return Decimal.from_float(other)
    if isinstance(other, _numbers.Rational):
        if not self.is_finite():
            return Decimal(0)
        raise_to = Decimal(other.numerator)
        scaled = self._multiply(Decimal(other.denominator), _UNBOUNDED)
        order = scaled._order(raise_to)
        return self._make(self._sign, self._int, self._exp) if not order else _between(self, order)
    return NotImplemented


def _between(self, order):
    """A number that lies on the side of self on which the other one does."""
    return self._add(Decimal(-order), _UNBOUNDED)


def _series_ln(n, scale):
    """ln(n / scale) * scale, for n of about the size of scale."""
    if n < scale:
        return -_series_ln(scale * scale // n, scale)
    y = (n - scale) * scale // (n + scale)
    square = y * y // scale
    total, term, k = 0, y, 1
    while term:
        total += term // k
        term = term * square // scale
        k += 2
    return 2 * total


_ln10 = {}


def _ln_of_10(scale):
    if scale not in _ln10:
        if len(_ln10) > 20:
            _ln10.clear()
        # ln 10 = 3 ln 2 + ln 1.25
        _ln10[scale] = 3 * _series_ln(2 * scale, scale) + _series_ln(scale * 5 // 4, scale)
    return _ln10[scale]


def _ln(coefficient, exponent, places):
    """ln(coefficient * 10 ** exponent) * 10 ** places."""
    guard = places + 10 + len(str(abs(exponent) + len(str(coefficient))))
    scale = 10 ** guard
    size = len(str(coefficient))
    # Between 0.1 and 1, then by square roots of 2 near 1.
    n = coefficient * 10 ** (guard - size) if guard >= size else coefficient // 10 ** (size - guard)
    halvings = 0
    while n < scale * 2 // 3:
        n *= 2
        halvings += 1
    out = _series_ln(n, scale) - (halvings * _series_ln(2 * scale, scale) if halvings else 0) + (exponent + size) * _ln_of_10(scale)
    return out // 10 ** (guard - places)


def _exp(n, places, digits):
    """e ** (n / 10 ** places) as coefficient and exponent, to that many digits and a few."""
    guard = digits + 12 + max(len(str(abs(n))) - places, 0)
    scale = 10 ** guard
    x = n * 10 ** (guard - places) if guard >= places else n // 10 ** (places - guard)
    power, rest = divmod(x, _ln_of_10(scale))
    # e ** rest by its series, after halving rest a few times.
    halvings = 8
    part = rest >> halvings
    total, term, k = scale, scale, 1
    while term:
        term = term * part // scale // k
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // scale
    drop = len(str(total)) - digits - 3
    return total // 10 ** drop, power - guard + drop


_SPEC = _re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zero>0)?(?P<width>\d+)?(?P<commas>,)?(?:\.(?P<precision>\d+))?(?P<kind>[eEfFgGn%])?\Z",
    _re.DOTALL,
)


def _formatted(value, spec, context):
    match = _SPEC.match(spec)
    if match is None:
        raise ValueError("invalid format string")
    fill, align = match["fill"] or " ", match["align"] or ">"
    if match["zero"]:
        if match["align"]:
            raise ValueError("invalid format string")
        fill, align = "0", "="
    width = int(match["width"] or 0)
    plus = match["sign"] if match["sign"] in ("+", " ") else ""
    kind = match["kind"]
    if not value.is_finite():
        sign = "-" if value._sign else plus
        body = str(value.copy_abs()) + ("%" if kind == "%" else "")
        if match["zero"]:
            fill, align = " ", ">"
        return _laid_out(sign, body, width, fill, align)
    precision = None if match["precision"] is None else int(match["precision"])
    if kind is None:
        kind = "G" if context.capitals else "g"
    if kind == "n":
        kind = "g"
    suffix = ""
    if kind == "%":
        value = value._make(value._sign, value._int, value._exp + 2)
        suffix = "%"
    if precision is not None:
        if kind in "eE":
            value = _to_digits(value, precision + 1, context.rounding)
        elif kind in "fF%":
            value = _to_exponent(value, -precision, context.rounding)
        elif len(str(value._int)) > max(precision, 1):
            value = _to_digits(value, max(precision, 1), context.rounding)
    if not value._int and value._exp > 0 and kind in "fF%":
        value = _to_exponent(value, 0, context.rounding)
    if value._sign and not value._int and match["no_neg_zero"]:
        value = value.copy_abs()
    digits = str(value._int)
    left = value._exp + len(digits)
    if kind in "eE":
        dot = 1 - precision if not value._int and precision is not None else 1
    elif kind in "fF%":
        dot = left
    elif value._exp <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot < 0:
        whole, part = "0", "0" * -dot + digits
    elif dot > len(digits):
        whole, part = digits + "0" * (dot - len(digits)), ""
    else:
        whole, part = digits[:dot] or "0", digits[dot:]
    power = left - dot
    if kind in "eEgG" and (kind in "eE" or power):
        suffix = ("e" if kind in "eg" else "E") + f"{power:+d}" + suffix
    body_tail = ("." + part if part or match["alt"] else "") + suffix
    sign = "-" if value._sign else plus
    commas = match["commas"]
    if commas:
        if match["zero"]:
            room = width - len(sign) - len(body_tail)
            while len(whole) + (len(whole) - 1) // 3 < room:
                whole = "0" + whole
                if len(whole) + (len(whole) - 1) // 3 > room and room > 0 and (len(whole) - 1) % 3 == 0:
                    break
        first = 1 + (len(whole) - 1) % 3
        whole = whole[:first] + "".join(commas + whole[i:i + 3] for i in range(first, len(whole), 3))
    return _laid_out(sign, whole + body_tail, width, fill, align)


def _laid_out(sign, body, width, fill, align):
    blanks = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + blanks
    if align == ">":
        return blanks + sign + body
    if align == "=":
        return sign + blanks + body
    half = len(blanks) // 2
    return blanks[:half] + sign + body + blanks[half:]


def _to_exponent(value, exponent, rounding):
    if value._exp >= exponent:
        return value._make(value._sign, value._int * 10 ** (value._exp - exponent), exponent)
    drop = min(exponent - value._exp, len(str(value._int)) + 1)
    return value._make(value._sign, _rounded(value._int, drop, rounding, value._sign)[0], exponent)


def _to_digits(value, places, rounding):
    if not value._int:
        return value._make(value._sign, 0, value.adjusted() + 1 - places)
    out = _to_exponent(value, value.adjusted() + 1 - places, rounding)
    if out.adjusted() != value.adjusted():
        out = _to_exponent(out, out.adjusted() + 1 - places, rounding)
    return out


def _of_context(name):
    """The method of a number as one of a context."""
    def method(self, a, *others):
        return getattr(Decimal(a), name)(*others, context=self)
    method.__name__ = name
    return method


def _of_number(name):
    """A method that no context matters to, as one of a context."""
    def method(self, a, *others):
        return getattr(Decimal(a), name)(*map(Decimal, others))
    method.__name__ = name
    return method


for _name in (
    "compare_signal", "compare_total", "compare_total_mag", "is_normal", "is_subnormal", "logb", "logical_and", "logical_invert", "logical_or", "logical_xor",
    "max_mag", "min_mag", "next_minus", "next_plus", "next_toward", "number_class", "remainder_near", "rotate", "shift", "to_integral_exact",
):
    setattr(Context, _name, _of_context(_name))
for _name in (
    "canonical", "copy_abs", "copy_negate", "copy_sign", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero", "same_quantum",
):
    setattr(Context, _name, _of_number(_name))
Context.copy_decimal = lambda self, a: Decimal(a)
_set_title(Decimal, "decimal.Decimal")
