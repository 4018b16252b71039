package sneaky

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var doctestEffect = &analysis.Rule{
	Code: "SEV011", Name: "doctest-effect", Levels: policy.Columns("--EE"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		for _, d := range docstrings(p) {
			checkExamples(p, d)
		}
	},
}

// checkExamples judges all examples of a docstring as one program, since names
// bound by one are used by the next.
func checkExamples(p *analysis.Pass, d docstring) {
	list := examples(d.Text)
	var program strings.Builder
	var owner []int // by line of the program
	for i, e := range list {
		program.WriteString(e.source + "\n")
		for range strings.Count(e.source, "\n") + 1 {
			owner = append(owner, i)
		}
	}
	f := syntax.Parse(syntax.NewSource(p.File.Name, program.String()), p.File.Version)
	reported := map[int]bool{}
	for _, found := range analysis.Check(f, analysis.Options{Profile: p.Profile, Not: []string{"SEV01", "SYN", "SUP", "LEX"}}) {
		line := f.Line(found.Span.Start) - 1
		if found.Severity < policy.Error || line >= len(owner) || reported[owner[line]] {
			continue
		}
		i := owner[line]
		reported[i] = true
		p.Report(d.prompts(p.File, list[i]), "A doctest example breaks the policy: "+found.Rule.Code+" "+analysis.Clip(found.Message, 120),
			"Strip the example.", stripExamples(p, d, list[i:i+1])...)
	}
}
