package syntax

import (
	"fmt"
	"strings"
)

// act carries out what stands behind -> in the grammar: it raises an error, or is
// false when the alternative turns out not to apply.
func (d *diagnoser) act(a *pegAction, at int) bool {
	switch a.verb {
	case "at":
		d.raise(d.captured(a.args[0]), a.message)
	case "range":
		d.raise(d.captured(a.args[0]).To(d.captured(a.args[1])), a.message)
	case "from":
		d.raise(Span{d.captured(a.args[0]).Start, d.toks[max(at-1, 0)].End}, a.message)
	case "here":
		d.raise(d.toks[d.fill-1].Span, a.message)
	case "next":
		d.raise(d.token(at).Span, a.message)
	case "indent":
		d.raiseIndent(a)
	default:
		return pegFunctions[a.verb](d, at)
	}
	return false
}

// pegFunctions are the actions that need more than a message.
var pegFunctions map[string]func(d *diagnoser, at int) bool

func init() { // not a literal: the functions reach the grammar, which reaches this map
	pegFunctions = map[string]func(d *diagnoser, at int) bool{
		"conversion":               (*diagnoser).checkConversion,
		"generatorBehindArguments": (*diagnoser).generatorBehindArguments,
		"positionalAfterKeyword":   (*diagnoser).positionalAfterKeyword,
		"legacyStatement":          (*diagnoser).legacyStatement,
		"forgottenComma":           (*diagnoser).forgottenComma,
		"assignTarget":             func(d *diagnoser, _ int) bool { return d.badTarget("cannot assign to %s", storeTargets) },
		"loopTarget":               func(d *diagnoser, _ int) bool { return d.badTarget("cannot assign to %s", loopTargets) },
		"deleteTarget":             func(d *diagnoser, _ int) bool { return d.badTarget("cannot delete %s", deleteTargets) },
		"colonAfterKey":            (*diagnoser).colonAfterKey,
		"boundOfTypeVarTuple":      func(d *diagnoser, at int) bool { return d.boundOf("TypeVarTuple", at) },
		"boundOfParamSpec":         func(d *diagnoser, at int) bool { return d.boundOf("ParamSpec", at) },
	}
}

func (d *diagnoser) raise(span Span, message string) {
	panic(raised{&Error{Msg: d.fillIn(message), Span: span}})
}

func (d *diagnoser) raiseIndent(a *pegAction) {
	msg := a.message
	if len(a.args) > 0 {
		msg = fmt.Sprintf(msg, d.file.Line(d.captured(a.args[0]).Start))
	}
	panic(raised{&Error{Kind: IndentationError, Msg: msg, Span: d.toks[d.fill-1].Span}})
}

// fillIn replaces {a} by the name of the kind of expression and [a] by its text.
func (d *diagnoser) fillIn(message string) string {
	if strings.Contains(message, "{a}") {
		message = strings.ReplaceAll(message, "{a}", ExprKind(d.expression("a")))
	}
	if strings.Contains(message, "[a]") {
		message = strings.ReplaceAll(message, "[a]", d.file.Slice(d.captured("a")))
	}
	return message
}

// captured is the range of source that a capture matched.
func (d *diagnoser) captured(name string) Span {
	c := d.captures[name]
	if c[0] == c[1] {
		return d.toks[c[0]].Span
	}
	if d.toks[c[0]].Kind == LeftParen && c[1]-c[0] > 1 { // the tree leaves parentheses out
		if e := d.expression(name); e != nil {
			return e.Range()
		}
	}
	return d.toks[c[0]].To(d.toks[c[1]-1].Span)
}

// subparser reads the tokens of a capture with the fast parser.
func (d *diagnoser) subparser(name string, closing Kind) *parser {
	c := d.captures[name]
	toks := append([]Token(nil), d.toks[c[0]:c[1]]...)
	end := toks[len(toks)-1].End
	if closing != EndMarker {
		toks = append(toks, Token{closing, Span{end, end}})
	}
	toks = append(toks, Token{EndMarker, Span{end, end}})
	return newParser(&File{Source: d.file.Source, Version: d.file.Version, Tokens: toks, Comments: d.file.Comments})
}

func (d *diagnoser) expression(name string) Expr {
	p := d.subparser(name, EndMarker)
	var e Expr
	parse := func(read func() Expr) func() {
		return func() {
			e = read()
			p.expect(EndMarker)
		}
	}
	if p.speculate(parse(p.yieldOrStarExpressions)) || p.speculate(parse(p.namedExpression)) {
		return e
	}
	return nil
}

