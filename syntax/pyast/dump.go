// Package pyast prints trees in the form of CPython's ast.dump, for comparison
// with it.
package pyast

import (
	"io"
	"strconv"
	"sync"

	"trammel/syntax"
	"trammel/syntax/pytext"
)

// Dump writes f as ast.dump(tree, include_attributes=True) of CPython 3.13
// prints it: lines from 1, columns in UTF-8 bytes from 0, empty fields left out.
// It does not end in a line end.
func Dump(w io.Writer, f *syntax.File) error {
	d := dumper{file: f, buf: *buffers.Get().(*[]byte), w: w, first: true}
	d.module(f.Body)
	return d.err
}

// buffers are used again, for each takes as much as a small file's whole text.
var buffers = sync.Pool{New: func() any {
	buf := make([]byte, 0, bufferSize)
	return &buf
}}

const bufferSize = 64 << 10

// module writes a whole tree.
func (d *dumper) module(body syntax.Block) {
	d.open("Module")
	d.stmts("body", body)
	d.close()
	d.flush()
	buffers.Put(&d.buf)
}

type dumper struct {
	file  *syntax.File // nil to leave positions out
	view  View
	whole int // above 0 where view does not look
	buf   []byte
	w     io.Writer
	err   error
	first bool // no field of the innermost node is written yet
	line  int  // where the last position was looked up, see position
}

func (d *dumper) flush() {
	if d.err == nil {
		_, d.err = d.w.Write(d.buf)
	}
	d.buf = d.buf[:0]
}

func (d *dumper) text(s string) { d.buf = append(d.buf, s...) }

func (d *dumper) open(name string) {
	d.text(name)
	d.buf = append(d.buf, '(')
	d.first = true
}

func (d *dumper) close() {
	d.buf = append(d.buf, ')')
	d.first = false
	if len(d.buf) > bufferSize-4<<10 {
		d.flush()
	}
}

func (d *dumper) key(name string) {
	if !d.first {
		d.text(", ")
	}
	d.first = false
	d.text(name)
	d.buf = append(d.buf, '=')
}

func (d *dumper) raw(name, value string) {
	d.key(name)
	d.text(value)
}

func (d *dumper) str(name, value string) { d.raw(name, pytext.Quote(value)) }

func (d *dumper) int(name string, value int) {
	d.key(name)
	d.buf = strconv.AppendInt(d.buf, int64(value), 10)
}

// closeAt ends a node that has a position.
func (d *dumper) closeAt(s syntax.Span) {
	if d.file == nil {
		d.close()
		return
	}
	line, column := d.position(s.Start)
	d.int("lineno", line)
	d.int("col_offset", column)
	line, column = d.position(s.End)
	d.int("end_lineno", line)
	d.int("end_col_offset", column)
	d.close()
}

// position is File.ByteColumn with the last line remembered: neighbours in the
// tree are neighbours in the source.
func (d *dumper) position(p syntax.Pos) (line, column int) {
	f := d.file
	n := d.line
	if n == 0 || p < f.LineStart(n) || n < f.LineCount() && p >= f.LineStart(n+1) {
		n = f.Line(p)
		d.line = n
	}
	return n, int(p - f.LineStart(n))
}

// list writes a field that holds a list; ast.dump leaves out empty ones.
func list[T any](d *dumper, name string, items []T, write func(T)) {
	if len(items) == 0 {
		return
	}
	d.key(name)
	d.buf = append(d.buf, '[')
	for i, item := range items {
		if i > 0 {
			d.text(", ")
		}
		write(item)
	}
	d.buf = append(d.buf, ']')
	d.first = false
}

func (d *dumper) stmts(name string, body syntax.Block) { list(d, name, d.viewBlock(body), d.stmt) }

func (d *dumper) exprs(name string, items []syntax.Expr) { list(d, name, items, d.expr) }

func (d *dumper) child(name string, e syntax.Expr) {
	if e != nil {
		d.key(name)
		d.expr(e)
	}
}

func (d *dumper) names(name string, items []string) {
	list(d, name, items, func(s string) { d.text(pytext.Quote(d.viewIdent(s))) })
}

