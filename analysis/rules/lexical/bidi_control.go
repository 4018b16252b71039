package lexical

import (
	"fmt"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var bidiControl = &analysis.Rule{
	Code: "LEX001", Name: "bidi-control", Levels: policy.Columns("--EE"), SameAs: "PLE2502 B613",
	Check: func(p *analysis.Pass, _ syntax.Node) {
		scrub.EachRun(p.File, func(r, _ rune, _ string) bool { return scrub.IsBidi(r) }, func(r scrub.Run) {
			p.Report(r.Span, fmt.Sprintf("U+%04X in %s changes the direction in which it is shown, so the eye reads other code than runs.", r.First, r.Place),
				"Delete it, or write it as an escape in a string.", removal(p.File, r)...)
		})
	},
}
