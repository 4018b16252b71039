package object

import (
	"fmt"
	"slices"
	"trammel/interp/catalog"
)

// GetAttr is v.name. On failure the exception is set.
func (t *Thread) GetAttr(v Value, name string) Value {
	switch v := v.(type) {
	case *Instance:
		return t.instanceAttr(v, name)
	case *Class:
		return t.classAttr(v, name)
	case *Module:
		return t.moduleAttr(v, name)
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
		return t.Bind(a, v, cls)
	}
	if name == "__class__" {
		return cls
	}
	if m := cls.special(name); m != nil {
		return t.Bind(m, v, cls)
	}
	return t.noAttr(v, name, "'%s' object has no attribute '%s'", cls.Title(), name)
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
	e.Name, e.Obj = name, v
	return t.Throw(e)
}

// Bind turns what a class lookup found into what the instance shows: methods
// bound, properties computed.
func (t *Thread) Bind(a, self Value, cls *Class) Value {
	switch a := t.plainDescriptor(a).(type) {
	case *Builtin:
		if a.Owner != nil {
			return &BoundMethod{a, self}
		}
		return a
	case *StaticMethod:
		return a.Func
	case *ClassMethod:
		return t.bindClassMethod(a, cls)
	case *Property:
		if a.Get == nil {
			return t.Raise(AttributeError, "property%s of '%s' object has no getter", a.quoted(), cls.Name)
		}
		return t.Call1(a.Get, self)
	case Descriptor:
		return a.BindTo(t, self, cls)
	case *Instance:
		if get := a.Cls.Lookup(t, "__get__"); get != nil {
			return t.Call(get, a, self, cls)
		}
	case Method:
		return &BoundMethod{a, self}
	}
	return a
}

// plainDescriptor gives the property, or static or class method, inside an instance of
// a subclass of it that does not bind in a way of its own.
func (t *Thread) plainDescriptor(a Value) Value {
	i, ok := a.(*Instance)
	if !ok || i.Base == nil {
		return a
	}
	switch i.Base.(type) {
	case *Property, *StaticMethod, *ClassMethod:
		if !i.Cls.overrides(t, "__get__") && !i.Cls.overrides(t, "__set__") {
			return i.Base
		}
	}
	return a
}

// overrides reports whether a class has a method of the program under a name that
// built-in classes may have as well.
func (c *Class) overrides(t *Thread, name string) bool {
	found := c.Lookup(t, name)
	_, isBuiltin := found.(*Builtin)
	return found != nil && !isBuiltin
}

// Descriptor is an attribute written in Go that decides what an instance shows; self
// is nil when it is looked up on the class.
type Descriptor interface {
	Value
	BindTo(t *Thread, self Value, cls *Class) Value
}

// Method is a function of the program: found in a class, it binds its receiver.
type Method interface {
	Callable
	IsMethod()
}

// isData reports whether a class attribute goes before the instance's own.
func (t *Thread) isData(a Value) bool {
	switch a := t.plainDescriptor(a).(type) {
	case *Property:
		return true
	case *Instance:
		return a.Cls.Lookup(t, "__set__") != nil || a.Cls.Lookup(t, "__delete__") != nil
	}
	return false
}

func (t *Thread) instanceAttr(i *Instance, name string) Value {
	hooks := i.Cls.hooks(t)
	if !hooks.getattribute && !hooks.getattr {
		return t.GenericAttr(i, name)
	}
	var v Value
	if hooks.getattribute {
		v, _ = t.callSpecial(i, "__getattribute__", NewStr(name))
	} else {
		v = t.GenericAttr(i, name)
	}
	if v != nil || !hooks.getattr || t.Exc.Fatal || !t.Exc.Is(AttributeError) {
		return v
	}
	t.Clear()
	v, _ = t.callSpecial(i, "__getattr__", NewStr(name))
	return v
}

// GenericAttr is object.__getattribute__ of an instance.
func (t *Thread) GenericAttr(i *Instance, name string) Value {
	found := i.Cls.Lookup(t, name)
	if found != nil && t.isData(found) {
		return t.Bind(found, i, i.Cls)
	}
	if v := i.Get(name); v != nil {
		return v
	}
	if found != nil {
		return t.Bind(found, i, i.Cls)
	}
	switch name {
	case "__class__":
		return i.Cls
	case "__dict__":
		if i.Cls.Slots == nil {
			return i.Dict(t)
		}
	}
	if m := i.Cls.special(name); m != nil {
		return t.Bind(m, i, i.Cls)
	}
	return t.noAttr(i, name, "'%s' object has no attribute '%s'", i.Cls.Title(), name)
}

