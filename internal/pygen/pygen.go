// Package pygen writes random Python programs to compare evaluators with. They are valid,
// end, and print much; what they print does not depend on addresses or on the hashes of
// strings. Many of their expressions fail: messages are compared, too.
package pygen

import (
	"fmt"
	"math/rand"
	"strings"
)

// Program gives the program for a seed.
func Program(seed int64) string {
	g := &generator{r: rand.New(rand.NewSource(seed))}
	g.b.WriteString(prelude)
	for range 4 + g.r.Intn(8) {
		g.part()
	}
	return g.b.String()
}

// prelude shows what an expression comes to.
const prelude = `def show(make):
    try:
        value = make()
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print(type(value).__name__, sorted(value, key=repr) if isinstance(value, (set, frozenset)) else repr(value))


`

type generator struct {
	r     *rand.Rand
	b     strings.Builder
	depth int
	vars  []variable
	n     int // names given
}

// variable is a name in scope with the kind of its value.
type variable struct {
	name string
	kind kind
}

type kind int

const (
	intKind kind = iota
	floatKind
	strKind
	boolKind
	listKind // of ints
	strsKind // list of strs
	dictKind // str to int
	setKind  // of ints
	tupleKind
	bytesKind
	kinds
)

func (g *generator) name() string {
	g.n++
	return fmt.Sprintf("v%d", g.n)
}

func (g *generator) pick(list ...string) string { return list[g.r.Intn(len(list))] }

func (g *generator) line(indent int, format string, args ...any) {
	g.b.WriteString(strings.Repeat("    ", indent))
	fmt.Fprintf(&g.b, format, args...)
	g.b.WriteByte('\n')
}

// part writes one independent piece of a program.
func (g *generator) part() {
	g.vars = nil
	parts := []func(){g.expressions, g.expressions, g.function, g.generatorFunction, g.class, g.exceptions, g.matching, g.formats, g.comprehensions, g.loops, g.closure, g.textPart}
	parts[g.r.Intn(len(parts))]()
}

func (g *generator) expressions() {
	for range 3 + g.r.Intn(5) {
		g.line(0, "show(lambda: %s)", g.expr(kind(g.r.Intn(int(kinds))), 3))
	}
}

// expr writes an expression that is mostly of the kind.
func (g *generator) expr(k kind, depth int) string {
	if g.r.Intn(40) == 0 {
		k = kind(g.r.Intn(int(kinds))) // of any other
	}
	if g.r.Intn(4) == 0 {
		if v, ok := g.variable(k); ok {
			return v
		}
	}
	if depth <= 0 {
		return g.literal(k)
	}
	sub := func(k kind) string { return g.expr(k, depth-1-g.r.Intn(2)) }
	if g.r.Intn(12) == 0 {
		return fmt.Sprintf("(%s if %s else %s)", sub(k), sub(boolKind), sub(k))
	}
	switch k {
	case intKind:
		return g.intExpr(sub)
	case floatKind:
		return g.floatExpr(sub)
	case strKind:
		return g.strExpr(sub)
	case boolKind:
		return g.boolExpr(sub)
	case listKind:
		return g.listExpr(sub)
	case strsKind:
		return g.strsExpr(sub)
	case dictKind:
		return g.dictExpr(sub)
	case setKind:
		return g.setExpr(sub)
	case tupleKind:
		return g.tupleExpr(sub)
	}
	return g.bytesExpr(sub)
}

func (g *generator) variable(k kind) (string, bool) {
	var names []string
	for _, v := range g.vars {
		if v.kind == k {
			names = append(names, v.name)
		}
	}
	if len(names) == 0 {
		return "", false
	}
	return g.pick(names...), true
}

func (g *generator) literal(k kind) string {
	switch k {
	case intKind:
		// in parentheses, for what follows may be a dot
		return "(" + g.pick("0", "1", "2", "3", "-1", "7", "10", "255", "-17", "1000", "2**31", "2**63", "-2**64", "10**20", "True", fmt.Sprint(g.r.Intn(100))) + ")"
	case floatKind:
		return g.pick("0.0", "1.5", "-2.25", "0.1", "1e10", "1e-7", "3.0", "1e16", "-0.0", "float('inf')", "float('nan')", "2.5", "123456.789", fmt.Sprint(g.r.NormFloat64()))
	case strKind:
		return g.pick("''", "'a'", "'hello'", "'Hello World'", `"it's"`, `'tab\there'`, "'äöü'", "'ß'", "'12'", "'  pad '", "'a,b,c'", "'日本'", "('x' * 5)", "'UPPER'", `'line\nbreak'`, "'😀'")
	case boolKind:
		return g.pick("True", "False")
	case listKind:
		return g.pick("[]", "[1]", "[3, 1, 2]", "[5, 5, 5]", "list(range(6))", "[0, -1]", "[10, 20, 30, 40]")
	case strsKind:
		return g.pick("[]", "['a']", "['b', 'a', 'c']", "['x', '', 'yy']", "'a b c'.split()", "['Über', 'zoo']")
	case dictKind:
		return g.pick("{}", "{'a': 1}", "{'a': 1, 'b': 2}", "dict(x=1, y=-2, z=0)", "{'k': 10, 'a': 3}")
	case setKind:
		return g.pick("set()", "{1}", "{1, 2, 3}", "{5, 9, -1}", "frozenset({2, 4})", "set(range(5))")
	case tupleKind:
		return g.pick("()", "(1,)", "(1, 'a')", "(1, 2, 3)", "((1, 2), [3])", "(None, True)", "(0.5, -1)")
	}
	return g.pick("b''", "b'abc'", `b'\x00\xff'`, "bytes(3)", "b'Hello'", "bytes([1, 2, 3])")
}

