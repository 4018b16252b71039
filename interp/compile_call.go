package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
)

func (c *compiler) call(e *syntax.Call) expr {
	if c.isLookingAround(e) {
		return withCaller(c.generalCall(e))
	}
	if isPlain(e) {
		if name, ok := e.Func.(*syntax.Name); ok && name.Ident == "super" && len(e.Args) == 0 {
			if sup := c.super(e); sup != nil {
				return sup
			}
		}
		if a, ok := e.Func.(*syntax.Attribute); ok {
			return c.methodCall(e, a)
		}
		return c.plainCall(e)
	}
	return c.generalCall(e)
}

// isPlain reports whether a call has positional arguments only.
func isPlain(e *syntax.Call) bool {
	for _, a := range e.Args {
		if _, ok := a.(*syntax.Starred); ok {
			return false
		}
	}
	return len(e.Keywords) == 0
}

// plainCall evaluates the arguments of a call of a function of the program right
// into the slots of its frame: nothing is allocated for them.
func (c *compiler) plainCall(e *syntax.Call) expr {
	callee, args := c.operand(e.Func), c.operands(e.Args)
	return func(f *frame) object.Value {
		fn := callee.get(f)
		if fn == nil {
			return nil
		}
		if p, ok := fn.(*Function); ok && len(args) == p.code.params.positional && p.code.params.simple() {
			return f.callDirect(p, nil, args, e)
		}
		return f.callValue(fn, nil, args, e)
	}
}

// callDirect calls a function whose parameters the arguments fit exactly.
func (f *frame) callDirect(fn *Function, self object.Value, args []operand, e *syntax.Call) object.Value {
	bound := len(args)
	if self != nil {
		bound++
	}
	g := fn.newFrame(f.t, bound)
	if g == nil {
		return f.trace(e)
	}
	slots := g.locals
	if self != nil {
		slots[0] = self
		slots = slots[1:]
	}
	for i, arg := range args {
		v := arg.get(f)
		if v == nil {
			fn.drop(g)
			return nil
		}
		slots[i] = v
	}
	if v := fn.run(g); v != nil {
		return v
	}
	return f.trace(e)
}

// callValue calls anything with positional arguments, behind self unless it is nil.
func (f *frame) callValue(fn, self object.Value, args []operand, e *syntax.Call) object.Value {
	n := len(args)
	if self != nil {
		n++
	}
	b, _ := fn.(*object.Builtin)
	borrowed := !f.code.yields && doesNotKeep(fn)
	var values []object.Value
	if borrowed {
		values = f.t.PushArgs(n)
	} else {
		values = make([]object.Value, n)
	}
	at := 0
	if self != nil {
		values[0] = self
		at = 1
	}
	var v object.Value
	ok := true
	for i, arg := range args {
		if values[at+i] = arg.get(f); values[at+i] == nil {
			ok = false
			break
		}
	}
	if ok {
		if b != nil && b.Body != nil && (b.Owner == nil || self != nil && self.Class() == b.Owner) {
			if f.t.Step(1) {
				v = b.CallBody(f.t, values)
			}
		} else {
			v = f.t.CallKw(fn, values, nil)
		}
		if v == nil {
			f.trace(e)
		}
	}
	if borrowed {
		f.t.PopArgs(n)
	}
	return v
}

// doesNotKeep reports whether a callee leaves the slice of its arguments alone.
func doesNotKeep(fn object.Value) bool {
	switch fn := fn.(type) {
	case *object.Builtin:
		return fn.Body != nil
	case *Function:
		return true
	}
	return false
}

// methodCall calls value.name(...) without making a bound method where it can.
func (c *compiler) methodCall(e *syntax.Call, a *syntax.Attribute) expr {
	value, args := c.operand(a.Value), c.operands(e.Args)
	name, site, get := c.mangle(a.Attr), c.site(), c.site()
	return func(f *frame) object.Value {
		self := value.get(f)
		if self == nil {
			return nil
		}
		if m := f.methodAt(self, name, site); m != nil {
			if p, ok := m.(*Function); ok && len(args)+1 == p.code.params.positional && p.code.params.simple() {
				return f.callDirect(p, self, args, e)
			}
			return f.callValue(m, self, args, e)
		}
		fn := f.attr(self, name, get)
		if fn == nil {
			return f.trace(a)
		}
		return f.callValue(fn, nil, args, e)
	}
}

