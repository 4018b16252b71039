package syntax

// operator reads punctuation, the longest that fits.
func (s *scanner) operator(c byte) {
	start := s.pos
	if c == '.' && isDigit(s.peek(1)) {
		s.number()
		return
	}
	if n := len(s.fstrings); n > 0 && (c == ':' || c == '!' || c == '}') {
		if s.fieldPunctuation(&s.fstrings[n-1], c) {
			return
		}
	}
	switch c {
	case '(', '[', '{':
		s.open(c)
		return
	case ')', ']', '}':
		s.close(c)
		return
	}
	kind, size := longestOperator(c, s.peek(1), s.peek(2))
	s.pos += size
	s.emit(kind, start)
}

var singleOperators = map[byte]Kind{
	':': Colon, ',': Comma, ';': Semicolon, '+': Plus, '-': Minus, '*': Star, '/': Slash, '|': Pipe,
	'&': Amper, '<': Less, '>': Greater, '=': Equal, '.': Dot, '%': Percent, '~': Tilde, '^': Caret,
	'@': At, '!': Exclamation,
}

var doubleOperators = map[[2]byte]Kind{
	{'=', '='}: EqEqual, {'!', '='}: NotEqual, {'<', '='}: LessEqual, {'>', '='}: GreaterEqual,
	{'<', '<'}: LeftShift, {'>', '>'}: RightShift, {'*', '*'}: DoubleStar, {'+', '='}: PlusEqual,
	{'-', '='}: MinusEqual, {'*', '='}: StarEqual, {'/', '='}: SlashEqual, {'%', '='}: PercentEqual,
	{'&', '='}: AmperEqual, {'|', '='}: PipeEqual, {'^', '='}: CaretEqual, {'/', '/'}: DoubleSlash,
	{'@', '='}: AtEqual, {'-', '>'}: Arrow, {':', '='}: ColonEqual, {'<', '>'}: NotEqual,
}

var tripleOperators = map[[3]byte]Kind{
	{'<', '<', '='}: LeftShiftEqual, {'>', '>', '='}: RightShiftEqual, {'*', '*', '='}: DoubleStarEqual,
	{'/', '/', '='}: DoubleSlashEqual, {'.', '.', '.'}: Ellipsis,
}

// secondOperatorByte tells which bytes may follow the first one of an operator;
// it spares the maps for the common single ones.
var secondOperatorByte = [256]bool{'=': true, '<': true, '>': true, '*': true, '/': true, '.': true}

func longestOperator(a, b, c byte) (Kind, int) {
	if secondOperatorByte[b] {
		if k, ok := tripleOperators[[3]byte{a, b, c}]; ok {
			return k, 3
		}
		if k, ok := doubleOperators[[2]byte{a, b}]; ok {
			return k, 2
		}
	}
	return singleKinds[a], 1
}

var singleKinds = func() (t [256]Kind) {
	for c, k := range singleOperators {
		t[c] = k
	}
	return t
}()

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

var openKinds = map[byte]Kind{'(': LeftParen, '[': LeftBracket, '{': LeftBrace}
var closeKinds = map[byte]Kind{')': RightParen, ']': RightBracket, '}': RightBrace}
var closerOf = map[byte]byte{'(': ')', '[': ']', '{': '}'}

func (s *scanner) open(c byte) {
	start := s.pos
	s.pos++
	if len(s.brackets) >= maxBrackets {
		s.failHere("too many nested parentheses")
		s.pos = len(s.text) // nothing behind it can be told apart
		s.brackets = s.brackets[:0]
		s.fstrings = nil
		s.emit(Invalid, start)
		return
	}
	s.brackets = append(s.brackets, bracket{c, Pos(start)})
	if n := len(s.fstrings); n > 0 {
		s.fstrings[n-1].depth++
	}
	s.emit(openKinds[c], start)
}

func (s *scanner) close(c byte) {
	start := s.pos
	s.pos++
	var f *fstring
	if n := len(s.fstrings); n > 0 {
		f = &s.fstrings[n-1]
	}
	if f != nil && f.depth == 0 && c == '}' {
		s.failHere("f-string: single '}' is not allowed")
		s.emit(Invalid, start)
		f.inExpr = false
		return
	}
	if len(s.brackets) == 0 {
		s.failHere("unmatched '%c'", c)
		s.emit(Invalid, start)
		return
	}
	top := s.brackets[len(s.brackets)-1]
	if closerOf[top.char] != c {
		s.mismatch(top, c, f)
		s.emit(Invalid, start)
		return
	}
	s.brackets = s.brackets[:len(s.brackets)-1]
	if f != nil {
		s.closeInFString(f, c)
	}
	s.emit(closeKinds[c], start)
}

func (s *scanner) mismatch(top bracket, c byte, f *fstring) {
	if f != nil && top.char == '{' && f.depth-1 == f.fieldDepth() {
		s.failHere("f-string: unmatched '%c'", c)
		return
	}
	openLine, line := s.src.Line(top.at), s.src.Line(Pos(s.pos-1))
	if openLine != line {
		s.failHere("closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, top.char, openLine)
		return
	}
	s.failHere("closing parenthesis '%c' does not match opening parenthesis '%c'", c, top.char)
}

// statementWords begin statements and never stand inside an expression.
var statementWords = map[string]bool{
	"def": true, "class": true, "import": true, "return": true, "while": true, "with": true, "try": true,
	"raise": true, "pass": true, "break": true, "continue": true, "del": true, "global": true,
	"nonlocal": true, "assert": true,
}

// statementFollows guesses whether the line at s.pos begins a statement although
// a bracket is open: a statement keyword, or "name =" no deeper than the
// statement that opened the bracket.
func (s *scanner) statementFollows() bool {
	i := s.pos
	for i < len(s.text) && (s.text[i] == ' ' || s.text[i] == '\t') {
		i++
	}
	begin := i
	for i < len(s.text) && identByte[s.text[i]] {
		i++
	}
	if word := s.text[begin:i]; statementWords[word] {
		return true
	} else if word == "" || isDigit(word[0]) {
		return false
	}
	for i < len(s.text) && s.text[i] == ' ' {
		i++
	}
	assigns := i+1 < len(s.text) && s.text[i] == '=' && s.text[i+1] != '='
	return assigns && begin-s.pos <= s.indents[len(s.indents)-1].column
}

func (s *scanner) dropBrackets() {
	s.brackets = s.brackets[:0]
	s.fstrings = s.fstrings[:0]
}
