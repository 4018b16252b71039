package lexical

import (
	"fmt"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var hiddenText = &analysis.Rule{
	Code: "LEX008", Name: "hidden-text", Levels: policy.Columns("--EE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		scrub.EachRun(p.File, scrub.IsHidden, func(r scrub.Run) {
			level := policy.Error
			if !scrub.IsTag(r.First) {
				level = p.Mild(policy.Warning)
			}
			p.ReportAs(level, r.Span, fmt.Sprintf("U+%04X in %s spells text that people cannot see and models can read.", r.First, r.Place),
				"Delete it, or write it as an escape in a string.", removal(p.File, r)...)
		})
	},
}
