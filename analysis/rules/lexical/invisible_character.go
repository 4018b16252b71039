package lexical

import (
	"fmt"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var invisibleCharacter = &analysis.Rule{
	Code: "LEX002", Name: "invisible-character", Levels: policy.Columns("--EE"), SameAs: "PLE2510 PLE2515",
	Check: func(p *analysis.Pass, _ syntax.Node) {
		scrub.EachRun(p.File, scrub.IsInvisible, func(r scrub.Run) {
			level := policy.Error
			if r.Place != scrub.InCode {
				level = p.Mild(policy.Warning)
			}
			p.ReportAs(level, r.Span, fmt.Sprintf("U+%04X in %s cannot be seen, but makes names and texts differ.", r.First, r.Place),
				"Delete it, or write it as an escape in a string.", removal(p.File, r)...)
		})
	},
}
