package pygen

import (
	"fmt"
	"strings"
)

// simple is a kind of which all values can be changed or combined in a loop.
func (g *generator) simple() kind { return g.kindOf(intKind, strKind, listKind, floatKind, dictKind) }

// assign binds a new variable.
func (g *generator) assign(indent int) {
	k := kind(g.r.Intn(int(kinds)))
	e := g.expr(k, 2)
	name := g.name()
	g.line(indent, "%s = %s", name, e)
	g.vars = append(g.vars, variable{name, k})
}

// statements writes a body that may use and bind variables.
func (g *generator) statements(indent, n int) {
	for range n {
		switch g.r.Intn(9) {
		case 0, 1:
			g.assign(indent)
		case 2:
			g.augment(indent)
		case 3:
			g.line(indent, "print(%s)", g.expr(g.simple(), 2))
		case 4:
			g.conditional(indent)
		case 5:
			g.loop(indent)
		case 6:
			g.try(indent)
		case 7:
			g.unpack(indent)
		default:
			g.mutate(indent)
		}
	}
}

func (g *generator) augment(indent int) {
	k := g.kindOf(intKind, strKind, listKind, floatKind)
	name, ok := g.variable(k)
	if !ok {
		g.assign(indent)
		return
	}
	op := "+="
	if k == intKind || k == floatKind {
		op = g.pick("+=", "-=", "*=", "//=", "%=")
	}
	g.line(indent, "%s %s %s", name, op, g.expr(k, 1))
}

func (g *generator) mutate(indent int) {
	if name, ok := g.variable(listKind); ok && g.r.Intn(2) == 0 {
		g.line(indent, "%s.%s", name, g.pick("append(9)", "extend([1, 2])", "insert(1, 7)", "sort()", "reverse()", "pop()", "clear()", "remove(1)", "pop(0)"))
		return
	}
	if name, ok := g.variable(dictKind); ok {
		g.line(indent, "%s%s", name, g.pick("['n'] = 5", ".update(m=1)", ".setdefault('q', 2)", ".pop('a', None)", ".pop('zz')", ".clear()", "['a'] += 1"))
		return
	}
	if name, ok := g.variable(listKind); ok {
		g.line(indent, "%s[%s] = %s", name, g.pick("0", "-1", "5", "1:2", "::2"), g.expr(g.kindOf(intKind, listKind), 1))
		return
	}
	g.assign(indent)
}

// inner writes a body whose variables may stay unbound.
func (g *generator) inner(indent, n int) {
	outer := len(g.vars)
	g.depth++
	if g.depth > 3 {
		g.line(indent, "print(%s)", g.expr(intKind, 1))
	} else {
		g.statements(indent, n)
	}
	g.depth--
	if g.r.Intn(6) > 0 { // now and then they are used nevertheless
		g.vars = g.vars[:outer]
	}
}

func (g *generator) conditional(indent int) {
	g.line(indent, "if %s:", g.expr(boolKind, 2))
	g.inner(indent+1, 1+g.r.Intn(2))
	if g.r.Intn(2) == 0 {
		g.line(indent, "elif %s:", g.expr(boolKind, 1))
		g.inner(indent+1, 1)
	}
	if g.r.Intn(2) == 0 {
		g.line(indent, "else:")
		g.inner(indent+1, 1)
	}
}

func (g *generator) loop(indent int) {
	name := g.name()
	outer := len(g.vars)
	if g.r.Intn(4) == 0 {
		g.line(indent, "%s = 0", name)
		g.line(indent, "while %s < %d:", name, 1+g.r.Intn(4))
		g.line(indent+1, "%s += 1", name)
	} else {
		g.line(indent, "for %s in %s:", name, g.pick("range(3)", "(1, 5)", "[2, 4, 6]", "range(4, 0, -2)", "sorted({3, 1})"))
	}
	g.vars = append(g.vars, variable{name, intKind})
	if g.r.Intn(3) == 0 {
		g.line(indent+1, "if %s == 2:", name)
		g.line(indent+2, "%s", g.pick("break", "continue"))
	}
	g.inner(indent+1, 1+g.r.Intn(2))
	g.vars = g.vars[:outer]
	if g.r.Intn(3) == 0 {
		g.line(indent, "else:")
		g.line(indent+1, "print('loop done')")
	}
}

