package interp

import (
	"fmt"
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
)

// paramList says how arguments go into the slots of a call. Parameters have the
// first slots: positional ones, keyword-only ones, then *args and **kwargs.
type paramList struct {
	names      []string // positional, then keyword-only
	posOnly    int
	positional int
	varArg     int // slot of *args, or -1
	kwArg      int // slot of **kwargs, or -1
}

func (p *paramList) simple() bool {
	return p.varArg < 0 && p.kwArg < 0 && len(p.names) == p.positional
}

// slot gives the place of a parameter that can be named, or -1.
func (p *paramList) slot(name string) int {
	for i, have := range p.names {
		if have == name {
			return i
		}
	}
	return -1
}

// Function is a function of the program.
type Function struct {
	code       *code
	m          *machine
	free       []*object.Cell
	defaults   []object.Value    // of the last positional parameters
	kwDefaults []object.Value    // by keyword-only parameter; nil for none
	attrs      *object.Dict      // its __dict__; nil for an empty one
	renamed    *object.Namespace // what it has by itself, where the program has set that; nil for none

	annotations *object.Dict
	typeParams  object.Value
}

// Class gives function.
func (*Function) Class() *object.Class { return object.FunctionClass }

// Borrows marks functions as not keeping the slice of their arguments.
func (*Function) Borrows() {}

// IsMethod marks functions as binding their receiver.
func (*Function) IsMethod() {}

// Repr gives <function name at 0x...>.
func (fn *Function) Repr() string {
	return fmt.Sprintf("<function %s at 0x%x>", fn.shownName(), object.Identity(fn))
}

// Call calls the function from Go or with arguments that need sorting out.
func (fn *Function) Call(t *object.Thread, args []object.Value, kwargs []object.Keyword) object.Value {
	f := fn.newFrame(t, 0)
	if f == nil {
		return nil
	}
	if !fn.bind(t, f.locals, args, kwargs) {
		fn.drop(f)
		return nil
	}
	return fn.run(f)
}

// newFrame makes the frame of a call whose first variables the caller binds; nil with
// the exception set if calls nest too deep or a limit is reached.
func (fn *Function) newFrame(t *object.Thread, bound int) *frame {
	if !t.Step(1) || !t.Enter() {
		return nil
	}
	k := fn.code
	if k.suspends {
		return &frame{t: t, m: fn.m, code: k, free: fn.free, locals: make([]object.Value, k.locals)}
	}
	run := fn.m.run
	if run.depth == len(run.frames) {
		run.frames = append(run.frames, &frame{})
	}
	f := run.frames[run.depth]
	run.depth++
	f.t, f.m, f.code, f.free = t, fn.m, k, fn.free
	f.locals = t.PushVars(k.locals, bound)
	return f
}

// drop takes a frame back.
func (fn *Function) drop(f *frame) {
	f.t.Leave()
	k := fn.code
	if k.suspends {
		return
	}
	f.t.PopVars(k.locals)
	f.m.run.depth--
	if k.nested {
		*f = frame{}
	} else {
		f.ret, f.traced = nil, nil
	}
}

// run executes the body in a frame that holds the arguments, and takes it back.
func (fn *Function) run(f *frame) object.Value {
	for _, slot := range fn.code.cells {
		f.locals[slot] = &object.Cell{V: f.locals[slot]}
	}
	if fn.code.kind != plainCode {
		return fn.suspended(f)
	}
	if value := fn.code.value; value != nil {
		v := value(f)
		fn.drop(f)
		return v
	}
	sig := fn.code.run(f)
	ret := f.ret
	fn.drop(f)
	switch sig {
	case raised:
		return nil
	case returned:
		return ret
	}
	return object.None
}

// bind sorts arguments into slots, with CPython's messages for those that do not fit.
func (fn *Function) bind(t *object.Thread, slots, args []object.Value, kwargs []object.Keyword) bool {
	p := &fn.code.params
	n := min(len(args), p.positional)
	copy(slots, args[:n])
	if p.varArg >= 0 {
		rest, elts := object.NewTuple(len(args) - n)
		copy(elts, args[n:])
		slots[p.varArg] = rest
	} else if len(args) > p.positional {
		// keywords first: a duplicate is the better message
		if !fn.bindKeywords(t, slots, kwargs) {
			return false
		}
		fn.tooMany(t, len(args), slots)
		return false
	}
	return fn.bindKeywords(t, slots, kwargs) && fn.fillDefaults(t, slots)
}

