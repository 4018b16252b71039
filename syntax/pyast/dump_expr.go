package pyast

import (
	"trammel/syntax"
	"trammel/syntax/pytext"
)

func (d *dumper) exprOrNone(e syntax.Expr) {
	if e == nil {
		d.text("None")
		return
	}
	d.expr(e)
}

func (d *dumper) expr(e syntax.Expr) {
	e, whole := d.viewExpr(e)
	if whole {
		d.whole++
		defer func() { d.whole-- }()
	}
	switch e := e.(type) {
	case *syntax.BoolOp:
		d.open("BoolOp")
		op := "And()"
		if e.Or {
			op = "Or()"
		}
		d.raw("op", op)
		d.exprs("values", e.Values)
	case *syntax.NamedExpr:
		d.open("NamedExpr")
		d.child("target", e.Target)
		d.child("value", e.Value)
	case *syntax.BinOp:
		d.open("BinOp")
		d.child("left", e.Left)
		d.raw("op", e.Op.String()+"()")
		d.child("right", e.Right)
	case *syntax.UnaryOp:
		d.open("UnaryOp")
		d.raw("op", e.Op.String()+"()")
		d.child("operand", e.Operand)
	case *syntax.Lambda:
		d.open("Lambda")
		d.parameters(e.Params)
		d.child("body", e.Body)
	case *syntax.IfExp:
		d.open("IfExp")
		d.child("test", e.Test)
		d.child("body", e.Body)
		d.child("orelse", e.Else)
	case *syntax.Dict:
		d.open("Dict")
		list(d, "keys", e.Keys, d.exprOrNone)
		d.exprs("values", e.Values)
	case *syntax.Set:
		d.open("Set")
		d.exprs("elts", e.Elts)
	case *syntax.ListComp:
		d.comp("ListComp", e.Elt, e.Generators)
	case *syntax.SetComp:
		d.comp("SetComp", e.Elt, e.Generators)
	case *syntax.GeneratorExp:
		d.comp("GeneratorExp", e.Elt, e.Generators)
	case *syntax.DictComp:
		d.open("DictComp")
		d.child("key", e.Key)
		d.child("value", e.Value)
		list(d, "generators", e.Generators, d.generator)
	case *syntax.Await:
		d.open("Await")
		d.child("value", e.Value)
	case *syntax.Yield:
		d.open("Yield")
		d.child("value", e.Value)
	case *syntax.YieldFrom:
		d.open("YieldFrom")
		d.child("value", e.Value)
	case *syntax.Compare:
		d.open("Compare")
		d.child("left", e.Left)
		list(d, "ops", e.Ops, func(op syntax.CmpOperator) { d.text(op.String() + "()") })
		d.exprs("comparators", e.Comparators)
	case *syntax.Call:
		d.open("Call")
		d.child("func", e.Func)
		d.exprs("args", e.Args)
		list(d, "keywords", e.Keywords, d.keyword)
	case *syntax.FormattedValue:
		d.open("FormattedValue")
		d.child("value", e.Value)
		d.fieldTail(e.Conversion, e.Spec)
	case *syntax.Interpolation:
		d.open("Interpolation")
		d.child("value", e.Value)
		d.str("str", e.Text)
		d.fieldTail(e.Conversion, e.Spec)
	case *syntax.JoinedStr:
		d.open("JoinedStr")
		d.exprs("values", e.Values)
	case *syntax.TemplateStr:
		d.open("TemplateStr")
		d.exprs("values", e.Values)
	case *syntax.Constant:
		d.open("Constant")
		d.raw("value", constant(e))
		if e.Unicode {
			d.str("kind", "u")
		}
	case *syntax.Attribute:
		d.open("Attribute")
		d.child("value", e.Value)
		d.ident("attr", e.Attr)
		d.ctx(e.Ctx)
	case *syntax.Subscript:
		d.open("Subscript")
		d.child("value", e.Value)
		d.child("slice", e.Index)
		d.ctx(e.Ctx)
	case *syntax.Starred:
		d.open("Starred")
		d.child("value", e.Value)
		d.ctx(e.Ctx)
	case *syntax.Name:
		d.open("Name")
		d.ident("id", e.Ident)
		d.ctx(e.Ctx)
	case *syntax.List:
		d.open("List")
		d.exprs("elts", e.Elts)
		d.ctx(e.Ctx)
	case *syntax.Tuple:
		d.open("Tuple")
		d.exprs("elts", e.Elts)
		d.ctx(e.Ctx)
	case *syntax.Slice:
		d.open("Slice")
		d.child("lower", e.Lower)
		d.child("upper", e.Upper)
		d.child("step", e.Step)
	}
	d.closeAt(e.Range())
}

func (d *dumper) ctx(c syntax.Context) { d.raw("ctx", c.String()+"()") }

func (d *dumper) fieldTail(conversion rune, spec *syntax.JoinedStr) {
	d.int("conversion", int(conversion))
	if spec != nil {
		d.child("format_spec", spec)
	}
}

func (d *dumper) comp(name string, elt syntax.Expr, generators []*syntax.Comprehension) {
	d.open(name)
	d.child("elt", elt)
	list(d, "generators", generators, d.generator)
}

func (d *dumper) generator(c *syntax.Comprehension) {
	d.open("comprehension")
	d.child("target", c.Target)
	d.child("iter", c.Iter)
	d.exprs("ifs", c.Ifs)
	async := 0
	if c.Async {
		async = 1
	}
	d.int("is_async", async)
	d.close()
}

// constant is the repr of a literal's value.
func constant(c *syntax.Constant) string {
	switch c.Kind {
	case syntax.NoneConst:
		return "None"
	case syntax.TrueConst:
		return "True"
	case syntax.FalseConst:
		return "False"
	case syntax.EllipsisConst:
		return "Ellipsis"
	case syntax.IntConst:
		return c.Int().String()
	case syntax.FloatConst:
		return pytext.Float(c.Float())
	case syntax.ImaginaryConst:
		return pytext.Imaginary(c.Float())
	case syntax.BytesConst:
		return pytext.QuoteBytes(c.Text)
	default:
		return pytext.Quote(c.Text)
	}
}
