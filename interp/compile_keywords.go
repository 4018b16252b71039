package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// namedArgs are the keyword arguments of a call without stars.
type namedArgs struct {
	names  []string
	values []operand
}

// keywordCall evaluates the arguments of a call with keywords into the slots of the
// frame of a function of the program, where they fit.
func (c *compiler) keywordCall(e *syntax.Call) expr {
	var find func(*frame) (fn, receiver object.Value)
	if a, ok := e.Func.(*syntax.Attribute); ok {
		find = c.method(a)
	} else {
		callee := c.operand(e.Func)
		find = func(f *frame) (fn, receiver object.Value) { return callee.get(f), nil }
	}
	args, named := c.operands(e.Args), &namedArgs{}
	for _, k := range e.Keywords {
		named.names = append(named.names, k.Name)
		named.values = append(named.values, c.operand(k.Value))
	}
	return func(f *frame) object.Value {
		fn, receiver := find(f)
		if fn == nil {
			return nil
		}
		return f.callNamed(fn, receiver, args, named, e)
	}
}

// callNamed calls anything, behind self unless it is nil.
func (f *frame) callNamed(fn, self object.Value, args []operand, named *namedArgs, e *syntax.Call) object.Value {
	switch fn := fn.(type) {
	case *Function:
		var slots [mostNamed]int
		if fn.place(len(args), self, named, &slots) {
			return f.callPlaced(fn, self, args, named, &slots, e)
		}
	case *object.Class:
		var slots [mostNamed]int
		if init, ok := f.t.PlainInit(fn).(*Function); ok && init.place(len(args), fn, named, &slots) {
			return f.instantiate(fn, e, func(i object.Value) object.Value { return f.callPlaced(init, i, args, named, &slots, e) })
		}
	case *object.BoundMethod:
		if self == nil {
			return f.callNamed(fn.Func, fn.Self, args, named, e)
		}
	}
	n, at := len(args), 0
	if self != nil {
		n, at = n+1, 1
	}
	borrowed := !f.code.yields && doesNotKeep(fn)
	var values []object.Value
	var kwargs []object.Keyword
	if borrowed {
		values, kwargs = f.t.PushArgs(n), f.t.PushKeywords(len(named.names))
	} else {
		values, kwargs = make([]object.Value, n), make([]object.Keyword, len(named.names))
	}
	if self != nil {
		values[0] = self
	}
	var v object.Value
	if f.evaluate(args, values[at:]) && f.evaluateNamed(named, kwargs) {
		f.leaving(e)
		if v = f.t.CallKw(fn, values, kwargs); v == nil {
			f.trace(e)
		}
	}
	if borrowed {
		f.t.PopArgs(n)
		f.t.PopKeywords(len(named.names))
	}
	return v
}

func (f *frame) evaluateNamed(named *namedArgs, kwargs []object.Keyword) bool {
	for i, value := range named.values {
		v := value.get(f)
		if v == nil {
			return false
		}
		kwargs[i] = object.Keyword{Name: named.names[i], Value: v}
	}
	return true
}

// mostNamed is the number of keyword arguments up to which they go right to their slots.
const mostNamed = 8

// place finds the slots of keyword arguments behind n positional ones, and self unless
// it is nil; it is false if they do not simply fit.
func (fn *Function) place(n int, self object.Value, named *namedArgs, slots *[mostNamed]int) bool {
	if self != nil {
		n++
	}
	p := &fn.code.params
	if p.varArg >= 0 || p.kwArg >= 0 || n > p.positional || len(named.names) > mostNamed {
		return false
	}
	for i, name := range named.names {
		slot := p.slot(name)
		if slot < n || slot < p.posOnly {
			return false
		}
		slots[i] = slot
	}
	return true
}

// callPlaced calls a function whose arguments all have their slots.
func (f *frame) callPlaced(fn *Function, self object.Value, args []operand, named *namedArgs, slots *[mostNamed]int, e *syntax.Call) object.Value {
	g := fn.newFrame(f.t, 0)
	if g == nil {
		return f.trace(e)
	}
	at := 0
	if self != nil {
		g.locals[0] = self
		at = 1
	}
	ok := f.evaluate(args, g.locals[at:])
	for i := 0; ok && i < len(named.values); i++ {
		v := named.values[i].get(f)
		g.locals[slots[i]] = v
		ok = v != nil
	}
	if !ok {
		fn.drop(g)
		return nil
	}
	if !fn.fillDefaults(f.t, g.locals) {
		fn.drop(g)
		return f.trace(e)
	}
	if fn.m != f.m {
		f.leaving(e)
	}
	if v := fn.run(g); v != nil {
		return v
	}
	return f.trace(e)
}