func (g *generator) intExpr(sub func(kind) string) string {
	switch g.r.Intn(16) {
	case 0, 1, 2:
		return fmt.Sprintf("(%s %s %s)", sub(intKind), g.pick("+", "-", "*", "//", "%", "&", "|", "^"), sub(intKind))
	case 3:
		return fmt.Sprintf("(%s %s %s)", sub(intKind), g.pick("<<", ">>", "**"), g.pick("0", "1", "2", "5", "13", "-1"))
	case 4:
		return fmt.Sprintf("%s(%s)", g.pick("abs", "-", "~", "+", "int", "bool"), sub(intKind))
	case 5:
		return fmt.Sprintf("len(%s)", sub(kind(g.r.Intn(int(kinds)-2)+2)))
	case 6:
		return fmt.Sprintf("%s(%s)", g.pick("sum", "max", "min"), sub(g.container()))
	case 7:
		return fmt.Sprintf("%s[%s]", sub(g.kindOf(listKind, tupleKind, bytesKind, dictKind)), sub(g.kindOf(intKind, strKind)))
	case 8:
		return fmt.Sprintf("%s.%s(%s)", sub(strKind), g.pick("count", "find", "rfind", "index"), sub(strKind))
	case 9:
		return fmt.Sprintf("%s.get(%s, %s)", sub(dictKind), sub(strKind), sub(intKind))
	case 10:
		return fmt.Sprintf("int(%s)", sub(g.kindOf(floatKind, strKind, boolKind)))
	case 11:
		return fmt.Sprintf("round(%s%s)", sub(g.kindOf(floatKind, intKind)), g.pick("", ", 1", ", -1", ", 0"))
	case 12:
		return fmt.Sprintf("%s.%s()", sub(intKind), g.pick("bit_length", "bit_count", "__index__", "conjugate"))
	case 13:
		return fmt.Sprintf("%s.%s(%s)", sub(listKind), g.pick("index", "count"), sub(intKind))
	case 14:
		return fmt.Sprintf("ord(%s)", sub(strKind))
	}
	return fmt.Sprintf("pow(%s, %s, %s)", sub(intKind), g.pick("0", "2", "5", "-1"), g.pick("7", "13", "-5", "0", "None"))
}

func (g *generator) container() kind { return g.kindOf(listKind, setKind, tupleKind, dictKind) }

func (g *generator) kindOf(list ...kind) kind { return list[g.r.Intn(len(list))] }

func (g *generator) floatExpr(sub func(kind) string) string {
	switch g.r.Intn(7) {
	case 0, 1:
		return fmt.Sprintf("(%s %s %s)", sub(floatKind), g.pick("+", "-", "*", "/", "//", "%"), sub(g.kindOf(floatKind, intKind)))
	case 2:
		return fmt.Sprintf("(%s / %s)", sub(intKind), sub(intKind))
	case 3:
		return fmt.Sprintf("round(%s, %s)", sub(floatKind), g.pick("0", "1", "2", "5", "-1"))
	case 4:
		return fmt.Sprintf("float(%s)", sub(g.kindOf(intKind, strKind)))
	case 5:
		return fmt.Sprintf("(%s ** %s)", sub(floatKind), g.pick("2", "0.5", "-1", "3"))
	}
	return fmt.Sprintf("%s(%s)", g.pick("abs", "-", "divmod(7.5, 2)[0] + "), sub(floatKind))
}

