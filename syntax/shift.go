package syntax

// shifter copies trees whose source has moved: an edit in front of them leaves them what
// they are, at other places and with other numbers.
type shifter struct {
	by  Pos   // bytes
	ids int32 // numbers of names, attributes and calls
	slabs
}

// span moves a span; one of nothing stays that.
func (m *shifter) span(s Span) Span {
	if s.End == 0 {
		return s
	}
	return s.Shifted(m.by)
}

func (m *shifter) pos(p Pos) Pos {
	if p == 0 {
		return p
	}
	return p + m.by
}

func (m *shifter) spans(list []Span) []Span { return mapped(list, m.span) }

// mapped copies a list element by element; none stays none.
func mapped[T any](list []T, copy func(T) T) []T {
	if len(list) == 0 {
		return list
	}
	out := make([]T, len(list))
	for i, e := range list {
		out[i] = copy(e)
	}
	return out
}

func (m *shifter) block(body Block) Block { return mapped(body, m.stmt) }

func (m *shifter) exprs(list []Expr) []Expr {
	if len(list) == 0 {
		return list
	}
	out := m.slabs.exprSlice(len(list))
	for i, e := range list {
		out[i] = m.expr(e)
	}
	return out
}

func (m *shifter) stmt(s Stmt) Stmt {
	switch s := s.(type) {
	case *ExprStmt:
		n := m.exprStmts.alloc()
		*n = ExprStmt{m.span(s.Span), m.expr(s.Value)}
		return n
	case *Assign:
		n := m.assigns.alloc()
		*n = Assign{m.span(s.Span), m.exprs(s.Targets), m.expr(s.Value)}
		return n
	case *FunctionDef:
		n := *s
		n.Span, n.NameSpan, n.Keyword, n.Colon = m.span(s.Span), m.span(s.NameSpan), m.span(s.Keyword), m.pos(s.Colon)
		n.Decorators, n.TypeParams, n.Params = m.exprs(s.Decorators), mapped(s.TypeParams, m.typeParam), m.parameters(s.Params)
		n.Returns, n.Body = m.expr(s.Returns), m.block(s.Body)
		return &n
	case *ClassDef:
		n := *s
		n.Span, n.NameSpan, n.Keyword, n.Colon = m.span(s.Span), m.span(s.NameSpan), m.span(s.Keyword), m.pos(s.Colon)
		n.Decorators, n.TypeParams = m.exprs(s.Decorators), mapped(s.TypeParams, m.typeParam)
		n.Bases, n.Keywords, n.Body = m.exprs(s.Bases), mapped(s.Keywords, m.keyword), m.block(s.Body)
		return &n
	case *Return:
		return &Return{m.span(s.Span), m.expr(s.Value)}
	case *If:
		return &If{m.span(s.Span), m.expr(s.Test), m.block(s.Body), m.block(s.Else), s.Elif}
	case *For:
		return &For{m.span(s.Span), m.expr(s.Target), m.expr(s.Iter), m.block(s.Body), m.block(s.Else), s.Async}
	case *While:
		return &While{m.span(s.Span), m.expr(s.Test), m.block(s.Body), m.block(s.Else)}
	case *With:
		return &With{m.span(s.Span), mapped(s.Items, m.withItem), m.block(s.Body), s.Async}
	case *Try:
		return &Try{m.span(s.Span), m.block(s.Body), mapped(s.Handlers, m.handler), m.block(s.Else), m.block(s.Finally), s.Star}
	case *Match:
		return &Match{m.span(s.Span), m.expr(s.Subject), mapped(s.Cases, m.matchCase)}
	case *BadStmt:
		return &BadStmt{m.span(s.Span), m.block(s.Body)}
	}
	return m.simple(s)
}

