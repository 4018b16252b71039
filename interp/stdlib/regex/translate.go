// Package regex turns Python's regular expressions into those of the engine that
// runs them, with the errors that Python's own parser reports.
package regex

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Flags of Python's re module.
const (
	IgnoreCase = 2
	Locale     = 4
	Multiline  = 8
	DotAll     = 16
	Unicode    = 32
	Verbose    = 64
	Debug      = 128
	ASCII      = 256
)

// Error is a mistake in a pattern.
type Error struct {
	Msg string
	Pos int // in code points; -1 for none
}

// Pattern is a translated pattern.
type Pattern struct {
	Text   string         // for the engine
	Groups int            // number of capturing groups
	Names  map[string]int // of named groups
	Order  []string       // names by number
	Closed []int          // groups in the order in which they end
	Flags  int            // with those that the pattern itself sets
}

// piece is a translated part, and how many characters it can match.
type piece struct {
	text      string
	low, high int
}

// unbounded is the width of what has no limit.
const unbounded = 1 << 30

func (p piece) then(q piece) piece {
	return piece{p.text + q.text, min(p.low+q.low, unbounded), min(p.high+q.high, unbounded)}
}

type parser struct {
	src    []rune
	at     int
	flags  int
	bytes  bool
	out    *Pattern
	open   map[int]bool // groups that have not ended
	widths map[int]piece
	depth  int
}

// maxDepth bounds the nesting of groups.
const maxDepth = 200

// Translate parses a pattern. Patterns over bytes only know ASCII's classes.
func Translate(pattern string, flags int, isBytes bool) (p *Pattern, err *Error) {
	defer func() {
		if r := recover(); r != nil {
			bad, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			p, err = nil, bad
		}
	}()
	ps := &parser{src: []rune(pattern), flags: flags, bytes: isBytes, out: &Pattern{Names: map[string]int{}, Order: []string{""}}, open: map[int]bool{}, widths: map[int]piece{}}
	if isBytes {
		ps.flags |= ASCII
	} else if flags&ASCII == 0 {
		ps.flags |= Unicode
	}
	ps.globalFlags()
	body := ps.alternatives()
	if ps.at < len(ps.src) {
		ps.fail(ps.at, "unbalanced parenthesis")
	}
	ps.out.Text = prefix(ps.flags) + "(?:" + body.text + ")"
	ps.out.Flags = ps.flags
	return ps.out, nil
}

// prefix sets the engine's flags for the whole pattern.
func prefix(flags int) string {
	if on := engineFlags(flags); on != "" {
		return "(?" + on + ")"
	}
	return ""
}

func (p *parser) fail(pos int, format string, args ...any) {
	panic(&Error{fmt.Sprintf(format, args...), pos})
}

func (p *parser) peek() rune {
	if p.at < len(p.src) {
		return p.src[p.at]
	}
	return -1
}

func (p *parser) take(c rune) bool {
	if p.peek() == c {
		p.at++
		return true
	}
	return false
}

func (p *parser) lookingAt(s string) bool {
	return strings.HasPrefix(string(p.src[p.at:min(p.at+len(s), len(p.src))]), s)
}

// globalFlags takes "(?im)" at the start.
func (p *parser) globalFlags() {
	for p.lookingAt("(?") {
		start := p.at
		p.at += 2
		flags := 0
		for f := flagOf(p.peek()); f != 0; f = flagOf(p.peek()) {
			flags |= f
			p.at++
		}
		if flags == 0 || !p.take(')') {
			p.at = start
			return
		}
		p.flags |= flags
		if flags&ASCII != 0 {
			p.flags &^= Unicode
		}
	}
}

func flagOf(c rune) int {
	switch c {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return Multiline
	case 's':
		return DotAll
	case 'u':
		return Unicode
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	}
	return 0
}

func (p *parser) alternatives() piece {
	p.depth++
	if p.depth > maxDepth {
		p.fail(p.at, "pattern is nested too deeply")
	}
	defer func() { p.depth-- }()
	all := p.sequence()
	for p.take('|') {
		next := p.sequence()
		all = piece{all.text + "|" + next.text, min(all.low, next.low), max(all.high, next.high)}
	}
	return all
}

func (p *parser) sequence() piece {
	var b strings.Builder
	width := piece{}
	for {
		p.skipVerbose()
		switch p.peek() {
		case -1, '|', ')':
			width.text = b.String()
			return width
		}
		item := p.item()
		b.WriteString(item.text)
		width = width.then(piece{low: item.low, high: item.high})
	}
}