func (d *diagnoser) arguments(name string) (args []Expr, keywords []*Keyword) {
	p := d.subparser(name, RightParen)
	p.speculate(func() { args, keywords = p.arguments(0) })
	return args, keywords
}

// ExprKind is what CPython's messages call the kind of expression that e is.
func ExprKind(e Expr) string {
	switch e := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *GeneratorExp:
		return "generator expression"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Await:
		return "await expression"
	case *ListComp:
		return "list comprehension"
	case *SetComp:
		return "set comprehension"
	case *DictComp:
		return "dict comprehension"
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *TemplateStr, *Interpolation:
		return "t-string expression"
	case *Constant:
		return constantKind(e)
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	}
	return "expression"
}

func constantKind(c *Constant) string {
	switch c.Kind {
	case NoneConst:
		return "None"
	case TrueConst:
		return "True"
	case FalseConst:
		return "False"
	case EllipsisConst:
		return "ellipsis"
	}
	return "literal"
}

type targetKind uint8

const (
	storeTargets targetKind = iota
	loopTargets
	deleteTargets
)

// invalidTarget finds the first part of e that cannot be a target, or nil.
func invalidTarget(e Expr, kind targetKind) Expr {
	switch e := e.(type) {
	case *List:
		return firstInvalidTarget(e.Elts, kind)
	case *Tuple:
		return firstInvalidTarget(e.Elts, kind)
	case *Starred:
		if kind == deleteTargets {
			return e
		}
		return invalidTarget(e.Value, kind)
	case *Compare:
		if kind != loopTargets {
			return e
		}
		if e.Ops[0] == In {
			return invalidTarget(e.Left, kind)
		}
		return nil
	case *Name, *Subscript, *Attribute, nil:
		return nil
	}
	return e
}

func firstInvalidTarget(elts []Expr, kind targetKind) Expr {
	for _, e := range elts {
		if bad := invalidTarget(e, kind); bad != nil {
			return bad
		}
	}
	return nil
}

func (d *diagnoser) badTarget(format string, kind targetKind) bool {
	bad := invalidTarget(d.expression("a"), kind)
	if bad == nil {
		return false
	}
	panic(raised{&Error{Msg: fmt.Sprintf(format, ExprKind(bad)), Span: bad.Range()}})
}

func (d *diagnoser) legacyName() string {
	switch text := d.file.Slice(d.captured("a")); text {
	case "print", "exec":
		return text
	}
	return ""
}

func (d *diagnoser) legacyStatement(int) bool {
	name := d.legacyName()
	if name == "" {
		return false
	}
	d.raise(d.captured("a").To(d.captured("b")), fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", name, name))
	return false
}

func (d *diagnoser) forgottenComma(at int) bool {
	if d.legacyName() != "" || d.bracketsBehind(at-1) == 0 {
		return false
	}
	d.raise(d.captured("a").To(d.captured("b")), "invalid syntax. Perhaps you forgot a comma?")
	return false
}

func (d *diagnoser) generatorBehindArguments(int) bool {
	args, _ := d.arguments("a")
	if len(args) <= 1 {
		return false
	}
	d.raise(args[len(args)-1].Range().To(d.captured("b")), "Generator expression must be parenthesized")
	return false
}

func (d *diagnoser) positionalAfterKeyword(int) bool {
	_, keywords := d.arguments("a")
	msg := "positional argument follows keyword argument"
	for _, k := range keywords {
		if k.Name == "" {
			msg = "positional argument follows keyword argument unpacking"
		}
	}
	d.raise(d.toks[d.fill-1].Span, msg)
	return false
}

func (d *diagnoser) colonAfterKey(int) bool {
	key := d.captured("a")
	d.raise(Span{key.End - 1, key.End}, "':' expected after dictionary key")
	return false
}

func (d *diagnoser) boundOf(what string, at int) bool {
	kind := "bound"
	if _, isTuple := d.expression("b").(*Tuple); isTuple {
		kind = "constraints"
	}
	d.raise(Span{d.captured("a").Start, d.toks[at-1].End}, "cannot use "+kind+" with "+what)
	return false
}

func (d *diagnoser) checkConversion(int) bool {
	mark, name := d.captured("a"), d.captured("b")
	if mark.End != name.Start {
		d.raise(mark.To(name), "f-string: conversion type must come right after the exclamanation mark")
	}
	switch text := d.file.Slice(name); text {
	case "s", "r", "a":
		return true
	default:
		d.raise(name, fmt.Sprintf("f-string: invalid conversion character '%s': expected 's', 'r', or 'a'", text))
	}
	return false
}
