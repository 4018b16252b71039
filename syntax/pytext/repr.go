// Package pytext writes values as Python's repr does.
package pytext

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Quote is repr of a str. Lone surrogates are expected as three-byte sequences.
func Quote(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	quote := quoteFor(s)
	b.WriteByte(quote)
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < 0x7f && c != quote && c != '\\' {
			b.WriteByte(c)
			i++
			continue
		}
		r, size := DecodeRune(s[i:])
		writeEscaped(&b, r, quote)
		i += size
	}
	b.WriteByte(quote)
	return b.String()
}

func quoteFor(s string) byte {
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		return '"'
	}
	return '\''
}

// DecodeRune is utf8.DecodeRuneInString that also reads lone surrogates.
func DecodeRune(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 && len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] <= 0xBF && s[2]&0xC0 == 0x80 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, size
}

const hexDigits = "0123456789abcdef"

func writeEscaped(b *strings.Builder, r rune, quote byte) {
	switch {
	case r == rune(quote) || r == '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case IsPrintable(r):
		b.WriteRune(r)
	case r < 0x100:
		writeHex(b, `\x`, r, 2)
	case r < 0x10000:
		writeHex(b, `\u`, r, 4)
	default:
		writeHex(b, `\U`, r, 8)
	}
}

func writeHex(b *strings.Builder, lead string, r rune, digits int) {
	b.WriteString(lead)
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		b.WriteByte(hexDigits[r>>shift&15])
	}
}

// QuoteBytes is repr of bytes.
func QuoteBytes(s string) string {
	var b strings.Builder
	quote := quoteFor(s)
	b.WriteByte('b')
	b.WriteByte(quote)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80:
			writeHex(&b, `\x`, rune(c), 2)
		case c >= 0x20 && c < 0x7f && c != quote && c != '\\':
			b.WriteByte(c)
		default:
			writeEscaped(&b, rune(c), quote)
		}
	}
	b.WriteByte(quote)
	return b.String()
}

// Float is repr of a float: the shortest digits that read back, with an exponent
// from 1e16 up and below 1e-4.
func Float(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	case math.IsNaN(f):
		return "nan"
	}
	if abs := math.Abs(f); abs != 0 && (abs >= 1e16 || abs < 1e-4) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if strings.IndexByte(s, '.') < 0 {
		s += ".0"
	}
	return s
}

// Imaginary is repr of a complex number without a real part.
func Imaginary(f float64) string {
	return strings.TrimSuffix(Float(f), ".0") + "j"
}
