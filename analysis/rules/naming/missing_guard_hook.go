package naming

import (
	"fmt"
	"slices"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var missingGuardHook = &analysis.Rule{
	Code: "NAM007", Name: "missing-guard-hook", Levels: policy.Columns("W---"),
	Nodes: []syntax.Node{(*syntax.Assign)(nil), (*syntax.For)(nil), (*syntax.Comprehension)(nil), (*syntax.With)(nil), (*syntax.AugAssign)(nil), (*syntax.Call)(nil)},
	Check: checkHooks,
}

func checkHooks(p *analysis.Pass, n syntax.Node) {
	need := func(span syntax.Span, hook, what, remedy string) {
		if !slices.Contains(p.Profile.Hooks, hook) {
			p.Report(span, fmt.Sprintf("%s needs the guard %s, which the host does not supply: NameError when it runs.", what, hook), remedy)
		}
	}
	unpack := func(target syntax.Expr, hook string) {
		if t, ok := target.(*syntax.Tuple); ok {
			need(t.Span, hook, "Unpacking", "Index the value instead.")
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
			need(n.Span, "_inplacevar_", "Augmented assignment", "Write a = a + b.")
		}
	case *syntax.Call:
		if hasStars(n) {
			need(n.Span, "_apply_", "A call with * or **", "Pass the arguments one by one.")
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
