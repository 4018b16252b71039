# Wants more than there is.
import re, itertools, json, decimal
for f in (lambda: 9 ** 9 ** 9, lambda: "a" * 10 ** 12, lambda: [0] * 10 ** 11, lambda: json.loads("[" * 100000), lambda: eval("(" * 10000), lambda: int("9" * 10 ** 6), lambda: bytearray(10 ** 12), lambda: range(10 ** 30)[10 ** 29], lambda: "%999999999d" % 1, lambda: f"{1:>{10 ** 9}}",
          lambda: decimal.Decimal(10) ** 10 ** 9, lambda: (lambda f: f(f))(lambda f: f(f)), lambda: 1 << 10 ** 12, lambda: "x".join(["y" * 1000] * 10 ** 7), lambda: "a".ljust(10 ** 12), lambda: b"a".zfill(10 ** 12), lambda: re.match("(a+)+$", "a" * 40 + "b"), lambda: list(itertools.product(range(10 ** 6), repeat=2))):
    try:
        f()
        print("done")
    except BaseException as e:
        print(type(e).__name__)
