import array, cmath, math, numbers, operator, unicodedata


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

#: arrays
a = array.array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(array.array("i", [7]))
print(a, len(a), a[0], a[-1], a[1:3], a.itemsize, a.typecode, list(a), a.index(3), a.count(3), 3 in a, a.pop(), a.pop(0), a)
a.insert(1, 99)
a.remove(99)
a.reverse()
print(a, a + array.array("i", [0]), a * 2, a == array.array("i", list(a)), a < array.array("i", [9]), sum(a), max(a), sorted(a))
#: array types
for code in "bBhHiIlLqQfd":
    x = array.array(code, [1])
    print(code, x.itemsize, x)
print(array.typecodes, array.array("u", "abc").tounicode() if False else array.array("w", "abc"), array.array("f", [0.1])[0], array.ArrayType is array.array)
#: array errors
for f in (lambda: array.array("b", [200]), lambda: array.array("i", ["x"]), lambda: array.array("z"), lambda: array.array("i", [1.5]), lambda: array.array("i")[0], lambda: array.array("i").pop(), lambda: array.array("i", [1]).remove(2), lambda: array.array("i", [1]).index(2), lambda: array.array("B", [-1]), lambda: array.array("i", [1]) + [2], lambda: array.array("i", "ab"), lambda: array.array("i").extend(array.array("f"))):
    attempt(f)
#: array bytes
a = array.array("h", [1, -2])
b = a.tobytes()
c = array.array("h")
c.frombytes(b)
print(b, c == a, c.tolist(), bytes(a), a.buffer_info()[1])
a.byteswap()
print(a.tolist())
c.fromlist([5])
print(c)
attempt(c.frombytes, b"x")
import io
out = io.BytesIO()
c.tofile(out)
d = array.array("h")
out.seek(0)
d.fromfile(out, 2)
print(d)
attempt(d.fromfile, out, 5)
#: array slices
a = array.array("i", range(6))
a[1:3] = array.array("i", [9])
print(a)
del a[0]
a[::2] = array.array("i", [7, 7])
print(a, a[::-1])
attempt(a.__setitem__, slice(0, 1), [1])
import copy
print(copy.copy(a) is a, copy.deepcopy(a) == a, hash is None, list(reversed(a)))
attempt(hash, a)
#: cmath
for z in (1 + 2j, -1, 0j, 1j, 2.5, complex(-0.0, 1)):
    print(cmath.phase(z), cmath.polar(z), cmath.sqrt(z), cmath.exp(z))
