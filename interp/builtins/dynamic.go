package builtins

import (
	"maps"
	"slices"

	"trammel/interp/object"
	"trammel/policy"
)

// Built-ins that run text or show variables. Each call is an effect that the policy
// has to grant; what runs then runs in the evaluator, within the same limits.
func init() {
	define(map[string]function{
		"compile": compileText, "eval": runText("eval"), "exec": runText("exec"),
		"globals": globals, "locals": locals, "vars": vars,
	})
}

// granted asks the world for an effect; it is false with the exception set if the
// policy denies it.
func granted(a *args, kind policy.Effect) bool {
	detail := a.Name
	if len(a.Pos) > 0 {
		detail += "(" + a.T.Repr(a.Pos[0]) + ")"
	}
	if a.T.Exc != nil {
		return false
	}
	return a.T.Ask(kind, detail) != nil
}

func globals(a *args) value {
	if !a.Count(0, 0) || !granted(a, "reflect") {
		return nil
	}
	return a.T.Caller.Globals(a.T)
}

func locals(a *args) value {
	if !a.Count(0, 0) || !granted(a, "reflect") {
		return nil
	}
	return a.T.Caller.Locals(a.T)
}

func vars(a *args) value {
	if len(a.Pos) == 0 {
		return locals(a)
	}
	if !a.Count(0, 1) {
		return nil
	}
	d := a.T.GetAttr(a.Pos[0], "__dict__")
	if d == nil && missingAttr(a.T) {
		return a.T.Raise(object.TypeError, "vars() argument must have __dict__ attribute")
	}
	return d
}

// sourceText is the source that eval, exec and compile take as str or bytes.
func sourceText(v value) (string, bool) {
	if s, ok := object.Unwrap(v).(*object.Str); ok {
		return s.S, true
	}
	if b, ok := object.BytesOf(v); ok {
		return string(b), true
	}
	return "", false
}

func compileText(a *args) value {
	t := a.T
	var parts [3]value
	for i, name := range []string{"source", "filename", "mode"} {
		if parts[i] = a.Optional(i, a.Take(name)); parts[i] == nil {
			return t.Raise(object.TypeError, "compile() missing required argument '%s' (pos %d)", name, i+1)
		}
	}
	for _, name := range []string{"flags", "dont_inherit", "optimize", "_feature_version"} {
		a.Take(name)
	}
	if !a.Unexpected() {
		return nil
	}
	mode, ok := parts[2].(*object.Str)
	switch {
	case !ok:
		return t.Raise(object.TypeError, "compile() argument 'mode' must be str, not %s", parts[2].Class().Name)
	case mode.S != "exec" && mode.S != "eval" && mode.S != "single":
		return t.Raise(object.ValueError, "compile() mode must be 'exec', 'eval' or 'single'")
	case !granted(a, "eval"):
		return nil
	}
	text, ok := sourceText(parts[0])
	if !ok {
		return t.Raise(object.TypeError, "compile() arg 1 must be a string, bytes or AST object")
	}
	return t.Caller.Compile(t, text, t.Str(parts[1]), mode.S)
}

// runText is eval or exec.
func runText(mode string) function {
	return func(a *args) value {
		t := a.T
		vars := [2]value{}
		for i, name := range []string{"globals", "locals"} {
			if vars[i] = a.Optional(i+1, a.Take(name)); vars[i] == object.None {
				vars[i] = nil
			}
		}
		if len(a.Pos) == 0 {
			return t.Raise(object.TypeError, "%s() takes at least 1 positional argument (0 given)", mode)
		}
		if !a.Count(1, 3) || !granted(a, "eval") {
			return nil
		}
		globals, locals, ok := namespaces(t, mode, vars[0], vars[1])
		if !ok {
			return nil
		}
		code := a.Pos[0]
		if text, isText := sourceText(code); isText {
			if code = t.Caller.Compile(t, text, "<string>", mode); code == nil {
				return nil
			}
		}
		v, ok := t.Caller.Execute(t, code, globals, locals)
		if !ok {
			return t.Raise(object.TypeError, "%s() arg 1 must be a string, bytes or code object", mode)
		}
		if v != nil && mode == "exec" {
			return object.None
		}
		return v
	}
}

// namespaces settles which variables text runs with: those of the caller unless
// others are given.
func namespaces(t *thread, mode string, globals, locals value) (*object.Dict, value, bool) {
	if globals == nil {
		if locals == nil {
			locals = t.Caller.Locals(t)
		}
		return t.Caller.Globals(t), locals, t.Exc == nil
	}
	g, ok := object.Unwrap(globals).(*object.Dict)
	if !ok {
		if mode == "exec" {
			t.Raise(object.TypeError, "exec() globals must be a dict, not %s", globals.Class().Name)
		} else {
			t.Raise(object.TypeError, "globals must be a dict")
		}
		return nil, nil, false
	}
	if locals == nil {
		locals = globals
	}
	if _, isDict := object.Unwrap(locals).(*object.Dict); !isDict && locals.Class().Lookup(t, "__getitem__") == nil {
		t.Raise(object.TypeError, "locals must be a mapping")
		return nil, nil, false
	}
	if g.GetStr("__builtins__") == nil {
		g.SetStr("__builtins__", builtinsDict(t))
	}
	return g, locals, true
}

// builtinsDict is what exec puts under __builtins__ in the variables that it is given,
// one for each run.
func builtinsDict(t *thread) *object.Dict {
	d, ok := t.Local(builtinsKey{}).(*object.Dict)
	if !ok {
		d = object.NewDict()
		for _, name := range sortedNames() {
			d.SetStr(name, Names[name])
		}
		t.SetLocal(builtinsKey{}, d)
	}
	return d
}

type builtinsKey struct{}

func sortedNames() []string { return slices.Sorted(maps.Keys(Names)) }
