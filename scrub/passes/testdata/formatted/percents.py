import string


class T(tuple):
    pass


class N:
    def __str__(self):
        return "text"

    def __repr__(self):
        return "repr"

    def __int__(self):
        return 7

    def __float__(self):
        return 2.5


a, pair = N(), (1, 2)
print("%s|%r|%a" % (a, a, "é"), "%5s|%-5s|%.2s|%5.1s|" % ("abc", "d", "efg", "hij"))
print("%s" % pair[0], "%s %s" % pair, "%s" % (pair,), "%s" % [1, 2], "%s" % str(a), "%r" % "x", "%s" % 3)
print("%d %i %05d %+d %x %#X %o %-6d|% d" % (1, 2, 42, 7, 255, 255, 8, 9, 5))
print("%d" % 3.7, "%d" % True, "%d" % a if False else "", "%.3f" % a, "%f" % 1, "%e" % 12345.678, "%g" % 1e10, "%G" % 1e-10)
print("%.1f%%" % 12.34, "100%%", "%%" % (), "%5.2f|%-8.3f|%+.1f|%08.3f" % (1.005, 2.5, 3.25, -4.5))
print("%(a)s %(b)r %(a)5s" % {"a": 1, "b": "x"}, "%(k)s" % dict(k=1), "{%s}" % (1,), "{%s}{}" % (a,), "}%s{" % (a,))
print("%s" % T((1,)), "%c%c" % ("x", 121), "%*d" % (5, 3), "%s" "{}" "%s" % (1, 2))
print(string.Formatter().format("{0} {x!r:>5} {}".replace(" {}", ""), 1, x="y"), string.Formatter().format("{} {}", 1, 2))
print("%s %s" % (a, len("abc")), "%s %d" % (1, len("abc")), "%d of %s" % (len("abc"), a), f"{'%s' % (a,)}")
print("%-10s|%10s|" % ("left", "right"), "%s\n%s\t\\" % (1, 2), "%05f" % float("inf"), "%5d|%-5d|" % (-3, -3))
for bad in (lambda: "%s %s" % (1,), lambda: "%d" % "x", lambda: "%(x)s" % {"y": 1}, lambda: "%s" % (1, 2)):
    try:
        print(bad())
    except (TypeError, KeyError) as error:
        print(type(error).__name__)
