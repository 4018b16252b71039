package scrub

import (
	"strings"

	"trammel/syntax"
)

// bindings collects what is local to a function by more than a declaration without a
// value.
type bindings map[string]bool

func bindingsOf(fn *syntax.FunctionDef) bindings {
	b := bindings{}
	for _, p := range fn.Params.All() {
		b[p.Name] = true
	}
	syntax.InspectAll(fn.Body, b.visit)
	return b
}

// visit notes what a node binds in the scope of the function, and says whether there
// may be more inside it. The targets of a comprehension are its own.
func (b bindings) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.Name:
		if n.Ctx != syntax.Load {
			b[n.Ident] = true
		}
	case *syntax.AnnAssign:
		return n.Value != nil || !n.Simple
	case *syntax.Alias:
		name := n.AsName
		if name == "" {
			name, _, _ = strings.Cut(n.Name, ".")
		}
		b[name] = true
	case *syntax.Comprehension:
		b.outside(append(n.Ifs[:len(n.Ifs):len(n.Ifs)], n.Iter), nil)
		return false
	case *syntax.Attribute, *syntax.Keyword, *syntax.MatchClass, *syntax.Global, *syntax.Nonlocal:
	case *syntax.FunctionDef:
		b[n.Name] = true
		b.outside(n.Decorators, n.Params)
		return false
	case *syntax.ClassDef:
		b[n.Name] = true
		b.outside(append(n.Decorators[:len(n.Decorators):len(n.Decorators)], n.Bases...), nil)
		return false
	case *syntax.Lambda:
		b.outside(nil, n.Params)
		return false
	default:
		syntax.EachIdentifier(n, func(name string, _ syntax.Span) { b[name] = true })
	}
	return true
}

// outside visits what is evaluated around an inner scope.
func (b bindings) outside(list []syntax.Expr, ps *syntax.Parameters) {
	if ps != nil {
		list = append(append(list[:len(list):len(list)], ps.Defaults...), ps.KwDefaults...)
	}
	for _, e := range list {
		if e != nil {
			syntax.Inspect(e, b.visit)
		}
	}
}
