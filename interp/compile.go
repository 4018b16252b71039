package interp

import (
	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
)

// compiler turns one file into closures.
type compiler struct {
	file    *syntax.File
	unit    *unit
	scopes  *scope.Info
	scope   *scope.Scope
	prefix  string // of qualified names, such as "f.<locals>."
	globals []string
	slots   map[string]int // of globals
	sites   int            // places with a cache
	// resumable says that the function being compiled is, and has so many states so far.
	resumable bool
	states    int
	dynamic   bool // the module's variables are in frame.class, as a class body's
	// interactive prints the values of expression statements.
	interactive bool
	builtins    *object.Dict // in the place of the built-in names, unless nil

	// These are for a dialect, see dialect.go.
	dialect  Dialect
	last     map[syntax.Stmt]bool // statements whose value may be that of the program
	callees  map[syntax.Expr]bool // what is called
	counters []roundCounter
}

func (c *compiler) module() *code {
	c.scope = c.scopes.Module
	c.globalSlot("__name__")
	k := &code{unit: c.unit, name: "<module>", qualname: "<module>", scope: c.scope}
	c.globalSlot("__annotations__")
	k.body = c.setUpAnnotations(c.file.Body)
	if doc := c.docstring(c.file.Body); doc != nil {
		store := c.store("__doc__")
		k.body = append(k.body, func(f *frame) signal {
			store(f, doc)
			return next
		})
	}
	if c.dialect != nil {
		c.markLast(c.file.Body)
	}
	for i, s := range c.file.Body {
		if e, ok := s.(*syntax.ExprStmt); ok && c.interactive {
			k.body = append(k.body, c.echo(e))
			continue
		}
		if e, ok := s.(*syntax.ExprStmt); ok && i == len(c.file.Body)-1 && c.dialect == nil {
			k.body = append(k.body, c.lastExpression(e))
			continue
		}
		k.body = append(k.body, c.stmt(s))
	}
	return k
}

// lastExpression keeps the value of a trailing expression statement.
func (c *compiler) lastExpression(s *syntax.ExprStmt) stmt {
	value := c.expr(s.Value)
	return func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		f.ret = v
		return next
	}
}

// echo prints the value of an expression as the prompt does.
func (c *compiler) echo(s *syntax.ExprStmt) stmt {
	value := c.expr(s.Value)
	return func(f *frame) signal {
		v := value(f)
		switch {
		case v == nil:
			return raised
		case v == object.None:
			return next
		}
		if text := f.t.Repr(v); f.t.Exc != nil || f.t.Call(builtins.Names["print"], object.NewStr(text)) == nil {
			f.trace(s)
			return raised
		}
		return next
	}
}

func (c *compiler) globalSlot(name string) int {
	if i, ok := c.slots[name]; ok {
		return i
	}
	i := len(c.globals)
	c.slots[name] = i
	c.globals = append(c.globals, name)
	return i
}

// within compiles with another scope current.
func (c *compiler) within(s *scope.Scope, prefix string, compile func()) {
	outer, outerPrefix := c.scope, c.prefix
	c.scope, c.prefix = s, prefix
	compile()
	c.scope, c.prefix = outer, outerPrefix
}

// captures says where a closure over s finds what it captures, seen from the
// current scope.
func (c *compiler) captures(s *scope.Scope) []capture {
	out := make([]capture, len(s.Free))
	for i, sym := range s.Free {
		out[i] = c.capture(sym.Name)
	}
	return out
}

func (c *compiler) capture(name string) capture {
	if own := c.scope.Symbols[name]; own != nil && own.Binding == scope.Cell {
		if c.scope.Kind == scope.Class {
			return capture{local: true, index: -1} // __class__
		}
		return capture{local: true, index: own.Slot}
	}
	for i, sym := range c.scope.Free {
		if sym.Name == name {
			return capture{index: i}
		}
	}
	panic("interp: nothing captures " + name)
}

// close gathers the cells of a new closure.
func closeOver(f *frame, captures []capture) []*object.Cell {
	if len(captures) == 0 {
		return nil
	}
	cells := make([]*object.Cell, len(captures))
	for i, k := range captures {
		switch {
		case !k.local:
			cells[i] = f.free[k.index]
		case k.index < 0:
			cells[i] = f.cell
		default:
			cells[i] = f.locals[k.index].(*object.Cell)
		}
	}
	return cells
}

// variable is a name as the current scope sees it.
type variable struct {
	name  string
	where place
	slot  int
}

type place uint8

const (
	inLocals place = iota
	inCell
	inFree
	inGlobals
	inClass
)

