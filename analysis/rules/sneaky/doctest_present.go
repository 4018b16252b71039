package sneaky

import (
	"fmt"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var doctestPresent = &analysis.Rule{
	Code: "SEV010", Name: "doctest-present", Levels: policy.Columns("--IW"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		for _, d := range docstrings(p) {
			list := examples(d.Text)
			if len(list) == 0 {
				continue
			}
			message := fmt.Sprintf("The docstring has %d doctest examples, which a test runner executes.", len(list))
			if len(list) == 1 {
				message = "The docstring has a doctest example, which a test runner executes."
			}
			p.Report(d.prompts(p.File, list[0]), message, "Write tests as functions, or strip the examples.", stripExamples(p, d, list)...)
		}
	},
}

// stripExamples deletes examples with what they are expected to print.
func stripExamples(p *analysis.Pass, d docstring, list []example) []analysis.Fix {
	if !d.verbatim {
		return nil
	}
	var edits []scrub.Edit
	for _, e := range list {
		edits = append(edits, scrub.Edit{Span: d.lines(p.File, e.line, e.end)})
	}
	return []analysis.Fix{{Title: "Strip the doctest", Safety: analysis.Unsafe, Edits: edits}}
}
