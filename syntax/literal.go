package syntax

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"trammel/syntax/pytext"
)

// maxIntDigits is CPython's default limit on decimal digits in an int literal.
const maxIntDigits = 4300

// numberConstant makes the constant of a number token.
func (p *parser) numberConstant(t Token) *Constant {
	text := p.textOf(t)
	kind := numberKind(text)
	if kind == IntConst && len(text) > maxIntDigits && isDecimal(text) {
		if digits := len(text) - strings.Count(text, "_"); digits > maxIntDigits {
			p.failWith(t.Span, fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
				"use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", maxIntDigits, digits))
		}
	}
	return p.newConstant(t.Span, kind, text)
}

func isDecimal(text string) bool { return len(text) < 2 || isDigit(text[1]) || text[1] == '_' }

func numberKind(text string) ConstKind {
	if len(text) > 1 && text[0] == '0' && (text[1]|0x20 == 'x' || text[1]|0x20 == 'o' || text[1]|0x20 == 'b') {
		return IntConst
	}
	if last := text[len(text)-1]; last|0x20 == 'j' {
		return ImaginaryConst
	}
	if strings.ContainsAny(text, ".eE") {
		return FloatConst
	}
	return IntConst
}

// Int is the value of an IntConst.
func (c *Constant) Int() *big.Int {
	text := strings.ReplaceAll(c.Text, "_", "")
	value, ok := new(big.Int), false
	if isDecimal(text) {
		value, ok = value.SetString(text, 10) // base 0 would refuse 00
	} else {
		value, ok = value.SetString(text, 0)
	}
	if !ok {
		panic("syntax: malformed integer literal " + c.Text)
	}
	return value
}

// Float is the value of a FloatConst or the imaginary part of an ImaginaryConst.
func (c *Constant) Float() float64 {
	text := strings.TrimRight(strings.ReplaceAll(c.Text, "_", ""), "jJ")
	value, err := strconv.ParseFloat(text, 64)
	if err != nil && !math.IsInf(value, 0) && value != 0 {
		panic("syntax: malformed float literal " + c.Text)
	}
	return value
}

// decodeString gives the value of a plain string or bytes token.
func (p *parser) decodeString(t Token) string {
	literal := p.textOf(t)
	quoteAt := strings.IndexAny(literal, `"'`)
	prefix, body := literal[:quoteAt], literal[quoteAt:]
	width := 1
	if len(body) >= 6 && body[1] == body[0] && body[2] == body[0] {
		width = 3
	}
	content := body[width : len(body)-width]
	at := t.Start + Pos(quoteAt+width)
	isBytes, raw := hasPrefix(prefix, 'b'), hasPrefix(prefix, 'r')
	if isBytes && !pytext.IsASCII(content) {
		p.failWith(t.Span, "bytes can only contain ASCII literal characters")
	}
	content = newlines(content)
	if raw || strings.IndexByte(content, '\\') < 0 {
		return content
	}
	d := decoder{p: p, token: t.Span, bytes: isBytes}
	return d.decode(content, at)
}

// newlines folds line ends to \n, as Python's tokenizer does before it looks at a string.
func newlines(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// decodeMiddle gives the value of literal text in an f-string.
func (p *parser) decodeMiddle(t Token, raw, inSpec bool) string {
	content := newlines(p.textOf(t))
	if !inSpec {
		content = strings.ReplaceAll(strings.ReplaceAll(content, "{{", "{"), "}}", "}")
	}
	if raw || strings.IndexByte(content, '\\') < 0 {
		return content
	}
	d := decoder{p: p, token: t.Span}
	return d.decode(content, t.Start)
}

// decoder resolves the escape sequences of one literal.
type decoder struct {
	p     *parser
	token Span
	bytes bool
	out   strings.Builder
	warn  bool // an invalid escape was reported already
}

var simpleEscapes = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
}

func (d *decoder) decode(content string, at Pos) string {
	d.out.Grow(len(content))
	for i := 0; i < len(content); {
		next := strings.IndexByte(content[i:], '\\')
		if next < 0 {
			d.out.WriteString(content[i:])
			break
		}
		d.out.WriteString(content[i : i+next])
		i += next
		if i+1 >= len(content) { // a backslash before a field of an f-string
			d.out.WriteByte('\\')
			d.invalidEscape("{", at+Pos(i))
			break
		}
		i += d.escape(content[i:], i, at+Pos(i))
	}
	return d.out.String()
}

