package evaluation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var execCall = &analysis.Rule{
	Code: "EVL002", Name: "exec-call", Levels: policy.Columns("EEEE"), SameAs: "S102 B102",
	Nodes: []syntax.Node{(*syntax.Call)(nil)},
	Named: true,
	Names: []string{"builtins.exec"},
	Check: func(p *analysis.Pass, n syntax.Node) {
		call := n.(*syntax.Call)
		p.Report(call.Func.Range(), "exec runs any statements that its text contains.",
			"Write the statements out, or choose among functions in a dictionary.")
	},
}
