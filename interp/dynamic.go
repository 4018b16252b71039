package interp

import (
	"slices"

	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
	"trammel/syntax/validate"
)

// looksAround are the built-ins that work on the variables of the code that calls
// them.
var looksAround = map[string]bool{"compile": true, "dir": true, "eval": true, "exec": true, "globals": true, "locals": true, "vars": true}

// withCaller lets a call of such a built-in see the frame that it is in.
func withCaller(call expr) expr {
	return func(f *frame) object.Value {
		outer := f.t.Caller
		f.t.Caller = f
		v := call(f)
		f.t.Caller = outer
		return v
	}
}

// isLookingAround reports whether a call names one of these built-ins.
func (c *compiler) isLookingAround(e *syntax.Call) bool {
	name, ok := e.Func.(*syntax.Name)
	return ok && looksAround[name.Ident] && builtins.Names[name.Ident] != nil
}

// Globals gives the variables of the module as a dict.
func (f *frame) Globals(*object.Thread) *object.Dict { return f.m.dict() }

// Locals gives the variables of the module or class body, or a copy of a function's.
func (f *frame) Locals(t *object.Thread) object.Value {
	if f.class != nil {
		if s, ok := f.class.(mappingSpace); ok {
			return s.m
		}
		d := object.NewDict()
		if vars, ok := f.class.(object.Variables); ok {
			vars.Each(d.SetStr)
		}
		return d
	}
	s := f.code.scope
	if s == nil || s.Kind == scope.Module {
		return f.m.dict()
	}
	d := object.NewDict()
	for _, sym := range s.Locals {
		if sym.Slot < len(f.locals) && isBound(f.locals[sym.Slot]) {
			d.SetStr(sym.Name, uncelled(f.locals[sym.Slot]))
		}
	}
	for i, sym := range s.Free {
		if i < len(f.free) && f.free[i].V != nil {
			d.SetStr(sym.Name, f.free[i].V)
		}
	}
	return d
}

func uncelled(v object.Value) object.Value {
	if c, ok := v.(*object.Cell); ok {
		return c.V
	}
	return v
}

// textCode is code made of text by compile, eval or exec.
type textCode struct {
	file   *syntax.File
	scopes *scope.Info
	mode   string
	shown  bool // tracebacks show its lines
}

// Class gives code.
func (*textCode) Class() *object.Class { return codeClass }

// Repr is <code object <module> ...>.
func (c *textCode) Repr() string {
	return "<code object <module>, file \"" + c.file.Name + "\", line 1>"
}

// Attr gives the names of the code.
func (c *textCode) Attr(_ *object.Thread, name string) object.Value {
	switch name {
	case "co_name", "co_qualname":
		return object.NewStr("<module>")
	case "co_filename":
		return object.NewStr(c.file.Name)
	case "co_firstlineno":
		return object.MakeInt(1)
	}
	return nil
}

// Each byte of text costs its parsing, and its tree some memory.
const (
	parseStepsPerByte  = 2
	parseMemoryPerByte = 40
)

// Compile makes code of text.
func (f *frame) Compile(t *object.Thread, text, filename, mode string) object.Value {
	size := int64(len(text))
	if !t.Step(size*parseStepsPerByte) || !t.Alloc(size*parseMemoryPerByte) {
		return nil
	}
	src := syntax.NewSource(filename, text)
	file, bad := parseText(src, f.m.file.Version, mode)
	if bad == nil {
		checked := validate.File(file)
		if len(checked.Errors) == 0 {
			return &textCode{file: file, scopes: checked.Scopes, mode: mode}
		}
		bad = checked.Errors[0]
	}
	return t.Throw(syntaxException(src, bad, mode))
}

func parseText(src *syntax.Source, v syntax.Version, mode string) (*syntax.File, *syntax.Error) {
	if mode == "eval" {
		return syntax.ParseEval(src, v)
	}
	file := syntax.Parse(src, v)
	switch {
	case !file.Valid():
		return nil, file.Errors[0]
	case mode == "single":
		return file, file.Single()
	}
	return file, nil
}

// syntaxException is the SyntaxError that stands for a mistake in text.
func syntaxException(src *syntax.Source, bad *syntax.Error, mode string) *object.Exception {
	cls := object.SyntaxErrorClass
	switch bad.Kind {
	case syntax.IndentationError:
		cls = object.IndentationError
	case syntax.TabError:
		cls = object.TabError
	}
	line, column := src.Column(bad.Span.Start)
	endLine, endColumn := src.Column(bad.Span.End)
	number := func(n int) object.Value { return object.MakeInt(int64(n)) }
	text := src.Slice(src.LineSpan(line))
	if mode != "eval" {
		text += "\n"
	}
	place := &object.Tuple{Elts: []object.Value{
		object.NewStr(src.Name), number(line), number(column), object.NewStr(text), number(endLine), number(endColumn),
	}}
	return object.NewException(cls, object.NewStr(bad.Msg), place)
}

// Execute runs code of text with these variables.
func (f *frame) Execute(t *object.Thread, source object.Value, globals *object.Dict, locals object.Value) (v object.Value, ok bool) {
	text, ok := source.(*textCode)
	if !ok {
		return nil, false
	}
	if !t.Enter() {
		return nil, true
	}
	defer t.Leave()
	m := f.machineOf(globals)
	separate := object.Unwrap(locals) != object.Value(globals)
	g := &frame{t: t, m: m, code: m.compile(text, separate)}
	if separate {
		g.class = mappingSpace{t, locals}
	}
	outer := t.Caller
	t.Caller = g
	sig := g.code.run(g)
	t.Caller = outer
	switch {
	case sig == raised:
		return nil, true
	case text.mode == "eval":
		return g.ret, true
	}
	return object.None, true
}

// machineOf gives the module whose variables a dict is, made if it is none yet.
func (f *frame) machineOf(d *object.Dict) *machine {
	if m, ok := d.Observer.(*machine); ok && m.run == f.m.run {
		return m
	}
	m := &machine{run: f.m.run, file: f.m.file, name: "builtins", mirror: d}
	if s, ok := d.GetStr("__name__").(*object.Str); ok {
		m.name = s.S
	}
	d.Observer = m
	return m
}

// compile makes code of text for this module: what it names gets slots here.
func (m *machine) compile(text *textCode, separate bool) *code {
	c := &compiler{
		file: text.file, unit: &unit{source: text.file.Source, bare: !text.shown}, scopes: text.scopes, slots: map[string]int{},
		globals: slices.Clone(m.names), sites: len(m.caches), dynamic: separate, interactive: text.mode == "single", builtins: m.builtins(),
	}
	c.speak(m.dialect)
	for i, name := range c.globals {
		c.slots[name] = i
	}
	k := c.module()
	var bound []object.Value // so far, of the variables that get a slot now
	for _, name := range c.globals[len(m.vals):] {
		bound = append(bound, m.Get(name))
		if m.extra != nil {
			m.extra.Delete(name)
		}
	}
	m.names, m.vals = c.globals, append(m.vals, bound...)
	m.caches = append(m.caches, make([]siteCache, c.sites-len(m.caches))...)
	return k
}

// builtins are what the program has put in the place of the built-in names, or nil.
func (m *machine) builtins() *object.Dict {
	if m.mirror == nil {
		return nil
	}
	d, ok := m.mirror.GetStr("__builtins__").(*object.Dict)
	if !ok || d.GetStr("__debug__") != nil && d.Len() >= len(builtins.Names) {
		return nil
	}
	return d
}
