def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
#: operator.add
import operator
show(operator.add, 3, 4)
show(operator.add)
show(operator.add, None, None, None)
show(operator.add, "a", []) if "add" not in ("call",) else None
#: operator.sub
import operator
show(operator.sub, 3, 4)
show(operator.sub)
show(operator.sub, None, None, None)
show(operator.sub, "a", []) if "sub" not in ("call",) else None
#: operator.mul
import operator
show(operator.mul, "ab", 2)
show(operator.mul)
show(operator.mul, None, None, None)
show(operator.mul, "a", []) if "mul" not in ("call",) else None
#: operator.truediv
import operator
show(operator.truediv, 7, 2)
show(operator.truediv)
show(operator.truediv, None, None, None)
show(operator.truediv, "a", []) if "truediv" not in ("call",) else None
#: operator.floordiv
import operator
show(operator.floordiv, 7, 2)
show(operator.floordiv)
show(operator.floordiv, None, None, None)
show(operator.floordiv, "a", []) if "floordiv" not in ("call",) else None
#: operator.mod
import operator
show(operator.mod, "%d", 5)
show(operator.mod)
show(operator.mod, None, None, None)
show(operator.mod, "a", []) if "mod" not in ("call",) else None
#: operator.pow
import operator
show(operator.pow, 2, 5)
show(operator.pow)
show(operator.pow, None, None, None)
show(operator.pow, "a", []) if "pow" not in ("call",) else None
#: operator.lshift
import operator
show(operator.lshift, 1, 4)
show(operator.lshift)
show(operator.lshift, None, None, None)
show(operator.lshift, "a", []) if "lshift" not in ("call",) else None
#: operator.rshift
import operator
show(operator.rshift, 16, 2)
show(operator.rshift)
show(operator.rshift, None, None, None)
show(operator.rshift, "a", []) if "rshift" not in ("call",) else None
#: operator.and_
import operator
show(operator.and_, 6, 3)
show(operator.and_)
show(operator.and_, None, None, None)
show(operator.and_, "a", []) if "and_" not in ("call",) else None
#: operator.or_
import operator
show(operator.or_, 6, 3)
show(operator.or_)
show(operator.or_, None, None, None)
show(operator.or_, "a", []) if "or_" not in ("call",) else None
#: operator.xor
import operator
show(operator.xor, 6, 3)
show(operator.xor)
show(operator.xor, None, None, None)
show(operator.xor, "a", []) if "xor" not in ("call",) else None
#: operator.neg
import operator
show(operator.neg, 5)
show(operator.neg)
show(operator.neg, None, None, None)
show(operator.neg, "a", []) if "neg" not in ("call",) else None
#: operator.pos
import operator
show(operator.pos, -5)
show(operator.pos)
show(operator.pos, None, None, None)
show(operator.pos, "a", []) if "pos" not in ("call",) else None
#: operator.invert
import operator
show(operator.invert, 5)
show(operator.invert)
show(operator.invert, None, None, None)
show(operator.invert, "a", []) if "invert" not in ("call",) else None
#: operator.abs
import operator
show(operator.abs, -5)
show(operator.abs)
show(operator.abs, None, None, None)
show(operator.abs, "a", []) if "abs" not in ("call",) else None
#: operator.not_
import operator
show(operator.not_, [])
show(operator.not_)
show(operator.not_, None, None, None)
show(operator.not_, "a", []) if "not_" not in ("call",) else None
#: operator.truth
import operator
show(operator.truth, [0])
show(operator.truth)
show(operator.truth, None, None, None)
show(operator.truth, "a", []) if "truth" not in ("call",) else None
#: operator.is_
import operator
show(operator.is_, None, None)
show(operator.is_)
show(operator.is_, None, None, None)
show(operator.is_, "a", []) if "is_" not in ("call",) else None
#: operator.is_not
import operator
show(operator.is_not, 1, None)
show(operator.is_not)
show(operator.is_not, None, None, None)
show(operator.is_not, "a", []) if "is_not" not in ("call",) else None
#: operator.eq
import operator
show(operator.eq, 1, 1.0)
show(operator.eq)
show(operator.eq, None, None, None)
show(operator.eq, "a", []) if "eq" not in ("call",) else None
#: operator.ne
import operator
show(operator.ne, 1, 2)
show(operator.ne)
show(operator.ne, None, None, None)
show(operator.ne, "a", []) if "ne" not in ("call",) else None
#: operator.lt
import operator
show(operator.lt, 1, 2)
show(operator.lt)
show(operator.lt, None, None, None)
show(operator.lt, "a", []) if "lt" not in ("call",) else None
#: operator.le
import operator
show(operator.le, 2, 2)
show(operator.le)
show(operator.le, None, None, None)
show(operator.le, "a", []) if "le" not in ("call",) else None
#: operator.gt
import operator
show(operator.gt, "b", "a")
show(operator.gt)
show(operator.gt, None, None, None)
show(operator.gt, "a", []) if "gt" not in ("call",) else None
#: operator.ge
import operator
show(operator.ge, 1, 2)
show(operator.ge)
show(operator.ge, None, None, None)
show(operator.ge, "a", []) if "ge" not in ("call",) else None
#: operator.concat
import operator
show(operator.concat, [1], [2])
show(operator.concat)
show(operator.concat, None, None, None)
show(operator.concat, "a", []) if "concat" not in ("call",) else None
#: operator.contains
import operator
show(operator.contains, [1, 2], 2)
show(operator.contains)
show(operator.contains, None, None, None)
show(operator.contains, "a", []) if "contains" not in ("call",) else None
#: operator.countOf
import operator
show(operator.countOf, "banana", "a")
show(operator.countOf)
show(operator.countOf, None, None, None)
show(operator.countOf, "a", []) if "countOf" not in ("call",) else None
#: operator.indexOf
import operator
show(operator.indexOf, [3, 1], 1)
show(operator.indexOf)
show(operator.indexOf, None, None, None)
show(operator.indexOf, "a", []) if "indexOf" not in ("call",) else None
#: operator.getitem
import operator
show(operator.getitem, {"a": 1}, "a")
show(operator.getitem)
show(operator.getitem, None, None, None)
show(operator.getitem, "a", []) if "getitem" not in ("call",) else None
#: operator.length_hint
import operator
show(operator.length_hint, [1, 2])
show(operator.length_hint)
show(operator.length_hint, None, None, None)
show(operator.length_hint, "a", []) if "length_hint" not in ("call",) else None
#: operator.index
import operator
show(operator.index, True)
show(operator.index)
show(operator.index, None, None, None)
show(operator.index, "a", []) if "index" not in ("call",) else None
#: operator.matmul
import operator
show(operator.matmul, 1, 2)
show(operator.matmul)
show(operator.matmul, None, None, None)
show(operator.matmul, "a", []) if "matmul" not in ("call",) else None
#: operator.iadd
import operator
show(operator.iadd, [1], [2])
show(operator.iadd)
show(operator.iadd, None, None, None)
show(operator.iadd, "a", []) if "iadd" not in ("call",) else None
#: operator.isub
import operator
show(operator.isub, 5, 1)
show(operator.isub)
show(operator.isub, None, None, None)
show(operator.isub, "a", []) if "isub" not in ("call",) else None
#: operator.imul
import operator
show(operator.imul, 3, 4)
show(operator.imul)
show(operator.imul, None, None, None)
show(operator.imul, "a", []) if "imul" not in ("call",) else None
#: operator.ior
import operator
show(operator.ior, {1}, {2})
show(operator.ior)
show(operator.ior, None, None, None)
show(operator.ior, "a", []) if "ior" not in ("call",) else None
#: operator.iconcat
import operator
show(operator.iconcat, [1], "a")
show(operator.iconcat)
show(operator.iconcat, None, None, None)
show(operator.iconcat, "a", []) if "iconcat" not in ("call",) else None
#: operator.call
import operator
show(operator.call, len, "abc")
show(operator.call)
show(operator.call, None, None, None)
show(operator.call, "a", []) if "call" not in ("call",) else None
#: operator.itemgetter
from operator import itemgetter
print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))("abcd"), sorted([("b", 1), ("a", 2)], key=itemgetter(1)))
show(itemgetter)
show(itemgetter(5), "ab")
show(itemgetter("x"), {})
print(repr(itemgetter(1, "a")))
#: operator.attrgetter
from operator import attrgetter
class C:
    x = 1
