#: case mapping
for s in ("hello World", "ÀÉÎ straße", "ǅ ǆ", "ΑΣΑΣ ΣΑΣ", "İı", "ŉ", "ﬁ", "ა", "123abc", "it's o'clock", "HELLO-world_x"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
#: predicates table
chars = ["a", "A", "1", " ", "\n", "", "é", "ß", "½", "²", "٣", "一", "Ⅷ", "_", "-", "\u00a0", "ǅ", "\u200b", "😀", "\x00", "ª"]
for name in "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable isascii".split():
    print(name, [int(getattr(c, name)()) for c in chars])
#: split variants
s = "  a b\tc\n d  "
print(s.split(), s.split(" "), s.split(None, 1), s.rsplit(None, 1), s.split("\n"), "a,b,,c,".split(","), "a,b,c".split(",", -1), "aXXbXXc".split("XX"), "abc".split("abc"), "".split("x"), "a b c d".rsplit(" ", 2), "\u2003a\u2003".split())
#: splitlines
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n\nb\n".splitlines(), "a\nb".splitlines(keepends=True), "".splitlines(), "\n".splitlines())
#: strip variants
print(repr("xxhixx".strip("x")), repr("\t a \n".strip()), "abcba".strip("ab"), "www.example.com".lstrip("w."), "a.b.".rstrip("."), "   ".strip() == "", "\u00a0a\u3000".strip(), "aaa".strip("a"))
#: find and count edge cases
s = "abcabc"
print(s.find(""), s.find("", 10), s.find("c", -2), s.find("a", 1, 3), s.rfind(""), s.rfind("a", 0, 3), s.count(""), s.count("abc"), s.count("a", 1), "aaaa".count("aa"), s.index("c"), s.rindex("b"), s.find("abcd"))
#: startswith endswith
s = "hello"
print(s.startswith("he"), s.startswith(("x", "he")), s.startswith("l", 2), s.startswith("", 5), s.startswith("", 6), s.endswith("lo"), s.endswith(("lo", "x")), s.endswith("l", 0, 4), s.endswith(""), s.startswith(()))
#: replace
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "abc".replace("x", "y"), "abc".replace("b", ""), "a.b.c".replace(".", "", 1))
#: translate
t = str.maketrans({"a": "1", "b": None, 99: "CC"})
print("abcd".translate(t), "hello".translate(str.maketrans("el", "ip")), "a-b-c".translate(str.maketrans("", "", "-")), str.maketrans("ab", "cd", "e"))
class T(dict):
    def __missing__(self, k): return chr(k).upper()
print("abc".translate(T()))
#: alignment
for f in ("ljust", "rjust", "center"):
    for w in (2, 5, 6): print(repr(getattr("abc", f)(w)), repr(getattr("abc", f)(w, "*")), end=" ")
