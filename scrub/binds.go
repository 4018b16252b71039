package scrub

import (
	"strings"

	"trammel/syntax"
)

// binds reports whether anything but a declaration without a value makes a name
// local to a function.
func binds(fn *syntax.FunctionDef, name string) bool {
	for _, p := range fn.Params.All() {
		if p.Name == name {
			return true
		}
	}
	b := &binder{name: name}
	syntax.InspectAll(fn.Body, b.visit)
	return b.found
}

type binder struct {
	name  string
	found bool
}

// visit looks at what a node binds in the scope of the function, and says whether
// there may be more inside it. The targets of a comprehension are its own.
func (b *binder) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.Name:
		b.found = b.found || n.Ctx != syntax.Load && n.Ident == b.name
	case *syntax.AnnAssign:
		return n.Value != nil || !n.Simple
	case *syntax.Alias:
		bound := n.AsName
		if bound == "" {
			bound, _, _ = strings.Cut(n.Name, ".")
		}
		b.found = b.found || bound == b.name
	case *syntax.Comprehension:
		syntax.Inspect(n.Iter, b.visit)
		for _, e := range n.Ifs {
			syntax.Inspect(e, b.visit)
		}
		return false
	case *syntax.Attribute, *syntax.Keyword, *syntax.MatchClass, *syntax.Global, *syntax.Nonlocal:
	case *syntax.FunctionDef:
		b.found = b.found || n.Name == b.name
		b.outside(n.Decorators, n.Params)
		return false
	case *syntax.ClassDef:
		b.found = b.found || n.Name == b.name
		b.outside(append(n.Decorators[:len(n.Decorators):len(n.Decorators)], n.Bases...), nil)
		return false
	case *syntax.Lambda:
		b.outside(nil, n.Params)
		return false
	default:
		syntax.EachIdentifier(n, func(name string, _ syntax.Span) { b.found = b.found || name == b.name })
	}
	return !b.found
}

// outside visits what is evaluated around an inner scope.
func (b *binder) outside(list []syntax.Expr, ps *syntax.Parameters) {
	if ps != nil {
		list = append(append(list[:len(list):len(list)], ps.Defaults...), ps.KwDefaults...)
	}
	for _, e := range list {
		if e != nil {
			syntax.Inspect(e, b.visit)
		}
	}
}
