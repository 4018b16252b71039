package lsp

import (
	"unicode/utf8"

	"go.lsp.dev/protocol"

	"trammel/syntax"
)

// encoding says what a column of a position counts.
type encoding protocol.PositionEncodingKind

const (
	utf8Bytes  = encoding(protocol.PositionEncodingKindUTF8)
	utf16Units = encoding(protocol.PositionEncodingKindUTF16)
	utf32Runes = encoding(protocol.PositionEncodingKindUTF32)
)

// negotiate picks the encoding that costs least of those that the client offers.
// A client that offers none counts UTF-16 units.
func negotiate(offered []protocol.PositionEncodingKind) encoding {
	for _, want := range []encoding{utf8Bytes, utf32Runes, utf16Units} {
		for _, have := range offered {
			if encoding(have) == want {
				return want
			}
		}
	}
	return utf16Units
}

// width is how many columns a character takes.
func (e encoding) width(r rune, size int) int {
	switch {
	case e == utf8Bytes:
		return size
	case e == utf16Units && r >= 0x10000:
		return 2
	}
	return 1
}

// position gives the place of an offset.
func (e encoding) position(src *syntax.Source, p syntax.Pos) protocol.Position {
	line := src.Line(p)
	start := src.LineStart(line)
	column := int(p - start)
	if e != utf8Bytes {
		column = 0
		for _, r := range src.Text[start:p] {
			column += e.width(r, 0)
		}
	}
	return protocol.Position{Line: uint32(line - 1), Character: uint32(column)}
}

func (e encoding) rangeOf(src *syntax.Source, s syntax.Span) protocol.Range {
	return protocol.Range{Start: e.position(src, s.Start), End: e.position(src, s.End)}
}

// offset gives the byte of a place. What lies beyond the end of a line or of the
// text is taken back to it, as the specification wants; ok tells whether that
// was needed for the line.
func (e encoding) offset(src *syntax.Source, p protocol.Position) (at syntax.Pos, ok bool) {
	if int(p.Line) >= src.LineCount() {
		return syntax.Pos(len(src.Text)), int(p.Line) == src.LineCount() && p.Character == 0
	}
	line := src.LineSpan(int(p.Line) + 1)
	text := src.Slice(line)
	if e == utf8Bytes {
		n := min(int(p.Character), len(text))
		for n > 0 && n < len(text) && !utf8.RuneStart(text[n]) {
			n--
		}
		return line.Start + syntax.Pos(n), true
	}
	column := 0
	for i, r := range text {
		if column >= int(p.Character) {
			return line.Start + syntax.Pos(i), true
		}
		column += e.width(r, 0)
	}
	return line.End, true
}

// span gives the bytes of a range; ok is false for one that ends before it begins
// or lies beyond the text.
func (e encoding) span(src *syntax.Source, r protocol.Range) (s syntax.Span, ok bool) {
	start, okStart := e.offset(src, r.Start)
	end, okEnd := e.offset(src, r.End)
	return syntax.Span{Start: start, End: end}, okStart && okEnd && start <= end
}
