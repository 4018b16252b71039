package builtins

import "trammel/interp/object"

func init() {
	methods(object.RangeClass, map[string]function{"count": rangeCount, "index": rangeIndex})
	methods(object.SliceClass, map[string]function{"indices": sliceIndices})
}

func newRange(a *args, _ *object.Class) value {
	if !a.Count(1, 3) {
		return nil
	}
	parts := [3]int64{0, 0, 1}
	for i, v := range a.Pos {
		if _, isBig := object.Unwrap(v).(*object.BigInt); isBig {
			return bigRange(a)
		}
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

// bigRange makes a range of numbers that do not fit, which is of the library.
func bigRange(a *args) value {
	parts := []value{object.MakeInt(0), a.Pos[0], object.MakeInt(1)}
	if len(a.Pos) > 1 {
		copy(parts, a.Pos)
	}
	if n := object.AsBig(parts[2]); n != nil && n.Sign() == 0 {
		return a.T.Raise(object.ValueError, "range() arg 3 must not be zero")
	}
	return a.T.Call(a.T.FromModule("_big_range", "range"), parts...)
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

// rangePosition finds a number in a range without walking it; anything that is not an
// int is compared with each. The position is -1 if it is not there.
func rangePosition(t *thread, r *object.Range, v value) (int64, bool) {
	if n := object.AsBig(v); n != nil && v.Class() != object.BoolClass {
		if !n.IsInt64() || !r.Has(n.Int64()) {
			return -1, true
		}
		return (n.Int64() - r.Start) / r.Step, true
	}
	for i := int64(0); i < r.Len; i++ {
		if !t.Step(1) {
			return 0, false
		}
		same := t.Equal(object.MakeInt(r.Start+i*r.Step), v)
		if t.Exc != nil {
			return 0, false
		}
		if same {
			return i, true
		}
	}
	return -1, true
}

func rangeCount(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	at, ok := rangePosition(a.T, a.Pos[0].(*object.Range), a.Pos[1])
	if !ok {
		return nil
	}
	return object.MakeInt(min(at+1, 1))
}

func rangeIndex(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	at, ok := rangePosition(a.T, a.Pos[0].(*object.Range), a.Pos[1])
	switch {
	case !ok:
		return nil
	case at >= 0:
		return object.MakeInt(at)
	}
	if object.AsBig(a.Pos[1]) != nil {
		return a.T.Raise(object.ValueError, "%s is not in range", a.T.Repr(a.Pos[1]))
	}
	return a.T.Raise(object.ValueError, "sequence.index(x): x not in sequence")
}

// sliceIndices is slice.indices(length): start, stop and step within a sequence.
func sliceIndices(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	n, ok := a.T.Index(a.Pos[1])
	if !ok {
		return nil
	}
	if n < 0 {
		return a.T.Raise(object.ValueError, "length should not be negative")
	}
	start, stop, step, ok := a.T.SliceBounds(a.Pos[0].(*object.Slice), n)
	if !ok {
		return nil
	}
	return &object.Tuple{Elts: []value{object.MakeInt(start), object.MakeInt(stop), object.MakeInt(step)}}
}
