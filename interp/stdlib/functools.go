package stdlib

import (
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
)

var (
	partialClass = class("functools", "partial")
	keyClass     = class("functools", "KeyWrapper")
)

func init() {
	construct(partialClass, newPartial)
	partialClass.Attrs.Set("__class_getitem__", &object.ClassMethod{Func: two("__class_getitem__", func(_ *thread, c, key value) value {
		return object.NewGenericAlias(c, key)
	})})
	method(partialClass, map[string]func(a *args) value{"__reduce__": reducePartial})
	register("_functools", map[string]value{
		"reduce": function("reduce", reduce), "partial": partialClass, "cmp_to_key": function("cmp_to_key", cmpToKey),
	})
}

func reduce(a *args) value {
	if initial := a.Take("initial"); initial != nil {
		a.Pos = append(a.Pos[:len(a.Pos):len(a.Pos)], initial)
	}
	if !a.Count(2, 3) {
		return nil
	}
	total := a.Optional(2, nil)
	if !a.T.ForEach(a.Pos[1], func(v value) bool {
		if total == nil {
			total = v
			return true
		}
		total = a.T.Call(a.Pos[0], total, v)
		return total != nil
	}) {
		return nil
	}
	if total == nil {
		return a.T.Raise(object.TypeError, "reduce() of empty iterable with no initial value")
	}
	return total
}

// partial is a function with some of its arguments given.
type partial struct {
	fn    value
	pos   []value
	kw    []object.Keyword
	attrs *object.Namespace
}

func newPartial(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "type 'partial' takes at least one argument")
	}
	p := &partial{fn: a.Pos[0], pos: a.Pos[1:], kw: a.Kw}
	if inner, ok := p.fn.(*partial); ok && inner.attrs == nil {
		if !a.T.Alloc(int64(len(inner.pos)+len(p.pos)+len(inner.kw)+len(p.kw)) * 16) {
			return nil
		}
		p.fn = inner.fn
		p.pos = append(append([]value(nil), inner.pos...), p.pos...)
		p.kw = merged(inner.kw, p.kw)
	} else if a.T.Call(callableFunction, p.fn) != object.True {
		return a.T.Raise(object.TypeError, "the first argument must be callable")
	}
	return p
}

// merged puts the keywords of more over those of kw.
func merged(kw, more []object.Keyword) []object.Keyword {
	out := append([]object.Keyword(nil), kw...)
next:
	for _, k := range more {
		for i := range out {
			if out[i].Name == k.Name {
				out[i].Value = k.Value
				continue next
			}
		}
		out = append(out, k)
	}
	return out
}

// Class gives functools.partial.
func (*partial) Class() *object.Class { return partialClass }

// Call calls the function.
func (p *partial) Call(t *thread, pos []value, kw []object.Keyword) value {
	all := append(append(make([]value, 0, len(p.pos)+len(pos)), p.pos...), pos...)
	return t.CallKw(p.fn, all, merged(p.kw, kw))
}

// ReprText is functools.partial(f, 1, x=2).
func (p *partial) ReprText(t *thread) string {
	parts := []string{t.Repr(p.fn)}
	for _, v := range p.pos {
		parts = append(parts, t.Repr(v))
	}
	for _, k := range p.kw {
		parts = append(parts, k.Name+"="+t.Repr(k.Value))
	}
	return "functools.partial(" + strings.Join(parts, ", ") + ")"
}

// Attr gives func, args and keywords.
func (p *partial) Attr(t *thread, name string) value {
	switch name {
	case "func":
		return p.fn
	case "args":
		return tuple(p.pos...)
	case "keywords", "__dict__":
		d := object.NewDict()
		if name == "keywords" {
			for _, k := range p.kw {
				d.Set(t, object.NewStr(k.Name), k.Value)
			}
		} else if p.attrs != nil {
			p.attrs.Each(func(name string, v value) { d.Set(t, object.NewStr(name), v) })
		}
		return d
	}
	if p.attrs != nil {
		return p.attrs.Get(name)
	}
	return nil
}

// SetAttr sets an attribute of the object.
func (p *partial) SetAttr(t *thread, name string, v value) bool {
	if p.attrs == nil {
		p.attrs = object.NewNamespace()
	}
	p.attrs.Set(name, v)
	return t.Alloc(64)
}

// reducePartial says how a partial function is made, and its attributes.
func reducePartial(a *args) value {
	p := a.Pos[0].(*partial)
	if !a.Count(1, 1) {
		return nil
	}
	made := rebuilt(partialClass, append([]value{p.fn}, p.pos...), p.kw).(*object.Tuple)
	return tuple(append(made.Elts, p.Attr(a.T, "__dict__"))...)
}

// keyed is a value that compares by a function of two values.
type keyed struct{ cmp, obj value }

func cmpToKey(a *args) value {
	if mycmp := a.Take("mycmp"); mycmp != nil {
		a.Pos = append(a.Pos, mycmp)
	}
	if !a.Count(1, 1) {
		return nil
	}
	cmp := a.Pos[0]
	return function("K", func(a *args) value {
		if obj := a.Take("obj"); obj != nil {
			a.Pos = append(a.Pos, obj)
		}
		if !a.Count(1, 1) {
			return nil
		}
		return &keyed{cmp, a.Pos[0]}
	})
}

// Class gives the class of keys.
func (*keyed) Class() *object.Class { return keyClass }

// Attr gives the value.
func (k *keyed) Attr(_ *thread, name string) value {
	if name == "obj" {
		return k.obj
	}
	return nil
}

// CompareWith asks the function.
func (k *keyed) CompareWith(t *thread, op syntax.CmpOperator, other value) (result, known bool) {
	o, ok := other.(*keyed)
	if !ok {
		return false, false
	}
	r := t.Call(k.cmp, k.obj, o.obj)
	if r == nil {
		return false, true
	}
	c := t.Compare(op, r, object.MakeInt(0))
	if c == nil {
		return false, true
	}
	yes, _ := t.Truth(c)
	return yes, true
}

// HashOf refuses.
func (k *keyed) HashOf(t *thread) (uint64, bool) {
	t.Raise(object.TypeError, "unhashable type: 'functools.KeyWrapper'")
	return 0, false
}
