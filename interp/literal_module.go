package interp

import (
	"fmt"
	"strings"

	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/syntax"
	"trammel/syntax/validate"
)

// literal_eval needs the parser, and nothing else of ast is there.
func init() {
	stdlib.Extend("_trammel", map[string]func(a *object.Args) object.Value{"literal_eval": literalEval})
}

// literalEval is ast.literal_eval of a str.
func literalEval(a *object.Args) object.Value {
	if !a.Count(1, 1) {
		return nil
	}
	s, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if !ok {
		return a.T.Raise(object.ValueError, "malformed node or string: %s", a.T.Repr(a.Pos[0]))
	}
	size := int64(len(s.S))
	if !a.T.Step(size*parseStepsPerByte) || !a.T.Alloc(size*parseMemoryPerByte) {
		return nil
	}
	src := syntax.NewSource("<unknown>", strings.TrimLeft(s.S, " \t"))
	file, bad := syntax.ParseEval(src, syntax.DefaultVersion)
	if bad == nil {
		if checked := validate.File(file); len(checked.Errors) > 0 {
			bad = checked.Errors[0]
		}
	}
	if bad != nil {
		return a.T.Throw(syntaxException(src, bad, "eval"))
	}
	l := &literal{t: a.T, src: src}
	return l.value(file.Body[0].(*syntax.ExprStmt).Value)
}

// literal evaluates constants and displays of them.
type literal struct {
	t   *object.Thread
	src *syntax.Source
}

// malformed is the error of a node that is none.
func (l *literal) malformed(n syntax.Node) object.Value {
	kind := strings.TrimPrefix(fmt.Sprintf("%T", n), "*syntax.")
	return l.t.Raise(object.ValueError, "malformed node or string on line %d: <ast.%s object at 0x%x>", l.src.Line(n.Range().Start), kind, object.Identity(object.NewStr(kind)))
}

func (l *literal) value(e syntax.Expr) object.Value {
	switch e := e.(type) {
	case *syntax.List:
		if elts, ok := l.values(e.Elts); ok {
			return &object.List{Elts: elts}
		}
		return nil
	case *syntax.Tuple:
		if elts, ok := l.values(e.Elts); ok {
			return &object.Tuple{Elts: elts}
		}
		return nil
	case *syntax.Set:
		return l.set(e.Elts)
	case *syntax.Dict:
		return l.dict(e)
	case *syntax.Call:
		if name, ok := e.Func.(*syntax.Name); ok && name.Ident == "set" && len(e.Args)+len(e.Keywords) == 0 {
			return object.NewSet(false)
		}
	case *syntax.UnaryOp, *syntax.BinOp:
		return l.number(e)
	case *syntax.Constant:
		return constant(e)
	}
	return l.malformed(e)
}

func (l *literal) values(list []syntax.Expr) ([]object.Value, bool) {
	out := make([]object.Value, len(list))
	for i, e := range list {
		if out[i] = l.value(e); out[i] == nil {
			return nil, false
		}
	}
	return out, true
}

func (l *literal) set(list []syntax.Expr) object.Value {
	elts, ok := l.values(list)
	if !ok {
		return nil
	}
	s := object.NewSet(false)
	for _, v := range elts {
		if !s.Add(l.t, v) {
			return nil
		}
	}
	return s
}

func (l *literal) dict(e *syntax.Dict) object.Value {
	d := object.NewDict()
	for i, key := range e.Keys {
		if key == nil {
			return l.t.Raise(object.ValueError, "malformed node or string: None")
		}
		k := l.value(key)
		if k == nil {
			return nil
		}
		v := l.value(e.Values[i])
		if v == nil || !d.Set(l.t, k, v) {
			return nil
		}
	}
	return d
}

// number evaluates a signed number, or the sum of a real and an imaginary one.
func (l *literal) number(e syntax.Expr) object.Value {
	switch e := e.(type) {
	case *syntax.UnaryOp:
		v := constantNumber(e.Operand)
		if v == nil {
			return l.malformed(e.Operand)
		}
		switch e.Op {
		case syntax.UAdd:
			return v
		case syntax.USub:
			return l.t.Unary(syntax.USub, v)
		}
	case *syntax.BinOp:
		left, right := l.signed(e.Left), constantNumber(e.Right)
		_, imaginary := right.(object.Complex)
		_, complexLeft := left.(object.Complex)
		if left != nil && !complexLeft && imaginary && (e.Op == syntax.Add || e.Op == syntax.Sub) {
			return l.t.Binary(e.Op, left, right)
		}
		if l.t.Exc != nil {
			return nil
		}
	}
	return l.malformed(e)
}

func (l *literal) signed(e syntax.Expr) object.Value {
	if u, ok := e.(*syntax.UnaryOp); ok {
		return l.number(u)
	}
	return constantNumber(e)
}

// constantNumber is the value of a literal number, nil for anything else.
func constantNumber(e syntax.Expr) object.Value {
	if c, ok := e.(*syntax.Constant); ok {
		switch v := constant(c).(type) {
		case object.Int, *object.BigInt, object.Float, object.Complex:
			return v
		}
	}
	return nil
}
