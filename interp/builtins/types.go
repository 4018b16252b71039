package builtins

import (
	"math"
	"math/big"

	"trammel/interp/object"
	"trammel/syntax"
)

// constructor is the Go side of calling a built-in class.
type constructor func(a *args, cls *object.Class) value

func construct(c *object.Class, fn constructor) {
	c.New = func(t *thread, cls *object.Class, pos []value, kw []keyword) value {
		return fn(&args{T: t, Name: c.Name, Pos: pos, Kw: kw}, cls)
	}
}

func init() {
	construct(object.ObjectClass, func(a *args, cls *object.Class) value {
		if len(a.Pos)+len(a.Kw) > 0 {
			return a.T.Raise(object.TypeError, "%s() takes no arguments", cls.Name)
		}
		return object.NewInstance(cls)
	})
	construct(object.TypeClass, newType)
	construct(object.BoolClass, newBool)
	construct(object.IntClass, newInt)
	construct(object.FloatClass, newFloat)
	construct(object.StrClass, newStr)
	construct(object.BytesClass, newBytes)
	construct(object.ListClass, newList)
	construct(object.TupleClass, newTuple)
	construct(object.DictClass, newDict)
	construct(object.SetClass, newSet)
	construct(object.FrozenSetClass, newSet)
	construct(object.RangeClass, newRange)
	construct(object.SliceClass, newSlice)
	construct(object.PropertyClass, newProperty)
	construct(object.StaticMethodClass, func(a *args, _ *object.Class) value {
		if !a.Count(1, 1) {
			return nil
		}
		return &object.StaticMethod{Func: a.Pos[0]}
	})
	construct(object.ClassMethodClass, func(a *args, _ *object.Class) value {
		if !a.Count(1, 1) {
			return nil
		}
		return &object.ClassMethod{Func: a.Pos[0]}
	})
	construct(object.SuperClass, newSuper)
	construct(object.EnumerateClass, newEnumerate)
	construct(object.ZipClass, newZip)
	construct(object.MapClass, newMap)
	construct(object.FilterClass, newFilter)
	construct(object.ReversedClass, newReversed)
	methods(object.PropertyClass, map[string]function{"setter": propertyPart(1), "deleter": propertyPart(2), "getter": propertyPart(0), "__get__": propertyGet, "__set__": propertySet, "__delete__": propertyDelete})
}

func propertyGet(a *args) value {
	if !a.Count(2, 3) {
		return nil
	}
	if a.Pos[1] == object.None {
		return a.Pos[0]
	}
	return a.T.Bind(a.Pos[0], a.Pos[1], a.Pos[1].Class())
}

func propertySet(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	p := a.Pos[0].(*object.Property)
	return none(a.T.SetProperty(p, a.Pos[1], p.Name, a.Pos[2]))
}

func propertyDelete(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	p := a.Pos[0].(*object.Property)
	return none(a.T.DeleteProperty(p, a.Pos[1], p.Name))
}

func newType(a *args, meta *object.Class) value {
	if len(a.Pos) == 1 && meta == object.TypeClass && len(a.Kw) == 0 {
		return a.Pos[0].Class()
	}
	if len(a.Pos) != 3 {
		return a.T.Raise(object.TypeError, "type() takes 1 or 3 arguments")
	}
	return buildClass(a, meta)
}

