package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
)

// comprehension compiles one as a function of its own that is run in place, or
// returned as a generator.
func (c *compiler) comprehension(e syntax.Expr) expr {
	var clauses []*syntax.Comprehension
	var build func() (start func(*frame) object.Value, add stmt)
	name := ""
	switch e := e.(type) {
	case *syntax.ListComp:
		name, clauses = "<listcomp>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return c.listBuilder(e.Elt) }
	case *syntax.SetComp:
		name, clauses = "<setcomp>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return c.setBuilder(e) }
	case *syntax.DictComp:
		name, clauses = "<dictcomp>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return c.dictBuilder(e) }
	case *syntax.GeneratorExp:
		name, clauses = "<genexpr>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return nil, c.yieldElement(e.Elt) }
	}
	for _, clause := range clauses {
		if clause.Async {
			stop := unsupported(e, "asynchronous comprehensions")
			return func(f *frame) object.Value {
				stop(f)
				return nil
			}
		}
	}
	s := c.scopes.Scopes[e]
	_, lazy := e.(*syntax.GeneratorExp)
	k := &code{name: name, qualname: c.prefix + name, scope: s, locals: len(s.Locals), isGen: lazy, freeFrom: c.captures(s)}
	for _, sym := range s.Locals {
		if sym.Binding == scope.Cell {
			k.cells = append(k.cells, sym.Slot)
		}
	}
	source := c.expr(clauses[0].Iter)
	var start func(*frame) object.Value
	c.within(s, k.qualname+".<locals>.", func() {
		var add stmt
		start, add = build()
		k.body = []stmt{c.clauses(clauses, 0, add)}
	})
	return func(f *frame) object.Value {
		v := source(f)
		if v == nil {
			return nil
		}
		it := f.t.Iterate(v)
		if it == nil {
			return f.trace(clauses[0].Iter)
		}
		return f.comprehend(k, it, start, lazy)
	}
}

// comprehend runs the code of a comprehension over the iterator of its first
// clause, which is passed in as the value that the frame returns.
func (f *frame) comprehend(k *code, it object.Iterator, start func(*frame) object.Value, lazy bool) object.Value {
	fn := &Function{code: k, m: f.m, free: closeOver(f, k.freeFrom)}
	g := fn.newFrame(f.t)
	if g == nil {
		return nil
	}
	g.class, g.cell = f.class, f.cell
	g.source = it
	if lazy {
		return fn.run(g)
	}
	g.acc = start(g)
	for _, slot := range k.cells {
		g.locals[slot] = &object.Cell{}
	}
	sig := k.run(g)
	acc, failed := g.acc, g.traced
	fn.drop(g)
	if sig == raised {
		if failed == f.t.Exc { // CPython runs comprehensions in the frame around them
			f.adopt(k.name)
		}
		return nil
	}
	return acc
}

// adopt gives the last line of the traceback, made inside a comprehension, to the
// function around it.
func (f *frame) adopt(name string) {
	e := f.t.Exc
	if n := len(e.Trace); n > 0 && e.Trace[n-1].Function == name {
		e.Trace[n-1].Function = f.code.name
		f.traced = e
	}
}

// clauses nests the loops of a comprehension.
func (c *compiler) clauses(list []*syntax.Comprehension, i int, add stmt) stmt {
	if i == len(list) {
		return add
	}
	clause := list[i]
	var iter expr
	if i > 0 {
		iter = c.expr(clause.Iter)
	}
	assign := c.target(clause.Target)
	tests := make([]func(*frame) truth, len(clause.Ifs))
	for j, test := range clause.Ifs {
		tests[j] = c.cond(test)
	}
	body := c.clauses(list, i+1, add)
	return func(f *frame) signal {
		it := f.source
		if iter != nil {
			v := iter(f)
			if v == nil {
				return raised
			}
			if it = f.t.Iterate(v); it == nil {
				f.trace(clause.Iter)
				return raised
			}
		}
	loop:
		for {
			if !f.t.Step(1) {
				f.trace(clause.Iter)
				return raised
			}
			x := it.Next(f.t)
			if x == nil {
				if f.t.Exc != nil {
					f.trace(clause.Iter)
					return raised
				}
				return next
			}
			if !assign(f, x) {
				return raised
			}
			for _, test := range tests {
				switch test(f) {
				case failed:
					return raised
				case no:
					continue loop
				}
			}
			if body(f) == raised {
				return raised
			}
		}
	}
}

func (c *compiler) listBuilder(elt syntax.Expr) (func(*frame) object.Value, stmt) {
	value := c.expr(elt)
	return func(*frame) object.Value { return &object.List{} }, func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		l := f.acc.(*object.List)
		if len(l.Elts) == cap(l.Elts) && !f.t.Alloc(int64(len(l.Elts)+4)*16) {
			f.trace(elt)
			return raised
		}
		l.Elts = append(l.Elts, v)
		return next
	}
}

func (c *compiler) setBuilder(e *syntax.SetComp) (func(*frame) object.Value, stmt) {
	value := c.expr(e.Elt)
	return func(*frame) object.Value { return object.NewSet(false) }, func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		if !f.acc.(*object.Set).Add(f.t, v) {
			f.trace(e.Elt)
			return raised
		}
		return next
	}
}

func (c *compiler) dictBuilder(e *syntax.DictComp) (func(*frame) object.Value, stmt) {
	key, value := c.expr(e.Key), c.expr(e.Value)
	return func(*frame) object.Value { return object.NewDict() }, func(f *frame) signal {
		k := key(f)
		if k == nil {
			return raised
		}
		v := value(f)
		if v == nil {
			return raised
		}
		if !f.acc.(*object.Dict).Set(f.t, k, v) {
			f.trace(e.Key)
			return raised
		}
		return next
	}
}

func (c *compiler) yieldElement(elt syntax.Expr) stmt {
	value := c.expr(elt)
	return func(f *frame) signal {
		v := value(f)
		if v == nil || f.yield(v) == nil {
			return raised
		}
		return next
	}
}