func (p *parser) skipVerbose() {
	if p.flags&Verbose == 0 {
		return
	}
	for p.at < len(p.src) {
		switch c := p.src[p.at]; {
		case strings.ContainsRune(" \t\n\r\v\f", c):
			p.at++
		case c == '#':
			for p.at < len(p.src) && p.src[p.at] != '\n' {
				p.at++
			}
		default:
			return
		}
	}
}

// item is an atom with its quantifier.
func (p *parser) item() piece {
	atom, repeatable := p.atom()
	for first := true; ; first = false {
		p.skipVerbose()
		at := p.at
		low, high, ok := p.quantifier()
		if !ok {
			return atom
		}
		if !repeatable {
			p.fail(at, "nothing to repeat")
		}
		if !first {
			p.fail(at, "multiple repeat")
		}
		quantifier := quantifierText(low, high)
		switch {
		case p.take('?'):
			quantifier += "?"
		case p.take('+'): // possessive: what it took is not given back
			atom = piece{"(?>" + group(atom.text) + quantifier + ")", atom.low, atom.high}
			quantifier = ""
		}
		if quantifier != "" {
			atom.text = group(atom.text) + quantifier
		}
		atom.low, atom.high = times(atom.low, low), times(atom.high, high)
	}
}

func times(width, n int) int {
	if width == 0 || n == 0 {
		return 0
	}
	if width >= unbounded || n >= unbounded || width > unbounded/n {
		return unbounded
	}
	return width * n
}

// group makes one unit of a text, for a quantifier.
func group(text string) string { return "(?:" + text + ")" }

func quantifierText(low, high int) string {
	if high >= unbounded {
		return fmt.Sprintf("{%d,}", low)
	}
	return fmt.Sprintf("{%d,%d}", low, high)
}

// quantifier reads *, +, ? or {m,n}.
func (p *parser) quantifier() (low, high int, ok bool) {
	switch p.peek() {
	case '*':
		p.at++
		return 0, unbounded, true
	case '+':
		p.at++
		return 1, unbounded, true
	case '?':
		p.at++
		return 0, 1, true
	case '{':
	default:
		return 0, 0, false
	}
	start := p.at
	p.at++
	if p.peek() == '}' {
		p.at = start
		return 0, 0, false
	}
	lowText := p.digits()
	highText := lowText
	if p.take(',') {
		highText = p.digits()
	}
	if !p.take('}') {
		p.at = start
		return 0, 0, false
	}
	low, high = 0, unbounded
	if lowText != "" {
		low = p.number(lowText, start)
	}
	if highText != "" {
		if high = p.number(highText, start); high < low {
			p.fail(start+1, "min repeat greater than max repeat")
		}
	}
	return low, high, true
}

func (p *parser) digits() string {
	start := p.at
	for p.peek() >= '0' && p.peek() <= '9' {
		p.at++
	}
	return string(p.src[start:p.at])
}

// maxRepeat bounds counted repeats: the engine unrolls nothing, but counts in ints.
const maxRepeat = 1 << 24

func (p *parser) number(text string, pos int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n > maxRepeat {
		p.fail(pos, "the repetition number is too large")
	}
	return n
}

// atom reads one thing that can be repeated; repeatable is false for anchors.
func (p *parser) atom() (piece, bool) {
	start := p.at
	c := p.src[p.at]
	p.at++
	switch c {
	case '.':
		return piece{".", 1, 1}, true
	case '^':
		return piece{"^", 0, 0}, false
	case '$':
		return piece{"$", 0, 0}, false
	case '*', '+', '?':
		p.fail(start, "nothing to repeat")
	case '[':
		return p.set(start), true
	case '(':
		return p.parens(start)
	case '\\':
		return p.escape(start)
	}
	return piece{literal(c), 1, 1}, true
}

// literal writes a character so that the engine takes it as it is.
func literal(c rune) string {
	if strings.ContainsRune(`\.+*?()|[]{}^$#-&~ `, c) || c < ' ' {
		return fmt.Sprintf(`\u%04x`, c)
	}
	return string(c)
}

func isASCIILetter(c rune) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' && c < 128 }

