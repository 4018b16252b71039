package tools

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var toolCallDenied = &analysis.Rule{
	Code: "POL001", Name: "tool-call-denied", Levels: policy.Columns("--EE"),
	Nodes: analysis.CallNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		call := n.(*syntax.Call)
		tool, d, ok := judged(p, call)
		if ok && p.Profile.ToolPolicy.Has(tool) && d.Verdict == policy.Denied {
			p.Report(call.Span, "The policy denies this call of "+analysis.Clip(tool, 30)+": "+analysis.Clip(d.Clause, 70)+".", "Call it with arguments that the policy allows.")
			p.RelateClause(d.At, "The policy says so here.")
		}
	},
}
