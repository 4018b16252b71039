#: exec at module level
x = 1
exec("y = x + 1\nprint(y)")
print(y, eval("x + y"))
#: globals is live
x = 10
g = globals()
g["z"] = 5
print(z, "x" in g, g["x"])
x = 11
print(g["x"])
del g["z"]
try:
    z
except NameError as e:
    print(e)
#: locals of a function
def f(a):
    b = 2
    print(sorted(locals()), eval("a * b"))
    exec("b = 99")
    print(b)
    return locals()
print(f(4))
#: exec in a namespace
ns = {}
exec("def h(n):\n    return n * k\nk = 3\nclass A:\n    v = k\n", ns)
print(ns["h"](5), ns["A"].v, sorted(k for k in ns))
ns["k"] = 10
print(ns["h"](5), ns["A"].__module__)
#: syntax error
try:
    exec("x = = 1")
except SyntaxError as e:
    print(e, e.lineno, e.offset, e.text, e.msg, e.filename)
try:
    exec("if x:\npass")
except IndentationError as e:
    print(type(e).__name__, e)
#: separate locals
c = compile("a = 5\na * 2", "foo.py", "exec")
loc = {}
exec(c, {}, loc)
print(loc, c.co_filename)
class M(dict):
    def __missing__(self, key):
        return key.upper()
print(eval("a + b", {}, M(a="x")))
#: restricted builtins
print(eval("len([1,2])", {"__builtins__": {"len": len}}))
try:
    eval("open('x')", {"__builtins__": {}})
except NameError as e:
    print(e)
#: compile modes
exec(compile("1+1; None; 5", "<s>", "single"))
print(eval(compile("2 ** 5", "", "eval")), type(compile("x", "", "eval")).__name__)
try:
    compile("x = 1", "f", "eval")
except SyntaxError as e:
    print(e)
try:
    compile("x", "f", "bad")
except ValueError as e:
    print(e)
#: lambda from eval
x = 7
print(eval("lambda q: q + x")(1), eval("[q * x for q in range(3)]"))
#: names made by exec
for i in range(3):
    exec(f"v{i} = {i} ** 2")
print(v0, v1, v2, "v1" in dir())
#: locals in a class
class K:
    a = 1
    print(sorted(n for n in locals() if n[0] != "_"))
#: vars and globals are one
print(vars() is globals())
def f():
    return sorted(vars())
print(f())
#: wrong arguments
for bad in ("exec(5)", "eval('x', 5)", "eval('1', {}, 3)", "exec('1', 5)", "eval()", "compile('x')"):
    try:
        eval(bad)
    except TypeError as e:
        print(e)
#: eval with globals and a closure
def outer():
    n = 5
    def inner():
        return n + eval("n * 2")
    return inner()
print(outer())
#: traceback of executed code
exec("def f():\n    return 1 / 0\nf()")
#: walrus in eval
print(eval("(w := 5) + w"), w)
#: exec a class with methods
exec("""
class P:
    def __init__(self, x):
        self.x = x
    def double(self):
        return P(self.x * 2)
    def __repr__(self):
        return f"P({self.x})"
""")
print(P(3).double(), type(P(1)).__qualname__)
#: exec recursion
def fact(n):
    return 1 if n == 0 else n * eval("fact(n - 1)", globals(), {"n": n})
print(fact(10))
#: dir of locals
def f(b, a):
    c = 1
    return dir()
print(f(1, 2))
#: bytes source
print(eval(b"1 + 2"), eval("  3"))
#: global in exec
def f():
    exec("global gg\ngg = 3")
f()
print(gg)
#: exec import
exec("import math\nprint(math.floor(2.5))")
exec("from collections import Counter")
print(Counter("aab"))
#: comprehension scope in exec
exec("t = [i for i in range(3)]\nprint(t, sum(j for j in t))", {})
#: template evaluator
rules = {"total": "price * qty", "tax": "total * rate"}
env = {"price": 10, "qty": 3, "rate": 0.2}
for name, expr in rules.items():
    env[name] = eval(expr, {"__builtins__": {}}, env)
print(env)
