package object

import (
	"bytes"
	"strings"

	"trammel/syntax"
	"trammel/syntax/pytext"
)

// ByteArray is a bytearray.
type ByteArray struct{ B []byte }

// MemoryView is a memoryview of bytes or a bytearray: the part from Low up to High.
type MemoryView struct {
	Base      Value // Bytes or *ByteArray
	Low, High int
}

// The classes of mutable and shared bytes.
var (
	ByteArrayClass  = newBuiltinClass("bytearray")
	MemoryViewClass = newBuiltinClass("memoryview")
)

// Class gives bytearray.
func (*ByteArray) Class() *Class { return ByteArrayClass }

// Class gives memoryview.
func (*MemoryView) Class() *Class { return MemoryViewClass }

// BytesOf gives the bytes in a bytes-like object.
func BytesOf(v Value) (b []byte, ok bool) {
	switch v := Unwrap(v).(type) {
	case Bytes:
		return []byte(v), true
	case *ByteArray:
		return v.B, true
	case *MemoryView:
		return v.bytes(), true
	}
	return nil, false
}

func (m *MemoryView) bytes() []byte {
	b, _ := BytesOf(m.Base)
	return b[min(m.Low, len(b)):min(m.High, len(b))]
}

// Length gives the number of bytes.
func (b *ByteArray) Length(*Thread) (int64, bool) { return int64(len(b.B)), true }

// Length gives the number of bytes.
func (m *MemoryView) Length(*Thread) (int64, bool) { return int64(len(m.bytes())), true }

// GetItem is b[key].
func (b *ByteArray) GetItem(t *Thread, key Value) Value {
	v := t.bytesItem(Bytes(b.B), key)
	if part, ok := v.(Bytes); ok {
		return &ByteArray{[]byte(part)}
	}
	return v
}

// GetItem is m[key]; a slice shares the bytes.
func (m *MemoryView) GetItem(t *Thread, key Value) Value {
	if sl, ok := key.(*Slice); ok {
		start, step, count, ok := t.SliceIndices(sl, int64(len(m.bytes())))
		if !ok {
			return nil
		}
		if step != 1 {
			return t.Raise(NotImplementedError, "slices of a memoryview with a step are not supported")
		}
		low := m.Low + int(start)
		return &MemoryView{m.Base, low, low + int(count)}
	}
	return t.bytesItem(Bytes(m.bytes()), key)
}

// Byte takes an int for one of some bytes, which a message calls what; ok is false with
// the exception set if it is none.
func (t *Thread) Byte(v Value, what string) (b byte, ok bool) {
	n := t.Integer(v)
	switch {
	case n == nil:
		return 0, false
	case n.Sign() < 0 || n.BitLen() > 8:
		t.Raise(ValueError, "%s must be in range(0, 256)", what)
		return 0, false
	}
	return byte(n.Int64()), true
}

func (t *Thread) byteIndex(key Value, n int, what string) (int, bool) {
	i, ok := t.seqIndex(key, what)
	if !ok {
		return 0, false
	}
	if i < 0 {
		i += Int(n)
	}
	if i < 0 || int(i) >= n {
		t.Raise(IndexError, "%s index out of range", what)
		return 0, false
	}
	return int(i), true
}

// SetItem is b[key] = x.
func (b *ByteArray) SetItem(t *Thread, key, x Value) bool {
	if sl, ok := key.(*Slice); ok {
		return b.setSlice(t, sl, x)
	}
	i, ok := t.byteIndex(key, len(b.B), "bytearray")
	if !ok {
		return false
	}
	c, ok := t.Byte(x, "byte")
	if ok {
		b.B[i] = c
	}
	return ok
}