func (c *compiler) variable(name string) variable {
	sym := c.scope.Lookup(name)
	if sym == nil {
		if c.dynamic && c.scope.Kind == scope.Module {
			return variable{name: name, where: inClass, slot: c.globalSlot(name)}
		}
		return variable{name: name, where: inGlobals, slot: c.globalSlot(name)}
	}
	v := variable{name: sym.Name, slot: sym.Slot}
	switch {
	case c.scope.Kind == scope.Class && sym.Binding == scope.Local:
		v.where, v.slot = inClass, c.globalSlot(sym.Name)
	case sym.Binding == scope.Cell && c.scope.Kind == scope.Class:
		v.where, v.slot = inClass, c.globalSlot(sym.Name)
	case c.dynamic && c.scope.Kind == scope.Module && !sym.DeclaredGlobal():
		v.where, v.slot = inClass, c.globalSlot(sym.Name)
	case c.scope.Kind == scope.Class && sym.Binding == scope.GlobalImplicit:
		v.where, v.slot = inClass, c.globalSlot(sym.Name) // __prepare__ may have bound it
	case sym.Binding == scope.Free:
		v.where = inFree
	case sym.Binding == scope.Cell:
		v.where = inCell
	case sym.Binding == scope.Local && c.scope.Kind.IsFunctionLike():
		v.where = inLocals
	default:
		v.where, v.slot = inGlobals, c.globalSlot(sym.Name)
	}
	return v
}

// load reads a variable.
func (c *compiler) load(name string, n syntax.Node) expr {
	v := c.variable(name)
	slot := v.slot
	switch v.where {
	case inLocals:
		return func(f *frame) object.Value {
			if x := f.locals[slot]; x != nil {
				return x
			}
			return f.unbound(n, v.name)
		}
	case inCell:
		return func(f *frame) object.Value {
			if x := f.locals[slot].(*object.Cell).V; x != nil {
				return x
			}
			return f.unbound(n, v.name)
		}
	case inFree:
		return func(f *frame) object.Value {
			if x := f.free[slot].V; x != nil {
				return x
			}
			return f.raise(n, object.NameError, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", v.name)
		}
	case inClass:
		global := c.loadGlobal(v, n)
		return func(f *frame) object.Value {
			if x := f.class.Get(v.name); x != nil || f.t.Exc != nil {
				return x
			}
			return global(f)
		}
	}
	return c.loadGlobal(v, n)
}

func (c *compiler) loadGlobal(v variable, n syntax.Node) expr {
	slot := v.slot
	if c.builtins != nil {
		return loadRestricted(v, c.builtins, n)
	}
	if builtin := builtins.Names[v.name]; builtin != nil {
		return func(f *frame) object.Value {
			if x := f.m.vals[slot]; x != nil {
				return x
			}
			return builtin
		}
	}
	return func(f *frame) object.Value {
		if x := f.m.vals[slot]; x != nil {
			return x
		}
		f.nameError(v.name)
		return f.trace(n)
	}
}

// loadRestricted reads a global where the program has replaced the built-in names.
func loadRestricted(v variable, builtins *object.Dict, n syntax.Node) expr {
	return func(f *frame) object.Value {
		if x := f.m.vals[v.slot]; x != nil {
			return x
		}
		if x := builtins.GetStr(v.name); x != nil {
			return x
		}
		f.nameError(v.name)
		return f.trace(n)
	}
}

func (f *frame) unbound(n syntax.Node, name string) object.Value {
	return f.raise(n, object.UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", name)
}

func (f *frame) nameError(name string) {
	e := object.NewException(object.NameError, object.NewStr("name '"+name+"' is not defined"))
	e.Name, e.Obj, e.Candidates = name, f.self(), f.visible()
	f.t.Throw(e)
}

// store gives the function that binds a variable.
func (c *compiler) store(name string) assigner {
	v := c.variable(name)
	slot := v.slot
	switch v.where {
	case inLocals:
		return func(f *frame, x object.Value) bool {
			f.locals[slot] = x
			return true
		}
	case inCell:
		return func(f *frame, x object.Value) bool {
			f.locals[slot].(*object.Cell).V = x
			return true
		}
	case inFree:
		return func(f *frame, x object.Value) bool {
			f.free[slot].V = x
			return true
		}
	case inClass:
		return func(f *frame, x object.Value) bool {
			f.class.Set(v.name, x)
			return f.t.Exc == nil
		}
	}
	return func(f *frame, x object.Value) bool {
		f.m.store(slot, x)
		return true
	}
}

// unbind gives the function that deletes a variable; it is false with the
// exception set if it was not bound.
func (c *compiler) unbind(name string, n syntax.Node) func(*frame) bool {
	v := c.variable(name)
	slot := v.slot
	take := func(at func(*frame) *object.Value, fail func(*frame)) func(*frame) bool {
		return func(f *frame) bool {
			p := at(f)
			if *p == nil {
				fail(f)
				return false
			}
			*p = nil
			return true
		}
	}
	local := func(f *frame) { f.unbound(n, v.name) }
	missing := func(f *frame) {
		f.nameError(v.name)
		f.trace(n)
	}
	switch v.where {
	case inLocals:
		return take(func(f *frame) *object.Value { return &f.locals[slot] }, local)
	case inCell:
		return take(func(f *frame) *object.Value { return &f.locals[slot].(*object.Cell).V }, local)
	case inFree:
		return take(func(f *frame) *object.Value { return &f.free[slot].V }, missing)
	case inClass:
		return func(f *frame) bool {
			if f.class.Delete(v.name) {
				return true
			}
			missing(f)
			return false
		}
	}
	return func(f *frame) bool {
		if f.m.vals[slot] == nil {
			missing(f)
			return false
		}
		f.m.store(slot, nil)
		return true
	}
}