// classes are the classes of characters, and what they are in ASCII.
var classes = map[rune][2]string{
	'd': {`\d`, `[0-9]`}, 'D': {`\D`, `[^0-9]`},
	'w': {`\w`, `[a-zA-Z0-9_]`}, 'W': {`\W`, `[^a-zA-Z0-9_]`},
	's': {`[\s\x1c-\x1f]`, `[ \t\n\r\f\v]`}, 'S': {`[^\s\x1c-\x1f]`, `[^ \t\n\r\f\v]`},
}

// inSet are the classes as parts of a set.
var inSet = map[rune][2]string{
	'd': {`\d`, `0-9`}, 'D': {`\D`, `\x00-/:-\uffff`}, 'w': {`\w`, `a-zA-Z0-9_`}, 'W': {`\W`, "\\x00-/:-@\\[-\\^`{-\\uffff"},
	's': {`\s\x1c-\x1f`, ` \t\n\r\f\v`}, 'S': {`\S`, `\x00-\x08\x0e-\x1f!-\uffff`},
}

func (p *parser) ascii() int {
	if p.flags&ASCII != 0 {
		return 1
	}
	return 0
}

func (p *parser) escape(start int) (piece, bool) {
	if p.at >= len(p.src) {
		p.fail(start, "bad escape (end of pattern)")
	}
	c := p.src[p.at]
	if class, ok := classes[c]; ok {
		p.at++
		return piece{class[p.ascii()], 1, 1}, true
	}
	switch c {
	case 'A', 'Z', 'b', 'B':
		p.at++
		return piece{p.anchor(c), 0, 0}, false
	}
	if c >= '1' && c <= '9' {
		if n, isGroup := p.backReference(start); isGroup {
			return p.reference(n, start), true
		}
	}
	return piece{literal(p.character(start)), 1, 1}, true
}

func (p *parser) anchor(c rune) string {
	const word = `[a-zA-Z0-9_]`
	switch c {
	case 'A':
		return `\A`
	case 'Z':
		return `\z`
	case 'b':
		if p.flags&ASCII != 0 {
			return `(?:(?<=` + word + `)(?!` + word + `)|(?<!` + word + `)(?=` + word + `))`
		}
		return `\b`
	}
	if p.flags&ASCII != 0 {
		return `(?:(?<=` + word + `)(?=` + word + `)|(?<!` + word + `)(?!` + word + `))`
	}
	return `\B`
}

// backReference reads the number of a group, unless it is an octal escape.
func (p *parser) backReference(start int) (n int, isGroup bool) {
	text := string(p.src[p.at])
	if p.at+1 < len(p.src) && p.src[p.at+1] >= '0' && p.src[p.at+1] <= '9' {
		text += string(p.src[p.at+1])
		if p.at+2 < len(p.src) && isOctal(p.src[p.at]) && isOctal(p.src[p.at+1]) && isOctal(p.src[p.at+2]) {
			return 0, false
		}
	}
	p.at += len(text)
	n, _ = strconv.Atoi(text)
	if n > p.out.Groups {
		p.fail(start+1, "invalid group reference %d", n)
	}
	return n, true
}

func isOctal(c rune) bool { return c >= '0' && c <= '7' }

func (p *parser) reference(n, start int) piece {
	if p.open[n] {
		p.fail(start, "cannot refer to an open group")
	}
	w := p.widths[n]
	return piece{fmt.Sprintf(`\k<%d>`, n), w.low, w.high}
}

// character reads an escape that stands for one character; p.at is behind the
// backslash at start.
func (p *parser) character(start int) rune {
	c := p.src[p.at]
	p.at++
	switch c {
	case 'a':
		return 7
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	case 'x':
		return p.hex(start, 2)
	case 'u':
		if !p.bytes {
			return p.hex(start, 4)
		}
	case 'U':
		if !p.bytes {
			return p.hex(start, 8)
		}
	}
	if c >= '0' && c <= '9' {
		return p.octal(start, c)
	}
	if isASCIILetter(c) {
		p.fail(start, `bad escape \%c`, c)
	}
	return c
}

func (p *parser) octal(start int, first rune) rune {
	text := string(first)
	for len(text) < 3 && isOctal(p.peek()) {
		text += string(p.peek())
		p.at++
	}
	n, err := strconv.ParseInt(text, 8, 32)
	if err != nil {
		p.fail(start+1, "invalid group reference %s", text)
	}
	if n > 0o377 {
		p.fail(start, `octal escape value \%s outside of range 0-0o377`, text)
	}
	return rune(n)
}

