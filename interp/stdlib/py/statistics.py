"""Averages, spreads, and the normal distribution."""
import math
import random
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from fractions import Fraction
from itertools import count, groupby
from math import erf, exp, fabs, fsum, hypot, isqrt, log, sqrt, sumprod, tau
from operator import itemgetter

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "linear_regression", "mean",
    "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None  # an infinity, or no number
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _common(a, b):
    """The type of a sum of two."""
    if a is b or b is int or b is bool:
        return a
    if a is int or a is bool or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(data):
    """(type, exact sum, count) of the data."""
    n = 0
    parts = {}
    kind = int
    for x in data:
        n += 1
        if type(x) is not kind:
            kind = _common(kind, type(x))
        above, below = _ratio(x)
        parts[below] = parts.get(below, 0) + above
    if None in parts:
        return kind, parts[None], n
    return kind, sum(Fraction(a, b) for b, a in parts.items()), n


def _squares(data, c=None):
    """(type, exact sum of squared distances from the mean, mean, count)."""
    data = list(data)
    kind, total, n = _sum(data)
    if n == 0:
        return kind, Fraction(0), None, 0
    if not isinstance(total, (int, Fraction)):
        return kind, total - total, total, n
    center = Fraction(total, n) if c is None else Fraction(*_ratio(c))
    return kind, sum((Fraction(*_ratio(x)) - center) ** 2 for x in data), center, n


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and getattr(value, "denominator", 1) != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if kind.__name__ == "Decimal":
            return kind(value.numerator) / value.denominator
        raise


def _root(value, kind):
    """The square root of a fraction, correctly rounded."""
    if kind.__name__ == "Decimal":
        return _convert(value, kind).sqrt()
    n, m = value.numerator, value.denominator
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top, bottom = n, m << 2 * shift
    else:
        top, bottom = n << -2 * shift, m
    root = isqrt(top // bottom)
    if root * root * bottom != top:
        root |= 1  # sticky, so that the rounding below is right
    return root * 2 ** shift if shift >= 0 else root / (1 << -shift)


def mean(data):
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        above = sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length") from None
    below = fsum(weights)
    if not below:
        raise StatisticsError("sum of weights must be non-zero")
    return above / below


def geometric_mean(data):
    n = 0
    zero = False
    logs = []
    for x in data:
        n += 1
        if x > 0.0 or math.isnan(x):
            logs.append(log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    total = fsum(logs)
    if math.isnan(total):
        return math.nan
    if zero:
        return math.nan if total == math.inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    data = list(data)
    problem = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if isinstance(x, (int, float, Fraction)) or hasattr(x, "as_integer_ratio"):
            if x < 0:
                raise StatisticsError(problem)
            return x
        raise TypeError("unsupported type")
    if weights is None:
        weights = [1] * n
        total = n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        for w in weights:
            if w < 0:
                raise StatisticsError(problem)
        _, total, _ = _sum(weights)
    for x in data:
        if x < 0:
            raise StatisticsError(problem)
    try:
        kind, inverse, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    except ZeroDivisionError:
        return 0
    if inverse <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total / inverse, kind)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, n in counts.items() if n == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        m = size - 1
        out = []
        for i in range(1, n):
            j, rest = divmod(i * m, n)
            out.append((data[j] * (n - rest) + data[j + 1] * rest) / n)
        return out
    if method == "exclusive":
        m = size + 1
        out = []
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            rest = i * m - j * n
            out.append((data[j - 1] * (n - rest) + data[j] * rest) / n)
        return out
    raise ValueError(f"Unknown method: {method!r}")


def variance(data, xbar=None):
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / n, kind)


def stdev(data, xbar=None):
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(squares / (n - 1), kind)


def pstdev(data, mu=None):
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(squares / n, kind)


def _deviations(data):
    center = fsum(data) / len(data)
    return [x - center for x in data]


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return sumprod((a - xbar for a in x), (b - ybar for b in y)) / (n - 1)


