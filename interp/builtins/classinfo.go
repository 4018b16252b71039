package builtins

import "trammel/interp/object"

// classInfo runs test, which is about v, over a class, a union or a tuple of them.
func classInfo(t *thread, what string, v, info value, test func(*object.Class) (bool, bool)) (result, ok bool) {
	var parts []value
	switch c := info.(type) {
	case *object.Class:
		return test(c)
	case *object.Tuple:
		parts = c.Elts
	case *object.UnionType:
		parts = c.Args
	case *object.GenericAlias:
		t.Raise(object.TypeError, "%s() argument 2 cannot be a parameterized generic", what)
		return false, false
	case *object.Instance: // a form of typing, or whatever else says what belongs to it
		return hookedInfo(t, what, c, v)
	default:
		return refuseInfo(t, what)
	}
	for _, e := range parts {
		if r, ok := classInfo(t, what, v, e, test); r || !ok {
			return r, ok
		}
	}
	return false, true
}

// refuseInfo raises for what is no class, in the words of the function that was called.
func refuseInfo(t *thread, what string) (result, ok bool) {
	one, many := "type", "types"
	if what == "issubclass" {
		one, many = "class", "classes"
	}
	t.Raise(object.TypeError, "%s() arg 2 must be a %s, a tuple of %s, or a union", what, one, many)
	return false, false
}

// hookedInfo asks an object that stands for a class, such as a form of typing.
func hookedInfo(t *thread, what string, i *object.Instance, v value) (result, ok bool) {
	hook := i.Cls.Lookup(t, map[string]string{"isinstance": "__instancecheck__", "issubclass": "__subclasscheck__"}[what])
	if hook == nil {
		return refuseInfo(t, what)
	}
	r := t.Call(hook, i, v)
	if r == nil {
		return false, false
	}
	return t.Truth(r)
}

// asked lets a metaclass's hook decide; known is false if there is none.
func asked(t *thread, c *object.Class, hook string, v value) (result, known, ok bool) {
	if c.Meta == nil {
		return false, false, true
	}
	m := c.Meta.Lookup(t, hook)
	if m == nil {
		return false, false, true
	}
	r := t.Call(m, c, v)
	if r == nil {
		return false, true, false
	}
	result, ok = t.Truth(r)
	return result, true, ok
}

func isinstance(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	v := a.Pos[0]
	r, ok := classInfo(a.T, "isinstance", v, a.Pos[1], func(c *object.Class) (bool, bool) {
		if v.Class() == c {
			return true, true
		}
		if r, known, ok := asked(a.T, c, "__instancecheck__", v); known {
			return r, ok
		}
		return object.IsInstance(v, c) || claims(a.T, v, c), true
	})
	if !ok {
		return nil
	}
	return object.MakeBool(r)
}

// claims reports whether an object says by a __class__ of the program that it is of a
// class.
func claims(t *thread, v value, c *object.Class) bool {
	i, ok := v.(*object.Instance)
	if !ok || i.Cls.Lookup(t, "__class__") == nil {
		return false
	}
	said, ok := t.GetAttr(v, "__class__").(*object.Class)
	if t.Exc != nil && !t.Exc.Fatal {
		t.Clear()
	}
	return ok && said.IsSubclass(c)
}

func issubclass(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	sub, isClass := a.Pos[0].(*object.Class)
	if !isClass {
		return a.T.Raise(object.TypeError, "issubclass() arg 1 must be a class")
	}
	r, ok := classInfo(a.T, "issubclass", sub, a.Pos[1], func(c *object.Class) (bool, bool) {
		if r, known, ok := asked(a.T, c, "__subclasscheck__", sub); known {
			return r, ok
		}
		return sub.IsSubclass(c), true
	})
	if !ok {
		return nil
	}
	return object.MakeBool(r)
}
