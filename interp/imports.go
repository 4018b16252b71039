package interp

import (
	"strings"
	"sync"

	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/syntax"
)

// importModule finds a module of the evaluator's library and, before it, the
// packages that it is in. Whatever else a program imports is an effect that the
// world decides on, and is not there.
func (f *frame) importModule(name string) object.Value {
	var m *object.Module
	for end := 0; end < len(name); {
		dot := strings.IndexByte(name[end:], '.')
		if dot < 0 {
			dot = len(name) - end
		}
		part := name[:end+dot]
		sub := f.module(part)
		if sub == nil {
			return nil
		}
		if m != nil {
			m.Vars.Set(part[end:], sub)
		}
		m = sub
		end += dot + 1
	}
	if m == nil {
		return f.missingModule(name)
	}
	return m
}

// module gives a module of this run, made when it is first asked for.
func (f *frame) module(name string) *object.Module {
	run := f.m.run
	if m := run.modules[name]; m != nil {
		return m
	}
	if attrs := stdlib.Native(f.t, name); attrs != nil {
		m := &object.Module{Name: name, Vars: attrs}
		run.modules[name] = m
		return m
	}
	p := libraryProgram(name)
	if p == nil {
		f.missingModule(name)
		return nil
	}
	m := newMachine(run, p, name)
	m.library = true
	module := &object.Module{Name: name, Vars: m}
	run.modules[name] = module
	g := &frame{t: f.t, m: m, code: p.code}
	if !f.t.Enter() {
		return nil
	}
	handling := f.t.Handling
	f.t.Handling = nil
	sig := p.code.run(g)
	f.t.Handling = handling
	f.t.Leave()
	if sig == raised {
		delete(run.modules, name)
		return nil
	}
	return module
}

func (f *frame) missingModule(name string) object.Value {
	if err := f.t.World.Effect("import", name); err != nil {
		return f.t.Raise(object.ImportError, "%s", err.Error())
	}
	msg := "No module named '" + name + "'"
	if strings.HasPrefix(name, ".") {
		return f.t.Raise(object.ImportError, "attempted relative import with no known parent package")
	}
	if parent, _, isSub := strings.Cut(name, "."); isSub && f.m.run.modules[parent] != nil && f.m.run.modules[parent].Vars.Get("__path__") == nil {
		msg += "; '" + parent + "' is not a package"
	}
	e := object.NewException(object.ModuleNotFoundError, object.NewStr(msg))
	e.Name = name
	return f.t.Throw(e)
}

// libraryPrograms are the compiled modules of the library, which all runs share.
var libraryPrograms sync.Map // of *Program by name

// libraryProgram compiles a module of the library when it is first imported; nil
// if there is none of that name.
func libraryProgram(name string) *Program {
	if p, ok := libraryPrograms.Load(name); ok {
		return p.(*Program)
	}
	text, ok := stdlib.Source(name)
	if !ok {
		return nil
	}
	p, bad := Compile(syntax.ParseText("<"+name+">", text))
	if bad != nil {
		panic("interp: library module " + name + ": " + bad.Msg)
	}
	libraryPrograms.Store(name, p)
	return p
}

func (c *compiler) importStmt(s *syntax.Import) stmt {
	type one struct {
		module string
		store  assigner
		top    bool // binds the outermost package, not the module
	}
	var list []one
	for _, a := range s.Names {
		if a.AsName != "" {
			list = append(list, one{a.Name, c.store(a.AsName), false})
			continue
		}
		top, _, dotted := strings.Cut(a.Name, ".")
		list = append(list, one{a.Name, c.store(top), dotted})
	}
	return func(f *frame) signal {
		for _, im := range list {
			m := f.importModule(im.module)
			if m == nil {
				f.trace(s)
				return raised
			}
			if im.top {
				top, _, _ := strings.Cut(im.module, ".")
				m = f.m.run.modules[top]
			}
			if !im.store(f, m) {
				return raised
			}
		}
		return next
	}
}

func (c *compiler) importFrom(s *syntax.ImportFrom) stmt {
	if s.Module == "__future__" && s.Level == 0 {
		return func(*frame) signal { return next }
	}
	module := strings.Repeat(".", s.Level) + s.Module
	if s.Names[0].Name == "*" {
		return c.importStar(s, module)
	}
	stores := make([]assigner, len(s.Names))
	for i, a := range s.Names {
		bind := a.AsName
		if bind == "" {
			bind = a.Name
		}
		stores[i] = c.store(bind)
	}
	return func(f *frame) signal {
		m := f.importModule(module)
		if m == nil {
			f.trace(s)
			return raised
		}
		for i, a := range s.Names {
			v := f.importName(m.(*object.Module), a.Name)
			if v == nil {
				f.trace(s)
				return raised
			}
			if !stores[i](f, v) {
				return raised
			}
		}
		return next
	}
}

// importName finds a name in a module, or the module of a package.
func (f *frame) importName(m *object.Module, name string) object.Value {
	if v := m.Vars.Get(name); v != nil {
		return v
	}
	if hook := m.Vars.Get("__getattr__"); hook != nil {
		if v := f.t.Call(hook, object.NewStr(name)); v != nil || !f.t.Exc.Is(object.AttributeError) {
			return v
		}
		f.t.Clear()
	}
	if sub := m.Name + "." + name; stdlib.Has(sub) {
		return f.importModule(sub)
	}
	e := object.NewException(object.ImportError, object.NewStr("cannot import name '"+name+"' from '"+m.Name+"' (unknown location)"))
	e.Name, e.Obj = name, m
	return f.t.Throw(e)
}

// importStar binds all public names of a module.
func (c *compiler) importStar(s *syntax.ImportFrom, module string) stmt {
	return func(f *frame) signal {
		m, ok := f.importModule(module).(*object.Module)
		if !ok {
			f.trace(s)
			return raised
		}
		if all := m.Vars.Get("__all__"); all != nil {
			ok := f.t.ForEach(all, func(v object.Value) bool {
				name, ok := v.(*object.Str)
				if !ok {
					f.t.Raise(object.TypeError, "Item in %s.__all__ must be str, not %s", module, v.Class().Name)
					return false
				}
				x := f.importName(m, name.S)
				if x != nil {
					f.m.Set(name.S, x)
				}
				return x != nil
			})
			if !ok {
				f.trace(s)
				return raised
			}
			return next
		}
		m.Vars.Each(func(name string, v object.Value) {
			if name[0] != '_' {
				f.m.Set(name, v)
			}
		})
		return next
	}
}
