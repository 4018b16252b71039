package passes

import (
	"strings"

	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

var onlyDefinitions = &Pass{
	Name:     "only-definitions",
	Explicit: true,
	Summary:  "keeps imports, functions, classes and constants, and drops what else would run on import",
	Example:  "import os\nLIMIT = 60 * 60\nconnection = connect()\n\n@register\ndef f(x=compute()):\n    return x\n\nprint(LIMIT)\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		d := &definitions{
			f: f, names: names.New(scope.Resolve(f)), gone: scrub.Statements{}, known: []map[string]bool{{}},
			dropped: map[syntax.Expr]bool{}, replaced: map[syntax.Expr]syntax.Expr{}, annotations: map[syntax.Node]*scrub.Annotation{},
		}
		for _, a := range scrub.Annotations(f) {
			d.annotations[a.Owner] = a
		}
		d.block(f.Body)
		return d.change(), nil
	},
}

// definitions goes through what runs on import, in that order.
type definitions struct {
	f           *syntax.File
	names       *names.Resolver
	known       []map[string]bool // names bound by what stays: of the module, and of the classes around
	open        bool              // import * may have bound any name
	lazy        bool              // annotations are not evaluated
	gone        scrub.Statements
	dropped     map[syntax.Expr]bool        // decorators and annotations
	replaced    map[syntax.Expr]syntax.Expr // default values and annotations
	annotations map[syntax.Node]*scrub.Annotation
	edits       []scrub.Edit
	notes       []scrub.Note
}

func (d *definitions) note(n syntax.Node, text string) {
	d.notes = append(d.notes, scrub.Note{Span: n.Range(), Text: text})
}

// block decides about statements, and reports whether any of them stays.
func (d *definitions) block(body syntax.Block) (any bool) {
	for _, s := range body {
		if d.stmt(s) {
			any = true
		} else {
			d.gone[s] = true
		}
	}
	return any
}

// stmt reports whether a statement stays.
func (d *definitions) stmt(s syntax.Stmt) bool {
	switch s := s.(type) {
	case *syntax.Import:
		d.imports(s.Names)
	case *syntax.ImportFrom:
		d.lazy = d.lazy || s.Module == "__future__" && s.Names[0].Name == "annotations"
		d.imports(s.Names)
	case *syntax.FunctionDef:
		d.function(s)
		d.learn(s.Name)
	case *syntax.ClassDef:
		d.class(s)
		d.learn(s.Name)
	case *syntax.Assign:
		return d.isConstant(s.Value) && d.bind(s.Targets...)
	case *syntax.AugAssign:
		return d.isConstant(s.Target) && d.isConstant(s.Value)
	case *syntax.AnnAssign:
		return d.annAssign(s)
	case *syntax.TypeAlias:
		d.learn(s.Name.Ident)
	case *syntax.ExprStmt:
		_, constant := s.Value.(*syntax.Constant)
		return constant
	case *syntax.Pass:
	case *syntax.If:
		return !isMainTest(s.Test) && d.isConstant(s.Test) && d.blocks(s.Body, s.Else)
	case *syntax.Try:
		return d.try(s)
	default:
		return false
	}
	return true
}

// blocks decides about alternatives, and reports whether anything stays of them.
func (d *definitions) blocks(list ...syntax.Block) (any bool) {
	for _, body := range list {
		any = d.block(body) || any
	}
	return any
}

func (d *definitions) try(s *syntax.Try) bool {
	any := d.block(s.Body)
	for _, h := range s.Handlers {
		if h.Type != nil && !d.isConstant(h.Type) {
			return false
		}
		any = d.block(h.Body) || any
	}
	return d.blocks(s.Else, s.Finally) || any
}

func (d *definitions) imports(list []*syntax.Alias) {
	for _, a := range list {
		name := a.AsName
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		}
		d.open = d.open || name == "*"
		d.learn(name)
	}
}