func (g *generator) try(indent int) {
	g.line(indent, "try:")
	g.inner(indent+1, 1+g.r.Intn(2))
	g.line(indent, "except (%s) as error:", g.pick("ValueError, TypeError", "Exception", "ZeroDivisionError, KeyError, IndexError", "LookupError, ArithmeticError, AttributeError"))
	g.line(indent+1, "print('caught', type(error).__name__, error)")
	if g.r.Intn(3) == 0 {
		g.line(indent, "else:")
		g.inner(indent+1, 1)
	}
	if g.r.Intn(3) == 0 {
		g.line(indent, "finally:")
		g.line(indent+1, "print('finally')")
	}
}

func (g *generator) unpack(indent int) {
	a, b := g.name(), g.name()
	g.line(indent, "%s, %s%s = %s", a, g.pick("", "*"), b, g.expr(g.kindOf(tupleKind, listKind, strKind), 1))
	g.line(indent, "print(%s, %s)", a, b)
}

// body writes the body of a function and calls show on what it returns.
func (g *generator) body(n int) {
	g.statements(1, n)
	g.line(1, "return %s", g.expr(g.simple(), 2))
}

func (g *generator) function() {
	name := g.name()
	params := []string{"a", "b=2", "*rest", "key=None", "**more"}[:1+g.r.Intn(5)]
	g.line(0, "def %s(%s):", name, strings.Join(params, ", "))
	g.vars = []variable{{"a", intKind}}
	if len(params) > 1 {
		g.vars = append(g.vars, variable{"b", intKind})
	}
	if len(params) > 2 {
		g.vars = append(g.vars, variable{"rest", tupleKind})
	}
	g.body(2 + g.r.Intn(4))
	g.vars = nil
	for range 1 + g.r.Intn(3) {
		g.line(0, "show(lambda: %s(%s))", name, g.pick("1", "1, 2", "5, b=3", "1, 2, 3", "a=4", "", "1, zz=3", "*[1, 2, 3]", "1, a=1", "**{'a': 3, 'key': 1}", "2, 3, 4, key=5"))
	}
}

func (g *generator) generatorFunction() {
	name := g.name()
	g.line(0, "def %s(n):", name)
	g.vars = []variable{{"n", intKind}}
	for range 1 + g.r.Intn(3) {
		switch g.r.Intn(6) {
		case 0:
			g.line(1, "for i in range(n):")
			g.line(2, "got = yield i * %d", 1+g.r.Intn(4))
			g.line(2, "if got:")
			g.line(3, "print('got', got)")
		case 1:
			g.line(1, "try:")
			g.line(2, "yield %s", g.expr(g.simple(), 1))
			g.line(1, "except ValueError as e:")
			g.line(2, "print('in generator', e)")
			g.line(2, "yield 'handled'")
			g.line(1, "finally:")
			g.line(2, "print('closing')")
		case 2:
			g.line(1, "n = yield from %s", g.pick("[1, 2]", "range(n)", "(x * x for x in range(3))", "'ab'", "[]"))
			g.line(1, "print('delegate', n)")
			g.line(1, "n = 2")
		case 3:
			g.line(1, "while n > 0:")
			g.line(2, "n -= 1")
			g.line(2, "if n == 1:")
			g.line(3, "continue")
			g.line(2, "yield n, (yield)")
		case 4:
			g.line(1, "if n %% 2:")
			g.line(2, "yield 'odd'")
			g.line(1, "else:")
			g.line(2, "return 'even'")
		default:
			g.line(1, "match n:")
			g.line(2, "case 0 | 1:")
			g.line(3, "yield 'small'")
			g.line(2, "case _:")
			g.line(3, "x = yield 'large'")
			g.line(3, "print(x)")
		}
	}
	g.line(1, "return %s", g.expr(intKind, 1))
	g.vars = nil
	n := g.r.Intn(4)
	g.line(0, "show(lambda: list(%s(%d)))", name, n)
	it := g.name()
	g.line(0, "%s = %s(%d)", it, name, n)
	g.line(0, "show(lambda: next(%s))", it)
	for range g.r.Intn(4) {
		g.line(0, "show(lambda: %s.%s)", it, g.pick("send('v')", "send(None)", "throw(ValueError('thrown'))", "close()", "throw(KeyError)", "__next__()"))
	}
	g.line(0, "show(lambda: next(%s, 'end'))", it)
}