C.y = C
print(attrgetter("x")(C), attrgetter("x", "y.x")(C), attrgetter("y.y.x")(C))
show(attrgetter, 5)
show(attrgetter("nope"), C)
print(repr(attrgetter("a", "b.c")))
#: operator.methodcaller
from operator import methodcaller
print(methodcaller("upper")("a"), methodcaller("split", ",")("a,b"), methodcaller("sort", reverse=True)([1, 2]))
show(methodcaller("nope"), "a")
show(methodcaller)
print(repr(methodcaller("f", 1, x=2)))
#: math.sqrt
import math
for v in (4, 2, 0, -1, 1e300, float("inf"), float("nan"),): show(math.sqrt, v)
show(math.sqrt, "a")
show(math.sqrt)
show(math.sqrt, None)
#: math.ceil
import math
for v in (1.2, -1.2, 5, 1e20, float("inf"),): show(math.ceil, v)
show(math.ceil, "a")
show(math.ceil)
show(math.ceil, None)
#: math.floor
import math
for v in (1.8, -1.2, 5, float("nan"),): show(math.floor, v)
show(math.floor, "a")
show(math.floor)
show(math.floor, None)
#: math.trunc
import math
for v in (1.9, -1.9, 5,): show(math.trunc, v)
show(math.trunc, "a")
show(math.trunc)
show(math.trunc, None)
#: math.fabs
import math
for v in (-3, 2.5, -0.0,): show(math.fabs, v)
show(math.fabs, "a")
show(math.fabs)
show(math.fabs, None)
#: math.exp
import math
for v in (0, 1, -1, 710, -800,): show(math.exp, v)
show(math.exp, "a")
show(math.exp)
show(math.exp, None)
#: math.exp2
import math
for v in (3, -1, 0.5, 2000,): show(math.exp2, v)
show(math.exp2, "a")
show(math.exp2)
show(math.exp2, None)
#: math.expm1
import math
for v in (0, 1e-10, 1,): show(math.expm1, v)
show(math.expm1, "a")
show(math.expm1)
show(math.expm1, None)
#: math.log
import math
for v in (1, 2.718281828459045, 0, -1, 10**400,): show(math.log, v)
show(math.log, "a")
show(math.log)
show(math.log, None)
#: math.log2
import math
for v in (8, 0, 3, 2**100,): show(math.log2, v)
show(math.log2, "a")
show(math.log2)
show(math.log2, None)
#: math.log10
import math
for v in (1000, 0, 2, 10**30,): show(math.log10, v)
show(math.log10, "a")
show(math.log10)
show(math.log10, None)
#: math.log1p
import math
for v in (0, 1e-10, -1, -2,): show(math.log1p, v)
show(math.log1p, "a")
show(math.log1p)
show(math.log1p, None)
#: math.sin
import math
for v in (0, 1, 3.14, float("inf"),): show(math.sin, v)
show(math.sin, "a")
show(math.sin)
show(math.sin, None)
#: math.cos
import math
for v in (0, 1, 1e10,): show(math.cos, v)
show(math.cos, "a")
show(math.cos)
show(math.cos, None)
#: math.tan
import math
for v in (0, 1, 1.5707963267948966,): show(math.tan, v)
show(math.tan, "a")
show(math.tan)
show(math.tan, None)
#: math.asin
import math
for v in (0, 1, -1, 2,): show(math.asin, v)
show(math.asin, "a")
show(math.asin)
show(math.asin, None)
#: math.acos
import math
for v in (1, 0, -1, 2,): show(math.acos, v)
show(math.acos, "a")
show(math.acos)
show(math.acos, None)
#: math.atan
import math
for v in (0, 1, float("inf"),): show(math.atan, v)
show(math.atan, "a")
show(math.atan)
show(math.atan, None)
#: math.sinh
import math
for v in (0, 1, 1000,): show(math.sinh, v)
show(math.sinh, "a")
show(math.sinh)
show(math.sinh, None)
#: math.cosh
import math
for v in (0, 1, -1,): show(math.cosh, v)
show(math.cosh, "a")
show(math.cosh)
show(math.cosh, None)
#: math.tanh
import math
for v in (0, 1, 100,): show(math.tanh, v)
show(math.tanh, "a")
show(math.tanh)
show(math.tanh, None)
#: math.asinh
import math
for v in (0, 1, -5,): show(math.asinh, v)
show(math.asinh, "a")
show(math.asinh)
show(math.asinh, None)
#: math.acosh
import math
for v in (1, 2, 0.5,): show(math.acosh, v)
show(math.acosh, "a")
show(math.acosh)
show(math.acosh, None)
#: math.atanh
import math
for v in (0, 0.5, 1,): show(math.atanh, v)
show(math.atanh, "a")
show(math.atanh)
show(math.atanh, None)
#: math.degrees
import math
for v in (3.141592653589793, 1,): show(math.degrees, v)
show(math.degrees, "a")
show(math.degrees)
show(math.degrees, None)
#: math.radians
import math
for v in (180, 90,): show(math.radians, v)
show(math.radians, "a")
show(math.radians)
show(math.radians, None)
#: math.factorial
import math
for v in (0, 5, 20, 25, -1, 2.0,): show(math.factorial, v)
show(math.factorial, "a")
show(math.factorial)
show(math.factorial, None)
#: math.gamma
import math
for v in (5, 0.5, 0, -1, 172,): show(math.gamma, v)
show(math.gamma, "a")
show(math.gamma)
show(math.gamma, None)
#: math.lgamma
import math
for v in (5, 0.5, 0, -1.5,): show(math.lgamma, v)
show(math.lgamma, "a")
show(math.lgamma)
show(math.lgamma, None)
#: math.isqrt
import math
for v in (16, 17, 10**30, -1, 2.0,): show(math.isqrt, v)
show(math.isqrt, "a")
show(math.isqrt)
show(math.isqrt, None)
#: math.isnan
import math
for v in (float("nan"), 1,): show(math.isnan, v)
show(math.isnan, "a")
show(math.isnan)
show(math.isnan, None)
#: math.isinf
import math
for v in (float("inf"), 1,): show(math.isinf, v)
show(math.isinf, "a")
show(math.isinf)
show(math.isinf, None)
#: math.isfinite
import math
for v in (1, float("inf"), float("nan"),): show(math.isfinite, v)
show(math.isfinite, "a")
show(math.isfinite)
show(math.isfinite, None)
#: math.modf
import math
for v in (1.5, -2.25, float("inf"),): show(math.modf, v)
show(math.modf, "a")
show(math.modf)
show(math.modf, None)
#: math.frexp
import math
for v in (8, 0.1, 0, float("inf"),): show(math.frexp, v)
show(math.frexp, "a")
show(math.frexp)
show(math.frexp, None)
#: math.cbrt
import math
for v in (27, -8, 2,): show(math.cbrt, v)
show(math.cbrt, "a")
show(math.cbrt)
show(math.cbrt, None)
#: math.ulp
import math
for v in (1.0, 0, 1e300,): show(math.ulp, v)
show(math.ulp, "a")
show(math.ulp)
show(math.ulp, None)
#: math.erf
import math
for v in (0, 0.5, -1, 6,): show(math.erf, v)
show(math.erf, "a")
show(math.erf)
show(math.erf, None)
#: math.erfc
import math
for v in (0, 0.5, 1,): show(math.erfc, v)
show(math.erfc, "a")
show(math.erfc)
show(math.erfc, None)
#: math.pow
import math
show(lambda: math.pow(2, 10))
show(lambda: math.pow(2, -1))
show(lambda: math.pow(0, -1))
show(lambda: math.pow(-8, 1/3))
show(lambda: math.pow(1e300, 2))
show(lambda: math.pow(0, 0))
show(lambda: math.pow("a", "b"))
show(math.pow, None)
#: math.fmod
import math
show(lambda: math.fmod(7, 3))
show(lambda: math.fmod(-7, 3))
show(lambda: math.fmod(7, 0))
show(lambda: math.fmod(float("inf"), 2))
show(lambda: math.fmod("a", "b"))
show(math.fmod, None)
#: math.hypot
import math
show(lambda: math.hypot(3, 4))
show(lambda: math.hypot(1))
show(lambda: math.hypot(1, 1, 1))
show(lambda: math.hypot())
show(lambda: math.hypot("a", "b"))
show(math.hypot, None)
#: math.atan2
import math
show(lambda: math.atan2(1, 1))
show(lambda: math.atan2(0, -1))
show(lambda: math.atan2(-0.0, -1))
show(lambda: math.atan2(0, 0))
show(lambda: math.atan2("a", "b"))
show(math.atan2, None)
#: math.copysign
import math
show(lambda: math.copysign(1, -0.0))
show(lambda: math.copysign(-3, 2))
show(lambda: math.copysign("a", "b"))
show(math.copysign, None)
#: math.gcd
import math
show(lambda: math.gcd(12, 18))
show(lambda: math.gcd(0, 5))
show(lambda: math.gcd(-4, 6))
show(lambda: math.gcd(7))
show(lambda: math.gcd(10**30, 10**20))
show(lambda: math.gcd(1.5, 2))
show(lambda: math.gcd("a", "b"))
show(math.gcd, None)
#: math.lcm
import math
show(lambda: math.lcm(4, 6))
show(lambda: math.lcm(0, 5))
show(lambda: math.lcm(3))
show(lambda: math.lcm(-2, 3))
show(lambda: math.lcm("a", "b"))
show(math.lcm, None)
#: math.comb
import math
show(lambda: math.comb(5, 2))
show(lambda: math.comb(5, 6))
show(lambda: math.comb(0, 0))
show(lambda: math.comb(-1, 2))
show(lambda: math.comb(50, 25))
show(lambda: math.comb(5.0, 2))
show(lambda: math.comb("a", "b"))
show(math.comb, None)
#: math.perm
import math
show(lambda: math.perm(5, 2))
show(lambda: math.perm(5))
show(lambda: math.perm(3, 4))
show(lambda: math.perm(-1))
show(lambda: math.perm("a", "b"))
show(math.perm, None)
#: math.dist
import math
show(lambda: math.dist((0, 0), (3, 4)))
show(lambda: math.dist((1,), (1, 2)))
show(lambda: math.dist([0], [2]))
show(lambda: math.dist("a", "b"))
show(math.dist, None)
#: math.fsum
import math
show(lambda: math.fsum([0.1] * 10))
show(lambda: math.fsum([1e16, 1, -1e16]))
show(lambda: math.fsum([]))
show(lambda: math.fsum(["a"]))
show(lambda: math.fsum("a", "b"))
show(math.fsum, None)
#: math.prod
import math
show(lambda: math.prod([1, 2, 3]))
show(lambda: math.prod([]))
show(lambda: math.prod([2, 0.5], 10))
show(lambda: math.prod(["a", 2]))
show(lambda: math.prod("a", "b"))
show(math.prod, None)
#: math.isclose
import math
show(lambda: math.isclose(1, 1.0000000001))
show(lambda: math.isclose(1, 1.1))
show(lambda: math.isclose(1, 1.1, rel_tol=0.2))
show(lambda: math.isclose(0, 1e-10, abs_tol=1e-9))
show(lambda: math.isclose(float("inf"), float("inf")))
show(lambda: math.isclose(1, 1, rel_tol=-1))
show(lambda: math.isclose("a", "b"))
show(math.isclose, None)
#: math.ldexp
import math
show(lambda: math.ldexp(0.5, 4))
show(lambda: math.ldexp(1, 2000))
show(lambda: math.ldexp(1, -2000))
show(lambda: math.ldexp(1.5, 2.0))
show(lambda: math.ldexp("a", "b"))
show(math.ldexp, None)
#: math.nextafter
import math
show(lambda: math.nextafter(1, 2))
show(lambda: math.nextafter(0, 1))
show(lambda: math.nextafter(1, 1))
show(lambda: math.nextafter(1, 2, steps=3))
show(lambda: math.nextafter("a", "b"))
show(math.nextafter, None)
#: math.remainder
import math
show(lambda: math.remainder(7, 3))
show(lambda: math.remainder(8, 3))
show(lambda: math.remainder(1, 0))
show(lambda: math.remainder(5, 2))
show(lambda: math.remainder("a", "b"))
show(math.remainder, None)
#: math.sumprod
import math
show(lambda: math.sumprod([1, 2], [3, 4]))
show(lambda: math.sumprod([], []))
show(lambda: math.sumprod([1], [1, 2]))
show(lambda: math.sumprod([0.1] * 3, [10, 10, 10]))
show(lambda: math.sumprod("a", "b"))
show(math.sumprod, None)
#: math.fma
import math
show(lambda: math.fma(2, 3, 4))
show(lambda: math.fma(0.1, 10, -1))
show(lambda: math.fma(float("inf"), 0, 1))
show(lambda: math.fma("a", "b"))
show(math.fma, None)
#: math constants
import math
print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf, math.inf - math.inf)
#: itertools.accumulate
import itertools
show(lambda: list(itertools.accumulate([1, 2, 3])))
show(lambda: list(itertools.accumulate([1, 2, 3], lambda a, b: a * b)))
show(lambda: list(itertools.accumulate([1, 2], initial=10)))
show(lambda: list(itertools.accumulate([])))
show(lambda: list(itertools.accumulate("ab")))
show(lambda: list(itertools.accumulate(5)))
#: itertools.batched
import itertools
show(lambda: list(itertools.batched("abcdefg", 3)))
show(lambda: list(itertools.batched([], 2)))
show(lambda: list(itertools.batched("ab", 0)))
show(lambda: list(itertools.batched("abc", 2, strict=True)))
#: itertools.chain
import itertools
show(lambda: list(itertools.chain("ab", [1])))
show(lambda: list(itertools.chain()))
show(lambda: list(itertools.chain(5)))
#: itertools.combinations
import itertools
show(lambda: list(itertools.combinations("abc", 2)))
show(lambda: list(itertools.combinations("ab", 3)))
show(lambda: list(itertools.combinations("ab", 0)))
show(lambda: list(itertools.combinations("ab", -1)))
#: itertools.combinations_with_replacement
import itertools
show(lambda: list(itertools.combinations_with_replacement("ab", 2)))
show(lambda: list(itertools.combinations_with_replacement("", 1)))
#: itertools.compress
import itertools
show(lambda: list(itertools.compress("abcd", [1, 0, 1])))
show(lambda: list(itertools.compress("ab", [])))
#: itertools.dropwhile
import itertools
show(lambda: list(itertools.dropwhile(lambda x: x < 2, [1, 2, 1])))
show(lambda: list(itertools.dropwhile(None, [])))
#: itertools.filterfalse
import itertools
show(lambda: list(itertools.filterfalse(None, [0, 1])))
show(lambda: list(itertools.filterfalse(lambda x: x > 1, [1, 2, 3])))
#: itertools.groupby
from itertools import groupby
print([(k, list(g)) for k, g in groupby("aabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)], list(groupby([])))
show(groupby)
show(groupby, 5)
it = groupby("aab")
k, g = next(it)
next(it)
print(list(g))
#: itertools.islice
import itertools
show(lambda: list(itertools.islice("abcde", 2)))
show(lambda: list(itertools.islice("abcde", 1, 4)))
show(lambda: list(itertools.islice("abcde", 0, None, 2)))
show(lambda: list(itertools.islice("ab", -1)))
show(lambda: list(itertools.islice("ab", "x")))
show(lambda: list(itertools.islice("abc", 1, None)))
#: itertools.pairwise
import itertools
show(lambda: list(itertools.pairwise("abc")))
show(lambda: list(itertools.pairwise("a")))
show(lambda: list(itertools.pairwise(5)))
#: itertools.permutations
import itertools
show(lambda: list(itertools.permutations("abc", 2)))
show(lambda: list(itertools.permutations("ab")))
show(lambda: list(itertools.permutations("ab", 3)))
show(lambda: list(itertools.permutations("abc", 0)))
#: itertools.product
import itertools
show(lambda: list(itertools.product("ab", [1, 2])))
show(lambda: list(itertools.product("ab", repeat=2)))
show(lambda: list(itertools.product()))
show(lambda: list(itertools.product([], [1])))
show(lambda: list(itertools.product("a", repeat=-1)))
#: itertools.repeat
import itertools
show(lambda: list(itertools.repeat(5, 3)))
show(lambda: list(itertools.repeat(5, 0)))
show(lambda: list(itertools.repeat(5, -1)))
show(lambda: list(itertools.repeat(5, "x")))
#: itertools.starmap
import itertools
show(lambda: list(itertools.starmap(pow, [(2, 3), (3, 2)])))
show(lambda: list(itertools.starmap(max, [[1, 2]])))
show(lambda: list(itertools.starmap(pow, [1])))
#: itertools.takewhile
import itertools
show(lambda: list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
show(lambda: list(itertools.takewhile(bool, [])))
#: itertools.zip_longest
import itertools
show(lambda: list(itertools.zip_longest("ab", "c")))
show(lambda: list(itertools.zip_longest("a", "bc", fillvalue="-")))
show(lambda: list(itertools.zip_longest()))
show(lambda: list(itertools.zip_longest("a", 5)))
#: itertools.count and cycle
from itertools import count, cycle, islice, tee, chain
print(list(islice(count(), 3)), list(islice(count(5, 2), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(cycle("ab"), 5)), list(cycle([])))
show(count, "a")
c = count(3)
next(c)
print(c, count(1, 3), count(1.5))
a, b = tee([1, 2])
print(list(a), list(b), list(chain.from_iterable(["ab", [1]])))
print(len(tee([1], 3)), list(islice(count(-1, -1), 2)))
