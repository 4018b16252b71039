package builtins

import "trammel/interp/object"

// These are the methods of classes themselves, which metaclasses inherit.
func init() {
	specials(object.TypeClass, map[string]function{
		"__call__": typeCall, "__init__": typeInit, "__setattr__": objectSetattr, "__delattr__": objectDelattr, "__repr__": objectRepr,
		"__instancecheck__": typeInstancecheck, "__subclasscheck__": typeSubclasscheck, "mro": typeMRO, "__subclasses__": typeSubclasses,
		"__dir__": dir, "__hash__": objectHash, "__eq__": objectEq,
	})
	object.TypeClass.Specials["__new__"] = &object.StaticMethod{Func: builtin("__new__", nil, typeNew)}
	object.TypeClass.Specials["__prepare__"] = &object.ClassMethod{Func: builtin("__prepare__", nil, func(*args) value { return object.NewDict() })}
	object.TypeClass.Specials["__getattribute__"] = builtin("__getattribute__", object.TypeClass, objectGetattribute)
}

func typeCall(a *args) value {
	return a.T.GenericCall(a.Pos[0].(*object.Class), a.Pos[1:], a.Kw)
}

func typeInit(*args) value { return object.None }

func typeNew(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "type.__new__(): not enough arguments")
	}
	meta, ok := a.Pos[0].(*object.Class)
	if !ok || !meta.IsSubclass(object.TypeClass) {
		return a.T.Raise(object.TypeError, "type.__new__(X): X is not a type object (%s)", a.Pos[0].Class().Name)
	}
	a.Pos = a.Pos[1:]
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "type.__new__() takes exactly 3 arguments (0 given)")
	}
	return newType(a, meta)
}

func typeInstancecheck(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return object.MakeBool(object.IsInstance(a.Pos[1], a.Pos[0].(*object.Class)))
}

func typeSubclasscheck(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	c, ok := a.Pos[1].(*object.Class)
	if !ok {
		return a.T.Raise(object.TypeError, "issubclass() arg 1 must be a class")
	}
	return object.MakeBool(c.IsSubclass(a.Pos[0].(*object.Class)))
}

func typeMRO(a *args) value {
	return classList(a.Pos[0].(*object.Class).MRO)
}

func typeSubclasses(a *args) value {
	return classList(a.Pos[0].(*object.Class).Subclasses())
}

func classList(classes []*object.Class) value {
	out := &object.List{}
	for _, c := range classes {
		out.Elts = append(out.Elts, c)
	}
	return out
}
