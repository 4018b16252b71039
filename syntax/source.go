package syntax

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"trammel/syntax/pytext"
)

// MaxSourceBytes is the size of the largest source that [Decode] takes. Nothing
// that a person or a model writes comes near it, and offsets stay within 32 bits.
const MaxSourceBytes = 16 << 20

const byteOrderMark = "\uFEFF"

// Source is one piece of Python text, decoded to UTF-8, with its lines.
type Source struct {
	Name     string  // path or other label for messages
	Text     string  // without a byte order mark
	BOM      bool    // the original began with a UTF-8 byte order mark
	Encoding string  // canonical name of the original's encoding
	lines    []Pos   // where each line begins
	plain    bool    // there are no control characters either
	ascii    bool    // every character takes one byte
	runes    []int32 // characters before each multiple of runeStep, in long text that is not ASCII
}

// NewSource wraps text that is UTF-8 already. A byte order mark in it is text.
func NewSource(name, text string) *Source {
	return (&Source{Name: name, Encoding: "utf-8"}).WithText(text)
}

// WithText is a source with other text and the same name, encoding and byte order mark.
func (s *Source) WithText(text string) *Source {
	t := &Source{Name: s.Name, Text: text, BOM: s.BOM, Encoding: s.Encoding, lines: lineStarts(text), plain: PlainPrefix(text) == len(text)}
	if t.ascii = t.plain || pytext.IsASCII(text); !t.ascii {
		t.runes = runeCounts(text)
	}
	return t
}

// lineStarts finds the lines as Python's tokenizer counts them: they end at
// "\n", "\r\n" or a lone "\r".
func lineStarts(text string) []Pos {
	starts := make([]Pos, 1, 1+strings.Count(text, "\n"))
	if strings.IndexByte(text, '\r') < 0 {
		for i, n := 0, 0; ; i += n + 1 {
			if n = strings.IndexByte(text[i:], '\n'); n < 0 {
				return starts
			}
			starts = append(starts, Pos(i+n+1))
		}
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			starts = append(starts, Pos(i+1))
		case '\n':
			starts = append(starts, Pos(i+1))
		}
	}
	return starts
}

// runeStep is how far apart, in bytes, the characters of a text are counted.
const runeStep = 1024

// runeCounts counts the characters before each multiple of runeStep, so that columns
// in very long lines need not be counted from their start. It is nil for text that
// is short or not valid UTF-8.
func runeCounts(text string) (counts []int32) {
	if len(text) < 4*runeStep || !utf8.ValidString(text) {
		return nil
	}
	n := int32(0)
	for i := 0; i < len(text); i++ {
		if i%runeStep == 0 {
			counts = append(counts, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return append(counts, n)
}

// runesBefore counts the characters before p.
func (s *Source) runesBefore(p Pos) int {
	n := int(s.runes[p/runeStep])
	for i := p / runeStep * runeStep; i < p; i++ {
		if utf8.RuneStart(s.Text[i]) {
			n++
		}
	}
	return n
}

// IsPlain reports whether the text has printable ASCII characters, tabs and line feeds alone.
func (s *Source) IsPlain() bool { return s.plain }

// IsASCII reports whether the text has ASCII characters alone.
func (s *Source) IsASCII() bool { return s.ascii }

// LineCount is the number of lines; text that ends in a line end has an empty last one.
func (s *Source) LineCount() int { return len(s.lines) }

// Line gives the number of the line that holds p, counted from 1.
func (s *Source) Line(p Pos) int {
	return sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > p })
}

// LineStart gives the offset at which line n (from 1) begins.
func (s *Source) LineStart(n int) Pos { return s.lines[n-1] }

// BeginsLine reports whether p is the first place of a line.
func (s *Source) BeginsLine(p Pos) bool { return s.LineStart(s.Line(p)) == p }

// LineSpan gives line n (from 1) without its line end.
func (s *Source) LineSpan(n int) Span {
	end := Pos(len(s.Text))
	if n < len(s.lines) {
		end = s.lines[n]
	}
	span := Span{s.lines[n-1], end}
	for span.End > span.Start && (s.Text[span.End-1] == '\n' || s.Text[span.End-1] == '\r') {
		span.End--
	}
	return span
}

// Column gives the line of p and its column in code points, both from 1.
func (s *Source) Column(p Pos) (line, column int) {
	line = s.Line(p)
	switch {
	case s.ascii:
		return line, int(p-s.lines[line-1]) + 1
	case s.runes != nil && p-s.lines[line-1] > runeStep:
		return line, s.runesBefore(p) - s.runesBefore(s.lines[line-1]) + 1
	}
	return line, utf8.RuneCountInString(s.Text[s.lines[line-1]:p]) + 1
}

// ByteColumn gives the line of p from 1 and its byte offset in it from 0, as ast counts.
func (s *Source) ByteColumn(p Pos) (line, column int) {
	line = s.Line(p)
	return line, int(p - s.lines[line-1])
}

// Slice is the text that span covers.
func (s *Source) Slice(span Span) string { return s.Text[span.Start:span.End] }

// ErrorKind is the exception class that CPython raises for an [Error].
type ErrorKind uint8

// Kinds of errors. LimitError stands for CPython's MemoryError and
// RecursionError on source that is nested too deeply.
const (
	SyntaxError ErrorKind = iota
	IndentationError
	TabError
	LimitError
)

func (k ErrorKind) String() string {
	return [...]string{"SyntaxError", "IndentationError", "TabError", "SyntaxError"}[k]
}

// Error is one reason why a source is not valid Python.
type Error struct {
	Kind ErrorKind
	Msg  string
	Span Span
}

func (e *Error) Error() string { return fmt.Sprintf("%v: %s", e.Kind, e.Msg) }

// Warning is what CPython would warn about while compiling.
type Warning struct {
	Category string // SyntaxWarning
	Msg      string
	Span     Span
}
