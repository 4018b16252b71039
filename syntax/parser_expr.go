package syntax

// binaryPower is the binding power of the binary operators; 0 means none.
var binaryPower = [kindCount]uint8{
	Pipe: 1, Caret: 2, Amper: 3, LeftShift: 4, RightShift: 4, Plus: 5, Minus: 5,
	Star: 6, Slash: 6, DoubleSlash: 6, Percent: 6, At: 6,
}

var binaryOperator = [kindCount]Operator{
	Pipe: BitOr, Caret: BitXor, Amper: BitAnd, LeftShift: LShift, RightShift: RShift, Plus: Add, Minus: Sub,
	Star: Mult, Slash: Div, DoubleSlash: FloorDiv, Percent: Mod, At: MatMult,
}

var comparison = [kindCount]CmpOperator{
	EqEqual: Eq, NotEqual: NotEq, Less: Lt, LessEqual: LtE, Greater: Gt, GreaterEqual: GtE, KwIs: Is, KwIn: In, KwNot: NotIn,
}

var isComparison = [kindCount]bool{
	EqEqual: true, NotEqual: true, Less: true, LessEqual: true, Greater: true, GreaterEqual: true, KwIs: true, KwIn: true, KwNot: true,
}

// starExpressions parses expressions with commas and stars: a tuple without
// parentheses, or a single one.
func (p *parser) starExpressions() Expr {
	start := p.start()
	first := p.starExpression()
	if p.kind != Comma {
		return first
	}
	mark := p.mark()
	p.push(first)
	for p.accept(Comma) && p.startsExpression() {
		p.push(p.starExpression())
	}
	return &Tuple{Span: p.from(start), Elts: p.take(mark)}
}

func (p *parser) starExpression() Expr {
	if p.kind == Star {
		return p.starred()
	}
	return p.expression()
}

func (p *parser) starred() Expr {
	start := p.start()
	p.advance()
	value := p.binary(1)
	return &Starred{Span: p.from(start), Value: value}
}

// starNamedExpression is an element of a display.
func (p *parser) starNamedExpression() Expr {
	if p.kind == Star {
		return p.starred()
	}
	return p.namedExpression()
}

func (p *parser) namedExpression() Expr {
	if p.kind == Ident && p.peekKind(1) == ColonEqual {
		return p.walrus()
	}
	return p.expression()
}

func (p *parser) walrus() Expr {
	start := p.start()
	target := p.newName(p.advance(), Store)
	p.advance()
	value := p.expression()
	return &NamedExpr{Span: p.from(start), Target: target, Value: value}
}

// startsExpression reports whether the current token can begin an expression or
// a star; it decides whether a comma was a trailing one.
func (p *parser) startsExpression() bool { return startsExpression[p.kind] }

var startsExpression = func() (t [kindCount]bool) {
	for _, k := range []Kind{Ident, Number, String, FStringStart, TStringStart, LeftParen, LeftBracket, LeftBrace, Minus, Plus,
		Tilde, Star, Ellipsis, KwNone, KwTrue, KwFalse, KwNot, KwLambda, KwAwait, Invalid} {
		t[k] = true
	}
	return t
}()

// expression parses a conditional expression, a lambda or anything tighter.
func (p *parser) expression() Expr {
	p.enter()
	e := p.conditional()
	p.leave() // no defer: a failure restores the depth by itself
	return e
}

func (p *parser) conditional() Expr {
	if p.kind == KwLambda {
		return p.lambda()
	}
	start := p.start()
	body := p.disjunction()
	if p.kind != KwIf {
		return body
	}
	p.advance()
	test := p.disjunction()
	p.expect(KwElse)
	orelse := p.expression()
	return &IfExp{Span: p.from(start), Test: test, Body: body, Else: orelse}
}

func (p *parser) disjunction() Expr {
	start := p.start()
	left := p.conjunction()
	if p.kind != KwOr {
		return left
	}
	return p.boolOp(start, left, KwOr, p.conjunction)
}

