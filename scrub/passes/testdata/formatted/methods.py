class S(str):
    def __format__(self, spec):
        return "fmt" + spec

    def __str__(self):
        return "str"


class O:
    def __init__(self, v):
        self.v = v
        self.items = {"k": [1, 2], 0: "zero"}

    def __repr__(self):
        return "O(%r)" % (self.v,)

    def __format__(self, spec):
        return "F" + spec


def count():
    count.calls += 1
    return count.calls


count.calls = 0
a, b, w = S("x"), O(1), 12
data = [1, {"k": 2, 0: 3}]
print("{} {}".format(a, b), "{0!r:>{1}}|{0!s:^{w}}".format(a, w, w=w))
print("{x[1][k]} {x[1][0]} {x[0]}".format(x=data), "{.items[k][1]} {0.v}".replace("{0.v}", "").format(b))
print("{0.items[k][1]:>4} {0.items[0]} {0.v!r}".format(b), "{:{}}{{}}".format(3.14159, ".2f"))
print("a{{b}}" "{}" "c{{".format(1), "\x7b\x7b{}".format(2), r"\d{}\w".format(3), u"{}é\n".format(4))
print("{}{}".format(count(), w), "{1}{0}".format(w, count()), "{0}{0}".format(w), "{0}{0}".format(b.v))
print("{} {}".format(w, count()), "{} {}".format(count(), count()), str.format("{:>5}|", "ab"))
print("{:%Y}|{!a:^8}|{:,}|{:_x}".format(b, "é", 1234567, 65535))
print("{n:{fill}{align}{width}}".format(n="mid", fill="*", align="^", width=9))
print("{} {}".format({"a": 1}, {1, }), "{}".format(lambda: 0)[:10], "{}".format([i for i in range(3)]))
print(("{}"
       "-{}").format("long", """text
of lines"""), "{0[0]}{0[1]}".format("ab"), "{0.real}{0.imag}".format(3))
try:
    print("{} {}".format(1))
except IndexError as error:
    print(error)
try:
    print("{0.missing}".format(b))
except AttributeError as error:
    print(error)
