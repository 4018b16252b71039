package object

import "strings"

// Call calls fn with positional arguments.
func (t *Thread) Call(fn Value, args ...Value) Value { return t.CallKw(fn, args, nil) }

// CallHook calls a special method that a class has for self: most are functions, which
// take it first, but what binds in a way of its own is bound.
func (t *Thread) CallHook(m, self Value, args ...Value) Value {
	switch m := m.(type) {
	case *Builtin:
	case Method:
	default:
		bound := t.Bind(m, self, self.Class())
		if bound == nil {
			return nil
		}
		return t.Call(bound, args...)
	}
	if len(args) == 0 {
		return t.Call1(m, self)
	}
	return t.CallKw(m, append([]Value{self}, args...), nil)
}

// Call1 calls fn with one argument, which takes no allocation if fn does not keep the
// slice of its arguments.
func (t *Thread) Call1(fn, arg Value) Value {
	switch f := fn.(type) {
	case *Builtin:
		if f.Body == nil {
			return t.Call(fn, arg)
		}
	case Borrower:
	default:
		return t.Call(fn, arg)
	}
	args := t.PushArgs(1)
	args[0] = arg
	v := t.CallKw(fn, args, nil)
	t.PopArgs(1)
	return v
}

// Borrower is a callable that does not keep the slice of its arguments.
type Borrower interface {
	Callable
	Borrows()
}

// CallKw calls fn.
func (t *Thread) CallKw(fn Value, args []Value, kwargs []Keyword) Value {
	switch f := fn.(type) {
	case *BoundMethod:
		all := make([]Value, 0, len(args)+1)
		return t.CallKw(f.Func, append(append(all, f.Self), args...), kwargs)
	case *Builtin:
		if !t.Step(1) {
			return nil
		}
		return f.Fn(t, args, kwargs)
	case *Class:
		return t.Instantiate(f, args, kwargs)
	case Callable:
		return f.Call(t, args, kwargs)
	case *Instance:
		if call := f.Cls.Lookup(t, "__call__"); call != nil {
			return t.CallKw(&BoundMethod{call, f}, args, kwargs)
		}
	case *StaticMethod:
		return t.CallKw(f.Func, args, kwargs)
	}
	return t.Raise(TypeError, "'%s' object is not callable", fn.Class().Name)
}

// PlainInit gives __init__ of a class of the program if calling the class does nothing
// but make an object and call that; else nil.
func (t *Thread) PlainInit(cls *Class) Value {
	if cls.initVersion != t.classVersion+1 {
		if !cls.Heap {
			return nil
		}
		cls.initVersion, cls.init = t.classVersion+1, nil
		if cls.Meta == nil && len(cls.Abstract) == 0 && cls.Base() == ObjectClass && cls.Lookup(t, "__new__") == nil {
			cls.init = cls.Lookup(t, "__init__")
		}
	}
	return cls.init
}

// Instantiate is cls(*args, **kwargs).
func (t *Thread) Instantiate(cls *Class, args []Value, kwargs []Keyword) Value {
	if cls.Meta != nil {
		if call := cls.Meta.Lookup(t, "__call__"); call != nil {
			return t.CallKw(&BoundMethod{call, cls}, args, kwargs)
		}
	}
	return t.GenericCall(cls, args, kwargs)
}

// GenericCall is type.__call__(cls, *args, **kwargs).
func (t *Thread) GenericCall(cls *Class, args []Value, kwargs []Keyword) Value {
	if !cls.Heap {
		if make := cls.Instantiator(); make != nil {
			return make(t, cls, args, kwargs)
		}
		return t.Raise(TypeError, "cannot create '%s' instances", cls.Name)
	}
	var self Value
	if newMethod, ok := cls.Lookup(t, "__new__").(*StaticMethod); ok {
		self = t.CallKw(newMethod.Func, append([]Value{cls}, args...), kwargs)
		if self == nil || !self.Class().IsSubclass(cls) {
			return self
		}
	} else if self = t.Allocate(cls, args, kwargs); self == nil {
		return nil
	}
	init := cls.Lookup(t, "__init__")
	if init == nil {
		return self
	}
	result := t.CallKw(init, append([]Value{self}, args...), kwargs)
	if result == nil {
		return nil
	}
	if result != None {
		return t.Raise(TypeError, "__init__() should return None, not '%s'", result.Class().Name)
	}
	return self
}

// Allocate is cls.__new__ of the nearest built-in class.
func (t *Thread) Allocate(cls *Class, args []Value, kwargs []Keyword) Value {
	if len(cls.Abstract) > 0 {
		return t.abstract(cls)
	}
	if !t.Alloc(InstanceSize) {
		return nil
	}
	base := cls.Base()
	ownInit := cls.Lookup(t, "__init__")
	if _, isBuiltin := ownInit.(*Builtin); isBuiltin {
		ownInit = nil
	}
	switch {
	case base == TypeClass:
		return base.New(t, cls, args, kwargs)
	case base.IsSubclass(BaseException):
		if ownInit != nil {
			kwargs = nil
		}
		return cls.Instantiator()(t, cls, args, kwargs)
	case base != ObjectClass:
		return t.allocateOn(base, cls, ownInit != nil, args, kwargs)
	case len(args)+len(kwargs) > 0 && ownInit == nil && cls.Lookup(t, "__new__") == nil:
		return t.Raise(TypeError, "%s() takes no arguments", cls.Name)
	}
	return NewInstance(cls)
}

// allocateOn makes an instance of a subclass of a built-in type.
func (t *Thread) allocateOn(base, cls *Class, ownInit bool, args []Value, kwargs []Keyword) Value {
	if base.New == nil {
		return t.Raise(TypeError, "cannot create '%s' instances", cls.Name)
	}
	if ownInit && base.InitFills {
		args, kwargs = nil, nil
	}
	v := base.New(t, base, args, kwargs)
	if v == nil {
		return nil
	}
	i := NewInstance(cls)
	i.Base = v
	return i
}

// abstract raises for a class with methods that nobody has written.
func (t *Thread) abstract(cls *Class) Value {
	quoted := make([]string, len(cls.Abstract))
	for i, name := range cls.Abstract {
		quoted[i] = "'" + name + "'"
	}
	return t.Raise(TypeError, "Can't instantiate abstract class %s without an implementation for abstract method%s %s",
		cls.Name, plural(len(quoted)), strings.Join(quoted, ", "))
}

// CallMethod calls a method of a value by name.
func (t *Thread) CallMethod(v Value, name string, args ...Value) Value {
	m := t.GetAttr(v, name)
	if m == nil {
		return nil
	}
	return t.CallKw(m, args, nil)
}

// FromModule gives what a module of the library calls name, importing it first.
func (t *Thread) FromModule(module, name string) Value {
	m := t.Import(module)
	if m == nil {
		return nil
	}
	return t.GetAttr(m, name)
}
