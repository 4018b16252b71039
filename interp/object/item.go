package object

import (
	"math"
	"math/big"
	"slices"
)

// Index gives an int that fits 64 bits from something used as an index; ok is
// false with the exception set otherwise.
func (t *Thread) Index(v Value) (n int64, ok bool) {
	if i, ok := v.(Int); ok {
		return int64(i), true
	}
	if r, found := t.callSpecial(v, "__index__"); found {
		if !t.isIndex(r) {
			return 0, false
		}
		v = r
	}
	b := AsBig(v)
	switch {
	case b == nil:
		t.Raise(TypeError, "'%s' object cannot be interpreted as an integer", v.Class().Name)
	case b.IsInt64():
		return b.Int64(), true
	default:
		t.Raise(OverflowError, "Python int too large to convert to C ssize_t")
	}
	return 0, false
}

// Subscript is Index for what is between brackets: what is out of range for any sequence
// is an IndexError.
func (t *Thread) Subscript(v Value) (n int64, ok bool) {
	n, ok = t.Index(v)
	if !ok && t.Exc.Is(OverflowError) {
		t.Raise(IndexError, "cannot fit 'int' into an index-sized integer")
	}
	return n, ok
}

// isIndex checks what __index__ gave.
func (t *Thread) isIndex(r Value) bool {
	if r != nil && AsBig(r) == nil {
		t.Raise(TypeError, "__index__ returned non-int (type %s)", r.Class().Name)
		return false
	}
	return r != nil
}

// Integer gives an int of any size, or of what __index__ gives; nil with the exception
// set for anything else.
func (t *Thread) Integer(v Value) *big.Int {
	r, found := t.callSpecial(v, "__index__")
	switch {
	case !found:
		r = v
	case !t.isIndex(r):
		return nil
	}
	if n := AsBig(r); n != nil {
		return n
	}
	t.Raise(TypeError, "'%s' object cannot be interpreted as an integer", v.Class().Name)
	return nil
}

// Append is l.append(v).
func (t *Thread) Append(l *List, v Value) bool {
	if len(l.Elts) == cap(l.Elts) && !t.Alloc(int64(len(l.Elts)+4)*valueSize) {
		return false
	}
	l.Elts = append(l.Elts, v)
	return true
}

// GetSlice is v[start:stop].
func (t *Thread) GetSlice(v, start, stop Value) Value {
	var n int
	switch v := v.(type) {
	case *List:
		n = len(v.Elts)
	case *Tuple:
		n = len(v.Elts)
	case *Str:
		n = v.Len()
	default:
		return t.GetItem(v, &Slice{start, stop, None})
	}
	from, to, _, ok := t.SliceBounds(&Slice{start, stop, None}, int64(n))
	if !ok {
		return nil
	}
	to = max(from, to)
	if s, ok := v.(*Str); ok {
		if !t.Alloc(StrSize + to - from) {
			return nil
		}
		return s.Sub(int(from), int(to))
	}
	if !t.Alloc(objectSize + (to-from)*valueSize) {
		return nil
	}
	if l, ok := v.(*List); ok {
		return &List{append(make([]Value, 0, to-from), l.Elts[from:to]...)}
	}
	return &Tuple{append(make([]Value, 0, to-from), v.(*Tuple).Elts[from:to]...)}
}

