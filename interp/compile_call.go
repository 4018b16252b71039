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
			if sup := c.superCall(e, a); sup != nil {
				return sup
			}
			return c.methodCall(e, a)
		}
		if call := c.lenCall(e); call != nil {
			return call
		}
		return c.plainCall(e)
	}
	if isNamed(e) {
		return c.keywordCall(e)
	}
	return c.generalCall(e)
}

// isPlain reports whether a call has positional arguments only.
func isPlain(e *syntax.Call) bool { return len(e.Keywords) == 0 && !anyStarred(e.Args) }

// isNamed reports whether a call has no stars.
func isNamed(e *syntax.Call) bool {
	for _, k := range e.Keywords {
		if k.Name == "" {
			return false
		}
	}
	return !anyStarred(e.Args)
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
		return f.callWith(fn, nil, args, e)
	}
}

// callWith calls anything with positional arguments, behind self unless it is nil.
func (f *frame) callWith(fn, self object.Value, args []operand, e *syntax.Call) object.Value {
	switch fn := fn.(type) {
	case *Function:
		if fn.takes(len(args), self) {
			return f.callDirect(fn, self, args, e)
		}
	case *object.Class:
		if init, ok := f.t.PlainInit(fn).(*Function); ok && init.takes(len(args), fn) {
			return f.instantiate(fn, e, func(i object.Value) object.Value { return f.callDirect(init, i, args, e) })
		}
	case *object.BoundMethod:
		if self == nil {
			return f.callWith(fn.Func, fn.Self, args, e)
		}
	}
	return f.callValue(fn, self, args, e)
}

// takes reports whether n positional arguments, behind self unless it is nil, fit the
// parameters, the last of which may have defaults.
func (fn *Function) takes(n int, self object.Value) bool {
	if self != nil {
		n++
	}
	p := &fn.code.params
	return n <= p.positional && n >= p.positional-len(fn.defaults) && p.simple()
}

// callDirect calls a function whose parameters the arguments fit.
func (f *frame) callDirect(fn *Function, self object.Value, args []operand, e *syntax.Call) object.Value {
	bound := fn.code.params.positional
	g := fn.newFrame(f.t, bound)
	if g == nil {
		return f.trace(e)
	}
	slots := g.locals
	if self != nil {
		slots[0] = self
		slots = slots[1:]
		bound--
	}
	for i, arg := range args {
		v := arg.get(f)
		if v == nil {
			fn.drop(g)
			return nil
		}
		slots[i] = v
	}
	if missing := bound - len(args); missing > 0 {
		copy(slots[len(args):bound], fn.defaults[len(fn.defaults)-missing:])
	}
	if fn.m != f.m {
		f.leaving(e)
	}
	if v := fn.run(g); v != nil {
		return v
	}
	return f.trace(e)
}

// instantiate makes an instance of a class of which __init__ is all there is to it.
func (f *frame) instantiate(cls *object.Class, e *syntax.Call, init func(self object.Value) object.Value) object.Value {
	if !f.t.Alloc(object.InstanceSize) {
		return f.trace(e)
	}
	self := object.NewInstance(cls)
	switch v := init(self); v {
	case nil:
		return nil
	case object.None:
		return self
	default:
		return f.raise(e, object.TypeError, "__init__() should return None, not '%s'", v.Class().Name)
	}
}

// callValue calls what is no function of the program, or one that the arguments have to
// be sorted out for.
func (f *frame) callValue(fn, self object.Value, args []operand, e *syntax.Call) object.Value {
	n, at := len(args), 0
	if self != nil {
		n, at = n+1, 1
	}
	borrowed := !f.code.yields && doesNotKeep(fn)
	var values []object.Value
	if borrowed {
		values = f.t.PushArgs(n)
	} else {
		values = make([]object.Value, n)
	}
	if self != nil {
		values[0] = self
	}
	var v object.Value
	if f.evaluate(args, values[at:]) {
		f.leaving(e)
		if v = f.callBuiltin(fn, self, values); v == nil {
			f.trace(e)
		}
	}
	if borrowed {
		f.t.PopArgs(n)
	}
	return v
}

// evaluate puts the values of arguments into a slice.
func (f *frame) evaluate(args []operand, values []object.Value) bool {
	for i, arg := range args {
		if values[i] = arg.get(f); values[i] == nil {
			return false
		}
	}
	return true
}

