package mutation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var builtinsWrite = &analysis.Rule{
	Code: "MON002", Name: "builtins-write", Levels: policy.Columns("EEEE"),
	Nodes: writeNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		object, _, ok := written(p, n)
		what := ""
		switch s, isItem := n.(*syntax.Subscript); {
		case ok && isBuiltins(p.Name(object)):
			what = "a built-in function"
		case isItem && s.Ctx != syntax.Load && isBuiltins(p.Name(s.Value)):
			what = "a built-in function"
		case isItem && s.Ctx != syntax.Load && p.Name(s.Value) == "sys.modules":
			what = "an imported module"
		default:
			return
		}
		p.Report(n.Range(), "This replaces "+what+" for every part of the process, the host included.", "Use a name of your own.")
	},
}

func isBuiltins(name string) bool {
	return name == "builtins" || name == "builtins.__builtins__" || name == "builtins.__builtins__.__dict__" || name == "builtins.__dict__"
}
