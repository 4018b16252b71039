package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// generatorExp compiles a generator expression. It is left only where it hands out a
// value, so all that has to be kept is where its loops are: it needs no coroutine.
func (c *compiler) generatorExp(e *syntax.GeneratorExp, k *code, source expr) expr {
	var loops []*loop
	var value expr
	c.within(k.scope, k.qualname+".<locals>.", func() {
		for i, clause := range e.Generators {
			var iter expr
			if i > 0 {
				iter = c.expr(clause.Iter)
			}
			loops = append(loops, c.newLoop(clause, iter))
		}
		value = c.expr(e.Elt)
	})
	first := e.Generators[0].Iter
	return func(f *frame) object.Value {
		v := source(f)
		if v == nil {
			return nil
		}
		it := f.t.Iterate(v)
		if it == nil {
			return f.trace(first)
		}
		if !f.t.Alloc(generatorExpSize) {
			return f.trace(first)
		}
		g := &frame{t: f.t, m: f.m, code: k, free: closeOver(f, k.freeFrom), class: f.class, cell: f.cell}
		g.locals = make([]object.Value, k.locals)
		for _, slot := range k.cells {
			g.locals[slot] = &object.Cell{}
		}
		s := &steps{frame: g, loops: loops, value: value, iterators: make([]object.Iterator, len(loops))}
		s.iterators[0] = it
		return object.NewGenerator(k.qualname, object.PlainGenerator, s)
	}
}

// generatorExpSize is what a generator expression costs, in bytes.
const generatorExpSize = 400

// steps is a generator expression under way.
type steps struct {
	frame     *frame
	loops     []*loop
	value     expr
	iterators []object.Iterator // of the loops that have begun
	depth     int               // the loop to go on with
}

// Resume goes on to the next value.
func (s *steps) Resume(t *object.Thread, _ object.Value, thrown *object.Exception) (v object.Value, done bool) {
	s.frame.traced = nil
	if thrown != nil {
		return t.Throw(thrown), true
	}
	if v = s.next(t); v == nil && t.Exc == nil {
		return object.None, true
	}
	return v, v == nil
}

// next gives the next value; nil at the end, or with the exception set.
func (s *steps) next(t *object.Thread) object.Value {
	f := s.frame
	for s.depth >= 0 {
		l := s.loops[s.depth]
		if !t.Step(1) {
			return f.trace(l.clause.Iter)
		}
		x := s.iterators[s.depth].Next(t)
		if x == nil {
			if t.Exc != nil {
				return f.trace(l.clause.Iter)
			}
			s.depth--
			continue
		}
		switch l.takes(f, x) {
		case failed:
			return nil
		case no:
			continue
		}
		if s.depth == len(s.loops)-1 {
			return s.value(f)
		}
		v := s.loops[s.depth+1].iter(f)
		if v == nil {
			return nil
		}
		it := t.Iterate(v)
		if it == nil {
			return f.trace(s.loops[s.depth+1].clause.Iter)
		}
		s.depth++
		s.iterators[s.depth] = it
	}
	return nil
}
