package syntax

import "strings"

// statement parses one compound statement or one line of simple ones, and
// appends what it finds to body.
func (p *parser) statement(body Block) Block {
	switch p.kind {
	case KwIf:
		return append(body, p.ifStatement(false))
	case KwFor:
		return append(body, p.forStatement(p.start(), false))
	case KwWhile:
		return append(body, p.whileStatement())
	case KwTry:
		return append(body, p.tryStatement())
	case KwWith:
		return append(body, p.withStatement(p.start(), false))
	case KwDef:
		return append(body, p.functionDef(p.start(), nil, false))
	case KwClass:
		return append(body, p.classDef(nil))
	case At:
		return append(body, p.decorated())
	case KwAsync:
		return append(body, p.asyncStatement(nil))
	case Ident:
		if p.textOf(p.tok()) == "match" && p.couldBeMatch() {
			if m := p.matchStatement(); m != nil {
				return append(body, m)
			}
		}
	}
	return p.simpleStatements(body)
}

func (p *parser) simpleStatements(body Block) Block {
	for {
		body = append(body, p.simpleStatement())
		if !p.accept(Semicolon) {
			break
		}
		if p.kind == Newline {
			break
		}
	}
	p.expect(Newline)
	return body
}

func (p *parser) simpleStatement() Stmt {
	start := p.start()
	switch p.kind {
	case KwPass:
		return &Pass{p.advance().Span}
	case KwBreak:
		return &Break{p.advance().Span}
	case KwContinue:
		return &Continue{p.advance().Span}
	case KwReturn:
		p.advance()
		var value Expr
		if p.startsExpression() {
			value = p.starExpressions()
		}
		return &Return{p.from(start), value}
	case KwRaise:
		return p.raise()
	case KwImport:
		return p.importNames()
	case KwFrom:
		return p.importFrom()
	case KwGlobal, KwNonlocal:
		return p.scopeStatement()
	case KwDel:
		return p.del()
	case KwAssert:
		return p.assert()
	case Ident:
		if p.textOf(p.tok()) == "type" && p.peekKind(1) == Ident && (p.peekKind(2) == Equal || p.peekKind(2) == LeftBracket) {
			return p.typeAlias()
		}
	}
	return p.expressionStatement(start)
}

// expressionStatement parses an expression, and what it turns out to be the
// left side of.
func (p *parser) expressionStatement(start Pos) Stmt {
	first := p.tok()
	value := p.yieldOrStarExpressions()
	switch p.kind {
	case Newline, Semicolon:
		s := p.slabs.exprStmts.alloc()
		s.Span, s.Value = p.from(start), value
		return s
	case Equal:
		return p.assign(start, value)
	case Colon:
		return p.annAssign(start, first, value)
	}
	if op, ok := augmented[p.kind]; ok {
		return p.augAssign(start, value, op)
	}
	s := p.slabs.exprStmts.alloc()
	s.Span, s.Value = p.from(start), value
	return s
}

func (p *parser) assign(start Pos, first Expr) Stmt {
	a := p.slabs.assigns.alloc()
	mark := p.mark()
	value := first
	for p.kind == Equal {
		if _, isYield := value.(*Yield); isYield || !setContext(value, Store) {
			p.fail()
		}
		p.push(value)
		p.advance()
		value = p.yieldOrStarExpressions()
	}
	a.Targets, a.Value = p.take(mark), value
	a.Span = p.from(start)
	return a
}

var augmented = map[Kind]Operator{
	PlusEqual: Add, MinusEqual: Sub, StarEqual: Mult, AtEqual: MatMult, SlashEqual: Div, PercentEqual: Mod,
	AmperEqual: BitAnd, PipeEqual: BitOr, CaretEqual: BitXor, LeftShiftEqual: LShift, RightShiftEqual: RShift,
	DoubleStarEqual: Pow, DoubleSlashEqual: FloorDiv,
}

// isSingleTarget reports whether e may stand before an annotation or an
// augmented assignment.
func isSingleTarget(e Expr) bool {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
		return true
	}
	return false
}

