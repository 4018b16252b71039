package lexical

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var hiddenText = &analysis.Rule{
	Code: "LEX008", Name: "hidden-text", Levels: policy.Columns("--EE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		eachRun(p.File, isHidden, func(r run) {
			level := policy.Error
			if !isTag(r.first) {
				level = p.Mild(policy.Warning)
			}
			p.ReportAs(level, r.Span, fmt.Sprintf("U+%04X in %s spells text that people cannot see and models can read.", r.first, r.place.where()),
				"Delete it, or write it as an escape in a string.", removal(p.File, r)...)
		})
	},
}

const blackFlag = 0x1F3F4

// isTag knows the tag characters, which repeat ASCII unseen.
func isTag(r rune) bool { return r >= 0xE0000 && r <= 0xE007F }

func isSelector(r rune) bool { return r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF }

// isHidden knows tags other than in a flag, private characters, and variation
// selectors in a row or beyond the first sixteen.
func isHidden(r, before rune, rest string) bool {
	switch {
	case isTag(r):
		return !isTag(before) && before != blackFlag || !endsFlag(r, rest)
	case isSelector(r):
		return r >= 0xE0100 || isSelector(before)
	}
	return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000
}

// endsFlag reports whether the tags from r on end as those of a regional flag do.
func endsFlag(r rune, rest string) bool {
	const cancel, longest = 0xE007F, 6
	if r == cancel {
		return true
	}
	return strings.ContainsRune(rest[:min(len(rest), 4*(longest+1))], cancel)
}
