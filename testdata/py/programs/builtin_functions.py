#: abs
print(abs(-3), abs(-2.5), abs(3+4j), abs(True), abs(-10**30))
#: all any
print(all([]), all([1, 0]), any([]), any([0, 2]), all(x > 0 for x in (1, 2)), any({}))
#: ascii
print(ascii("é"), ascii([1, "ü"]), ascii("a\n"), ascii("😀"))
#: bin hex oct
print(bin(10), bin(-5), hex(255), hex(-1), oct(8), bin(True), hex(10**20))
#: bool
print(bool(0), bool(""), bool([0]), bool(None), bool(0.0), bool("0"), bool(-1), bool(range(0)), bool(0j))
#: bytes constructors
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes("é", "latin-1"), bytes(b"ab"), bytes(range(3)), bytes())
#: callable
print(callable(len), callable(int), callable(lambda: 0), callable(1), callable("x"))
#: chr ord
print(chr(97), chr(8364), ord("a"), ord("€"), ord(b"x"), chr(0x1F600))
#: complex
print(complex(1, 2), complex("1+2j"), complex("3"), complex("-j"), complex(2.5), complex(), (1+2j) * (3-1j), (1+2j) / (1-1j), (1+2j) ** 2, (1+2j).real, (1+2j).imag, (1+2j).conjugate(), 1j == 1j, -(1+2j), 2 * 1j, 1 - 1j)
#: complex repr
print(1j, 1+0j, -1j, 0j, -0.0+1j, 1.5-2.5j, complex(float("inf"), 1), complex(0, -0.0), 1e20+1e-5j, str(2+3j), repr(-2-3j))
#: dict constructor
print(dict(), dict(a=1), dict([("x", 1)]), dict({"y": 2}, z=3), dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0))
#: divmod
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-1, 10), divmod(10**20, 7))
#: enumerate
print(list(enumerate("ab")), list(enumerate([1], start=5)), next(enumerate("x")))
#: filter map
print(list(filter(None, [0, 1, "", "a"])), list(filter(str.isdigit, "a1b2")), list(map(len, ["a", "bb"])), list(map(pow, [2, 3], [3, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
#: float
print(float("1.5"), float("  -2e3 "), float("inf"), float("-Infinity"), float("nan"), float(3), float(True), float("1_000.5"), float("1e-400"), float("1e400"), float(".5"), float("5."))
#: float methods
print((2.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+0"), (3.7).__trunc__(), (2.5).conjugate(), (-0.0).__bool__())
#: format
print(format(3.14159, ".2f"), format(255, "x"), format(1234567, ","), format("a", ">5"), format(5, "05d"), format(0.25, "%"), format(1e10, "g"), format(3, "b"), format(True), format(1.0), format(12345.678, "_.1f"), format(-5, "+d"), format(255, "#o"), format("abc", "*^9"), format(3+4j, ".1f"), format(None, ""))
#: getattr hasattr setattr delattr
class A: x = 1
a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "z", 5), hasattr(a, "y"), hasattr(a, "q"))
delattr(a, "y")
print(hasattr(a, "y"))
#: hash
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(0), hash(-1), hash(-2), hash(2**61 - 1), hash(1.5))
#: int
print(int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int("0o17", 8), int("z", 36), int(3.9), int(-3.9), int(True), int("1_000"), int(), int("0x1F", 16), int(b"12"))
#: int methods
print((10).bit_length(), (255).bit_count(), (5).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (-5).to_bytes(2, "little", signed=True), (3).as_integer_ratio(), (7).numerator, (7).denominator, (5).real, (5).imag, (4).is_integer(), (10).conjugate())
#: isinstance issubclass
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), issubclass(bool, int), issubclass(int, (str, object)), isinstance(1, object), isinstance(None, type(None)))
#: iter next
it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
values = iter([3, 2, 1, 0])
print(list(iter(lambda: next(values), 0)))
#: len
print(len("abc"), len([1]), len({}), len(range(5)), len({1, 2}), len(b"ab"), len("é😀"))
#: list constructor
print(list(), list("ab"), list((1, 2)), list({"k": 1}), list(range(3)), list(x for x in "z"))
#: max min
print(max(1, 3, 2), min("b", "a"), max([1, 5], key=lambda x: -x), min([], default=7), max("abc"), min({3: 1, 2: 2}), max((1, "a"), (1, "b")), max([1.0, 1]), min(2, 1.5))
#: pow
print(pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(2, 100, 7), pow(3, -1, 7), pow(2.0, 3), 2 ** 0.5, (-8) ** (1/3))
#: print
print("a", "b", sep="-", end="!\n")
print()
print(1, 2.0, None, [1], sep="\n")
print(*[1, 2], sep=", ")
#: range
r = range(2, 20, 5)
print(r, list(r), len(r), r[1], r[-1], 7 in r, 8 in r, r.index(12), r.count(2), r[1:3], list(reversed(r)), range(5) == range(0, 5, 1), r.start, r.stop, r.step, range(0), range(10)[::3], hash(range(3)) == hash(range(3)), bool(range(0)))
#: repr of containers
print(repr([1, "a", None]), repr((1,)), repr({"a": (1, 2)}), repr({1}), repr(set()), repr(frozenset([1])), repr(range(3)), repr("it's"), repr('say "hi"'), repr("a\tb\\"), repr(b"a\x00"), repr("\x7f\xa0é"))
#: reversed
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed((1, 2))))
#: round
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1234, -2), round(1.0), round(0.5), round(1e20), round(2.345, 1), round(5, 1), round(-0.4))
#: slice objects
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), [0, 1, 2, 3, 4][s], slice(3), slice(None, 2), slice(1, 2) == slice(1, 2), "abcdef"[slice(None, None, -1)])
#: sorted
print(sorted([3, 1, 2]), sorted("bca"), sorted([3, 1], reverse=True), sorted(["b", "A"], key=str.lower), sorted({"b": 1, "a": 2}), sorted([(1, "b"), (1, "a")]), sorted([1, 2.5, True]))
#: str constructor
print(str(), str(1), str(b"ab", "utf-8"), str(None), str([1]), str(1.0), str(b"x"), str("a"))
#: sum
print(sum([1, 2]), sum([0.1] * 10), sum([[1], [2]], []), sum((x for x in range(4))), sum([], 5), sum([True, True]), sum([1, 2.5]), sum([1+2j, 1]))
#: tuple constructor
print(tuple(), tuple([1, 2]), tuple("ab"), tuple(range(2)), (1, 2) + (3,), (1,) * 3, (1, 2)[::-1])
#: type
print(type(1), type("a"), type(None), type([]).__name__, type(type), type(len).__name__, type(lambda: 0).__name__, type(range(1)), type(1j), type(...), type(NotImplemented))
#: vars dir
class A:
    def __init__(self): self.a, self.b = 1, 2
print(vars(A()), [n for n in dir(A()) if not n.startswith("__")])
#: zip
print(list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip([1, 2], [3])), dict(zip("ab", range(2))))
try:
    list(zip([1, 2], [3], strict=True))
except ValueError as e:
    print(e)
#: eval is denied or works on constants only
print(callable(eval), callable(exec), callable(compile), callable(globals))
#: id and is
a = []
print(a is a, a is not [], id(a) == id(a), None is None)
#: ellipsis and notimplemented
print(..., Ellipsis is ..., NotImplemented, bool(...))
#: sorted is stable
data = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True))