// buildClass is type.__new__(meta, name, bases, namespace, **kwargs).
func buildClass(a *args, meta *object.Class) value {
	t := a.T
	name, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if !ok {
		return t.Raise(object.TypeError, "type.__new__() argument 1 must be str, not %s", a.Pos[0].Class().Name)
	}
	bases, ok := object.Unwrap(a.Pos[1]).(*object.Tuple)
	if !ok {
		return t.Raise(object.TypeError, "type.__new__() argument 2 must be tuple, not %s", a.Pos[1].Class().Name)
	}
	ns, ok := object.Unwrap(a.Pos[2]).(*object.Dict)
	if !ok {
		return t.Raise(object.TypeError, "type.__new__() argument 3 must be dict, not %s", a.Pos[2].Class().Name)
	}
	var classes []*object.Class
	for _, b := range bases.Elts {
		c, ok := b.(*object.Class)
		if !ok {
			return t.Raise(object.TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
		classes = append(classes, c)
	}
	attrs := object.NewNamespace()
	for at := 0; ; {
		k, v, ok := ns.Next(&at)
		if !ok {
			break
		}
		if s, ok := object.Unwrap(k).(*object.Str); ok {
			attrs.Set(s.S, v)
		}
	}
	if c := t.BuildClass(meta, name.S, classes, attrs, a.Kw); c != nil {
		return c
	}
	return nil
}

func newStr(a *args, _ *object.Class) value {
	if v := a.Take("object"); v != nil && len(a.Pos) == 0 {
		a.Pos = []value{v}
	}
	if len(a.Pos) == 0 {
		if _, ok := codingOf(a); !ok {
			return nil
		}
		return object.NewStr("")
	}
	if len(a.Pos)+len(a.Kw) > 1 {
		if len(a.Pos) > 3 {
			return a.T.Raise(object.TypeError, "str expected at most 3 arguments, got %d", len(a.Pos))
		}
		if k := a.Kw; len(k) > 0 && k[0].Name != "encoding" && k[0].Name != "errors" {
			a.Unexpected()
			return nil
		}
		if _, ok := object.Unwrap(a.Pos[0]).(*object.Str); ok {
			return a.T.Raise(object.TypeError, "decoding str is not supported")
		}
		if b, ok := object.BytesOf(a.Pos[0]); ok {
			return decodeBytes(a, string(b))
		}
		return a.T.Raise(object.TypeError, "decoding to str: need a bytes-like object, %s found", a.Pos[0].Class().Name)
	}
	return str(a.T, a.T.Str(a.Pos[0]))
}

func newBytes(a *args, _ *object.Class) value { return makeBytes(a, "bytes") }

// makeBytes takes the arguments of bytes or bytearray and gives a Bytes.
func makeBytes(a *args, name string) value {
	t := a.T
	if !a.Between(0, 3) {
		return nil
	}
	if v := a.Take("source"); v != nil && len(a.Pos) == 0 {
		a.Pos = []value{v}
	}
	if v, ok := a.Optional(0, nil).(*object.Str); ok {
		if len(a.Pos)+len(a.Kw) < 2 {
			return t.Raise(object.TypeError, "string argument without an encoding")
		}
		return encodeStr(a, v)
	}
	if c, ok := codingOf(a); !ok {
		return nil
	} else if c.given {
		return t.Raise(object.TypeError, "encoding without a string argument")
	}
	if i, ok := a.Optional(0, nil).(*object.Instance); ok {
		if m := t.Hook(i, "__bytes__"); m != nil && name == "bytes" {
			return madeBytes(t, t.CallHook(m, i))
		}
		if i.Base == nil && t.Hook(i, "__index__") != nil {
			n := t.Integer(i)
			if n == nil {
				return nil
			}
			a.Pos = []value{object.MakeBig(n)}
		}
	}
	switch v := a.Optional(0, object.Bytes("")).(type) {
	case object.Bytes:
		return v
	case object.Bool:
		return object.Bytes(make([]byte, object.AsBig(v).Int64()))
	case object.Int:
		if v < 0 {
			return t.Raise(object.ValueError, "negative count")
		}
		if !t.Alloc(int64(v)) {
			return nil
		}
		return object.Bytes(make([]byte, v))
	case *object.BigInt:
		if v.V.Sign() < 0 {
			return t.Raise(object.ValueError, "negative count")
		}
		return t.Raise(object.OverflowError, "cannot fit 'int' into an index-sized integer")
	default:
		return bytesOfAll(t, v, name)
	}
}

// madeBytes checks what __bytes__ gave.
func madeBytes(t *thread, v value) value {
	if v == nil {
		return nil
	}
	if _, ok := object.Unwrap(v).(object.Bytes); !ok {
		return t.Raise(object.TypeError, "__bytes__ returned non-bytes (type %s)", v.Class().Name)
	}
	return object.Unwrap(v)
}

// bytesOfAll makes bytes of the ints that an iterable gives.
func bytesOfAll(t *thread, v value, name string) value {
	it := t.Iterate(v)
	if it == nil {
		if t.Exc.Cls == object.TypeError && !t.Exc.Fatal {
			t.Raise(object.TypeError, "cannot convert '%s' object to %s", v.Class().Name, name)
		}
		return nil
	}
	what := "byte"
	if name == "bytes" {
		what = "bytes"
	}
	var out []byte
	ok := t.ForEach(it, func(x value) bool {
		b, ok := t.Byte(x, what)
		out = append(out, b)
		return ok
	})
	if !ok {
		return nil
	}
	return object.Bytes(out)
}

func newList(a *args, _ *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	if len(a.Pos) == 0 {
		return &object.List{}
	}
	elts := a.T.Elements(a.Pos[0])
	if elts == nil || !a.T.Alloc(48+int64(len(elts))*16) {
		return nil
	}
	return &object.List{Elts: append([]value(nil), elts...)}
}

func newTuple(a *args, _ *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	if len(a.Pos) == 0 {
		return &object.Tuple{}
	}
	if tup, ok := a.Pos[0].(*object.Tuple); ok {
		return tup
	}
	elts := a.T.Elements(a.Pos[0])
	if elts == nil || !a.T.Alloc(48+int64(len(elts))*16) {
		return nil
	}
	return &object.Tuple{Elts: append([]value(nil), elts...)}
}

func newDict(a *args, _ *object.Class) value {
	kw := a.Kw
	a.Kw = nil
	if !a.Count(0, 1) {
		return nil
	}
	d := object.NewDict()
	if len(a.Pos) == 1 && !updateDict(a.T, d, a.Pos[0]) {
		return nil
	}
	for _, k := range kw {
		if !d.Set(a.T, object.NewStr(k.Name), k.Value) {
			return nil
		}
	}
	return d
}

// updateDict takes in a mapping or an iterable of pairs.
func updateDict(t *thread, d *object.Dict, v value) bool {
	switch src := object.Unwrap(v).(type) {
	case *object.Dict:
		return t.Update(d, src)
	case *object.MappingProxy:
		return updateDict(t, d, src.Dict)
	}
	if keys := v.Class().Lookup(t, "keys"); keys != nil {
		list := t.Call(keys, v)
		return list != nil && t.ForEach(list, func(k value) bool {
			x := t.GetItem(v, k)
			return x != nil && d.Set(t, k, x)
		})
	}
	n := 0
	return t.ForEach(v, func(pair value) bool {
		elts := t.Elements(pair)
		if elts == nil {
			if t.Exc.Is(object.TypeError) {
				t.Raise(object.TypeError, "cannot convert dictionary update sequence element #%d to a sequence", n)
			}
			return false
		}
		if len(elts) != 2 {
			t.Raise(object.ValueError, "dictionary update sequence element #%d has length %d; 2 is required", n, len(elts))
			return false
		}
		n++
		return d.Set(t, elts[0], elts[1])
	})
}

func newSet(a *args, cls *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	s := object.NewSet(cls == object.FrozenSetClass)
	if len(a.Pos) == 1 && !s.Update(a.T, a.Pos[0]) {
		return nil
	}
	return s
}

func newProperty(a *args, _ *object.Class) value {
	if !a.Between(0, 4) {
		return nil
	}
	get, set, del := a.Take("fget"), a.Take("fset"), a.Take("fdel")
	doc := a.Take("doc")
	if !a.Count(0, 4) {
		return nil
	}
	part := func(i int, v value) value {
		if i < len(a.Pos) {
			v = a.Pos[i]
		}
		if v == object.None {
			return nil
		}
		return v
	}
	p := &object.Property{Get: part(0, get), Set: part(1, set), Del: part(2, del), Doc: part(3, doc)}
	if p.Doc == nil {
		describe(a.T, p)
	}
	return p
}

// describe gives a property the docstring of its getter.
func describe(t *thread, p *object.Property) {
	p.Doc, p.GetterDoc = nil, true
	if p.Get == nil {
		return
	}
	if doc := t.GetAttr(p.Get, "__doc__"); doc != nil && doc != object.None {
		p.Doc = doc
	}
	t.Clear()
}

func propertyPart(i int) function {
	return func(a *args) value {
		p := *a.Pos[0].(*object.Property)
		*[]*value{&p.Get, &p.Set, &p.Del}[i] = a.Pos[1]
		if i == 0 && p.GetterDoc {
			describe(a.T, &p)
		}
		return &p
	}
}

func newEnumerate(a *args, _ *object.Class) value {
	if !a.Between(0, 2) {
		return nil
	}
	start := a.Take("start")
	if len(a.Pos) == 2 {
		start, a.Pos = a.Pos[1], a.Pos[:1]
	}
	if v := a.Take("iterable"); v != nil {
		a.Pos = append(a.Pos[:len(a.Pos):len(a.Pos)], v)
	}
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "enumerate() missing required argument 'iterable'")
	}
	if !a.Count(1, 1) {
		return nil
	}
	var first *big.Int
	if start != nil {
		if first = a.T.Integer(start); first == nil {
			return nil
		}
	}
	it := a.T.Iterate(a.Pos[0])
	if it == nil {
		return nil
	}
	n := int64(0)
	if first != nil {
		if !first.IsInt64() || first.Int64() > math.MaxInt64/2 {
			return enumerateFrom(object.MakeBig(first), it)
		}
		n = first.Int64()
	}
	return &object.Iter{Cls: object.EnumerateClass, Step: func(t *thread) value {
		v := it.Next(t)
		if v == nil {
			return nil
		}
		n++
		return object.Pair(t.MakeInt(n-1), v)
	}}
}

