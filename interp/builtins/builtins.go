// Package builtins holds Python's built-in functions and the methods of the
// built-in types. Functions and methods are registered as data; adding one
// touches one place.
package builtins

import (
	"trammel/interp/object"
)

type (
	value   = object.Value
	thread  = object.Thread
	keyword = object.Keyword
	args    = object.Args
)

// function is the Go side of a built-in.
type function func(a *args) value

// Names maps the names of the built-in namespace to their values. It is complete
// when the package is initialised and never changes.
var Names = map[string]value{}

// builtin makes a function; fn must keep neither its argument nor the slices in it.
func builtin(name string, owner *object.Class, fn function) *object.Builtin {
	return &object.Builtin{Name: name, Owner: owner, Body: fn, Fn: func(t *thread, pos []value, kw []keyword) value {
		a := t.BorrowArgs()
		a.Name, a.Owner, a.Pos, a.Kw = name, owner, pos, kw
		v := fn(a)
		t.ReturnArgs(a)
		return v
	}}
}

// define adds functions to the built-in namespace.
func define(functions map[string]function) {
	for name, fn := range functions {
		Names[name] = builtin(name, nil, fn)
	}
}

// methods adds methods to a class; Pos[0] is the receiver, which is checked and
// unwrapped, so that subclasses share them.
func methods(c *object.Class, functions map[string]function) {
	for name, fn := range functions {
		b := builtin(name, c, receiver(c, name, fn))
		b.Body = fn
		c.Attrs.Set(name, b)
	}
}

// receiver checks that a method is called on an instance of its class.
func receiver(c *object.Class, name string, fn function) function {
	return func(a *args) value {
		if len(a.Pos) == 0 {
			return a.T.Raise(object.TypeError, "unbound method %s.%s() needs an argument", c.Name, name)
		}
		if a.Pos[0].Class() == c {
			return fn(a)
		}
		if !object.IsInstance(a.Pos[0], c) {
			return a.T.Raise(object.TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, c.Name, a.Pos[0].Class().Name)
		}
		if i, ok := a.Pos[0].(*object.Instance); ok {
			a.Pos = append([]value{object.Unwrap(i)}, a.Pos[1:]...)
		}
		return fn(a)
	}
}

// classMethods adds methods that get the class as Pos[0].
func classMethods(c *object.Class, functions map[string]function) {
	for name, fn := range functions {
		c.Attrs.Set(name, &object.ClassMethod{Func: builtin(name, nil, fn)})
	}
}

// static adds functions that are looked up on the class itself, as str.maketrans.
func static(c *object.Class, functions map[string]function) {
	for name, fn := range functions {
		c.Attrs.Set(name, &object.StaticMethod{Func: builtin(name, nil, fn)})
	}
}

func init() {
	for _, c := range []*object.Class{
		object.ObjectClass, object.TypeClass, object.IntClass, object.BoolClass, object.FloatClass, object.StrClass,
		object.BytesClass, object.ListClass, object.TupleClass, object.DictClass, object.SetClass, object.FrozenSetClass,
		object.SliceClass, object.RangeClass, object.PropertyClass, object.StaticMethodClass, object.ClassMethodClass,
		object.SuperClass, object.EnumerateClass, object.ZipClass, object.MapClass, object.FilterClass, object.ReversedClass,
	} {
		Names[c.Name] = c
	}
	for _, c := range object.ExceptionClasses {
		Names[c.Name] = c
	}
	Names["Ellipsis"], Names["NotImplemented"] = object.Ellipsis, object.NotImplemented
	Names["IOError"], Names["EnvironmentError"] = object.OSError, object.OSError
	Names["__debug__"] = object.True
}

// alone wraps methods that take nothing but their receiver.
func alone(functions map[string]function) map[string]function {
	for name, fn := range functions {
		functions[name] = func(a *args) value {
			if !a.Count(1, 1) {
				return nil
			}
			return fn(a)
		}
	}
	return functions
}

// none is what a method gives that only acts.
func none(ok bool) value {
	if !ok {
		return nil
	}
	return object.None
}

// str gives a str unless the thread has failed.
func str(t *thread, s string) value {
	if t.Exc != nil {
		return nil
	}
	if !t.Alloc(object.StrSize + int64(len(s))) {
		return nil
	}
	return object.NewStr(s)
}

// Define adds a built-in function, from init functions of packages that this one cannot
// import.
func Define(name string, fn func(a *object.Args) object.Value) { define(map[string]function{name: fn}) }
