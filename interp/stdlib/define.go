package stdlib

import "trammel/interp/object"

type args = object.Args

// function makes a function of a module; fn takes the arguments apart with Args.
func function(name string, fn func(a *args) value) value {
	return &object.Builtin{Name: name, Fn: func(t *thread, pos []value, kw []object.Keyword) value {
		return fn(&args{T: t, Name: name, Pos: pos, Kw: kw})
	}}
}

// functions makes the functions of a module by name.
func functions(table map[string]func(a *args) value) map[string]value {
	out := make(map[string]value, len(table))
	for name, fn := range table {
		out[name] = function(name, fn)
	}
	return out
}

// class makes a class of a module.
func class(module, name string) *object.Class {
	c := object.NewBuiltinClass(name)
	c.Module = module
	return c
}

// construct says how a class makes instances when it is called.
func construct(c *object.Class, fn func(a *args) value) {
	c.New = func(t *thread, _ *object.Class, pos []value, kw []object.Keyword) value {
		return fn(&args{T: t, Name: c.Name, Pos: pos, Kw: kw})
	}
}

// method adds methods to a class; Pos[0] is the receiver, which is never an instance of a
// subclass but what that has inside.
func method(c *object.Class, table map[string]func(a *args) value) {
	for name, fn := range table {
		c.Attrs.Set(name, methodOf(c, name, func(a *args) value {
			if a.Pos[0].Class() != c {
				a.Pos = append([]value{object.Unwrap(a.Pos[0])}, a.Pos[1:]...)
			}
			return fn(a)
		}))
	}
}

// methodOf is a method of a class with the receiver, which may be of a subclass, as Pos[0].
func methodOf(c *object.Class, name string, fn func(a *args) value) *object.Builtin {
	return &object.Builtin{Name: name, Owner: c, Fn: func(t *thread, pos []value, kw []object.Keyword) value {
		if len(pos) == 0 || !object.IsInstance(pos[0], c) {
			return t.Raise(object.TypeError, "descriptor '%s' requires a '%s' object", name, c.Name)
		}
		return fn(&args{T: t, Name: name, Owner: c, Pos: pos, Kw: kw})
	}}
}

// rebuilt is what __reduce__ gives for an object that is made with keywords: a function
// and its arguments.
func rebuilt(cls *object.Class, pos []value, kw []object.Keyword) value {
	keywords := object.NewDict()
	for _, k := range kw {
		keywords.SetStr(k.Name, k.Value)
	}
	return tuple(rebuildFunction, tuple(cls, tuple(pos...), keywords))
}

var rebuildFunction = function("_rebuild", func(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	pos, names := a.T.Elements(a.Pos[1]), a.T.Elements(a.Pos[2])
	if pos == nil || names == nil {
		return nil
	}
	var kw []object.Keyword
	for _, name := range names {
		v := a.T.GetItem(a.Pos[2], name)
		if v == nil {
			return nil
		}
		kw = append(kw, object.Keyword{Name: a.T.Str(name), Value: v})
	}
	return a.T.CallKw(a.Pos[0], pos, kw)
})

func none(ok bool) value {
	if !ok {
		return nil
	}
	return object.None
}

func tuple(elts ...value) value { return &object.Tuple{Elts: elts} }

// index takes an integer argument, which may be given by keyword; def is for none.
func index(a *args, i int, name string, def int64) (int64, bool) {
	v := a.Take(name)
	if i < len(a.Pos) {
		v = a.Pos[i]
	}
	if v == nil || v == object.None {
		return def, true
	}
	return a.T.Index(v)
}