// GetItem is v[key].
func (t *Thread) GetItem(v, key Value) Value {
	switch c := v.(type) {
	case *List:
		return t.sequenceItem(c.Elts, key, "list", func(elts []Value) Value { return &List{elts} })
	case *Tuple:
		return t.sequenceItem(c.Elts, key, "tuple", func(elts []Value) Value { return &Tuple{elts} })
	case *Dict:
		val := c.Get(t, key)
		if val == nil && t.Exc == nil {
			return t.Throw(NewException(KeyError, key))
		}
		return val
	case *Str:
		return t.strItem(c, key)
	case Bytes:
		return t.bytesItem(c, key)
	case *Range:
		return t.rangeItem(c, key)
	case *Instance:
		if r, found := t.callSpecial(c, "__getitem__", key); found {
			return r
		}
		if d, ok := c.Base.(*Dict); ok {
			return t.missing(c, d, key)
		}
		if c.Base != nil {
			return t.GetItem(c.Base, key)
		}
	case *Class:
		if r, found := t.callSpecial(c, "__getitem__", key); found {
			return r
		}
		if hook, ok := c.Lookup(t, "__class_getitem__").(*ClassMethod); ok {
			return t.Call(hook.Func, c, key)
		}
		if !c.Heap && generic[c] {
			return NewGenericAlias(c, key)
		}
		return t.Raise(TypeError, "type '%s' is not subscriptable", c.Name)
	case Indexed:
		return c.GetItem(t, key)
	}
	return t.Raise(TypeError, "'%s' object is not subscriptable", v.Class().Name)
}

// generic are the built-in classes that take type arguments.
var generic = map[*Class]bool{ListClass: true, DictClass: true, TupleClass: true, SetClass: true, FrozenSetClass: true, TypeClass: true}

// missing looks up a key in a subclass of dict, which may have __missing__.
func (t *Thread) missing(i *Instance, d *Dict, key Value) Value {
	if v := d.Get(t, key); v != nil || t.Exc != nil {
		return v
	}
	if v, found := t.callSpecial(i, "__missing__", key); found {
		return v
	}
	return t.Throw(NewException(KeyError, key))
}

func (t *Thread) sequenceItem(elts []Value, key Value, what string, make func([]Value) Value) Value {
	if i, ok := key.(Int); ok {
		n := int64(len(elts))
		if i < 0 {
			i += Int(n)
		}
		if i < 0 || int64(i) >= n {
			return t.Raise(IndexError, "%s index out of range", what)
		}
		return elts[i]
	}
	if s, ok := key.(*Slice); ok {
		start, step, count, ok := t.SliceIndices(s, int64(len(elts)))
		if !ok || !t.Alloc(objectSize+count*valueSize) {
			return nil
		}
		return make(pick(elts, start, step, count))
	}
	i, ok := t.seqIndex(key, what)
	if !ok {
		return nil
	}
	return t.sequenceItem(elts, i, what, make)
}

func (t *Thread) seqIndex(key Value, what string) (Int, bool) {
	if AsBig(key) == nil && key.Class().Lookup(t, "__index__") == nil {
		if what == "string" {
			t.Raise(TypeError, "string indices must be integers, not '%s'", key.Class().Name)
		} else {
			t.Raise(TypeError, "%s indices must be integers or slices, not %s", what, key.Class().Name)
		}
		return 0, false
	}
	n, ok := t.Subscript(key)
	return Int(n), ok
}

func pick(elts []Value, start, step, count int64) []Value {
	out := make([]Value, count)
	if step == 1 {
		copy(out, elts[start:start+count])
		return out
	}
	for i := range out {
		out[i] = elts[start+int64(i)*step]
	}
	return out
}

// SliceIndices resolves a slice for a sequence of n elements: the first index, the
// step and how many elements it takes.
func (t *Thread) SliceIndices(s *Slice, n int64) (start, step, count int64, ok bool) {
	start, stop, step, ok := t.SliceBounds(s, n)
	if ok {
		count = sliceLen(start, stop, step)
	}
	return start, step, count, ok
}

// sliceLen is how many elements lie from start to stop.
func sliceLen(start, stop, step int64) int64 {
	switch {
	case step > 0 && stop > start:
		return (stop-start-1)/step + 1
	case step < 0 && stop < start:
		return (start-stop-1)/-step + 1
	}
	return 0
}

