package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// A function with yields is run bit by bit if it yields and awaits only where a
// statement begins or a value is bound or returned, as nearly all do: each statement
// around such a place keeps in the frame how far it has come, and goes on there when it
// is called while the frame is resuming. That costs about what a call does. Functions
// that yield in the middle of an expression are coroutines with a stack of their own.

// resumption is what a frame needs to be run bit by bit.
type resumption struct {
	states   []state
	resuming bool // on the way to where it was left
	begun    bool
	sent     object.Value // into the yield that it stands at
	thrown   *object.Exception
}

func (f *frame) isResuming() bool { return f.resumption != nil && f.resuming }

// state is how far a statement has come; what at and data mean is its own affair.
type state struct {
	at   int
	data any
}

// stateSize is what a state costs, in bytes.
const stateSize = 24

// state makes room for what a statement has to keep.
func (c *compiler) state() int {
	c.states++
	return c.states - 1
}

// bits is the body of a generator that is run bit by bit.
type bits struct{ frame *frame }

// Resume goes on to the next yield.
func (b *bits) Resume(_ *object.Thread, sent object.Value, thrown *object.Exception) (v object.Value, done bool) {
	f := b.frame
	f.sent, f.thrown, f.resuming, f.begun = sent, thrown, f.begun, true
	f.traced = nil
	sig := f.code.run(f)
	if sig == yielded {
		return f.ret, false
	}
	return f.result(sig), true
}

// resumable reports whether a body with yields can be run bit by bit.
func resumable(body syntax.Block) bool {
	for _, s := range body {
		if suspends(s) && !resumableStmt(s) {
			return false
		}
	}
	return true
}

func resumableStmt(s syntax.Stmt) bool {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		return isWait(s.Value)
	case *syntax.Return:
		return isWait(s.Value)
	case *syntax.Assign:
		return isWait(s.Value) && !suspends(s.Targets...)
	case *syntax.If:
		return !suspends(s.Test) && resumable(s.Body) && resumable(s.Else)
	case *syntax.While:
		return !suspends(s.Test) && resumable(s.Body) && resumable(s.Else)
	case *syntax.For:
		return !suspends(s.Target) && !suspends(s.Iter) && resumable(s.Body) && resumable(s.Else)
	case *syntax.With:
		for _, item := range s.Items {
			if suspends(item.Context) || item.Target != nil && suspends(item.Target) {
				return false
			}
		}
		return resumable(s.Body)
	case *syntax.Try:
		for _, h := range s.Handlers {
			if h.Type != nil && suspends(h.Type) || !resumable(h.Body) {
				return false
			}
		}
		clauses := s.Star && suspends(s.Handlers...)
		return !clauses && resumable(s.Body) && resumable(s.Else) && resumable(s.Finally)
	case *syntax.Match:
		for _, mc := range s.Cases {
			if mc.Guard != nil && suspends(mc.Guard) || !resumable(mc.Body) {
				return false
			}
		}
		return !suspends(s.Subject)
	}
	return false
}

// isWait reports whether an expression is a yield or await of something that has none.
func isWait(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Yield:
		return e.Value == nil || !suspends(e.Value)
	case *syntax.YieldFrom:
		return !suspends(e.Value)
	case *syntax.Await:
		return !suspends(e.Value)
	}
	return false
}

// suspends reports whether the function around nodes can be left in one of them.
func suspends[N syntax.Node](nodes ...N) bool {
	found := false
	var visit func(n syntax.Node) bool
	visit = func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Yield, *syntax.YieldFrom, *syntax.Await:
			found = true
		case *syntax.Comprehension:
			found = found || n.Async
		case *syntax.For:
			found = found || n.Async
		case *syntax.With:
			found = found || n.Async
		case *syntax.FunctionDef:
			for _, e := range n.Decorators {
				syntax.Inspect(e, visit)
			}
			inspectParams(n.Params, visit)
			return false
		case *syntax.Lambda:
			inspectParams(n.Params, visit)
			return false
		}
		return !found
	}
	for _, n := range nodes {
		syntax.Inspect(n, visit)
	}
	return found
}

// inspectParams visits what is evaluated when a function is made.
func inspectParams(ps *syntax.Parameters, visit func(syntax.Node) bool) {
	for _, list := range [][]syntax.Expr{ps.Defaults, ps.KwDefaults} {
		for _, e := range list {
			if e != nil {
				syntax.Inspect(e, visit)
			}
		}
	}
	for _, p := range ps.All() {
		syntax.Inspect(p, visit)
	}
}

func (c *compiler) resumableBlock(body syntax.Block) stmt {
	stmts := make([]stmt, len(body))
	for i, s := range body {
		if suspends(s) {
			stmts[i] = c.resumableStmt(s)
		} else {
			stmts[i] = c.stmt(s)
		}
	}
	if len(stmts) == 1 {
		return stmts[0]
	}
	at := c.state()
	return func(f *frame) signal {
		i := 0
		if f.resuming {
			i = f.states[at].at
		}
		for ; i < len(stmts); i++ {
			if sig := stmts[i](f); sig != next {
				f.states[at].at = i
				return sig
			}
		}
		return next
	}
}

