package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

func (c *compiler) with(s *syntax.With) stmt {
	body := c.block(s.Body)
	for i := len(s.Items) - 1; i >= 0; i-- {
		body = c.withItem(s.Items[i], s.Async, body)
	}
	return body
}

// managed is a with statement's use of one context manager.
type managed struct {
	item    *syntax.WithItem
	async   bool
	exit    object.Value
	manager object.Value
	held    held // how the body ended
}

// withTarget gives what binds the value that entering gave.
func (c *compiler) withTarget(item *syntax.WithItem) assigner {
	if item.Target == nil {
		return func(*frame, object.Value) bool { return true }
	}
	return c.target(item.Target)
}

func (c *compiler) withItem(item *syntax.WithItem, async bool, body stmt) stmt {
	context, assign := c.expr(item.Context), c.withTarget(item)
	return func(f *frame) signal {
		w := &managed{item: item, async: async}
		entered := w.enter(f, context)
		if entered != nil && async {
			entered = f.await(entered, item.Context)
		}
		if entered == nil {
			return raised
		}
		sig := raised
		if assign(f, entered) {
			sig = body(f)
		}
		return w.leave(f, sig)
	}
}

// enter evaluates the manager and calls the method for entering; in an async with the
// result has to be awaited.
func (w *managed) enter(f *frame, context expr) object.Value {
	if w.manager = context(f); w.manager == nil {
		return nil
	}
	enter := w.methods(f)
	if enter == nil {
		return f.trace(w.item.Context)
	}
	f.leaving(w.item.Context)
	return w.call(f, enter)
}

// call calls a method of the manager.
func (w *managed) call(f *frame, method object.Value, args ...object.Value) object.Value {
	v := f.t.CallHook(method, w.manager, args...)
	if v == nil {
		return f.trace(w.item.Context)
	}
	return v
}

// methods finds the manager's methods, and gives that for entering.
func (w *managed) methods(f *frame) object.Value {
	names, protocol := [2]string{"__enter__", "__exit__"}, "context manager"
	if w.async {
		names, protocol = [2]string{"__aenter__", "__aexit__"}, "asynchronous context manager"
	}
	cls := w.manager.Class()
	enter := cls.Lookup(f.t, names[0])
	w.exit = cls.Lookup(f.t, names[1])
	if enter == nil || w.exit == nil {
		missed := ""
		if enter != nil {
			missed = " (missed " + names[1] + " method)"
		}
		hint := ""
		if !w.async && cls.Lookup(f.t, "__aenter__") != nil && cls.Lookup(f.t, "__aexit__") != nil {
			hint = ". Did you mean to use 'async with'?"
		}
		return f.t.Raise(object.TypeError, "'%s' object does not support the %s protocol%s%s", cls.Name, protocol, missed, hint)
	}
	return enter
}

// leave calls __exit__, which may swallow the exception.
func (w *managed) leave(f *frame, sig signal) signal {
	if sig == raised && f.t.Exc.Fatal {
		return raised
	}
	w.held = f.hold(sig)
	v := w.exitCall(f)
	if v != nil && w.async {
		v = w.awaitedExit(f, v)
	}
	if v == nil {
		return raised
	}
	return w.decide(f, v)
}

// exitCall calls the method for leaving.
func (w *managed) exitCall(f *frame) object.Value {
	e := w.held.exc
	if e == nil {
		return w.call(f, w.exit, object.None, object.None, object.None)
	}
	outer := f.t.Handling
	f.t.Handling = e
	v := w.call(f, w.exit, e.Cls, e, e.Traceback())
	f.t.Handling = outer
	return v
}

func (w *managed) awaitedExit(f *frame, v object.Value) object.Value {
	outer := f.t.Handling
	if w.held.exc != nil {
		f.t.Handling = w.held.exc
	}
	v = f.await(v, w.item.Context)
	f.t.Handling = outer
	return v
}

// decide goes on as the body ended, unless __exit__ says that its exception is done with.
func (w *managed) decide(f *frame, v object.Value) signal {
	if w.held.exc != nil {
		switch f.truth(v, w.item.Context) {
		case failed:
			return raised
		case yes:
			return next
		}
	}
	return f.release(&w.held)
}
