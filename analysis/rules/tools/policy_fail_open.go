package tools

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// policyFailOpen is found by policy.ParseToolPolicy in a policy, and at a call that
// leaves out an argument which the policy restricts.
var policyFailOpen = &analysis.Rule{
	Code: policy.PolicyFailOpen, Name: "policy-fail-open", Levels: policy.Columns("--WE"),
	Nodes: analysis.CallNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		call := n.(*syntax.Call)
		tool, d, ok := judged(p, call)
		if ok && d.Verdict == policy.Allowed && len(d.Skipped) > 0 {
			p.Report(call.Span, "The policy restricts "+analysis.Clip(strings.Join(d.Skipped, ", "), 50)+" of "+analysis.Clip(tool, 30)+", which is not passed: the restriction is skipped.",
				"Pass it, or have the policy require it.")
		}
	},
}
