package stdlib

import (
	"math/big"
	"strconv"

	"trammel/interp/object"
	"trammel/syntax"
)

// deque is collections.deque: a ring of values.
type deque struct {
	ring    []value
	head, n int
	maxLen  int64 // -1 for none
	changes int
}

var dequeClass = class("collections", "deque")

func init() {
	dequeClass.Shown = "collections.deque"
	dequeClass.InitFills = true
	construct(dequeClass, func(a *args) value {
		d := &deque{maxLen: -1}
		if !d.fill(a) {
			return nil
		}
		return d
	})
	method(dequeClass, map[string]func(a *args) value{
		"append": dequePush((*deque).push), "appendleft": dequePush((*deque).pushLeft), "pop": dequePop(false), "popleft": dequePop(true),
		"extend": dequeExtend((*deque).push), "extendleft": dequeExtend((*deque).pushLeft), "rotate": dequeRotate, "clear": dequeClear,
		"count": dequeCount, "index": dequeIndex, "insert": dequeInsert, "remove": dequeRemove, "reverse": dequeReverse,
	})
	for name, fn := range map[string]func(a *args) value{"copy": dequeCopy, "__copy__": dequeCopy, "__reduce__": dequeReduce} {
		dequeClass.Attrs.Set(name, methodOf(dequeClass, name, fn))
	}
	dequeClass.Specials = dequeSpecials()
	dequeClass.Attrs.Set("__class_getitem__", &object.ClassMethod{Func: two("__class_getitem__", func(_ *thread, c, key value) value {
		return object.NewGenericAlias(c, key)
	})})
	dequeClass.Pattern = object.SequencePattern
	register("_collections", map[string]value{"deque": dequeClass})
}

func dequeSpecials() map[string]value {
	table := map[string]func(a *args) value{
		"__init__": func(a *args) value {
			d := object.Unwrap(a.Pos[0]).(*deque)
			d.clear()
			return none(d.fill(&args{T: a.T, Name: "deque", Pos: a.Pos[1:], Kw: a.Kw}))
		},
	}
	for name, fn := range map[string]func(t *thread, d *deque) value{
		"__iter__":     func(t *thread, d *deque) value { return d.Iter(t) },
		"__len__":      func(_ *thread, d *deque) value { return object.MakeInt(int64(d.n)) },
		"__reversed__": func(_ *thread, d *deque) value { return d.backwards() },
	} {
		table[name] = func(a *args) value {
			if !a.Count(1, 1) {
				return nil
			}
			return fn(a.T, object.Unwrap(a.Pos[0]).(*deque))
		}
	}
	for name, fn := range map[string]func(t *thread, d *deque, v value) value{
		"__getitem__": func(t *thread, d *deque, v value) value { return d.GetItem(t, v) },
		"__delitem__": func(t *thread, d *deque, v value) value { return none(d.DelItem(t, v)) },
		"__add__":     func(t *thread, d *deque, v value) value { return d.Operate(t, syntax.Add, v, false) },
		"__mul__":     func(t *thread, d *deque, v value) value { return d.Operate(t, syntax.Mult, v, false) },
		"__rmul__":    func(t *thread, d *deque, v value) value { return d.Operate(t, syntax.Mult, v, true) },
		"__iadd__":    func(t *thread, d *deque, v value) value { return t.InPlace(syntax.Add, d, v) },
		"__imul__":    func(t *thread, d *deque, v value) value { return t.InPlace(syntax.Mult, d, v) },
		"__contains__": func(t *thread, d *deque, v value) value {
			found := d.Contains(t, v)
			if t.Exc != nil {
				return nil
			}
			return object.MakeBool(found)
		},
	} {
		table[name] = func(a *args) value {
			if !a.Count(2, 2) {
				return nil
			}
			return fn(a.T, object.Unwrap(a.Pos[0]).(*deque), a.Pos[1])
		}
	}
	table["__setitem__"] = func(a *args) value {
		return none(a.Count(3, 3) && object.Unwrap(a.Pos[0]).(*deque).SetItem(a.T, a.Pos[1], a.Pos[2]))
	}
	specials := map[string]value{}
	for name, fn := range table {
		specials[name] = methodOf(dequeClass, name, fn)
	}
	return specials
}