// method finds a plain method of self's class, or gives nil if the attribute is
// anything else.
func (f *frame) method(self object.Value, name string) object.Value {
	switch v := self.(type) {
	case *object.Instance:
		if v.Get(name) != nil {
			return nil
		}
	case *object.List, *object.Str, *object.Dict, *object.Set, *object.Tuple:
	default:
		return nil
	}
	switch m := self.Class().Lookup(f.t, name).(type) {
	case *Function:
		return m
	case *object.Builtin:
		if m.Owner != nil {
			return m
		}
	}
	return nil
}

// generalCall handles keywords and stars.
func (c *compiler) generalCall(e *syntax.Call) expr {
	callee := c.expr(e.Func)
	positional := c.elements(e.Args, e)
	keywords := c.keywords(e.Keywords, e)
	return func(f *frame) object.Value {
		fn := callee(f)
		if fn == nil {
			return nil
		}
		args := positional(f, fn)
		if args == nil {
			return nil
		}
		kwargs, ok := keywords(f, fn)
		if !ok {
			return nil
		}
		if v := f.t.CallKw(fn, args, kwargs); v != nil {
			return v
		}
		return f.trace(e)
	}
}

// keywords evaluates keyword arguments and **mappings.
func (c *compiler) keywords(list []*syntax.Keyword, n syntax.Node) func(f *frame, callee object.Value) ([]object.Keyword, bool) {
	values := make([]expr, len(list))
	for i, k := range list {
		values[i] = c.expr(k.Value)
	}
	return func(f *frame, callee object.Value) ([]object.Keyword, bool) {
		out := make([]object.Keyword, 0, len(list))
		for i, value := range values {
			v := value(f)
			if v == nil {
				return nil, false
			}
			if list[i].Name != "" {
				out = append(out, object.Keyword{Name: list[i].Name, Value: v})
				continue
			}
			var ok bool
			if out, ok = f.unpackKeywords(out, v, callee); !ok {
				f.trace(n)
				return nil, false
			}
		}
		return out, true
	}
}

func (f *frame) unpackKeywords(out []object.Keyword, v, callee object.Value) ([]object.Keyword, bool) {
	d, ok := object.Unwrap(v).(*object.Dict)
	if !ok {
		f.t.Raise(object.TypeError, "%s argument after ** must be a mapping, not %s", f.calleeName(callee), v.Class().Name)
		return nil, false
	}
	for at := 0; ; {
		k, x, ok := d.Next(&at)
		if !ok {
			return out, true
		}
		name, isStr := k.(*object.Str)
		if !isStr {
			f.t.Raise(object.TypeError, "keywords must be strings")
			return nil, false
		}
		for _, have := range out {
			if have.Name == name.S {
				f.t.Raise(object.TypeError, "%s got multiple values for keyword argument '%s'", f.calleeName(callee), name.S)
				return nil, false
			}
		}
		out = append(out, object.Keyword{Name: name.S, Value: x})
	}
}

// calleeName is how CPython's messages name what is called.
func (f *frame) calleeName(callee object.Value) string {
	switch fn := callee.(type) {
	case *Function:
		return "__main__." + fn.code.qualname + "()"
	case *object.BoundMethod:
		return f.calleeName(fn.Func)
	case *object.Builtin:
		return fn.Name + "()"
	case *object.Class:
		return fn.QualName + "()"
	}
	return callee.Class().Name + " object"
}

// super compiles super() in a method, or gives nil where it has no meaning.
func (c *compiler) super(e *syntax.Call) expr {
	fn := c.scope
	if fn.Kind != scope.Function || fn.Lookup("__class__") == nil || len(fn.Locals) == 0 {
		return nil
	}
	cls := c.load("__class__", e)
	first := fn.Locals[0]
	return func(f *frame) object.Value {
		k := cls(f)
		if k == nil {
			return nil
		}
		self := f.locals[first.Slot]
		if cell, ok := self.(*object.Cell); ok {
			self = cell.V
		}
		if self == nil {
			return f.raise(e, object.RuntimeError, "super(): arg[0] deleted")
		}
		return &object.Super{Type: k.(*object.Class), Self: self}
	}
}
