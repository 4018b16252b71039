package syntax

import "strings"

// isStringPrefix reports whether word may stand before quotes.
func isStringPrefix(word string, v Version) bool {
	switch strings.ToLower(word) {
	case "", "r", "u", "b", "f", "br", "rb", "fr", "rf":
		return true
	case "t", "tr", "rt":
		return v >= 14
	}
	return false
}

// str reads a string literal whose prefix begins at start; s.pos is at the quote.
func (s *scanner) str(start int, prefix string) {
	quote := s.text[s.pos]
	triple := s.peek(1) == quote && s.peek(2) == quote
	lower := strings.ToLower(prefix)
	if isF, isT := strings.Contains(lower, "f"), strings.Contains(lower, "t"); isF || isT {
		s.openFString(start, quote, triple, strings.Contains(lower, "r"), isT)
		return
	}
	if triple {
		s.tripleString(start, quote)
		return
	}
	s.pos++
	escapedQuote := false
	for s.pos < len(s.text) {
		switch c := s.text[s.pos]; c {
		case quote:
			s.pos++
			s.emit(String, start)
			return
		case '\\':
			escapedQuote = escapedQuote || s.peek(1) == quote
			s.skipEscaped()
		case '\n', '\r':
			s.unterminatedString(start, quote, escapedQuote)
			return
		default:
			s.pos++
		}
	}
	s.unterminatedString(start, quote, escapedQuote)
}

// skipEscaped passes a backslash and the character behind it.
func (s *scanner) skipEscaped() {
	s.pos++
	if s.peek(0) == '\r' && s.peek(1) == '\n' {
		s.pos++
	}
	s.pos = min(s.pos+1, len(s.text))
}

func (s *scanner) unterminatedString(start int, quote byte, escapedQuote bool) {
	if s.closesField(start, quote, 1) {
		return
	}
	line := min(s.src.Line(Pos(s.pos)), s.lastLine())
	hint := ""
	if escapedQuote {
		hint = "; perhaps you escaped the end quote?"
	}
	s.fail(s.firstLineFrom(start), "unterminated string literal (detected at line %d)%s", line, hint)
	s.emit(Invalid, start)
}

// closesField reports, in place of an unterminated string, quotes inside a
// replacement field that are those of the f-string itself: a brace is missing.
func (s *scanner) closesField(start int, quote byte, width int) bool {
	n := len(s.fstrings)
	if n == 0 {
		return false
	}
	f := &s.fstrings[n-1]
	if f.quote != quote || f.triple != (width == 3) {
		return false
	}
	s.pos = start + strings.IndexByte(s.text[start:], quote) + width
	s.fail(Span{Pos(start), Pos(s.pos)}, "f-string: expecting '}'")
	s.abandonFields(f)
	s.fstrings = s.fstrings[:n-1]
	s.emit(Invalid, start)
	return true
}

func (s *scanner) firstLineFrom(start int) Span {
	return Span{Pos(start), min(Pos(start+1), Pos(len(s.text)))}
}

