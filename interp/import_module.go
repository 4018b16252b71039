package interp

import (
	"strings"

	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/policy"
)

// Imports by computed name: for the library under another name than for the program,
// which needs the capability.
func init() {
	builtins.Define("__import__", importByName)
	stdlib.Extend("_trammel", map[string]func(a *object.Args) object.Value{"module": func(a *object.Args) object.Value {
		return moduleNamed(a.T, a.Pos[0])
	}})
}

// importByName is __import__(name, globals, locals, fromlist, level).
func importByName(a *object.Args) object.Value {
	fromList := a.Optional(3, a.Take("fromlist"))
	for _, name := range []string{"globals", "locals", "level"} {
		a.Take(name)
	}
	if !a.Unexpected() {
		return nil
	}
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "__import__() missing required argument 'name' (pos 1)")
	}
	name, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "__import__() argument 1 must be str, not %s", a.Pos[0].Class().Title())
	}
	if a.T.Ask(policy.Importing, "__import__("+a.T.Repr(name)+")") == nil {
		return nil
	}
	m := moduleNamed(a.T, name)
	if m == nil {
		return nil
	}
	wantsInner := false
	if fromList != nil && fromList != object.None {
		if wantsInner, ok = a.T.Truth(fromList); !ok {
			return nil
		}
	}
	if top, _, dotted := strings.Cut(name.S, "."); dotted && !wantsInner && !isUnknown(m) {
		return moduleNamed(a.T, object.NewStr(top))
	}
	return m
}

// moduleNamed imports a module for its full name.
func moduleNamed(t *object.Thread, name object.Value) object.Value {
	s, ok := object.Unwrap(name).(*object.Str)
	if !ok || s.S == "" {
		return t.Raise(object.ValueError, "Empty module name")
	}
	return t.Import(s.S)
}
