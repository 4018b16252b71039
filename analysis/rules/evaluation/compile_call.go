package evaluation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var compileCall = &analysis.Rule{
	Code: "EVL003", Name: "compile-call", Levels: policy.Columns("-EEE"),
	Nodes: analysis.CallNodes,
	Check: analysis.Calls(func(p *analysis.Pass, call *syntax.Call, name string) {
		if name == "builtins.compile" {
			p.Report(call.Func.Range(), "compile turns text into a code object, one step before it runs.",
				"Use ast.parse to look at source, re.compile for patterns, or write the code out.")
		}
	}),
}