func (g *generator) strExpr(sub func(kind) string) string {
	switch g.r.Intn(16) {
	case 0, 1:
		return fmt.Sprintf("(%s + %s)", sub(strKind), sub(strKind))
	case 2:
		return fmt.Sprintf("(%s * %s)", sub(strKind), g.pick("0", "2", "3", "-1"))
	case 3, 4:
		return fmt.Sprintf("%s.%s()", sub(strKind), g.pick("upper", "lower", "title", "swapcase", "capitalize", "strip", "lstrip", "rstrip", "casefold", "expandtabs"))
	case 5:
		return fmt.Sprintf("%s(%s)", g.pick("str", "repr", "ascii", "format"), sub(kind(g.r.Intn(int(kinds)))))
	case 6:
		return fmt.Sprintf("%s[%s]", sub(strKind), g.slice(sub))
	case 7:
		return fmt.Sprintf("%s.join(%s)", sub(strKind), sub(strsKind))
	case 8:
		return fmt.Sprintf("%s.replace(%s, %s)", sub(strKind), sub(strKind), sub(strKind))
	case 9:
		return fmt.Sprintf("%s.%s(%s%s)", sub(strKind), g.pick("center", "ljust", "rjust", "zfill"), g.pick("0", "3", "9", "12"), "")
	case 10:
		return fmt.Sprintf("%s.%s(%s)", sub(strKind), g.pick("removeprefix", "removesuffix", "strip", "lstrip"), sub(strKind))
	case 11:
		return fmt.Sprintf("f'{ %s }'", strings.ReplaceAll(sub(g.kindOf(intKind, floatKind, listKind)), "'", `"`))
	case 12:
		return fmt.Sprintf("chr(%s)", sub(intKind))
	case 13:
		return fmt.Sprintf("%s(%s)", g.pick("hex", "oct", "bin"), sub(intKind))
	case 14:
		return fmt.Sprintf("%s.decode(%s)", sub(bytesKind), g.pick("", "'utf-8'", "'latin-1'", "'ascii', 'replace'", "'ascii'"))
	}
	return fmt.Sprintf("%s[%s]", sub(g.kindOf(strsKind, strKind)), sub(intKind))
}

func (g *generator) slice(sub func(kind) string) string {
	part := func() string {
		if g.r.Intn(3) == 0 {
			return ""
		}
		return g.pick("0", "1", "2", "-1", "-2", "100", "3")
	}
	if g.r.Intn(2) == 0 {
		return part() + ":" + part()
	}
	return part() + ":" + part() + ":" + g.pick("1", "2", "-1", "-2", "", "0")
}

func (g *generator) boolExpr(sub func(kind) string) string {
	any := func() kind { return kind(g.r.Intn(int(kinds))) }
	switch g.r.Intn(10) {
	case 0, 1:
		k := any()
		return fmt.Sprintf("(%s %s %s)", sub(k), g.pick("==", "!=", "<", "<=", ">", ">="), sub(k))
	case 2:
		return fmt.Sprintf("(%s %s %s)", sub(boolKind), g.pick("and", "or"), sub(any()))
	case 3:
		return fmt.Sprintf("(not %s)", sub(any()))
	case 4:
		return fmt.Sprintf("(%s %s %s)", sub(intKind), g.pick("in", "not in"), sub(g.container()))
	case 5:
		return fmt.Sprintf("%s.%s()", sub(strKind), g.pick("isalpha", "isdigit", "isspace", "isupper", "istitle", "isidentifier", "isalnum", "isdecimal", "isprintable", "isascii"))
	case 6:
		return fmt.Sprintf("%s.%s(%s)", sub(strKind), g.pick("startswith", "endswith"), sub(g.kindOf(strKind, strKind, tupleKind)))
	case 7:
		return fmt.Sprintf("%s(%s)", g.pick("any", "all", "bool", "callable"), sub(any()))
	case 8:
		return fmt.Sprintf("isinstance(%s, %s)", sub(any()), g.pick("int", "str", "(int, float)", "list | tuple", "object"))
	}
	return fmt.Sprintf("(%s < %s <= %s)", sub(intKind), sub(intKind), sub(g.kindOf(intKind, floatKind)))
}

func (g *generator) listExpr(sub func(kind) string) string {
	switch g.r.Intn(10) {
	case 0:
		return fmt.Sprintf("[%s, %s]", sub(intKind), sub(intKind))
	case 1:
		return fmt.Sprintf("(%s + %s)", sub(listKind), sub(listKind))
	case 2:
		return fmt.Sprintf("sorted(%s%s)", sub(g.container()), g.pick("", ", reverse=True", ", key=lambda x: -x", ", key=str"))
	case 3:
		return fmt.Sprintf("%s[%s]", sub(listKind), g.slice(sub))
	case 4:
		return fmt.Sprintf("[x %s %s for x in %s if x %s %s]", g.pick("+", "*", "-", "//", "%"), g.pick("2", "3", "0", "x"), sub(g.container()), g.pick("!=", ">", "<"), sub(intKind))
	case 5:
		return fmt.Sprintf("list(%s)", sub(kind(g.r.Intn(int(kinds)))))
	case 6:
		return fmt.Sprintf("list(%s(%s))", g.pick("reversed", "enumerate", "iter"), sub(g.kindOf(listKind, strKind, tupleKind)))
	case 7:
		return fmt.Sprintf("[*%s, %s]", sub(g.container()), sub(intKind))
	case 8:
		return fmt.Sprintf("list(map(%s, %s))", g.pick("str", "abs", "lambda x: x * 2", "bool", "float"), sub(g.container()))
	}
	return fmt.Sprintf("list(zip(%s, %s%s))", sub(g.container()), sub(g.kindOf(strKind, listKind)), g.pick("", ", strict=True"))
}