func (b *ByteArray) setSlice(t *Thread, sl *Slice, x Value) bool {
	fill, ok := BytesOf(x)
	if !ok {
		if _, isText := x.(*Str); isText {
			t.Raise(TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
			return false
		}
		if !t.ForEach(x, func(v Value) bool {
			c, ok := t.Byte(v, "byte")
			fill = append(fill, c)
			return ok
		}) {
			return false
		}
	}
	start, step, count, ok := t.SliceIndices(sl, int64(len(b.B)))
	if !ok || !t.Alloc(int64(len(fill))) {
		return false
	}
	if step == 1 {
		b.B = append(b.B[:start:start], append(append([]byte(nil), fill...), b.B[start+count:]...)...)
		return true
	}
	if int64(len(fill)) != count {
		t.Raise(ValueError, "attempt to assign bytes of size %d to extended slice of size %d", len(fill), count)
		return false
	}
	for i, c := range fill {
		b.B[start+int64(i)*step] = c
	}
	return true
}

// DelItem is del b[key].
func (b *ByteArray) DelItem(t *Thread, key Value) bool {
	if sl, ok := key.(*Slice); ok {
		start, step, count, ok := t.SliceIndices(sl, int64(len(b.B)))
		if !ok {
			return false
		}
		gone := map[int64]bool{}
		for i := range count {
			gone[start+i*step] = true
		}
		kept := b.B[:0:0]
		for i, c := range b.B {
			if !gone[int64(i)] {
				kept = append(kept, c)
			}
		}
		b.B = kept
		return true
	}
	i, ok := t.byteIndex(key, len(b.B), "bytearray")
	if ok {
		b.B = append(b.B[:i], b.B[i+1:]...)
	}
	return ok
}

// SetItem is m[key] = x.
func (m *MemoryView) SetItem(t *Thread, key, x Value) bool {
	base, ok := m.Base.(*ByteArray)
	if !ok {
		t.Raise(TypeError, "cannot modify read-only memory")
		return false
	}
	if sl, isSlice := key.(*Slice); isSlice {
		start, _, count, ok := t.SliceIndices(sl, int64(len(m.bytes())))
		fill, isBytes := BytesOf(x)
		if !ok || !isBytes || int64(len(fill)) != count {
			if t.Exc == nil {
				t.Raise(ValueError, "memoryview assignment: lvalue and rvalue have different structures")
			}
			return false
		}
		copy(base.B[m.Low+int(start):], fill)
		return true
	}
	i, ok := t.byteIndex(key, len(m.bytes()), "memoryview")
	if !ok {
		return false
	}
	c, ok := t.Byte(x, "byte")
	if ok {
		base.B[m.Low+i] = c
	}
	return ok
}

// DelItem refuses.
func (*MemoryView) DelItem(t *Thread, _ Value) bool {
	t.Raise(TypeError, "cannot delete memory")
	return false
}

// Iter gives the bytes as ints.
func (b *ByteArray) Iter(*Thread) Iterator {
	at := 0
	return &Iter{byteArrayIterClass, func(*Thread) Value {
		if at >= len(b.B) {
			return nil
		}
		at++
		return MakeInt(int64(b.B[at-1]))
	}}
}

var byteArrayIterClass = iterClass("bytearray_iterator")

// Iter gives the bytes as ints.
func (m *MemoryView) Iter(t *Thread) Iterator { return t.Iterate(Bytes(m.bytes())) }

// Contains looks for a byte or a part.
func (b *ByteArray) Contains(t *Thread, x Value) bool {
	return t.containsBytes(b.B, x)
}

// containsBytes is x in b, for other bytes or a single one.
func (t *Thread) containsBytes(b []byte, x Value) bool {
	if sub, ok := BytesOf(x); ok {
		return bytes.Contains(b, sub)
	}
	if AsBig(x) == nil && t.Hook(x, "__index__") == nil {
		t.Raise(TypeError, "a bytes-like object is required, not '%s'", x.Class().Name)
		return false
	}
	c, ok := t.Byte(x, "byte")
	return ok && bytes.IndexByte(b, c) >= 0
}

// CompareWith compares with other bytes-like objects.
func (b *ByteArray) CompareWith(_ *Thread, op syntax.CmpOperator, other Value) (result, known bool) {
	return compareBytes(op, b.B, other)
}

// CompareWith compares with other bytes-like objects.
func (m *MemoryView) CompareWith(_ *Thread, op syntax.CmpOperator, other Value) (result, known bool) {
	if op > syntax.NotEq {
		return false, false
	}
	return compareBytes(op, m.bytes(), other)
}

func compareBytes(op syntax.CmpOperator, b []byte, other Value) (result, known bool) {
	o, ok := BytesOf(other)
	if !ok {
		return false, false
	}
	return ordered(op, strings.Compare(string(b), string(o))), true
}

// Operate is + and *.
func (b *ByteArray) Operate(t *Thread, op syntax.Operator, other Value, reflected bool) Value {
	switch op {
	case syntax.Add:
		o, ok := BytesOf(other)
		switch {
		case !ok && reflected:
			return NotImplemented
		case !ok:
			return t.Raise(TypeError, "can't concat %s to bytearray", other.Class().Name)
		case !t.Alloc(int64(len(b.B) + len(o))):
			return nil
		case reflected:
			return Bytes(string(o) + string(b.B))
		}
		return &ByteArray{append(append([]byte(nil), b.B...), o...)}
	case syntax.Mult, syntax.Mod:
		if reflected && op == syntax.Mod {
			return NotImplemented
		}
		r := t.Binary(op, Bytes(b.B), other)
		if out, ok := r.(Bytes); ok {
			return &ByteArray{[]byte(out)}
		}
		return r
	}
	return NotImplemented
}

// OperateInPlace is += and *=, which other names of the bytearray see too.
func (b *ByteArray) OperateInPlace(t *Thread, op syntax.Operator, other Value) (known bool) {
	if op != syntax.Add && op != syntax.Mult {
		return false
	}
	if changed, ok := b.Operate(t, op, other, false).(*ByteArray); ok {
		b.B = changed.B
		return true
	}
	return t.Exc != nil
}

// HashOf refuses: a bytearray can change.
func (b *ByteArray) HashOf(t *Thread) (uint64, bool) {
	t.Raise(TypeError, "unhashable type: 'bytearray'")
	return 0, false
}

// Repr is bytearray(b'...').
func (b *ByteArray) Repr() string { return "bytearray(" + pytext.QuoteBytes(string(b.B)) + ")" }

// Repr is <memory at 0x...>.
func (m *MemoryView) Repr() string { return "<memory at " + address(m) + ">" }

// Attr gives the attributes of a view.
func (m *MemoryView) Attr(_ *Thread, name string) Value {
	switch name {
	case "nbytes":
		return MakeInt(int64(len(m.bytes())))
	case "obj":
		return m.Base
	case "readonly":
		_, mutable := m.Base.(*ByteArray)
		return MakeBool(!mutable)
	case "itemsize", "ndim":
		return MakeInt(1)
	case "format":
		return NewStr("B")
	}
	return nil
}
