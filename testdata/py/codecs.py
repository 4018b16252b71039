# Encoding and decoding, with every error handler and every kind of broken UTF-8.
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "no-such"]


def attempt(call, *args, **named):
    try:
        return ascii(call(*args, **named))
    except (UnicodeError, LookupError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


for text in ["plain", "caf\xe9", "a\u20ac\u20acb\U0001f600", "x\ud800y\udc80\udcff", "\xff\u0100"]:
    for encoding in ["utf-8", "ASCII", "latin_1"]:
        for errors in HANDLERS:
            print(ascii(text), encoding, errors, attempt(text.encode, encoding, errors))

BROKEN = [b"plain", b"\xc3\xa9", b"a\xffb", b"\x80", b"\xc1\x81", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xe2\x82(", b"\xe2(", b"\xe0\x80\x80",
          b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x9f\x98(", b"\xf0\x80\x80\x80", b"\xf4\x90\x80\x80", b"\xf5ab", b"\xe2\x82\xac\xff\xfe!"]
for data in BROKEN:
    for encoding in ["utf8", "us-ascii", "latin-1"]:
        for errors in HANDLERS:
            print(data, encoding, errors, attempt(data.decode, encoding, errors))

print(attempt("\xe9".encode, encoding="ascii", errors="replace"), attempt(b"\xe9".decode, errors="ignore"))
print(attempt(str, b"\xc3\xa9", "utf-8"), attempt(str, b"\xff", errors="replace"), attempt(bytes, "\xe9", "latin-1"), attempt(bytes, "\xe9", encoding="utf-8"))
print(attempt("x".encode, "rot99"), attempt(str, 5, "utf-8"))
