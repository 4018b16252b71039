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
		e := f.exception(v, "exceptions must derive from BaseException")
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
	body, orelse := c.block(s.Body), c.block(s.Else)
	handlers := make([]handler, len(s.Handlers))
	for i, h := range s.Handlers {
		handlers[i] = c.handler(h)
	}
	guarded := func(f *frame) signal {
		handling := f.t.Handling
		sig := body(f)
		if sig == next {
			return orelse(f)
		}
		if sig != raised || f.t.Exc.Fatal {
			return sig
		}
		f.t.Handling = handling
		return f.handle(handlers)
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
		ret, exc, traced := f.ret, f.t.Exc, f.traced
		f.t.Exc = nil
		if exc != nil {
			f.t.Handling = exc
		}
		after := final(f)
		f.t.Handling = handling
		if after != next {
			return after // what the finally block does replaces what was under way
		}
		f.ret, f.t.Exc, f.traced = ret, exc, traced
		return sig
	}
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
	for i := range handlers {
		h := &handlers[i]
		takes, ok := f.matches(h, e)
		if !ok {
			return raised
		}
		if !takes {
			continue
		}
		outer := f.t.Handling
		f.t.Handling = e
		sig := raised
		if h.store == nil || h.store(f, e) {
			sig = h.body(f)
		}
		f.t.Handling = outer
		if h.clear != nil {
			h.clear(f)
		}
		return sig
	}
	f.t.Exc = e
	return raised
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
		cls, isClass := k.(*object.Class)
		if !isClass || !cls.IsSubclass(object.BaseException) {
			f.raise(h.node.Type, object.TypeError, "catching classes that do not inherit from BaseException is not allowed")
			return false, false
		}
		takes = takes || e.Is(cls)
	}
	return takes, true
}

func (c *compiler) with(s *syntax.With) stmt {
	body := c.block(s.Body)
	for i := len(s.Items) - 1; i >= 0; i-- {
		body = c.withItem(s.Items[i], body)
	}
	return body
}

func (c *compiler) withItem(item *syntax.WithItem, body stmt) stmt {
	context := c.expr(item.Context)
	assign := func(*frame, object.Value) bool { return true }
	if item.Target != nil {
		assign = c.target(item.Target)
	}
	return func(f *frame) signal {
		manager := context(f)
		if manager == nil {
			return raised
		}
		enter, exit, ok := f.contextMethods(manager)
		if !ok {
			f.trace(item.Context)
			return raised
		}
		entered := f.t.Call(enter, manager)
		if entered == nil {
			f.trace(item.Context)
			return raised
		}
		sig := raised
		if assign(f, entered) {
			sig = body(f)
		}
		return f.leave(item, exit, manager, sig)
	}
}

func (f *frame) contextMethods(manager object.Value) (enter, exit object.Value, ok bool) {
	cls := manager.Class()
	enter, exit = cls.Lookup(f.t, "__enter__"), cls.Lookup(f.t, "__exit__")
	if enter == nil || exit == nil {
		missing := "__exit__"
		if enter == nil {
			missing = "__enter__"
		}
		f.t.Raise(object.TypeError, "'%s' object does not support the context manager protocol (missed %s method)", cls.Name, missing)
		return nil, nil, false
	}
	return enter, exit, true
}

// leave calls __exit__, which may swallow the exception.
func (f *frame) leave(item *syntax.WithItem, exit, manager object.Value, sig signal) signal {
	if sig != raised {
		ret := f.ret
		if f.t.Call(exit, manager, object.None, object.None, object.None) == nil {
			f.trace(item.Context)
			return raised
		}
		f.ret = ret
		return sig
	}
	if f.t.Exc.Fatal {
		return raised
	}
	e := f.t.Clear()
	outer, traced := f.t.Handling, f.traced
	f.t.Handling = e
	v := f.t.Call(exit, manager, e.Cls, e, object.None)
	f.t.Handling = outer
	if v == nil {
		f.trace(item.Context)
		return raised
	}
	switch f.truth(v, item.Context) {
	case yes:
		return next
	case no:
		f.t.Exc, f.traced = e, traced
	}
	return raised
}
