#: case
s = "hello World"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), "ß".upper(), "ß".casefold(), "ǆ".title(), "İ".lower())
#: search
s = "banana"
print(s.find("an"), s.find("an", 2), s.rfind("an"), s.find("x"), s.index("n"), s.rindex("a"), s.count("a"), s.count("an", 2), s.count(""), "nan" in s, s.startswith("ba"), s.startswith(("x", "b")), s.endswith("na", 0, 4), s.startswith("an", 1))
#: strip
print("  a b ".strip(), "xxaxx".strip("x"), "xya".lstrip("yx"), "axy".rstrip("yx"), "\t\na\n".strip(), "abc".removeprefix("ab"), "abc".removesuffix("bc"), "".strip())
#: split and join
print("a b  c".split(), "a,b,,c".split(","), "a,b,c".split(",", 1), "a b c".rsplit(" ", 1), "a\nb\r\nc".splitlines(), "a\nb".splitlines(True), "a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "-".join(["a", "b"]), ",".join("abc"), "".split(), "".split(","), " a ".split(" "))
#: justify
print("a".ljust(3) + "|", "a".rjust(3), "a".center(4) + "|", "a".center(5, "*"), "42".zfill(5), "-42".zfill(5), "+a".zfill(4), "abc".ljust(2))
#: replace and translate
print("aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".translate({97: "X", 98: None}), "abc".translate(str.maketrans("ab", "12", "c")), "aXb".translate(str.maketrans({"X": "yy"})))
#: predicates
print([f() for f in ("abc".isalpha, "12".isdigit, "a1".isalnum, " ".isspace, "Ab".isupper, "ab".islower, "Ab C".istitle, "a b".isidentifier, "x1".isidentifier, "½".isnumeric, "½".isdigit, "²".isdigit, "²".isdecimal, "".isalpha, "\n".isprintable, "é".isascii, "٣".isdecimal, "class".isidentifier)])
#: indexing
s = "héllo😀"
print(s[0], s[-1], s[1:3], s[::-1], s[::2], len(s), s[10:], s[-3:-1], s[5:1:-2])
#: format method
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0[1]} {1.real}".format([1, 2], 5), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{:05.1f}".format(3.14159), "{!r} {!s} {!a}".format("a", "b", "é"), "{{}}".format(), "{:{w}}".format("a", w=4), "{:,}".format(1234567), "{:%}".format(0.5), "{:e}".format(12345.678), "{:x} {:X} {:#x} {:b}".format(255, 255, 255, 5))
#: percent
print("%d %s %r" % (1, "a", "b"), "%5d|%-5d|%05d" % (1, 2, 3), "%.2f %e %g" % (1.5, 1.5, 1.5), "%x %o %X" % (255, 8, 255), "%%", "%(a)s %(b)d" % {"a": 1, "b": 2}, "%c%c" % (97, "b"), "%+d % d" % (1, 1), "%s" % (1,), "%s" % [1], "%10.3s|" % "abcdef", "%*d" % (5, 1))
#: f-strings
x, name, d = 3.14159, "Bob", {"k": [1, 2]}
print(f"{x:.2f} {name!r:>6} {d['k'][1]} {1+1} {x=:.1f} {name=} {'nested ' + f'{1}'} {{}} {x:{5}.{2}} {'a' if x > 3 else 'b'} {name.upper():*^7} {None} {True:d}")
print(f"{'multi'}" "implicit" f" {1}", rf"\n{1}", f"{x!s:8}|", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda v: v * 2)(3)}")
#: number formats
for v, spec in ((1234.5, ",.2f"), (0.000012345, "g"), (123456789.0, "g"), (1e16, ""), (1e15, ""), (0.1 + 0.2, ""), (1/3, ".3"), (5, "08b"), (-5, "08b"), (255, "_x"), (10**12, ","), (3, "<5"), (3, "^5"), (3.0, "n"), (1.5, "+.0f"), (2.5, ".0f"), (1e-7, "f"), (float("inf"), ".2f"), (float("nan"), "5"), (True, "d"), (12, "c") if False else (65, "c"), (0.5, ".0%"), (1234567.891, "_.2f"), (-0.0, "z.1f"), (7, "=+5")):
    print(repr(format(v, spec)), end=" ")
