package sneaky

import (
	"fmt"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var annotationPresent = &analysis.Rule{
	Code: "SEV005", Name: "annotation-present", Levels: policy.Columns("---I"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		list := scrub.Annotations(p.File)
		if len(list) == 0 {
			return
		}
		message := fmt.Sprintf("The file has %d annotations, each of which Python or a library evaluates.", len(list))
		if len(list) == 1 {
			message = "The file has an annotation, which Python or a library evaluates."
		}
		p.Report(list[0].Expr.Range(), message, "Strip them if nothing reads them.",
			analysis.Fix{Title: StripAll, Safety: analysis.Unsafe, Edits: scrub.StripAnnotations(p.File, scrub.All).Edits})
	},
}
