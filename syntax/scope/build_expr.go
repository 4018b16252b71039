package scope

import "trammel/syntax"

func (b *builder) exprs(list []syntax.Expr) {
	for _, e := range list {
		b.expr(e)
	}
}

func (b *builder) expr(e syntax.Expr) {
	switch e := e.(type) {
	case nil:
	case *syntax.Name:
		b.name(e)
	case *syntax.NamedExpr:
		b.namedExpr(e)
	case *syntax.Lambda:
		b.defaults(e.Params)
		b.open(Lambda, "<lambda>", e)
		b.params(e.Params)
		b.expr(e.Body)
		b.close()
	case *syntax.ListComp:
		b.comprehension(e, "<listcomp>", "list comprehension", e.Generators, e.Elt, nil)
	case *syntax.SetComp:
		b.comprehension(e, "<setcomp>", "set comprehension", e.Generators, e.Elt, nil)
	case *syntax.DictComp:
		b.comprehension(e, "<dictcomp>", "dict comprehension", e.Generators, e.Key, e.Value)
	case *syntax.GeneratorExp:
		b.comprehension(e, "<genexpr>", "generator expression", e.Generators, e.Elt, nil)
	case *syntax.Yield:
		b.yield(e.Span)
		b.expr(e.Value)
	case *syntax.YieldFrom:
		b.yield(e.Span)
		b.expr(e.Value)
	case *syntax.Await:
		b.await(e.Span)
		b.expr(e.Value)
	case *syntax.Call:
		b.expr(e.Func)
		b.exprs(e.Args)
		for _, k := range e.Keywords {
			b.keyword(k)
		}
	case *syntax.Attribute:
		b.expr(e.Value)
		if e.Attr == "__debug__" && e.Ctx != syntax.Load {
			b.debugTarget(e.Span, e.Ctx)
		}
	case *syntax.JoinedStr:
		b.exprs(e.Values)
	default:
		b.children(e)
	}
}

// children visits what an expression without scoping rules of its own is made of.
func (b *builder) children(e syntax.Expr) {
	syntax.Inspect(e, func(n syntax.Node) bool {
		if n == syntax.Node(e) {
			return true
		}
		if child, ok := n.(syntax.Expr); ok {
			b.expr(child)
		}
		return false
	})
}

func (b *builder) debugTarget(span syntax.Span, ctx syntax.Context) {
	if ctx == syntax.Del {
		b.fail(span, "cannot delete __debug__")
	} else {
		b.fail(span, "cannot assign to __debug__")
	}
}

func (b *builder) name(n *syntax.Name) {
	var sym *Symbol
	switch {
	case n.Ctx == syntax.Load:
		sym = b.use(n.Ident, n.Span)
		if n.Ident == "super" && b.scope.Kind.IsFunctionLike() {
			b.use("__class__", n.Span)
		}
	case n.Ident == "__debug__":
		b.debugTarget(n.Span, n.Ctx)
		sym = b.scope.symbol(n.Ident, n.Span)
	default:
		sym = b.bind(n.Ident, n.Span)
	}
	*b.info.uses.At(n.ID) = use{sym, b.scope}
}

func (b *builder) yield(span syntax.Span) {
	if b.noYield != "" {
		b.fail(span, "yield expression cannot be used within %s", b.noYield)
	}
	if b.scope.Kind == Comprehension {
		b.fail(span, "'yield' inside %s", b.scope.Name)
	}
	b.scope.Generator = true
}

func (b *builder) await(span syntax.Span) {
	if b.noYield != "" {
		b.fail(span, "await expression cannot be used within %s", b.noYield)
	}
}

// comprehension opens a scope for all but the first iterable, which the scope
// around evaluates.
func (b *builder) comprehension(node syntax.Node, name, what string, clauses []*syntax.Comprehension, first, second syntax.Expr) {
	b.iterable++
	b.expr(clauses[0].Iter)
	b.iterable--
	s := b.open(Comprehension, what, node)
	s.Async = clauses[0].Async
	for i, c := range clauses {
		b.iteration(c.Target)
		if i > 0 {
			b.iterable++
			b.expr(c.Iter)
			b.iterable--
		}
		b.exprs(c.Ifs)
		s.Async = s.Async || c.Async
	}
	b.expr(first)
	b.expr(second)
	b.close()
	s.Name = name
}

