package object

import "fmt"

// GetAttr is v.name. On failure the exception is set.
func (t *Thread) GetAttr(v Value, name string) Value {
	switch v := v.(type) {
	case *Instance:
		return t.instanceAttr(v, name)
	case *Class:
		return t.classAttr(v, name)
	case *Module:
		if a := v.Attr[name]; a != nil {
			return a
		}
		return t.noAttr(v, name, "module '%s' has no attribute '%s'", v.Name, name)
	case *Super:
		return t.superAttr(v, name)
	case *Exception:
		if a := t.exceptionAttr(v, name); a != nil || t.Exc != nil {
			return a
		}
	case Attributed:
		if a := v.Attr(t, name); a != nil || t.Exc != nil {
			return a
		}
	}
	cls := v.Class()
	if a := cls.Lookup(t, name); a != nil {
		return t.bind(a, v, cls)
	}
	if name == "__class__" {
		return cls
	}
	if m := cls.special(name); m != nil {
		return t.bind(m, v, cls)
	}
	return t.noAttr(v, name, "'%s' object has no attribute '%s'", cls.Name, name)
}

// special finds a special method of the built-in classes that c is or comes from.
func (c *Class) special(name string) Value {
	for _, k := range c.MRO {
		if m := k.Specials[name]; m != nil {
			return m
		}
	}
	return ObjectClass.Specials[name]
}

// Attributed is a value with attributes of its own besides its class's. Attr
// gives nil, without an exception, for names that it does not know.
type Attributed interface {
	Attr(t *Thread, name string) Value
}

func (t *Thread) noAttr(v Value, name, format string, args ...any) Value {
	e := NewException(AttributeError, NewStr(fmt.Sprintf(format, args...)))
	e.Name = name
	return t.Throw(e)
}

// bind turns what a class lookup found into what the instance shows: methods
// bound, properties computed.
func (t *Thread) bind(a, self Value, cls *Class) Value {
	switch a := a.(type) {
	case *Builtin:
		if a.Owner != nil {
			return &BoundMethod{a, self}
		}
		return a
	case *StaticMethod:
		return a.Func
	case *ClassMethod:
		return &BoundMethod{a.Func, cls}
	case *Property:
		if a.Get == nil {
			return t.Raise(AttributeError, "property of '%s' object has no getter", cls.Name)
		}
		return t.Call(a.Get, self)
	case *Instance:
		if get := a.Cls.Lookup(t, "__get__"); get != nil {
			return t.Call(get, a, self, cls)
		}
	case Method:
		return &BoundMethod{a, self}
	}
	return a
}

// Method is a function of the program: found in a class, it binds its receiver.
type Method interface {
	Callable
	IsMethod()
}

// isData reports whether a class attribute goes before the instance's own.
func (t *Thread) isData(a Value) bool {
	switch a := a.(type) {
	case *Property:
		return true
	case *Instance:
		return a.Cls.Lookup(t, "__set__") != nil
	}
	return false
}

func (t *Thread) instanceAttr(i *Instance, name string) Value {
	found := i.Cls.Lookup(t, name)
	if found != nil && t.isData(found) {
		return t.bind(found, i, i.Cls)
	}
	if v := i.Get(name); v != nil {
		return v
	}
	if found != nil {
		return t.bind(found, i, i.Cls)
	}
	switch name {
	case "__class__":
		return i.Cls
	case "__dict__":
		d := NewDict()
		i.Each(func(name string, v Value) { d.Set(t, NewStr(name), v) })
		return d
	}
	if hook := i.Cls.Lookup(t, "__getattr__"); hook != nil {
		return t.Call(hook, i, NewStr(name))
	}
	if m := i.Cls.special(name); m != nil {
		return t.bind(m, i, i.Cls)
	}
	return t.noAttr(i, name, "'%s' object has no attribute '%s'", i.Cls.Name, name)
}

