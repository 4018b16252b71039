package tools

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var toolNotListed = &analysis.Rule{
	Code: "POL002", Name: "tool-not-listed", Levels: policy.Columns("--EE"),
	Nodes: analysis.CallNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		call := n.(*syntax.Call)
		if tool, _, ok := judged(p, call); ok && !p.Profile.ToolPolicy.Has(tool) {
			p.Report(call.Func.Range(), "The policy does not list the tool "+analysis.Clip(tool, 40)+", so every call of it is denied.", "Use a tool that is listed.")
		}
	},
}
