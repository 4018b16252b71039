package syntax

import (
	"fmt"
	"unicode/utf8"

	"trammel/syntax/pytext"
)

// Limits of CPython's tokenizer.
const (
	maxIndents  = 100 // levels of indentation
	maxBrackets = 200 // open brackets
	maxFStrings = 150 // f-strings inside f-strings

	maxFieldNesting = 3 // replacement fields inside format specifications
	tabSize         = 8
)

// A scanner cuts a whole source into tokens, with CPython's rules for
// indentation, line joining and f-strings. It goes on after an error, so that
// the statements behind it can still be parsed; the first error is CPython's.
type scanner struct {
	src      *Source
	text     string
	version  Version
	pos      int
	tokens   []Token
	comments []Span
	errors   []*Error
	warnings []Warning

	indents   []indent
	brackets  []bracket
	fstrings  []fstring
	lineBegin bool // the next character begins a logical line
	unclosed  *bracket
	inFString map[*Error]bool // errors inside an f-string
	salvage   bool            // end a bracketed expression where a new statement seems to begin
}

// indent is one level of indentation, with tabs as 8 columns and as 1: the two
// must order alike or the source is inconsistent.
type indent struct{ column, altColumn int }

type bracket struct {
	char byte
	at   Pos
}

// fstring is the state of one f-string or t-string that the scanner is inside of.
type fstring struct {
	start     Pos
	quote     byte
	triple    bool
	raw       bool
	template  bool
	inExpr    bool // between { and }, outside a format specification
	inSpec    bool
	depth     int   // open brackets inside this f-string
	exprDepth []int // depth at which each open replacement field began
}

const (
	classOther = iota
	classLetter
	classDigit
	classOperator
)

var asciiClass = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= 0x80:
			t[c] = classLetter
		case c >= '0' && c <= '9':
			t[c] = classDigit
		}
	}
	for _, c := range "()[]{}:,;+-*/|&<>=.%~^@!" {
		t[c] = classOperator
	}
	return t
}()

var identByte = func() (t [256]bool) {
	for c := range t {
		t[c] = asciiClass[c] == classLetter || asciiClass[c] == classDigit
	}
	return t
}()

func newScanner(src *Source, version Version) *scanner {
	return newScannerFor(src, version, len(src.Text)/4+8)
}

// newScannerFor gives a scanner that has room for about so many tokens.
func newScannerFor(src *Source, version Version, tokens int) *scanner {
	return &scanner{
		src: src, text: src.Text, version: version, lineBegin: true,
		tokens:  make([]Token, 0, tokens),
		indents: []indent{{}},
	}
}

func (s *scanner) peek(ahead int) byte {
	if i := s.pos + ahead; i < len(s.text) {
		return s.text[i]
	}
	return 0
}

func (s *scanner) emit(kind Kind, start int) {
	s.tokens = append(s.tokens, Token{kind, Span{Pos(start), Pos(s.pos)}})
}

func (s *scanner) fail(span Span, format string, args ...any) {
	s.failKind(SyntaxError, span, format, args...)
}

func (s *scanner) failKind(kind ErrorKind, span Span, format string, args ...any) {
	err := &Error{Kind: kind, Msg: fmt.Sprintf(format, args...), Span: span}
	s.errors = append(s.errors, err)
	if len(s.fstrings) > 0 {
		if s.inFString == nil {
			s.inFString = map[*Error]bool{}
		}
		s.inFString[err] = true
	}
}

// failHere reports at the character before the current position, where
// CPython's tokenizer stands when it gives up.
func (s *scanner) failHere(format string, args ...any) {
	at := max(s.pos-1, 0)
	for at > 0 && !utf8.RuneStart(s.text[min(at, len(s.text)-1)]) {
		at--
	}
	s.fail(Span{Pos(at), Pos(s.pos)}, format, args...)
}

func (s *scanner) next() {
	if n := len(s.fstrings); n > 0 && !s.fstrings[n-1].inExpr {
		s.fstringText()
		return
	}
	if s.lineBegin {
		s.lineBegin = false
		if !s.indentation() {
			return
		}
	}
	s.skipBlanks()
	if s.pos >= len(s.text) {
		return
	}
	c := s.text[s.pos]
	switch asciiClass[c] {
	case classLetter:
		s.word()
	case classDigit:
		s.number()
	case classOperator:
		s.operator(c)
	default:
		s.other(c)
	}
}