func (p *parser) conjunction() Expr {
	start := p.start()
	left := p.inversion()
	if p.kind != KwAnd {
		return left
	}
	return p.boolOp(start, left, KwAnd, p.inversion)
}

func (p *parser) boolOp(start Pos, left Expr, op Kind, operand func() Expr) Expr {
	mark := p.mark()
	p.push(left)
	var ops []Span
	for p.kind == op {
		ops = append(ops, p.advance().Span)
		p.push(operand())
	}
	return &BoolOp{Span: p.from(start), Or: op == KwOr, Values: p.take(mark), OpSpans: ops}
}

func (p *parser) inversion() Expr {
	if p.kind != KwNot {
		return p.comparison()
	}
	p.enter()
	defer p.leave()
	start := p.start()
	p.advance()
	operand := p.inversion()
	return &UnaryOp{Span: p.from(start), Op: Not, Operand: operand}
}

func (p *parser) comparison() Expr {
	start := p.start()
	left := p.binary(1)
	if !isComparison[p.kind] || p.kind == KwNot && p.peekKind(1) != KwIn {
		return left
	}
	c := &Compare{Left: left}
	mark := p.mark()
	for isComparison[p.kind] {
		op, span, ok := p.cmpOperator()
		if !ok {
			break
		}
		c.Ops, c.OpSpans = append(c.Ops, op), append(c.OpSpans, span)
		p.push(p.binary(1))
	}
	c.Comparators = p.take(mark)
	c.Span = p.from(start)
	return c
}

func (p *parser) cmpOperator() (CmpOperator, Span, bool) {
	first := p.tok()
	switch {
	case first.Kind == KwNot && p.peekKind(1) == KwIn, first.Kind == KwIs && p.peekKind(1) == KwNot:
		p.advance()
		second := p.advance()
		if first.Kind == KwNot {
			return NotIn, first.To(second.Span), true
		}
		return IsNot, first.To(second.Span), true
	case first.Kind == KwNot:
		return 0, Span{}, false
	case first.Kind == NotEqual && p.textOf(first) == "<>":
		p.fail()
	}
	p.advance()
	return comparison[first.Kind], first.Span, true
}

// binary parses operators that bind at least as tightly as power, by precedence
// climbing.
func (p *parser) binary(power uint8) Expr {
	start := p.start()
	left := p.factor()
	length := 0
	for {
		level := binaryPower[p.kind]
		if level < power || level == 0 {
			return left
		}
		p.link(&length)
		op := p.advance()
		right := p.binary(level + 1)
		b := p.slabs.binOps.alloc()
		*b = BinOp{Span: p.from(start), Left: left, Op: binaryOperator[op.Kind], OpSpan: op.Span, Right: right}
		left = b
	}
}

func (p *parser) factor() Expr {
	var op UnaryOperator
	switch p.kind {
	case Plus:
		op = UAdd
	case Minus:
		op = USub
	case Tilde:
		op = Invert
	default:
		return p.power()
	}
	p.enter()
	defer p.leave()
	start := p.start()
	p.advance()
	operand := p.factor()
	return &UnaryOp{Span: p.from(start), Op: op, Operand: operand}
}

func (p *parser) power() Expr {
	start := p.start()
	base := p.awaitPrimary()
	if p.kind != DoubleStar {
		return base
	}
	p.enter()
	defer p.leave()
	op := p.advance()
	exponent := p.factor()
	return &BinOp{Span: p.from(start), Left: base, Op: Pow, OpSpan: op.Span, Right: exponent}
}

func (p *parser) awaitPrimary() Expr {
	if p.kind != KwAwait {
		return p.primary()
	}
	start := p.start()
	p.advance()
	value := p.primary()
	return &Await{Span: p.from(start), Value: value}
}