func (fn *Function) bindKeywords(t *object.Thread, slots []object.Value, kwargs []object.Keyword) bool {
	p := &fn.code.params
	var extra *object.Dict
	if p.kwArg >= 0 {
		extra = object.NewDict()
		slots[p.kwArg] = extra
	}
	var misplaced []string
	for _, k := range kwargs {
		slot := p.slot(k.Name)
		switch {
		case slot >= p.posOnly:
			if slots[slot] != nil {
				t.Raise(object.TypeError, "%s() got multiple values for argument '%s'", fn.shownName(), k.Name)
				return false
			}
			slots[slot] = k.Value
		case extra != nil:
			if !extra.Set(t, object.NewStr(k.Name), k.Value) {
				return false
			}
		case slot >= 0:
			misplaced = append(misplaced, k.Name)
		default:
			t.Raise(object.TypeError, "%s() got an unexpected keyword argument '%s'", fn.shownName(), k.Name)
			return false
		}
	}
	if len(misplaced) > 0 {
		t.Raise(object.TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.shownName(), strings.Join(misplaced, ", "))
		return false
	}
	return true
}

func (fn *Function) fillDefaults(t *object.Thread, slots []object.Value) bool {
	p := &fn.code.params
	first := p.positional - len(fn.defaults)
	var missing []string
	for i := range p.positional {
		if slots[i] == nil {
			if i >= first {
				slots[i] = fn.defaults[i-first]
			} else {
				missing = append(missing, p.names[i])
			}
		}
	}
	if len(missing) > 0 {
		return fn.missing(t, missing, "positional")
	}
	for i := p.positional; i < len(p.names); i++ {
		if slots[i] == nil {
			if d := fn.kwDefaults[i-p.positional]; d != nil {
				slots[i] = d
			} else {
				missing = append(missing, p.names[i])
			}
		}
	}
	if len(missing) > 0 {
		return fn.missing(t, missing, "keyword-only")
	}
	return true
}

func (fn *Function) missing(t *object.Thread, names []string, kind string) bool {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = "'" + n + "'"
	}
	list := quoted[0]
	switch n := len(quoted); {
	case n == 2:
		list = quoted[0] + " and " + quoted[1]
	case n > 2:
		list = strings.Join(quoted[:n-1], ", ") + ", and " + quoted[n-1]
	}
	t.Raise(object.TypeError, "%s() missing %d required %s argument%s: %s", fn.shownName(), len(names), kind, plural(len(names)), list)
	return false
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func (fn *Function) tooMany(t *object.Thread, given int, slots []object.Value) {
	p := &fn.code.params
	takes := fmt.Sprintf("%d positional argument%s", p.positional, plural(p.positional))
	if n := len(fn.defaults); n > 0 {
		takes = fmt.Sprintf("from %d to %d positional arguments", p.positional-n, p.positional)
	}
	keywordOnly := 0
	for i := p.positional; i < len(p.names); i++ {
		if slots[i] != nil {
			keywordOnly++
		}
	}
	were := "were"
	if given == 1 && keywordOnly == 0 {
		were = "was"
	}
	got := fmt.Sprint(given)
	if keywordOnly > 0 {
		got = fmt.Sprintf("%d positional argument%s (and %d keyword-only argument%s)", given, plural(given), keywordOnly, plural(keywordOnly))
	}
	t.Raise(object.TypeError, "%s() takes %s but %s %s given", fn.shownName(), takes, got, were)
}

// functionCode compiles the body of a function or lambda.
func (c *compiler) functionCode(node syntax.Node, name string, ps *syntax.Parameters, body syntax.Block) *code {
	s := c.scopes.Scopes[node]
	k := &code{unit: c.unit, node: node, name: name, qualname: c.prefix + name, scope: s, locals: len(s.Locals), kind: kindOf(s), suspends: kindOf(s) != plainCode, yields: kindOf(s) != plainCode}
	k.params = paramList{posOnly: len(ps.PosOnly), positional: len(ps.PosOnly) + len(ps.Args), varArg: -1, kwArg: -1}
	for _, p := range append(append(append([]*syntax.Param{}, ps.PosOnly...), ps.Args...), ps.KwOnly...) {
		k.params.names = append(k.params.names, p.Name)
	}
	if ps.VarArg != nil {
		k.params.varArg = s.Lookup(ps.VarArg.Name).Slot
	}
	if ps.KwArg != nil {
		k.params.kwArg = s.Lookup(ps.KwArg.Name).Slot
	}
	for _, sym := range s.Locals {
		if sym.Binding == scope.Cell {
			k.cells = append(k.cells, sym.Slot)
		}
	}
	k.freeFrom = c.captures(s)
	outer, outerStates := c.resumable, c.states
	c.resumable, c.states = k.kind != plainCode && c.dialect == nil && resumable(body), 0
	k.resumable = c.resumable
	k.yields = k.yields && !k.resumable
	c.within(s, k.qualname+".<locals>.", func() {
		if e := soleReturn(body); e != nil && k.kind == plainCode {
			k.value = c.expr(e)
		} else {
			k.body = []stmt{c.block(body)}
		}
	})
	k.states = c.states
	c.resumable, c.states = outer, outerStates
	return k
}

