package scope

import (
	"fmt"
	"strings"

	"trammel/syntax"
)

// Resolve builds the scopes of a file. Statements that did not parse bind nothing.
func Resolve(f *syntax.File) *Info { return ResolveBut(f, nil) }

// ResolveBut is Resolve, except that it leaves the bodies of functions and classes that
// are a part of the file until [Info.Load], where later is true for the part. They must
// declare nothing global, and have no errors.
func ResolveBut(f *syntax.File, later func(part int) bool) *Info {
	parts := f.Parts()
	info := &Info{
		File: f, Scopes: map[syntax.Node]*Scope{},
		FutureAnnotations: ImportsFuture(f, "annotations"),
		Parts:             make([]Part, len(parts)),
	}
	b := &builder{info: info}
	info.Module = b.open(Module, "", nil)
	for k := range parts {
		b.part = &info.Parts[k]
		b.part.Later = later != nil && parts[k].Definition() != nil && later(k)
		b.headOnly = b.part.Later
		b.block(parts[k].Body)
		b.headOnly = false
	}
	b.close()
	b.resolve()
	return info
}

// LoadAll builds the scopes of all parts whose bodies were left for later.
func (i *Info) LoadAll() {
	for k := range i.Parts {
		i.Load(k)
	}
}

// Load builds the scopes of a part whose body was left for later.
func (i *Info) Load(part int) {
	if !i.Parts[part].Later {
		return
	}
	i.Parts[part].Later = false
	b := &builder{info: i, scope: i.Module, part: &i.Parts[part]}
	before := len(i.Module.Children)
	switch s := i.File.Parts()[part].Definition().(type) {
	case *syntax.FunctionDef:
		b.functionBody(s)
	case *syntax.ClassDef:
		b.classBody(s)
	}
	for _, child := range i.Module.Children[before:] {
		b.analyze(child)
		assignSlots(child)
		b.number(child)
	}
}

// ImportsFuture reports whether a file begins with the given future import.
func ImportsFuture(f *syntax.File, feature string) bool {
	for i, s := range f.Body {
		from, ok := s.(*syntax.ImportFrom)
		if !ok || from.Module != "__future__" {
			if i == 0 && syntax.Docstring(f.Body) != nil {
				continue
			}
			return false
		}
		for _, a := range from.Names {
			if a.Name == feature {
				return true
			}
		}
	}
	return false
}

type builder struct {
	info  *Info
	scope *Scope

	part     *Part // being built
	headOnly bool  // leaves the body of the function or class that the part is

	iterable int    // > 0 inside the iterable of a comprehension
	noYield  string // where yield, await and := are not allowed, or empty
}

func (b *builder) open(kind Kind, name string, node syntax.Node) *Scope {
	s := &Scope{Kind: kind, Name: name, Node: node, Parent: b.scope, Symbols: map[string]*Symbol{}}
	if b.scope != nil {
		s.Class = b.scope.Class
		b.scope.Children = append(b.scope.Children, s)
	}
	if kind == Class {
		s.Class = name
	}
	if node != nil {
		b.info.Scopes[node] = s
	}
	b.scope = s
	return s
}

func (b *builder) close() { b.scope = b.scope.Parent }

func (b *builder) fail(span syntax.Span, format string, args ...any) {
	b.info.Errors = append(b.info.Errors, &syntax.Error{Msg: fmt.Sprintf(format, args...), Span: span})
}

func (s *Scope) symbol(name string, span syntax.Span) *Symbol {
	name = Mangle(s.Class, name)
	sym := s.Symbols[name]
	if sym == nil {
		sym = &Symbol{Name: name, Slot: -1, First: span}
		s.Symbols[name] = sym
		s.Order = append(s.Order, sym)
	}
	return sym
}

func (b *builder) use(name string, span syntax.Span) *Symbol {
	sym := b.scope.symbol(name, span)
	sym.Used = true
	return sym
}

func (b *builder) bind(name string, span syntax.Span) *Symbol {
	if name == "__debug__" {
		b.fail(span, "cannot assign to __debug__")
	}
	sym := b.scope.symbol(name, span)
	sym.Assigned = true
	if b.scope.Kind == Module {
		b.part.Binds = append(b.part.Binds, sym.Name)
	}
	return sym
}

func (b *builder) block(body syntax.Block) {
	for _, s := range body {
		b.stmt(s)
	}
}