// primary parses an atom with its attributes, calls and subscripts.
func (p *parser) primary() Expr {
	start := p.start()
	e := p.atom()
	length := 0
	for {
		switch p.kind {
		case Dot:
			p.advance()
			name := p.expect(Ident)
			a := p.slabs.attributes.alloc()
			*a = Attribute{Span: p.from(start), Value: e, Attr: p.ident(name), AttrSpan: name.Span, ID: p.names}
			p.names++
			e = a
		case LeftParen:
			e = p.call(start, e)
		case LeftBracket:
			p.advance()
			index := p.slices()
			p.expect(RightBracket)
			s := p.slabs.subscripts.alloc()
			*s = Subscript{Span: p.from(start), Value: e, Index: index}
			e = s
		default:
			return e
		}
		p.link(&length)
	}
}

func (p *parser) slices() Expr {
	start := p.start()
	firstIsStar := p.kind == Star
	first := p.slice()
	if p.kind != Comma && !firstIsStar {
		return first
	}
	mark := p.mark()
	p.push(first)
	for p.accept(Comma) && p.kind != RightBracket {
		p.push(p.slice())
	}
	return &Tuple{Span: p.from(start), Elts: p.take(mark)}
}

func (p *parser) slice() Expr {
	if p.kind == Star {
		p.need(11, p.tok().Span, "Starred expressions in index are")
		return p.starred()
	}
	start := p.start()
	var lower Expr
	if p.kind != Colon {
		if p.kind == Ident && p.peekKind(1) == ColonEqual {
			p.need(10, p.tok().Span, "Unparenthesized assignment expressions in index are")
		}
		lower = p.namedExpression()
		if _, isWalrus := lower.(*NamedExpr); p.kind != Colon || isWalrus && p.toks[p.at-1].Kind != RightParen {
			return lower
		}
	}
	s := &Slice{Lower: lower}
	p.advance()
	s.Upper = p.sliceBound()
	if p.accept(Colon) {
		s.Step = p.sliceBound()
	}
	s.Span = p.from(start)
	return s
}

func (p *parser) sliceBound() Expr {
	if p.kind == Colon || p.kind == Comma || p.kind == RightBracket {
		return nil
	}
	return p.expression()
}

// call parses the argument list behind fn.
func (p *parser) call(start Pos, fn Expr) Expr {
	open := p.advance()
	c := p.slabs.calls.alloc()
	c.Func, c.Open, c.ID = fn, open.Start, p.names
	p.names++
	c.Args, c.Keywords = p.arguments(open.Start)
	p.expect(RightParen)
	c.Span = p.from(start)
	return c
}

// arguments parses up to the closing parenthesis of a call or class header;
// open is where the parenthesis is, the start of a lone generator expression.
func (p *parser) arguments(open Pos) ([]Expr, []*Keyword) {
	mark := p.mark()
	var keywords []*Keyword
	unpacked := false // a **mapping came
	for p.kind != RightParen {
		switch {
		case p.kind == Ident && p.peekKind(1) == Equal:
			keywords = append(keywords, p.keyword())
		case p.kind == DoubleStar:
			unpacked = true
			keywords = append(keywords, p.keywordUnpack())
		case p.kind == Star:
			if unpacked {
				p.fail()
			}
			star := p.start()
			p.advance()
			value := p.expression()
			p.push(&Starred{Span: p.from(star), Value: value})
		default:
			if len(keywords) > 0 {
				p.fail()
			}
			p.push(p.positional(open, p.mark() == mark))
		}
		if !p.accept(Comma) {
			break
		}
	}
	return p.take(mark), keywords
}

func (p *parser) keyword() *Keyword {
	name := p.advance()
	p.advance()
	value := p.expression()
	k := p.slabs.keywords.alloc()
	*k = Keyword{Span: p.from(name.Start), Name: p.ident(name), NameSpan: name.Span, Value: value}
	return k
}

func (p *parser) keywordUnpack() *Keyword {
	start := p.start()
	p.advance()
	value := p.expression()
	return &Keyword{Span: p.from(start), Value: value}
}

func (p *parser) positional(open Pos, first bool) Expr {
	value := p.namedExpression()
	if p.kind != KwFor && p.kind != KwAsync {
		return value
	}
	generators := p.comprehension()
	if !first || p.kind != RightParen {
		p.fail()
	}
	return &GeneratorExp{Span: Span{open, p.tok().End}, Elt: value, Generators: generators}
}

