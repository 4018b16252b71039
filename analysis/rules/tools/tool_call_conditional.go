package tools

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var toolCallConditional = &analysis.Rule{
	Code: "POL003", Name: "tool-call-conditional", Levels: policy.Columns("--IW"),
	Nodes: analysis.CallNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		call := n.(*syntax.Call)
		tool, d, ok := judged(p, call)
		if ok && d.Verdict == policy.Depends {
			p.Report(call.Span, "Whether the policy allows this call of "+analysis.Clip(tool, 30)+" depends on values: "+analysis.Clip(strings.Join(d.Open, "; "), 80)+".", "Make sure that they hold.")
		}
	},
}