func (p *parser) augAssign(start Pos, target Expr, op Operator) Stmt {
	if !isSingleTarget(target) {
		p.fail()
	}
	setContext(target, Store)
	opSpan := p.advance().Span
	value := p.yieldOrStarExpressions()
	return &AugAssign{Span: p.from(start), Target: target, Op: op, OpSpan: opSpan, Value: value}
}

func (p *parser) annAssign(start Pos, first Token, target Expr) Stmt {
	if !isSingleTarget(target) {
		p.fail()
	}
	setContext(target, Store)
	p.advance()
	a := &AnnAssign{Target: target}
	a.Annotation = p.expression()
	if p.accept(Equal) {
		a.Value = p.yieldOrStarExpressions()
	}
	_, isName := target.(*Name)
	a.Simple = isName && first.Kind == Ident
	a.Span = p.from(start)
	return a
}

func (p *parser) raise() Stmt {
	start := p.start()
	p.advance()
	r := &Raise{}
	if p.kind != Newline && p.kind != Semicolon {
		r.Exc = p.expression()
		if p.accept(KwFrom) {
			r.Cause = p.expression()
		}
	}
	r.Span = p.from(start)
	return r
}

func (p *parser) del() Stmt {
	start := p.start()
	p.advance()
	mark := p.mark()
	for {
		target := p.primary()
		if !setContext(target, Del) {
			p.fail()
		}
		p.push(target)
		if !p.accept(Comma) || p.kind == Newline || p.kind == Semicolon {
			break
		}
	}
	return &Delete{p.from(start), p.take(mark)}
}

func (p *parser) assert() Stmt {
	start := p.start()
	p.advance()
	a := &Assert{Test: p.expression()}
	if p.accept(Comma) {
		a.Msg = p.expression()
	}
	a.Span = p.from(start)
	return a
}

func (p *parser) scopeStatement() Stmt {
	start, kind := p.start(), p.kind
	p.advance()
	var names []string
	var spans []Span
	for {
		name := p.expect(Ident)
		names, spans = append(names, p.ident(name)), append(spans, name.Span)
		if !p.accept(Comma) {
			break
		}
	}
	if kind == KwGlobal {
		return &Global{p.from(start), names, spans}
	}
	return &Nonlocal{p.from(start), names, spans}
}

func (p *parser) importNames() Stmt {
	start := p.start()
	p.advance()
	var names []*Alias
	for {
		a := &Alias{}
		a.Name, a.NameSpan = p.dottedName()
		names = append(names, p.alias(a))
		if !p.accept(Comma) {
			break
		}
	}
	return &Import{p.from(start), names}
}

// alias parses an optional "as name" behind an imported name.
func (p *parser) alias(a *Alias) *Alias {
	if p.accept(KwAs) {
		name := p.expect(Ident)
		a.AsName, a.AsSpan = p.ident(name), name.Span
	}
	a.Span = p.from(a.NameSpan.Start)
	return a
}

func (p *parser) dottedName() (string, Span) {
	first := p.expect(Ident)
	name := p.ident(first)
	if p.kind != Dot {
		return name, first.Span
	}
	var b strings.Builder
	b.WriteString(name)
	for p.accept(Dot) {
		b.WriteByte('.')
		b.WriteString(p.ident(p.expect(Ident)))
	}
	return b.String(), p.from(first.Start)
}

func (p *parser) importFrom() Stmt {
	start := p.start()
	p.advance()
	f := &ImportFrom{}
	for p.kind == Dot || p.kind == Ellipsis {
		f.Level += len(p.textOf(p.advance()))
	}
	if f.Level == 0 || p.kind == Ident {
		f.Module, f.ModuleSpan = p.dottedName()
	}
	p.expect(KwImport)
	switch {
	case p.kind == Star:
		star := p.advance()
		f.Names = []*Alias{{Span: star.Span, Name: "*", NameSpan: star.Span}}
	case p.accept(LeftParen):
		f.Names = p.importedNames(RightParen)
		p.expect(RightParen)
	default:
		f.Names = p.importedNames(Newline)
	}
	f.Span = p.from(start)
	return f
}

