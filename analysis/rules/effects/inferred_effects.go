package effects

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var inferredEffects = &analysis.Rule{
	Code: "EFF030", Name: "inferred-effects", Levels: policy.Columns("--II"),
	Check: func(p *analysis.Pass, _ syntax.Node) {
		for _, f := range Infer(p).functions {
			if f.row.Outward() {
				reportInferred(p, f)
			}
		}
	},
}

func reportInferred(p *analysis.Pass, f placed) {
	list := f.row.List()
	p.Report(f.nameSpan.Shifted(f.start), "Calling "+analysis.Clip(f.name, 40)+" can have the effects "+analysis.Clip(strings.Join(list, ", "), 80)+".",
		"Declare them in the return annotation, or keep them out of the function.", declare(p, f.returns.Shifted(f.start), list)...)
	for _, label := range list {
		if span, ok := f.row.Labels[policy.Effect(label)]; ok {
			p.Relate(span, "This has the effect "+label+".")
		}
	}
}

// declare proposes to write the effects into the return annotation, if there is one.
func declare(p *analysis.Pass, returns syntax.Span, list []string) []analysis.Fix {
	if returns.Len() == 0 {
		return nil
	}
	var labels []string
	for _, label := range list {
		if label != "?" {
			labels = append(labels, `"`+label+`"`)
		}
	}
	text := "Annotated[" + p.File.Slice(returns) + ", " + strings.Join(labels, ", ") + "]"
	return []analysis.Fix{{Title: "Declare the effects", Safety: analysis.DisplayOnly, Edits: []scrub.Edit{{Span: returns, New: text}}}}
}
