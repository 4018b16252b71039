package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var typeParameterEffect = &analysis.Rule{
	Code: "SEV006", Name: "type-parameter-effect", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.FunctionDef)(nil), (*syntax.ClassDef)(nil), (*syntax.TypeAlias)(nil)},
	Check: checkTypeParameters,
}

func checkTypeParameters(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.FunctionDef:
		typeParameters(p, n.TypeParams)
	case *syntax.ClassDef:
		typeParameters(p, n.TypeParams)
	case *syntax.TypeAlias:
		typeParameters(p, n.TypeParams)
		if bad := scrub.Impurity(n.Value, p.File.Version); bad != nil {
			reportLazy(p, bad, "value of the type "+analysis.Clip(n.Name.Ident, 30), nil)
		}
	}
}

func typeParameters(p *analysis.Pass, list []*syntax.TypeParam) {
	for _, t := range list {
		end := t.NameSpan.End
		if bad := impure(t.Bound, p.File.Version); bad != nil {
			reportLazy(p, bad, "bound of "+analysis.Clip(t.Name, 30), strip(end, t.Bound.Range().End))
		}
		if t.Bound != nil {
			end = t.Bound.Range().End
		}
		if bad := impure(t.Default, p.File.Version); bad != nil {
			reportLazy(p, bad, "default of "+analysis.Clip(t.Name, 30), strip(end, t.Default.Range().End))
		}
	}
}

func impure(e syntax.Expr, v syntax.Version) syntax.Expr {
	if e == nil {
		return nil
	}
	return scrub.Impurity(e, v)
}

func strip(from, to syntax.Pos) []analysis.Fix {
	return []analysis.Fix{{Title: "Strip it", Safety: analysis.Unsafe, Edits: []scrub.Edit{{Span: syntax.Span{Start: from, End: to}}}}}
}

func reportLazy(p *analysis.Pass, bad syntax.Expr, what string, fixes []analysis.Fix) {
	p.Report(bad.Range(), "The "+what+" holds "+article(syntax.ExprKind(bad))+", which runs later, when somebody looks at it.",
		"Write a plain type.", fixes...)
}
