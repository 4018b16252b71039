package formatting

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var unboundFormat = &analysis.Rule{
	Code: "FMT004", Name: "unbound-format", Levels: policy.Columns("W-EE"),
	Nodes: []syntax.Node{(*syntax.Attribute)(nil), (*syntax.Call)(nil)},
	Named: true,
	Check: checkUnbound,
}

// isUnbound reports whether e is str.format or str.format_map itself.
func isUnbound(p *analysis.Pass, e syntax.Expr) bool {
	return p.Names.Refers(e, "builtins.str.format", "builtins.str.format_map")
}

func checkUnbound(p *analysis.Pass, n syntax.Node) {
	e := n.(syntax.Expr)
	bound := p.Names.Refers(e, "builtins.str().format", "builtins.str().format_map")
	if _, isCall := n.(*syntax.Call); isCall && !isUnbound(p, e) {
		return // getattr(str, "format") is a call, too
	}
	switch {
	case isUnbound(p, e):
		var fixes []analysis.Fix
		if call, ok := p.Parent(e).(*syntax.Call); ok && call.Func == e {
			fixes = fString(p, call)
		}
		p.Report(e.Range(), "str.format is used as a function, so its template is an argument like any other.",
			"Use an f-string, or call format on a literal template.", fixes...)
	case bound && !p.IsCallee(e):
		p.Report(e.Range(), "The method format of a string is passed on as a value, and called where nobody sees its arguments.",
			"Pass a lambda with an f-string.")
	}
}
