s = "Hello, Wörld"
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), len(s), s[7], s[-1], s[::-1], s[2:5])
print(s.find("W"), s.index("ö"), s.count("l"), s.replace("l", "L", 1), s.split(", "), s.partition(", "), "a,b,,c".split(","))
print("  x ".strip() + "|", "xxabxx".strip("x"), "a b  c".split(), "abc".center(9, "*"), "7".zfill(3), "-7".zfill(4), "ab".ljust(4) + "|", "ab".rjust(4))
print("abc".startswith(("x", "a")), "abc".endswith("bc"), "123".isdigit(), "abc".isalpha(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "_a1".isidentifier())
print("-".join(["a", "b"]), "a-b-c".rsplit("-", 1), "l1\nl2\r\nl3".splitlines(), "tab\tx".expandtabs(4), "aXbX".rpartition("X"))
print(f"{3.14159:.2f} {42:05d} {42:<5}| {42:^5}| {42:>5} {1234567:,} {0.5:.1%} {255:x} {255:#x} {5:b} {'a':*^5} {-3:+d} {3: d} {1e10:g} {1234.5:e}")
print(f"{s!r} {s!s:>14} {'é'!a} {s=} {1+1=} {'nested ' + f'{2*3}'} {{}}", f"{10:{5}}", f"{3.14159:{8}.{3}}")
print("%s %d %5.2f %x %r %c %% %05d %-5s| %+d %e %g" % ("a", 1, 2.5, 255, "q", "z", 42, "l", 3, 12345.678, 0.0001))
print("%(a)s-%(b)03d" % {"a": 1, "b": 2}, "{} {1} {0}".format if False else "{0} {1} {0} {k} {l[1]} {c.real}".format("a", "b", k=3, l=[1, 2], c=4), "{:>5}|{:<5}|{:^5}".format(1, 2, 3))
print(repr("it's"), repr('a"b'), repr("a'b\"c"), repr("\n\t\\\x00\x7f\u200b😀"), repr(b"a\xff'"), ascii("é😀"))
print("abc" < "abd", "a" in "cat", "z" not in "cat", "ab" * 3, "a" "b", "ß".upper(), "İ".lower(), "ﬁ".upper(), "Σ".lower())
print("héllo".encode(), "héllo".encode("latin-1"), b"h\xc3\xa9".decode(), "abc".translate(str.maketrans("ab", "xy", "c")), ord("é"), chr(8364))
print(int("42"), int("-0x1f", 16), int("0b101", 0), int("1_000"), float("1e3"), float(" -2.5 "), float("inf"), str(1.0), str(1e16), str(1e-5), 0.1 + 0.2, 1e22, 123456789012345680.0)
for bad in ("int('x')", "int('')", "float('y')"):
    try:
        int("x") if bad == "int('x')" else int("") if bad == "int('')" else float("y")
    except ValueError as e:
        print(bad, e)
for op in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * 1.5, lambda: [1] + (2,), lambda: None + 1, lambda: -"a", lambda: "a" < 1, lambda: "abc"[5], lambda: "abc"["x"], lambda: len(5), lambda: 1 in 5, lambda: {}["k"], lambda: [][0], lambda: int([]), lambda: "".join([1]), lambda: "a".nope):
    try:
        op()
    except Exception as e:
        print(type(e).__name__, e)
print("done", end="!\n", sep="?")
print(1, 2, sep="-", end="\n\n")
print("removeprefix".removeprefix("re"), "x.py".removesuffix(".py"), "a\u2028b".splitlines(), "%5s|%-5s|" % ("é", "é"))
print(str(None), str(True), str([1, "a", None, 2.5, (1,), {2}, {"k": b"v"}]), (), (1,), [], {}, set(), frozenset({1}), range(3), range(1, 10, 2), slice(1, None), Ellipsis, NotImplemented, int, ValueError)