// simple copies a statement that holds no others.
func (m *shifter) simple(s Stmt) Stmt {
	switch s := s.(type) {
	case *Delete:
		return &Delete{m.span(s.Span), m.exprs(s.Targets)}
	case *TypeAlias:
		return &TypeAlias{m.span(s.Span), m.name(s.Name), mapped(s.TypeParams, m.typeParam), m.expr(s.Value)}
	case *AugAssign:
		return &AugAssign{m.span(s.Span), m.expr(s.Target), s.Op, m.span(s.OpSpan), m.expr(s.Value)}
	case *AnnAssign:
		return &AnnAssign{m.span(s.Span), m.expr(s.Target), m.expr(s.Annotation), m.expr(s.Value), s.Simple}
	case *Raise:
		return &Raise{m.span(s.Span), m.expr(s.Exc), m.expr(s.Cause)}
	case *Assert:
		return &Assert{m.span(s.Span), m.expr(s.Test), m.expr(s.Msg)}
	case *Import:
		return &Import{m.span(s.Span), mapped(s.Names, m.alias)}
	case *ImportFrom:
		return &ImportFrom{m.span(s.Span), s.Module, m.span(s.ModuleSpan), mapped(s.Names, m.alias), s.Level}
	case *Global:
		return &Global{m.span(s.Span), s.Names, m.spans(s.NameSpans)}
	case *Nonlocal:
		return &Nonlocal{m.span(s.Span), s.Names, m.spans(s.NameSpans)}
	case *Pass:
		return &Pass{m.span(s.Span)}
	case *Break:
		return &Break{m.span(s.Span)}
	case *Continue:
		return &Continue{m.span(s.Span)}
	}
	panic("syntax: unknown statement")
}

func (m *shifter) expr(e Expr) Expr {
	switch e := e.(type) {
	case nil:
		return nil
	case *Name:
		return m.name(e)
	case *Constant:
		return m.constant(e)
	case *Attribute:
		n := m.attributes.alloc()
		*n = Attribute{m.span(e.Span), m.expr(e.Value), e.Attr, m.span(e.AttrSpan), e.ID + m.ids, e.Ctx}
		return n
	case *Call:
		n := m.calls.alloc()
		*n = Call{m.span(e.Span), m.expr(e.Func), m.exprs(e.Args), mapped(e.Keywords, m.keyword), m.pos(e.Open), e.ID + m.ids}
		return n
	case *Subscript:
		n := m.subscripts.alloc()
		*n = Subscript{m.span(e.Span), m.expr(e.Value), m.expr(e.Index), e.Ctx}
		return n
	case *BinOp:
		n := m.binOps.alloc()
		*n = BinOp{m.span(e.Span), m.expr(e.Left), e.Op, m.span(e.OpSpan), m.expr(e.Right)}
		return n
	case *BoolOp:
		return &BoolOp{m.span(e.Span), e.Or, m.exprs(e.Values), m.spans(e.OpSpans)}
	case *UnaryOp:
		return &UnaryOp{m.span(e.Span), e.Op, m.expr(e.Operand)}
	case *Compare:
		return &Compare{m.span(e.Span), m.expr(e.Left), e.Ops, m.spans(e.OpSpans), m.exprs(e.Comparators)}
	case *Tuple:
		return &Tuple{m.span(e.Span), m.exprs(e.Elts), e.Ctx, e.Parens}
	case *List:
		return &List{m.span(e.Span), m.exprs(e.Elts), e.Ctx}
	case *Dict:
		return &Dict{m.span(e.Span), m.exprs(e.Keys), m.exprs(e.Values)}
	case *Set:
		return &Set{m.span(e.Span), m.exprs(e.Elts)}
	case *Starred:
		return &Starred{m.span(e.Span), m.expr(e.Value), e.Ctx}
	case *Slice:
		return &Slice{m.span(e.Span), m.expr(e.Lower), m.expr(e.Upper), m.expr(e.Step)}
	}
	return m.rare(e)
}

// rare copies an expression of the less common kinds.
func (m *shifter) rare(e Expr) Expr {
	switch e := e.(type) {
	case *NamedExpr:
		return &NamedExpr{m.span(e.Span), m.name(e.Target), m.expr(e.Value)}
	case *Lambda:
		return &Lambda{m.span(e.Span), m.parameters(e.Params), m.expr(e.Body)}
	case *IfExp:
		return &IfExp{m.span(e.Span), m.expr(e.Test), m.expr(e.Body), m.expr(e.Else)}
	case *ListComp:
		return &ListComp{m.span(e.Span), m.expr(e.Elt), mapped(e.Generators, m.comprehension)}
	case *SetComp:
		return &SetComp{m.span(e.Span), m.expr(e.Elt), mapped(e.Generators, m.comprehension)}
	case *GeneratorExp:
		return &GeneratorExp{m.span(e.Span), m.expr(e.Elt), mapped(e.Generators, m.comprehension)}
	case *DictComp:
		return &DictComp{m.span(e.Span), m.expr(e.Key), m.expr(e.Value), mapped(e.Generators, m.comprehension)}
	case *Await:
		return &Await{m.span(e.Span), m.expr(e.Value)}
	case *Yield:
		return &Yield{m.span(e.Span), m.expr(e.Value)}
	case *YieldFrom:
		return &YieldFrom{m.span(e.Span), m.expr(e.Value)}
	case *FormattedValue:
		return &FormattedValue{m.span(e.Span), m.expr(e.Value), e.Conversion, m.joined(e.Spec)}
	case *Interpolation:
		return &Interpolation{m.span(e.Span), m.expr(e.Value), e.Text, e.Conversion, m.joined(e.Spec)}
	case *JoinedStr:
		return m.joined(e)
	case *TemplateStr:
		return &TemplateStr{m.span(e.Span), m.exprs(e.Values)}
	}
	panic("syntax: unknown expression")
}

