package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// The statements that a function can be left in. Each keeps in its state which part is
// under way, and what that part needs; those parts in which the function is not left are
// compiled as anywhere else.

func (c *compiler) resumableIf(s *syntax.If) stmt {
	test, branches, at := c.cond(s.Test), [2]stmt{no: c.block(s.Else), yes: c.block(s.Body)}, c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming {
			holds := test(f)
			if holds == failed {
				return raised
			}
			st.at = int(holds)
		}
		return branches[st.at](f)
	}
}

// The parts of a loop.
const (
	inBody = iota
	inElse
	inNext // of an async for
)

func (c *compiler) resumableWhile(s *syntax.While) stmt {
	test, body, orelse, at := c.cond(s.Test), c.block(s.Body), c.block(s.Else), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming {
			st.at = inBody
		} else if st.at == inElse {
			return orelse(f)
		}
		for {
			if !f.resuming {
				switch test(f) {
				case failed:
					return raised
				case no:
					st.at = inElse
					return orelse(f)
				}
			}
			if sig := body(f); sig != next {
				switch sig {
				case broke:
					return next
				case returned, raised, yielded:
					return sig
				}
			}
			if !f.t.Step(1) {
				f.trace(s)
				return raised
			}
		}
	}
}

func (c *compiler) resumableFor(s *syntax.For) stmt {
	l, at := c.newForLoop(s), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if f.resuming {
			if st.at == inElse {
				return l.orelse(f)
			}
		} else {
			it := l.iterator(f)
			if it == nil {
				return raised
			}
			st.at, st.data = inBody, it
		}
		it := st.data.(object.Iterator)
		for {
			if !f.resuming {
				x := it.Next(f.t)
				if x == nil {
					if f.t.Exc != nil {
						f.trace(s.Iter)
						return raised
					}
					st.at, st.data = inElse, nil
					return l.orelse(f)
				}
				if !l.bind(f, x) {
					return raised
				}
			}
			if sig, ended := l.round(f); ended {
				return sig
			}
		}
	}
}

func (c *compiler) resumableAsyncFor(s *syntax.For) stmt {
	l, at, wait := c.newForLoop(s), c.state(), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming {
			it := l.asyncIterator(f)
			if it == nil {
				return raised
			}
			st.at, st.data = inNext, it
		}
		for {
			if st.at == inNext {
				sig := l.asyncRound(f, st.data.(object.Value), wait)
				if sig == returned {
					st.at = inElse
				} else if sig != next {
					return sig
				} else {
					st.at = inBody
				}
			}
			if st.at == inElse {
				return l.orelse(f)
			}
			sig, ended := l.round(f)
			if ended {
				return sig
			}
			st.at = inNext
		}
	}
}

// asyncRound awaits the next value of an async for and binds it; the signal is returned
// at the end.
func (l *forLoop) asyncRound(f *frame, it object.Value, wait int) signal {
	n := l.node.Iter
	var d *object.Delegation
	if !f.resuming {
		step := f.asyncStep(it, n)
		if step == nil {
			return raised
		}
		if d = f.delegation(step, n); d == nil {
			return raised
		}
	}
	v, sig := f.drive(wait, d)
	switch {
	case sig == yielded:
		return yielded
	case sig == raised && f.endsAsync():
		return returned
	case sig == raised:
		f.trace(n)
		return raised
	case !l.bind(f, v):
		return raised
	}
	return next
}

func (c *compiler) resumableWith(s *syntax.With) stmt {
	body := c.block(s.Body)
	for i := len(s.Items) - 1; i >= 0; i-- {
		if s.Async {
			body = c.resumableAsyncWithItem(s.Items[i], body)
		} else {
			body = c.resumableWithItem(s.Items[i], body)
		}
	}
	return body
}

func (c *compiler) resumableWithItem(item *syntax.WithItem, body stmt) stmt {
	context, assign, at := c.expr(item.Context), c.withTarget(item), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming {
			w := &managed{item: item}
			entered := w.enter(f, context)
			if entered == nil {
				return raised
			}
			st.data = w
			if !assign(f, entered) {
				return w.leave(f, raised)
			}
		}
		sig := body(f)
		if sig == yielded {
			return sig
		}
		return st.data.(*managed).leave(f, sig)
	}
}

