#: literals
def kind(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case 2.5: return "float"
        case 1+2j: return "complex"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case _: return "other"
print([kind(x) for x in (0, 1, 2, 3, -1, 2.5, 1+2j, "ab", b"x", None, True, False, "z")])
#: sequences
def f(x):
    match x:
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, b]: return f"two {a} {b}"
        case [a, *rest]: return f"more {a} {rest}"
for x in ([], [1], (1, 2), [1, 2, 3], range(3), "ab", b"ab", {1}, 5, bytearray(b"a")):
    print(f(x))
#: star in the middle
match [1, 2, 3, 4, 5]:
    case [first, *middle, last]:
        print(first, middle, last)
match (1, 2):
    case [first, *middle, last]:
        print(first, middle, last)
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]:
        print(a, b, c)
match [1]:
    case [_, _, *_]: print("no")
    case [*_]: print("any")
#: mappings
def f(d):
    match d:
        case {"type": "circle", "r": r}: return 3 * r
        case {"type": "rect", "w": w, "h": h, **rest}: return (w * h, rest)
        case {1: one}: return one
        case {}: return "empty or unknown"
    return "no mapping"
print(f({"type": "circle", "r": 2}))
print(f({"type": "rect", "w": 2, "h": 3, "c": "red"}))
print(f({1: "uno", 2: "dos"}))
print(f({"x": 1}), f({}), f([]))
#: classes
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
def where(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"Y={y}"
        case Point(x, 0): return f"X={x}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "somewhere"
        case int(n): return f"int {n}"
        case str() as s: return f"str {s!r}"
        case list([a, b]): return f"pair {a} {b}"
        case dict(d): return f"dict {d}"
    return "nothing"
for p in (Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), 7, True, "hi", [1, 2], {1: 2}, 2.5):
    print(where(p))
#: class pattern errors
class A: pass
class B:
    __match_args__ = ["x"]
class C:
    __match_args__ = ("x",)
    x = 1
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def a():
    match A():
        case A(1): pass
def b():
    match B():
        case B(1): pass
def c():
    match C():
        case C(1, x=1): pass
def d():
    match C():
        case C(1, 2): pass
def e():
    x = 3
    match 1:
        case x(): pass
for g in (a, b, c, d, e):
    attempt(g)
#: or with captures
def f(x):
    match x:
        case [a, "l"] | ["r", a]: return a
        case (1, y) | (y, 2): return ("y", y)
        case {"a": u, "b": v} | {"c": v, "d": u}: return u, v
print(f([1, "l"]), f(["r", 2]), f((1, 5)), f((5, 2)), f({"a": 1, "b": 2}), f({"c": 1, "d": 2}))
#: value patterns
import math
class Color:
    RED = "r"
    BLUE = "b"
def f(c):
    match c:
        case Color.RED: return "red"
        case Color.BLUE: return "blue"
        case math.pi: return "pi"
    return "none"
print(f("r"), f("b"), f(3.141592653589793), f("x"))
#: guards see captures
match [3, 4]:
    case [a, b] if a > b: print("greater")
    case [a, b] if (s := a + b) > 5: print("sum", s)
print(a, b)
#: binding only on success
x = "before"
match [1, 2]:
    case [x, 3]: print("no")
    case [1, y]: print("yes", y)
print(x)
#: subclass of tuple and dict
class T(tuple): pass
class D(dict): pass
match T([1, 2]):
    case [a, b]: print(a, b)
match D(a=1):
    case {"a": v}: print(v)
#: equality is called
class E:
    def __eq__(self, other):
        print("eq", other)
        return True
match E():
    case 1: print("one")
#: nested or and as
match {"k": [1, "two"]}:
    case {"k": [int() | float() as n, ("one" | "two") as w]}:
        print(n, w)
#: match in a function returns none
def f(x):
    match x:
        case 1: return "one"
print(f(1), f(2))
#: exhaustive strings
def action(text):
    match text.split():
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["take", *items]: return f"taking {', '.join(items)}"
        case ["quit" | "exit"]: return "bye"
        case [cmd, *_]: return f"unknown {cmd}"
        case []: return "nothing"
for t in ("go north", "go up", "take a b", "exit", "", "dance now"):
    print(action(t))