func (m *shifter) pattern(p Pattern) Pattern {
	switch p := p.(type) {
	case nil:
		return nil
	case *MatchValue:
		return &MatchValue{m.span(p.Span), m.expr(p.Value)}
	case *MatchSingleton:
		return &MatchSingleton{m.span(p.Span), m.constant(p.Value)}
	case *MatchSequence:
		return &MatchSequence{m.span(p.Span), mapped(p.Patterns, m.pattern)}
	case *MatchMapping:
		return &MatchMapping{m.span(p.Span), m.exprs(p.Keys), mapped(p.Patterns, m.pattern), p.Rest, m.span(p.RestSpan)}
	case *MatchClass:
		return &MatchClass{m.span(p.Span), m.expr(p.Cls), mapped(p.Patterns, m.pattern), p.KwdAttrs, m.spans(p.KwdSpans), mapped(p.KwdPattern, m.pattern)}
	case *MatchStar:
		return &MatchStar{m.span(p.Span), p.Name, m.span(p.NameSpan)}
	case *MatchAs:
		return &MatchAs{m.span(p.Span), m.pattern(p.Pattern), p.Name, m.span(p.NameSpan)}
	case *MatchOr:
		return &MatchOr{m.span(p.Span), mapped(p.Patterns, m.pattern)}
	}
	panic("syntax: unknown pattern")
}

func (m *shifter) name(e *Name) *Name {
	n := m.names.alloc()
	*n = Name{m.span(e.Span), e.Ident, e.ID + m.ids, e.Ctx}
	return n
}

func (m *shifter) constant(e *Constant) *Constant {
	n := m.constants.alloc()
	*n = *e
	n.Span = m.span(e.Span)
	return n
}

func (m *shifter) joined(e *JoinedStr) *JoinedStr {
	if e == nil {
		return nil
	}
	return &JoinedStr{m.span(e.Span), m.exprs(e.Values)}
}

func (m *shifter) keyword(k *Keyword) *Keyword {
	n := m.keywords.alloc()
	*n = Keyword{m.span(k.Span), k.Name, m.span(k.NameSpan), m.expr(k.Value)}
	return n
}

func (m *shifter) parameters(ps *Parameters) *Parameters {
	return &Parameters{
		mapped(ps.PosOnly, m.param), mapped(ps.Args, m.param), m.param(ps.VarArg), mapped(ps.KwOnly, m.param),
		m.exprs(ps.KwDefaults), m.param(ps.KwArg), m.exprs(ps.Defaults),
	}
}

func (m *shifter) param(p *Param) *Param {
	if p == nil {
		return nil
	}
	n := m.params.alloc()
	*n = Param{m.span(p.Span), p.Name, m.span(p.NameSpan), m.expr(p.Annotation)}
	return n
}

func (m *shifter) typeParam(p *TypeParam) *TypeParam {
	return &TypeParam{m.span(p.Span), p.Kind, p.Name, m.span(p.NameSpan), m.expr(p.Bound), m.expr(p.Default)}
}

func (m *shifter) alias(a *Alias) *Alias {
	return &Alias{m.span(a.Span), a.Name, m.span(a.NameSpan), a.AsName, m.span(a.AsSpan)}
}

func (m *shifter) withItem(w *WithItem) *WithItem {
	return &WithItem{m.expr(w.Context), m.expr(w.Target)}
}

func (m *shifter) handler(h *ExceptHandler) *ExceptHandler {
	return &ExceptHandler{m.span(h.Span), m.expr(h.Type), h.Name, m.span(h.NameSpan), m.block(h.Body)}
}

func (m *shifter) matchCase(c *MatchCase) *MatchCase {
	return &MatchCase{m.span(c.Span), m.pattern(c.Pattern), m.expr(c.Guard), m.block(c.Body)}
}

func (m *shifter) comprehension(c *Comprehension) *Comprehension {
	return &Comprehension{m.span(c.Span), m.expr(c.Target), m.expr(c.Iter), m.exprs(c.Ifs), c.Async}
}