// comprehension parses one or more for clauses.
func (p *parser) comprehension() []*Comprehension {
	var out []*Comprehension
	for p.kind == KwFor || p.kind == KwAsync {
		c := &Comprehension{}
		start := p.start()
		c.Async = p.accept(KwAsync)
		p.expect(KwFor)
		c.Target = p.starTargets()
		p.expect(KwIn)
		c.Iter = p.disjunction()
		mark := p.mark()
		for p.accept(KwIf) {
			p.push(p.disjunction())
		}
		c.Ifs = p.take(mark)
		c.Span = p.from(start)
		out = append(out, c)
	}
	return out
}

// starTargets parses what a for loop assigns to.
func (p *parser) starTargets() Expr {
	start := p.start()
	first := p.starTarget()
	if p.kind != Comma {
		return first
	}
	mark := p.mark()
	p.push(first)
	for p.accept(Comma) && p.startsExpression() {
		p.push(p.starTarget())
	}
	return &Tuple{Span: p.from(start), Elts: p.take(mark), Ctx: Store}
}

func (p *parser) starTarget() Expr {
	start := p.start()
	if p.accept(Star) {
		value := p.plainTarget()
		return &Starred{Span: p.from(start), Value: value, Ctx: Store}
	}
	return p.plainTarget()
}

func (p *parser) plainTarget() Expr {
	target := p.primary()
	if !setContext(target, Store) {
		p.fail()
	}
	return target
}

// setContext turns an expression into a target, and is false if it cannot be one.
func setContext(e Expr, ctx Context) bool {
	switch e := e.(type) {
	case *Name:
		e.Ctx = ctx
	case *Attribute:
		e.Ctx = ctx
	case *Subscript:
		e.Ctx = ctx
	case *Tuple:
		e.Ctx = ctx
		return setContexts(e.Elts, ctx)
	case *List:
		e.Ctx = ctx
		return setContexts(e.Elts, ctx)
	case *Starred:
		if _, double := e.Value.(*Starred); double || ctx != Store {
			return false
		}
		e.Ctx = ctx
		return setContext(e.Value, ctx)
	default:
		return false
	}
	return true
}

func setContexts(elts []Expr, ctx Context) bool {
	for _, e := range elts {
		if !setContext(e, ctx) {
			return false
		}
	}
	return true
}

func (p *parser) atom() Expr {
	t := p.tok()
	switch t.Kind {
	case Ident:
		p.advance()
		return p.newName(t, Load)
	case Number:
		p.advance()
		return p.numberConstant(t)
	case String, FStringStart, TStringStart:
		return p.strings()
	case LeftParen:
		return p.paren()
	case LeftBracket:
		return p.list()
	case LeftBrace:
		return p.brace()
	case KwNone, KwTrue, KwFalse, Ellipsis:
		p.advance()
		return p.newConstant(t.Span, namedConstants[t.Kind], "")
	}
	p.fail()
	return nil
}

var namedConstants = [kindCount]ConstKind{KwNone: NoneConst, KwTrue: TrueConst, KwFalse: FalseConst, Ellipsis: EllipsisConst}

func (p *parser) newConstant(span Span, kind ConstKind, text string) *Constant {
	c := p.slabs.constants.alloc()
	c.Span, c.Kind, c.Text = span, kind, text
	return c
}

// paren parses a group, a tuple or a generator expression.
func (p *parser) paren() Expr {
	p.enter()
	defer p.leave()
	start := p.start()
	p.advance()
	if p.accept(RightParen) {
		return &Tuple{Span: p.from(start), Parens: true}
	}
	if p.kind == KwYield {
		value := p.yield()
		p.expect(RightParen)
		return value
	}
	first := p.starNamedExpression()
	switch p.kind {
	case RightParen:
		p.refuseStar(first)
		p.advance()
		return first
	case KwFor, KwAsync:
		generators := p.comprehension()
		p.expect(RightParen)
		p.refuseStar(first)
		return &GeneratorExp{Span: p.from(start), Elt: first, Generators: generators}
	}
	elts := p.elements(first, RightParen)
	return &Tuple{Span: p.from(start), Elts: elts, Parens: true}
}

