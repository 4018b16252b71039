package object

import "slices"

// BuildClass is type.__new__(meta, name, bases, ns, **kwargs): it makes the class,
// tells its attributes their names and its bases of it.
func (t *Thread) BuildClass(meta *Class, name string, bases []*Class, ns *Namespace, kwargs []Keyword) *Class {
	meta, ok := t.mostDerived(meta, bases)
	if !ok || !t.Alloc(classSize) {
		return nil
	}
	cell, _ := ns.Get("__classcell__").(*Cell)
	ns.Delete("__classcell__")
	c := NewClass(t, name, bases, ns)
	if c == nil {
		return nil
	}
	if meta != TypeClass {
		c.Meta = meta
	}
	if q, ok := ns.Get("__qualname__").(*Str); ok {
		c.QualName = q.S
		ns.Delete("__qualname__")
	}
	if m, ok := ns.Get("__module__").(*Str); ok {
		c.Module = m.S
	}
	if ns.Get("__eq__") != nil && ns.Get("__hash__") == nil {
		ns.Set("__hash__", None)
	}
	if !t.setSlots(c) {
		return nil
	}
	wrapImplicit(ns)
	if cell != nil {
		cell.V = c
	}
	for _, b := range c.Bases {
		b.noteSubclass(c)
	}
	if !t.tellNames(c) || !t.tellBases(c, kwargs) {
		return nil
	}
	return c
}

// classSize is what a class costs, in bytes.
const classSize = 1024

// mostDerived finds the metaclass that is derived from those of all bases.
func (t *Thread) mostDerived(meta *Class, bases []*Class) (*Class, bool) {
	for _, b := range bases {
		switch m := b.Class(); {
		case meta.IsSubclass(m):
		case m.IsSubclass(meta):
			meta = m
		default:
			t.Raise(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
			return nil, false
		}
	}
	return meta, true
}

// MetaclassOf gives the metaclass that a class with these bases gets.
func (t *Thread) MetaclassOf(meta *Class, bases []*Class) *Class {
	m, _ := t.mostDerived(meta, bases)
	return m
}

// wrapImplicit makes the methods static or class methods that are so by name.
func wrapImplicit(ns *Namespace) {
	if fn, ok := ns.Get("__new__").(Method); ok {
		ns.Set("__new__", &StaticMethod{Func: fn})
	}
	for _, name := range []string{"__init_subclass__", "__class_getitem__"} {
		if fn, ok := ns.Get(name).(Method); ok {
			ns.Set(name, &ClassMethod{Func: fn})
		}
	}
}

// setSlots reads __slots__.
func (t *Thread) setSlots(c *Class) bool {
	declared := c.Attrs.Get("__slots__")
	if declared == nil {
		return true
	}
	var names []Value
	if s, ok := declared.(*Str); ok {
		names = []Value{s}
	} else if names = t.Elements(declared); names == nil {
		return false
	}
	slots := map[string]bool{}
	for _, v := range names {
		s, ok := v.(*Str)
		if !ok {
			t.Raise(TypeError, "__slots__ items must be strings, not '%s'", v.Class().Name)
			return false
		}
		if c.Attrs.Get(s.S) != nil {
			t.Raise(ValueError, "'%s' in __slots__ conflicts with class variable", s.S)
			return false
		}
		slots[mangled(c.Name, s.S)] = true
	}
	for _, b := range c.MRO[1:] {
		if b.Heap && b.Slots == nil || b != ObjectClass && !b.Heap {
			return true // a base gives instances a __dict__
		}
		for name := range b.Slots {
			slots[name] = true
		}
	}
	if !slots["__dict__"] {
		c.Slots = slots
	}
	return true
}

// mangled is the name of a private attribute of a class.
func mangled(class, name string) string {
	if len(name) < 3 || name[:2] != "__" || name[len(name)-2:] == "__" {
		return name
	}
	for class != "" && class[0] == '_' {
		class = class[1:]
	}
	if class == "" {
		return name
	}
	return "_" + class + name
}

// tellNames calls __set_name__ of the attributes that have it.
func (t *Thread) tellNames(c *Class) bool {
	ok := true
	c.Attrs.Each(func(name string, v Value) {
		if p, isProperty := v.(*Property); isProperty && p.Name == "" {
			p.Name = name
		}
		i, isInstance := v.(*Instance)
		if !isInstance || !ok {
			return
		}
		hook := i.Cls.Lookup(t, "__set_name__")
		if hook == nil || t.Call(hook, i, c, NewStr(name)) != nil {
			return
		}
		ok = false
		if !t.Exc.Fatal {
			t.Exc.AddNote("Error calling __set_name__ on '" + i.Cls.Name + "' instance '" + name + "' in '" + c.Name + "'")
		}
	})
	return ok
}

// tellBases calls super(c, c).__init_subclass__(**kwargs).
func (t *Thread) tellBases(c *Class, kwargs []Keyword) bool {
	if hook, ok := c.LookupAfter(c, "__init_subclass__").(*ClassMethod); ok {
		return t.CallKw(hook.Func, []Value{c}, kwargs) != nil
	}
	if len(kwargs) > 0 {
		t.Raise(TypeError, "%s.__init_subclass__() takes no keyword arguments", c.QualName)
		return false
	}
	return true
}

// noteSubclass remembers a class for __subclasses__ of its base; built-in classes,
// which runs share, do not.
func (c *Class) noteSubclass(sub *Class) {
	if c.Heap {
		c.subclasses = append(c.subclasses, sub)
	}
}

// Subclasses lists the classes that derive from c directly, in order.
func (c *Class) Subclasses() []*Class { return slices.Clone(c.subclasses) }
