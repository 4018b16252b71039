package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

func (c *compiler) raise(s *syntax.Raise) stmt {
	if s.Exc == nil {
		return func(f *frame) signal {
			e := f.t.Handling
			if e == nil {
				f.raise(s, object.RuntimeError, "No active exception to reraise")
				return raised
			}
			f.t.Exc = e
			return raised
		}
	}
	value := c.expr(s.Exc)
	var cause expr
	if s.Cause != nil {
		cause = c.expr(s.Cause)
	}
	return func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		var e *object.Exception
		if isUnknown(v) {
			e = f.unknownError(v)
		} else {
			e = f.exception(v, "exceptions must derive from BaseException")
		}
		if e != nil && cause != nil && !f.setCause(e, cause) {
			if f.traced != f.t.Exc {
				f.trace(s)
			}
			return raised
		}
		if e != nil {
			f.t.Throw(e)
		}
		f.traced = nil
		f.trace(s)
		return raised
	}
}

// exception makes an instance of what is raised; nil with the exception set if it
// cannot be.
func (f *frame) exception(v object.Value, msg string) *object.Exception {
	if cls, ok := v.(*object.Class); ok && cls.IsSubclass(object.BaseException) {
		if v = f.t.Instantiate(cls, nil, nil); v == nil {
			return nil
		}
	}
	e, ok := v.(*object.Exception)
	if !ok {
		f.t.Raise(object.TypeError, "%s", msg)
		return nil
	}
	return e
}

func (f *frame) setCause(e *object.Exception, cause expr) bool {
	v := cause(f)
	if v == nil {
		return false
	}
	e.Suppress = true
	if v == object.None {
		e.Cause = nil
		return true
	}
	e.Cause = f.exception(v, "exception causes must derive from BaseException")
	return e.Cause != nil
}

type handler struct {
	match expr // nil for a bare except
	node  *syntax.ExceptHandler
	store assigner
	clear func(*frame)
	body  stmt
}

func (c *compiler) try(s *syntax.Try) stmt {
	var guarded stmt
	if len(s.Handlers) == 0 {
		guarded = c.block(s.Body) // there is no else without a handler
	} else {
		guarded = c.tryExcept(s)
	}
	if len(s.Finally) == 0 {
		return guarded
	}
	final := c.block(s.Finally)
	return func(f *frame) signal {
		handling := f.t.Handling
		sig := guarded(f)
		if sig == raised && f.t.Exc.Fatal {
			return sig
		}
		f.t.Handling = handling
		held := f.hold(sig)
		if after := f.runFinal(final, &held); after != next {
			return after // what the finally block does replaces what was under way
		}
		return f.release(&held)
	}
}

// held is how a guarded block ended, while what has to be done in any case is done.
type held struct {
	sig    signal
	ret    object.Value
	exc    *object.Exception
	traced *object.Exception
}

func (f *frame) hold(sig signal) held {
	h := held{sig, f.ret, f.t.Exc, f.traced}
	f.t.Exc = nil
	return h
}

// release goes on as the block ended.
func (f *frame) release(h *held) signal {
	f.ret, f.t.Exc, f.traced = h.ret, h.exc, h.traced
	return h.sig
}

// runFinal runs a finally block.
func (f *frame) runFinal(final stmt, h *held) signal {
	handling := f.t.Handling
	if h.exc != nil {
		f.t.Handling = h.exc
	}
	after := final(f)
	f.t.Handling = handling
	return after
}

// tryExcept compiles a try with except clauses, or with except* clauses.
func (c *compiler) tryExcept(s *syntax.Try) stmt {
	handle := (*frame).handle
	if s.Star {
		handle = (*frame).handleGroup
	}
	body, orelse, handlers := c.block(s.Body), c.block(s.Else), c.handlers(s)
	return func(f *frame) signal {
		handling := f.t.Handling
		sig := body(f)
		if sig == next {
			return orelse(f)
		}
		if sig != raised || f.t.Exc.Fatal {
			return sig
		}
		f.t.Handling = handling
		return handle(f, handlers)
	}
}

func (c *compiler) handlers(s *syntax.Try) []handler {
	out := make([]handler, len(s.Handlers))
	for i, h := range s.Handlers {
		out[i] = c.handler(h)
	}
	return out
}

func (c *compiler) handler(h *syntax.ExceptHandler) handler {
	out := handler{node: h, body: c.block(h.Body)}
	if h.Type != nil {
		out.match = c.expr(h.Type)
	}
	if h.Name != "" {
		out.store = c.store(h.Name)
		out.clear = func(f *frame) { out.store(f, nil) }
		if v := c.variable(h.Name); v.where == inClass {
			out.clear = func(f *frame) { f.class.Delete(v.name) }
		}
	}
	return out
}

// handle runs the first handler that takes the thread's exception.
func (f *frame) handle(handlers []handler) signal {
	e := f.t.Clear()
	i, ok := f.handlerFor(handlers, e)
	if !ok {
		return raised
	}
	return f.runHandler(&handlers[i], e)
}

// handlerFor finds the handler that takes an exception; ok is false, with an exception
// set, if there is none or finding it failed.
func (f *frame) handlerFor(handlers []handler, e *object.Exception) (i int, ok bool) {
	for i := range handlers {
		takes, ok := f.matches(&handlers[i], e)
		if takes || !ok {
			return i, ok
		}
	}
	f.t.Exc = e
	return 0, false
}

// runHandler runs a handler's body, or goes on with it.
func (f *frame) runHandler(h *handler, e *object.Exception) signal {
	outer := f.t.Handling
	f.t.Handling = e
	sig := raised
	if f.isResuming() || h.store == nil || h.store(f, e) {
		sig = h.body(f)
	}
	f.t.Handling = outer
	if h.clear != nil && sig != yielded {
		h.clear(f)
	}
	return sig
}

func (f *frame) matches(h *handler, e *object.Exception) (takes, ok bool) {
	if h.match == nil {
		return true, true
	}
	outer := f.t.Handling
	f.t.Handling = e
	v := h.match(f)
	f.t.Handling = outer
	if v == nil {
		return false, false
	}
	classes := []object.Value{v}
	if t, isTuple := v.(*object.Tuple); isTuple {
		classes = t.Elts
	}
	for _, k := range classes {
		cls, ok := f.isCatchable(k, h.node.Type)
		if !ok {
			return false, false
		}
		takes = takes || cls != nil && e.Is(cls)
	}
	return takes, true
}
