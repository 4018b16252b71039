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
	Nodes: doctestNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		for _, d := range doctestsOf(p, n) {
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