func (s *scanner) skipBlanks() {
	for s.pos < len(s.text) {
		switch s.text[s.pos] {
		case ' ', '\t', '\f':
			s.pos++
		default:
			return
		}
	}
}

// indentation measures the blanks at the start of a logical line and emits
// Indent or Dedent. It is false when the line turned out to hold no code.
func (s *scanner) indentation() bool {
	column, altColumn := 0, 0
	joined := indent{} // where a backslash first joined lines: that indentation counts
	start := s.pos
loop:
	for {
		switch s.peek(0) {
		case ' ':
			column++
			altColumn++
		case '\t':
			column = (column/tabSize + 1) * tabSize
			altColumn++
		case '\f':
			column, altColumn = 0, 0
		case '\\':
			if joined.column == 0 {
				joined = indent{column, altColumn}
			}
			if !s.continuation() {
				return false
			}
			continue
		default:
			break loop
		}
		s.pos++
	}
	if s.pos >= len(s.text) {
		return false
	}
	switch s.text[s.pos] {
	case '#':
		s.comment()
		s.skipNewline()
		s.lineBegin = true
		return false
	case '\n', '\r':
		s.skipNewline()
		s.lineBegin = true
		return false
	}
	if joined.column > 0 {
		column, altColumn = joined.column, joined.altColumn
	}
	if len(s.brackets) == 0 {
		s.setIndent(start, column, altColumn)
	}
	return true
}

func (s *scanner) setIndent(start, column, altColumn int) {
	top := s.indents[len(s.indents)-1]
	switch {
	case column == top.column:
		if altColumn != top.altColumn {
			s.inconsistentTabs(start)
		}
	case column > top.column:
		if len(s.indents) >= maxIndents {
			s.failIndent(IndentationError, start, "too many levels of indentation")
			s.pos = len(s.text) // nothing deeper can be placed
			return
		}
		if altColumn <= top.altColumn {
			s.inconsistentTabs(start)
		}
		s.indents = append(s.indents, indent{column, altColumn})
		s.emit(Indent, start)
	default:
		s.dedentTo(start, column, altColumn)
	}
}

func (s *scanner) dedentTo(start, column, altColumn int) {
	for len(s.indents) > 1 && column < s.indents[len(s.indents)-1].column {
		s.indents = s.indents[:len(s.indents)-1]
		s.tokens = append(s.tokens, Token{Dedent, Span{Pos(s.pos), Pos(s.pos)}})
	}
	top := s.indents[len(s.indents)-1]
	if column != top.column {
		s.failIndent(IndentationError, int(s.lineAt(s.pos).End), "unindent does not match any outer indentation level")
	} else if altColumn != top.altColumn {
		s.inconsistentTabs(start)
	}
}

func (s *scanner) inconsistentTabs(start int) {
	s.failIndent(TabError, start, "inconsistent use of tabs and spaces in indentation")
}

// failIndent reports a line whose indentation makes no sense; an Invalid token
// spoils its statement.
func (s *scanner) failIndent(kind ErrorKind, start int, msg string) {
	s.failKind(kind, s.lineAt(start), "%s", msg)
	s.tokens = append(s.tokens, Token{Invalid, Span{Pos(s.pos), Pos(s.pos)}})
}

// lineAt is the span from p to the end of its line.
func (s *scanner) lineAt(p int) Span {
	line := s.src.LineSpan(s.src.Line(Pos(p)))
	return Span{Pos(p), line.End}
}

func (s *scanner) comment() {
	start := s.pos
	for s.pos < len(s.text) && s.text[s.pos] != '\n' && s.text[s.pos] != '\r' {
		s.pos++
	}
	s.comments = append(s.comments, Span{Pos(start), Pos(s.pos)})
}

func (s *scanner) skipNewline() {
	if s.peek(0) == '\r' && s.peek(1) == '\n' {
		s.pos++
	}
	s.pos++
}

// other handles what is neither word, number nor operator.
func (s *scanner) other(c byte) {
	switch c {
	case '\n', '\r':
		s.newline()
	case '#':
		s.comment()
	case '"', '\'':
		s.str(s.pos, "")
	case '\\':
		if s.continuation() {
			return
		}
	default:
		s.pos++
		if c < ' ' || c == 0x7f {
			s.fail(Span{Pos(s.pos - 1), Pos(s.pos)}, "invalid non-printable character U+%04X", c)
			s.emit(Invalid, s.pos-1)
			return
		}
		s.emit(Unknown, s.pos-1)
	}
}