print("7".zfill(3), "-7".zfill(4), "+7".zfill(1), "abc".zfill(5), "".zfill(2), "--1".zfill(5))
#: expandtabs
print(repr("a\tb".expandtabs()), repr("a\tb\tc".expandtabs(4)), repr("\t".expandtabs(2)), repr("a\n\tb".expandtabs(3)), repr("a\tb".expandtabs(0)), repr("12345678\tx".expandtabs(8)))
#: partition
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="), "==".partition("="))
#: join
print(",".join([]), ",".join(["a"]), "".join("abc"), "-".join(str(i) for i in range(3)), ", ".join({"a": 1, "b": 2}), "ab".join("123"))
#: prefixes
print("TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "x".removeprefix("y"), "x".removesuffix(""), "aaa".removeprefix("a"))
#: indexing unicode
s = "aé😀中"
print(len(s), s[2], s[-1], s[1:3], s[::-1], [c for c in s], [ord(c) for c in s], s.index("😀"), list(enumerate(s)), s.find("中"), "😀" in s)
#: comparison
print("a" < "b", "Z" < "a", "é" > "z", "" < "a", "abc" < "abcd", "10" < "9", "a" * 3 == "aaa", "ａ" == "a", sorted(["é", "e", "z", "É", "a"]), min("bca"), max(["aa", "b"]))
#: formatting ints
for spec in ("d", "5d", "-5d" if False else "<5d", "05d", "+d", " d", ",d", "_d", "x", "#x", "X", "#o", "b", "#b", "08b", "e", ".2f", "%", "g", "c", "n", "^7d", "*^7d", "=+7d", "#010x", ",.2f", "_b", "_x", "10,d", "010,d"):
    print(spec, repr(format(97, spec)), repr(format(-1234, spec)) if spec != "c" else "")
#: formatting floats
for spec in ("", "f", ".0f", ".1f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "10.2f", "<10.2f", "^10.2f", "+.2f", " .2f", "010.2f", ",.2f", "_.2f", "n", "#.0f", "#g", "z.0f", ".10", ".3", "20", "F"):
    print(spec, *[repr(format(v, spec)) for v in (0.0, -0.0, 1.0, 3.14159, -2.5, 1e10, 1e-7, 123456789.125, 1e100)])
#: special floats
for v in (float("inf"), float("-inf"), float("nan")):
    print([format(v, s) for s in ("", "f", "e", "g", "10", "+", "010", "%", "F", ".2f", "<8")])
#: formatting strings
for spec in ("", "s", "10", "<10", ">10", "^10", "*^9", ".2", "10.2", "é<5", "5s", "=>3"):
    print(spec, repr(format("abc", spec)))
#: format errors
for v, spec in ((1, "s"), (1.5, "d"), ("a", "d"), (1, ".2d"), ("a", "+"), ("a", ","), (1, ",s") if False else (1, "y"), ("a", "="), (1, "5.2x"), (None, "5"), ([], "5"), (1, ",_d"), (1.5, "c"), (2**21, "c"), (1, "zd"), (1, "+-d"), ("a", "#"), (1, "10q"), (True, "s") if False else (True, "q"), (1, "{}")):
    try: print(repr(format(v, spec)))
    except Exception as e: print(type(e).__name__, e)
#: format method fields
class P:
    x = 5
    d = {"k": [1, 2]}
    def __str__(self): return "P!"
    def __getitem__(self, k): return f"item {k!r}"
print("{0} {1} {0}".format("a", "b"), "{} {}".format(1, 2), "{a} {b.x}".format(a=1, b=P()), "{0.d[k][1]}".format(P()), "{0[z]} {0[3]}".format(P()), "{!s} {!r:>8} {!a}".format(P(), "é", "é"), "{:{}}|{:{w}.{p}}".format("x", 5, 3.14159, w=8, p=2), "{{}} {{{}}}".format(1), "{:>{w}}".format("a", w=4))
for f in (lambda: "{}".format(), lambda: "{a}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1, 2), lambda: "{0.y}".format(P()), lambda: "{!x}".format(1), lambda: "{:d}".format("a"), lambda: "{a.b}".format(a=1), lambda: "{0[5]}".format([1])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print("{a} {b}".format_map({"a": 1, "b": 2}))
#: percent formatting
print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (1, 2.9, True), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%e %E %.2e" % (1234.5, 1234.5, 1234.5), "%f %.2f %10.3f %-10.1f|" % (1.5, 1.555, 1.5, 1.5), "%g %G %.3g" % (1e10, 1e-10, 1234.5), "%c %c" % ("a", 98), "%%", "%5s|%-5s|%.1s" % ("ab", "ab", "ab"), "%(x)s %(y)05.1f" % {"x": 1, "y": 2.25}, "%*d %.*f" % (5, 42, 2, 3.14159), "%s" % [1, 2], "%s" % (1,), "%s %s" % ("a", (1, 2)), "%d%%" % 50)
#: percent errors
for t, a in (("%d", "a"), ("%s %s", "a"), ("%s", (1, 2)), ("%q", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%f", "a"), ("%*d", ("a", 1)), ("a", 1), ("%d", None), ("%i", [])):
    try: print(t % a)
    except Exception as e: print(type(e).__name__, e)
#: f-string features
x, w, name = 3.14159, 10, "ann"
d = {"a": [1, {"b": 2}]}
print(f"{x:.2f} {x:{w}.{2}f} {name!r:>8} {x=} {x=:.1f} {name=!s} {d['a'][1]['b']} {'nested'} {f'{x:.1f}'} {{}} {x if x > 3 else 0} {name.upper()!s:*^9} {(lambda v: v + 1)(1)} { {'k': 1}['k'] } {x!r}")
print(f"{1 + 1 = } {name = !r} {[i for i in range(3)]} {w:#x} {w:>+5d} {True:d} {None} {'a' 'b'} {x:{'>'}{8}}", f'{name}"{name}"', f"{'''multi
line'''}", f"\x41\n{x:.0f}\t|")
#: nested quotes
print(f"{"inner"} {'a' + "b"} {f"{f"{1}"}"}")
#: raw and bytes
print(r"\n\t", rb"\x41", b"\x41\n", R"\\", rf"\{1}", len("\\"), "\N{GREEK SMALL LETTER ALPHA}", "\u00e9" "\101")
#: repr of strings
for s in ("a", "a'b", 'a"b', "a'b\"c", "\n\t\r\\", "\x00\x7f\x80\xad", "é中😀", "\u200b\u2028\ue000\U000e0001", "\ud800", "\xa0"):
    print(repr(s), ascii(s))
#: text wrapping by hand
text = "the quick brown fox jumps over the lazy dog"
lines, cur = [], ""
for w in text.split():
    if len(cur) + len(w) + 1 > 16: lines.append(cur); cur = w
    else: cur = (cur + " " + w).strip()
lines.append(cur)
print(lines, max(map(len, lines)))
#: caesar and palindromes
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello, xyz", 3), caesar(caesar("abc", 5), -5), [s for s in ("level", "abc", "noon") if s == s[::-1]])
#: run length and anagrams
from itertools import groupby
print("".join(f"{k}{len(list(g))}" for k, g in groupby("aaabbc")), sorted(sorted(w) for w in ("tea", "eat")), {"".join(sorted(w)) for w in ("tea", "eat", "tan")})
#: string building
s = ""
for i in range(5): s += str(i)
parts = []
for i in range(3): parts.append(f"<{i}>")
print(s, "".join(parts), "ab" * 3, "-" * 10, "a" "b", "x" + "y" * 2)
#: table output
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25)]
for n, q, p in rows: print(f"{n:<8}|{q:>5}|{p:>8}")
print("=" * 23)
print(f"{'total':<8}|{15:>5}|{7.5:>8.2f}")
#: encode and decode
for enc in ("utf-8", "utf-16-le", "latin-1", "ascii", "cp1252"):
    try: print(enc, "é€".encode(enc), "é".encode(enc, "replace"), b"\xe9".decode(enc, "replace"))
    except UnicodeError as e: print(enc, type(e).__name__, e)
#: methods on literals and chains
print(" A,b ; C ".strip().lower().replace(";", ",").split(","), "a b".title().swapcase().center(9, "."), "x".join("abc").upper()[::2])
#: isidentifier and keywords
import keyword
print([w for w in ("abc", "1a", "_x", "class", "é", "a-b", "") if w.isidentifier() and not keyword.iskeyword(w)])