func (p *parser) hex(start, n int) rune {
	from := p.at
	for p.at < len(p.src) && p.at-from < n && strings.ContainsRune("0123456789abcdefABCDEF", p.src[p.at]) {
		p.at++
	}
	text := string(p.src[from:p.at])
	v, err := strconv.ParseInt(text, 16, 64)
	if len(text) != n || err != nil {
		p.fail(start, `incomplete escape %s`, string(p.src[start:p.at]))
	}
	if v > unicode.MaxRune {
		p.fail(start, `bad escape %s`, string(p.src[start:p.at]))
	}
	return rune(v)
}

// set reads [...].
func (p *parser) set(start int) piece {
	var b strings.Builder
	b.WriteByte('[')
	if p.take('^') {
		b.WriteByte('^')
	}
	for first := true; ; first = false {
		if p.at >= len(p.src) {
			p.fail(start, "unterminated character set")
		}
		if p.src[p.at] == ']' && !first {
			p.at++
			break
		}
		itemStart := p.at
		low, class := p.setItem(start)
		if p.at+1 >= len(p.src) || p.src[p.at] != '-' || p.src[p.at+1] == ']' {
			b.WriteString(class)
			if class == "" {
				b.WriteString(literal(low))
			}
			continue
		}
		p.at++
		high, highClass := p.setItem(start)
		if class != "" || highClass != "" || high < low {
			p.fail(itemStart, "bad character range %s", string(p.src[itemStart:p.at]))
		}
		b.WriteString(literal(low) + "-" + literal(high))
	}
	b.WriteByte(']')
	return piece{b.String(), 1, 1}
}

// setItem reads one character of a set, or a class.
func (p *parser) setItem(set int) (c rune, class string) {
	start := p.at
	c = p.src[p.at]
	p.at++
	if c != '\\' {
		return c, ""
	}
	if p.at >= len(p.src) {
		p.fail(set, "unterminated character set")
	}
	if parts, ok := inSet[p.src[p.at]]; ok {
		p.at++
		return 0, parts[p.ascii()]
	}
	if p.src[p.at] == 'b' {
		p.at++
		return '\b', ""
	}
	return p.character(start), ""
}

// parens reads what stands behind an opening parenthesis at start.
func (p *parser) parens(start int) (piece, bool) {
	if !p.take('?') {
		return p.capture(start, ""), true
	}
	if p.at >= len(p.src) {
		p.fail(p.at, "unexpected end of pattern")
	}
	c := p.src[p.at]
	p.at++
	switch c {
	case ':':
		return p.enclosed(start, "(?:"), true
	case '>':
		return p.enclosed(start, "(?>"), true
	case '#':
		for p.at < len(p.src) && p.src[p.at] != ')' {
			p.at++
		}
		if !p.take(')') {
			p.fail(start, "missing ), unterminated comment")
		}
		return piece{}, false
	case '=', '!':
		inner := p.enclosed(start, "(?"+string(c))
		return piece{inner.text, 0, 0}, true
	case 'P':
		return p.named(start)
	case '<':
		return p.lookBehind(start)
	case '(':
		return p.conditional(start), true
	}
	p.at--
	return p.scopedFlags(start), true
}