// iteration visits the target of a for clause.
func (b *builder) iteration(target syntax.Expr) {
	before := len(b.info.Errors)
	b.expr(target)
	syntax.Inspect(target, func(n syntax.Node) bool {
		name, ok := n.(*syntax.Name)
		if !ok || name.Ctx != syntax.Store {
			return true
		}
		sym := b.info.Of(name)
		if sym.global || sym.nonlocal {
			b.info.Errors = b.info.Errors[:before]
			b.fail(name.Span, "comprehension inner loop cannot rebind assignment expression target '%s'", name.Ident)
		}
		sym.iteration = true
		return true
	})
}

// namedExpr binds in the nearest scope that is not a comprehension.
func (b *builder) namedExpr(e *syntax.NamedExpr) {
	switch {
	case b.iterable > 0:
		b.fail(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
	case b.scope.Kind == Comprehension:
		b.extendNamedExpr(e)
	case b.noYield != "":
		b.fail(e.Span, "named expression cannot be used within %s", b.noYield)
	}
	b.expr(e.Value)
	b.expr(e.Target)
}

func (b *builder) extendNamedExpr(e *syntax.NamedExpr) {
	name := e.Target.Ident
	for s := b.scope; s != nil; s = s.Parent {
		switch s.Kind {
		case Comprehension:
			if sym := s.Lookup(name); sym != nil && sym.iteration {
				b.fail(e.Target.Span, "assignment expression cannot rebind comprehension iteration variable '%s'", name)
			}
			continue
		case Class:
			b.fail(e.Target.Span, "assignment expression within a comprehension cannot be used in a class body")
			return
		case TypeParameters:
			b.fail(e.Target.Span, "assignment expression within a comprehension cannot be used within the definition of a generic")
			return
		case TypeAlias:
			b.fail(e.Target.Span, "assignment expression within a comprehension cannot be used in a type alias")
			return
		case TypeVariable:
			b.fail(e.Target.Span, "assignment expression within a comprehension cannot be used in %s", s.Name)
			return
		case Module:
			sym := s.symbol(name, e.Target.Span)
			sym.Assigned = true
			b.part.Binds = append(b.part.Binds, sym.Name)
			b.markThrough(s, name, e.Target.Span, func(c *Symbol) { c.global = true })
		default:
			sym := s.symbol(name, e.Target.Span)
			if !sym.global {
				sym.Assigned = true
			}
			global := sym.global
			b.markThrough(s, name, e.Target.Span, func(c *Symbol) {
				c.global, c.nonlocal = global, !global
			})
		}
		return
	}
}

// markThrough declares name in every comprehension between here and s.
func (b *builder) markThrough(s *Scope, name string, span syntax.Span, mark func(*Symbol)) {
	for c := b.scope; c != s; c = c.Parent {
		mark(c.symbol(name, span))
	}
}

func (b *builder) pattern(p syntax.Pattern) {
	capture := func(name string, span syntax.Span) {
		if name != "" {
			b.bind(name, span)
		}
	}
	switch p := p.(type) {
	case *syntax.MatchValue:
		b.expr(p.Value)
	case *syntax.MatchSequence:
		b.patterns(p.Patterns)
	case *syntax.MatchMapping:
		b.exprs(p.Keys)
		b.patterns(p.Patterns)
		capture(p.Rest, p.RestSpan)
	case *syntax.MatchClass:
		b.expr(p.Cls)
		b.patterns(p.Patterns)
		b.patterns(p.KwdPattern)
	case *syntax.MatchStar:
		capture(p.Name, p.NameSpan)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			b.pattern(p.Pattern)
		}
		capture(p.Name, p.NameSpan)
	case *syntax.MatchOr:
		b.patterns(p.Patterns)
	}
}

func (b *builder) patterns(list []syntax.Pattern) {
	for _, p := range list {
		b.pattern(p)
	}
}
