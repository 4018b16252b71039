package builtins

import (
	"slices"

	"trammel/interp/object"
)

func init() {
	construct(object.ByteArrayClass, newByteArray)
	construct(object.MemoryViewClass, newMemoryView)
	for _, c := range []*object.Class{object.ByteArrayClass, object.MemoryViewClass} {
		Names[c.Name] = c
	}
	methods(object.ByteArrayClass, map[string]function{
		"append": byteArrayAppend, "extend": byteArrayExtend, "insert": byteArrayInsert, "pop": byteArrayPop, "remove": byteArrayRemove,
		"clear": byteArrayClear, "reverse": byteArrayReverse, "copy": byteArrayCopy,
	})
	methods(object.MemoryViewClass, map[string]function{
		"tobytes": func(a *args) value { return asBytes(a) }, "tolist": func(a *args) value { return listOf(a.T, a.Pos[0]) },
		"release": func(*args) value { return object.None }, "hex": func(a *args) value { return a.T.Call(object.BytesClass.Attrs.Get("hex"), asBytes(a)) },
		"__enter__": first, "__exit__": func(*args) value { return object.None },
	})
}

// shareBytesMethods gives bytearray the methods of bytes that do not change anything;
// what gives bytes gives a bytearray then.
func shareBytesMethods() {
	own := object.ByteArrayClass.Attrs
	object.BytesClass.Attrs.Each(func(name string, v value) {
		b, ok := v.(*object.Builtin)
		if !ok || own.Get(name) != nil {
			return
		}
		own.Set(name, builtin(name, object.ByteArrayClass, func(a *args) value {
			if len(a.Pos) == 0 {
				return a.T.Raise(object.TypeError, "unbound method bytearray.%s() needs an argument", name)
			}
			pos := slices.Clone(a.Pos)
			for i, p := range pos {
				if buf, ok := object.BytesOf(p); ok {
					pos[i] = object.Bytes(buf)
				}
			}
			return toByteArrays(b.Fn(a.T, pos, a.Kw))
		}))
	})
}

func toByteArrays(v value) value {
	switch v := v.(type) {
	case object.Bytes:
		return &object.ByteArray{B: []byte(v)}
	case *object.List:
		for i, e := range v.Elts {
			v.Elts[i] = toByteArrays(e)
		}
	case *object.Tuple:
		for i, e := range v.Elts {
			v.Elts[i] = toByteArrays(e)
		}
	}
	return v
}

func asBytes(a *args) value {
	b, _ := object.BytesOf(a.Pos[0])
	return object.Bytes(b)
}

func listOf(t *thread, v value) value {
	elts := t.Elements(v)
	if elts == nil {
		return nil
	}
	return &object.List{Elts: slices.Clone(elts)}
}

func newByteArray(a *args, _ *object.Class) value {
	v := makeBytes(a, "bytearray")
	if v == nil {
		return nil
	}
	return &object.ByteArray{B: []byte(v.(object.Bytes))}
}

func newMemoryView(a *args, _ *object.Class) value {
	if !a.Count(1, 1) {
		return nil
	}
	b, ok := object.BytesOf(a.Pos[0])
	if !ok {
		return a.T.Raise(object.TypeError, "memoryview: a bytes-like object is required, not '%s'", a.Pos[0].Class().Name)
	}
	if view, ok := a.Pos[0].(*object.MemoryView); ok {
		return &object.MemoryView{Base: view.Base, Low: view.Low, High: view.High}
	}
	return &object.MemoryView{Base: object.Unwrap(a.Pos[0]), High: len(b)}
}

func byteArray(a *args) *object.ByteArray { return a.Pos[0].(*object.ByteArray) }

func byteArrayAppend(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	c, ok := a.T.Byte(a.Pos[1], "byte")
	if !ok || !a.T.Alloc(1) {
		return nil
	}
	byteArray(a).B = append(byteArray(a).B, c)
	return object.None
}

func byteArrayExtend(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	more, ok := object.BytesOf(a.Pos[1])
	if _, isText := a.Pos[1].(*object.Str); isText {
		return a.T.Raise(object.TypeError, "expected iterable of integers; got: 'str'")
	}
	it := a.T.Iterate(a.Pos[1])
	if it == nil {
		if a.T.Exc.Is(object.TypeError) && !a.T.Exc.Fatal {
			a.T.Raise(object.TypeError, "can't extend bytearray with %s", a.Pos[1].Class().Name)
		}
		return nil
	}
	if !ok && !a.T.ForEach(it, func(v value) bool {
		c, ok := a.T.Byte(v, "byte")
		more = append(more, c)
		return ok
	}) || !a.T.Alloc(int64(len(more))) {
		return nil
	}
	byteArray(a).B = append(byteArray(a).B, more...)
	return object.None
}

func byteArrayInsert(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	i, ok := a.T.Index(a.Pos[1])
	if !ok {
		return nil
	}
	c, ok := a.T.Byte(a.Pos[2], "byte")
	if !ok || !a.T.Alloc(1) {
		return nil
	}
	b := byteArray(a)
	if i < 0 {
		i = max(0, i+int64(len(b.B)))
	}
	b.B = slices.Insert(b.B, int(min(i, int64(len(b.B)))), c)
	return object.None
}

func byteArrayPop(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	i, ok := a.T.Index(a.Optional(1, object.MakeInt(-1)))
	if !ok {
		return nil
	}
	b := byteArray(a)
	n := int64(len(b.B))
	if n == 0 {
		return a.T.Raise(object.IndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return a.T.Raise(object.IndexError, "pop index out of range")
	}
	c := b.B[i]
	b.B = slices.Delete(b.B, int(i), int(i)+1)
	return object.MakeInt(int64(c))
}

func byteArrayRemove(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	c, ok := a.T.Byte(a.Pos[1], "byte")
	if !ok {
		return nil
	}
	b := byteArray(a)
	i := slices.Index(b.B, c)
	if i < 0 {
		return a.T.Raise(object.ValueError, "value not found in bytearray")
	}
	b.B = slices.Delete(b.B, i, i+1)
	return object.None
}

func byteArrayClear(a *args) value {
	byteArray(a).B = nil
	return object.None
}

func byteArrayReverse(a *args) value {
	slices.Reverse(byteArray(a).B)
	return object.None
}

func byteArrayCopy(a *args) value {
	b := byteArray(a).B
	if !a.T.Alloc(int64(len(b))) {
		return nil
	}
	return &object.ByteArray{B: slices.Clone(b)}
}

// newComplex is complex(real, imag) or complex(text).