// elements goes on with a display whose first element is parsed, through its
// closing bracket.
func (p *parser) elements(first Expr, closing Kind) []Expr {
	mark := p.mark()
	p.push(first)
	for p.accept(Comma) && p.kind != closing {
		p.push(p.starNamedExpression())
	}
	p.expect(closing)
	return p.take(mark)
}

func (p *parser) list() Expr {
	p.enter()
	defer p.leave()
	start := p.start()
	p.advance()
	if p.accept(RightBracket) {
		return &List{Span: p.from(start)}
	}
	first := p.starNamedExpression()
	if p.kind == KwFor || p.kind == KwAsync {
		generators := p.comprehension()
		p.expect(RightBracket)
		p.refuseStar(first)
		return &ListComp{Span: p.from(start), Elt: first, Generators: generators}
	}
	elts := p.elements(first, RightBracket)
	return &List{Span: p.from(start), Elts: elts}
}

func (p *parser) refuseStar(e Expr) {
	if _, isStar := e.(*Starred); isStar {
		p.fail()
	}
}

// brace parses a dict or a set, or a comprehension of either.
func (p *parser) brace() Expr {
	p.enter()
	defer p.leave()
	start := p.start()
	p.advance()
	if p.accept(RightBrace) {
		return &Dict{Span: p.from(start)}
	}
	if p.kind == DoubleStar {
		return p.dict(start, nil)
	}
	if p.kind == Ident && p.peekKind(1) == ColonEqual {
		p.need(9, p.tok().Span, "Unparenthesized assignment expressions in sets are")
	}
	first := p.starNamedExpression()
	switch p.kind {
	case Colon:
		if _, isWalrus := first.(*NamedExpr); isWalrus && p.toks[p.at-1].Kind != RightParen {
			p.fail()
		}
		p.refuseStar(first)
		return p.dict(start, first)
	case KwFor, KwAsync:
		generators := p.comprehension()
		p.expect(RightBrace)
		p.refuseStar(first)
		return &SetComp{Span: p.from(start), Elt: first, Generators: generators}
	}
	elts := p.elements(first, RightBrace)
	return &Set{Span: p.from(start), Elts: elts}
}

// dict goes on behind the first key, or with ** when first is nil.
func (p *parser) dict(start Pos, first Expr) Expr {
	if first != nil {
		p.advance()
		value := p.expression()
		if p.kind == KwFor || p.kind == KwAsync {
			generators := p.comprehension()
			p.expect(RightBrace)
			return &DictComp{Span: p.from(start), Key: first, Value: value, Generators: generators}
		}
		return p.dictItems(start, []Expr{first}, []Expr{value})
	}
	return p.dictItems(start, nil, nil)
}

func (p *parser) dictItems(start Pos, keys, values []Expr) Expr {
	for len(values) == 0 || p.accept(Comma) {
		if p.kind == RightBrace {
			break
		}
		if p.accept(DoubleStar) {
			keys, values = append(keys, nil), append(values, p.binary(1))
			continue
		}
		keys = append(keys, p.expression())
		p.expect(Colon)
		values = append(values, p.expression())
	}
	p.expect(RightBrace)
	return &Dict{Span: p.from(start), Keys: keys, Values: values}
}

func (p *parser) yield() Expr {
	start := p.start()
	p.advance()
	if p.accept(KwFrom) {
		value := p.expression()
		return &YieldFrom{Span: p.from(start), Value: value}
	}
	var value Expr
	if p.startsExpression() {
		value = p.starExpressions()
	}
	return &Yield{Span: p.from(start), Value: value}
}

func (p *parser) yieldOrStarExpressions() Expr {
	if p.kind == KwYield {
		return p.yield()
	}
	return p.starExpressions()
}

func (p *parser) lambda() Expr {
	start := p.start()
	p.advance()
	params := p.parameters(Colon, false)
	p.expect(Colon)
	body := p.expression()
	return &Lambda{Span: p.from(start), Params: params, Body: body}
}