func (g *generator) strsExpr(sub func(kind) string) string {
	switch g.r.Intn(6) {
	case 0:
		return fmt.Sprintf("[%s, %s]", sub(strKind), sub(strKind))
	case 1:
		return fmt.Sprintf("%s.%s(%s)", sub(strKind), g.pick("split", "rsplit", "partition", "rpartition"), g.pick("','", "' '", "'l'", "''"))
	case 2:
		return fmt.Sprintf("%s.%s()", sub(strKind), g.pick("split", "splitlines"))
	case 3:
		return fmt.Sprintf("sorted(%s)", sub(g.kindOf(strsKind, strKind, dictKind)))
	case 4:
		return fmt.Sprintf("[s.%s() for s in %s]", g.pick("upper", "title", "strip"), sub(strsKind))
	}
	return fmt.Sprintf("list(%s)", sub(strKind))
}

func (g *generator) dictExpr(sub func(kind) string) string {
	switch g.r.Intn(6) {
	case 0:
		return fmt.Sprintf("{%s: %s, %s: %s}", sub(strKind), sub(intKind), sub(strKind), sub(intKind))
	case 1:
		return fmt.Sprintf("{**%s, %s: %s}", sub(dictKind), sub(strKind), sub(intKind))
	case 2:
		return fmt.Sprintf("(%s | %s)", sub(dictKind), sub(dictKind))
	case 3:
		return fmt.Sprintf("{k: v + 1 for k, v in %s.items()}", sub(dictKind))
	case 4:
		return fmt.Sprintf("dict(zip(%s, %s))", sub(strsKind), sub(listKind))
	}
	return fmt.Sprintf("dict.fromkeys(%s, %s)", sub(g.kindOf(strsKind, strKind)), sub(intKind))
}

func (g *generator) setExpr(sub func(kind) string) string {
	switch g.r.Intn(4) {
	case 0, 1:
		return fmt.Sprintf("(%s %s %s)", sub(setKind), g.pick("|", "&", "-", "^"), sub(setKind))
	case 2:
		return fmt.Sprintf("%s(%s)", g.pick("set", "frozenset"), sub(listKind))
	}
	return fmt.Sprintf("{x %% 5 for x in %s}", sub(listKind))
}

func (g *generator) tupleExpr(sub func(kind) string) string {
	any := func() kind { return kind(g.r.Intn(int(kinds))) }
	switch g.r.Intn(5) {
	case 0:
		return fmt.Sprintf("(%s, %s)", sub(any()), sub(any()))
	case 1:
		return fmt.Sprintf("(%s + %s)", sub(tupleKind), sub(tupleKind))
	case 2:
		return fmt.Sprintf("tuple(%s)", sub(any()))
	case 3:
		return fmt.Sprintf("%s[%s]", sub(tupleKind), g.slice(sub))
	}
	return fmt.Sprintf("divmod(%s, %s)", sub(g.kindOf(intKind, floatKind)), sub(intKind))
}

func (g *generator) bytesExpr(sub func(kind) string) string {
	switch g.r.Intn(6) {
	case 0:
		return fmt.Sprintf("(%s + %s)", sub(bytesKind), sub(bytesKind))
	case 1:
		return fmt.Sprintf("%s.encode(%s)", sub(strKind), g.pick("", "'utf-8'", "'latin-1', 'ignore'", "'ascii'", "'utf-16-le'"))
	case 2:
		return fmt.Sprintf("%s[%s]", sub(bytesKind), g.slice(sub))
	case 3:
		return fmt.Sprintf("bytes(%s)", sub(g.kindOf(listKind, bytesKind, tupleKind)))
	case 4:
		return fmt.Sprintf("%s.%s()", sub(bytesKind), g.pick("upper", "hex", "title", "strip"))
	}
	return fmt.Sprintf("%s.to_bytes(%s, %s)", sub(intKind), g.pick("1", "2", "9"), g.pick("'big'", "'little', signed=True"))
}