def _ranks(data):
    """The place of each value from 1, the mean of places for equal ones, minus the mean of all."""
    order = sorted(zip(data, count()))
    out = [0] * len(order)
    at = 0
    start = (1 - len(order)) / 2 - 1
    for _, group in groupby(order, key=itemgetter(0)):
        group = list(group)
        rank = start + at + (len(group) + 1) / 2
        for _, place in group:
            out[place] = rank
        at += len(group)
    return out


def correlation(x, y, /, *, method="linear"):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        x, y = _deviations(x), _deviations(y)
    xy, xx, yy = sumprod(x, y), sumprod(x, x), sumprod(y, y)
    if not xx * yy:
        raise StatisticsError("at least one of the inputs is constant")
    return xy / math.sqrt(xx * yy)


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if not proportional:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x = [a - xbar for a in x]
        y = (b - ybar for b in y)
    xy, xx = sumprod(x, y) + 0.0, sumprod(x, x)
    if not xx:
        raise StatisticsError("x is constant")
    slope = xy / xx
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """A normal distribution."""
    __slots__ = {"_mu": "mean", "_sigma": "standard deviation"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        kind, squares, center, n = _squares(data)
        if n < 2:
            raise StatisticsError("variance requires at least two data points")
        return cls(float(center), _root(squares / (n - 1), float))

    def samples(self, n, *, seed=None):
        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        v = self._sigma * self._sigma
        if not v:
            raise StatisticsError("pdf() not defined when sigma is zero")
        d = x - self._mu
        return exp(d * d / (-2.0 * v)) / sqrt(tau * v)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        xv, yv = x.variance, y.variance
        if not xv or not yv:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = yv - xv, fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * x._sigma * sqrt(2.0)))
        a = x._mu * yv - y._mu * xv
        b = x._sigma * y._sigma * sqrt(dm * dm + dv * log(yv / xv))
        first, second = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(y.cdf(first) - x.cdf(first)) + fabs(y.cdf(second) - x.cdf(second)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(a, b):
        if isinstance(b, NormalDist):
            return NormalDist(a._mu + b._mu, hypot(a._sigma, b._sigma))
        return NormalDist(a._mu + b, a._sigma)

    def __sub__(a, b):
        if isinstance(b, NormalDist):
            return NormalDist(a._mu - b._mu, hypot(a._sigma, b._sigma))
        return NormalDist(a._mu - b, a._sigma)

    def __mul__(a, b):
        return NormalDist(a._mu * b, a._sigma * fabs(b))

    def __truediv__(a, b):
        return NormalDist(a._mu / b, a._sigma / fabs(b))

    def __pos__(a):
        return NormalDist(a._mu, a._sigma)

    def __neg__(a):
        return NormalDist(-a._mu, a._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(a, b):
        return -(a - b)

    def __eq__(a, b):
        if not isinstance(b, NormalDist):
            return NotImplemented
        return a._mu == b._mu and a._sigma == b._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"


def _polynomial(r, coefficients):
    total = 0.0
    for c in coefficients:
        total = total * r + c
    return total


# Wichura's algorithm AS 241: ratios of polynomials for the middle and two parts of the tails.
_MIDDLE = (
    (2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4, 4.59219_53931_54987_1457e+4,
     1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3, 1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0),
    (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4, 2.12137_94301_58659_5867e+4,
     5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2, 4.23133_30701_60091_1252e+1, 1.0),
)
_NEAR = (
    (7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1, 1.27045_82524_52368_38258e+0,
     3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0, 4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0),
    (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2, 1.48103_97642_74800_74590e-1,
     6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0, 2.05319_16266_37758_82187e+0, 1.0),
)
_FAR = (
    (2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3, 2.65321_89526_57612_30930e-2,
     2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0, 5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0),
    (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5, 7.86869_13114_56132_59100e-4,
     1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1, 5.99832_20655_58879_37690e-1, 1.0),
)


def _inverse(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return mu + _polynomial(r, _MIDDLE[0]) * q / _polynomial(r, _MIDDLE[1]) * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        x = _polynomial(r, _NEAR[0]) / _polynomial(r, _NEAR[1])
    else:
        r -= 5.0
        x = _polynomial(r, _FAR[0]) / _polynomial(r, _FAR[1])
    return mu + (-x if q < 0.0 else x) * sigma