func (t *Thread) classAttr(c *Class, name string) Value {
	if a := c.Lookup(t, name); a != nil {
		switch a := a.(type) {
		case *StaticMethod:
			return a.Func
		case *ClassMethod:
			return &BoundMethod{a.Func, c}
		case *Instance:
			if get := a.Cls.Lookup(t, "__get__"); get != nil {
				return t.Call(get, a, None, c)
			}
		}
		return a
	}
	switch name {
	case "__name__":
		return NewStr(c.Name)
	case "__qualname__":
		return NewStr(c.QualName)
	case "__module__":
		return NewStr(c.Module)
	case "__doc__":
		return None
	case "__class__":
		return TypeClass
	case "__bases__":
		return classTuple(c.Bases)
	case "__mro__":
		return classTuple(c.MRO)
	}
	if m := c.special(name); m != nil {
		return m
	}
	return t.noAttr(c, name, "type object '%s' has no attribute '%s'", c.Name, name)
}

func classTuple(classes []*Class) Value {
	out := make([]Value, len(classes))
	for i, c := range classes {
		out[i] = c
	}
	return &Tuple{out}
}

func (t *Thread) superAttr(s *Super, name string) Value {
	cls := s.Self.Class()
	asClass, isClass := s.Self.(*Class)
	if isClass {
		cls = asClass
	}
	a := cls.LookupAfter(s.Type, name)
	if a == nil {
		a = cls.special(name)
	}
	if a == nil {
		return t.noAttr(s, name, "'super' object has no attribute '%s'", name)
	}
	if isClass {
		if m, ok := a.(*ClassMethod); ok {
			return &BoundMethod{m.Func, asClass}
		}
		if m, ok := a.(*StaticMethod); ok {
			return m.Func
		}
		return a
	}
	return t.bind(a, s.Self, cls)
}

func (t *Thread) exceptionAttr(e *Exception, name string) Value {
	switch name {
	case "args":
		return &Tuple{e.Args}
	case "__cause__":
		return exceptionOrNone(e.Cause)
	case "__context__":
		return exceptionOrNone(e.Context)
	case "__suppress_context__":
		return MakeBool(e.Suppress)
	case "value":
		if e.Is(StopIteration) {
			if len(e.Args) > 0 {
				return e.Args[0]
			}
			return None
		}
	case "code":
		if e.Is(SystemExit) {
			if len(e.Args) > 0 {
				return e.Args[0]
			}
			return None
		}
	}
	if e.Attrs == nil {
		return nil
	}
	if found := e.Cls.Lookup(t, name); found != nil && t.isData(found) {
		return nil
	}
	return e.Attrs.Get(name)
}

func exceptionOrNone(e *Exception) Value {
	if e == nil {
		return None
	}
	return e
}

// SetAttr is v.name = x.
func (t *Thread) SetAttr(v Value, name string, x Value) bool {
	cls := v.Class()
	if found := cls.Lookup(t, name); found != nil {
		switch d := found.(type) {
		case *Property:
			if d.Set == nil {
				t.noAttr(v, name, "property '%s' of '%s' object has no setter", name, cls.Name)
				return false
			}
			return t.Call(d.Set, v, x) != nil
		case *Instance:
			if set := d.Cls.Lookup(t, "__set__"); set != nil {
				return t.Call(set, d, v, x) != nil
			}
		}
	}
	switch v := v.(type) {
	case *Instance:
		if hook := v.Cls.Lookup(t, "__setattr__"); hook != nil {
			return t.Call(hook, v, NewStr(name), x) != nil
		}
		return t.SetField(v, name, x)
	case *Class:
		if !v.Heap {
			t.Raise(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, v.Name)
			return false
		}
		v.Attrs.Set(name, x)
		t.classesChanged()
		return true
	case *Exception:
		return t.setExceptionAttr(v, name, x)
	case AttributeSetter:
		return v.SetAttr(t, name, x)
	}
	if cls.Lookup(t, name) != nil {
		t.noAttr(v, name, "'%s' object attribute '%s' is read-only", cls.Name, name)
	} else {
		t.noAttr(v, name, "'%s' object has no attribute '%s'", cls.Name, name)
	}
	return false
}

// AttributeSetter is a value whose attributes can be set.
type AttributeSetter interface {
	SetAttr(t *Thread, name string, x Value) bool
}

// SetField is object.__setattr__.
func (t *Thread) SetField(i *Instance, name string, x Value) bool {
	if i.Get(name) == nil && !t.Alloc(valueSize) {
		return false
	}
	i.Set(name, x)
	return true
}

