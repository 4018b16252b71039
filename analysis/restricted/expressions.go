package restricted

import (
	"fmt"
	"strings"

	"trammel/syntax"
)

func (v *visitor) exprs(list []syntax.Expr) {
	for _, e := range list {
		v.expr(e)
	}
}

// expr visits an expression, its parts in the order of ast's fields.
func (v *visitor) expr(e syntax.Expr) {
	switch e := e.(type) {
	case nil:
	case *syntax.Name:
		v.name(e)
	case *syntax.Attribute:
		v.attribute(e)
	case *syntax.Call:
		v.call(e)
	case *syntax.Lambda:
		v.argumentNames(e, e.Params)
		v.arguments(e.Params)
		v.expr(e.Body)
	case *syntax.IfExp:
		v.expr(e.Test)
		v.expr(e.Body)
		v.expr(e.Else)
	case *syntax.Dict:
		v.exprs(e.Keys)
		v.exprs(e.Values)
	case *syntax.ListComp:
		v.comprehension(e.Generators, e.Elt)
	case *syntax.SetComp:
		v.comprehension(e.Generators, e.Elt)
	case *syntax.GeneratorExp:
		v.comprehension(e.Generators, e.Elt)
	case *syntax.DictComp:
		v.comprehension(e.Generators, e.Key, e.Value)
	case *syntax.Await:
		if !v.allowed["Await"] {
			v.deny(e, "Await")
			return
		}
		v.expr(e.Value)
	default:
		v.children(e)
	}
}

// children visits the parts of an expression that has nothing special to it.
func (v *visitor) children(e syntax.Expr) {
	syntax.Inspect(e, func(n syntax.Node) bool {
		part, ok := n.(syntax.Expr)
		if !ok || part == e {
			return true
		}
		v.expr(part)
		return false
	})
}

func (v *visitor) comprehension(clauses []*syntax.Comprehension, elts ...syntax.Expr) {
	v.exprs(elts)
	for _, c := range clauses {
		v.expr(c.Target)
		v.expr(c.Iter)
		v.exprs(c.Ifs)
	}
}

func (v *visitor) name(n *syntax.Name) {
	if n.Ctx == syntax.Load {
		switch n.Ident {
		case "print", "printed":
			if v.printed == (printInfo{}) {
				v.printed.first = n.Span
			}
			v.printed.prints = v.printed.prints || n.Ident == "print"
			v.printed.reads = v.printed.reads || n.Ident == "printed"
			return
		}
		if !v.used[n.Ident] {
			v.used[n.Ident] = true
			v.UsedNames = append(v.UsedNames, n.Ident)
		}
	}
	v.checkName(n, n.Ident, false)
}

func (v *visitor) attribute(a *syntax.Attribute) {
	if strings.HasPrefix(a.Attr, "_") && a.Attr != "_" {
		rule := "REF002"
		if strings.HasPrefix(a.Attr, "__") && strings.HasSuffix(a.Attr, "__") {
			rule = "REF001"
		}
		v.invalidName(rule, a, a.Attr, `"%s" is an invalid attribute name because it starts with "_".`)
	}
	if strings.HasSuffix(a.Attr, "__roles__") {
		v.invalidName("NAM002", a, a.Attr, `"%s" is an invalid attribute name because it ends with "__roles__".`)
	}
	if inspectAttributes[a.Attr] {
		v.error("REF003", a, fmt.Sprintf(`"%s" is a restricted name, that is forbidden to access in RestrictedPython.`, a.Attr))
	}
	v.expr(a.Value)
}

func (v *visitor) call(c *syntax.Call) {
	if fn, ok := c.Func.(*syntax.Name); ok {
		switch fn.Ident {
		case "exec":
			v.error("EVL002", c, "Exec calls are not allowed.")
		case "eval":
			v.error("EVL001", c, "Eval calls are not allowed.")
		}
	}
	v.expr(c.Func)
	v.exprs(c.Args)
	for _, k := range c.Keywords {
		v.expr(k.Value)
	}
}