func (g *generator) class() {
	base, name := g.name(), g.name()
	g.line(0, "class %s:", base)
	g.line(1, "total = %d", g.r.Intn(5))
	g.line(1, "def __init__(self, x, y=%d):", g.r.Intn(5))
	g.line(2, "self.x, self.y = x, y")
	methods := []string{
		"def __repr__(self):\n        return f'{type(self).__name__}({self.x!r})'",
		"def __eq__(self, other):\n        return isinstance(other, " + base + ") and self.x == other.x",
		"def __lt__(self, other):\n        return self.x < other.x",
		"def __add__(self, other):\n        return type(self)(self.x + getattr(other, 'x', other))",
		"def __radd__(self, other):\n        return ('radd', other)",
		"def __len__(self):\n        return self.y",
		"def __getitem__(self, i):\n        return (self.x, i)",
		"def __contains__(self, v):\n        return v == self.x",
		"def __iter__(self):\n        yield self.x\n        yield self.y",
		"def __call__(self, *args):\n        return len(args), self.x",
		"def __bool__(self):\n        return self.y > 2",
		"def __hash__(self):\n        return hash(self.x)",
		"def __getattr__(self, name):\n        if name.startswith('dyn'):\n            return name.upper()\n        raise AttributeError(name)",
		"@property\n    def double(self):\n        return self.x * 2",
		"@classmethod\n    def make(cls, x):\n        return cls(x)",
		"@staticmethod\n    def plain(x):\n        return x + 1",
		"def __enter__(self):\n        print('enter')\n        return self\n    def __exit__(self, kind, value, tb):\n        print('exit', kind.__name__ if kind else None)\n        return self.y > 1",
		"def __format__(self, spec):\n        return f'<{spec}>'",
		"def __index__(self):\n        return self.y",
		"def __setattr__(self, name, value):\n        object.__setattr__(self, name, value)",
		"def __iadd__(self, other):\n        self.x = (self.x, other)\n        return self",
	}
	g.r.Shuffle(len(methods), func(i, j int) { methods[i], methods[j] = methods[j], methods[i] })
	for _, m := range methods[:3+g.r.Intn(8)] {
		g.line(1, "%s", m)
	}
	g.line(0, "class %s(%s):", name, base)
	g.line(1, "total = %s", g.expr(intKind, 1))
	g.line(1, "def __init__(self, *args, **kw):")
	g.line(2, "super().__init__(*args, **kw)")
	g.line(2, "self.z = %s", g.expr(g.simple(), 1))
	if g.r.Intn(2) == 0 {
		g.line(1, "def __str__(self):")
		g.line(2, "return 'S' + str(self.z)")
	}
	objects := []string{base + "(3)", name + "(4)", name + "('s', y=1)", base + "(2.5, 3)", name + "()"}
	uses := []string{"%s.x", "%s + 1", "1 + %s", "len(%s)", "%s[2]", "3 in %s", "list(%s)", "%s(1, 2)", "bool(%s)", "%s.dynamic", "%s.missing", "%s.double", "type(%s).make(5).x",
		"%s.plain(2)", "f'{%s:>5}'", "range(10)[%s]", "vars(%s)", "%s == " + base + "(3)", "%s < " + name + "(9)", "{%s: 1}.get(" + base + "(3))", "str(%s)[:3]", "%s.total", "isinstance(%s, " + base + ")", "sorted([%s, " + base + "(1)])[0].x", "[*%s]"}
	for range 3 + g.r.Intn(6) {
		use := fmt.Sprintf(g.pick(uses...), g.pick(objects...))
		g.line(0, "show(lambda: str(%s).split(' at 0x')[0].split('object')[0])", use)
	}
	if g.r.Intn(2) == 0 {
		v := g.name()
		g.line(0, "try:")
		g.line(1, "with %s(1, %d) as %s:", base, g.r.Intn(4), v)
		g.line(2, "print(%s.x)", v)
		g.line(2, "%s", g.pick("raise ValueError('in with')", "pass", "1 / 0"))
		g.line(0, "except Exception as e:")
		g.line(1, "print('outside', type(e).__name__, e)")
	}
}

