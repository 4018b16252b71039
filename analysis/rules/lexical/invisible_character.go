package lexical

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var invisibleCharacter = &analysis.Rule{
	Code: "LEX002", Name: "invisible-character", Levels: policy.Columns("--EE"), SameAs: "PLE2510 PLE2515",
	Check: func(p *analysis.Pass, _ syntax.Node) {
		eachRun(p.File, isInvisible, func(r run) {
			level := policy.Error
			if r.place != inCode {
				level = p.Mild(policy.Warning)
			}
			p.ReportAs(level, r.Span, fmt.Sprintf("U+%04X in %s cannot be seen, but makes names and texts differ.", r.first, r.place.where()),
				"Delete it, or write it as an escape in a string.", removal(p.File, r)...)
		})
	},
}

// isInvisible knows the characters without a shape, and blanks that are not the
// space. Joiners are let pass where scripts and emoji need them.
func isInvisible(r, before rune, rest string) bool {
	switch {
	case r == 0x200C || r == 0x200D:
		after, _ := utf8.DecodeRuneInString(rest)
		return !joins(before) || !joins(after) && after != 0xFE0F
	case r == 0x200B, r >= 0x2060 && r <= 0x2064, r == 0xFEFF, r == 0xAD, r == 0x34F, r == 0x115F, r == 0x1160, r == 0x3164,
		r == 0xFFA0, r == 0x17B4, r == 0x17B5, r >= 0x180B && r <= 0x180E, r >= 0x206A && r <= 0x206F:
		return true
	}
	return r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F
}

// joins reports whether a joiner beside r has a meaning: in emoji, and in scripts
// whose letters change their shape.
func joins(r rune) bool {
	return r == 0xFE0F || r >= 0x1F000 || unicode.Is(unicode.So, r) ||
		unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
			unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Syriac, unicode.Mongolian, unicode.Khmer, unicode.Myanmar)
}
