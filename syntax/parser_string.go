package syntax

import "strings"

// piece is one token's worth of an implicit concatenation, or one field of an
// f-string in it.
type piece struct {
	span    Span
	text    string
	unicode bool // a plain literal with the prefix u
	field   Expr // FormattedValue or Interpolation; nil for text
}

// strings parses adjacent string literals into one Constant, JoinedStr or
// TemplateStr, merging neighbouring text as CPython does.
func (p *parser) strings() Expr {
	start := p.start()
	if p.kind == String && !isStringStart(p.peekKind(1)) {
		return p.singleString(p.advance())
	}
	first := p.tok()
	var pieces []piece
	joined, template, plain, bytes := false, false, false, false
	for i := 0; isStringStart(p.kind); i++ {
		t := p.tok()
		switch t.Kind {
		case String:
			isBytes := hasPrefix(p.textOf(t), 'b')
			if i > 0 && isBytes != bytes {
				p.failWith(p.behindStrings(), "cannot mix bytes and nonbytes literals")
			}
			bytes = isBytes
			plain = true
			p.advance()
			pieces = append(pieces, piece{span: t.Span, text: p.decodeString(t), unicode: p.text[t.Start] == 'u'})
		default:
			if bytes {
				p.failWith(p.behindStrings(), "cannot mix bytes and nonbytes literals")
			}
			joined = joined || t.Kind == FStringStart
			template = template || t.Kind == TStringStart
			pieces = p.fstring(pieces)
		}
	}
	span := p.from(start)
	switch {
	case template && (joined || plain):
		p.failWith(span, "cannot mix t-string literals with string or bytes literals")
	case template:
		return &TemplateStr{Span: span, Values: p.mergePieces(pieces)}
	case joined:
		return &JoinedStr{Span: span, Values: p.mergePieces(pieces)}
	}
	kind := StrConst
	if bytes {
		kind = BytesConst
	}
	c := p.newConstant(span, kind, joinTexts(pieces))
	c.Unicode = p.text[first.Start] == 'u'
	return c
}

func joinTexts(pieces []piece) string {
	var b strings.Builder
	for _, pc := range pieces {
		b.WriteString(pc.text)
	}
	return b.String()
}

// behindStrings is the token behind the run of literals, where CPython reports a
// bad mixture of them.
func (p *parser) behindStrings() Span {
	depth := 0
	for i := p.at; ; i++ {
		switch p.toks[i].Kind {
		case FStringStart, TStringStart:
			depth++
		case FStringEnd, TStringEnd:
			depth--
		case String:
		default:
			if depth == 0 || p.toks[i].Kind == EndMarker {
				return p.toks[i].Span
			}
		}
	}
}

func isStringStart(k Kind) bool { return k == String || k == FStringStart || k == TStringStart }

// hasPrefix reports whether the prefix of a literal holds the given letter.
func hasPrefix(literal string, letter byte) bool {
	for i := 0; i < len(literal); i++ {
		switch c := literal[i]; {
		case c == '"' || c == '\'':
			return false
		case c|0x20 == letter:
			return true
		}
	}
	return false
}

func (p *parser) singleString(t Token) Expr {
	literal := p.textOf(t)
	kind := StrConst
	if hasPrefix(literal, 'b') {
		kind = BytesConst
	}
	c := p.newConstant(t.Span, kind, p.decodeString(t))
	c.Unicode = literal[0] == 'u'
	return c
}

// fstring parses one f-string or t-string token run into pieces.
func (p *parser) fstring(pieces []piece) []piece {
	p.enter()
	open := p.advance()
	raw := hasPrefix(p.textOf(open), 'r')
	if open.Kind == FStringStart && p.version < 12 {
		p.checkOldFString(open)
	}
	pieces = p.fstringParts(pieces, raw, open.Kind == TStringStart, false)
	if p.kind != FStringEnd && p.kind != TStringEnd {
		p.fail()
	}
	p.advance()
	p.leave()
	return pieces
}

// fstringParts parses text and fields up to the closing quotes or, inside a
// format specification, the closing brace.
func (p *parser) fstringParts(pieces []piece, raw, template, inSpec bool) []piece {
	for {
		switch p.kind {
		case FStringMiddle, TStringMiddle:
			t := p.advance()
			pieces = append(pieces, piece{span: t.Span, text: p.decodeMiddle(t, raw, inSpec)})
		case LeftBrace:
			pieces = p.field(pieces, raw, template)
		default:
			return pieces
		}
	}
}

