package policy

import (
	"reflect"

	"trammel/syntax"
)

// UnsupportedBySmolagents is ast's name of a node that smolagents' executor has no case
// for; "" if it has one.
func UnsupportedBySmolagents(n syntax.Node) string {
	switch n := n.(type) {
	case *syntax.FunctionDef:
		if n.Async {
			return "AsyncFunctionDef"
		}
	case *syntax.For:
		if n.Async {
			return "AsyncFor"
		}
	case *syntax.With:
		if n.Async {
			return "AsyncWith"
		}
	case *syntax.Try:
		if n.Star {
			return "TryStar"
		}
	case *syntax.Await, *syntax.Global, *syntax.Nonlocal, *syntax.Match, *syntax.NamedExpr, *syntax.TypeAlias, *syntax.Yield, *syntax.YieldFrom, *syntax.TemplateStr:
		return typeName(n)
	}
	return ""
}

// RefusedBySmolagents says, in its words, what smolagents' executor refuses of a statement
// whatever its settings are; "" if it takes it.
func RefusedBySmolagents(n syntax.Node) string {
	switch n := n.(type) {
	case *syntax.ClassDef:
		return refusedClassBody(n)
	case *syntax.Delete:
		for _, target := range n.Targets {
			if _, ok := target.(*syntax.Attribute); ok {
				return "Deletion of Attribute targets is not supported"
			}
		}
	case *syntax.AugAssign:
		if n.Op == syntax.MatMult {
			return "Operation MatMult is not supported."
		}
	}
	return ""
}

// refusedClassBody says which statement is not taken in the body of a class; "" if all
// are. Those that are: functions, assignments, pass and a docstring.
func refusedClassBody(n *syntax.ClassDef) string {
	for i, s := range n.Body {
		name := typeName(s)
		switch s := s.(type) {
		case *syntax.FunctionDef, *syntax.AnnAssign, *syntax.Assign, *syntax.Pass:
			continue
		case *syntax.ExprStmt:
			if c, ok := s.Value.(*syntax.Constant); ok && c.Kind == syntax.StrConst && i == 0 {
				continue
			}
			name = "Expr"
		}
		return "Unsupported statement in class body: " + name
	}
	return ""
}

// typeName is the name of a node's type, which is ast's for most.
func typeName(n syntax.Node) string { return reflect.TypeOf(n).Elem().Name() }