func (p *parser) importedNames(closing Kind) []*Alias {
	var names []*Alias
	for {
		name := p.expect(Ident)
		names = append(names, p.alias(&Alias{Name: p.ident(name), NameSpan: name.Span}))
		if !p.accept(Comma) || closing == RightParen && p.kind == RightParen {
			return names
		}
	}
}

func (p *parser) typeAlias() Stmt {
	start := p.start()
	p.need(12, p.advance().Span, "Type statement is")
	a := &TypeAlias{Name: p.newName(p.expect(Ident), Store)}
	a.TypeParams = p.typeParams()
	p.expect(Equal)
	a.Value = p.expression()
	a.Span = p.from(start)
	return a
}

// typeParams parses an optional [T: bound = default, *Ts, **P].
func (p *parser) typeParams() []*TypeParam {
	if p.kind != LeftBracket {
		return nil
	}
	p.need(12, p.advance().Span, "Type parameter lists are")
	var params []*TypeParam
	for {
		params = append(params, p.typeParam())
		if !p.accept(Comma) || p.kind == RightBracket {
			break
		}
	}
	p.expect(RightBracket)
	return params
}

func (p *parser) typeParam() *TypeParam {
	start := p.start()
	t := &TypeParam{}
	switch {
	case p.accept(Star):
		t.Kind = TypeVarTuple
	case p.accept(DoubleStar):
		t.Kind = ParamSpec
	}
	name := p.expect(Ident)
	t.Name, t.NameSpan = p.ident(name), name.Span
	if t.Kind == TypeVar && p.accept(Colon) {
		t.Bound = p.expression()
	}
	if p.kind == Equal {
		p.need(13, p.advance().Span, "Type parameter defaults are")
		if t.Kind == TypeVarTuple {
			t.Default = p.starExpression()
		} else {
			t.Default = p.expression()
		}
	}
	t.Span = p.from(start)
	return t
}

// fromBlock is the range from start to the last token that is not layout.
func (p *parser) fromBlock(start Pos) Span {
	i := p.at - 1
	for p.toks[i].Kind == Newline || p.toks[i].Kind == Indent || p.toks[i].Kind == Dedent {
		i--
	}
	return Span{start, p.toks[i].End}
}

func (p *parser) ifStatement(elif bool) Stmt {
	p.enter()
	start := p.start()
	p.advance()
	s := &If{Elif: elif}
	s.Test = p.namedExpression()
	s.Body = p.colonBlock()
	switch {
	case p.kind == KwElif:
		s.Else = Block{p.ifStatement(true)}
	case p.accept(KwElse):
		s.Else = p.colonBlock()
	}
	s.Span = p.fromBlock(start)
	p.leave()
	return s
}

func (p *parser) elseBlock() Block {
	if p.accept(KwElse) {
		return p.colonBlock()
	}
	return nil
}

func (p *parser) whileStatement() Stmt {
	start := p.start()
	p.advance()
	s := &While{}
	s.Test = p.namedExpression()
	s.Body = p.colonBlock()
	s.Else = p.elseBlock()
	s.Span = p.fromBlock(start)
	return s
}

func (p *parser) forStatement(start Pos, async bool) Stmt {
	p.advance()
	s := &For{Async: async}
	s.Target = p.starTargets()
	p.expect(KwIn)
	if at := p.tok(); at.Kind == Star && p.version < 9 {
		p.fail()
	}
	s.Iter = p.starExpressions()
	s.Body = p.colonBlock()
	s.Else = p.elseBlock()
	s.Span = p.fromBlock(start)
	return s
}

func (p *parser) asyncStatement(decorators []Expr) Stmt {
	start := p.start()
	p.advance()
	switch p.kind {
	case KwDef:
		return p.functionDef(start, decorators, true)
	case KwFor:
		if decorators == nil {
			return p.forStatement(start, true)
		}
	case KwWith:
		if decorators == nil {
			return p.withStatement(start, true)
		}
	}
	p.fail()
	return nil
}