// escape resolves the sequence at the start of s, which is at offset index of
// the content and at pos of the source, and gives its length.
func (d *decoder) escape(s string, index int, pos Pos) int {
	c := s[1]
	if simple, ok := simpleEscapes[c]; ok {
		d.out.WriteByte(simple)
		return 2
	}
	switch {
	case c == '\n':
		return 2
	case isOctal(c):
		return d.octal(s, pos)
	case c == 'x':
		return d.hex(s, index, 2, `\xXX`)
	case d.bytes:
	case c == 'u':
		return d.hex(s, index, 4, `\uXXXX`)
	case c == 'U':
		return d.hex(s, index, 8, `\UXXXXXXXX`)
	case c == 'N':
		return d.named(s, index)
	}
	_, size := utf8.DecodeRuneInString(s[1:])
	d.out.WriteString(s[:1+size])
	d.invalidEscape(s[1:1+size], pos)
	return 1 + size
}

func (d *decoder) invalidEscape(what string, pos Pos) {
	if d.warn {
		return
	}
	d.warn = true
	d.p.warn(Span{pos, pos + Pos(1+len(what))}, "invalid escape sequence '\\"+what+"'")
}

func (p *parser) warn(span Span, msg string) {
	p.file.Warnings = append(p.file.Warnings, Warning{"SyntaxWarning", msg, span})
}

func (d *decoder) octal(s string, pos Pos) int {
	value, n := 0, 1
	for n < 4 && n < len(s) && isOctal(s[n]) {
		value = value*8 + int(s[n]-'0')
		n++
	}
	if value > 0o377 && !d.warn {
		d.warn = true
		d.p.warn(Span{pos, pos + Pos(n)}, "invalid octal escape sequence '"+s[:n]+"'")
	}
	if d.bytes {
		d.out.WriteByte(byte(value))
	} else {
		d.writeRune(rune(value))
	}
	return n
}

func (d *decoder) hex(s string, index, digits int, form string) int {
	n := 2
	for n < len(s) && n < 2+digits && isHex(s[n]) {
		n++
	}
	if n < 2+digits {
		d.truncated(index, n, form)
	}
	value, _ := strconv.ParseUint(s[2:n], 16, 64)
	if d.bytes {
		d.out.WriteByte(byte(value))
		return n
	}
	if value > utf8.MaxRune {
		d.fail(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: illegal Unicode character", d.position(index), d.position(index)+n-1))
	}
	d.writeRune(rune(value))
	return n
}

func (d *decoder) truncated(index, n int, form string) {
	if d.bytes {
		d.fail(fmt.Sprintf("(value error) invalid \\x escape at position %d", index))
	}
	at := d.position(index)
	d.fail(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: truncated %s escape", at, at+n-1, form))
}

// position is where CPython's decoder stands at offset index of the content: it
// works on a copy in which other characters are written as \UXXXXXXXX.
func (d *decoder) position(index int) int {
	text := d.p.text[d.token.Start:d.token.End]
	body := strings.TrimLeft(text, "rRuUfFbBtT")
	if len(body) > 0 && isQuote(body[0]) {
		width := 1
		if len(body) >= 6 && body[1] == body[0] && body[2] == body[0] {
			width = 3
		}
		text = body[width:]
	}
	at := 0
	for i, r := range text {
		if i >= index {
			break
		}
		if r >= 0x80 {
			at += len(`\UXXXXXXXX`)
		} else {
			at++
		}
	}
	return at
}

func (d *decoder) named(s string, index int) int {
	at := d.position(index)
	end := strings.IndexByte(s, '}')
	if len(s) < 3 || s[2] != '{' || end < 4 {
		n := 2
		if len(s) > 2 && s[2] == '{' {
			n = 3
			if end < 0 {
				n = len(s)
			}
		}
		d.fail(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: malformed \\N character escape", at, at+n-1))
	}
	r, ok := pytext.NamedRune(s[3:end])
	if !ok {
		d.fail(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: unknown Unicode character name", at, at+end))
	}
	d.out.WriteRune(r)
	return end + 1
}

// writeRune writes r as UTF-8, lone surrogates in the same three-byte scheme.
func (d *decoder) writeRune(r rune) {
	if r >= 0xD800 && r <= 0xDFFF {
		d.out.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
		return
	}
	d.out.WriteRune(r)
}

func (d *decoder) fail(msg string) { d.p.failWith(d.token, msg) }