func (c *compiler) resumableStmt(s syntax.Stmt) stmt {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		return c.wait(s.Value, func(*frame, object.Value) signal { return next })
	case *syntax.Return:
		return c.wait(s.Value, func(f *frame, v object.Value) signal {
			f.ret = v
			return returned
		})
	case *syntax.Assign:
		return c.wait(s.Value, c.bind(s.Targets))
	case *syntax.If:
		return c.resumableIf(s)
	case *syntax.While:
		return c.resumableWhile(s)
	case *syntax.For:
		if s.Async {
			return c.resumableAsyncFor(s)
		}
		return c.resumableFor(s)
	case *syntax.With:
		return c.resumableWith(s)
	case *syntax.Try:
		return c.resumableTry(s)
	case *syntax.Match:
		return c.resumableMatch(s)
	}
	panic("interp: not a statement that can be resumed")
}

// bind gives what assigns a value to all targets.
func (c *compiler) bind(targets []syntax.Expr) func(*frame, object.Value) signal {
	assigners := make([]assigner, len(targets))
	for i, t := range targets {
		assigners[i] = c.target(t)
	}
	return func(f *frame, v object.Value) signal {
		for _, assign := range assigners {
			if !assign(f, v) {
				return raised
			}
		}
		return next
	}
}

// wait compiles a statement that is left at a yield or await; then finishes it with the
// value that this has.
func (c *compiler) wait(e syntax.Expr, then func(*frame, object.Value) signal) stmt {
	switch e := e.(type) {
	case *syntax.Yield:
		return c.waitYield(e, then)
	case *syntax.YieldFrom:
		return c.waitFor(e, e.Value, (*frame).delegation, then)
	case *syntax.Await:
		return c.waitFor(e, e.Value, (*frame).awaiting, then)
	}
	panic("interp: not an expression that waits")
}

func (c *compiler) waitYield(e *syntax.Yield, then func(*frame, object.Value) signal) stmt {
	value, async := c.yielded(e), c.scope.Async
	return func(f *frame) signal {
		if !f.resuming {
			v := value(f)
			if v == nil {
				return raised
			}
			if async {
				v = &object.AsyncYield{V: v}
			}
			f.ret = v
			return yielded
		}
		sent, thrown := f.arrive()
		if thrown != nil {
			f.t.Throw(thrown)
			f.trace(e)
			return raised
		}
		return then(f, sent)
	}
}

// arrive takes what was sent or thrown in, at the place where the frame was left.
func (f *frame) arrive() (sent object.Value, thrown *object.Exception) {
	sent, thrown = f.sent, f.thrown
	f.resuming, f.sent, f.thrown = false, nil, nil
	return sent, thrown
}

// waitFor compiles a statement that is left as long as what the value of an expression
// stands for hands something out.
func (c *compiler) waitFor(e, of syntax.Expr, begin func(*frame, object.Value, syntax.Node) *object.Delegation, then func(*frame, object.Value) signal) stmt {
	value, at := c.expr(of), c.state()
	return func(f *frame) signal {
		var d *object.Delegation
		if !f.resuming {
			v := value(f)
			if v == nil {
				return raised
			}
			if d = begin(f, v, e); d == nil {
				return raised
			}
		}
		v, sig := f.drive(at, d)
		switch sig {
		case yielded:
			return yielded
		case raised:
			f.trace(e)
			return raised
		}
		return then(f, v)
	}
}

// delegation begins to delegate to a value; nil with the exception set and traced if it
// cannot be iterated.
func (f *frame) delegation(v object.Value, n syntax.Node) *object.Delegation {
	d := f.t.NewDelegation(v)
	if d == nil {
		f.trace(n)
	}
	return d
}

// awaiting begins to await a value; nil with the exception set and traced if it cannot be
// awaited.
func (f *frame) awaiting(v object.Value, n syntax.Node) *object.Delegation {
	if v = f.t.Awaitable(v); v == nil {
		f.trace(n)
		return nil
	}
	return f.delegation(v, n)
}

// drive goes on with the delegation that a state has, or begins with d if the frame is
// not resuming: to what it hands out (yielded), its value (next), or its exception
// (raised, not traced yet).
func (f *frame) drive(at int, d *object.Delegation) (object.Value, signal) {
	st := &f.states[at]
	sent := object.None
	var thrown *object.Exception
	if f.resuming {
		d = st.data.(*object.Delegation)
		sent, thrown = f.arrive()
	} else {
		st.data = d
	}
	v, done := d.Resume(f.t, sent, thrown)
	if !done {
		f.ret = v
		return nil, yielded
	}
	st.data = nil
	if v == nil {
		return nil, raised
	}
	return v, next
}