// field parses {value=!r:spec}. The "=" form puts the source in front as text.
func (p *parser) field(pieces []piece, raw, template bool) []piece {
	p.enter()
	open := p.advance()
	if !p.startsExpression() && p.kind != KwYield {
		p.fail()
	}
	exprStart := p.start()
	value := p.yieldOrStarExpressions()
	exprEnd := p.end()
	debug := p.accept(Equal)
	conversion := rune(-1)
	if p.kind == Exclamation {
		conversion = p.conversion()
	}
	textEnd := p.start()
	if debug && conversion != -1 {
		textEnd = p.toks[p.at-2].Start
	}
	var spec *JoinedStr
	if p.kind == Colon {
		spec = p.formatSpec(raw, template)
	}
	p.expect(RightBrace)
	if debug {
		text := Span{open.End, textEnd}
		pieces = append(pieces, piece{span: text, text: p.withoutComments(text)})
		if conversion == -1 && spec == nil {
			conversion = 'r'
		}
	}
	span := p.from(open.Start)
	p.leave()
	if template {
		text := newlines(p.source(Span{exprStart, exprEnd}))
		return append(pieces, piece{span: span, field: &Interpolation{span, value, text, conversion, spec}})
	}
	return append(pieces, piece{span: span, field: &FormattedValue{span, value, conversion, spec}})
}

// withoutComments is the source that {value=} shows: comments are left out.
func (p *parser) withoutComments(span Span) string {
	var b strings.Builder
	at := span.Start
	for _, c := range p.file.CommentsIn(span) {
		b.WriteString(p.text[at:c.Start])
		at = c.End
	}
	b.WriteString(p.text[at:span.End])
	return newlines(b.String())
}

func (p *parser) conversion() rune {
	mark := p.advance()
	name := p.tok()
	if name.Kind != Ident || name.Start != mark.End {
		p.fail()
	}
	switch p.textOf(name) {
	case "s", "r", "a":
		p.advance()
		return rune(p.text[name.Start])
	}
	p.fail()
	return -1
}

func (p *parser) formatSpec(raw, template bool) *JoinedStr {
	colon := p.advance()
	pieces := p.fstringParts(nil, raw, template, true)
	return &JoinedStr{Span: p.from(colon.Start), Values: p.mergePieces(pieces)}
}

// mergePieces joins neighbouring text into constants and drops what is empty.
func (p *parser) mergePieces(pieces []piece) []Expr {
	mark := p.mark()
	for i := 0; i < len(pieces); {
		if pieces[i].field != nil {
			p.push(pieces[i].field)
			i++
			continue
		}
		j := i
		for j < len(pieces) && pieces[j].field == nil {
			j++
		}
		if run := pieces[i:j]; joinTexts(run) != "" {
			p.push(p.mergeText(run))
		}
		i = j
	}
	return p.take(mark)
}

// mergeText makes one constant of a run of text. Its range leaves out leading
// and trailing empty pieces only where CPython does: a lone literal keeps its own.
func (p *parser) mergeText(run []piece) *Constant {
	c := p.newConstant(run[0].span.To(run[len(run)-1].span), StrConst, joinTexts(run))
	c.Unicode = run[0].unicode
	return c
}

func isQuote(c byte) bool { return c == '"' || c == '\'' }

// checkOldFString enforces what f-strings could not hold before PEP 701: the
// enclosing quotes, a backslash or a comment inside a replacement field.
func (p *parser) checkOldFString(open Token) {
	literal := p.textOf(open)
	quote := strings.TrimLeft(literal, "fFrR")
	depth, fields := 1, 0
	for i := p.at; depth > 0 && i < len(p.toks); i++ {
		t := p.toks[i]
		switch t.Kind {
		case FStringStart:
			depth++
		case FStringEnd:
			depth--
		case LeftBrace:
			if fields++; fields > maxOldFields {
				p.failWith(t.Span, "f-string: expressions nested too deeply")
			}
		case RightBrace:
			fields--
		case EndMarker:
			return
		}
		if depth == 0 || t.Kind == FStringMiddle {
			continue
		}
		text := p.textOf(t)
		switch {
		case (t.Kind == String || t.Kind == FStringStart) && reusesQuote(text, quote):
			p.failWith(t.Span, "f-string: nested quotes of the same kind are only supported in Python 3.12 and greater")
		case strings.Contains(text, `\`):
			p.failWith(t.Span, "f-string expression part cannot include a backslash")
		}
	}
	p.refuseOldLayout(open, len(quote) == 3)
}

// maxOldFields is how deep replacement fields could nest before PEP 701.
const maxOldFields = 2

func reusesQuote(literal, quote string) bool {
	own := literal[strings.IndexAny(literal, `"'`):]
	if len(quote) == 3 {
		return strings.Contains(own, quote)
	}
	return strings.Contains(own, quote[:1])
}

// refuseOldLayout refuses comments in replacement fields, and line ends in those of
// a single-quoted f-string.
func (p *parser) refuseOldLayout(open Token, triple bool) {
	end := open.End
	for i, depth := p.at, 1; depth > 0 && i < len(p.toks); i++ {
		switch p.toks[i].Kind {
		case FStringStart:
			depth++
		case FStringEnd:
			depth--
		case EndMarker:
			return
		}
		end = p.toks[i].End
	}
	for _, c := range p.file.CommentsIn(Span{open.Start, end}) {
		p.failWith(c, "f-string expression part cannot include '#'")
	}
	if !triple && p.file.Line(open.Start) != p.file.Line(end) && !strings.Contains(p.text[open.Start:end], "\\") {
		p.failWith(open.Span, "line ends in single-quoted f-strings are only supported in Python 3.12 and greater")
	}
}
