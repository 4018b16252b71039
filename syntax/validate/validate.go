// Package validate makes the checks that CPython makes between parsing and
// running: the future statements, the symbol table and the code generator's own.
// Together with the parser's errors they are every SyntaxError of CPython.
package validate

import (
	"fmt"

	"trammel/syntax"
	"trammel/syntax/scope"
)

// Result is what compiling a file would say.
type Result struct {
	// Errors are those of the parser if there are any; otherwise those of the
	// later stages, with the one that CPython would raise first.
	Errors   []*syntax.Error
	Warnings []syntax.Warning
	Scopes   *scope.Info
}

// File checks a parsed file.
func File(f *syntax.File) *Result { return FileBut(f, nil) }

// FileBut is File, except that it leaves out the bodies of functions and classes that are
// a part of the file where known is true for the part: it has been checked before, and is
// without errors and global statements. [scope.Info.Load] makes up for the scopes.
func FileBut(f *syntax.File, known func(part int) bool) *Result {
	info := scope.ResolveBut(f, known)
	r := &Result{Scopes: info, Warnings: f.Warnings}
	if !f.Valid() {
		r.Errors = f.Errors
		return r
	}
	c := &checker{file: f, scopes: info}
	c.futures()
	c.errors = append(c.errors, info.Errors...)
	c.module()
	r.Errors = c.errors
	r.Warnings = append(r.Warnings, c.warnings...)
	return r
}

// Verdict is the error that CPython would raise on compiling f, or nil.
func Verdict(f *syntax.File) *syntax.Error {
	if r := File(f); len(r.Errors) > 0 {
		return r.Errors[0]
	}
	return nil
}

// checker walks the tree in the order of CPython's code generator.
type checker struct {
	file     *syntax.File
	scopes   *scope.Info
	errors   []*syntax.Error
	warnings []syntax.Warning

	fn         *function
	loop       loopKind
	blocks     int        // statically nested blocks of the code object
	lastFuture syntax.Pos // end of the future statements
}

// function is the code object being generated.
type function struct {
	kind  scope.Kind
	async bool
	scope *scope.Scope
	outer *function
}

// maxBlocks is how many loops, with and try blocks CPython lets a code object nest.
const maxBlocks = 20

// nested checks the body of a statement that takes one of those blocks.
func (c *checker) nested(at syntax.Span, check func()) {
	if c.blocks++; c.blocks == maxBlocks+1 {
		c.fail(at, "too many statically nested blocks")
	}
	check()
	c.blocks--
}

// loopKind is what a break or continue would meet.
type loopKind uint8

const (
	noLoop loopKind = iota
	inLoop
	inExceptStar // and no loop inside it
)

func (c *checker) fail(span syntax.Span, format string, args ...any) {
	c.errors = append(c.errors, &syntax.Error{Msg: fmt.Sprintf(format, args...), Span: span})
}

func (c *checker) warn(span syntax.Span, format string, args ...any) {
	c.warnings = append(c.warnings, syntax.Warning{Category: "SyntaxWarning", Msg: fmt.Sprintf(format, args...), Span: span})
}

// futureFeatures are those that a future import may name.
var futureFeatures = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// futures checks the future statements at the top of the file; later ones are
// refused where the code generator meets them.
func (c *checker) futures() {
	for i, s := range c.file.Body {
		from, ok := s.(*syntax.ImportFrom)
		if !ok || from.Module != "__future__" || from.Level > 0 {
			if i == 0 && isDocstring(s) {
				continue
			}
			return
		}
		for _, a := range from.Names {
			switch {
			case a.Name == "braces":
				c.fail(from.Span, "not a chance")
			case !futureFeatures[a.Name]:
				c.fail(from.Span, "future feature %s is not defined", a.Name)
			}
		}
		c.lastFuture = from.End
	}
}

func isDocstring(s syntax.Stmt) bool { return syntax.Docstring(syntax.Block{s}) != nil }

func (c *checker) module() {
	c.fn = &function{kind: scope.Module, scope: c.scopes.Module}
	parts := c.file.Parts()
	for k := range parts {
		if !c.scopes.Parts[k].Later {
			c.block(parts[k].Body)
		}
	}
}

// inFunction runs check with a new code object around it.
func (c *checker) inFunction(kind scope.Kind, async bool, node syntax.Node, check func()) {
	outer, loop, blocks := c.fn, c.loop, c.blocks
	c.blocks = 0
	c.fn = &function{kind: kind, async: async, scope: c.scopes.Scopes[node], outer: outer}
	c.loop = noLoop
	check()
	c.fn, c.loop, c.blocks = outer, loop, blocks
}

func (c *checker) inLoop(at syntax.Span, body syntax.Block) {
	outer := c.loop
	c.loop = inLoop
	c.nested(at, func() { c.block(body) })
	c.loop = outer
}

func (c *checker) block(body syntax.Block) {
	for _, s := range body {
		c.stmt(s)
	}
}