// fill takes the arguments of deque(iterable=(), maxlen=None).
func (d *deque) fill(a *args) bool {
	iterable, maxLen := a.Take("iterable"), a.Take("maxlen")
	if len(a.Pos) > 0 {
		iterable = a.Pos[0]
	}
	if len(a.Pos) > 1 {
		maxLen = a.Pos[1]
	}
	if len(a.Pos) > 2 {
		a.T.Raise(object.TypeError, "deque() takes at most 2 arguments (%d given)", len(a.Pos))
		return false
	}
	if !a.Unexpected() {
		return false
	}
	if maxLen != nil && maxLen != object.None {
		n, ok := a.T.Index(maxLen)
		if !ok {
			return false
		}
		if n < 0 {
			a.T.Raise(object.ValueError, "maxlen must be non-negative")
			return false
		}
		d.maxLen = n
	}
	return iterable == nil || a.T.ForEach(iterable, func(v value) bool { return d.push(a.T, v) })
}

func (d *deque) clear() {
	d.ring, d.head, d.n = nil, 0, 0
	d.changes++
}

func (d *deque) at(i int) *value { return &d.ring[(d.head+i)%len(d.ring)] }

// grow makes room for one more value.
func (d *deque) grow(t *thread) bool {
	if d.n < len(d.ring) {
		return true
	}
	size := max(8, 2*len(d.ring))
	if !t.Alloc(int64(size-len(d.ring)) * 16) {
		return false
	}
	ring := make([]value, size)
	for i := range d.n {
		ring[i] = *d.at(i)
	}
	d.ring, d.head = ring, 0
	return true
}

func (d *deque) push(t *thread, v value) bool {
	d.changes++
	if d.maxLen == 0 {
		return true
	}
	if int64(d.n) == d.maxLen {
		d.take(true)
	}
	if !d.grow(t) {
		return false
	}
	d.n++
	*d.at(d.n - 1) = v
	return true
}

func (d *deque) pushLeft(t *thread, v value) bool {
	d.changes++
	if d.maxLen == 0 {
		return true
	}
	if int64(d.n) == d.maxLen {
		d.take(false)
	}
	if !d.grow(t) {
		return false
	}
	d.head = (d.head + len(d.ring) - 1) % len(d.ring)
	d.n++
	*d.at(0) = v
	return true
}

// take removes the value at an end.
func (d *deque) take(left bool) value {
	d.changes++
	d.n--
	at := d.at(d.n)
	if left {
		at = d.at(0)
		d.head = (d.head + 1) % len(d.ring)
	}
	v := *at
	*at = nil
	return v
}

func (d *deque) list() []value {
	out := make([]value, d.n)
	for i := range out {
		out[i] = *d.at(i)
	}
	return out
}

func (d *deque) set(values []value) {
	d.ring, d.head, d.n = values, 0, len(values)
	d.changes++
}

// Class gives collections.deque.
func (*deque) Class() *object.Class { return dequeClass }

// Length gives the number of values.
func (d *deque) Length(*thread) (int64, bool) { return int64(d.n), true }

func (d *deque) place(t *thread, key value) (int, bool) {
	i, ok := t.Subscript(key)
	if !ok {
		if t.Exc.Is(object.TypeError) {
			t.Raise(object.TypeError, "sequence index must be integer, not '%s'", key.Class().Name)
		}
		return 0, false
	}
	if i < 0 {
		i += int64(d.n)
	}
	if i < 0 || i >= int64(d.n) {
		t.Raise(object.IndexError, "deque index out of range")
		return 0, false
	}
	return int(i), true
}

// GetItem is d[key].
func (d *deque) GetItem(t *thread, key value) value {
	i, ok := d.place(t, key)
	if !ok {
		return nil
	}
	return *d.at(i)
}

// SetItem is d[key] = x.
func (d *deque) SetItem(t *thread, key, x value) bool {
	i, ok := d.place(t, key)
	if ok {
		*d.at(i) = x
	}
	return ok
}

// DelItem is del d[key].
func (d *deque) DelItem(t *thread, key value) bool {
	i, ok := d.place(t, key)
	if !ok || !t.Step(int64(d.n)>>4) {
		return false
	}
	values := d.list()
	d.set(append(values[:i], values[i+1:]...))
	return true
}

var (
	dequeIterClass = class("_collections", "_deque_iterator")
	dequeBackClass = class("_collections", "_deque_reverse_iterator")
)

// Iter gives the values in order.
func (d *deque) Iter(*thread) object.Iterator {
	return d.walk(dequeIterClass, func(i int) int { return i })
}

func (d *deque) backwards() object.Iterator {
	return d.walk(dequeBackClass, func(i int) int { return d.n - 1 - i })
}

func (d *deque) walk(cls *object.Class, place func(int) int) object.Iterator {
	i, changes := 0, d.changes
	return &object.Iter{Cls: cls, Step: func(t *thread) value {
		if changes != d.changes {
			return t.Raise(object.RuntimeError, "deque mutated during iteration")
		}
		if i >= d.n {
			return nil
		}
		i++
		return *d.at(place(i - 1))
	}}
}

