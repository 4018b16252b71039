package validate

import (
	"trammel/syntax"
)

// typeName is the Python type of a literal or display, as the warnings name it;
// it is empty for what could be anything.
func typeName(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.Constant:
		return [...]string{"NoneType", "bool", "bool", "ellipsis", "int", "float", "complex", "str", "bytes"}[e.Kind]
	case *syntax.JoinedStr, *syntax.FormattedValue:
		return "str"
	case *syntax.Tuple:
		return "tuple"
	case *syntax.List, *syntax.ListComp:
		return "list"
	case *syntax.Dict, *syntax.DictComp:
		return "dict"
	case *syntax.Set, *syntax.SetComp:
		return "set"
	case *syntax.GeneratorExp:
		return "generator"
	case *syntax.Lambda:
		return "function"
	}
	return ""
}

// calledLiteral warns about "text"(...), which is usually a missing comma.
func (c *checker) calledLiteral(e *syntax.Call) {
	switch f := e.Func.(type) {
	case *syntax.Constant, *syntax.Tuple, *syntax.List, *syntax.ListComp, *syntax.Dict, *syntax.DictComp, *syntax.Set,
		*syntax.SetComp, *syntax.GeneratorExp, *syntax.JoinedStr, *syntax.FormattedValue:
		c.warn(e.Span, "'%s' object is not callable; perhaps you missed a comma?", typeName(f))
	}
}

// badSubscript warns about indexing what has no items, or with what is no index.
func (c *checker) badSubscript(e *syntax.Subscript) {
	switch v := e.Value.(type) {
	case *syntax.Constant:
		if v.Kind != syntax.StrConst && v.Kind != syntax.BytesConst {
			c.warn(e.Span, "'%s' object is not subscriptable; perhaps you missed a comma?", typeName(v))
			return
		}
	case *syntax.Set, *syntax.SetComp, *syntax.GeneratorExp, *syntax.Lambda:
		c.warn(e.Span, "'%s' object is not subscriptable; perhaps you missed a comma?", typeName(v))
		return
	case *syntax.Tuple, *syntax.List, *syntax.ListComp, *syntax.JoinedStr, *syntax.FormattedValue:
	default:
		return
	}
	index := typeName(e.Index)
	if index == "" || index == "int" || index == "bool" {
		return
	}
	c.warn(e.Span, "%s indices must be integers or slices, not %s; perhaps you missed a comma?", typeName(e.Value), index)
}

// compare warns about identity tests with literals.
func (c *checker) compare(e *syntax.Compare) {
	left := e.Left
	for i, op := range e.Ops {
		right := e.Comparators[i]
		if op == syntax.Is || op == syntax.IsNot {
			if literal := comparedByValue(left, right); literal != nil {
				sign, better := "is", "=="
				if op == syntax.IsNot {
					sign, better = "is not", "!="
				}
				c.warn(e.Span, "\"%s\" with '%s' literal. Did you mean \"%s\"?", sign, typeName(literal), better)
			}
		}
		left = right
	}
}

// comparedByValue picks the operand that has no identity worth testing, or nil.
func comparedByValue(left, right syntax.Expr) syntax.Expr {
	for _, e := range []syntax.Expr{left, right} {
		switch e := e.(type) {
		case *syntax.Constant:
			if e.Kind >= syntax.IntConst {
				return e
			}
		case *syntax.Tuple:
			return e
		}
	}
	return nil
}