func asyncName(async bool, name string) string {
	if async {
		return "Async" + name
	}
	return name
}

func (d *dumper) stmt(s syntax.Stmt) {
	s = d.viewStmt(s)
	switch s := s.(type) {
	case *syntax.FunctionDef:
		d.open(asyncName(s.Async, "FunctionDef"))
		d.ident("name", s.Name)
		d.parameters(s.Params)
		d.stmts("body", s.Body)
		d.exprs("decorator_list", s.Decorators)
		d.child("returns", s.Returns)
		d.typeParams(s.TypeParams)
	case *syntax.ClassDef:
		d.open("ClassDef")
		d.ident("name", s.Name)
		d.exprs("bases", s.Bases)
		list(d, "keywords", s.Keywords, d.keyword)
		d.stmts("body", s.Body)
		d.exprs("decorator_list", s.Decorators)
		d.typeParams(s.TypeParams)
	case *syntax.Return:
		d.open("Return")
		d.child("value", s.Value)
	case *syntax.Delete:
		d.open("Delete")
		d.exprs("targets", s.Targets)
	case *syntax.Assign:
		d.open("Assign")
		d.exprs("targets", s.Targets)
		d.child("value", s.Value)
	case *syntax.TypeAlias:
		d.open("TypeAlias")
		d.child("name", s.Name)
		d.typeParams(s.TypeParams)
		d.child("value", s.Value)
	case *syntax.AugAssign:
		d.open("AugAssign")
		d.child("target", s.Target)
		d.raw("op", s.Op.String()+"()")
		d.child("value", s.Value)
	case *syntax.AnnAssign:
		d.open("AnnAssign")
		d.child("target", s.Target)
		d.child("annotation", s.Annotation)
		d.child("value", s.Value)
		simple := 0
		if s.Simple {
			simple = 1
		}
		d.int("simple", simple)
	case *syntax.For:
		d.open(asyncName(s.Async, "For"))
		d.child("target", s.Target)
		d.child("iter", s.Iter)
		d.stmts("body", s.Body)
		d.stmts("orelse", s.Else)
	case *syntax.While:
		d.open("While")
		d.child("test", s.Test)
		d.stmts("body", s.Body)
		d.stmts("orelse", s.Else)
	case *syntax.If:
		d.open("If")
		d.child("test", s.Test)
		d.stmts("body", s.Body)
		d.stmts("orelse", s.Else)
	case *syntax.With:
		d.open(asyncName(s.Async, "With"))
		list(d, "items", s.Items, d.withItem)
		d.stmts("body", s.Body)
	case *syntax.Match:
		d.open("Match")
		d.child("subject", s.Subject)
		list(d, "cases", s.Cases, d.matchCase)
	case *syntax.Raise:
		d.open("Raise")
		d.child("exc", s.Exc)
		d.child("cause", s.Cause)
	case *syntax.Try:
		name := "Try"
		if s.Star {
			name = "TryStar"
		}
		d.open(name)
		d.stmts("body", s.Body)
		list(d, "handlers", s.Handlers, d.handler)
		d.stmts("orelse", s.Else)
		d.stmts("finalbody", s.Finally)
	case *syntax.Assert:
		d.open("Assert")
		d.child("test", s.Test)
		d.child("msg", s.Msg)
	case *syntax.Import:
		d.open("Import")
		list(d, "names", s.Names, d.alias)
	case *syntax.ImportFrom:
		d.open("ImportFrom")
		d.optionalIdent("module", s.Module)
		list(d, "names", s.Names, d.alias)
		d.int("level", s.Level)
	case *syntax.Global:
		d.open("Global")
		d.names("names", s.Names)
	case *syntax.Nonlocal:
		d.open("Nonlocal")
		d.names("names", s.Names)
	case *syntax.ExprStmt:
		d.open("Expr")
		d.child("value", s.Value)
	case *syntax.Pass:
		d.open("Pass")
	case *syntax.Break:
		d.open("Break")
	case *syntax.Continue:
		d.open("Continue")
	case *syntax.BadStmt: // not in ast: shown so that broken trees can be read
		d.open("Bad")
		d.stmts("body", s.Body)
	}
	d.closeAt(s.Range())
}