// moduleAttr asks the module's variables, then its __getattr__.
func (t *Thread) moduleAttr(m *Module, name string) Value {
	if a := m.Vars.Get(name); a != nil {
		return a
	}
	switch name {
	case "__class__":
		return ModuleClass
	case "__name__":
		return NewStr(m.Name)
	case "__doc__":
		return None
	case "__dict__":
		d := NewDict()
		m.Vars.Each(func(name string, v Value) { d.Set(t, NewStr(name), v) })
		return d
	}
	if hook := m.Vars.Get("__getattr__"); hook != nil {
		v := t.Call(hook, NewStr(name))
		if v != nil || !t.Exc.Is(AttributeError) || catalog.MissingName(m.Name, name) == "" {
			return v
		}
		t.Clear()
	}
	return t.noAttr(m, name, "module '%s' has no attribute '%s'%s", m.Name, name, catalog.MissingName(m.Name, name))
}

func (t *Thread) classAttr(c *Class, name string) Value {
	var above Value // what the metaclass has under the name
	if c.Meta != nil {
		if above = c.Meta.Lookup(t, name); above != nil && t.isData(above) {
			return t.Bind(above, c, c.Meta)
		}
	}
	if name == "__doc__" {
		if doc := c.Attrs.Get(name); doc != nil {
			return doc
		}
		return None
	}
	if a := c.Lookup(t, name); a != nil {
		return t.BindToClass(a, c)
	}
	if above != nil {
		if m := c.special(name); m != nil {
			return t.BindToClass(m, c)
		}
		return t.Bind(above, c, c.Meta)
	}
	if a := t.ownClassAttr(c, name); a != nil {
		return a
	}
	if m := c.special(name); m != nil {
		return t.BindToClass(m, c)
	}
	if m := TypeClass.Specials[name]; m != nil {
		return t.Bind(m, c, TypeClass)
	}
	if c.Meta != nil {
		if hook := c.Meta.Lookup(t, "__getattr__"); hook != nil {
			return t.Call(hook, c, NewStr(name))
		}
	}
	return t.noAttr(c, name, "type object '%s' has no attribute '%s'", c.Name, name)
}

// BindToClass turns what a lookup on class c found into what the class shows.
func (t *Thread) BindToClass(a Value, c *Class) Value {
	switch a := t.plainDescriptor(a).(type) {
	case *StaticMethod:
		return a.Func
	case *ClassMethod:
		return t.bindClassMethod(a, c)
	case *Instance:
		if get := a.Cls.Lookup(t, "__get__"); get != nil {
			return t.Call(get, a, None, c)
		}
	case Descriptor:
		return a.BindTo(t, nil, c)
	}
	return a
}

// bindClassMethod lets class methods wrap descriptors, such as properties.
func (t *Thread) bindClassMethod(m *ClassMethod, c *Class) Value {
	if p, ok := m.Func.(*Property); ok {
		return t.Call(p.Get, c)
	}
	return &BoundMethod{m.Func, c}
}

// ownClassAttr gives the attributes that classes have by themselves.
func (t *Thread) ownClassAttr(c *Class, name string) Value {
	switch name {
	case "__name__":
		return NewStr(c.Name)
	case "__qualname__":
		return NewStr(c.QualName)
	case "__module__":
		return NewStr(c.Module)
	case "__class__":
		return c.Class()
	case "__bases__":
		return classTuple(c.Bases)
	case "__base__":
		if len(c.Bases) == 0 {
			return None
		}
		return c.Bases[0]
	case "__mro__":
		return classTuple(c.MRO)
	case "__dict__":
		d := NewDict()
		c.Attrs.Each(func(name string, v Value) { d.Set(t, NewStr(name), v) })
		return &MappingProxy{d}
	case "__type_params__":
		return &Tuple{}
	case "__annotations__":
		if c.Heap {
			d := NewDict()
			c.Attrs.Set(name, d)
			return d
		}
	}
	return nil
}

func classTuple(classes []*Class) Value {
	out := make([]Value, len(classes))
	for i, c := range classes {
		out[i] = c
	}
	return &Tuple{out}
}

// BindTo binds super(type), which was given no object, to the instance whose class it is
// found in.
func (s *Super) BindTo(t *Thread, self Value, _ *Class) Value {
	if s.Self != nil || self == nil {
		return s
	}
	return t.Call(SuperClass, s.Type, self)
}

