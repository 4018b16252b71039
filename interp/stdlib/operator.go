package stdlib

import (
	"maps"
	"slices"
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
)

func init() {
	attrs := map[string]value{}
	binary := map[string]syntax.Operator{
		"add": syntax.Add, "sub": syntax.Sub, "mul": syntax.Mult, "truediv": syntax.Div, "floordiv": syntax.FloorDiv, "mod": syntax.Mod,
		"pow": syntax.Pow, "matmul": syntax.MatMult, "and_": syntax.BitAnd, "or_": syntax.BitOr, "xor": syntax.BitXor,
		"lshift": syntax.LShift, "rshift": syntax.RShift,
	}
	for name, op := range binary {
		attrs[name] = two(name, func(t *thread, x, y value) value { return t.Binary(op, x, y) })
		inPlace := "i" + strings.TrimSuffix(name, "_")
		attrs[inPlace] = two(inPlace, func(t *thread, x, y value) value { return t.InPlace(op, x, y) })
	}
	for name, op := range map[string]syntax.CmpOperator{
		"eq": syntax.Eq, "ne": syntax.NotEq, "lt": syntax.Lt, "le": syntax.LtE, "gt": syntax.Gt, "ge": syntax.GtE, "is_": syntax.Is, "is_not": syntax.IsNot,
	} {
		attrs[name] = two(name, func(t *thread, x, y value) value { return t.Compare(op, x, y) })
	}
	for name, op := range map[string]syntax.UnaryOperator{"neg": syntax.USub, "pos": syntax.UAdd, "invert": syntax.Invert, "inv": syntax.Invert, "not_": syntax.Not} {
		attrs[name] = one(name, func(t *thread, v value) value { return t.Unary(op, v) })
	}
	attrs["concat"] = two("concat", func(t *thread, x, y value) value { return concatenated(t, x, y, t.Binary) })
	attrs["iconcat"] = two("iconcat", func(t *thread, x, y value) value { return concatenated(t, x, y, t.InPlace) })
	attrs["truth"] = one("truth", truthValue)
	attrs["abs"] = one("abs", func(t *thread, v value) value { return t.Call(absFunction, v) })
	attrs["index"] = one("index", func(t *thread, v value) value {
		n := t.Integer(v)
		if n == nil {
			return nil
		}
		return object.MakeBig(n)
	})
	attrs["contains"] = two("contains", func(t *thread, x, y value) value { return t.Compare(syntax.In, y, x) })
	attrs["getitem"] = two("getitem", func(t *thread, x, y value) value { return t.GetItem(x, y) })
	attrs["delitem"] = two("delitem", func(t *thread, x, y value) value { return none(t.DelItem(x, y)) })
	attrs["countOf"] = two("countOf", countOf)
	attrs["indexOf"] = two("indexOf", indexOf)
	for name, fn := range functions(map[string]func(a *args) value{
		"setitem":     func(a *args) value { return none(a.Count(3, 3) && a.T.SetItem(a.Pos[0], a.Pos[1], a.Pos[2])) },
		"length_hint": lengthHint,
		"call": func(a *args) value {
			if len(a.Pos) == 0 {
				return a.T.Raise(object.TypeError, "call expected at least 1 argument, got 0")
			}
			return a.T.CallKw(a.Pos[0], a.Pos[1:], a.Kw)
		},
	}) {
		attrs[name] = fn
	}
	construct(itemGetterClass, newItemGetter)
	construct(attrGetterClass, newAttrGetter)
	construct(methodCallerClass, newMethodCaller)
	for _, c := range []*object.Class{itemGetterClass, attrGetterClass, methodCallerClass} {
		attrs[c.Name] = c
		method(c, map[string]func(a *args) value{"__reduce__": reduceGetter})
	}
	public := []value{}
	for _, name := range slices.Sorted(maps.Keys(attrs)) {
		public = append(public, &object.Str{S: name})
	}
	for name, v := range attrs {
		if plain := strings.TrimSuffix(name, "_"); plain != "countOf" && plain != "indexOf" && !strings.HasPrefix(name, "__") {
			if _, isClass := v.(*object.Class); !isClass {
				attrs["__"+plain+"__"] = v
			}
		}
	}
	attrs["__all__"] = &object.List{Elts: public}
	register("operator", attrs)
}

func two(name string, fn func(t *thread, x, y value) value) value {
	return function(name, func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		return fn(a.T, a.Pos[0], a.Pos[1])
	})
}

func truthValue(t *thread, v value) value {
	yes, ok := t.Truth(v)
	if !ok {
		return nil
	}
	return object.MakeBool(yes)
}

func countOf(t *thread, x, y value) value {
	n := int64(0)
	if !t.ForEach(x, func(v value) bool {
		if t.Equal(v, y) {
			n++
		}
		return t.Exc == nil
	}) {
		return nil
	}
	return object.MakeInt(n)
}

func indexOf(t *thread, x, y value) value {
	n, found := int64(0), false
	if !t.ForEach(x, func(v value) bool {
		found = t.Equal(v, y)
		if !found {
			n++
		}
		return !found && t.Exc == nil
	}) {
		return nil
	}
	if !found {
		return t.Raise(object.ValueError, "sequence.index(x): x not in sequence")
	}
	return object.MakeInt(n)
}

