package scrub

import (
	"sort"
	"strings"
	"unicode/utf8"

	"trammel/syntax"
	"trammel/syntax/pytext"
)

// Literal maps the value of a string constant to the source that spells it.
type Literal struct {
	Value string
	units []unit
	parts []Part
}

// Part is one of the literals that a constant is concatenated from.
type Part struct {
	syntax.Span             // of the whole literal
	Content     syntax.Span // between the quotes
	Raw         bool
}

// unit is a character or an escape sequence: what it is in the source, and the
// bytes of the value that it gives.
type unit struct {
	source syntax.Span
	value  int
	width  int
	part   int
}

// LiteralOf reads the source of a string constant. It is false for what it cannot
// account for byte by byte.
func LiteralOf(f *syntax.File, c *syntax.Constant) (*Literal, bool) {
	if c.Kind != syntax.StrConst {
		return nil, false
	}
	l := &Literal{Value: c.Text}
	value := 0
	for i := f.TokenAt(c.Start); f.Tokens[i].Start < c.End; i++ {
		t := f.Tokens[i]
		if t.Kind != syntax.String {
			return nil, false
		}
		part := partOf(f, t.Span)
		for at := part.Content.Start; at < part.Content.End; {
			n, width := unitSize(f.Text[at:part.Content.End], part.Raw)
			l.units = append(l.units, unit{syntax.Span{Start: at, End: at + syntax.Pos(n)}, value, width, len(l.parts)})
			at += syntax.Pos(n)
			value += width
		}
		l.parts = append(l.parts, part)
	}
	return l, value == len(c.Text)
}

func partOf(f *syntax.File, span syntax.Span) Part {
	text := f.Slice(span)
	at := strings.IndexAny(text, `"'`)
	width := 1
	if len(text)-at >= 6 && text[at+1] == text[at] && text[at+2] == text[at] {
		width = 3
	}
	return Part{
		Span:    span,
		Content: syntax.Span{Start: span.Start + syntax.Pos(at+width), End: span.End - syntax.Pos(width)},
		Raw:     strings.ContainsAny(text[:at], "rR"),
	}
}

// unitSize measures the character or escape sequence that text begins with: its
// bytes in the source and in the value.
func unitSize(text string, raw bool) (source, value int) {
	if text[0] == '\r' && len(text) > 1 && text[1] == '\n' {
		return 2, 1
	}
	if text[0] != '\\' || raw || len(text) == 1 {
		_, n := utf8.DecodeRuneInString(text)
		return n, n
	}
	switch c := text[1]; {
	case c == '\r' && len(text) > 2 && text[2] == '\n':
		return 3, 0
	case c == '\n' || c == '\r':
		return 2, 0
	case strings.IndexByte(`\'"abfnrtv`, c) >= 0:
		return 2, 1
	case c >= '0' && c <= '7':
		n, r := 1, rune(0)
		for n < 4 && n < len(text) && text[n] >= '0' && text[n] <= '7' {
			r = r*8 + rune(text[n]-'0')
			n++
		}
		return n, runeWidth(r)
	case c == 'x':
		return hexSize(text, 4)
	case c == 'u':
		return hexSize(text, 6)
	case c == 'U':
		return hexSize(text, 10)
	case c == 'N':
		end := strings.IndexByte(text, '}')
		if end < 3 {
			return len(text), 0
		}
		r, _ := pytext.NamedRune(text[3:end])
		return end + 1, runeWidth(r)
	}
	_, n := utf8.DecodeRuneInString(text[1:])
	return 1 + n, 1 + n
}

func hexSize(text string, size int) (source, value int) {
	r := rune(0)
	size = min(size, len(text))
	for _, c := range text[2:size] {
		digit := strings.IndexRune("0123456789abcdef", c|0x20)
		r = r<<4 | rune(max(digit, 0))
	}
	return size, runeWidth(r)
}

// runeWidth is the size of r in a value, where lone surrogates take three bytes.
func runeWidth(r rune) int {
	if n := utf8.RuneLen(r); n > 0 {
		return n
	}
	return 3
}

// Spans gives the source of the bytes from to to of the value: one span for each
// literal that they stretch over. Escaped line ends between them belong to them.
func (l *Literal) Spans(from, to int) []syntax.Span {
	var out []syntax.Span
	last := -1
	for _, u := range l.between(from, to) {
		switch {
		case u.value+u.width > to:
		case u.part == last:
			out[len(out)-1].End = u.source.End
		default:
			out, last = append(out, u.source), u.part
		}
	}
	return out
}

// between lists the units whose part of the value begins at from or behind it, and
// before to.
func (l *Literal) between(from, to int) []unit {
	search := func(value int) int {
		return sort.Search(len(l.units), func(i int) bool { return l.units[i].value >= value })
	}
	return l.units[search(from):search(to)]
}

// Parts lists the literals of the constant.
func (l *Literal) Parts() []Part { return l.parts }

// span is Spans for bytes that must be in one literal, and be spelled by characters
// and escapes of their own.
func (l *Literal) span(from, to int) (span syntax.Span, part int, ok bool) {
	width := 0
	for _, u := range l.between(from, to) {
		if u.value+u.width > to {
			continue
		}
		if width == 0 {
			span, part = u.source, u.part
		}
		if u.part != part {
			return span, part, false
		}
		span.End = u.source.End
		width += u.width
	}
	return span, part, width == to-from
}

// separate adds to edits of the literals what keeps one that becomes empty apart from
// a neighbour that follows without a blank: together they would be triple quotes.
func (l *Literal) separate(f *syntax.File, edits []Edit) []Edit {
	for _, p := range l.parts {
		left := p.Content.Len()
		for _, e := range edits {
			if p.Content.Covers(e.Span) {
				left += len(e.New) - e.Span.Len()
			}
		}
		if left == 0 && p.Content.Len() > 0 && p.End-p.Content.End == 1 && int(p.End) < len(f.Text) && f.Text[p.End] == f.Text[p.End-1] {
			edits = append(edits, Edit{syntax.Span{Start: p.End, End: p.End}, " "})
		}
	}
	return edits
}