func (g *generator) exceptions() {
	name := g.name()
	g.line(0, "def %s(n):", name)
	g.line(1, "try:")
	g.line(2, "if n == 0: raise ValueError('zero', n)")
	g.line(2, "if n == 1: return {}['missing']")
	g.line(2, "if n == 2: raise TypeError from KeyError('cause')")
	g.line(2, "return %s", g.expr(intKind, 2))
	g.line(1, "except %s as e:", g.pick("ValueError", "KeyError", "(TypeError, ValueError)", "Exception"))
	g.line(2, "%s", g.pick("raise RuntimeError('wrapped') from e", "raise", "raise RuntimeError(str(e))", "return type(e).__name__, e.args", "e.add_note('note'); raise"))
	if g.r.Intn(2) == 0 {
		g.line(1, "else:")
		g.line(2, "print('no error')")
	}
	if g.r.Intn(2) == 0 {
		g.line(1, "finally:")
		g.line(2, "%s", g.pick("print('cleanup')", "if n == 2: return 'from finally'", "n += 1"))
	}
	for n := range 4 {
		g.line(0, "try:")
		g.line(1, "print(%s(%d))", name, n)
		g.line(0, "except BaseException as e:")
		g.line(1, "print(type(e).__name__, e.args, repr(e.__cause__), type(e.__context__).__name__, e.__suppress_context__, getattr(e, '__notes__', None))")
	}
	if g.r.Intn(2) == 0 {
		g.line(0, "try:")
		g.line(1, "raise ExceptionGroup('eg', [ValueError(1), %s, ExceptionGroup('in', [KeyError('k')])])", g.pick("TypeError(2)", "OSError(2)", "ValueError(3)"))
		g.line(0, "except* ValueError as e:")
		g.line(1, "print('values', e.exceptions)")
		g.line(0, "except* %s as e:", g.pick("KeyError", "(TypeError, KeyError)", "Exception"))
		g.line(1, "print('others', e.message, e.exceptions)")
	}
}

func (g *generator) matching() {
	name := g.name()
	g.line(0, "def %s(v):", name)
	g.line(1, "match v:")
	cases := []string{
		"case 0 | 1:", "case int(n) if n > 50:", "case str() as s if s:", "case [x]:", "case [x, *rest]:", "case [x, y]:", "case (a, (b, c)):", "case {'a': int(x), **kw}:", "case {'k': v2}:",
		"case None | True:", "case float():", "case [1, _, *_]:", "case -1:", "case 'a' | 'hello':", "case {}:", "case bytes():", "case list() | tuple():", "case complex(real=r):",
	}
	g.r.Shuffle(len(cases), func(i, j int) { cases[i], cases[j] = cases[j], cases[i] })
	for i, c := range cases[:4+g.r.Intn(6)] {
		g.line(2, "%s", c)
		g.line(3, "return %d", i)
	}
	g.line(2, "case _:")
	g.line(3, "return 'none'")
	for range 5 + g.r.Intn(5) {
		g.line(0, "show(lambda: %s(%s))", name, g.expr(kind(g.r.Intn(int(kinds))), 1))
	}
}

