package statements

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var metaclassKeyword = &analysis.Rule{
	Code: "STM004", Name: "metaclass-keyword", Levels: policy.Columns("EWIE"),
	Nodes: []syntax.Node{(*syntax.ClassDef)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		for _, k := range n.(*syntax.ClassDef).Keywords {
			if k.Name != "metaclass" || p.Names.Refers(k.Value, "abc.ABCMeta") && !p.Strict() {
				continue
			}
			message := "A metaclass runs its own code wherever the class or a subclass is made."
			if p.Profile.Name == policy.Smolagents {
				message = "smolagents ignores the metaclass, so that the class is made without it."
			}
			p.Report(k.Span, message, "Use a class decorator or __init_subclass__, or leave it out.")
		}
	},
}
