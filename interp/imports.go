package interp

import (
	"strings"
	"sync"

	"trammel/interp/catalog"
	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// importModule finds a module of the evaluator's library and, before it, the
// packages that it is in. Whatever else a program imports is an effect that the
// world decides on, and is not there.
func (f *frame) importModule(name string) object.Value {
	if top, _, _ := strings.Cut(name, "."); f.t.World.Packages.Opaque && !f.m.library && name != "" && !f.exists(top) {
		return f.unknownPackage(name)
	}
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
	if m := run.imported(name); m != nil {
		return m
	}
	if attrs := stdlib.Native(f.t, name); attrs != nil {
		m := &object.Module{Name: name, Vars: attrs}
		if name == "sys" {
			run.shown = run.shownModules()
			attrs.Set("modules", run.shown)
		}
		run.add(m)
		return m
	}
	p, isPackage := libraryProgram(name)
	library := p != nil
	if !library {
		if p, isPackage = f.fileProgram(name); p == nil {
			if f.t.Exc == nil {
				f.missingModule(name)
			}
			return nil
		}
	}
	m := newMachine(run, p, name)
	m.library, m.isPackage = library, isPackage
	if !library {
		m.Set("__file__", object.NewStr(world.WorkDir+"/"+p.file.Name))
	}
	if isPackage {
		m.Set("__path__", &object.List{})
	}
	module := &object.Module{Name: name, Vars: m}
	run.add(module)
	g := &frame{t: f.t, m: m, code: p.code}
	if !f.t.Enter() {
		run.remove(name)
		return nil
	}
	handling := f.t.Handling
	f.t.Handling = nil
	sig := p.code.run(g)
	f.t.Handling = handling
	f.t.Leave()
	if sig == raised {
		run.remove(name)
		return nil
	}
	return module
}

func (f *frame) missingModule(name string) object.Value {
	msg := "No module named '" + name + "'" + catalog.MissingModule(name)
	if parent, _, isSub := strings.Cut(name, "."); isSub && f.m.run.modules[parent] != nil && f.m.run.modules[parent].Vars.Get("__path__") == nil {
		msg += "; '" + parent + "' is not a package"
	}
	e := object.NewException(object.ModuleNotFoundError, object.NewStr(msg))
	e.Name = name
	return f.t.Throw(e)
}

// libraryModule is a compiled module of the library.
type libraryModule struct {
	*Program
	isPackage bool
}

// libraryPrograms are the compiled modules of the library, which all runs share.
var libraryPrograms sync.Map // of libraryModule by name

// libraryProgram compiles a module of the library when it is first imported; nil
// if there is none of that name.
func libraryProgram(name string) (p *Program, isPackage bool) {
	if m, ok := libraryPrograms.Load(name); ok {
		return m.(libraryModule).Program, m.(libraryModule).isPackage
	}
	text, isPackage, ok := stdlib.Source(name)
	if !ok {
		return nil, false
	}
	p, bad := Compile(syntax.ParseText("<"+name+">", text))
	if bad != nil {
		panic("interp: library module " + name + ": " + bad.Msg)
	}
	libraryPrograms.Store(name, libraryModule{p, isPackage})
	return p, isPackage
}

// fileProgram compiles a module that lies among the files of the run, below the
// directory where it began. It is nil if there is none, with the exception set if it
// cannot be read or compiled.
func (f *frame) fileProgram(name string) (p *Program, isPackage bool) {
	path := world.WorkDir + "/" + strings.ReplaceAll(name, ".", "/")
	for _, file := range []string{path + "/__init__.py", path + ".py"} {
		text, ok := f.t.World.ReadFile(file)
		if !ok {
			continue
		}
		size := int64(len(text))
		if f.t.Ask(policy.FileRead, "import "+name) == nil || !f.t.Step(size*parseStepsPerByte) || !f.t.Alloc(size*parseMemoryPerByte) {
			return nil, false
		}
		src := syntax.NewSource(strings.TrimPrefix(file, world.WorkDir+"/"), text)
		p, bad := Compile(syntax.Parse(src, f.m.file.Version))
		if bad != nil {
			f.t.Throw(syntaxException(src, bad, "exec"))
			return nil, false
		}
		return p, strings.HasSuffix(file, "/__init__.py")
	}
	return nil, false
}

// hasFile reports whether fileProgram would find a module.
func (f *frame) hasFile(name string) bool {
	path := world.WorkDir + "/" + strings.ReplaceAll(name, ".", "/")
	return f.t.World.HasFile(path+".py") || f.t.World.HasFile(path+"/__init__.py")
}

// absolute gives the full name of a module that is named from inside a package, with so
// many dots before it; "" with the exception set if there is no such package.
func (f *frame) absolute(name string, dots int) string {
	if dots == 0 {
		return name
	}
	parts := strings.Split(f.m.name, ".")
	if f.m.isPackage {
		dots--
	}
	if dots >= len(parts) || f.m.name == "__main__" {
		f.t.Raise(object.ImportError, "attempted relative import with no known parent package")
		return ""
	}
	base := strings.Join(parts[:len(parts)-dots], ".")
	if name == "" {
		return base
	}
	return base + "." + name
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
			f.leaving(s)
			m := f.importModule(im.module)
			if m == nil {
				f.trace(s)
				return raised
			}
			if im.top && !isUnknown(m) {
				top, _, _ := strings.Cut(im.module, ".")
				m = f.m.run.modules[top]
			}
			if !im.top && isUnknown(m) {
				m = f.inside(m, im.module)
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
	if s.Names[0].Name == "*" {
		return c.importStar(s)
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
		m := f.importFromModule(s)
		if m == nil {
			f.trace(s)
			return raised
		}
		for i, a := range s.Names {
			v := f.importFromValue(m, s.Module, a.Name)
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

// importFromModule imports the module that a statement takes names from.
func (f *frame) importFromModule(s *syntax.ImportFrom) object.Value {
	name := f.absolute(s.Module, s.Level)
	if name == "" {
		return nil
	}
	f.leaving(s)
	return f.importModule(name)
}

// importFromValue finds a name in what a module's name was imported as.
func (f *frame) importFromValue(m object.Value, module, name string) object.Value {
	if isUnknown(m) {
		return f.t.GetAttr(f.inside(m, module), name)
	}
	return f.importName(m.(*object.Module), name)
}

// inside follows the dots behind the name of an unknown package.
func (f *frame) inside(m object.Value, module string) object.Value {
	for _, part := range strings.Split(module, ".")[1:] {
		m = f.t.GetAttr(m, part)
	}
	return m
}

// exists reports whether a module can be imported.
func (f *frame) exists(name string) bool {
	return f.m.run.modules[name] != nil || stdlib.Has(name) || f.hasFile(name)
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
	if sub := m.Name + "." + name; stdlib.Has(sub) || f.hasFile(sub) {
		return f.importModule(sub)
	}
	e := object.NewException(object.ImportError, object.NewStr("cannot import name '"+name+"' from '"+m.Name+"' (unknown location)"+catalog.MissingName(m.Name, name)))
	e.Name, e.Obj = name, m
	return f.t.Throw(e)
}

// importStar binds all public names of a module.
func (c *compiler) importStar(s *syntax.ImportFrom) stmt {
	return func(f *frame) signal {
		v := f.importFromModule(s)
		if isUnknown(v) {
			return next
		}
		m, ok := v.(*object.Module)
		if !ok {
			f.trace(s)
			return raised
		}
		if all := m.Vars.Get("__all__"); all != nil {
			ok := f.t.ForEach(all, func(v object.Value) bool {
				name, ok := v.(*object.Str)
				if !ok {
					f.t.Raise(object.TypeError, "Item in %s.__all__ must be str, not %s", m.Name, v.Class().Name)
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
