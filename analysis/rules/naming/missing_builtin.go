package naming

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var missingBuiltin = &analysis.Rule{
	Code: "NAM006", Name: "missing-builtin", Levels: policy.Columns("WE--"), SameAs: "F821",
	Nodes: []syntax.Node{(*syntax.Name)(nil)},
	Check: checkMissing,
}

func checkMissing(p *analysis.Pass, n syntax.Node) {
	use := n.(*syntax.Name)
	if use.Ctx != syntax.Load || len(p.Profile.Builtins) == 0 || p.Profile.HasBuiltin(use.Ident) || p.Profile.HasTool(use.Ident) || p.Names.Definition(use) != nil {
		return
	}
	if p.Profile.Name == policy.Smolagents {
		if p.IsCallee(use) {
			p.Report(use.Span, "Forbidden function evaluation: '"+analysis.Clip(use.Ident, 40)+"' is not among the explicitly allowed tools or defined/imported in the preceding code.",
				"Use the functions that smolagents supplies.")
		} else if !isDecorator(p, use) && !isAnnotation(p, use) && closestName(p, use.Ident) == "" {
			p.Report(use.Span, "The variable `"+analysis.Clip(use.Ident, 40)+"` is not defined, unless by the host.", "Use the names that smolagents supplies.")
		}
		return
	}
	if use.Ident == "print" || use.Ident == "printed" || use.Ident == "exec" || use.Ident == "eval" || !names.IsBuiltin(use.Ident) {
		return
	}
	p.Report(use.Span, use.Ident+" is not in RestrictedPython's safe_builtins: NameError when it runs, unless the host supplies it.",
		"Do without it, or have the host supply it.")
}

// closestName gives the name of the file that smolagents would take for one that is
// not defined.
func closestName(p *analysis.Pass, name string) string {
	p.Everything()
	return Closest(name, p.Scopes.Module)
}

func isDecorator(p *analysis.Pass, e syntax.Expr) bool {
	s, ok := p.Parent(e).(syntax.Stmt)
	if !ok {
		return false
	}
	for _, d := range syntax.Decorators(s) {
		if d == e {
			return true
		}
	}
	return false
}

// isAnnotation reports whether a name is part of a parameter's or function's
// annotation, which smolagents never evaluates.
func isAnnotation(p *analysis.Pass, n *syntax.Name) bool {
	var child syntax.Node = n
	for outer := range p.Around {
		switch outer := outer.(type) {
		case *syntax.Param:
			return true
		case *syntax.FunctionDef:
			return child == syntax.Node(outer.Returns)
		case *syntax.TypeParam:
			return true
		case syntax.Stmt:
			return false
		}
		child = outer
	}
	return false
}
