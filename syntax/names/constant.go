package names

import (
	"strings"

	"trammel/syntax"
)

// constant folds a string expression.
func (r *Resolver) constant(e syntax.Expr) (string, bool) {
	if !r.step() {
		return "", false
	}
	switch e := e.(type) {
	case *syntax.Constant:
		return e.Text, e.Kind == syntax.StrConst
	case *syntax.Name:
		return r.constantOf(r.bindingOf(e))
	case *syntax.Attribute:
		if class := r.classOf(e.Value); class != nil {
			r.read(class)
			if s := r.info.Scopes[class]; s != nil {
				if sym := s.Lookup(e.Attr); sym != nil {
					return r.constantOf(r.bindings.Get(sym.ID))
				}
			}
		}
	case *syntax.NamedExpr:
		return r.constant(e.Value)
	case *syntax.BinOp:
		return r.binary(e)
	case *syntax.JoinedStr:
		return r.joined(e)
	case *syntax.Call:
		return r.stringCall(e)
	case *syntax.Subscript:
		return r.slice(e)
	}
	return "", false
}

// constantOf folds what a symbol is bound to, or a parameter always given.
func (r *Resolver) constantOf(b *binding) (string, bool) {
	switch {
	case b == nil || b.count != 1 || b.attr != "" || b.element:
		return "", false
	case b.value != nil:
		return r.constant(b.value)
	case b.param != nil:
		if args := r.arguments(b.param); len(args) == 1 {
			return r.constant(args[0])
		} else if len(args) == 0 && b.param.fallback != nil {
			return r.constant(b.param.fallback)
		}
	}
	return "", false
}

func bounded(s string) (string, bool) { return s, len(s) <= maxConstant }

func (r *Resolver) binary(e *syntax.BinOp) (string, bool) {
	switch e.Op {
	case syntax.Add:
		left, ok := r.constant(e.Left)
		if !ok {
			return "", false
		}
		right, ok := r.constant(e.Right)
		if !ok {
			return "", false
		}
		return bounded(left + right)
	case syntax.Mod:
		return r.percent(e)
	}
	return "", false
}

// percent folds templates that use %s alone.
func (r *Resolver) percent(e *syntax.BinOp) (string, bool) {
	template, ok := r.constant(e.Left)
	if !ok {
		return "", false
	}
	args := []syntax.Expr{e.Right}
	if t, ok := e.Right.(*syntax.Tuple); ok {
		args = t.Elts
	}
	parts := strings.Split(template, "%s")
	if len(parts) != len(args)+1 || strings.Contains(strings.Join(parts, ""), "%") {
		return "", false
	}
	var b strings.Builder
	for i, part := range parts {
		b.WriteString(part)
		if i < len(args) {
			arg, ok := r.constant(args[i])
			if !ok {
				return "", false
			}
			b.WriteString(arg)
		}
	}
	return bounded(b.String())
}

func (r *Resolver) joined(e *syntax.JoinedStr) (string, bool) {
	var b strings.Builder
	for _, v := range e.Values {
		if f, ok := v.(*syntax.FormattedValue); ok {
			if f.Spec != nil || f.Conversion != -1 && f.Conversion != 's' {
				return "", false
			}
			v = f.Value
		}
		part, ok := r.constant(v)
		if !ok {
			return "", false
		}
		b.WriteString(part)
	}
	return bounded(b.String())
}

// stringCall folds str(x), chr(n) and the string methods that put text together.
func (r *Resolver) stringCall(c *syntax.Call) (string, bool) {
	method, ok := c.Func.(*syntax.Attribute)
	if !ok {
		return r.builtinCall(c)
	}
	receiver, ok := r.constant(method.Value)
	if !ok {
		return "", false
	}
	args := make([]string, len(c.Args))
	if method.Attr == "join" && len(c.Args) == 1 {
		return r.join(receiver, c.Args[0])
	}
	for i, arg := range c.Args {
		if args[i], ok = r.constant(arg); !ok {
			return "", false
		}
	}
	switch {
	case method.Attr == "lower" && len(args) == 0:
		return strings.ToLower(receiver), true
	case method.Attr == "upper" && len(args) == 0:
		return strings.ToUpper(receiver), true
	case method.Attr == "strip" && len(args) == 0:
		return strings.TrimSpace(receiver), true
	case method.Attr == "replace" && len(args) == 2:
		if args[0] != "" {
			return bounded(strings.ReplaceAll(receiver, args[0], args[1]))
		}
	}
	return "", false
}

func (r *Resolver) builtinCall(c *syntax.Call) (string, bool) {
	if len(c.Args) != 1 || len(c.Keywords) > 0 {
		return "", false
	}
	switch fn, _ := r.qualified(c.Func); fn {
	case "builtins.str":
		return r.constant(c.Args[0])
	case "builtins.chr":
		if n, ok := smallInt(c.Args[0]); ok && n >= 0 && n <= 0x10FFFF {
			return string(rune(n)), true
		}
	}
	return "", false
}

func (r *Resolver) join(sep string, e syntax.Expr) (string, bool) {
	var elts []syntax.Expr
	switch e := e.(type) {
	case *syntax.List:
		elts = e.Elts
	case *syntax.Tuple:
		elts = e.Elts
	default:
		return "", false
	}
	parts := make([]string, len(elts))
	for i, elt := range elts {
		part, ok := r.constant(elt)
		if !ok {
			return "", false
		}
		parts[i] = part
	}
	return bounded(strings.Join(parts, sep))
}

// slice folds text[::-1], the one slice that hides a word.
func (r *Resolver) slice(e *syntax.Subscript) (string, bool) {
	s, ok := e.Index.(*syntax.Slice)
	if !ok || s.Lower != nil || s.Upper != nil || s.Step == nil {
		return "", false
	}
	if step, ok := smallInt(s.Step); !ok || step != -1 {
		return "", false
	}
	text, ok := r.constant(e.Value)
	if !ok {
		return "", false
	}
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes), true
}

func smallInt(e syntax.Expr) (int64, bool) {
	if u, ok := e.(*syntax.UnaryOp); ok && u.Op == syntax.USub {
		n, ok := smallInt(u.Operand)
		return -n, ok
	}
	c, ok := e.(*syntax.Constant)
	if !ok || c.Kind != syntax.IntConst || len(c.Text) > 12 {
		return 0, false
	}
	return c.Int().Int64(), true
}
