package syntax

// couldBeMatch rules out the common uses of match as a name before the parser
// tries the statement.
func (p *parser) couldBeMatch() bool {
	switch next := p.peekKind(1); next {
	case Ident, Number, String, FStringStart, TStringStart, LeftParen, LeftBracket, LeftBrace, Minus, Plus, Tilde, Star,
		Ellipsis, KwNone, KwTrue, KwFalse, KwNot, KwLambda, KwAwait, KwYield:
		return true
	}
	return false
}

// matchStatement parses a match statement, or gives nil with nothing consumed if
// the header does not read as one.
func (p *parser) matchStatement() Stmt {
	start := p.start()
	keyword := p.tok().Span
	m := &Match{}
	if !p.speculate(func() {
		p.advance()
		m.Subject = p.subject()
		p.expect(Colon)
		p.expect(Newline)
		p.expect(Indent)
		if !p.isSoft("case") {
			p.fail()
		}
	}) {
		return nil
	}
	p.need(10, keyword, "Pattern matching is")
	for p.isSoft("case") {
		m.Cases = append(m.Cases, p.matchCase())
	}
	p.expect(Dedent)
	m.Span = p.fromBlock(start)
	return m
}

// subject parses what is matched: a star needs a comma behind it.
func (p *parser) subject() Expr {
	start := p.start()
	var first Expr
	if p.kind == Star {
		first = p.starred()
		if p.kind != Comma {
			p.fail()
		}
	} else {
		first = p.namedExpression()
	}
	if p.kind != Comma {
		return first
	}
	mark := p.mark()
	p.push(first)
	for p.accept(Comma) && p.startsExpression() {
		p.push(p.starNamedExpression())
	}
	return &Tuple{Span: p.from(start), Elts: p.take(mark)}
}

func (p *parser) matchCase() *MatchCase {
	start := p.start()
	p.advance()
	c := &MatchCase{Pattern: p.patterns()}
	if p.accept(KwIf) {
		c.Guard = p.namedExpression()
	}
	c.Body = p.colonBlock()
	c.Span = p.fromBlock(start)
	return c
}

// patterns parses an open sequence pattern, or a single pattern.
func (p *parser) patterns() Pattern {
	start := p.start()
	first := p.maybeStarPattern()
	if p.kind != Comma {
		if _, isStar := first.(*MatchStar); isStar {
			p.fail()
		}
		return first
	}
	patterns := []Pattern{first}
	for p.accept(Comma) && p.startsPattern() {
		patterns = append(patterns, p.maybeStarPattern())
	}
	return &MatchSequence{p.from(start), patterns}
}

func (p *parser) startsPattern() bool {
	switch p.kind {
	case Ident, Number, String, FStringStart, LeftParen, LeftBracket, LeftBrace, Minus, Star, KwNone, KwTrue, KwFalse:
		return true
	}
	return false
}

func (p *parser) maybeStarPattern() Pattern {
	if p.kind != Star {
		return p.pattern()
	}
	start := p.start()
	p.advance()
	name := p.expect(Ident)
	star := &MatchStar{Span: p.from(start)}
	if ident := p.ident(name); ident != "_" {
		star.Name, star.NameSpan = ident, name.Span
	}
	return star
}

// pattern parses alternatives, with an optional "as name".
func (p *parser) pattern() Pattern {
	p.enter()
	start := p.start()
	pat := p.orPattern()
	if p.accept(KwAs) {
		name := p.expect(Ident)
		ident := p.ident(name)
		if ident == "_" || p.kind == Dot || p.kind == LeftParen || p.kind == Equal {
			p.seek(p.at - 1)
			p.fail()
		}
		pat = &MatchAs{Span: p.from(start), Pattern: pat, Name: ident, NameSpan: name.Span}
	}
	p.leave()
	return pat
}

func (p *parser) orPattern() Pattern {
	start := p.start()
	first := p.closedPattern()
	if p.kind != Pipe {
		return first
	}
	patterns := []Pattern{first}
	for p.accept(Pipe) {
		patterns = append(patterns, p.closedPattern())
	}
	return &MatchOr{p.from(start), patterns}
}

func (p *parser) closedPattern() Pattern {
	start := p.start()
	switch p.kind {
	case KwNone, KwTrue, KwFalse:
		t := p.advance()
		return &MatchSingleton{t.Span, p.newConstant(t.Span, namedConstants[t.Kind], "")}
	case Number, Minus:
		value := p.signedNumber()
		return &MatchValue{p.from(start), value}
	case String, FStringStart, TStringStart:
		value := p.strings()
		return &MatchValue{p.from(start), value}
	case LeftBracket:
		p.advance()
		patterns, _ := p.sequencePatterns(RightBracket)
		return &MatchSequence{p.from(start), patterns}
	case LeftParen:
		return p.groupPattern()
	case LeftBrace:
		return p.mappingPattern()
	case Ident:
		return p.namePattern()
	}
	p.fail()
	return nil
}

