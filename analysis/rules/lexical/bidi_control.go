package lexical

import (
	"fmt"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var bidiControl = &analysis.Rule{
	Code: "LEX001", Name: "bidi-control", Levels: policy.Columns("--EE"), SameAs: "PLE2502 B613",
	Check: func(p *analysis.Pass, _ syntax.Node) {
		eachRun(p.File, func(r, _ rune, _ string) bool { return isBidi(r) }, func(r run) {
			p.Report(r.Span, fmt.Sprintf("U+%04X in %s changes the direction in which it is shown, so the eye reads other code than runs.", r.first, r.place.where()),
				"Delete it, or write it as an escape in a string.", removal(p.File, r)...)
		})
	},
}

// isBidi knows the embeddings, overrides, isolates and marks of direction.
func isBidi(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}
