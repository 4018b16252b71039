package builtins

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"trammel/interp/object"
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
		if !a.Count(0, 0) {
			return nil
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
	methods(object.PropertyClass, map[string]function{"setter": propertyPart(1), "deleter": propertyPart(2), "getter": propertyPart(0)})
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
			return t.Raise(object.TypeError, "bases must be types")
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

func newBool(a *args, _ *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	truth, ok := a.T.Truth(a.Optional(0, object.False))
	if !ok {
		return nil
	}
	return object.MakeBool(truth)
}

func newInt(a *args, _ *object.Class) value {
	base := a.Take("base")
	if len(a.Pos) == 2 {
		base, a.Pos = a.Pos[1], a.Pos[:1]
	}
	if !a.Count(0, 1) {
		return nil
	}
	t := a.T
	v := a.Optional(0, object.MakeInt(0))
	for _, hook := range []string{"__int__", "__index__", "__trunc__"} {
		if m := v.Class().Lookup(t, hook); m != nil && v.Class().Heap {
			return t.Call(m, v)
		}
	}
	switch x := object.Unwrap(v).(type) {
	case *object.Str:
		return parseInt(t, x.S, base, t.Repr(v))
	case object.Bytes:
		return parseInt(t, string(x), base, t.Repr(v))
	}
	if base != nil {
		return t.Raise(object.TypeError, "int() can't convert non-string with explicit base")
	}
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return truncFloat(t, float64(x))
	case object.Int, *object.BigInt, object.Bool:
		return object.MakeBig(object.AsBig(x))
	}
	return t.Raise(object.TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", v.Class().Name)
}

func truncFloat(t *thread, f float64) value {
	switch {
	case math.IsNaN(f):
		return t.Raise(object.ValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return t.Raise(object.OverflowError, "cannot convert float infinity to integer")
	case math.Abs(f) < 1<<62:
		return object.MakeInt(int64(f))
	}
	n, _ := big.NewFloat(math.Trunc(f)).Int(nil)
	return object.MakeBig(n)
}

// maxDigits is CPython's default limit on decimal digits in a conversion.
const maxDigits = 4300

func parseInt(t *thread, s string, baseValue value, shown string) value {
	base := int64(10)
	if baseValue != nil {
		var ok bool
		if base, ok = t.Index(baseValue); !ok {
			return nil
		}
		if base != 0 && (base < 2 || base > 36) {
			return t.Raise(object.ValueError, "int() base must be >= 2 and <= 36, or 0")
		}
	}
	text := strings.TrimSpace(s)
	sign := ""
	if text != "" && (text[0] == '-' || text[0] == '+') {
		sign, text = strings.TrimPrefix(text[:1], "+"), text[1:]
	}
	lower := strings.ToLower(text)
	realBase := base
	for prefix, b := range map[string]int64{"0x": 16, "0o": 8, "0b": 2} {
		if strings.HasPrefix(lower, prefix) && (base == 0 || base == b) {
			realBase, text = b, strings.TrimPrefix(text[2:], "_")
		}
	}
	if realBase == 0 {
		realBase = 10
	}
	bad := text == "" || strings.Contains(text, "__") || text[0] == '_' || text[len(text)-1] == '_' || text[0] == '+' || text[0] == '-'
	digits := strings.ReplaceAll(text, "_", "")
	if len(digits) > maxDigits && realBase == 10 {
		return t.Raise(object.ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", maxDigits, len(digits))
	}
	n, ok := new(big.Int).SetString(sign+digits, int(realBase))
	if bad || !ok {
		return t.Raise(object.ValueError, "invalid literal for int() with base %d: %s", base, shown)
	}
	return object.MakeBig(n)
}

func newFloat(a *args, _ *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	t := a.T
	v := a.Optional(0, object.Float(0))
	if m := v.Class().Lookup(t, "__float__"); m != nil && v.Class().Heap {
		return t.Call(m, v)
	}
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return x
	case *object.Str:
		return parseFloat(t, x.S, t.Repr(v))
	case object.Int, *object.BigInt, object.Bool:
		f, _ := new(big.Float).SetInt(object.AsBig(x)).Float64()
		if math.IsInf(f, 0) {
			return t.Raise(object.OverflowError, "int too large to convert to float")
		}
		return object.Float(f)
	}
	return t.Raise(object.TypeError, "float() argument must be a string or a real number, not '%s'", v.Class().Name)
}

func parseFloat(t *thread, s, shown string) value {
	text := strings.TrimSpace(s)
	lower := strings.ToLower(text)
	hex := strings.Contains(lower, "x") || strings.Contains(lower, "p")
	f, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	if hex || strings.HasPrefix(text, "_") || strings.HasSuffix(text, "_") || err != nil && !math.IsInf(f, 0) && f != 0 || text == "" || err != nil && f == 0 {
		return t.Raise(object.ValueError, "could not convert string to float: %s", shown)
	}
	return object.Float(f)
}

func newStr(a *args, _ *object.Class) value {
	if len(a.Pos) > 0 && len(a.Pos)+len(a.Kw) > 1 {
		if b, ok := a.Pos[0].(object.Bytes); ok {
			return decodeBytes(a, string(b))
		}
		return a.T.Raise(object.TypeError, "decoding to str: need a bytes-like object, %s found", a.Pos[0].Class().Name)
	}
	if !a.Count(0, 3) {
		return nil
	}
	if len(a.Pos) == 0 {
		return object.NewStr("")
	}
	return str(a.T, a.T.Str(a.Pos[0]))
}

func newBytes(a *args, _ *object.Class) value {
	t := a.T
	if v, ok := a.Optional(0, nil).(*object.Str); ok {
		if len(a.Pos)+len(a.Kw) < 2 {
			return t.Raise(object.TypeError, "string argument without an encoding")
		}
		return encodeStr(a, v)
	}
	if !a.Count(0, 2) {
		return nil
	}
	switch v := a.Optional(0, object.Bytes("")).(type) {
	case object.Bytes:
		return v
	case object.Int:
		if v < 0 {
			return t.Raise(object.ValueError, "negative count")
		}
		if !t.Alloc(int64(v)) {
			return nil
		}
		return object.Bytes(make([]byte, v))
	default:
		var out []byte
		ok := t.ForEach(v, func(x value) bool {
			n, ok := t.Index(x)
			if ok && (n < 0 || n > 255) {
				t.Raise(object.ValueError, "bytes must be in range(0, 256)")
				return false
			}
			out = append(out, byte(n))
			return ok
		})
		if !ok {
			return nil
		}
		return object.Bytes(out)
	}
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
	if src, ok := object.Unwrap(v).(*object.Dict); ok {
		return t.Update(d, src)
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

func newRange(a *args, _ *object.Class) value {
	if !a.Count(1, 3) {
		return nil
	}
	parts := [3]int64{0, 0, 1}
	for i, v := range a.Pos {
		n, ok := a.T.Index(v)
		if !ok {
			return nil
		}
		if len(a.Pos) == 1 {
			i = 1
		}
		parts[i] = n
	}
	start, stop, step := parts[0], parts[1], parts[2]
	if step == 0 {
		return a.T.Raise(object.ValueError, "range() arg 3 must not be zero")
	}
	return &object.Range{Start: start, Stop: stop, Step: step, Len: rangeLen(start, stop, step)}
}

func rangeLen(start, stop, step int64) int64 {
	switch {
	case step > 0 && start < stop:
		return int64((uint64(stop)-uint64(start)-1)/uint64(step)) + 1
	case step < 0 && start > stop:
		return int64((uint64(start)-uint64(stop)-1)/uint64(-step)) + 1
	}
	return 0
}

func newSlice(a *args, _ *object.Class) value {
	if !a.Count(1, 3) {
		return nil
	}
	s := &object.Slice{Start: object.None, Stop: a.Pos[0], Step: object.None}
	if len(a.Pos) > 1 {
		s.Start, s.Stop, s.Step = a.Pos[0], a.Pos[1], a.Optional(2, object.None)
	}
	return s
}

func newProperty(a *args, _ *object.Class) value {
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
	if p.Doc == nil && p.Get != nil {
		if doc := a.T.GetAttr(p.Get, "__doc__"); doc != nil && doc != object.None {
			p.Doc = doc
		}
		a.T.Clear()
	}
	return p
}

func propertyPart(i int) function {
	return func(a *args) value {
		p := *a.Pos[0].(*object.Property)
		*[]*value{&p.Get, &p.Set, &p.Del}[i] = a.Pos[1]
		return &p
	}
}

func newEnumerate(a *args, _ *object.Class) value {
	start := a.Take("start")
	if len(a.Pos) == 2 {
		start, a.Pos = a.Pos[1], a.Pos[:1]
	}
	if !a.Count(1, 1) {
		return nil
	}
	n := int64(0)
	if start != nil {
		var ok bool
		if n, ok = a.T.Index(start); !ok {
			return nil
		}
	}
	it := a.T.Iterate(a.Pos[0])
	if it == nil {
		return nil
	}
	return &object.Iter{Cls: object.EnumerateClass, Step: func(t *thread) value {
		v := it.Next(t)
		if v == nil {
			return nil
		}
		n++
		return &object.Tuple{Elts: []value{object.MakeInt(n - 1), v}}
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
		out := make([]value, len(its))
		for i, it := range its {
			if out[i] = it.Next(t); out[i] == nil {
				if strict && t.Exc == nil {
					return zipStrict(t, its, i)
				}
				return nil
			}
		}
		return &object.Tuple{Elts: out}
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
	if !a.Count(2, -1) {
		return nil
	}
	its, ok := iterators(a, 1)
	if !ok {
		return nil
	}
	fn := a.Pos[0]
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
				if test = t.Call(fn, v); test == nil {
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
	if !a.Count(1, 1) {
		return nil
	}
	t, v := a.T, a.Pos[0]
	if m := v.Class().Lookup(t, "__reversed__"); m != nil && v.Class().Heap {
		return t.Call(m, v)
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
	if !a.Count(1, 2) {
		return nil
	}
	cls, ok := a.Pos[0].(*object.Class)
	if !ok {
		return a.T.Raise(object.TypeError, "super() argument 1 must be a type, not %s", a.Pos[0].Class().Name)
	}
	if len(a.Pos) == 1 {
		return a.T.Raise(object.NotImplementedError, "super() with one argument is not supported")
	}
	self := a.Pos[1]
	if c, isClass := self.(*object.Class); isClass && c.IsSubclass(cls) || object.IsInstance(self, cls) {
		return &object.Super{Type: cls, Self: self}
	}
	return a.T.Raise(object.TypeError, "super(type, obj): obj (instance of %s) is not an instance or subtype of type (%s).", self.Class().Name, cls.Name)
}