func (d *dumper) keyword(k *syntax.Keyword) {
	d.open("keyword")
	d.optionalIdent("arg", k.Name)
	d.child("value", k.Value)
	d.closeAt(k.Span)
}

func (d *dumper) alias(a *syntax.Alias) {
	d.open("alias")
	d.ident("name", a.Name)
	d.optionalIdent("asname", a.AsName)
	d.closeAt(a.Span)
}

func (d *dumper) withItem(w *syntax.WithItem) {
	d.open("withitem")
	d.child("context_expr", w.Context)
	d.child("optional_vars", w.Target)
	d.close()
}

func (d *dumper) handler(h *syntax.ExceptHandler) {
	d.open("ExceptHandler")
	d.child("type", h.Type)
	d.optionalIdent("name", h.Name)
	d.stmts("body", h.Body)
	d.closeAt(h.Span)
}

func (d *dumper) matchCase(c *syntax.MatchCase) {
	d.open("match_case")
	d.key("pattern")
	d.pattern(c.Pattern)
	d.child("guard", c.Guard)
	d.stmts("body", c.Body)
	d.close()
}

func (d *dumper) parameters(ps *syntax.Parameters) {
	d.key("args")
	d.open("arguments")
	list(d, "posonlyargs", ps.PosOnly, d.param)
	list(d, "args", ps.Args, d.param)
	if ps.VarArg != nil {
		d.key("vararg")
		d.param(ps.VarArg)
	}
	list(d, "kwonlyargs", ps.KwOnly, d.param)
	list(d, "kw_defaults", ps.KwDefaults, d.exprOrNone)
	if ps.KwArg != nil {
		d.key("kwarg")
		d.param(ps.KwArg)
	}
	d.exprs("defaults", ps.Defaults)
	d.close()
}

func (d *dumper) param(p *syntax.Param) {
	d.open("arg")
	d.ident("arg", p.Name)
	d.child("annotation", p.Annotation)
	d.closeAt(p.Span)
}

func (d *dumper) typeParams(ps []*syntax.TypeParam) {
	list(d, "type_params", ps, func(t *syntax.TypeParam) {
		d.open([...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[t.Kind])
		d.ident("name", t.Name)
		d.child("bound", t.Bound)
		d.child("default_value", t.Default)
		d.closeAt(t.Span)
	})
}

func (d *dumper) pattern(p syntax.Pattern) {
	d.whole++ // a pattern takes no calls
	defer func() { d.whole-- }()
	switch p := p.(type) {
	case *syntax.MatchValue:
		d.open("MatchValue")
		d.child("value", p.Value)
	case *syntax.MatchSingleton:
		d.open("MatchSingleton")
		d.raw("value", constant(p.Value))
	case *syntax.MatchSequence:
		d.open("MatchSequence")
		list(d, "patterns", p.Patterns, d.pattern)
	case *syntax.MatchMapping:
		d.open("MatchMapping")
		d.exprs("keys", p.Keys)
		list(d, "patterns", p.Patterns, d.pattern)
		d.optionalIdent("rest", p.Rest)
	case *syntax.MatchClass:
		d.open("MatchClass")
		d.child("cls", p.Cls)
		list(d, "patterns", p.Patterns, d.pattern)
		d.names("kwd_attrs", p.KwdAttrs)
		list(d, "kwd_patterns", p.KwdPattern, d.pattern)
	case *syntax.MatchStar:
		d.open("MatchStar")
		d.optionalIdent("name", p.Name)
	case *syntax.MatchAs:
		d.open("MatchAs")
		if p.Pattern != nil {
			d.key("pattern")
			d.pattern(p.Pattern)
		}
		d.optionalIdent("name", p.Name)
	case *syntax.MatchOr:
		d.open("MatchOr")
		list(d, "patterns", p.Patterns, d.pattern)
	}
	d.closeAt(p.Range())
}