func (b *builder) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		b.functionDef(s)
	case *syntax.ClassDef:
		b.classDef(s)
	case *syntax.TypeAlias:
		b.typeAlias(s)
	case *syntax.Return:
		b.expr(s.Value)
	case *syntax.Delete:
		b.exprs(s.Targets)
	case *syntax.Assign:
		b.exprs(s.Targets)
		b.expr(s.Value)
	case *syntax.AugAssign:
		b.expr(s.Target)
		b.expr(s.Value)
	case *syntax.AnnAssign:
		b.annAssign(s)
	case *syntax.For:
		b.expr(s.Target)
		b.expr(s.Iter)
		b.block(s.Body)
		b.block(s.Else)
	case *syntax.While:
		b.expr(s.Test)
		b.block(s.Body)
		b.block(s.Else)
	case *syntax.If:
		b.expr(s.Test)
		b.block(s.Body)
		b.block(s.Else)
	case *syntax.With:
		for _, item := range s.Items {
			b.expr(item.Context)
			b.expr(item.Target)
		}
		b.block(s.Body)
	case *syntax.Match:
		b.expr(s.Subject)
		for _, c := range s.Cases {
			b.pattern(c.Pattern)
			b.expr(c.Guard)
			b.block(c.Body)
		}
	case *syntax.Raise:
		b.expr(s.Exc)
		b.expr(s.Cause)
	case *syntax.Try:
		b.try(s)
	case *syntax.Assert:
		b.expr(s.Test)
		b.expr(s.Msg)
	case *syntax.Import:
		b.aliases(s.Names)
	case *syntax.ImportFrom:
		b.aliases(s.Names)
	case *syntax.Global:
		b.global(s)
	case *syntax.Nonlocal:
		b.nonlocal(s)
	case *syntax.ExprStmt:
		b.expr(s.Value)
	case *syntax.BadStmt:
		b.block(s.Body)
	}
}

func (b *builder) try(s *syntax.Try) {
	b.block(s.Body)
	for _, h := range s.Handlers {
		b.expr(h.Type)
		if h.Name != "" {
			b.bind(h.Name, h.NameSpan)
		}
		b.block(h.Body)
	}
	b.block(s.Else)
	b.block(s.Finally)
}

func (b *builder) aliases(names []*syntax.Alias) {
	for _, a := range names {
		name, span := a.AsName, a.AsSpan
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
			span = a.NameSpan
		}
		if name == "*" {
			if b.scope.Kind != Module {
				b.fail(a.Span, "import * only allowed at module level")
			}
			continue
		}
		b.bind(name, span).Imported = true
	}
}

func (b *builder) functionDef(s *syntax.FunctionDef) {
	b.bind(s.Name, s.NameSpan)
	b.defaults(s.Params)
	b.exprs(s.Decorators)
	b.generic(s.Name, s.TypeParams, func() { b.annotations(s.Params, s.Returns) }, func() { b.functionBody(s) })
}

func (b *builder) functionBody(s *syntax.FunctionDef) {
	scope := b.open(Function, s.Name, s)
	scope.Async = s.Async
	b.params(s.Params)
	b.block(s.Body)
	b.close()
}

func (b *builder) defaults(ps *syntax.Parameters) {
	b.exprs(ps.Defaults)
	b.exprs(ps.KwDefaults)
}

// annotations visits those of a function, which belong to the scope around it.
func (b *builder) annotations(ps *syntax.Parameters, returns syntax.Expr) {
	for _, p := range ps.All() {
		b.annotation(p.Annotation)
	}
	b.annotation(returns)
}

// annotation visits one annotation. Where it is evaluated late, in 3.14 and with
// the future import, it must not yield, await or assign.
func (b *builder) annotation(e syntax.Expr) {
	if e == nil {
		return
	}
	if b.info.File.Version < 14 && !b.info.FutureAnnotations {
		b.expr(e)
		return
	}
	b.restricted("an annotation", func() { b.expr(e) })
}

// restricted visits something in which yield, await and := are refused.
func (b *builder) restricted(where string, visit func()) {
	outer := b.noYield
	b.noYield = where
	visit()
	b.noYield = outer
}

func (b *builder) params(ps *syntax.Parameters) {
	positional := append(append([]*syntax.Param{}, ps.PosOnly...), ps.Args...)
	all := append(positional, ps.KwOnly...)
	if ps.VarArg != nil {
		all = append(all, ps.VarArg)
	}
	if ps.KwArg != nil {
		all = append(all, ps.KwArg)
	}
	for _, p := range all {
		if old := b.scope.Lookup(p.Name); old != nil && old.Param {
			b.fail(p.Span, "duplicate argument '%s' in function definition", p.Name)
		}
		b.bind(p.Name, p.NameSpan).Param = true
	}
}

func (b *builder) classDef(s *syntax.ClassDef) {
	b.bind(s.Name, s.NameSpan)
	b.exprs(s.Decorators)
	b.generic(s.Name, s.TypeParams, func() {
		b.exprs(s.Bases)
		for _, k := range s.Keywords {
			b.keyword(k)
		}
	}, func() { b.classBody(s) })
}

func (b *builder) classBody(s *syntax.ClassDef) {
	b.open(Class, s.Name, s)
	if len(s.TypeParams) > 0 {
		b.bind("__type_params__", s.NameSpan)
	}
	b.block(s.Body)
	b.close()
}

