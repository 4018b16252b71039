package formatting

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var stringFormatter = &analysis.Rule{
	Code: "FMT003", Name: "string-formatter", Levels: policy.Columns("W-EE"),
	Nodes: []syntax.Node{(*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.ImportFrom)(nil)},
	Named: true,
	Names: []string{"string.Formatter"},
	Check: checkFormatter,
}

func checkFormatter(p *analysis.Pass, n syntax.Node) {
	report := func(span syntax.Span) {
		p.Report(span, "string.Formatter looks up fields such as 0.__globals__ and hands out the objects themselves.",
			"Use an f-string, or string.Template for text from outside.")
	}
	if from, ok := n.(*syntax.ImportFrom); ok {
		for _, a := range from.Names {
			if from.Level == 0 && (from.Module == "string" && a.Name == "Formatter" || from.Module == "_string") {
				report(a.Span)
			}
		}
		return
	}
	if p.Reference(n) == "string.Formatter" && !p.IsAlias(n.(syntax.Expr)) {
		report(n.Range())
	}
}
