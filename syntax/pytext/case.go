package pytext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsASCII reports whether every character takes one byte.
func IsASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mapRunes replaces each character, surrogates of WTF-8 among them, by what to writes.
func mapRunes(s string, to func(b *strings.Builder, r rune)) string {
	var b strings.Builder
	b.Grow(len(s))
	for rest := s; rest != ""; {
		r, size := DecodeRune(rest)
		if r >= 0xD800 && r <= 0xDFFF {
			b.WriteString(rest[:size])
		} else {
			to(&b, r)
		}
		rest = rest[size:]
	}
	return b.String()
}

// full writes a character by a table of those that become several, or by its simple
// mapping.
func full(b *strings.Builder, r rune, table map[rune]string, simple func(rune) rune) {
	if s, ok := table[r]; ok {
		b.WriteString(s)
		return
	}
	b.WriteRune(simple(r))
}

func writeUpper(b *strings.Builder, r rune) { full(b, r, fullUpper, unicode.ToUpper) }
func writeTitle(b *strings.Builder, r rune) { full(b, r, fullTitle, unicode.ToTitle) }

const (
	dottedI    = '\u0130' // whose lower case keeps the dot
	sigma      = '\u03a3'
	finalSigma = '\u03c2'
)

// Upper is str.upper.
func Upper(s string) string {
	if IsASCII(s) {
		return strings.ToUpper(s)
	}
	return mapRunes(s, writeUpper)
}

// Lower is str.lower.
func Lower(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	l := lowerer{text: s}
	return mapRunes(s, l.write)
}

// lowerer writes lower case; it follows the text, since a sigma looks around itself.
type lowerer struct {
	text string
	at   int
}

func (l *lowerer) write(b *strings.Builder, r rune) {
	switch r {
	case dottedI:
		b.WriteString("i\u0307")
	case sigma:
		l.writeSigma(b)
	default:
		b.WriteRune(unicode.ToLower(r))
	}
}

// writeSigma writes the form for the end of a word, if letters come before and none
// behind.
func (l *lowerer) writeSigma(b *strings.Builder) {
	// surrogates are not counted, but neither have they a case
	i := strings.IndexRune(l.text[l.at:], sigma)
	before, behind := l.text[:l.at+i], l.text[l.at+i+len("\u03a3"):]
	l.at = len(l.text) - len(behind)
	if endsCased(before) && !startsCased(behind) {
		b.WriteRune(finalSigma)
		return
	}
	b.WriteRune(unicode.ToLower(sigma))
}

func endsCased(s string) bool {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !IsCaseIgnorable(r) {
			return IsCased(r)
		}
		s = s[:len(s)-size]
	}
	return false
}

func startsCased(s string) bool {
	for _, r := range s {
		if !IsCaseIgnorable(r) {
			return IsCased(r)
		}
	}
	return false
}

// Title is str.title.
func Title(s string) string {
	previous := false
	l := lowerer{text: s}
	return mapRunes(s, func(b *strings.Builder, r rune) {
		switch {
		case previous:
			l.write(b, r)
		default:
			writeTitle(b, r)
			if r == sigma {
				l.skip()
			}
		}
		previous = IsCased(r)
	})
}

// skip passes a sigma that is not lowered.
func (l *lowerer) skip() {
	l.at += strings.IndexRune(l.text[l.at:], sigma) + len("\u03a3")
}

// Capitalize is str.capitalize.
func Capitalize(s string) string {
	first := true
	l := lowerer{text: s}
	return mapRunes(s, func(b *strings.Builder, r rune) {
		switch {
		case !first:
			l.write(b, r)
		default:
			writeTitle(b, r)
			if r == sigma {
				l.skip()
			}
		}
		first = false
	})
}

// SwapCase is str.swapcase.
func SwapCase(s string) string {
	l := lowerer{text: s}
	return mapRunes(s, func(b *strings.Builder, r rune) {
		switch {
		case IsUpper(r):
			l.write(b, r)
		case IsLower(r):
			writeUpper(b, r)
		default:
			b.WriteRune(r)
		}
	})
}

// Fold is str.casefold.
func Fold(s string) string {
	if IsASCII(s) {
		return strings.ToLower(s)
	}
	return mapRunes(s, func(b *strings.Builder, r rune) { full(b, r, folded, unicode.ToLower) })
}

func asciiOr(r rune, ascii bool, table []runeRange) bool {
	if r < utf8.RuneSelf {
		return ascii
	}
	return inRanges(table, r)
}

// IsAlpha is str.isalpha of one character.
func IsAlpha(r rune) bool { return asciiOr(r, r|0x20 >= 'a' && r|0x20 <= 'z', letters) }

// IsDecimal is str.isdecimal of one character.
func IsDecimal(r rune) bool { return asciiOr(r, r >= '0' && r <= '9', decimals) }

// DecimalValue gives the value of a character that IsDecimal.
func DecimalValue(r rune) int {
	if r < utf8.RuneSelf {
		return int(r - '0')
	}
	for _, block := range decimals { // each begins with a zero
		if r <= block.high {
			return int(r-block.low) % 10
		}
	}
	return 0
}

// ASCIIDecimals replaces the decimal digits of any script by those of ASCII.
func ASCIIDecimals(s string) string {
	if IsASCII(s) {
		return s
	}
	return mapRunes(s, func(b *strings.Builder, r rune) {
		if IsDecimal(r) {
			r = rune('0' + DecimalValue(r))
		}
		b.WriteRune(r)
	})
}

// IsDigit is str.isdigit of one character.
func IsDigit(r rune) bool { return asciiOr(r, r >= '0' && r <= '9', digits) }

// IsNumeric is str.isnumeric of one character.
func IsNumeric(r rune) bool { return asciiOr(r, r >= '0' && r <= '9', numerics) }

// IsAlnum is str.isalnum of one character.
func IsAlnum(r rune) bool { return IsAlpha(r) || IsNumeric(r) }

// IsSpace is str.isspace of one character.
func IsSpace(r rune) bool {
	return asciiOr(r, r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1C && r <= 0x1F, spaces)
}

// IsUpper is str.isupper of one character.
func IsUpper(r rune) bool { return asciiOr(r, r >= 'A' && r <= 'Z', uppercase) }

// IsLower is str.islower of one character.
func IsLower(r rune) bool { return asciiOr(r, r >= 'a' && r <= 'z', lowercase) }

// IsCased reports whether a character has a case: lower, upper or title.
func IsCased(r rune) bool { return asciiOr(r, IsUpper(r) || IsLower(r), cased) }

// IsCaseIgnorable reports whether a character does not end a word.
func IsCaseIgnorable(r rune) bool {
	return asciiOr(r, strings.IndexByte("'.:^`", byte(r)) >= 0, caseIgnorable)
}