func (p *parser) withStatement(start Pos, async bool) Stmt {
	p.advance()
	s := &With{Async: async}
	open := p.tok()
	if p.kind != LeftParen || !p.speculate(func() { s.Items = p.parenthesizedItems() }) {
		s.Items = p.withItems(Colon)
	} else if p.version < 9 && needsParenthesizedWith(s.Items) {
		p.failWith(open.Span, "Parenthesized context managers are only supported in Python 3.9 and greater")
	}
	s.Body = p.colonBlock()
	s.Span = p.fromBlock(start)
	return s
}

// needsParenthesizedWith reports whether older grammars cannot read the items as
// one parenthesized expression.
func needsParenthesizedWith(items []*WithItem) bool {
	for _, item := range items {
		if item.Target != nil {
			return true
		}
	}
	return false
}

func (p *parser) parenthesizedItems() []*WithItem {
	p.advance()
	items := p.withItems(RightParen)
	p.expect(RightParen)
	if p.kind != Colon {
		p.fail()
	}
	return items
}

func (p *parser) withItems(closing Kind) []*WithItem {
	var items []*WithItem
	for {
		items = append(items, p.withItem())
		if !p.accept(Comma) || closing == RightParen && p.kind == RightParen {
			return items
		}
	}
}

func (p *parser) withItem() *WithItem {
	item := &WithItem{Context: p.expression()}
	if p.accept(KwAs) {
		item.Target = p.starTarget()
		if p.kind != Comma && p.kind != RightParen && p.kind != Colon {
			p.fail()
		}
	}
	return item
}

func (p *parser) tryStatement() Stmt {
	start := p.start()
	p.advance()
	s := &Try{Body: p.colonBlock()}
	for p.kind == KwExcept {
		h, star := p.exceptHandler()
		if len(s.Handlers) > 0 && star != s.Star {
			p.fail()
		}
		s.Star = star
		s.Handlers = append(s.Handlers, h)
	}
	if len(s.Handlers) > 0 {
		s.Else = p.elseBlock()
	}
	if p.accept(KwFinally) {
		s.Finally = p.colonBlock()
	} else if len(s.Handlers) == 0 {
		p.fail()
	}
	s.Span = p.fromBlock(start)
	return s
}

func (p *parser) exceptHandler() (*ExceptHandler, bool) {
	start := p.start()
	p.advance()
	h := &ExceptHandler{}
	starAt := p.tok().Span
	star := p.accept(Star)
	if star {
		p.need(11, starAt, "Exception groups are")
	}
	if star || p.kind != Colon {
		p.exceptType(h)
	}
	h.Body = p.colonBlock()
	h.Span = p.fromBlock(start)
	return h, star
}

func (p *parser) exceptType(h *ExceptHandler) {
	start := p.start()
	h.Type = p.expression()
	if p.kind == Comma && p.version >= 14 {
		mark := p.mark()
		p.push(h.Type)
		for p.accept(Comma) && p.kind != Colon {
			p.push(p.expression())
		}
		h.Type = &Tuple{Span: p.from(start), Elts: p.take(mark)}
		return
	}
	if p.accept(KwAs) {
		name := p.expect(Ident)
		h.Name, h.NameSpan = p.ident(name), name.Span
	}
}

func (p *parser) decorated() Stmt {
	var decorators []Expr
	for p.accept(At) {
		at := p.tok().Span
		d := p.namedExpression()
		if p.version < 9 && !isDottedCall(d) {
			p.failWith(at.To(d.Range()), "Arbitrary decorator expressions are only supported in Python 3.9 and greater")
		}
		decorators = append(decorators, d)
		p.expect(Newline)
	}
	switch p.kind {
	case KwDef:
		return p.functionDef(p.start(), decorators, false)
	case KwClass:
		return p.classDef(decorators)
	case KwAsync:
		return p.asyncStatement(decorators)
	}
	p.fail()
	return nil
}

