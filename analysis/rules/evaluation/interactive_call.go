package evaluation

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var interactiveCall = &analysis.Rule{
	Code: "EVL007", Name: "interactive-call", Levels: policy.Columns("EEEE"), SameAs: "T100",
	Nodes: analysis.CallNodes,
	Named: true,
	Names: []string{"builtins.breakpoint", "builtins.input", "builtins.help"},
	Check: analysis.Calls(checkInteractive),
}

func checkInteractive(p *analysis.Pass, call *syntax.Call, name string) {
	switch name {
	case "builtins.breakpoint":
		p.Report(call.Func.Range(), "breakpoint opens a debugger, which runs whatever is typed.", "Delete the call.", deleteStatement(p, call)...)
	case "builtins.input", "builtins.help":
		if name == "builtins.input" && p.Profile.Grants(policy.Input) {
			return
		}
		name = strings.TrimPrefix(name, "builtins.")
		p.ReportAs(p.Mild(policy.Warning), call.Func.Range(), name+" waits for a person, and nobody sits there.",
			"Take the value as a parameter.", deleteStatement(p, call)...)
	}
}

// deleteStatement removes a call that is a statement of its own.
func deleteStatement(p *analysis.Pass, call *syntax.Call) []analysis.Fix {
	stmt, ok := p.Parent(call).(*syntax.ExprStmt)
	if !ok {
		return nil
	}
	return p.DeleteStatement(stmt, analysis.Safe)
}
