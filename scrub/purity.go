package scrub

import (
	"strings"

	"trammel/syntax"
)

// IsPureType reports whether e reads as a type and does nothing when evaluated:
// names, dotted names, subscripts, unions, literals, and strings that hold such
// an expression. Calls, lambdas, comprehensions, conditions, walruses, f-strings
// and dunder attributes are impure.
func IsPureType(e syntax.Expr, v syntax.Version) bool { return Impurity(e, v) == nil }

// Impurity gives the first part of e that is not a pure type expression, or nil.
// A string annotation is impure as a whole.
func Impurity(e syntax.Expr, v syntax.Version) syntax.Expr {
	switch e := e.(type) {
	case nil, *syntax.Name:
		return nil
	case *syntax.Attribute:
		if strings.HasPrefix(e.Attr, "__") {
			return e
		}
		return Impurity(e.Value, v)
	case *syntax.Subscript:
		return firstImpurity(v, e.Value, e.Index)
	case *syntax.Constant:
		if e.Kind == syntax.StrConst && !isPureString(e.Text, v) {
			return e
		}
		return nil
	case *syntax.BinOp:
		if e.Op == syntax.BitOr {
			return firstImpurity(v, e.Left, e.Right)
		}
	case *syntax.UnaryOp:
		if c, ok := e.Operand.(*syntax.Constant); ok && e.Op == syntax.USub && c.Kind == syntax.IntConst {
			return nil
		}
	case *syntax.Tuple:
		return firstImpurity(v, e.Elts...)
	case *syntax.List:
		return firstImpurity(v, e.Elts...)
	case *syntax.Starred:
		return Impurity(e.Value, v)
	}
	return e
}

func firstImpurity(v syntax.Version, list ...syntax.Expr) syntax.Expr {
	for _, e := range list {
		if bad := Impurity(e, v); bad != nil {
			return bad
		}
	}
	return nil
}

// isPureString judges a string inside an annotation: it is either a forward
// reference, which must be pure itself, or text that no evaluation can run, such
// as the members of a Literal.
func isPureString(text string, v syntax.Version) bool {
	e, err := syntax.ParseExpr(syntax.NewSource("annotation", text), v)
	if err != nil {
		return true // not code: evaluating it fails, which runs nothing
	}
	return IsPureType(e, v)
}