print(cmath.log(1j), cmath.log(8, 2), cmath.log10(100), cmath.rect(1, math.pi / 2).imag, cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
#: cmath functions
for f in (cmath.sin, cmath.cos, cmath.tan, cmath.asin, cmath.acos, cmath.atan, cmath.sinh, cmath.cosh, cmath.tanh, cmath.asinh, cmath.acosh, cmath.atanh):
    z = f(0.5 + 0.25j)
    print(f.__name__, round(z.real, 12), round(z.imag, 12))
print(cmath.isclose(1 + 1e-12j, 1), cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isfinite(1j), cmath.isclose(1, 1.1, rel_tol=0.2))
attempt(cmath.log, 0)
attempt(cmath.sqrt, "x")
attempt(cmath.exp, 1000)
#: numbers
import decimal, fractions
for v in (1, True, 1.5, 2j, fractions.Fraction(1, 2), decimal.Decimal(1), "x"):
    print([c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])
class N(numbers.Number): pass
print(isinstance(N(), numbers.Number), issubclass(int, numbers.Rational), numbers.Real.__abstractmethods__ >= {"__float__"})
#: operator functions
print(operator.add(1, 2), operator.floordiv(7, 2), operator.matmul if callable(operator.matmul) else 0 and 0, operator.truth([]), operator.not_(0), operator.concat([1], [2]), operator.contains([1], 1), operator.countOf([1, 1], 1), operator.indexOf([5, 6], 6), operator.index(True), operator.length_hint([1, 2]), operator.is_(None, None), operator.xor(5, 3), operator.inv(5), operator.pos(-1)) if False else print(operator.add(1, 2), operator.floordiv(7, 2), operator.truth([]), operator.concat([1], [2]), operator.countOf([1, 1], 1), operator.indexOf([5, 6], 6), operator.length_hint([1, 2]), operator.xor(5, 3), operator.inv(5))
#: getters and callers
import types
o = types.SimpleNamespace(a=types.SimpleNamespace(b=3), c=4)
print(operator.attrgetter("c")(o), operator.attrgetter("a.b", "c")(o), operator.itemgetter(1)([5, 6]), operator.itemgetter("x", "y")({"x": 1, "y": 2}), operator.itemgetter(slice(1, 3))([1, 2, 3, 4]), operator.methodcaller("split", ",")("a,b"), operator.methodcaller("sort", reverse=True)([1]))
print(operator.itemgetter(1), operator.attrgetter("a", "b"), operator.methodcaller("f", 1, k=2), operator.call(max, 1, 2))
attempt(operator.attrgetter("zz"), o)
attempt(operator.itemgetter(5), [1])
attempt(operator.itemgetter)
attempt(operator.attrgetter, 3)
#: in place
l = [1]
print(operator.iadd(l, [2]) is l, l, operator.imul(3, 4), operator.setitem(l, 0, 9), l, operator.delitem(l, 0), l, operator.getitem(l, 0), operator.ior({1}, {2}))
#: math integers
print(math.gcd(12, 18, 27), math.gcd(), math.lcm(4, 6), math.lcm(), math.comb(10, 3), math.perm(5, 2), math.perm(4), math.factorial(20), math.isqrt(99), math.prod([2, 3], start=4), math.sumprod([1, 2], [3, 4]))
attempt(math.factorial, -1)
attempt(math.factorial, 2.5)
attempt(math.isqrt, -1)
attempt(math.comb, -1, 2)
attempt(math.gcd, 1.5)
attempt(math.sumprod, [1], [1, 2])
#: math floats
print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-1.25), math.frexp(10), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.fsum([0.1] * 10), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.fma(2, 3, 4), math.cbrt(27), math.exp2(3), math.ulp(1.0), math.nextafter(1, 2), math.nextafter(1, 2, steps=3))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.floor(math.inf), lambda: math.fmod(1, 0), lambda: math.floor("x"), lambda: math.ceil(math.nan), lambda: math.dist((1,), (1, 2))):
    attempt(f)
#: math classification
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, abs_tol=0.2), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(0), math.expm1(0), math.gamma(5), math.lgamma(3), math.erf(0), math.degrees(math.pi), math.radians(180))
attempt(math.isclose, 1, 1, rel_tol=-1)
#: unicode names
for c in ("a", "é", "€", "中", "😀", "\u0301", "Ⅷ", "½"):
    print(unicodedata.name(c, "?"), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.east_asian_width(c), unicodedata.mirrored(c), unicodedata.decomposition(c), unicodedata.numeric(c, None), unicodedata.digit(c, None), unicodedata.decimal(c, None))
print(unicodedata.lookup("LATIN SMALL LETTER E WITH ACUTE"), unicodedata.lookup("greek small letter alpha"), unicodedata.unidata_version)
attempt(unicodedata.lookup, "NO SUCH NAME")
attempt(unicodedata.name, "\x00")
attempt(unicodedata.numeric, "a")
attempt(unicodedata.category, "ab")
#: normalization
s = "ﬁé가①Å"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    n = unicodedata.normalize(form, s)
    print(form, len(n), ascii(n), unicodedata.is_normalized(form, s), unicodedata.is_normalized(form, n))
attempt(unicodedata.normalize, "NFX", "a")
print("".join(c for c in unicodedata.normalize("NFD", "naïve café") if not unicodedata.combining(c)))
