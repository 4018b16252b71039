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
}

func (c *compiler) withItem(item *syntax.WithItem, async bool, body stmt) stmt {
	context := c.expr(item.Context)
	assign := func(*frame, object.Value) bool { return true }
	if item.Target != nil {
		assign = c.target(item.Target)
	}
	return func(f *frame) signal {
		w := &managed{item: item, async: async}
		if w.manager = context(f); w.manager == nil {
			return raised
		}
		enter := w.methods(f)
		if enter == nil {
			f.trace(item.Context)
			return raised
		}
		entered := w.call(f, enter)
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

// call calls a method of the manager, and awaits it in an async with.
func (w *managed) call(f *frame, method object.Value, args ...object.Value) object.Value {
	v := f.t.CallKw(method, append([]object.Value{w.manager}, args...), nil)
	if v == nil {
		return f.trace(w.item.Context)
	}
	if w.async {
		return f.await(v, w.item.Context)
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
	if sig != raised {
		ret := f.ret
		if w.call(f, w.exit, object.None, object.None, object.None) == nil {
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
	v := w.call(f, w.exit, e.Cls, e, e.Traceback())
	f.t.Handling = outer
	if v == nil {
		return raised
	}
	switch f.truth(v, w.item.Context) {
	case yes:
		return next
	case no:
		f.t.Exc, f.traced = e, traced
	}
	return raised
}