// Contains looks for a value.
func (d *deque) Contains(t *thread, x value) bool { return d.find(t, x, 0, d.n) >= 0 }

// find gives the place of a value, or -1.
func (d *deque) find(t *thread, x value, from, to int) int {
	for i := from; i < min(to, d.n); i++ {
		if !t.Step(1) {
			return -1
		}
		changes := d.changes
		equal := t.Equal(*d.at(i), x)
		if t.Exc != nil {
			return -1
		}
		if changes != d.changes {
			t.Raise(object.RuntimeError, "deque mutated during iteration")
			return -1
		}
		if equal {
			return i
		}
	}
	return -1
}

// ReprText is deque([1, 2], maxlen=3).
func (d *deque) ReprText(t *thread) string {
	text := "deque(" + t.Repr(&object.List{Elts: d.list()})
	if d.maxLen >= 0 {
		text += ", maxlen=" + strconv.FormatInt(d.maxLen, 10)
	}
	return text + ")"
}

// CompareWith compares with another deque.
func (d *deque) CompareWith(t *thread, op syntax.CmpOperator, other value) (result, known bool) {
	o, ok := object.Unwrap(other).(*deque)
	if !ok {
		return false, false
	}
	r := t.Compare(op, &object.List{Elts: d.list()}, &object.List{Elts: o.list()})
	if r == nil {
		return false, true
	}
	return r == object.True, true
}

// HashOf refuses: a deque can change.
func (d *deque) HashOf(t *thread) (uint64, bool) {
	t.Raise(object.TypeError, "unhashable type: 'collections.deque'")
	return 0, false
}

// Operate is + and *.
func (d *deque) Operate(t *thread, op syntax.Operator, other value, reflected bool) value {
	out := &deque{maxLen: d.maxLen}
	switch op {
	case syntax.Add:
		o, ok := object.Unwrap(other).(*deque)
		switch {
		case !ok && reflected:
			return object.NotImplemented
		case !ok:
			return t.Raise(object.TypeError, "can only concatenate deque (not \"%s\") to deque", other.Class().Name)
		}
		for _, v := range append(d.list(), o.list()...) {
			if !out.push(t, v) {
				return nil
			}
		}
		return out
	case syntax.Mult:
		n := object.AsBig(other)
		if n == nil {
			return t.Raise(object.TypeError, "can't multiply sequence by non-int of type '%s'", other.Class().Title())
		}
		if !out.repeat(t, d.list(), n) {
			return nil
		}
		return out
	}
	return object.NotImplemented
}

// repeat adds values n times.
func (d *deque) repeat(t *thread, values []value, n *big.Int) bool {
	if !n.IsInt64() {
		t.Throw(object.NewException(object.MemoryError))
		return false
	}
	if len(values) == 0 {
		return true
	}
	for range n.Int64() {
		for _, v := range values {
			if !t.Step(1) || !d.push(t, v) {
				return false
			}
		}
	}
	return true
}

// OperateInPlace is += with what any iterable gives, and *=.
func (d *deque) OperateInPlace(t *thread, op syntax.Operator, other value) (known bool) {
	switch n := object.AsBig(other); {
	case op == syntax.Add:
		d.extend(t, other, (*deque).push)
	case op == syntax.Mult && n != nil:
		values := d.list()
		d.clear()
		d.repeat(t, values, n)
	default:
		return false
	}
	return true
}

// extend pushes what an iterable gives, which may be the deque itself.
func (d *deque) extend(t *thread, source value, push func(*deque, *thread, value) bool) bool {
	if object.Unwrap(source) == value(d) {
		source = &object.List{Elts: d.list()}
	}
	return t.ForEach(source, func(v value) bool { return push(d, t, v) })
}

// RecursiveRepr is what a deque is shown as inside of itself.
func (*deque) RecursiveRepr() string { return "[...]" }

// Attr gives maxlen.
func (d *deque) Attr(_ *thread, name string) value {
	if name != "maxlen" {
		return nil
	}
	if d.maxLen < 0 {
		return object.None
	}
	return object.MakeInt(d.maxLen)
}

func asDeque(a *args) *deque { return a.Pos[0].(*deque) }

func dequePush(push func(*deque, *thread, value) bool) func(a *args) value {
	return func(a *args) value {
		return none(a.Count(2, 2) && push(asDeque(a), a.T, a.Pos[1]))
	}
}