func (t *Thread) setExceptionAttr(e *Exception, name string, x Value) bool {
	cause, isException := x.(*Exception)
	switch name {
	case "args":
		elts := t.Elements(x)
		if elts == nil && t.Exc != nil {
			return false
		}
		e.Args = elts
		return true
	case "__cause__", "__context__":
		if !isException && x != None {
			t.Raise(TypeError, "exception %s must be None or derive from BaseException", name[2:len(name)-2])
			return false
		}
		if name == "__cause__" {
			e.Cause, e.Suppress = cause, true
		} else {
			e.Context = cause
		}
		return true
	}
	if e.Attrs == nil {
		e.Attrs = NewInstance(&Class{Name: e.Cls.Name, Heap: true})
	}
	return t.SetField(e.Attrs, name, x)
}

// DelAttr is del v.name.
func (t *Thread) DelAttr(v Value, name string) bool {
	cls := v.Class()
	if p, ok := cls.Lookup(t, name).(*Property); ok {
		if p.Del == nil {
			t.noAttr(v, name, "property '%s' of '%s' object has no deleter", name, cls.Name)
			return false
		}
		return t.Call(p.Del, v) != nil
	}
	switch v := v.(type) {
	case *Instance:
		if hook := v.Cls.Lookup(t, "__delattr__"); hook != nil {
			return t.Call(hook, v, NewStr(name)) != nil
		}
		if v.Delete(name) {
			return true
		}
	case *Class:
		if v.Heap && v.Attrs.Delete(name) {
			t.classesChanged()
			return true
		}
		t.noAttr(v, name, "type object '%s' has no attribute '%s'", v.Name, name)
		return false
	}
	t.noAttr(v, name, "'%s' object has no attribute '%s'", cls.Name, name)
	return false
}

// Call calls fn with positional arguments.
func (t *Thread) Call(fn Value, args ...Value) Value { return t.CallKw(fn, args, nil) }

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

// Instantiate is cls(*args, **kwargs).
func (t *Thread) Instantiate(cls *Class, args []Value, kwargs []Keyword) Value {
	if !cls.Heap {
		if cls.New == nil {
			if make := cls.Instantiator(); make != nil {
				return make(t, cls, args, kwargs)
			}
			return t.Raise(TypeError, "cannot create '%s' instances", cls.Name)
		}
		return cls.New(t, cls, args, kwargs)
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
	if !t.Alloc(instanceSize) {
		return nil
	}
	base := cls.Base()
	switch {
	case base.IsSubclass(BaseException):
		return &Exception{Cls: cls, Args: args}
	case base != ObjectClass:
		inner := base.New
		if inner == nil {
			return t.Raise(TypeError, "cannot create '%s' instances", cls.Name)
		}
		if cls.Lookup(t, "__init__") != nil && (base == ListClass || base == DictClass || base == SetClass) {
			args, kwargs = nil, nil
		}
		v := inner(t, base, args, kwargs)
		if v == nil {
			return nil
		}
		i := NewInstance(cls)
		i.Base = v
		return i
	case len(args)+len(kwargs) > 0 && cls.Lookup(t, "__init__") == nil:
		return t.Raise(TypeError, "%s() takes no arguments", cls.Name)
	}
	return NewInstance(cls)
}

// IsInstance is isinstance(v, cls).
func IsInstance(v Value, cls *Class) bool { return v.Class().IsSubclass(cls) }

// Unwrap gives the built-in value inside an instance of a subclass of a built-in
// type, or v itself.
func Unwrap(v Value) Value {
	if i, ok := v.(*Instance); ok && i.Base != nil {
		return i.Base
	}
	return v
}

// callSpecial calls a special method of v's class, if it is an instance that has
// it; found is false otherwise.
func (t *Thread) callSpecial(v Value, name string, args ...Value) (result Value, found bool) {
	var cls *Class
	switch v := v.(type) {
	case *Instance:
		cls = v.Cls
	case *Exception:
		if !v.Cls.Heap {
			return nil, false
		}
		cls = v.Cls
	default:
		return nil, false
	}
	m := cls.Lookup(t, name)
	if m == nil {
		return nil, false
	}
	if b, ok := m.(*Builtin); ok && b.Owner != nil {
		return nil, false // the built-in type's own behaviour, reached through Base
	}
	bound := t.bind(m, v, cls)
	if bound == nil {
		return nil, true
	}
	return t.CallKw(bound, args, nil), true
}
