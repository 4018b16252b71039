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
		build = func() (func(*frame) object.Value, stmt) { return c.listBuilder(e.Elt, isPlainLoop(e.Generators)) }
	case *syntax.SetComp:
		name, clauses = "<setcomp>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return c.setBuilder(e) }
	case *syntax.DictComp:
		name, clauses = "<dictcomp>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return c.dictBuilder(e) }
	case *syntax.GeneratorExp:
		name, clauses = "<genexpr>", e.Generators
		build = func() (func(*frame) object.Value, stmt) { return nil, c.asyncElement(e.Elt) }
	}
	s := c.scopes.Scopes[e]
	_, lazy := e.(*syntax.GeneratorExp)
	k := &code{unit: c.unit, name: name, qualname: c.prefix + name, scope: s, locals: len(s.Locals), freeFrom: c.captures(s), nested: true}
	k.yields = s.Async || awaitsInside(e, clauses)
	k.suspends = lazy || k.yields
	if lazy {
		k.kind = generatorCode
		if k.yields {
			k.kind = asyncGeneratorCode
		}
	}
	for _, sym := range s.Locals {
		if sym.Binding == scope.Cell {
			k.cells = append(k.cells, sym.Slot)
		}
	}
	source := c.expr(clauses[0].Iter)
	if gen, ok := e.(*syntax.GeneratorExp); ok && !k.yields {
		return c.generatorExp(gen, k, source)
	}
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
		if clauses[0].Async {
			if v = f.asyncIterator(v, clauses[0].Iter); v == nil {
				return nil
			}
			return f.comprehend(k, v, start)
		}
		it := f.t.Iterate(v)
		if it == nil {
			return f.trace(clauses[0].Iter)
		}
		return f.comprehend(k, it, start)
	}
}

// awaitsInside reports whether a comprehension awaits anything but what its first clause
// iterates over, which is evaluated around it.
func awaitsInside(e syntax.Expr, clauses []*syntax.Comprehension) bool {
	found := false
	first := clauses[0].Iter
	syntax.Inspect(e, func(n syntax.Node) bool {
		if n == syntax.Node(first) {
			return false
		}
		switch n := n.(type) {
		case *syntax.Await:
			found = true
		case *syntax.Comprehension:
			found = found || n.Async
		case *syntax.Lambda:
			return false
		}
		return !found
	})
	return found
}

// comprehend runs the code of a comprehension over the iterator of its first
// clause, which is passed in as the value that the frame returns.
func (f *frame) comprehend(k *code, source object.Value, start func(*frame) object.Value) object.Value {
	fn := &Function{code: k, m: f.m, free: closeOver(f, k.freeFrom)}
	g := fn.newFrame(f.t, 0)
	if g == nil {
		return nil
	}
	g.class, g.cell = f.class, f.cell
	g.source = source
	if k.kind != plainCode {
		return fn.run(g)
	}
	g.yield = f.yield // what is awaited in it suspends the function around it
	if g.acc = start(g); g.acc == nil {
		fn.drop(g)
		return nil
	}
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
		e.Trace[n-1].Place = f.code.traced()
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
	l := c.newLoop(clause, iter)
	l.body = c.clauses(list, i+1, add)
	if clause.Async {
		return l.async
	}
	return l.run
}

func (c *compiler) newLoop(clause *syntax.Comprehension, iter expr) *loop {
	l := &loop{clause: clause, iter: iter, slot: c.localSlot(clause.Target), assign: c.target(clause.Target)}
	for _, test := range clause.Ifs {
		l.tests = append(l.tests, c.cond(test))
	}
	return l
}

// loop is one for clause of a comprehension with its conditions.
type loop struct {
	clause *syntax.Comprehension
	iter   expr // nil for the first clause, whose iterator the frame has
	slot   int  // of a target that is a local variable, or -1
	assign assigner
	tests  []func(*frame) truth
	body   stmt
}

func (l *loop) run(f *frame) signal {
	var it object.Iterator
	if l.iter == nil {
		it = f.source.(object.Iterator)
	} else {
		v := l.iter(f)
		if v == nil {
			return raised
		}
		if it = f.t.Iterate(v); it == nil {
			f.trace(l.clause.Iter)
			return raised
		}
	}
	for {
		if !f.t.Step(1) {
			f.trace(l.clause.Iter)
			return raised
		}
		x := it.Next(f.t)
		if x == nil {
			if f.t.Exc != nil {
				f.trace(l.clause.Iter)
				return raised
			}
			return next
		}
		if l.round(f, x) == raised {
			return raised
		}
	}
}

func (l *loop) async(f *frame) signal {
	it := f.source
	if l.iter != nil {
		v := l.iter(f)
		if v == nil {
			return raised
		}
		if it = f.asyncIterator(v, l.clause.Iter); it == nil {
			return raised
		}
	}
	for {
		if !f.t.Step(1) {
			f.trace(l.clause.Iter)
			return raised
		}
		x := f.asyncNext(it, l.clause.Iter)
		if x == nil {
			if f.t.Exc != nil {
				return raised
			}
			return next
		}
		if l.round(f, x) == raised {
			return raised
		}
	}
}

// round takes one value in.
func (l *loop) round(f *frame, x object.Value) signal {
	switch l.takes(f, x) {
	case failed:
		return raised
	case no:
		return next
	}
	return l.body(f)
}

// takes binds a value and reports whether the conditions hold for it.
func (l *loop) takes(f *frame, x object.Value) truth {
	if l.slot >= 0 {
		f.locals[l.slot] = x
	} else if !l.assign(f, x) {
		return failed
	}
	for _, test := range l.tests {
		if r := test(f); r != yes {
			return r
		}
	}
	return yes
}

// listBuilder builds a list; plain says that it gets a value for each of the source.
func (c *compiler) listBuilder(elt syntax.Expr, plain bool) (func(*frame) object.Value, stmt) {
	value := c.expr(elt)
	start := func(f *frame) object.Value {
		if !plain {
			return &object.List{}
		}
		return f.t.NewListFor(f.source.(object.Iterator))
	}
	return start, func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		if !f.t.Append(f.acc.(*object.List), v) {
			f.trace(elt)
			return raised
		}
		return next
	}
}

func isPlainLoop(clauses []*syntax.Comprehension) bool {
	return len(clauses) == 1 && len(clauses[0].Ifs) == 0 && !clauses[0].Async
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

// asyncElement hands out the values of an asynchronous generator expression.
func (c *compiler) asyncElement(elt syntax.Expr) stmt {
	value := c.expr(elt)
	return func(f *frame) signal {
		v := value(f)
		if v == nil || f.yield(&object.AsyncYield{V: v}) == nil {
			return raised
		}
		return next
	}
}