func dequePop(left bool) func(a *args) value {
	return func(a *args) value {
		if !a.Count(1, 1) {
			return nil
		}
		if asDeque(a).n == 0 {
			return a.T.Raise(object.IndexError, "pop from an empty deque")
		}
		return asDeque(a).take(left)
	}
}

func dequeExtend(push func(*deque, *thread, value) bool) func(a *args) value {
	return func(a *args) value {
		return none(a.Count(2, 2) && asDeque(a).extend(a.T, a.Pos[1], push))
	}
}

func dequeRotate(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	n, ok := a.T.Index(a.Optional(1, object.MakeInt(1)))
	d := asDeque(a)
	if !ok || d.n < 2 {
		return none(ok)
	}
	if !a.T.Step(int64(d.n) >> 4) {
		return nil
	}
	values := d.list()
	k := int((n%int64(d.n) + int64(d.n)) % int64(d.n))
	d.set(append(append([]value(nil), values[len(values)-k:]...), values[:len(values)-k]...))
	return object.None
}

func dequeClear(a *args) value {
	asDeque(a).clear()
	return object.None
}

// dequeCopy makes a deque of the same class, which for a subclass is what that makes.
func dequeCopy(a *args) value {
	d := object.Unwrap(a.Pos[0]).(*deque)
	if !a.Count(1, 1) || !a.T.Alloc(int64(d.n)*16) {
		return nil
	}
	if cls := a.Pos[0].Class(); cls != dequeClass {
		given := []value{a.Pos[0]}
		if d.maxLen >= 0 {
			given = append(given, object.MakeInt(d.maxLen))
		}
		return a.T.Call(cls, given...)
	}
	out := &deque{maxLen: d.maxLen}
	out.set(d.list())
	return out
}

// dequeReduce says how a deque is made: its class, the arguments of that, the attributes
// and an iterator over what is to be appended.
func dequeReduce(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	d := object.Unwrap(a.Pos[0]).(*deque)
	given := tuple()
	if d.maxLen >= 0 {
		given = tuple(tuple(), object.MakeInt(d.maxLen))
	}
	var state value = object.None
	if i, ok := a.Pos[0].(*object.Instance); ok {
		if state = a.T.GetAttr(i, "__dict__"); state == nil {
			a.T.Clear()
			state = object.None
		}
	}
	return tuple(a.Pos[0].Class(), given, state, a.T.Iterate(a.Pos[0]))
}

func dequeCount(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return countOf(a.T, asDeque(a), a.Pos[1])
}

func dequeIndex(a *args) value {
	if !a.Count(2, 4) {
		return nil
	}
	d := asDeque(a)
	bounds := [2]int64{0, int64(d.n)}
	for i := range bounds {
		if len(a.Pos) > 2+i {
			n, ok := a.T.Index(a.Pos[2+i])
			if !ok {
				return nil
			}
			if n < 0 {
				n = max(n+int64(d.n), 0)
			}
			bounds[i] = min(n, int64(d.n))
		}
	}
	i := d.find(a.T, a.Pos[1], int(bounds[0]), int(bounds[1]))
	switch {
	case a.T.Exc != nil:
		return nil
	case i < 0:
		return a.T.Raise(object.ValueError, "%s is not in deque", a.T.Repr(a.Pos[1]))
	}
	return object.MakeInt(int64(i))
}

func dequeInsert(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	d := asDeque(a)
	i, ok := a.T.Index(a.Pos[1])
	if !ok {
		return nil
	}
	if d.maxLen >= 0 && int64(d.n) >= d.maxLen {
		return a.T.Raise(object.IndexError, "deque already at its maximum size")
	}
	if !a.T.Alloc(16) || !a.T.Step(int64(d.n)>>4) {
		return nil
	}
	values := d.list()
	if i < 0 {
		i = max(i+int64(d.n), 0)
	}
	i = min(i, int64(d.n))
	d.set(append(values[:i:i], append([]value{a.Pos[2]}, values[i:]...)...))
	return object.None
}

func dequeRemove(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	d := asDeque(a)
	i := d.find(a.T, a.Pos[1], 0, d.n)
	switch {
	case a.T.Exc != nil:
		return nil
	case i < 0:
		return a.T.Raise(object.ValueError, "%s is not in deque", a.T.Repr(a.Pos[1]))
	}
	return none(d.DelItem(a.T, object.MakeInt(int64(i))))
}

func dequeReverse(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	d := asDeque(a)
	values := d.list()
	for i, j := 0, len(values)-1; i < j; i, j = i+1, j-1 {
		values[i], values[j] = values[j], values[i]
	}
	d.set(values)
	return object.None
}
