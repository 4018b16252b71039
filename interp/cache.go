package interp

import "trammel/interp/object"

// siteCache remembers what one place in the code found, for objects like the last one.
// Each module of a run has its own, since programs are shared between runs.
type siteCache struct {
	shape   *object.Shape // of instances of the program's classes
	class   *object.Class // of values of built-in types, or the class that was asked itself
	version int           // of all classes
	slot    int           // of the attribute in instances, or -1 if the class has it
	next    *object.Shape // of instances that have got the attribute
	found   object.Value  // what the class has
	bare    bool          // what was found is called without the receiver
}

// site gives a place in the code a cache.
func (c *compiler) site() int {
	c.sites++
	return c.sites - 1
}

// attr is v.name at a place with a cache.
func (f *frame) attr(v object.Value, name string, site int) object.Value {
	switch v := v.(type) {
	case *object.Instance:
		return f.instanceAttr(v, name, site)
	case *object.Class:
		c := &f.m.caches[site]
		if c.class == v && c.version == f.t.Version() {
			return f.t.BindToClass(c.found, v)
		}
		if found := f.t.ClassField(v, name); found != nil {
			*c = siteCache{class: v, version: f.t.Version(), found: found}
			return f.t.BindToClass(found, v)
		}
	}
	return f.t.GetAttr(v, name)
}

func (f *frame) instanceAttr(i *object.Instance, name string, site int) object.Value {
	c := &f.m.caches[site]
	if c.shape != i.Shape || c.version != f.t.Version() {
		if slot, ok := f.t.FieldOf(i, name); ok {
			*c = siteCache{shape: i.Shape, version: f.t.Version(), slot: slot}
		} else if found := f.t.InheritedOf(i, name); found != nil {
			*c = siteCache{shape: i.Shape, version: f.t.Version(), slot: -1, found: found}
		} else {
			return f.t.GetAttr(i, name)
		}
	}
	if c.slot < 0 {
		return f.inherited(c.found, i)
	}
	if x := i.Fields[c.slot]; x != nil {
		return x
	}
	return f.t.GetAttr(i, name)
}

// inherited gives what an instance shows of an attribute of its class.
func (f *frame) inherited(found object.Value, i *object.Instance) object.Value {
	switch found := found.(type) {
	case *Function:
		return &object.BoundMethod{Func: found, Self: i}
	case *object.Property:
		if found.Get != nil {
			return f.t.Call1(found.Get, i)
		}
	}
	return f.t.Bind(found, i, i.Cls)
}

// setAttr is v.name = x at a place with a cache.
func (f *frame) setAttr(v object.Value, name string, x object.Value, site int) bool {
	i, ok := v.(*object.Instance)
	if !ok {
		return f.t.SetAttr(v, name, x)
	}
	c := &f.m.caches[site]
	if c.shape != i.Shape || c.version != f.t.Version() {
		if slot, ok := f.t.SettableField(i, name); ok {
			*c = siteCache{shape: i.Shape, version: f.t.Version(), slot: slot}
		} else if next := f.t.ShapeWith(i, name); next != nil {
			*c = siteCache{shape: i.Shape, version: f.t.Version(), next: next}
		} else {
			return f.t.SetAttr(v, name, x)
		}
	}
	if c.next != nil {
		i.Shape = c.next
		i.Fields = append(i.Fields, x)
		return f.t.Alloc(object.FieldSize)
	}
	i.Fields[c.slot] = x
	return true
}

// methodAt finds what self.name(...) calls without making a bound method, and what it
// gets as its receiver, nil for none; fn is nil if self.name is anything else.
func (f *frame) methodAt(self object.Value, name string, site int) (fn, receiver object.Value) {
	c := &f.m.caches[site]
	switch v := self.(type) {
	case *object.Instance:
		if c.shape != v.Shape || c.version != f.t.Version() {
			if !v.HasOwnShape() {
				return nil, nil
			}
			*c = siteCache{shape: v.Shape, version: f.t.Version()}
			if !v.Shape.Has(name) && !f.t.CustomAttrs(v.Cls) {
				c.found, c.bare = plainMethod(v.Cls.Lookup(f.t, name))
			}
		}
	case *object.Class:
		if c.class != v || c.version != f.t.Version() {
			*c = siteCache{class: v, version: f.t.Version()}
			c.found, c.bare = f.classMethod(v, name)
		}
		if !c.bare && c.found != nil {
			return c.found, v
		}
		return c.found, nil
	case *object.List, *object.Str, *object.Dict, *object.Set, *object.Tuple, object.Int, object.Float, object.Bytes:
		f.builtinMethod(c, self, name)
	case *object.Exception, *object.Module, *object.Super, *Function, *object.BoundMethod:
		return nil, nil
	case object.Attributed:
		if v.Attr(f.t, name) != nil || f.t.Exc != nil {
			f.t.Clear()
			return nil, nil
		}
		f.builtinMethod(c, self, name)
	default:
		f.builtinMethod(c, self, name)
	}
	if c.bare {
		return c.found, nil
	}
	return c.found, self
}

// builtinMethod fills a cache with a method of a built-in type.
func (f *frame) builtinMethod(c *siteCache, self object.Value, name string) {
	if cls := self.Class(); c.class != cls || c.version != builtinVersion {
		*c = siteCache{class: cls, version: builtinVersion}
		c.found, c.bare = plainMethod(cls.Lookup(f.t, name))
	}
}

// builtinVersion stands in a cache for what no program changes.
const builtinVersion = -1

// plainMethod gives what is called for a method that a class has, or nil if it is
// anything that binds in a way of its own; bare says that it gets no receiver.
func plainMethod(found object.Value) (fn object.Value, bare bool) {
	switch m := found.(type) {
	case *Function:
		return m, false
	case *object.Builtin:
		if m.Owner != nil {
			return m, false
		}
	case *object.StaticMethod:
		if _, ok := m.Func.(*Function); ok {
			return m.Func, true
		}
	}
	return nil, false
}

// superMethod finds a method of the program behind cls in the order of self's class; nil
// if super().name is anything else.
func (f *frame) superMethod(cls *object.Class, self object.Value, name string, site int) object.Value {
	i, ok := self.(*object.Instance)
	if !ok {
		return nil
	}
	c := &f.m.caches[site]
	if c.class != i.Cls || c.version != f.t.Version() {
		*c = siteCache{class: i.Cls, version: f.t.Version()}
		if fn, ok := i.Cls.LookupAfter(cls, name).(*Function); ok {
			c.found = fn
		}
	}
	return c.found
}

// classMethod is plainMethod for what is called on the class itself.
func (f *frame) classMethod(cls *object.Class, name string) (fn object.Value, bare bool) {
	switch m := f.t.ClassField(cls, name).(type) {
	case *Function, *object.Builtin:
		return m, true
	case *object.StaticMethod:
		return m.Func, true
	case *object.ClassMethod:
		switch m.Func.(type) {
		case *Function, *object.Builtin:
			return m.Func, false
		}
	}
	return nil, false
}