// signedNumber parses -1, 2.5 or a complex literal such as -1 + 2j.
func (p *parser) signedNumber() Expr {
	start := p.start()
	left := p.signedReal()
	if p.kind != Plus && p.kind != Minus {
		return left
	}
	if realPart(left).Kind == ImaginaryConst {
		p.failWith(left.Range(), "real number required in complex literal")
	}
	op := p.advance()
	right := p.numberConstant(p.expect(Number))
	if right.Kind != ImaginaryConst {
		p.failWith(right.Span, "imaginary number required in complex literal")
	}
	return &BinOp{Span: p.from(start), Left: left, Op: binaryOperator[op.Kind], OpSpan: op.Span, Right: right}
}

func realPart(e Expr) *Constant {
	if u, ok := e.(*UnaryOp); ok {
		e = u.Operand
	}
	return e.(*Constant)
}

func (p *parser) signedReal() Expr {
	start := p.start()
	negative := p.accept(Minus)
	number := p.numberConstant(p.expect(Number))
	if !negative {
		return number
	}
	return &UnaryOp{Span: p.from(start), Op: USub, Operand: number}
}

// sequencePatterns parses through closing; the flag tells whether a comma came.
func (p *parser) sequencePatterns(closing Kind) ([]Pattern, bool) {
	var patterns []Pattern
	comma := false
	for p.kind != closing {
		patterns = append(patterns, p.maybeStarPattern())
		if !p.accept(Comma) {
			break
		}
		comma = true
	}
	p.expect(closing)
	return patterns, comma
}

func (p *parser) groupPattern() Pattern {
	start := p.start()
	p.advance()
	patterns, comma := p.sequencePatterns(RightParen)
	if len(patterns) == 1 && !comma {
		if _, isStar := patterns[0].(*MatchStar); isStar {
			p.fail()
		}
		return patterns[0]
	}
	return &MatchSequence{p.from(start), patterns}
}

func (p *parser) mappingPattern() Pattern {
	start := p.start()
	p.advance()
	m := &MatchMapping{}
	for p.kind != RightBrace {
		if p.accept(DoubleStar) {
			name := p.expect(Ident)
			m.Rest, m.RestSpan = p.ident(name), name.Span
			if m.Rest == "_" {
				p.fail()
			}
			p.accept(Comma)
			break
		}
		m.Keys = append(m.Keys, p.patternKey())
		p.expect(Colon)
		m.Patterns = append(m.Patterns, p.pattern())
		if !p.accept(Comma) {
			break
		}
	}
	p.expect(RightBrace)
	m.Span = p.from(start)
	return m
}

func (p *parser) patternKey() Expr {
	switch p.kind {
	case KwNone, KwTrue, KwFalse:
		t := p.advance()
		return p.newConstant(t.Span, namedConstants[t.Kind], "")
	case Number, Minus:
		return p.signedNumber()
	case String, FStringStart, TStringStart:
		return p.strings()
	case Ident:
		name := p.dottedValue()
		if _, isAttr := name.(*Attribute); isAttr {
			return name
		}
	}
	p.fail()
	return nil
}

func (p *parser) dottedValue() Expr {
	start := p.start()
	var e Expr = p.newName(p.advance(), Load)
	for p.accept(Dot) {
		name := p.expect(Ident)
		e = &Attribute{Span: p.from(start), Value: e, Attr: p.ident(name), AttrSpan: name.Span, ID: p.names}
		p.names++
	}
	return e
}

// namePattern parses a capture, the wildcard, a dotted value or a class pattern.
func (p *parser) namePattern() Pattern {
	start := p.start()
	first := p.tok()
	if next := p.peekKind(1); next != Dot && next != LeftParen {
		p.advance()
		if next == Equal {
			p.fail()
		}
		capture := &MatchAs{Span: first.Span}
		if ident := p.ident(first); ident != "_" {
			capture.Name, capture.NameSpan = ident, first.Span
		}
		return capture
	}
	value := p.dottedValue()
	if p.kind == LeftParen {
		return p.classPattern(start, value)
	}
	if p.kind == Equal {
		p.fail()
	}
	return &MatchValue{p.from(start), value}
}

func (p *parser) classPattern(start Pos, cls Expr) Pattern {
	p.advance()
	m := &MatchClass{Cls: cls}
	for p.kind != RightParen {
		if p.kind == Ident && p.peekKind(1) == Equal {
			name := p.advance()
			p.advance()
			m.KwdAttrs, m.KwdSpans = append(m.KwdAttrs, p.ident(name)), append(m.KwdSpans, name.Span)
			m.KwdPattern = append(m.KwdPattern, p.pattern())
		} else {
			if len(m.KwdAttrs) > 0 {
				p.fail()
			}
			m.Patterns = append(m.Patterns, p.pattern())
		}
		if !p.accept(Comma) {
			break
		}
	}
	p.expect(RightParen)
	m.Span = p.from(start)
	return m
}