// callBuiltin spares a method that was found by its receiver the look at it.
func (f *frame) callBuiltin(fn, self object.Value, values []object.Value) object.Value {
	b, ok := fn.(*object.Builtin)
	if !ok || b.Body == nil || b.Owner != nil && (self == nil || self.Class() != b.Owner) {
		return f.t.CallKw(fn, values, nil)
	}
	if !f.t.Step(1) {
		return nil
	}
	return b.CallBody(f.t, values)
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

// lenCall compiles len(x), which loops are full of; nil for any other call.
func (c *compiler) lenCall(e *syntax.Call) expr {
	name, ok := e.Func.(*syntax.Name)
	if !ok || name.Ident != "len" || len(e.Args) != 1 || c.builtins != nil {
		return nil
	}
	v := c.variable("len")
	if v.where != inGlobals {
		return nil
	}
	arg, other := c.operand(e.Args[0]), c.plainCall(e)
	return func(f *frame) object.Value {
		if f.m.vals[v.slot] != nil { // the program has a len of its own
			return other(f)
		}
		x := arg.get(f)
		if x == nil {
			return nil
		}
		n, ok := f.t.Len(x)
		if !ok || !f.t.Step(1) {
			return f.trace(e)
		}
		return f.t.MakeInt(n)
	}
}

// appendCall compiles value.append(x), which mostly is that of a list.
func (c *compiler) appendCall(e *syntax.Call, a *syntax.Attribute) expr {
	value, args, find := c.operand(a.Value), c.operands(e.Args), c.methodOf(a)
	return func(f *frame) object.Value {
		self := value.get(f)
		if self == nil {
			return nil
		}
		if l, ok := self.(*object.List); ok {
			x := args[0].get(f)
			if x == nil {
				return nil
			}
			if !f.t.Step(1) || !f.t.Append(l, x) {
				return f.trace(e)
			}
			return object.None
		}
		fn, receiver := find(f, self)
		if fn == nil {
			return nil
		}
		return f.callWith(fn, receiver, args, e)
	}
}

// methodCall calls value.name(...) without making a bound method where it can.
func (c *compiler) methodCall(e *syntax.Call, a *syntax.Attribute) expr {
	if a.Attr == "append" && len(e.Args) == 1 {
		return c.appendCall(e, a)
	}
	find, args := c.method(a), c.operands(e.Args)
	return func(f *frame) object.Value {
		fn, receiver := find(f)
		if fn == nil {
			return nil
		}
		return f.callWith(fn, receiver, args, e)
	}
}

// method compiles value.name to what finds what is to be called, and what that gets
// before its arguments, nil for nothing; fn is nil with the exception set on failure.
func (c *compiler) method(a *syntax.Attribute) func(*frame) (fn, receiver object.Value) {
	value, find := c.operand(a.Value), c.methodOf(a)
	return func(f *frame) (fn, receiver object.Value) {
		self := value.get(f)
		if self == nil {
			return nil, nil
		}
		return find(f, self)
	}
}

// methodOf is method for a value that has been evaluated.
func (c *compiler) methodOf(a *syntax.Attribute) func(f *frame, self object.Value) (fn, receiver object.Value) {
	name, site, get := c.mangle(a.Attr), c.site(), c.site()
	return func(f *frame, self object.Value) (fn, receiver object.Value) {
		if fn, receiver = f.methodAt(self, name, site); fn != nil {
			return fn, receiver
		}
		if fn = f.attr(self, name, get); fn == nil {
			f.trace(a)
		}
		return fn, nil
	}
}

// generalCall handles stars.
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
		f.leaving(e)
		if v := f.t.CallKw(fn, args, kwargs); v != nil {
			return v
		}
		return f.trace(e)
	}
}

// leaving notes where the program goes into a built-in or into the library, for what
// is recorded of it there.
func (f *frame) leaving(n syntax.Node) {
	if !f.m.library {
		f.t.Site = object.Site{Code: f.code.traced(), Node: n}
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
	find := c.superOf(e)
	if find == nil {
		return nil
	}
	return func(f *frame) object.Value {
		cls, self := find(f)
		if cls == nil {
			return nil
		}
		return &object.Super{Type: cls, Self: self}
	}
}

// superOf gives what finds the class and the object that super() stands for in a method,
// or nil where it has no meaning. On failure the class is nil, with the exception set.
func (c *compiler) superOf(e *syntax.Call) func(*frame) (*object.Class, object.Value) {
	fn := c.scope
	if fn.Kind != scope.Function || fn.Lookup("__class__") == nil || len(fn.Locals) == 0 {
		return nil
	}
	if c.builtins != nil && c.builtins.GetStr("super") == nil {
		return nil
	}
	cls := c.load("__class__", e)
	first := fn.Locals[0]
	return func(f *frame) (*object.Class, object.Value) {
		k, _ := cls(f).(*object.Class)
		if k == nil {
			return nil, nil
		}
		self := f.locals[first.Slot]
		if cell, ok := self.(*object.Cell); ok {
			self = cell.V
		}
		if self == nil {
			f.raise(e, object.RuntimeError, "super(): arg[0] deleted")
			return nil, nil
		}
		return k, self
	}
}

// superCall compiles super().name(...), or gives nil for any other call. A method of the
// program is called without making the object that super() is.
func (c *compiler) superCall(e *syntax.Call, a *syntax.Attribute) expr {
	call, ok := a.Value.(*syntax.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return nil
	}
	if name, ok := call.Func.(*syntax.Name); !ok || name.Ident != "super" {
		return nil
	}
	find := c.superOf(call)
	if find == nil {
		return nil
	}
	args, name, site := c.operands(e.Args), c.mangle(a.Attr), c.site()
	return func(f *frame) object.Value {
		cls, self := find(f)
		if cls == nil {
			return nil
		}
		if fn := f.superMethod(cls, self, name, site); fn != nil {
			return f.callWith(fn, self, args, e)
		}
		fn := f.t.GetAttr(&object.Super{Type: cls, Self: self}, name)
		if fn == nil {
			return f.trace(a)
		}
		return f.callWith(fn, nil, args, e)
	}
}