// enumerateFrom counts beyond 64 bits.
func enumerateFrom(n value, it object.Iterator) value {
	return &object.Iter{Cls: object.EnumerateClass, Step: func(t *thread) value {
		v := it.Next(t)
		if v == nil {
			return nil
		}
		at := n
		if n = t.Binary(syntax.Add, n, object.MakeInt(1)); n == nil {
			return nil
		}
		return object.Pair(at, v)
	}}
}

// iterators makes one of each argument from i on.
func iterators(a *args, i int) ([]object.Iterator, bool) {
	var out []object.Iterator
	for _, v := range a.Pos[min(i, len(a.Pos)):] {
		it := a.T.Iterate(v)
		if it == nil {
			return nil, false
		}
		out = append(out, it)
	}
	return out, true
}

func newZip(a *args, _ *object.Class) value {
	strict := a.Take("strict") == object.True
	if !a.Unexpected() {
		return nil
	}
	its, ok := iterators(a, 0)
	if !ok {
		return nil
	}
	return &object.Iter{Cls: object.ZipClass, Step: func(t *thread) value {
		if len(its) == 0 {
			return nil
		}
		tup, out := object.NewTuple(len(its))
		for i, it := range its {
			if out[i] = it.Next(t); out[i] == nil {
				if strict && t.Exc == nil {
					return zipStrict(t, its, i)
				}
				return nil
			}
		}
		return tup
	}}
}