// SliceBounds resolves the parts of a slice for a sequence of n elements.
func (t *Thread) SliceBounds(s *Slice, n int64) (start, stop, step int64, ok bool) {
	step = 1
	if s.Step != None {
		if step, ok = t.slicePart(s.Step); !ok {
			return 0, 0, 0, false
		}
		if step == 0 {
			t.Raise(ValueError, "slice step cannot be zero")
			return 0, 0, 0, false
		}
	}
	low, high := int64(0), n
	if step < 0 {
		low, high = -1, n-1
	}
	start, stop = low, high
	if step < 0 {
		start, stop = high, low
	}
	if s.Start != None {
		if start, ok = t.slicePart(s.Start); !ok {
			return 0, 0, 0, false
		}
		start = clampIndex(start, n, low, high)
	}
	if s.Stop != None {
		if stop, ok = t.slicePart(s.Stop); !ok {
			return 0, 0, 0, false
		}
		stop = clampIndex(stop, n, low, high)
	}
	return start, stop, step, true
}

func clampIndex(i, n, low, high int64) int64 {
	if i < 0 {
		i += n
	}
	return max(low, min(i, high))
}

// slicePart is Index that saturates.
func (t *Thread) slicePart(v Value) (int64, bool) {
	if n, ok := v.(Int); ok {
		return max(min(int64(n), math.MaxInt64/4), math.MinInt64/4), true
	}
	if b := AsBig(v); b != nil && !b.IsInt64() {
		if b.Sign() < 0 {
			return math.MinInt64 / 4, true
		}
		return math.MaxInt64 / 4, true
	}
	if AsBig(v) == nil && v.Class().Lookup(t, "__index__") == nil {
		t.Raise(TypeError, "slice indices must be integers or None or have an __index__ method")
		return 0, false
	}
	n, ok := t.Index(v)
	return max(min(n, math.MaxInt64/4), math.MinInt64/4), ok
}

func (t *Thread) strItem(s *Str, key Value) Value {
	n := int64(s.Len())
	if sl, ok := key.(*Slice); ok {
		start, step, count, ok := t.SliceIndices(sl, n)
		if !ok || !t.Alloc(StrSize+count) {
			return nil
		}
		if step == 1 {
			return s.Sub(int(start), int(start+count))
		}
		runes := s.Runes()
		out := make([]rune, count)
		for i := range out {
			out[i] = runes[start+int64(i)*step]
		}
		return NewStr(EncodeRunes(out))
	}
	i, ok := t.seqIndex(key, "string")
	if !ok {
		return nil
	}
	if i < 0 {
		i += Int(n)
	}
	if i < 0 || int64(i) >= n {
		return t.Raise(IndexError, "string index out of range")
	}
	return s.At(int(i))
}

