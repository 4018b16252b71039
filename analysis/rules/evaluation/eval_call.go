package evaluation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var evalCall = &analysis.Rule{
	Code: "EVL001", Name: "eval-call", Levels: policy.Columns("EEEE"), SameAs: "S307 B307",
	Nodes: []syntax.Node{(*syntax.Call)(nil)},
	Named: true,
	Names: []string{"builtins.eval"},
	Check: checkEvalCall,
}

func checkEvalCall(p *analysis.Pass, n syntax.Node) {
	call := n.(*syntax.Call)
	p.Report(call.Func.Range(), "eval runs any code that its text contains.",
		"Parse data with ast.literal_eval or json.loads, or write the expression out.", literalEval(p, call)...)
}

// literalEval replaces eval(text) by ast.literal_eval(text), which accepts less.
func literalEval(p *analysis.Pass, call *syntax.Call) []analysis.Fix {
	if len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	if _, isStar := call.Args[0].(*syntax.Starred); isStar {
		return nil
	}
	edits := []scrub.Edit{{Span: call.Func.Range(), New: "ast.literal_eval"}}
	edits = append(edits, p.EnsureImport("ast")...)
	return []analysis.Fix{{Title: "Replace eval by ast.literal_eval", Safety: analysis.Unsafe, Edits: edits}}
}
