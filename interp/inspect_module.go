package interp

import (
	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/syntax"
)

// These are what the modules inspect and logging need of the evaluator.
func init() {
	stdlib.SetMember("_trammel", "CodeType", codeClass)
	stdlib.Extend("_trammel", map[string]func(a *object.Args) object.Value{"source_of": sourceOf, "caller": caller, "state_of": stateOf, "calling_module": callingModule})
}

// first is where the source of a function or class begins, with its decorators.
func (c *code) first() syntax.Pos {
	switch n := c.node.(type) {
	case nil:
		return 0
	case *syntax.FunctionDef:
		if len(n.Decorators) > 0 {
			return n.Decorators[0].Range().Start
		}
	case *syntax.ClassDef:
		if len(n.Decorators) > 0 {
			return n.Decorators[0].Range().Start
		}
	}
	return c.node.Range().Start
}

// sourceOf gives the lines of a function's or class's source as text, the number of the
// first one and the name of the file; None for what is not of the program.
func sourceOf(a *object.Args) object.Value {
	if !a.Count(1, 1) {
		return nil
	}
	var c *code
	switch v := a.Pos[0].(type) {
	case *Function:
		if !v.m.library {
			c = v.code
		}
	case *codeObject:
		c = v.code
	case *object.Class:
		c, _ = v.Origin.(*code)
	}
	if c == nil || c.node == nil {
		return object.None
	}
	src := c.source
	line := src.Line(c.first())
	last := src.Line(c.node.Range().End)
	text := src.Slice(syntax.Span{Start: src.LineSpan(line).Start, End: src.LineSpan(last).End}) + "\n"
	if !a.T.Alloc(int64(len(text))) {
		return nil
	}
	return &object.Tuple{Elts: []object.Value{object.NewStr(text), object.MakeInt(int64(line)), object.NewStr(src.Name)}}
}

// caller gives file, line and function of the call with which the program went into the
// library.
func caller(a *object.Args) object.Value {
	s := a.T.Site
	if s.Node == nil {
		return &object.Tuple{Elts: []object.Value{object.NewStr("<unknown>"), object.MakeInt(0), object.NewStr("<module>")}}
	}
	return &object.Tuple{Elts: []object.Value{
		object.NewStr(s.Code.Source.Name), object.MakeInt(int64(s.Place().Line)), object.NewStr(s.Code.Function),
	}}
}

// callingModule is the name of the module of the program that called the library.
func callingModule(a *object.Args) object.Value {
	f, ok := a.T.Caller.(*frame)
	if s := a.T.Site; ok && s.Node != nil {
		for name, m := range f.m.run.modules {
			if vars, ok := m.Vars.(*machine); ok && vars.file != nil && vars.file.Source == s.Code.Source {
				return object.NewStr(name)
			}
		}
	}
	return object.NewStr("__main__")
}

// stateOf says how far a generator or coroutine has run, in the words of inspect.
func stateOf(a *object.Args) object.Value {
	if !a.Count(1, 1) {
		return nil
	}
	g, ok := object.Unwrap(a.Pos[0]).(*object.Generator)
	if !ok {
		return a.T.Raise(object.AttributeError, "'%s' object has no attribute 'gi_running'", a.Pos[0].Class().Name)
	}
	return object.NewStr(g.State())
}