// soleReturn gives the value of a body that does nothing but return one, or nil.
func soleReturn(body syntax.Block) syntax.Expr {
	if syntax.Docstring(body) != nil {
		body = body[1:]
	}
	if len(body) != 1 {
		return nil
	}
	if r, ok := body[0].(*syntax.Return); ok {
		return r.Value
	}
	return nil
}

// defaults are the expressions of a function's default values.
type defaults struct {
	positional  []expr
	keywordOnly []expr // by keyword-only parameter; nil for none
}

func (c *compiler) defaults(ps *syntax.Parameters) *defaults {
	d := &defaults{positional: c.exprs(ps.Defaults), keywordOnly: make([]expr, len(ps.KwDefaults))}
	for i, e := range ps.KwDefaults {
		if e != nil {
			d.keywordOnly[i] = c.expr(e)
		}
	}
	return d
}

// evaluate gives the values for a function that is being made.
func (d *defaults) evaluate(f *frame, fn *Function) bool {
	if len(d.positional) > 0 {
		fn.defaults = make([]object.Value, len(d.positional))
		for i, e := range d.positional {
			if fn.defaults[i] = e(f); fn.defaults[i] == nil {
				return false
			}
		}
	}
	if len(d.keywordOnly) > 0 {
		fn.kwDefaults = make([]object.Value, len(d.keywordOnly))
		for i, e := range d.keywordOnly {
			if e != nil {
				if fn.kwDefaults[i] = e(f); fn.kwDefaults[i] == nil {
					return false
				}
			}
		}
	}
	return true
}

// functionSize is what a function object costs, in bytes.
const functionSize = 160

func (c *compiler) lambda(e *syntax.Lambda) expr {
	k := c.functionCode(e, "<lambda>", e.Params, syntax.Block{&syntax.Return{Value: e.Body}})
	values := c.defaults(e.Params)
	return func(f *frame) object.Value {
		if !f.t.Alloc(functionSize) {
			return nil
		}
		fn := &Function{code: k, m: f.m, free: closeOver(f, k.freeFrom)}
		if !values.evaluate(f, fn) {
			return nil
		}
		return fn
	}
}

func (c *compiler) functionDef(s *syntax.FunctionDef) stmt {
	values := c.defaults(s.Params)
	var made func(f *frame, fn *Function) bool
	if len(s.TypeParams) > 0 {
		generic := c.withTypeParams(s.Name, s.TypeParams, func(params expr) expr {
			finish := c.functionBody(s)
			return func(f *frame) object.Value {
				fn := f.m.run.making
				fn.typeParams = params(f)
				if !finish(f, fn) {
					return nil
				}
				return fn
			}
		})
		made = func(f *frame, fn *Function) bool {
			outer := f.m.run.making
			f.m.run.making = fn
			v := generic(f)
			f.m.run.making = outer
			return v != nil
		}
	} else {
		made = c.functionBody(s)
	}
	return c.decorate(s.Decorators, func(f *frame) object.Value {
		if !f.t.Alloc(functionSize) {
			return nil
		}
		fn := &Function{m: f.m}
		if !values.evaluate(f, fn) || !made(f, fn) {
			return nil
		}
		return fn
	}, c.store(s.Name))
}

// functionBody gives what fills in a function that is being made: its code, what it
// captures, and its annotations.
func (c *compiler) functionBody(s *syntax.FunctionDef) func(*frame, *Function) bool {
	annotations := c.functionAnnotations(s.Params, s.Returns)
	k := c.functionCode(s, s.Name, s.Params, s.Body)
	k.doc = c.docstring(s.Body)
	return func(f *frame, fn *Function) bool {
		fn.code, fn.free = k, closeOver(f, k.freeFrom)
		if annotations != nil {
			fn.annotations = annotations(f)
			return fn.annotations != nil
		}
		return true
	}
}

// decorate applies decorators to what is made, innermost first, and binds it.
func (c *compiler) decorate(decorators []syntax.Expr, made expr, store assigner) stmt {
	wrappers := c.exprs(decorators)
	return func(f *frame) signal {
		outer := make([]object.Value, len(wrappers))
		for i, w := range wrappers {
			if outer[i] = w(f); outer[i] == nil {
				return raised
			}
		}
		v := made(f)
		if v == nil {
			return raised
		}
		for i := len(outer) - 1; i >= 0; i-- {
			if v = f.t.Call(outer[i], v); v == nil {
				f.trace(decorators[i])
				return raised
			}
		}
		if !store(f, v) {
			return raised
		}
		return next
	}
}

func (c *compiler) mangle(name string) string { return scope.Mangle(c.scope.Class, name) }