func (g *generator) formats() {
	align := []string{"", "<", ">", "^", "=", "*^", "0>", "é<"}
	sign := []string{"", "+", "-", " "}
	width := []string{"", "0", "5", "12", "03", "010"}
	group := []string{"", ",", "_"}
	precision := []string{"", ".0", ".2", ".10", ".1"}
	types := []string{"", "d", "x", "X", "#x", "o", "b", "#b", "e", "E", "f", "F", "g", "G", "n", "%", "s", "c"}
	for range 4 + g.r.Intn(6) {
		spec := g.pick(align...) + g.pick(sign...) + g.pick("", "", "z", "#")
		spec += g.pick(width...) + g.pick(group...) + g.pick(precision...) + g.pick(types...)
		k := g.kindOf(intKind, floatKind, strKind, boolKind)
		if i := strings.LastIndexByte(spec, '#'); i > 0 && strings.Count(spec, "#") > 1 {
			spec = spec[:i] + spec[i+1:]
		}
		g.line(0, "show(lambda: format(%s, %q))", g.literal(k), spec)
	}
	flags := []string{"", "-", "0", "+", " ", "#", "-5", "05", "10", ".3", "8.2", "*"}
	for range 3 + g.r.Intn(3) {
		f := "%" + g.pick(flags...) + g.pick("d", "s", "r", "x", "o", "e", "f", "g", "c", "i", "a", "%", "X", "q")
		g.line(0, "show(lambda: %q %% %s)", f, g.pick(g.literal(intKind), g.literal(floatKind), g.literal(strKind), "("+g.literal(intKind)+", "+g.literal(intKind)+")"))
	}
	for range 2 + g.r.Intn(3) {
		g.line(0, "show(lambda: %q.format(%s, %s, k=%s))", g.pick("{}{}", "{0}{1}{0}", "{k}", "{0!r:>10}", "{0[0]}", "{1.real}", "{:>{}}", "{", "}", "{2}", "{missing}", "{0!z}", "{{}}", "{k:^9}", "{0:{1}}"),
			g.literal(kind(g.r.Intn(int(kinds)))), g.literal(intKind), g.literal(strKind))
	}
}

func (g *generator) comprehensions() {
	for range 3 + g.r.Intn(3) {
		inner := g.pick("range(x)", "[x, x + 1]", "'ab'", "(1,)", "range(3)")
		switch g.r.Intn(5) {
		case 0:
			g.line(0, "show(lambda: [(x, y) for x in %s for y in %s if %s])", g.expr(listKind, 1), inner, g.pick("x != y", "True", "x % 2", "y"))
		case 1:
			g.line(0, "show(lambda: {x: y for x in range(4) for y in %s})", inner)
		case 2:
			g.line(0, "show(lambda: {(x, y) for x in range(3) for y in %s})", inner)
		case 3:
			g.line(0, "show(lambda: list((x, y) for x in range(3) for y in %s))", inner)
		default:
			g.line(0, "show(lambda: [[y for y in %s] for x in range(3) if (z := x * 2) < 4])", inner)
		}
	}
	g.line(0, "show(lambda: [f() for f in [lambda: i for i in range(3)]])")
}

func (g *generator) loops() {
	name := g.name()
	g.line(0, "def %s():", name)
	g.assign(1)
	g.assign(1)
	g.body(3 + g.r.Intn(4))
	g.vars = nil
	g.line(0, "show(%s)", name)
}

func (g *generator) closure() {
	name := g.name()
	g.line(0, "def %s(start):", name)
	g.line(1, "count, log = start, []")
	g.line(1, "def step(by=1, *, note=''):")
	g.line(2, "nonlocal count")
	g.line(2, "count %s by", g.pick("+=", "-=", "*="))
	g.line(2, "log.append((note, count))")
	g.line(2, "return count")
	g.line(1, "return step, lambda: log")
	v := g.name()
	g.line(0, "%s = %s(%s)", v, name, g.expr(g.kindOf(intKind, floatKind, strKind), 1))
	for range 2 + g.r.Intn(3) {
		g.line(0, "show(lambda: %s[0](%s))", v, g.pick("", "2", "note='n'", "3, note='x'", "1, 2", "by=5", "'s'"))
	}
	g.line(0, "show(lambda: %s[1]())", v)
	g.line(0, "def deco(f):")
	g.line(1, "def inner(*args, **kw):")
	g.line(2, "print('call', f.__name__, args, kw)")
	g.line(2, "return f(*args, **kw)")
	g.line(1, "return inner")
	g.line(0, "@deco")
	g.line(0, "def decorated(x, y=%s): return (x, y)", g.expr(intKind, 1))
	g.line(0, "show(lambda: decorated(%s))", g.pick("1", "1, 2", "x=3", "", "1, 2, 3", "y=1, x=0"))
}

func (g *generator) textPart() {
	for range 4 + g.r.Intn(4) {
		g.line(0, "show(lambda: %s)", g.strExpr(func(k kind) string { return g.expr(k, 1) }))
		g.line(0, "show(lambda: %s)", g.strsExpr(func(k kind) string { return g.expr(k, 1) }))
	}
}
