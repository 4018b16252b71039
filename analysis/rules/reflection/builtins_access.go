package reflection

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var builtinsAccess = &analysis.Rule{
	Code: "REF007", Name: "builtins-access", Levels: policy.Columns("EEEE"),
	Nodes: []syntax.Node{(*syntax.Name)(nil), (*syntax.Import)(nil), (*syntax.ImportFrom)(nil)},
	Check: checkBuiltins,
}

// machinery are names of every module that lead to the import system or to all
// built-in functions.
var machinery = map[string]bool{"__builtins__": true, "__loader__": true, "__spec__": true}

func checkBuiltins(p *analysis.Pass, n syntax.Node) {
	const remedy = "Call the built-in functions by their names."
	report := func(span syntax.Span, what string) {
		p.Report(span, what+" holds every built-in function, eval and open among them, under any name.", remedy)
	}
	switch n := n.(type) {
	case *syntax.Import:
		for _, a := range n.Names {
			if a.Name == "builtins" || a.Name == "__builtin__" {
				report(a.Span, a.Name)
			}
		}
	case *syntax.ImportFrom:
		if n.Level == 0 && (n.Module == "builtins" || n.Module == "__builtin__") {
			report(n.ModuleSpan, n.Module)
		}
	case *syntax.Name:
		switch {
		case !machinery[n.Ident]:
		case n.Ident == "__builtins__":
			report(n.Span, n.Ident)
		default:
			p.Report(n.Span, n.Ident+" leads to the import system, and so to every module.", "Import what you need by name.")
		}
	}
}