print()
#: float repr
print(1.0, 0.1, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.5e300, 5e-324, -0.0, 1e22, 1e23, 2.5, 100.0, 3.0e-10, 1/3, 2/3, 1e100, 0.1 + 0.2, float(10**16), 9007199254740993.0)
#: escapes
print("a\x41\u0042\U00000043\103\n\t\\\'\"" "\N{BULLET}" r"\raw" '''tri
ple''', "a\
b")
#: comparison
print("a" < "b", "a" < "B", "abc" < "abd", "a" < "aa", "Z" < "a", "é" > "z", "10" < "9", max("b", "a"), "a" == "a", "a" != "b")
#: multiplication and concatenation
print("ab" * 3, "ab" * 0, "ab" * -1, "a" + "b", 2 * "x", "a" "b")
#: iteration
print(list("abc"), [c for c in "héy"], list(enumerate("ab")), list(zip("ab", "cd")), sorted("hello"), list(reversed("abc")), "".join(sorted(set("hello"))), dict.fromkeys("aab"))
#: encode decode
print("é€".encode(), "é".encode("latin-1"), "abc".encode("ascii"), b"\xc3\xa9".decode(), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xff".decode("utf-8", "replace"), "a".encode("utf-16-le"), "a".encode("utf-32-be"), "é".encode("cp1252"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.encoding, e.start, e.end, e.reason)
try:
    b"a\xff".decode()
except UnicodeDecodeError as e:
    print(e, e.object, e.start)
#: bytes methods
b = b"hello world"
print(b.upper(), b.split(), b.find(b"o"), b.replace(b"o", b"0"), b.startswith(b"he"), b[0], b[1:3], b.hex(), bytes.fromhex("6869"), b.count(b"l"), b.title(), b"-".join([b"a", b"b"]), b"a,b".partition(b","), b" x ".strip(), b"%d" % 5 if False else b"", b.index(b"w"), list(b"ab"), b"ab" + b"c", b"a" * 3, b"a" in b"abc", 97 in b"abc", b"abc" < b"abd", b.isalpha(), b"12".isdigit(), b.center(15, b"*"), b"a\nb".splitlines(), b"abc".translate(bytes.maketrans(b"a", b"z")), b.hex(" ") if False else "")
#: bytearray
a = bytearray(b"abc")
a.append(100); a[0] = 65; a.extend(b"ef"); a += b"g"; del a[1]
print(a, len(a), a.decode(), bytes(a), a.pop(), a.find(b"d"), a[1:3], a == b"AcdefX", list(a), a.upper(), bytearray(3), bytearray("é", "utf-8"))
a[1:2] = b"XYZ"; a.reverse(); a.insert(0, 48); a.remove(48)
print(a, memoryview(b"abc")[1], bytes(memoryview(b"abcd")[1:3]), memoryview(a).nbytes)
#: unicode
print("café" == "cafe\u0301", len("cafe\u0301"), "\u00e9".encode(), "Ω".lower(), "ñ".isalpha(), "中文".isalpha(), "😀".isprintable(), ascii("😀é"), "ﬁ".upper(), "ŉ".upper())
#: expandtabs and others
print("a\tb".expandtabs(4), "01\t012".expandtabs(), "a-b_c".split("-"), "x".join([]), "abc".isascii(), "Hello World Foo".split(maxsplit=1), "a.b.c".rsplit(".", maxsplit=1))
#: str methods as functions
print(list(map(str.upper, ["a"])), str.join("-", ["a", "b"]), str.replace("aa", "a", "b"), "abc".__len__(), "a".__add__("b"), "abc".__contains__("b"), "abc".__getitem__(1), str.__len__("xy"))
#: textwrap style
words = "the quick brown fox".split()
print(" ".join(w.capitalize() for w in words), " ".join(reversed(words)), max(words, key=len), {w: len(w) for w in words}, [w[::-1] for w in words])
