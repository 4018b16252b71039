package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// runtime is the state of one run that all its modules share.
type runtime struct {
	stack   object.Stack
	frames  []*frame // for use again
	modules map[string]*object.Module
	making  *Function // a generic function whose parameters are being made
}

// machine is one module of a run: its variables, by slot and by name.
type machine struct {
	run     *runtime
	file    *syntax.File
	name    string // __name__
	names   []string
	vals    []object.Value
	caches  []siteCache
	extra   *object.Namespace // variables that the code does not name
	library bool              // comes with the evaluator: not shown in tracebacks
}

func newMachine(run *runtime, p *Program, name string) *machine {
	m := &machine{run: run, file: p.file, name: name, names: p.globals, vals: make([]object.Value, len(p.globals)), caches: make([]siteCache, p.sites)}
	m.Set("__name__", object.NewStr(name))
	return m
}

func (m *machine) slot(name string) int {
	for i, have := range m.names {
		if have == name {
			return i
		}
	}
	return -1
}

// Get gives a variable, or nil.
func (m *machine) Get(name string) object.Value {
	if i := m.slot(name); i >= 0 {
		return m.vals[i]
	}
	if m.extra != nil {
		return m.extra.Get(name)
	}
	return nil
}

// Set binds a variable.
func (m *machine) Set(name string, v object.Value) {
	if i := m.slot(name); i >= 0 {
		m.vals[i] = v
		return
	}
	if m.extra == nil {
		m.extra = object.NewNamespace()
	}
	m.extra.Set(name, v)
}

// Delete unbinds a variable and reports whether it was bound.
func (m *machine) Delete(name string) bool {
	if i := m.slot(name); i >= 0 {
		bound := m.vals[i] != nil
		m.vals[i] = nil
		return bound
	}
	return m.extra != nil && m.extra.Delete(name)
}

// Each calls see for the bound variables.
func (m *machine) Each(see func(name string, v object.Value)) {
	for i, name := range m.names {
		if m.vals[i] != nil {
			see(name, m.vals[i])
		}
	}
	if m.extra != nil {
		m.extra.Each(see)
	}
}

// space is where the body of a class keeps its names.
type space interface {
	Get(name string) object.Value
	Set(name string, v object.Value)
	Delete(name string) bool
}

// mappingSpace keeps them in what __prepare__ of a metaclass gave; failures leave
// the exception in the thread.
type mappingSpace struct {
	t *object.Thread
	m object.Value
}

func (s mappingSpace) Get(name string) object.Value {
	v := s.t.GetItem(s.m, object.NewStr(name))
	if v == nil && !s.t.Exc.Fatal && s.t.Exc.Is(object.KeyError) {
		s.t.Clear()
	}
	return v
}

func (s mappingSpace) Set(name string, v object.Value) { s.t.SetItem(s.m, object.NewStr(name), v) }

func (s mappingSpace) Delete(name string) bool {
	if s.t.DelItem(s.m, object.NewStr(name)) {
		return true
	}
	if !s.t.Exc.Fatal && s.t.Exc.Is(object.KeyError) {
		s.t.Clear()
	}
	return false
}
