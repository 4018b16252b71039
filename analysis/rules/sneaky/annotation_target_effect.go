package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var annotationTargetEffect = &analysis.Rule{
	Code: "SEV007", Name: "annotation-target-effect", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.AnnAssign)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		a := n.(*syntax.AnnAssign)
		if a.Value != nil || a.Simple {
			return
		}
		if bad := firstEffect(a.Target); bad != nil {
			p.Report(bad.Range(), "This declaration has no value, but "+article(syntax.ExprKind(bad))+" in its target runs all the same.",
				"Delete the declaration.", p.DeleteStatement(a, analysis.Unsafe)...)
		}
	},
}

// firstEffect finds the first part of an expression that does something.
func firstEffect(e syntax.Expr) (found syntax.Expr) {
	syntax.Inspect(e, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Call, *syntax.Await, *syntax.NamedExpr, *syntax.Yield, *syntax.YieldFrom:
			if found == nil {
				found = n.(syntax.Expr)
			}
		}
		return found == nil
	})
	return found
}