func (t *Thread) superAttr(s *Super, name string) Value {
	switch {
	case name == "__thisclass__":
		return s.Type
	case name == "__self__" && s.Self != nil:
		return s.Self
	}
	if s.Self == nil {
		switch name {
		case "__class__":
			return SuperClass
		case "__self__", "__self_class__":
			return None
		}
		return t.noAttr(s, name, "'super' object has no attribute '%s'", name)
	}
	cls := s.Self.Class()
	asClass, isClass := s.Self.(*Class)
	if isClass = isClass && asClass.IsSubclass(s.Type); isClass {
		cls = asClass
	}
	a := cls.LookupAfter(s.Type, name)
	if a == nil {
		a = cls.specialAfter(s.Type, name)
	}
	switch {
	case a == nil && name == "__class__":
		return SuperClass
	case a == nil:
		return t.noAttr(s, name, "'super' object has no attribute '%s'", name)
	case isClass:
		return t.BindToClass(a, asClass)
	}
	return t.Bind(a, s.Self, cls)
}

// SetAttr is v.name = x.
func (t *Thread) SetAttr(v Value, name string, x Value) bool {
	hooked := false
	switch v := v.(type) {
	case *Instance:
		hooked = v.Cls.hooks(t).setattr
	case *Class:
		hooked = v.Meta != nil && v.Meta.hooks(t).setattr
	case *Exception:
		hooked = v.Cls.Heap && v.Cls.hooks(t).setattr
	}
	if hooked {
		r, _ := t.callSpecial(v, "__setattr__", NewStr(name), x)
		return r != nil
	}
	return t.GenericSetAttr(v, name, x)
}