// zipStrict raises if the arguments of zip(strict=True) differ in length; the one
// at index i has ended.
func zipStrict(t *thread, its []object.Iterator, i int) value {
	plural := func(n int) string {
		if n == 1 {
			return " "
		}
		return "s 1-"
	}
	if i > 0 {
		return t.Raise(object.ValueError, "zip() argument %d is shorter than argument%s%d", i+1, plural(i), i)
	}
	for j := 1; j < len(its); j++ {
		if its[j].Next(t) != nil {
			return t.Raise(object.ValueError, "zip() argument %d is longer than argument%s%d", j+1, plural(j), j)
		}
	}
	return nil
}

func newMap(a *args, _ *object.Class) value {
	if len(a.Pos) < 2 && len(a.Kw) == 0 {
		return a.T.Raise(object.TypeError, "map() must have at least two arguments.")
	}
	if !a.Count(2, -1) {
		return nil
	}
	its, ok := iterators(a, 1)
	if !ok {
		return nil
	}
	fn := a.Pos[0]
	if len(its) == 1 {
		return &object.Iter{Cls: object.MapClass, Step: func(t *thread) value {
			v := its[0].Next(t)
			if v == nil {
				return nil
			}
			return t.Call1(fn, v)
		}}
	}
	return &object.Iter{Cls: object.MapClass, Step: func(t *thread) value {
		in := make([]value, len(its))
		for i, it := range its {
			if in[i] = it.Next(t); in[i] == nil {
				return nil
			}
		}
		return t.CallKw(fn, in, nil)
	}}
}

