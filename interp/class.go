package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

func (c *compiler) classDef(s *syntax.ClassDef) stmt {
	var made expr
	if len(s.TypeParams) > 0 {
		made = c.withTypeParams(s.Name, s.TypeParams, func(params expr) expr { return c.classExpr(s, params) })
	} else {
		made = c.classExpr(s, nil)
	}
	return c.decorate(s.Decorators, made, c.store(s.Name))
}

// classExpr gives the expression that makes a class; params gives the type parameters
// of a generic one, else it is nil.
func (c *compiler) classExpr(s *syntax.ClassDef, params expr) expr {
	bases := c.elements(s.Bases, s)
	keywords := c.keywords(s.Keywords, s)
	k := c.classCode(s)
	return func(f *frame) object.Value {
		values := bases(f, nil)
		if values == nil {
			return nil
		}
		kwargs, ok := keywords(f, object.TypeClass)
		if !ok {
			return nil
		}
		b := classBuilder{f: f, k: k, kwargs: kwargs}
		if params != nil {
			b.params = params(f)
			base := f.genericBase(b.params)
			if base == nil {
				return f.trace(s)
			}
			values = append(values, base)
		}
		if cls := b.build(values); cls != nil {
			if made, ok := cls.(*object.Class); ok {
				made.Origin = b.k
			}
			return cls
		}
		return f.trace(s)
	}
}

func (c *compiler) classCode(s *syntax.ClassDef) *code {
	sc := c.scopes.Scopes[s]
	k := &code{unit: c.unit, node: s, name: s.Name, qualname: c.prefix + s.Name, scope: sc, freeFrom: c.captures(sc)}
	c.within(sc, k.qualname+".", func() { k.body = append(c.setUpAnnotations(s.Body), c.block(s.Body)) })
	k.doc = c.docstring(s.Body)
	return k
}

// classBuilder runs one class statement.
type classBuilder struct {
	f      *frame
	k      *code
	kwargs []object.Keyword
	meta   object.Value // asked for by the keyword metaclass
	params object.Value // type parameters, or nil
}

func (b *classBuilder) build(values []object.Value) object.Value {
	t := b.f.t
	b.takeMetaclass()
	bases := b.resolve(values)
	if bases == nil {
		return nil
	}
	meta := b.meta
	if cls, ok := meta.(*object.Class); ok {
		var classes []*object.Class
		for _, v := range bases {
			base, ok := v.(*object.Class)
			if !ok {
				return b.custom(v.Class(), bases, values) // whatever comes of that
			}
			classes = append(classes, base)
		}
		winner := t.MetaclassOf(cls, classes)
		switch {
		case winner == nil:
			return nil
		case winner == object.TypeClass:
			return b.plain(classes, values)
		}
		meta = winner
	}
	return b.custom(meta, bases, values)
}

// takeMetaclass takes the keyword metaclass out.
func (b *classBuilder) takeMetaclass() {
	b.meta = object.TypeClass
	for i, k := range b.kwargs {
		if k.Name == "metaclass" {
			b.meta = k.Value
			b.kwargs = append(b.kwargs[:i:i], b.kwargs[i+1:]...)
			return
		}
	}
}

// resolve replaces bases that stand for others by means of __mro_entries__.
func (b *classBuilder) resolve(values []object.Value) []object.Value {
	t := b.f.t
	out := make([]object.Value, 0, len(values))
	for _, v := range values {
		if _, ok := v.(*object.Class); ok {
			out = append(out, v)
			continue
		}
		entries := t.GetAttr(v, "__mro_entries__")
		if entries == nil {
			t.Clear()
			out = append(out, v)
			continue
		}
		r := t.Call(entries, &object.Tuple{Elts: values})
		if r == nil {
			return nil
		}
		tup, ok := r.(*object.Tuple)
		if !ok {
			t.Raise(object.TypeError, "__mro_entries__ must return a tuple")
			return nil
		}
		out = append(out, tup.Elts...)
	}
	return out
}

// run executes the body with ns as its namespace, and gives the cell of __class__.
func (b *classBuilder) run(ns space) (*object.Cell, bool) {
	t := b.f.t
	ns.Set("__module__", object.NewStr(b.f.m.name))
	ns.Set("__qualname__", object.NewStr(b.k.qualname))
	if b.k.doc != nil {
		ns.Set("__doc__", b.k.doc)
	}
	if b.params != nil {
		ns.Set("__type_params__", b.params)
	}
	if t.Exc != nil || !t.Enter() {
		return nil, false
	}
	g := &frame{t: t, m: b.f.m, code: b.k, class: ns, free: closeOver(b.f, b.k.freeFrom), cell: &object.Cell{}}
	sig := b.k.run(g)
	t.Leave()
	return g.cell, sig != raised
}

// plain makes a class whose metaclass is type.
func (b *classBuilder) plain(classes []*object.Class, values []object.Value) object.Value {
	ns := object.NewNamespace()
	cell, ok := b.run(ns)
	if !ok {
		return nil
	}
	ns.Set("__classcell__", cell)
	noteBases(ns, classes, values)
	if cls := b.f.t.BuildClass(object.TypeClass, b.k.name, classes, ns, b.kwargs); cls != nil {
		return cls
	}
	return nil
}

// noteBases keeps the bases as they were written, if that is not what they became.
func noteBases(ns space, classes []*object.Class, values []object.Value) {
	for i, v := range values {
		if len(classes) != len(values) || v != object.Value(classes[i]) {
			ns.Set("__orig_bases__", &object.Tuple{Elts: values})
			return
		}
	}
}

// custom makes a class, or whatever it is, by calling the metaclass.
func (b *classBuilder) custom(meta object.Value, bases, values []object.Value) object.Value {
	t := b.f.t
	name, tuple := object.NewStr(b.k.name), &object.Tuple{Elts: bases}
	var prepared object.Value = object.NewDict()
	if prepare := b.prepare(meta); prepare != nil {
		if prepared = t.CallKw(prepare, []object.Value{name, tuple}, b.kwargs); prepared == nil {
			return nil
		}
	} else if t.Exc != nil {
		return nil
	}
	ns := mappingSpace{t, prepared}
	cell, ok := b.run(ns)
	if !ok {
		return nil
	}
	ns.Set("__classcell__", cell)
	if len(bases) != len(values) {
		ns.Set("__orig_bases__", &object.Tuple{Elts: values})
	}
	if t.Exc != nil {
		return nil
	}
	return t.CallKw(meta, []object.Value{name, tuple, prepared}, b.kwargs)
}

// prepare finds the metaclass's own __prepare__, or gives nil.
func (b *classBuilder) prepare(meta object.Value) object.Value {
	cls, ok := meta.(*object.Class)
	if ok && cls.Lookup(b.f.t, "__prepare__") == nil {
		return nil
	}
	v := b.f.t.GetAttr(meta, "__prepare__")
	if v == nil && !b.f.t.Exc.Fatal && b.f.t.Exc.Is(object.AttributeError) {
		b.f.t.Clear()
	}
	return v
}