func (c *checker) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		c.functionDef(s)
	case *syntax.ClassDef:
		c.classDef(s)
	case *syntax.TypeAlias:
		c.typeParams(s.TypeParams)
		c.inFunction(scope.TypeAlias, false, s, func() { c.expr(s.Value) })
	case *syntax.Return:
		c.returnStatement(s)
	case *syntax.Delete:
		c.targets(s.Targets)
	case *syntax.Assign:
		c.expr(s.Value)
		c.targets(s.Targets)
	case *syntax.AugAssign:
		c.target(s.Target)
		c.expr(s.Value)
	case *syntax.AnnAssign:
		c.optional(s.Value)
		c.target(s.Target)
		if c.fn.kind != scope.Function { // there it is never evaluated
			c.expr(s.Annotation)
		}
	case *syntax.For:
		if s.Async {
			c.asyncOnly(s.Span, "async for")
		}
		c.expr(s.Iter)
		c.target(s.Target)
		c.inLoop(s.Span, s.Body)
		c.block(s.Else)
	case *syntax.While:
		c.expr(s.Test)
		c.inLoop(s.Span, s.Body)
		c.block(s.Else)
	case *syntax.If:
		c.expr(s.Test)
		c.block(s.Body)
		c.block(s.Else)
	case *syntax.With:
		c.with(s)
	case *syntax.Match:
		c.match(s)
	case *syntax.Raise:
		c.optional(s.Exc)
		c.optional(s.Cause)
	case *syntax.Try:
		c.try(s)
	case *syntax.Assert:
		c.assert(s)
	case *syntax.ImportFrom:
		if s.Module == "__future__" && s.Level == 0 && s.Start > c.lastFuture {
			c.fail(s.Span, "from __future__ imports must occur at the beginning of the file")
		}
	case *syntax.ExprStmt:
		c.expr(s.Value)
	case *syntax.Break:
		c.jump(s.Span, "'break' outside loop")
	case *syntax.Continue:
		c.jump(s.Span, "'continue' not properly in loop")
	}
}

func (c *checker) jump(span syntax.Span, msg string) {
	switch c.loop {
	case noLoop:
		c.fail(span, "%s", msg)
	case inExceptStar:
		c.fail(span, "'break', 'continue' and 'return' cannot appear in an except* block")
	}
}

func (c *checker) returnStatement(s *syntax.Return) {
	switch {
	case c.fn.kind != scope.Function:
		c.fail(s.Span, "'return' outside function")
	case s.Value != nil && c.fn.async && c.fn.scope != nil && c.fn.scope.Generator:
		c.fail(s.Span, "'return' with value in async generator")
	}
	if c.loop == inExceptStar {
		at := s.Span
		if s.Value != nil {
			at = s.Value.Range()
		}
		c.jump(at, "")
	}
	c.optional(s.Value)
}

func (c *checker) asyncOnly(span syntax.Span, what string) {
	if !c.fn.async || c.fn.kind != scope.Function {
		c.fail(span, "'%s' outside async function", what)
	}
}

func (c *checker) with(s *syntax.With) {
	if s.Async {
		c.asyncOnly(s.Span, "async with")
	}
	for _, item := range s.Items {
		c.expr(item.Context)
		if item.Target != nil {
			c.target(item.Target)
		}
	}
	c.nested(s.Span, func() { c.block(s.Body) })
}

func (c *checker) try(s *syntax.Try) {
	c.nested(s.Span, func() { c.block(s.Body) })
	for i, h := range s.Handlers {
		if h.Type == nil && i < len(s.Handlers)-1 {
			c.fail(h.Span, "default 'except:' must be last")
		}
		c.optional(h.Type)
		outer := c.loop
		if s.Star {
			c.loop = inExceptStar
		}
		c.block(h.Body)
		c.loop = outer
	}
	c.block(s.Else)
	c.block(s.Finally)
}

func (c *checker) assert(s *syntax.Assert) {
	if t, ok := s.Test.(*syntax.Tuple); ok && len(t.Elts) > 0 {
		c.warn(s.Span, "assertion is always true, perhaps remove parentheses?")
	}
	c.expr(s.Test)
	c.optional(s.Msg)
}

func (c *checker) functionDef(s *syntax.FunctionDef) {
	c.exprs(s.Decorators)
	c.exprs(s.Params.Defaults)
	c.exprs(s.Params.KwDefaults)
	c.typeParams(s.TypeParams)
	for _, p := range s.Params.All() {
		c.annotation(p.Annotation)
	}
	c.optional(s.Returns)
	c.inFunction(scope.Function, s.Async, s, func() { c.block(s.Body) })
}

// annotation checks one of a parameter; *args: *Ts is the one place for a star.
func (c *checker) annotation(e syntax.Expr) {
	if star, ok := e.(*syntax.Starred); ok {
		e = star.Value
	}
	c.optional(e)
}

func (c *checker) classDef(s *syntax.ClassDef) {
	c.exprs(s.Decorators)
	c.typeParams(s.TypeParams)
	c.inFunction(scope.Class, false, s, func() { c.block(s.Body) })
	c.arguments(s.Bases, s.Keywords)
}

func (c *checker) typeParams(params []*syntax.TypeParam) {
	for _, t := range params {
		for _, e := range []syntax.Expr{t.Bound, t.Default} {
			if star, ok := e.(*syntax.Starred); ok && t.Kind == syntax.TypeVarTuple {
				e = star.Value
			}
			c.inFunction(scope.TypeVariable, false, e, func() { c.optional(e) })
		}
	}
}