// EncodeRunes joins code points, lone surrogates included.
func EncodeRunes(runes []rune) string {
	out := make([]byte, 0, len(runes))
	for _, r := range runes {
		if r >= 0xD800 && r <= 0xDFFF {
			out = append(out, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
			continue
		}
		out = append(out, string(r)...)
	}
	return string(out)
}

func (t *Thread) bytesItem(b Bytes, key Value) Value {
	if sl, ok := key.(*Slice); ok {
		start, step, count, ok := t.SliceIndices(sl, int64(len(b)))
		if !ok || !t.Alloc(count) {
			return nil
		}
		out := make([]byte, count)
		for i := range out {
			out[i] = b[start+int64(i)*step]
		}
		return Bytes(out)
	}
	i, ok := t.seqIndex(key, "byte")
	if !ok {
		return nil
	}
	if i < 0 {
		i += Int(len(b))
	}
	if i < 0 || int(i) >= len(b) {
		return t.Raise(IndexError, "index out of range")
	}
	return MakeInt(int64(b[i]))
}

func (t *Thread) rangeItem(r *Range, key Value) Value {
	if sl, ok := key.(*Slice); ok {
		start, stop, step, ok := t.SliceBounds(sl, r.Len)
		if !ok {
			return nil
		}
		return &Range{r.Start + start*r.Step, r.Start + stop*r.Step, step * r.Step, sliceLen(start, stop, step)}
	}
	i, ok := t.seqIndex(key, "range")
	if !ok {
		return nil
	}
	if i < 0 {
		i += Int(r.Len)
	}
	if i < 0 || int64(i) >= r.Len {
		return t.Raise(IndexError, "range object index out of range")
	}
	return MakeInt(r.Start + int64(i)*r.Step)
}

// SetItem is v[key] = x.
func (t *Thread) SetItem(v, key, x Value) bool {
	switch c := v.(type) {
	case *List:
		return t.setListItem(c, key, x)
	case *Dict:
		return c.Set(t, key, x)
	case *Instance:
		if r, found := t.callSpecial(c, "__setitem__", key, x); found {
			return r != nil
		}
		if c.Base != nil {
			return t.SetItem(c.Base, key, x)
		}
	case *Class:
		if r, found := t.callSpecial(c, "__setitem__", key, x); found {
			return r != nil
		}
	case Mutable:
		return c.SetItem(t, key, x)
	}
	t.Raise(TypeError, "'%s' object does not support item assignment", v.Class().Name)
	return false
}

func (t *Thread) setListItem(l *List, key, x Value) bool {
	if sl, ok := key.(*Slice); ok {
		return t.setSlice(l, sl, x)
	}
	i, ok := t.seqIndex(key, "list")
	if !ok {
		return false
	}
	if i < 0 {
		i += Int(len(l.Elts))
	}
	if i < 0 || int(i) >= len(l.Elts) {
		t.Raise(IndexError, "list assignment index out of range")
		return false
	}
	l.Elts[i] = x
	return true
}

func (t *Thread) setSlice(l *List, sl *Slice, x Value) bool {
	elts := t.Elements(x)
	if Unwrap(x) == Value(l) {
		elts = slices.Clone(elts)
	}
	if elts == nil {
		if t.Exc.Cls == TypeError {
			t.Raise(TypeError, "must assign iterable to extended slice")
		}
		return false
	}
	start, step, count, ok := t.SliceIndices(sl, int64(len(l.Elts)))
	if !ok || !t.Alloc(int64(len(elts))*valueSize) {
		return false
	}
	if step == 1 {
		tail := append(append([]Value(nil), elts...), l.Elts[start+count:]...)
		l.Elts = append(l.Elts[:start:start], tail...)
		return true
	}
	if int64(len(elts)) != count {
		t.Raise(ValueError, "attempt to assign sequence of size %d to extended slice of size %d", len(elts), count)
		return false
	}
	for i, e := range elts {
		l.Elts[start+int64(i)*step] = e
	}
	return true
}

// DelItem is del v[key].
func (t *Thread) DelItem(v, key Value) bool {
	switch c := v.(type) {
	case *List:
		return t.delListItem(c, key)
	case *Dict:
		if c.Delete(t, key) == nil {
			if t.Exc == nil {
				t.Throw(NewException(KeyError, key))
			}
			return false
		}
		return true
	case *Instance:
		if r, found := t.callSpecial(c, "__delitem__", key); found {
			return r != nil
		}
		if c.Base != nil {
			return t.DelItem(c.Base, key)
		}
	case *Class:
		if r, found := t.callSpecial(c, "__delitem__", key); found {
			return r != nil
		}
	case Mutable:
		return c.DelItem(t, key)
	}
	t.Raise(TypeError, "'%s' object doesn't support item deletion", v.Class().Name)
	return false
}

func (t *Thread) delListItem(l *List, key Value) bool {
	if sl, ok := key.(*Slice); ok {
		start, step, count, ok := t.SliceIndices(sl, int64(len(l.Elts)))
		if !ok {
			return false
		}
		gone := map[int64]bool{}
		for i := range count {
			gone[start+i*step] = true
		}
		kept := make([]Value, 0, int64(len(l.Elts))-count)
		for i, e := range l.Elts {
			if !gone[int64(i)] {
				kept = append(kept, e)
			}
		}
		l.Elts = kept
		return true
	}
	i, ok := t.seqIndex(key, "list")
	if !ok {
		return false
	}
	if i < 0 {
		i += Int(len(l.Elts))
	}
	if i < 0 || int(i) >= len(l.Elts) {
		t.Raise(IndexError, "list assignment index out of range")
		return false
	}
	l.Elts = append(l.Elts[:i], l.Elts[i+1:]...)
	return true
}
