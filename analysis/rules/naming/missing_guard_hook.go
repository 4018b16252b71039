package naming

import (
	"fmt"
	"slices"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/scrub/rewrite"
	"trammel/syntax"
)

var missingGuardHook = &analysis.Rule{
	Code: "NAM007", Name: "missing-guard-hook", Levels: policy.Columns("W---"),
	Nodes: []syntax.Node{(*syntax.Assign)(nil), (*syntax.For)(nil), (*syntax.Comprehension)(nil), (*syntax.With)(nil), (*syntax.AugAssign)(nil), (*syntax.Call)(nil)},
	Check: checkHooks,
}

func checkHooks(p *analysis.Pass, n syntax.Node) {
	need := func(span syntax.Span, hook, what, remedy, title string, edits []scrub.Edit) {
		if slices.Contains(p.Profile.Hooks, hook) {
			return
		}
		var fixes []analysis.Fix
		if len(edits) > 0 {
			fixes = []analysis.Fix{{Title: title, Safety: analysis.Unsafe, Edits: edits}}
		}
		p.Report(span, fmt.Sprintf("%s needs the guard %s, which the host does not supply: NameError when it runs.", what, hook), remedy, fixes...)
	}
	unpack := func(target syntax.Expr, hook string) {
		if t, ok := target.(*syntax.Tuple); ok {
			var edits []scrub.Edit
			if s, ok := n.(syntax.Stmt); ok { // and no comprehension
				edits = rewrite.IndexTargets(p.File, s)
			}
			need(t.Span, hook, "Unpacking", "Index the value instead.", "Index the value", edits)
		}
	}
	switch n := n.(type) {
	case *syntax.Assign:
		for _, target := range n.Targets {
			unpack(target, "_unpack_sequence_")
		}
	case *syntax.For:
		unpack(n.Target, "_iter_unpack_sequence_")
	case *syntax.Comprehension:
		unpack(n.Target, "_iter_unpack_sequence_")
	case *syntax.With:
		for _, item := range n.Items {
			unpack(item.Target, "_unpack_sequence_")
		}
	case *syntax.AugAssign:
		if _, ok := n.Target.(*syntax.Name); ok {
			need(n.Span, "_inplacevar_", "Augmented assignment", "Write a = a + b.", rewrite.PlainTitle, rewrite.PlainAssignment(p.File, n))
		}
	case *syntax.Call:
		if hasStars(n) {
			need(n.Span, "_apply_", "A call with * or **", "Pass the arguments one by one.", "Pass the arguments one by one", rewrite.PlainArguments(p.File, n))
		}
	}
}

func hasStars(c *syntax.Call) bool {
	for _, arg := range c.Args {
		if _, ok := arg.(*syntax.Starred); ok {
			return true
		}
	}
	return slices.ContainsFunc(c.Keywords, func(k *syntax.Keyword) bool { return k.Name == "" })
}
