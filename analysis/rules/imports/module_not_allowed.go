package imports

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var moduleNotAllowed = &analysis.Rule{
	Code: "IMP002", Name: "module-not-allowed", Levels: policy.Columns("-EWE"),
	Nodes: analysis.ImportNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		switch n := n.(type) {
		case *syntax.Import:
			for _, a := range n.Names {
				checkModule(p, a.Span, a.Name)
			}
		case *syntax.ImportFrom:
			if n.Level > 0 {
				if p.Profile.Name == policy.Smolagents {
					p.Report(n.Span, "Relative imports fail in smolagents' evaluator.", "Define what you need in the same code.")
				}
				return
			}
			checkModule(p, n.ModuleSpan, n.Module)
		}
	},
}

func checkModule(p *analysis.Pass, span syntax.Span, module string) {
	switch {
	case len(p.Profile.OnlyModules) > 0:
		if !p.Profile.CanImport(module) && p.DeniedModule(module) == "" {
			p.Report(span, "Import of "+analysis.Clip(module, 40)+" is not allowed: profile "+p.Profile.Name+" lists the modules that are.",
				"Use "+analysis.Clip(strings.Join(p.Profile.OnlyModules, ", "), 80)+".")
		}
	case !isKnown(p, module):
		p.Report(span, analysis.Clip(module, 40)+" is not part of Python, and nothing is known of what it does.",
			"Use the standard library, or ask for the package to be allowed.")
	}
}

func isKnown(p *analysis.Pass, module string) bool {
	top, _, _ := strings.Cut(module, ".")
	return names.IsStandardModule(top) || p.Profile.IsKnownPackage(module) || p.DeniedModule(module) != "" || p.Profile.HasTool(top) ||
		policy.EffectOf(module) != ""
}