func (s *scanner) tripleString(start int, quote byte) {
	closing := strings.Repeat(string(quote), 3)
	s.pos += 3
	for s.pos < len(s.text) {
		i := strings.IndexAny(s.text[s.pos:], closing[:1]+`\`)
		if i < 0 {
			break
		}
		s.pos += i
		switch {
		case s.text[s.pos] == '\\':
			s.skipEscaped()
		case strings.HasPrefix(s.text[s.pos:], closing):
			s.pos += 3
			s.emit(String, start)
			return
		default:
			s.pos++
		}
	}
	if s.closesField(start, quote, 3) {
		return
	}
	s.pos = len(s.text)
	s.fail(s.firstLineFrom(start), "unterminated triple-quoted string literal (detected at line %d)", s.lastLine())
	s.emit(Invalid, start)
}

// lastLine is the number of the line on which the source ends; a line end at
// the very end does not begin another one.
func (s *scanner) lastLine() int {
	n := s.src.LineCount()
	if n > 1 && s.src.LineStart(n) == Pos(len(s.text)) {
		n--
	}
	return n
}

func (s *scanner) openFString(start int, quote byte, triple, raw, template bool) {
	s.pos++
	if triple {
		s.pos += 2
	}
	if len(s.fstrings) >= maxFStrings {
		s.failHere("too many nested f-strings")
		s.pos = len(s.text)
		s.brackets, s.fstrings = nil, nil
		s.emit(Invalid, start)
		return
	}
	kind := FStringStart
	if template {
		kind = TStringStart
	}
	s.emit(kind, start)
	s.fstrings = append(s.fstrings, fstring{start: Pos(start), quote: quote, triple: triple, raw: raw, template: template})
}

// fstringText reads literal text of the innermost f-string, up to a replacement
// field, the end of a format specification, or the closing quotes.
func (s *scanner) fstringText() {
	f := &s.fstrings[len(s.fstrings)-1]
	start := s.pos
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case c == f.quote && s.closesFString(f):
			s.endText(f, start)
			s.endFString(f)
			return
		case c == '{':
			if s.peek(1) == '{' && !f.inSpec {
				s.pos += 2
				continue
			}
			s.endText(f, start)
			s.openField(f)
			return
		case c == '}':
			if s.peek(1) == '}' && !f.inSpec {
				s.pos += 2
				continue
			}
			s.endText(f, start)
			f.inExpr = true // the closing brace is punctuation
			return
		case c == '\\':
			s.escapeInText(f)
		case (c == '\n' || c == '\r') && !f.triple:
			if f.inSpec {
				s.endText(f, start)
				f.inExpr, f.inSpec = true, false // the line end closes the specification
			} else {
				s.endText(f, start)
				s.unterminatedFString(*f)
			}
			return
		default:
			s.pos++
		}
	}
	s.endText(f, start)
}

func (s *scanner) closesFString(f *fstring) bool {
	return !f.triple || s.peek(1) == f.quote && s.peek(2) == f.quote
}

func (s *scanner) endText(f *fstring, start int) {
	if s.pos == start {
		return
	}
	kind := FStringMiddle
	if f.template {
		kind = TStringMiddle
	}
	s.emit(kind, start)
}

func (s *scanner) endFString(f *fstring) {
	start := s.pos
	s.pos++
	if f.triple {
		s.pos += 2
	}
	kind := FStringEnd
	if f.template {
		kind = TStringEnd
	}
	if f.depth > 0 { // quotes inside a format specification: the fields stay open
		s.abandonFields(f)
	}
	s.fstrings = s.fstrings[:len(s.fstrings)-1]
	s.emit(kind, start)
}

// abandonFields forgets the brackets that f opened, so that what follows the
// f-string is read as if it had been whole.
func (s *scanner) abandonFields(f *fstring) {
	s.brackets = s.brackets[:max(len(s.brackets)-f.depth, 0)]
	f.depth = 0
}

// escapeInText passes an escape sequence; braces of \N{...} do not open a field.
func (s *scanner) escapeInText(f *fstring) {
	next := s.peek(1)
	switch {
	case next == '{' || next == '}':
		s.pos++ // the backslash is text, the brace acts
	case f.raw:
		s.pos++
		switch next {
		case f.quote, '\\':
			s.pos++
		case '\n', '\r':
			s.skipNewline()
		}
	case next == 'N' && s.peek(2) == '{':
		s.pos += 3
		for s.pos < len(s.text) && s.text[s.pos] != '}' && s.text[s.pos] != '\n' && s.text[s.pos] != f.quote {
			s.pos++
		}
		if s.peek(0) == '}' {
			s.pos++
		}
	default:
		s.skipEscaped()
	}
}

func (s *scanner) unterminatedFString(f fstring) {
	at := s.firstLineFrom(int(f.start))
	kind := "f-string"
	if f.template {
		kind = "t-string"
	}
	if f.triple {
		s.fail(at, "unterminated triple-quoted %s literal (detected at line %d)", kind, s.lastLine())
	} else {
		s.fail(at, "unterminated %s literal (detected at line %d)", kind, s.src.Line(Pos(s.pos)))
	}
	s.abandonFields(&s.fstrings[len(s.fstrings)-1])
	s.fstrings = s.fstrings[:len(s.fstrings)-1]
	s.emit(Invalid, s.pos)
}

func (f *fstring) fieldDepth() int {
	if n := len(f.exprDepth); n > 0 {
		return f.exprDepth[n-1]
	}
	return -1
}

func (s *scanner) openField(f *fstring) {
	if len(f.exprDepth) >= maxFieldNesting {
		s.pos++
		s.failHere("f-string: expressions nested too deeply")
		s.emit(Invalid, s.pos-1)
		return
	}
	f.exprDepth = append(f.exprDepth, f.depth)
	f.inExpr = true
	f.inSpec = false
	s.open('{')
}

// fieldPunctuation handles the characters that mean something else directly
// inside a replacement field: the colon before a format specification, and the
// conversion mark. It is false when c is ordinary punctuation.
func (s *scanner) fieldPunctuation(f *fstring, c byte) bool {
	if f.depth-1 != f.fieldDepth() {
		return false
	}
	start := s.pos
	switch {
	case c == ':':
		s.pos++
		s.emit(Colon, start)
		f.inExpr, f.inSpec = false, true
		return true
	case c == '!' && s.peek(1) != '=':
		s.pos++
		s.emit(Exclamation, start)
		return true
	}
	return false
}

// closeInFString follows a closing bracket: the brace of a field leads back to text.
func (s *scanner) closeInFString(f *fstring, c byte) {
	f.depth--
	if c != '}' || f.depth != f.fieldDepth() {
		return
	}
	n := len(f.exprDepth) - 1
	f.exprDepth = f.exprDepth[:n]
	f.inExpr = false
	f.inSpec = n > 0 // a field inside a specification leads back to it
}