// GenericSetAttr is object.__setattr__(v, name, x).
func (t *Thread) GenericSetAttr(v Value, name string, x Value) bool {
	cls := v.Class()
	found := cls.Lookup(t, name)
	if found != nil {
		if done, ok := t.setDescriptor(found, v, name, x); done {
			return ok
		}
	}
	switch v := v.(type) {
	case *Instance:
		return t.setInstanceAttr(v, found, name, x)
	case *Class:
		return t.setClassAttr(v, name, x)
	case *Exception:
		return t.setExceptionAttr(v, name, x)
	case *Module:
		if _, fixed := v.Vars.(FixedVariables); fixed {
			t.Raise(AttributeError, "the evaluator has compiled calls of '%s': it cannot be replaced; bind the name in the program", name)
			return false
		}
		v.Vars.Set(name, x)
		return true
	case AttributeSetter:
		return v.SetAttr(t, name, x)
	case *Range, *Slice:
		if name == "start" || name == "stop" || name == "step" {
			t.Raise(AttributeError, "readonly attribute")
			return false
		}
	}
	if cls.Lookup(t, name) != nil || cls.special(name) != nil {
		t.noAttr(v, name, "'%s' object attribute '%s' is read-only", cls.Name, name)
	} else {
		t.noAttr(v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", cls.Name, name)
	}
	return false
}

// setDescriptor lets a class attribute take an assignment to an instance; done is
// false if it is none that does.
func (t *Thread) setDescriptor(found, v Value, name string, x Value) (done, ok bool) {
	switch d := t.plainDescriptor(found).(type) {
	case *Property:
		return true, t.SetProperty(d, v, name, x)
	case *Instance:
		if set := d.Cls.Lookup(t, "__set__"); set != nil {
			return true, t.Call(set, d, v, x) != nil
		}
	}
	return false, false
}

// SetProperty sets what a property of v stands for.
func (t *Thread) SetProperty(d *Property, v Value, name string, x Value) bool {
	switch {
	case d.Set != nil:
		return t.Call(d.Set, v, x) != nil
	case d.Native:
		t.noAttr(v, name, "attribute '%s' of '%s' objects is not writable", name, v.Class().Name)
	default:
		t.noAttr(v, name, "property%s of '%s' object has no setter", d.quoted(), v.Class().QualName)
	}
	return false
}

// DeleteProperty deletes what a property of v stands for.
func (t *Thread) DeleteProperty(d *Property, v Value, name string) bool {
	switch {
	case d.Del != nil:
		return t.Call(d.Del, v) != nil
	case d.Native:
		t.noAttr(v, name, "attribute '%s' of '%s' objects is not writable", name, v.Class().Name)
	default:
		t.noAttr(v, name, "property%s of '%s' object has no deleter", d.quoted(), v.Class().QualName)
	}
	return false
}

func (t *Thread) setInstanceAttr(i *Instance, found Value, name string, x Value) bool {
	if i.Cls == ObjectClass {
		t.noAttr(i, name, "'object' object has no attribute '%s' and no __dict__ for setting new attributes", name)
		return false
	}
	switch name {
	case "__class__":
		if c, ok := x.(*Class); ok && c.Heap {
			if i.Shape != emptyShape {
				i.Dict(t)
			}
			i.Cls = c
			return true
		}
		t.Raise(TypeError, "__class__ must be set to a class, not '%s' object", x.Class().Name)
		return false
	case "__dict__":
		if d, ok := x.(*Dict); ok && i.Cls.Slots == nil {
			i.SetDict(d)
			return true
		}
		t.Raise(TypeError, "__dict__ must be set to a dictionary, not a '%s'", x.Class().Name)
		return false
	}
	if slots := i.Cls.Slots; slots != nil && !slots[name] {
		if found != nil {
			t.noAttr(i, name, "'%s' object attribute '%s' is read-only", i.Cls.Name, name)
		} else {
			t.noAttr(i, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", i.Cls.Name, name)
		}
		return false
	}
	return t.SetField(i, name, x)
}

func (t *Thread) setClassAttr(c *Class, name string, x Value) bool {
	if !c.Heap {
		t.Raise(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, c.Name)
		return false
	}
	switch name {
	case "__name__":
		if s, ok := x.(*Str); ok {
			c.Name = s.S
			return true
		}
	case "__qualname__":
		if s, ok := x.(*Str); ok {
			c.QualName = s.S
			return true
		}
	case "__module__":
		if s, ok := x.(*Str); ok {
			c.Module = s.S
		}
	case "__abstractmethods__":
		if !t.setAbstract(c, x) {
			return false
		}
	}
	c.Attrs.Set(name, x)
	t.classesChanged()
	return true
}

// setAbstract notes which methods keep a class from having instances.
func (t *Thread) setAbstract(c *Class, names Value) bool {
	c.Abstract = nil
	ok := t.ForEach(names, func(v Value) bool {
		if s, isStr := v.(*Str); isStr {
			c.Abstract = append(c.Abstract, s.S)
		}
		return true
	})
	slices.Sort(c.Abstract)
	return ok
}

// AttributeSetter is a value whose attributes can be set.
type AttributeSetter interface {
	SetAttr(t *Thread, name string, x Value) bool
}

// AttributeDeleter is a value whose attributes can be deleted; false means that there
// was none of that name.
type AttributeDeleter interface{ DelAttr(name string) bool }

// SetField is object.__setattr__.
func (t *Thread) SetField(i *Instance, name string, x Value) bool {
	if i.Get(name) == nil && !t.Alloc(valueSize) {
		return false
	}
	i.Set(name, x)
	return true
}

// DelAttr is del v.name.
func (t *Thread) DelAttr(v Value, name string) bool {
	if i, ok := v.(*Instance); ok {
		if hook := i.Cls.Lookup(t, "__delattr__"); hook != nil {
			return t.Call(hook, i, NewStr(name)) != nil
		}
	}
	return t.GenericDelAttr(v, name)
}

// GenericDelAttr is object.__delattr__(v, name).
func (t *Thread) GenericDelAttr(v Value, name string) bool {
	cls := v.Class()
	switch d := t.plainDescriptor(cls.Lookup(t, name)).(type) {
	case *Property:
		return t.DeleteProperty(d, v, name)
	case *Instance:
		if del := d.Cls.Lookup(t, "__delete__"); del != nil {
			return t.Call(del, d, v) != nil
		}
	}
	var own Variables
	switch v := v.(type) {
	case *Instance:
		own = v
	case *Class:
		if v.Heap {
			own = v.Attrs
			t.classesChanged()
		}
		if own == nil || !own.Delete(name) {
			t.noAttr(v, name, "type object '%s' has no attribute '%s'", v.Name, name)
			return false
		}
		return true
	case *Exception:
		own = v.attributes()
	case *Module:
		own = v.Vars
	case AttributeDeleter:
		if v.DelAttr(name) {
			return true
		}
	}
	if own != nil && own.Delete(name) {
		return true
	}
	if own == nil && cls.Lookup(t, name) == nil && cls.special(name) == nil {
		t.noAttr(v, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", cls.Name, name)
		return false
	}
	t.noAttr(v, name, "'%s' object has no attribute '%s'", cls.Title(), name)
	return false
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
	case *Class:
		if v.Meta == nil {
			return nil, false
		}
		cls = v.Meta
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
	bound := t.Bind(m, v, cls)
	if bound == nil {
		return nil, true
	}
	return t.CallKw(bound, args, nil), true
}
