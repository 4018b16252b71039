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
		for _, d := range scrub.Doctests(p.File) {
			list := scrub.Examples(d.Text)
			if len(list) == 0 {
				continue
			}
			message := fmt.Sprintf("The docstring has %d doctest examples, which a test runner executes.", len(list))
			if len(list) == 1 {
				message = "The docstring has a doctest example, which a test runner executes."
			}
			p.Report(promptSpan(p.File, d, list[0]), message, "Write tests as functions, or strip the examples.", stripExamples(p, d, list)...)
		}
	},
}
