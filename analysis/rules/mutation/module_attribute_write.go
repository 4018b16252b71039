package mutation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var moduleAttributeWrite = &analysis.Rule{
	Code: "MON001", Name: "module-attribute-write", Levels: policy.Columns("--EE"),
	Nodes: writeNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		object, attr, ok := written(p, n)
		if !ok || !isModule(p.Name(object)) || p.Name(object) == "builtins" || interpreterHooks[p.Name(object)+"."+attr] {
			return
		}
		p.Report(n.Range(), "Writing to the module "+analysis.Clip(p.Name(object), 40)+" changes it for every part of the process.",
			"Keep the value in a variable of your own, or pass it as an argument.")
	},
}