// isDottedCall is the shape of decorators before Python 3.9.
func isDottedCall(e Expr) bool {
	if c, ok := e.(*Call); ok {
		e = c.Func
	}
	for {
		switch x := e.(type) {
		case *Name:
			return true
		case *Attribute:
			e = x.Value
		default:
			return false
		}
	}
}

func (p *parser) functionDef(start Pos, decorators []Expr, async bool) Stmt {
	f := &FunctionDef{Decorators: decorators, Async: async, Keyword: p.advance().Span}
	name := p.expect(Ident)
	f.Name, f.NameSpan = p.ident(name), name.Span
	f.TypeParams = p.typeParams()
	p.expect(LeftParen)
	f.Params = p.parameters(RightParen, true)
	p.expect(RightParen)
	if p.accept(Arrow) {
		f.Returns = p.expression()
	}
	f.Colon = p.start()
	f.Body = p.colonBlock()
	f.Span = p.fromBlock(start)
	return f
}

func (p *parser) classDef(decorators []Expr) Stmt {
	start := p.start()
	c := &ClassDef{Decorators: decorators, Keyword: p.advance().Span}
	name := p.expect(Ident)
	c.Name, c.NameSpan = p.ident(name), name.Span
	c.TypeParams = p.typeParams()
	if p.kind == LeftParen {
		open := p.advance()
		c.Bases, c.Keywords = p.arguments(open.Start)
		if len(c.Bases) == 1 && c.Bases[0].Range().Start == open.Start {
			p.fail() // a bare generator expression
		}
		p.expect(RightParen)
	}
	c.Colon = p.start()
	c.Body = p.colonBlock()
	c.Span = p.fromBlock(start)
	return c
}

// parameters parses up to closing; annotated tells a def from a lambda.
func (p *parser) parameters(closing Kind, annotated bool) *Parameters {
	ps := &Parameters{}
	slash, star := false, false
	mark := p.mark()
	for p.kind != closing {
		switch {
		case p.kind == Slash:
			if slash || star || len(ps.Args) == 0 {
				p.fail()
			}
			slash = true
			p.advance()
			ps.PosOnly, ps.Args = ps.Args, nil
		case p.kind == Star:
			if star {
				p.fail()
			}
			star = true
			p.starParameter(ps, closing, annotated)
		case p.kind == DoubleStar:
			p.advance()
			ps.KwArg = p.param(annotated, false)
			p.accept(Comma)
			if p.kind != closing {
				p.fail()
			}
			ps.Defaults = p.take(mark)
			return ps
		default:
			p.plainParameter(ps, star, annotated, mark)
		}
		if !p.accept(Comma) {
			break
		}
	}
	if p.kind != closing {
		p.fail()
	}
	ps.Defaults = p.take(mark)
	return ps
}

func (p *parser) starParameter(ps *Parameters, closing Kind, annotated bool) {
	p.advance()
	if p.kind == Comma {
		if next := p.peekKind(1); next != Ident {
			p.fail()
		}
		return
	}
	ps.VarArg = p.param(annotated, true)
}

func (p *parser) plainParameter(ps *Parameters, keywordOnly, annotated bool, mark int) {
	param := p.param(annotated, false)
	var value Expr
	if p.accept(Equal) {
		value = p.expression()
	}
	switch {
	case keywordOnly:
		ps.KwOnly = append(ps.KwOnly, param)
		ps.KwDefaults = append(ps.KwDefaults, value)
	case value != nil:
		p.push(value)
		ps.Args = append(ps.Args, param)
	case p.mark() > mark:
		p.fail() // no default behind one with a default
	default:
		ps.Args = append(ps.Args, param)
	}
}

func (p *parser) param(annotated, starAnnotation bool) *Param {
	name := p.expect(Ident)
	param := p.slabs.params.alloc()
	param.Name, param.NameSpan = p.ident(name), name.Span
	if annotated && p.accept(Colon) {
		if starAnnotation && p.kind == Star {
			p.need(11, p.tok().Span, "Starred annotations are")
			param.Annotation = p.starred()
		} else {
			param.Annotation = p.expression()
		}
	}
	param.Span = p.from(name.Start)
	return param
}