// bind notes the names of targets; it is false if there is anything else among them.
func (d *definitions) bind(targets ...syntax.Expr) bool {
	for _, t := range targets {
		switch t := t.(type) {
		case *syntax.Name:
			d.learn(t.Ident)
		case *syntax.Tuple:
			if !d.bind(t.Elts...) {
				return false
			}
		case *syntax.List:
			if !d.bind(t.Elts...) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func (d *definitions) annAssign(s *syntax.AnnAssign) bool {
	if s.Value != nil && !d.isConstant(s.Value) || !d.bind(s.Target) {
		return false
	}
	if !d.isType(s.Annotation) {
		d.replaced[s.Annotation] = &syntax.Name{Ident: "object"}
		d.edits = append(d.edits, scrub.Edit{Span: d.enclosed(s.Annotation), New: "object"})
	}
	return true
}

func (d *definitions) enclosed(e syntax.Expr) syntax.Span {
	return d.f.Parenthesized(e.Range(), syntax.Span{End: syntax.Pos(len(d.f.Text))})
}

// isType reports whether evaluating an annotation is harmless.
func (d *definitions) isType(e syntax.Expr) bool {
	if !scrub.IsPureType(e, d.f.Version) {
		return false
	}
	return d.lazy || d.f.Version > 13 || d.allKnown(e)
}

func (d *definitions) allKnown(e syntax.Expr) bool {
	known := true
	syntax.Inspect(e, func(n syntax.Node) bool {
		if name, ok := n.(*syntax.Name); ok {
			known = known && d.isKnown(name)
		}
		return known
	})
	return known
}

func (d *definitions) learn(name string) { d.known[len(d.known)-1][name] = true }

func (d *definitions) isKnown(n *syntax.Name) bool {
	for _, scope := range d.known {
		if scope[n.Ident] {
			return true
		}
	}
	return d.open || names.IsBuiltin(n.Ident) || names.IsDunder(n.Ident)
}

// function makes the head of a function harmless: its decorators, default values
// and annotations.
func (d *definitions) function(s *syntax.FunctionDef) {
	d.decorators(s.Decorators)
	for _, e := range append(append([]syntax.Expr{}, s.Params.Defaults...), s.Params.KwDefaults...) {
		if e != nil && !d.isConstant(e) {
			d.replaced[e] = &syntax.Constant{Kind: syntax.NoneConst}
			d.edits = append(d.edits, scrub.Edit{Span: d.enclosed(e), New: "None"})
			d.note(e, "this default value runs on import; it is None now")
		}
	}
	for _, p := range s.Params.All() {
		d.annotation(p, p.Annotation)
	}
	d.annotation(s, s.Returns)
}

func (d *definitions) annotation(owner syntax.Node, e syntax.Expr) {
	if e != nil && len(ownTypeParams(owner)) == 0 && !d.isType(e) {
		d.dropped[e] = true
		d.edits = append(d.edits, d.annotations[owner].Strip()...)
	}
}

// ownTypeParams lists the type parameters that an annotation may name.
func ownTypeParams(owner syntax.Node) []*syntax.TypeParam {
	if fn, ok := owner.(*syntax.FunctionDef); ok {
		return fn.TypeParams
	}
	return nil
}

func (d *definitions) class(s *syntax.ClassDef) {
	d.decorators(s.Decorators)
	for _, base := range s.Bases {
		if !d.isConstant(base) {
			d.note(base, "this base class still runs on import")
		}
	}
	for _, k := range s.Keywords {
		if !d.isConstant(k.Value) {
			d.note(k, "this keyword still runs on import")
		}
	}
	d.known = append(d.known, map[string]bool{})
	for _, t := range s.TypeParams {
		d.learn(t.Name)
	}
	d.block(s.Body)
	d.known = d.known[:len(d.known)-1]
}

// decorators drops those that are not known to do no more than wrap.
func (d *definitions) decorators(list []syntax.Expr) {
	for _, e := range list {
		if d.isInert(e) {
			continue
		}
		d.dropped[e] = true
		d.note(e, "this decorator runs on import; it is gone now")
		i := d.f.TokenAt(e.Range().Start)
		for d.f.Tokens[i].Kind != syntax.At {
			i--
		}
		line := syntax.Span{Start: d.f.LineStart(d.f.Line(d.f.Tokens[i].Start))}
		for i = d.f.TokenAt(e.Range().End - 1); d.f.Tokens[i].Kind != syntax.Newline; {
			i++
		}
		line.End = d.f.LineStart(d.f.Line(d.f.Tokens[i].Start) + 1)
		d.edits = append(d.edits, scrub.Edit{Span: line})
	}
}

// inertModules have no decorators but such that wrap.
var inertModules = map[string]bool{"functools": true, "dataclasses": true, "abc": true, "typing": true, "typing_extensions": true, "contextlib": true, "enum": true}

// isInert reports whether a decorator only wraps what it decorates.
func (d *definitions) isInert(e syntax.Expr) bool {
	if call, ok := e.(*syntax.Call); ok {
		return d.isInert(call.Func) && d.areConstant(call)
	}
	if a, ok := e.(*syntax.Attribute); ok {
		switch a.Attr {
		case "setter", "getter", "deleter", "register":
			return d.isConstant(a.Value)
		}
	}
	q, _ := d.names.Qualified(e)
	module, _, _ := strings.Cut(q, ".")
	return q == "builtins.property" || q == "builtins.staticmethod" || q == "builtins.classmethod" || inertModules[module]
}

// makers are what may be called for a constant.
var makers = map[string]bool{
	"typing.TypeVar": true, "typing.ParamSpec": true, "typing.TypeVarTuple": true, "typing.NewType": true, "typing.NamedTuple": true, "typing.TypedDict": true,
	"typing_extensions.TypeVar": true, "typing_extensions.ParamSpec": true, "typing_extensions.TypeVarTuple": true,
	"collections.namedtuple": true, "collections.OrderedDict": true, "collections.defaultdict": true, "collections.deque": true, "collections.Counter": true,
	"builtins.object": true, "builtins.frozenset": true, "builtins.set": true, "builtins.dict": true, "builtins.list": true, "builtins.tuple": true,
	"builtins.int": true, "builtins.float": true, "builtins.complex": true, "builtins.str": true, "builtins.bool": true, "builtins.range": true,
	"builtins.property": true, "builtins.staticmethod": true, "builtins.classmethod": true,
	"enum.auto": true, "dataclasses.field": true, "re.compile": true, "datetime.timedelta": true, "decimal.Decimal": true, "fractions.Fraction": true,
}

func (d *definitions) areConstant(call *syntax.Call) bool {
	for _, arg := range call.Args {
		if !d.isConstant(arg) {
			return false
		}
	}
	for _, k := range call.Keywords {
		if k.Name == "" || !d.isConstant(k.Value) {
			return false
		}
	}
	return true
}

// isConstant reports whether evaluating e gives a plain value and runs no code to
// speak of.
func (d *definitions) isConstant(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant:
		return true
	case *syntax.Name:
		return d.isKnown(e)
	case *syntax.Attribute:
		return d.isConstant(e.Value)
	case *syntax.Subscript:
		return scrub.IsPureType(e, d.f.Version) && d.allKnown(e)
	case *syntax.Call:
		q, _ := d.names.Qualified(e.Func)
		return makers[q] && d.areConstant(e)
	case *syntax.BinOp:
		return d.isConstant(e.Left) && d.isConstant(e.Right) && isSmall(e)
	case *syntax.UnaryOp:
		return d.isConstant(e.Operand)
	case *syntax.Tuple:
		return d.allConstant(e.Elts)
	case *syntax.List:
		return d.allConstant(e.Elts)
	case *syntax.Set:
		return d.allConstant(e.Elts)
	case *syntax.Dict:
		return d.allConstant(e.Keys) && d.allConstant(e.Values)
	case *syntax.Starred:
		return d.isConstant(e.Value)
	case *syntax.BoolOp:
		return d.allConstant(e.Values)
	case *syntax.Compare:
		return d.isConstant(e.Left) && d.allConstant(e.Comparators)
	case *syntax.IfExp:
		return d.isConstant(e.Test) && d.isConstant(e.Body) && d.isConstant(e.Else)
	case *syntax.Lambda:
		return d.allConstant(e.Params.Defaults) && d.allConstant(e.Params.KwDefaults)
	}
	return false
}

func (d *definitions) allConstant(list []syntax.Expr) bool {
	for _, e := range list {
		if e != nil && !d.isConstant(e) {
			return false
		}
	}
	return true
}

// isSmall reports whether an operation cannot take long or give something huge.
func isSmall(e *syntax.BinOp) bool {
	switch e.Op {
	case syntax.Pow, syntax.LShift:
		return isInt(e.Left, 1<<16) && isInt(e.Right, 1<<10)
	case syntax.Mult:
		return !isSequence(e.Left) && !isSequence(e.Right) || isInt(e.Left, 1<<16) || isInt(e.Right, 1<<16)
	}
	return true
}

func isInt(e syntax.Expr, most int64) bool {
	c, ok := e.(*syntax.Constant)
	if !ok || c.Kind != syntax.IntConst {
		return false
	}
	n := c.Int()
	return n.IsInt64() && n.Int64() <= most
}

func isSequence(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Constant:
		return e.Kind == syntax.StrConst || e.Kind == syntax.BytesConst
	case *syntax.List, *syntax.Tuple, *syntax.Name, *syntax.Attribute:
		return true
	case *syntax.BinOp:
		return isSequence(e.Left) || isSequence(e.Right)
	}
	return false
}

// change puts it all together. What lies in a statement that goes is of no account.
func (d *definitions) change() *scrub.Change {
	view := d.gone.View(d.f)
	view.Stmt = d.stmtView
	view.Expr = func(e syntax.Expr) (syntax.Expr, bool) {
		if shown, ok := d.replaced[e]; ok {
			return shown, true
		}
		return e, false
	}
	edits := scrub.WithoutCovered(append(d.gone.Delete(d.f), d.edits...))
	return &scrub.Change{Edits: edits, Promise: view, Notes: d.notes}
}

func (d *definitions) stmtView(s syntax.Stmt) syntax.Stmt {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		out := *s
		out.Decorators = d.kept(s.Decorators)
		out.Params = s.Params.WithAnnotations(d.keptAnnotation)
		out.Returns = d.keptAnnotation(s.Returns)
		return &out
	case *syntax.ClassDef:
		out := *s
		out.Decorators = d.kept(s.Decorators)
		return &out
	}
	return s
}

func (d *definitions) kept(list []syntax.Expr) (out []syntax.Expr) {
	for _, e := range list {
		if !d.dropped[e] {
			out = append(out, e)
		}
	}
	return out
}

func (d *definitions) keptAnnotation(e syntax.Expr) syntax.Expr {
	if d.dropped[e] {
		return nil
	}
	return e
}