func newFilter(a *args, _ *object.Class) value {
	if !a.Count(2, 2) {
		return nil
	}
	it := a.T.Iterate(a.Pos[1])
	if it == nil {
		return nil
	}
	fn := a.Pos[0]
	return &object.Iter{Cls: object.FilterClass, Step: func(t *thread) value {
		for t.Step(1) {
			v := it.Next(t)
			if v == nil {
				return nil
			}
			test := v
			if fn != object.None {
				if test = t.Call1(fn, v); test == nil {
					return nil
				}
			}
			if truth, ok := t.Truth(test); !ok {
				return nil
			} else if truth {
				return v
			}
		}
		return nil
	}}
}

func newReversed(a *args, _ *object.Class) value {
	if !a.Unpack(1) {
		return nil
	}
	t, v := a.T, a.Pos[0]
	switch m := t.Hook(v, "__reversed__"); m {
	case nil:
	case object.None:
		return t.Raise(object.TypeError, "'%s' object is not reversible", v.Class().Name)
	default:
		return t.CallHook(m, v)
	}
	if d, ok := v.(*object.DictView); ok || v.Class() == object.DictClass {
		if !ok {
			d = &object.DictView{Dict: v.(*object.Dict), Kind: object.DictKeysClass}
		}
		elts := t.Elements(d)
		if elts == nil {
			return nil
		}
		v = &object.List{Elts: elts}
	}
	if v.Class() == object.SetClass || v.Class() == object.FrozenSetClass {
		return t.Raise(object.TypeError, "'%s' object is not reversible", v.Class().Name)
	}
	n, ok := t.Len(v)
	if !ok {
		if t.Exc.Is(object.TypeError) {
			return t.Raise(object.TypeError, "'%s' object is not reversible", v.Class().Name)
		}
		return nil
	}
	return &object.Iter{Cls: object.ReversedClass, Step: func(t *thread) value {
		if n--; n < 0 {
			return nil
		}
		return t.GetItem(v, object.MakeInt(n))
	}}
}

// newSuper is super(type, object); without arguments the compiler knows what is meant.
func newSuper(a *args, _ *object.Class) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.RuntimeError, "super(): no arguments")
	}
	if len(a.Pos) > 2 {
		return a.T.Raise(object.TypeError, "super() expected at most 2 arguments, got %d", len(a.Pos))
	}
	if !a.Count(1, 2) {
		return nil
	}
	cls, ok := a.Pos[0].(*object.Class)
	if !ok {
		return a.T.Raise(object.TypeError, "super() argument 1 must be a type, not %s", a.Pos[0].Class().Name)
	}
	if len(a.Pos) == 1 {
		return &object.Super{Type: cls}
	}
	self := a.Pos[1]
	if c, isClass := self.(*object.Class); isClass && c.IsSubclass(cls) || object.IsInstance(self, cls) {
		return &object.Super{Type: cls, Self: self}
	}
	what, name := "instance of", self.Class().Name
	if c, isClass := self.(*object.Class); isClass {
		what, name = "type", c.Name
	}
	return a.T.Raise(object.TypeError, "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", what, name, cls.Name)
}
