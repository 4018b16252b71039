package lexical

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var controlCharacter = &analysis.Rule{
	Code: "LEX006", Name: "control-character", Levels: policy.Columns("--EE"), SameAs: "PLE2510 PLE2512 PLE2513 PLE2514",
	Check: func(p *analysis.Pass, _ syntax.Node) {
		scrub.EachRun(p.File, isControl, func(r scrub.Run) {
			level := policy.Error
			if isLineSeparator(r.First) {
				level = p.Mild(policy.Warning)
			}
			var fixes []analysis.Fix
			if r.First != '\r' {
				fixes = removal(p.File, r)
			}
			p.ReportAs(level, r.Span, fmt.Sprintf("The control character U+%04X in %s makes editors and terminals show other lines than Python reads.", r.First, r.Place),
				"Write it as an escape in a string, or delete it.", fixes...)
		})
	},
}

// isLineSeparator knows the characters that end lines for editors, not for Python.
func isLineSeparator(r rune) bool { return r == 0x0B || r == 0x85 || r == 0x2028 || r == 0x2029 }

func isControl(r, before rune, rest string) bool {
	switch {
	case r == '\r':
		return !strings.HasPrefix(rest, "\n")
	case r == '\f':
		// A page break on a line of its own is an old custom.
		return rest != "" && rest[0] != '\n' && rest[0] != '\r' || before != '\n' && before != 0
	}
	return r != '\n' && r != '\t' && r < ' ' || r == 0x7F || r >= 0x80 && r < 0xA0 || isLineSeparator(r)
}