func (b *builder) keyword(k *syntax.Keyword) {
	if k.Name == "__debug__" {
		b.fail(k.Span, "cannot assign to __debug__")
	}
	b.expr(k.Value)
}

// generic visits the head of a definition, in the scope of its type parameters if it has
// any, and its body unless that is left for later.
func (b *builder) generic(name string, params []*syntax.TypeParam, head, body func()) {
	if len(params) > 0 {
		b.openTypeParams(name, params)
		defer b.close()
		b.restricted("the definition of a generic", head)
	} else {
		head()
	}
	if !b.headOnly {
		body()
	}
}

// openTypeParams opens the scope that holds the type parameters of a generic;
// the caller closes it.
func (b *builder) openTypeParams(name string, params []*syntax.TypeParam) {
	b.open(TypeParameters, name, params[0])
	seenDefault := false
	for _, t := range params {
		if old := b.scope.Lookup(t.Name); old != nil && old.Assigned {
			b.fail(t.Span, "duplicate type parameter '%s'", t.Name)
		}
		b.bind(t.Name, t.NameSpan)
		b.typeVariable(t.Bound, boundName(t.Bound))
		b.typeVariable(t.Default, "a "+[...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[t.Kind]+" default")
		if t.Default != nil {
			seenDefault = true
		} else if seenDefault {
			b.fail(t.Span, "non-default type parameter '%s' follows default type parameter", t.Name)
		}
	}
}

func boundName(bound syntax.Expr) string {
	if _, isTuple := bound.(*syntax.Tuple); isTuple {
		return "a TypeVar constraint"
	}
	return "a TypeVar bound"
}

func (b *builder) typeVariable(e syntax.Expr, where string) {
	if e == nil {
		return
	}
	b.open(TypeVariable, where, e)
	b.restricted(where, func() { b.expr(e) })
	b.close()
}

func (b *builder) typeAlias(s *syntax.TypeAlias) {
	b.expr(s.Name)
	if len(s.TypeParams) > 0 {
		b.openTypeParams(s.Name.Ident, s.TypeParams)
	}
	b.open(TypeAlias, s.Name.Ident, s)
	b.restricted("a type alias", func() { b.expr(s.Value) })
	b.close()
	if len(s.TypeParams) > 0 {
		b.close()
	}
}

func (b *builder) annAssign(s *syntax.AnnAssign) {
	name, isName := s.Target.(*syntax.Name)
	if isName {
		sym := b.scope.Lookup(name.Ident)
		if sym != nil && (sym.global || sym.nonlocal) && b.scope.Kind != Module && s.Simple {
			what := "global"
			if sym.nonlocal {
				what = "nonlocal"
			}
			b.fail(s.Span, "annotated name '%s' can't be %s", name.Ident, what)
		}
		if s.Value == nil && !s.Simple {
			*b.info.uses.At(name.ID) = use{b.use(name.Ident, name.Span), b.scope} // (x): int binds nothing
		} else {
			b.expr(name)
			b.info.Of(name).Annotated = s.Simple
		}
	} else {
		b.expr(s.Target)
	}
	b.annotation(s.Annotation)
	b.expr(s.Value)
}

func (b *builder) global(s *syntax.Global) {
	for i, name := range s.Names {
		b.checkDeclaration(s.Span, name, "global")
		sym := b.scope.symbol(name, s.NameSpans[i])
		sym.global = true
		sym.declare(s.Span)
		b.part.Globals = append(b.part.Globals, sym.Name)
	}
}

func (b *builder) nonlocal(s *syntax.Nonlocal) {
	if b.scope.Kind == Module {
		b.fail(s.Span, "nonlocal declaration not allowed at module level")
		return
	}
	for i, name := range s.Names {
		b.checkDeclaration(s.Span, name, "nonlocal")
		sym := b.scope.symbol(name, s.NameSpans[i])
		sym.nonlocal = true
		sym.declare(s.Span)
	}
}

// checkDeclaration refuses to declare a name that the scope has met before.
func (b *builder) checkDeclaration(span syntax.Span, name, what string) {
	old := b.scope.Lookup(name)
	switch {
	case old == nil:
	case old.Param:
		b.fail(span, "name '%s' is parameter and %s", name, what)
	case old.Used:
		b.fail(span, "name '%s' is used prior to %s declaration", name, what)
	case old.Annotated:
		b.fail(span, "annotated name '%s' can't be %s", name, what)
	case old.Assigned:
		b.fail(span, "name '%s' is assigned to before %s declaration", name, what)
	}
}

// declare remembers the first global or nonlocal statement for a symbol.
func (s *Symbol) declare(span syntax.Span) {
	if s.declared == (syntax.Span{}) {
		s.declared = span
	}
}