// newline ends a physical line, and the logical one outside brackets.
func (s *scanner) newline() {
	start := s.pos
	s.skipNewline()
	if len(s.brackets) > 0 {
		if s.salvage && s.statementFollows() {
			s.dropBrackets()
			s.endLine(start)
		}
		return
	}
	s.endLine(start)
}

func (s *scanner) endLine(start int) {
	s.lineBegin = true
	if n := len(s.tokens); n == 0 || s.tokens[n-1].Kind == Newline || s.tokens[n-1].Kind == Dedent || s.tokens[n-1].Kind == Indent {
		return
	}
	s.emit(Newline, start)
}

// continuation joins lines at a backslash. It is false, with an error reported,
// when something other than a line end follows.
func (s *scanner) continuation() bool {
	start := s.pos
	s.pos++
	if c := s.peek(0); s.pos < len(s.text) && c != '\n' && c != '\r' {
		s.pos++
		s.failHere("%s", badContinuation)
		s.pos--
		s.emit(Invalid, start)
		return false
	}
	if s.pos < len(s.text) {
		s.skipNewline()
	}
	if s.pos >= len(s.text) {
		end := s.src.LineSpan(s.lastLine()).End
		s.fail(Span{end, end}, "%s", eofInContinuation)
		s.emit(Invalid, start)
		return false
	}
	return true
}

// word reads a name, a keyword or the prefix of a string.
func (s *scanner) word() {
	start := s.pos
	i := start
	text := s.text
	for i < len(text) && identByte[text[i]] {
		if text[i] >= 0x80 {
			break
		}
		i++
	}
	s.pos = i
	if i < len(text) {
		switch c := text[i]; {
		case c >= 0x80:
			s.unicodeWord(start)
			return
		case (c == '"' || c == '\'') && i-start <= 2 && isStringPrefix(text[start:i], s.version):
			s.str(start, text[start:i])
			return
		}
	}
	s.emit(lookupKeyword(text[start:i]), start)
}

// unicodeWord goes on with a name that holds characters beyond ASCII.
func (s *scanner) unicodeWord(start int) {
	for s.pos < len(s.text) && identByte[s.text[s.pos]] {
		if s.text[s.pos] < 0x80 {
			s.pos++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[s.pos:])
		if !s.validInName(r, s.pos == start) {
			s.invalidCharacter(r, start, size)
			return
		}
		s.pos += size
	}
	s.emit(Ident, start)
}

func (s *scanner) validInName(r rune, first bool) bool {
	if first {
		return pytext.StartsIdentifier(r)
	}
	if (r == 0x200C || r == 0x200D) && s.version < 13 {
		return false // Unicode 15.1 made the joiners part of names
	}
	return pytext.ContinuesIdentifier(r)
}

func (s *scanner) invalidCharacter(r rune, start, size int) {
	at := Span{Pos(s.pos), Pos(s.pos + size)}
	if pytext.IsPrintable(r) {
		s.fail(at, "invalid character '%c' (U+%04X)", r, r)
	} else {
		s.fail(at, "invalid non-printable character U+%04X", r)
	}
	s.pos += size
	for s.pos < len(s.text) && identByte[s.text[s.pos]] {
		s.pos++
	}
	s.emit(Invalid, start)
}

// finish closes what the source left open and ends the token list.
func (s *scanner) finish() {
	end := len(s.text)
	s.pos = end
	if n := len(s.fstrings); n > 0 {
		f := s.fstrings[n-1]
		if f.inExpr {
			s.fstrings = nil
		} else {
			s.unterminatedFString(f)
		}
	}
	if n := len(s.brackets); n > 0 {
		s.unclosed = &s.brackets[n-1]
		s.emit(Invalid, end)
	}
	s.endLine(end)
	for range len(s.indents) - 1 {
		s.emit(Dedent, end)
	}
	s.emit(EndMarker, end)
}

// Errors about a backslash that joins no lines.
const (
	eofInContinuation = "unexpected EOF while parsing"
	badContinuation   = "unexpected character after line continuation character"
)
