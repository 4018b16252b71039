package evaluation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var compileCall = &analysis.Rule{
	Code: "EVL003", Name: "compile-call", Levels: policy.Columns("-EEE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: []string{"builtins.compile"},
	Check: analysis.Calls(func(p *analysis.Pass, call *syntax.Call, _ string) {
		p.Report(call.Func.Range(), "compile turns text into a code object, one step before it runs.",
			"Use ast.parse to look at source, re.compile for patterns, or write the code out.")
	}),
}
