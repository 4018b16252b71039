package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// runtime is the state of one run that all its modules share.
type runtime struct {
	frames  []*frame // of functions under way, and behind them some for use again
	depth   int      // how many are under way
	modules map[string]*object.Module
	shown   *object.Dict            // sys.modules, once sys was imported
	unknown map[string]object.Value // packages that are not there, by name
	making  *Function               // a generic function whose parameters are being made
}

// frameStack is the frames of one thread of the program.
type frameStack struct {
	frames []*frame
	depth  int
}

// exchangeFrames is Thread.ExchangeFrames.
func (run *runtime) exchangeFrames(in any) any {
	out := &frameStack{run.frames, run.depth}
	run.frames, run.depth = nil, 0
	if s, ok := in.(*frameStack); ok {
		run.frames, run.depth = s.frames, s.depth
	}
	return out
}

// machine is one module of a run: its variables, by slot and by name.
type machine struct {
	run       *runtime
	file      *syntax.File
	name      string // __name__
	names     []string
	vals      []object.Value
	caches    []siteCache
	extra     *object.Namespace // variables that the code does not name
	isPackage bool              // it holds other modules
	dialect   Dialect           // of what is compiled for it later; nil for Python
	library   bool              // comes with the evaluator: not shown in tracebacks
	// mirror is the dict that the program sees as these variables, once it has asked
	// for one; each follows the other.
	mirror *object.Dict
}

func newMachine(run *runtime, p *Program, name string) *machine {
	m := &machine{run: run, file: p.file, name: name, names: p.globals, vals: make([]object.Value, len(p.globals)), caches: make([]siteCache, p.sites)}
	m.Set("__name__", object.NewStr(name))
	if i := m.slot("__doc__"); i >= 0 {
		m.vals[i] = object.None
	}
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
	switch {
	case m.mirror != nil:
		return m.mirror.GetStr(name)
	case m.extra != nil:
		return m.extra.Get(name)
	}
	return nil
}

// store binds the variable in a slot.
func (m *machine) store(slot int, v object.Value) {
	m.vals[slot] = v
	if m.mirror != nil {
		m.reflect(slot)
	}
}

// reflect brings the dict up to date with a slot.
func (m *machine) reflect(slot int) {
	if v := m.vals[slot]; v != nil {
		m.mirror.SetStr(m.names[slot], v)
	} else {
		m.mirror.DeleteStr(m.names[slot])
	}
}

// Set binds a variable.
func (m *machine) Set(name string, v object.Value) {
	if i := m.slot(name); i >= 0 {
		m.store(i, v)
		return
	}
	if m.mirror != nil {
		m.mirror.SetStr(name, v)
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
		m.store(i, nil)
		return bound
	}
	if m.mirror != nil {
		return m.mirror.DeleteStr(name)
	}
	return m.extra != nil && m.extra.Delete(name)
}

// Each calls see for the bound variables.
func (m *machine) Each(see func(name string, v object.Value)) {
	if m.mirror != nil {
		eachStr(m.mirror, see)
		return
	}
	for i, name := range m.names {
		if m.vals[i] != nil {
			see(name, m.vals[i])
		}
	}
	if m.extra != nil {
		m.extra.Each(see)
	}
}

// eachStr calls see for the str keys of a dict.
func eachStr(d *object.Dict, see func(name string, v object.Value)) {
	for at := 0; ; {
		k, v, ok := d.Next(&at)
		if !ok {
			return
		}
		if s, isStr := k.(*object.Str); isStr {
			see(s.S, v)
		}
	}
}

// Changed follows the dict that mirrors the variables.
func (m *machine) Changed(key string, val object.Value) {
	if i := m.slot(key); i >= 0 {
		m.vals[i] = val
	}
}

// dict gives the variables as a dict that stays one with them.
func (m *machine) dict() *object.Dict {
	if m.mirror == nil {
		d := object.NewDict()
		m.Each(d.SetStr)
		m.extra, m.mirror, d.Observer = nil, d, m
	}
	return m.mirror
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
