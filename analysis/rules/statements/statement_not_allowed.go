package statements

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var statementNotAllowed = &analysis.Rule{
	Code: "STM001", Name: "statement-not-allowed", Levels: policy.Columns("EE--"),
	Nodes: []syntax.Node{
		(*syntax.FunctionDef)(nil), (*syntax.For)(nil), (*syntax.With)(nil), (*syntax.Await)(nil), (*syntax.Global)(nil), (*syntax.Nonlocal)(nil),
		(*syntax.Match)(nil), (*syntax.NamedExpr)(nil), (*syntax.Try)(nil), (*syntax.TypeAlias)(nil), (*syntax.Yield)(nil), (*syntax.YieldFrom)(nil),
		(*syntax.TemplateStr)(nil), (*syntax.ClassDef)(nil), (*syntax.Delete)(nil), (*syntax.BinOp)(nil), (*syntax.AugAssign)(nil), (*syntax.Dict)(nil),
		(*syntax.Set)(nil), (*syntax.Lambda)(nil), (*syntax.GeneratorExp)(nil), (*syntax.Assign)(nil), (*syntax.Raise)(nil), (*syntax.Call)(nil),
	},
	Check: checkSmolagents,
}

// checkSmolagents reports what smolagents' evaluator has no case for, or fails on.
// (Profile restrictedpython has an engine that reports its own.)
func checkSmolagents(p *analysis.Pass, n syntax.Node) {
	if kind := policy.UnsupportedBySmolagents(n); kind != "" {
		p.Report(n.Range(), kind+" is not supported.", "Write it with the statements that smolagents knows.")
		return
	}
	if why := fails(n); why != "" {
		p.Report(n.Range(), why+" in smolagents' evaluator.", "Write it in a plainer way.")
	}
}

// fails says what happens to code that the evaluator accepts and then trips over.
func fails(n syntax.Node) string {
	if why := policy.RefusedBySmolagents(n); why != "" {
		return strings.TrimSuffix(why, ".")
	}
	switch n := n.(type) {
	case *syntax.BinOp:
		if n.Op == syntax.MatMult {
			return "Binary operation MatMult is not implemented"
		}
	case *syntax.Dict:
		for _, key := range n.Keys {
			if key == nil {
				return "** in a dict display fails"
			}
		}
	case *syntax.Set:
		if hasStar(n.Elts) {
			return "* in a set display fails"
		}
	case *syntax.FunctionDef:
		return parameters(n.Params, false)
	case *syntax.Lambda:
		return parameters(n.Params, true)
	case *syntax.GeneratorExp:
		if len(n.Generators) > 1 {
			return "A generator expression with two clauses fails"
		}
	case *syntax.Assign:
		for _, target := range n.Targets {
			if t, ok := target.(*syntax.Tuple); ok && hasStar(t.Elts) {
				return "A starred target fails"
			}
		}
	case *syntax.With:
		for _, item := range n.Items {
			if _, ok := item.Target.(*syntax.Name); item.Target != nil && !ok {
				return "A target of with that is not a name fails"
			}
		}
	case *syntax.Raise:
		if n.Exc == nil {
			return "Re-raising without an exception fails"
		}
	case *syntax.Call:
		if _, ok := n.Func.(*syntax.IfExp); ok {
			return "Calling a conditional expression fails"
		}
	}
	return ""
}

func hasStar(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// parameters looks for the kinds that the evaluator does not bind.
func parameters(ps *syntax.Parameters, lambda bool) string {
	switch {
	case len(ps.PosOnly) > 0:
		return "Positional-only parameters are not bound"
	case len(ps.KwOnly) > 0 && hasDefault(ps.KwDefaults):
		return "Defaults of keyword-only parameters are not bound"
	case lambda && len(ps.Defaults) > 0:
		return "Defaults of lambda parameters are not bound"
	case lambda && (ps.VarArg != nil || ps.KwArg != nil):
		return "* and ** parameters of a lambda are not bound"
	}
	return ""
}

func hasDefault(list []syntax.Expr) bool {
	for _, e := range list {
		if e != nil {
			return true
		}
	}
	return false
}
