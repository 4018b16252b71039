"""Functions of complex numbers."""
import math as _math
from math import e, inf, nan, pi, tau

__all__ = [
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "e", "exp", "inf", "infj", "isclose", "isfinite", "isinf", "isnan", "log",
    "log10", "nan", "nanj", "phase", "pi", "polar", "rect", "sin", "sinh", "sqrt", "tan", "tanh", "tau",
]
infj, nanj = complex(0.0, inf), complex(0.0, nan)
_LARGE = 1.7976931348623157e308 / 4
_SQRT_LARGE = _math.sqrt(_LARGE)
_LOG_LARGE = _math.log(_LARGE)
_TINY = 2.2250738585072014e-308
_LN2 = _math.log(2.0)


def _z(x):
    if isinstance(x, (complex, float)):
        return complex(x)
    if isinstance(x, str) or not hasattr(x, "__complex__") and not hasattr(x, "__float__") and not hasattr(x, "__index__"):
        raise TypeError(f"must be real number, not {type(x).__name__}")
    return complex(x)


def _special(z):
    return not (_math.isfinite(z.real) and _math.isfinite(z.imag))


def phase(z, /):
    z = _z(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _z(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if not _math.isfinite(r) or not _math.isfinite(phi):
        if _math.isinf(r) and _math.isfinite(phi) and phi:
            return complex(_math.copysign(inf, _math.cos(phi)) * _math.copysign(1.0, r), _math.copysign(inf, _math.sin(phi)) * _math.copysign(1.0, r))
        if _math.isinf(phi) and r and not _math.isnan(r):
            raise ValueError("math domain error")
        if phi == 0:
            return complex(r, r * phi if not _math.isinf(r) else phi)
        return complex(nan, nan) if r else complex(0.0, 0.0)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    return not _special(_z(z))


def isinf(z, /):
    z = _z(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _z(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _z(a), _z(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol


def exp(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if _special(z):
        if _math.isfinite(x) or _math.isnan(x):
            if _math.isinf(y) and _math.isfinite(x):
                raise ValueError("math domain error")
            return complex(nan, y if y == 0 else nan)
        if _math.isnan(y):
            return complex(0.0, 0.0) if x < 0 else complex(inf, nan)
        if _math.isinf(y):
            if x > 0:
                raise ValueError("math domain error")
            return complex(0.0, 0.0)
        size = inf if x > 0 else 0.0
        if y == 0:
            return complex(size, y)
        return complex(_math.copysign(size, _math.cos(y)), _math.copysign(size, _math.sin(y)))
    if x > _LOG_LARGE:
        size = _math.exp(x - 1.0)
        out = complex(size * _math.cos(y) * e, size * _math.sin(y) * e)
    else:
        size = _math.exp(x)
        out = complex(size * _math.cos(y), size * _math.sin(y))
    if _special(out):
        raise OverflowError("math range error")
    return out


def _log(z):
    x, y = abs(z.real), abs(z.imag)
    if _special(z):
        if _math.isinf(x) or _math.isinf(y):
            return complex(inf, _math.atan2(z.imag, z.real))
        return complex(nan, nan)
    if x > _LARGE or y > _LARGE:
        size = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2
    elif x < _TINY and y < _TINY:
        if x == 0.0 and y == 0.0:
            raise ValueError("math domain error")
        size = _math.log(_math.hypot(_math.ldexp(x, 53), _math.ldexp(y, 53))) - 53 * _LN2
    else:
        h = _math.hypot(x, y)
        if 0.71 <= h <= 1.73:
            big, small = (x, y) if x > y else (y, x)
            size = _math.log1p((big - 1) * (big + 1) + small * small) / 2.0
        else:
            size = _math.log(h)
    return complex(size, _math.atan2(z.imag, z.real))


def log(z, base=None, /):
    out = _log(_z(z))
    if base is not None:
        out = out / _log(_z(base))
    return out


def log10(z, /):
    out = _log(_z(z))
    ln10 = _math.log(10.0)
    return complex(out.real / ln10, out.imag / ln10)


def sqrt(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if _special(z):
        if _math.isinf(y):
            return complex(inf, y)
        if _math.isnan(x):
            return complex(nan, nan)
        if x == inf:
            return complex(inf, y if _math.isnan(y) else _math.copysign(0.0, y))
        if x == -inf:
            return complex(nan, inf) if _math.isnan(y) else complex(0.0, _math.copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _TINY and ay < _TINY and (ax > 0.0 or ay > 0.0):
        ax = _math.ldexp(ax, 54)
        s = _math.ldexp(_math.sqrt(ax + _math.hypot(ax, _math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + _math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, _math.copysign(d, y))
    return complex(d, _math.copysign(s, y))


def _finite(z):
    """Special values in: what comes out is not a number, unless it is real."""
    return not _special(z)


def acos(z, /):
    z = _z(z)
    if not _finite(z):
        x, y = z.real, z.imag
        if _math.isinf(y):
            return complex(nan if _math.isnan(x) else _math.atan2(inf, x) if _math.isinf(x) else pi / 2, -y)
        if _math.isinf(x):
            return complex(nan, inf) if _math.isnan(y) else complex(0.0 if x > 0 else pi, _math.copysign(inf, -_math.copysign(1.0, y)))
        return complex(pi / 2 if x == 0 else nan, nan)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        real = _math.atan2(abs(z.imag), z.real)
        size = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(real, -_math.copysign(size, z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _z(z)
    if not _finite(z):
        w = acos(z)
        return complex(abs(w.imag) if not _math.isnan(w.imag) else nan, _math.copysign(w.real, z.imag))
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        return complex(_math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0, _math.atan2(z.imag, z.real))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asin(z, /):
    z = _z(z)
    w = asinh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)


def asinh(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if not _finite(z):
        if _math.isinf(x):
            return complex(x, y if _math.isnan(y) else _math.copysign(pi / 4 if _math.isinf(y) else 0.0, y))
        if _math.isinf(y):
            return complex(_math.copysign(inf, x) if not _math.isnan(x) else inf, nan if _math.isnan(x) else _math.copysign(pi / 2, y))
        return complex(nan, y if y == 0 else nan)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(_math.copysign(size, x), _math.atan2(y, abs(x)))
    s1, s2 = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag), _math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def atan(z, /):
    z = _z(z)
    w = atanh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)


def atanh(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if x < 0.0 or x == 0.0 and _math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if not _finite(z):
        if _math.isinf(y):
            return complex(0.0, _math.copysign(pi / 2, y))
        if _math.isinf(x):
            return complex(0.0, nan if _math.isnan(y) else _math.copysign(pi / 2, y))
        return complex(0.0 if x == 0 else nan, nan)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = _math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_math.copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _math.sqrt(_TINY):
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_math.hypot(ay, 2.0))), _math.copysign(_math.atan2(2.0, -ay) / 2, y))
    return complex(_math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0, -_math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def _hyperbolic(x, y, real, imag):
    """cos(y)*real(x) + i*sin(y)*imag(x), for x that real and imag alone overflow for too."""
    if abs(x) > _LOG_LARGE:
        less = x - _math.copysign(1.0, x)
        out = complex(_math.cos(y) * real(less) * e, _math.sin(y) * imag(less) * e)
    else:
        out = complex(_math.cos(y) * real(x), _math.sin(y) * imag(x))
    if _special(out):
        raise OverflowError("math range error")
    return out


def cosh(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if _special(z):
        if _math.isinf(x):
            if _math.isinf(y):
                raise ValueError("math domain error")
            if y == 0:
                return complex(inf, _math.copysign(0.0, y) * _math.copysign(1.0, x))
            if _math.isnan(y):
                return complex(inf, nan)
            return complex(_math.copysign(inf, _math.cos(y)), _math.copysign(inf, _math.sin(y)) * _math.copysign(1.0, x))
        if _math.isinf(y) and not _math.isnan(x):
            raise ValueError("math domain error")
        return complex(nan, 0.0 if x == 0 or y == 0 else nan)
    return _hyperbolic(x, y, _math.cosh, _math.sinh)


def sinh(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if _special(z):
        if _math.isinf(y):
            if _math.isnan(x):
                return complex(nan, nan)
            raise ValueError("math domain error")
        if _math.isinf(x):
            if _math.isnan(y):
                return complex(inf, nan)
            if y == 0:
                return complex(x, y)
            return complex(_math.copysign(inf, _math.cos(y)) * _math.copysign(1.0, x), _math.copysign(inf, _math.sin(y)))
        return complex(0.0 if x == 0 else nan, y if y == 0 else nan)
    return _hyperbolic(x, y, _math.sinh, _math.cosh)


def cos(z, /):
    z = _z(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _z(z)
    w = sinh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)


def tanh(z, /):
    z = _z(z)
    x, y = z.real, z.imag
    if _special(z):
        if _math.isinf(y) and _math.isfinite(x):
            raise ValueError("math domain error")
        if _math.isinf(x):
            sign = 2.0 * _math.sin(y) * _math.cos(y) if _math.isfinite(y) else 0.0
            return complex(_math.copysign(1.0, x), _math.copysign(0.0, sign))
        return complex(nan, nan if _math.isnan(y) or not _math.isnan(x) else nan if y else y)
    if abs(x) > _LOG_LARGE:
        return complex(_math.copysign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty = _math.tanh(x), _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    product = tx * ty
    bottom = 1.0 + product * product
    return complex(tx * (1.0 + ty * ty) / bottom, ty / bottom * cx * cx)


def tan(z, /):
    z = _z(z)
    w = tanh(complex(-z.imag, z.real))
    return complex(w.imag, -w.real)
