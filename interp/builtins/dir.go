package builtins

import (
	"slices"

	"trammel/interp/object"
)

func init() { define(map[string]function{"dir": dir}) }

// dir lists the names of an object's attributes, its class's and its bases'.
func dir(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Call(Names["sorted"], a.T.Caller.Locals(a.T)) // names only: no effect
	}
	if !a.Count(0, 1) {
		return nil
	}
	t, v := a.T, a.Pos[0]
	if m := v.Class().Lookup(t, "__dir__"); m != nil {
		names := t.CallHook(m, v)
		if names == nil {
			return nil
		}
		return t.Call(Names["sorted"], names)
	}
	names := map[string]bool{}
	note := func(name string, _ value) { names[name] = true }
	class := func(c *object.Class) {
		for _, k := range c.MRO {
			k.Attrs.Each(note)
			for name := range k.Specials {
				names[name] = true
			}
		}
	}
	switch v := v.(type) {
	case *object.Module:
		v.Vars.Each(note)
	case *object.Class:
		class(v)
		for _, name := range []string{"__class__", "__doc__"} {
			names[name] = true
		}
	case object.Variables:
		v.Each(note)
	}
	_, isModule := v.(*object.Module)
	_, isClass := v.(*object.Class)
	if !isModule && !isClass {
		class(v.Class())
		names["__class__"], names["__doc__"] = true, true
	}
	if v.Class().Heap && v.Class().Slots == nil {
		names["__dict__"], names["__weakref__"] = true, true
	}
	out := &object.List{}
	for name := range names {
		out.Elts = append(out.Elts, object.NewStr(name))
	}
	slices.SortFunc(out.Elts, func(x, y value) int {
		a, b := x.(*object.Str).S, y.(*object.Str).S
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	})
	return out
}
