package interp

import "trammel/interp/object"

// siteCache remembers what one place in the code found, for objects like the last one.
// Each module of a run has its own, since programs are shared between runs.
type siteCache struct {
	shape   *object.Shape // of instances of the program's classes
	class   *object.Class // of values of built-in types
	version int           // of all classes
	slot    int
	method  object.Value
}

// site gives a place in the code a cache.
func (c *compiler) site() int {
	c.sites++
	return c.sites - 1
}

// attr is v.name at a place with a cache.
func (f *frame) attr(v object.Value, name string, site int) object.Value {
	i, ok := v.(*object.Instance)
	if !ok {
		return f.t.GetAttr(v, name)
	}
	c := &f.m.caches[site]
	if c.shape != i.Shape || c.version != f.t.Version() {
		slot, ok := f.t.FieldOf(i, name)
		if !ok {
			return f.t.GetAttr(v, name)
		}
		c.shape, c.version, c.slot = i.Shape, f.t.Version(), slot
	}
	if x := i.Fields[c.slot]; x != nil {
		return x
	}
	return f.t.GetAttr(v, name)
}

// setAttr is v.name = x at a place with a cache.
func (f *frame) setAttr(v object.Value, name string, x object.Value, site int) bool {
	i, ok := v.(*object.Instance)
	if !ok {
		return f.t.SetAttr(v, name, x)
	}
	c := &f.m.caches[site]
	if c.shape == i.Shape && c.version == f.t.Version() {
		i.Fields[c.slot] = x
		return true
	}
	if slot, ok := f.t.SettableField(i, name); ok {
		c.shape, c.version, c.slot = i.Shape, f.t.Version(), slot
		i.Fields[slot] = x
		return true
	}
	return f.t.SetAttr(v, name, x)
}

// methodAt is method at a place with a cache.
func (f *frame) methodAt(self object.Value, name string, site int) object.Value {
	c := &f.m.caches[site]
	i, isInstance := self.(*object.Instance)
	if !isInstance {
		switch self.(type) {
		case *object.List, *object.Str, *object.Dict, *object.Set, *object.Tuple:
		default:
			return nil
		}
		if cls := self.Class(); c.class != cls {
			c.class, c.shape, c.method = cls, nil, f.method(self, name)
		}
		return c.method
	}
	if c.shape == i.Shape && c.version == f.t.Version() {
		return c.method
	}
	m := f.method(self, name)
	if m != nil && i.HasOwnShape() {
		c.class, c.shape, c.version, c.method = nil, i.Shape, f.t.Version(), m
	}
	return m
}
