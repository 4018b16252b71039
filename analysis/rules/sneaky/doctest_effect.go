package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var doctestEffect = &analysis.Rule{
	Code: "SEV011", Name: "doctest-effect", Levels: policy.Columns("--EE"),
	Nodes: doctestNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		for _, d := range doctestsOf(p, n) {
			checkExamples(p, d)
		}
	},
}

// checkExamples judges all examples of a text as one program.
func checkExamples(p *analysis.Pass, d *syntax.Constant) {
	list := scrub.Examples(d.Text)
	program, owner := scrub.ExampleProgram(list)
	f := syntax.Parse(syntax.NewSource(p.File.Name, program), p.File.Version)
	reported := map[int]bool{}
	for _, found := range analysis.CheckExamples(f, p.Profile) {
		line := f.Line(found.Span.Start) - 1
		if line >= len(owner) || reported[owner[line]] {
			continue
		}
		i := owner[line]
		reported[i] = true
		p.Report(promptSpan(p.File, d, list[i]), "A doctest example breaks the policy: "+found.Rule.Code+" "+analysis.Clip(found.Message, 120),
			"Strip the example.", stripExamples(p, d, list[i:i+1])...)
	}
}