// one makes a function of one argument.
func one(name string, fn func(t *thread, v value) value) value {
	return function(name, func(a *args) value {
		if len(a.Pos) != 1 {
			return a.T.Raise(object.TypeError, "_operator.%s() takes exactly one argument (%d given)", name, len(a.Pos))
		}
		return fn(a.T, a.Pos[0])
	})
}

func lengthHint(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	if len(a.Pos) == 2 && object.AsBig(a.Pos[1]) == nil {
		return a.T.Raise(object.TypeError, "'%s' object cannot be interpreted as an integer", a.Pos[1].Class().Name)
	}
	v, unknown := a.Pos[0], a.Optional(1, object.MakeInt(0))
	if n, ok := a.T.Len(v); ok {
		return object.MakeInt(n)
	}
	a.T.Clear()
	if v.Class().Lookup(a.T, "__length_hint__") == nil {
		return unknown
	}
	hint := a.T.CallMethod(v, "__length_hint__")
	switch {
	case hint == nil && a.T.Exc.Is(object.TypeError):
		a.T.Clear()
		return unknown
	case hint == nil:
		return nil
	case hint == object.NotImplemented:
		return unknown
	}
	n := object.AsBig(hint)
	switch {
	case n == nil:
		return a.T.Raise(object.TypeError, "__length_hint__ must be an integer, not %s", hint.Class().Name)
	case n.Sign() < 0:
		return a.T.Raise(object.ValueError, "__length_hint__() should return >= 0")
	}
	return hint
}

// concatenated is + for sequences alone.
func concatenated(t *thread, x, y value, add func(op syntax.Operator, x, y value) value) value {
	if _, isInstance := x.(*object.Instance); isInstance && indexed(t, x) && indexed(t, y) || !isInstance && indexed(t, x) {
		return add(syntax.Add, x, y)
	}
	return t.Raise(object.TypeError, "'%s' object can't be concatenated", x.Class().Name)
}

func indexed(t *thread, v value) bool {
	found := t.GetAttr(v.Class(), "__getitem__") != nil
	t.Clear()
	return found && !object.IsInstance(v, object.DictClass)
}

// getter is itemgetter, attrgetter or methodcaller: something called with an object.
type getter struct {
	cls   *object.Class
	shown []value
	kw    []object.Keyword
	get   func(t *thread, v value) value
}

var (
	itemGetterClass   = class("operator", "itemgetter")
	attrGetterClass   = class("operator", "attrgetter")
	methodCallerClass = class("operator", "methodcaller")
)

func (g *getter) Class() *object.Class { return g.cls }

// Call gets from the only argument.
func (g *getter) Call(t *thread, pos []value, kw []object.Keyword) value {
	if len(pos) != 1 || len(kw) > 0 {
		return t.Raise(object.TypeError, "%s expected 1 argument, got %d", g.cls.Name, len(pos))
	}
	return g.get(t, pos[0])
}

// ReprText is operator.itemgetter(1).
func (g *getter) ReprText(t *thread) string {
	parts := make([]string, len(g.shown))
	for i, v := range g.shown {
		parts[i] = t.Repr(v)
	}
	for _, k := range g.kw {
		parts = append(parts, k.Name+"="+t.Repr(k.Value))
	}
	return "operator." + g.cls.Name + "(" + strings.Join(parts, ", ") + ")"
}

// reduceGetter says how a getter is made.
func reduceGetter(a *args) value {
	g := a.Pos[0].(*getter)
	if !a.Count(1, 1) {
		return nil
	}
	return rebuilt(g.cls, g.shown, g.kw)
}

// several makes one getter of many: it gives a tuple.
func several(gets []func(t *thread, v value) value) func(t *thread, v value) value {
	if len(gets) == 1 {
		return gets[0]
	}
	return func(t *thread, v value) value {
		out := make([]value, len(gets))
		for i, get := range gets {
			if out[i] = get(t, v); out[i] == nil {
				return nil
			}
		}
		return &object.Tuple{Elts: out}
	}
}

func newItemGetter(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "itemgetter expected 1 argument, got 0")
	}
	var gets []func(t *thread, v value) value
	for _, key := range a.Pos {
		gets = append(gets, func(t *thread, v value) value { return t.GetItem(v, key) })
	}
	return &getter{cls: itemGetterClass, shown: a.Pos, get: several(gets)}
}

func newAttrGetter(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "attrgetter expected 1 argument, got 0")
	}
	var gets []func(t *thread, v value) value
	for _, name := range a.Pos {
		s, ok := name.(*object.Str)
		if !ok {
			return a.T.Raise(object.TypeError, "attribute name must be a string")
		}
		path := strings.Split(s.S, ".")
		gets = append(gets, func(t *thread, v value) value {
			for _, part := range path {
				if v = t.GetAttr(v, part); v == nil {
					return nil
				}
			}
			return v
		})
	}
	return &getter{cls: attrGetterClass, shown: a.Pos, get: several(gets)}
}

func newMethodCaller(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "methodcaller needs at least one argument, the method name")
	}
	name, ok := a.Pos[0].(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "method name must be a string")
	}
	rest, kw := a.Pos[1:], a.Kw
	return &getter{cls: methodCallerClass, shown: a.Pos, kw: kw, get: func(t *thread, v value) value {
		m := t.GetAttr(v, name.S)
		if m == nil {
			return nil
		}
		return t.CallKw(m, rest, kw)
	}}
}
