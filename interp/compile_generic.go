package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
)

// withTypeParams compiles something in the scope of type parameters: a frame of its
// own, in which they are bound and build's expression is evaluated. build is told how
// to get at the parameters.
func (c *compiler) withTypeParams(name string, params []*syntax.TypeParam, build func(list expr) expr) expr {
	s := c.scopes.Scopes[params[0]]
	k := &code{unit: c.unit, name: "<generic parameters of " + name + ">", qualname: c.prefix + name, scope: s, locals: len(s.Locals), freeFrom: c.captures(s), nested: true}
	for _, sym := range s.Locals {
		if sym.Binding == scope.Cell {
			k.cells = append(k.cells, sym.Slot)
		}
	}
	c.within(s, c.prefix, func() {
		bind := make([]expr, len(params))
		for i, p := range params {
			bind[i] = c.typeVariable(p)
		}
		value := build(func(f *frame) object.Value {
			return &object.Tuple{Elts: append([]object.Value(nil), f.typeParams...)}
		})
		k.body = []stmt{func(f *frame) signal {
			for _, b := range bind {
				v := b(f)
				if v == nil {
					return raised
				}
				f.typeParams = append(f.typeParams, v)
			}
			if f.ret = value(f); f.ret == nil {
				return raised
			}
			return returned
		}}
	})
	return func(f *frame) object.Value {
		fn := &Function{code: k, m: f.m, free: closeOver(f, k.freeFrom)}
		g := fn.newFrame(f.t, 0)
		if g == nil {
			return nil
		}
		g.class, g.cell = f.class, f.cell
		return fn.run(g)
	}
}

// typeVariable makes and binds one type parameter.
func (c *compiler) typeVariable(p *syntax.TypeParam) expr {
	store := c.store(p.Name)
	kind := [...]object.TypeVarKind{
		syntax.TypeVar: object.PlainTypeVar, syntax.TypeVarTuple: object.TupleTypeVar, syntax.ParamSpec: object.ParamSpecVar,
	}[p.Kind]
	bound, fallback := c.thunk(p.Bound, p.Bound), c.thunk(p.Default, p.Default)
	_, constrained := p.Bound.(*syntax.Tuple)
	return func(f *frame) object.Value {
		v := &object.TypeVar{Kind: kind, Name: p.Name, Module: f.m.name, Default: fallback(f)}
		if constrained {
			v.Constraints = bound(f)
		} else {
			v.Bound = bound(f)
		}
		if !store(f, v) {
			return nil
		}
		return v
	}
}

// thunk compiles an expression that is evaluated when it is first asked for, in the
// scope that node opens. It gives nil for no expression.
func (c *compiler) thunk(node syntax.Node, e syntax.Expr) func(*frame) func(*object.Thread) object.Value {
	if e == nil {
		return func(*frame) func(*object.Thread) object.Value { return nil }
	}
	s := c.scopes.Scopes[node]
	k := &code{unit: c.unit, name: s.Name, qualname: c.prefix + s.Name, scope: s, locals: len(s.Locals), freeFrom: c.captures(s), params: paramList{varArg: -1, kwArg: -1}}
	for _, sym := range s.Locals {
		if sym.Binding == scope.Cell {
			k.cells = append(k.cells, sym.Slot)
		}
	}
	c.within(s, c.prefix, func() { k.value = c.expr(e) })
	return func(f *frame) func(*object.Thread) object.Value {
		fn := &Function{code: k, m: f.m, free: closeOver(f, k.freeFrom)}
		var value object.Value
		return func(t *object.Thread) object.Value {
			if value == nil {
				value = fn.Call(t, nil, nil)
			}
			return value
		}
	}
}

func (c *compiler) typeAlias(s *syntax.TypeAlias) stmt {
	store := c.store(s.Name.Ident)
	var made expr
	if len(s.TypeParams) > 0 {
		made = c.withTypeParams(s.Name.Ident, s.TypeParams, func(params expr) expr { return c.aliasExpr(s, params) })
	} else {
		made = c.aliasExpr(s, nil)
	}
	return func(f *frame) signal {
		v := made(f)
		if v == nil || !store(f, v) {
			return raised
		}
		return next
	}
}

func (c *compiler) aliasExpr(s *syntax.TypeAlias, params expr) expr {
	value := c.thunk(s, s.Value)
	return func(f *frame) object.Value {
		a := &object.TypeAlias{Name: s.Name.Ident, Module: f.m.name, Compute: value(f)}
		if params != nil {
			a.Params = params(f).(*object.Tuple).Elts
		}
		return a
	}
}

// genericBase gives typing.Generic[params], the last base of a generic class.
func (f *frame) genericBase(params object.Value) object.Value {
	m, ok := f.importModule("typing").(*object.Module)
	if !ok {
		return nil
	}
	return f.t.GetItem(m.Vars.Get("Generic"), params)
}