// The parts of an async with.
const (
	inEnter = iota
	inWith
	inExit
)

func (c *compiler) resumableAsyncWithItem(item *syntax.WithItem, body stmt) stmt {
	context, assign, at, wait := c.expr(item.Context), c.withTarget(item), c.state(), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		var d *object.Delegation
		if !f.resuming {
			w := &managed{item: item, async: true}
			entering := w.enter(f, context)
			if entering == nil {
				return raised
			}
			if d = f.awaiting(entering, item.Context); d == nil {
				return raised
			}
			st.at, st.data = inEnter, w
		}
		w := st.data.(*managed)
		sig := next
		if st.at == inEnter {
			entered, sig2 := f.drive(wait, d)
			if sig2 == raised {
				f.trace(item.Context)
			}
			if sig2 != next {
				return sig2
			}
			if !assign(f, entered) {
				sig = raised
			}
			st.at = inWith
		}
		if st.at == inWith {
			if sig == next {
				sig = body(f)
			}
			if sig == yielded || sig == raised && f.t.Exc.Fatal {
				return sig
			}
			w.held = f.hold(sig)
			leaving := w.exitCall(f)
			if leaving == nil {
				return raised
			}
			if d = f.awaiting(leaving, item.Context); d == nil {
				return raised
			}
			st.at = inExit
		}
		return w.awaitExit(f, wait, d)
	}
}

// awaitExit waits for what __aexit__ gave, and ends the statement.
func (w *managed) awaitExit(f *frame, wait int, d *object.Delegation) signal {
	outer := f.t.Handling
	if w.held.exc != nil {
		f.t.Handling = w.held.exc
	}
	v, sig := f.drive(wait, d)
	f.t.Handling = outer
	switch sig {
	case yielded:
		return yielded
	case raised:
		f.trace(w.item.Context)
		return raised
	}
	return w.decide(f, v)
}

func (c *compiler) resumableTry(s *syntax.Try) stmt {
	var guarded stmt
	if len(s.Handlers) == 0 {
		guarded = c.block(s.Body)
	} else {
		guarded = c.resumableExcept(s)
	}
	if len(s.Finally) == 0 {
		return guarded
	}
	final, at := c.block(s.Finally), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming || st.data == nil {
			st.data = nil
			sig := guarded(f)
			if sig == yielded || sig == raised && f.t.Exc.Fatal {
				return sig
			}
			h := f.hold(sig)
			st.data = &h
		}
		h := st.data.(*held)
		after := f.runFinal(final, h)
		if after == yielded {
			return after
		}
		st.data = nil
		if after != next {
			return after
		}
		return f.release(h)
	}
}

// Behind the parts of a loop, a try statement has its handlers.
const inHandler = inElse + 1

func (c *compiler) resumableExcept(s *syntax.Try) stmt {
	body, orelse, handlers, at := c.block(s.Body), c.block(s.Else), c.handlers(s), c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming {
			st.at = inBody
		}
		switch st.at {
		case inElse:
			return orelse(f)
		case inBody:
			handling := f.t.Handling
			switch sig := body(f); {
			case sig == next:
				st.at = inElse
				return orelse(f)
			case sig != raised || f.t.Exc.Fatal:
				return sig
			}
			f.t.Handling = handling
			if s.Star {
				return f.handleGroup(handlers)
			}
			e := f.t.Clear()
			i, ok := f.handlerFor(handlers, e)
			if !ok {
				return raised
			}
			st.at, st.data = inHandler+i, e
			return f.runHandler(&handlers[i], e)
		}
		return f.runHandler(&handlers[st.at-inHandler], st.data.(*object.Exception))
	}
}

func (c *compiler) resumableMatch(s *syntax.Match) stmt {
	choose, bodies := c.cases(s)
	at := c.state()
	return func(f *frame) signal {
		st := &f.states[at]
		if !f.resuming {
			i, sig := choose(f)
			if i < 0 {
				return sig
			}
			st.at = i
		}
		return bodies[st.at](f)
	}
}