// enclosed reads up to the closing parenthesis of a group that opens with head.
func (p *parser) enclosed(start int, head string) piece {
	outer := p.flags
	inner := p.alternatives()
	p.flags = outer
	if !p.take(')') {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return piece{head + inner.text + ")", inner.low, inner.high}
}

func (p *parser) capture(start int, name string) piece {
	p.out.Groups++
	n := p.out.Groups
	p.out.Order = append(p.out.Order, name)
	if name != "" {
		if have, taken := p.out.Names[name]; taken {
			p.fail(start+4, "redefinition of group name '%s' as group %d; was group %d", name, n, have)
		}
		p.out.Names[name] = n
	}
	p.open[n] = true
	inner := p.enclosed(start, fmt.Sprintf("(?<%d>", n))
	delete(p.open, n)
	p.widths[n] = inner
	p.out.Closed = append(p.out.Closed, n)
	return inner
}

// name reads the name of a group up to end.
func (p *parser) name(end rune, missing string) string {
	start := p.at
	for p.at < len(p.src) && p.src[p.at] != end {
		p.at++
	}
	text := string(p.src[start:p.at])
	if text == "" {
		p.fail(start, "missing %s", missing)
	}
	if p.at >= len(p.src) {
		p.fail(start, "missing %c, unterminated name", end)
	}
	p.at++
	return text
}

func (p *parser) identifier(text string, pos int) {
	for i, c := range text {
		if c != '_' && !unicode.IsLetter(c) && (i == 0 || !unicode.IsDigit(c)) {
			p.fail(pos, "bad character in group name '%s'", text)
		}
	}
}

func (p *parser) named(start int) (piece, bool) {
	switch {
	case p.take('<'):
		pos := p.at
		name := p.name('>', "group name")
		p.identifier(name, pos)
		return p.capture(start, name), true
	case p.take('='):
		pos := p.at
		name := p.name(')', "group name")
		p.identifier(name, pos)
		n, ok := p.out.Names[name]
		if !ok {
			p.fail(pos, "unknown group name '%s'", name)
		}
		return p.reference(n, pos), true
	case p.at >= len(p.src):
		p.fail(p.at, "unexpected end of pattern")
	}
	p.fail(start+1, "unknown extension ?P%c", p.src[p.at])
	return piece{}, false
}

func (p *parser) lookBehind(start int) (piece, bool) {
	if p.at >= len(p.src) {
		p.fail(p.at, "unexpected end of pattern")
	}
	c := p.src[p.at]
	if c != '=' && c != '!' {
		p.fail(start+1, "unknown extension ?<%c", c)
	}
	p.at++
	inner := p.enclosed(start, "(?<"+string(c))
	if inner.low != inner.high {
		p.fail(-1, "look-behind requires fixed-width pattern")
	}
	return piece{inner.text, 0, 0}, true
}

// conditional reads (?(group)yes|no).
func (p *parser) conditional(start int) piece {
	pos := p.at
	name := p.name(')', "group name")
	n, err := strconv.Atoi(name)
	if err != nil {
		p.identifier(name, pos)
		var ok bool
		if n, ok = p.out.Names[name]; !ok {
			p.fail(pos, "unknown group name '%s'", name)
		}
	} else if n == 0 {
		p.fail(pos, "bad group number")
	} else if n > p.out.Groups {
		p.fail(pos, "invalid group reference %d", n)
	}
	yes := p.sequence()
	no := piece{}
	if p.take('|') {
		no = p.sequence()
		if p.peek() == '|' {
			p.fail(p.at, "conditional backref with more than two branches")
		}
	}
	if !p.take(')') {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return piece{fmt.Sprintf("(?(%d)%s|%s)", n, yes.text, no.text), min(yes.low, no.low), max(yes.high, no.high)}
}

// scopedFlags reads (?i:...) and (?-i:...).
func (p *parser) scopedFlags(start int) piece {
	on, off := 0, 0
	for f := flagOf(p.peek()); f != 0; f = flagOf(p.peek()) {
		on |= f
		p.at++
	}
	if on != 0 && p.take(')') {
		p.fail(start, "global flags not at the start of the expression")
	}
	if p.take('-') {
		for f := flagOf(p.peek()); f != 0; f = flagOf(p.peek()) {
			off |= f
			p.at++
		}
		if off == 0 {
			p.fail(p.at, "missing flag")
		}
	}
	if on|off == 0 {
		p.fail(start+1, "unknown extension ?%c", p.src[p.at])
	}
	if !p.take(':') {
		if p.at >= len(p.src) {
			p.fail(p.at, "missing :")
		}
		p.fail(p.at, "unknown flag")
	}
	outer := p.flags
	p.flags = p.flags&^off | on
	if on&ASCII != 0 {
		p.flags &^= Unicode
	}
	if on&Unicode != 0 {
		p.flags &^= ASCII
	}
	head := "(?" + engineFlags(on)
	if minus := engineFlags(off); minus != "" {
		head += "-" + minus
	}
	inner := p.alternatives()
	p.flags = outer
	if !p.take(')') {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return piece{head + ":" + inner.text + ")", inner.low, inner.high}
}

func engineFlags(flags int) (letters string) {
	for _, f := range []struct {
		flag   int
		letter string
	}{{IgnoreCase, "i"}, {Multiline, "m"}, {DotAll, "s"}} {
		if flags&f.flag != 0 {
			letters += f.letter
		}
	}
	return letters
}
