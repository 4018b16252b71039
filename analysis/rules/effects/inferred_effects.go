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
		for fn, row := range Infer(p) {
			if row.Outward() {
				list := row.List()
				p.Report(fn.NameSpan, "Calling "+analysis.Clip(fn.Name, 40)+" can have the effects "+analysis.Clip(strings.Join(list, ", "), 80)+".",
					"Declare them in the return annotation, or keep them out of the function.", declare(p, fn, list)...)
				for _, label := range list {
					if span, ok := row.Labels[policy.Effect(label)]; ok {
						p.Relate(span, "This has the effect "+label+".")
					}
				}
			}
		}
	},
}

// declare proposes to write the effects into the return annotation.
func declare(p *analysis.Pass, fn *syntax.FunctionDef, list []string) []analysis.Fix {
	if fn.Returns == nil {
		return nil
	}
	var labels []string
	for _, label := range list {
		if label != "?" {
			labels = append(labels, `"`+label+`"`)
		}
	}
	text := "Annotated[" + p.Text(fn.Returns) + ", " + strings.Join(labels, ", ") + "]"
	return []analysis.Fix{{Title: "Declare the effects", Safety: analysis.DisplayOnly, Edits: []scrub.Edit{{Span: fn.Returns.Range(), New: text}}}}
}
