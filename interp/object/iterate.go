package object

// Iterator gives the next value, or nil: with the exception set on failure,
// without one at the end.
type Iterator interface {
	Value
	Next(t *Thread) Value
}

// iterClass makes the class of a built-in iterator.
func iterClass(name string) *Class { return newBuiltinClass(name) }

// Iter is an iterator made of a Go function.
type Iter struct {
	Cls  *Class
	Step func(t *Thread) Value
}

// Class gives the iterator's class.
func (i *Iter) Class() *Class { return i.Cls }

// Next gives the next value.
func (i *Iter) Next(t *Thread) Value { return i.Step(t) }

// Classes of iterators.
var (
	ListIterClass  = iterClass("list_iterator")
	TupleIterClass = iterClass("tuple_iterator")
	StrIterClass   = iterClass("str_ascii_iterator")
	RangeIterClass = iterClass("range_iterator")
	DictIterClass  = iterClass("dict_keyiterator")
	SetIterClass   = iterClass("set_iterator")
	BytesIterClass = iterClass("bytes_iterator")
	CallIterClass  = iterClass("callable_iterator")
	EnumerateClass = iterClass("enumerate")
	ZipClass       = iterClass("zip")
	MapClass       = iterClass("map")
	FilterClass    = iterClass("filter")
	ReversedClass  = iterClass("reversed")
)

type listIter struct {
	list *List
	at   int
}

func (*listIter) Class() *Class { return ListIterClass }
func (i *listIter) Next(*Thread) Value {
	if i.at >= len(i.list.Elts) {
		i.at = int(^uint(0) >> 1)
		return nil
	}
	i.at++
	return i.list.Elts[i.at-1]
}

type tupleIter struct {
	elts []Value
	at   int
}

func (*tupleIter) Class() *Class { return TupleIterClass }
func (i *tupleIter) Next(*Thread) Value {
	if i.at >= len(i.elts) {
		return nil
	}
	i.at++
	return i.elts[i.at-1]
}

type rangeIter struct{ next, step, left int64 }

func (*rangeIter) Class() *Class { return RangeIterClass }
func (i *rangeIter) Next(t *Thread) Value {
	if i.left <= 0 {
		return nil
	}
	v := i.next
	i.next += i.step
	i.left--
	return t.MakeInt(v)
}

type dictIter struct {
	d       *Dict
	cls     *Class
	at      int
	changes int
	pick    func(k, v Value) Value
	what    string
}

func (i *dictIter) Class() *Class { return i.cls }
func (i *dictIter) Next(t *Thread) Value {
	if i.changes != i.d.Changes {
		if i.changes == -1 {
			return nil
		}
		i.changes = -1
		return t.Raise(RuntimeError, "%s changed size during iteration", i.what)
	}
	k, v, ok := i.d.Next(&i.at)
	if !ok {
		i.changes = -1
		return nil
	}
	return i.pick(k, v)
}

func firstOf(k, _ Value) Value { return k }

// DictView is what dict.keys, values and items give.
type DictView struct {
	Dict *Dict
	Kind *Class
}

// Classes of dict views.
var (
	DictKeysClass   = newBuiltinClass("dict_keys")
	DictValuesClass = newBuiltinClass("dict_values")
	DictItemsClass  = newBuiltinClass("dict_items")
)

// Class gives the kind of view.
func (v *DictView) Class() *Class { return v.Kind }

// Attr gives the dict behind the view.
func (v *DictView) Attr(_ *Thread, name string) Value {
	if name == "mapping" {
		return &MappingProxy{v.Dict}
	}
	return nil
}

func (v *DictView) iter() Iterator {
	it := &dictIter{d: v.Dict, cls: DictIterClass, changes: v.Dict.Changes, pick: firstOf, what: "dictionary"}
	switch v.Kind {
	case DictValuesClass:
		it.pick = func(_, v Value) Value { return v }
	case DictItemsClass:
		it.pick = func(k, v Value) Value { return Pair(k, v) }
	}
	return it
}

// Iterate is iter(v).
func (t *Thread) Iterate(v Value) Iterator {
	switch v := v.(type) {
	case *List:
		return &listIter{list: v}
	case *Tuple:
		return &tupleIter{elts: v.Elts}
	case *Range:
		return &rangeIter{v.Start, v.Step, v.Len}
	case *Dict:
		return &dictIter{d: v, cls: DictIterClass, changes: v.Changes, pick: firstOf, what: "dictionary"}
	case *Set:
		return &setIter{s: v, changes: v.Changes}
	case *DictView:
		return v.iter()
	case *Str:
		return strIter(v)
	case Bytes:
		at := 0
		return &Iter{BytesIterClass, func(*Thread) Value {
			if at >= len(v) {
				return nil
			}
			at++
			return MakeInt(int64(v[at-1]))
		}}
	case *Generator:
		return generatorIter{v}
	case Iterator:
		return v
	case *Instance:
		return t.instanceIter(v)
	case *Class:
		if made, found := t.callSpecial(v, "__iter__"); found {
			if made == nil {
				return nil
			}
			return t.Iterate(made)
		}
	case Iterable:
		return v.Iter(t)
	}
	t.Raise(TypeError, "'%s' object is not iterable", v.Class().Name)
	return nil
}

func strIter(s *Str) Iterator {
	at := 0
	return &Iter{StrIterClass, func(*Thread) Value {
		if at >= len(s.S) {
			return nil
		}
		if c := s.S[at]; c < 128 {
			at++
			return asciiStrs[c]
		}
		from := at
		_, size := decodeRune(s.S[at:])
		at += size
		return NewStr(s.S[from:at])
	}}
}

// generatorIter makes a Generator an Iterator without giving it a Next of its own.
type generatorIter struct{ *Generator }

func (g generatorIter) Next(t *Thread) Value { return g.Resume(t, None, nil) }

func (t *Thread) instanceIter(i *Instance) Iterator {
	if i.Cls.Lookup(t, "__iter__") == None {
		t.Raise(TypeError, "'%s' object is not iterable", i.Cls.Name)
		return nil
	}
	if made, found := t.callSpecial(i, "__iter__"); found {
		if made == nil {
			return nil
		}
		if inner, ok := made.(*Instance); ok {
			if inner.Cls.Lookup(t, "__next__") == nil {
				t.Raise(TypeError, "iter() returned non-iterator of type '%s'", inner.Cls.Name)
				return nil
			}
			return instanceIterator{inner}
		}
		switch made.(type) {
		case Iterator, *Generator:
			return t.Iterate(made)
		}
		t.Raise(TypeError, "iter() returned non-iterator of type '%s'", made.Class().Name)
		return nil
	}
	if i.Base != nil {
		return t.Iterate(i.Base)
	}
	if i.Cls.Lookup(t, "__getitem__") != nil {
		return t.indexIter(i)
	}
	t.Raise(TypeError, "'%s' object is not iterable", i.Cls.Name)
	return nil
}

// indexIter iterates by __getitem__ with 0, 1, ... until IndexError.
func (t *Thread) indexIter(i *Instance) Iterator {
	n, done := int64(0), false
	return &Iter{iteratorClass, func(t *Thread) Value {
		if done {
			return nil
		}
		v, _ := t.callSpecial(i, "__getitem__", MakeInt(n))
		n++
		if done = v == nil; done && !t.Exc.Fatal && (t.Exc.Is(IndexError) || t.Exc.Is(StopIteration)) {
			t.Clear()
		}
		return v
	}}
}

var iteratorClass = newBuiltinClass("iterator")

// instanceIterator is an object of the program with __next__.
type instanceIterator struct{ *Instance }

func (i instanceIterator) Next(t *Thread) Value {
	v, found := t.callSpecial(i.Instance, "__next__")
	if !found {
		return t.Raise(TypeError, "'%s' object is not an iterator", i.Cls.Name)
	}
	if v == nil && !t.Exc.Fatal && t.Exc.Is(StopIteration) {
		t.Stopped = t.Clear()
	}
	return v
}

// ForEach calls see with each value of v until it is false. The result is false
// when iteration or see failed, with the exception set.
func (t *Thread) ForEach(v Value, see func(Value) bool) bool {
	if l, ok := v.(*List); ok {
		for i := 0; i < len(l.Elts); i++ { // see may change the list
			if !t.Step(1) {
				return false
			}
			if !see(l.Elts[i]) {
				break
			}
		}
		return t.Exc == nil
	}
	it := t.Iterate(v)
	if it == nil {
		return false
	}
	for {
		if !t.Step(1) {
			return false
		}
		x := it.Next(t)
		if x == nil {
			return t.Exc == nil
		}
		if !see(x) {
			return t.Exc == nil
		}
	}
}

// Elements lists the values of an iterable; nil with the exception set on failure.
// The result must not be changed.
func (t *Thread) Elements(v Value) []Value {
	switch v := v.(type) {
	case *List:
		return notNil(v.Elts)
	case *Tuple:
		return notNil(v.Elts)
	}
	out := []Value{}
	if n := t.lengthHint(v); n > 0 {
		if !t.Alloc(n * valueSize) {
			return nil
		}
		out = make([]Value, 0, n)
	}
	ok := t.ForEach(v, func(x Value) bool {
		if len(out) == cap(out) && !t.Alloc(int64(len(out)+4)*valueSize) {
			return false
		}
		out = append(out, x)
		return true
	})
	if !ok {
		return nil
	}
	return out
}

func notNil(elts []Value) []Value {
	if elts == nil {
		return []Value{}
	}
	return elts
}

// NewListFor makes an empty list with room for what an iterator gives, if that is known
// and not much.
func (t *Thread) NewListFor(it Iterator) Value {
	n := int64(0)
	switch it := it.(type) {
	case *rangeIter:
		n = it.left
	case *listIter:
		n = int64(len(it.list.Elts) - it.at)
	case *tupleIter:
		n = int64(len(it.elts) - it.at)
	}
	if n <= 0 || n > largestHint {
		return &List{}
	}
	if !t.Alloc(n * valueSize) {
		return nil
	}
	return &List{make([]Value, 0, n)}
}

// largestHint is the number of values up to which room is made before they are there.
const largestHint = 1 << 14

// lengthHint is the length of what has one, or 0.
func (t *Thread) lengthHint(v Value) int64 {
	switch v := v.(type) {
	case *Range:
		return v.Len
	case *Dict:
		return int64(v.Len())
	case *Set:
		return int64(v.Len())
	case *DictView:
		return int64(v.Dict.Len())
	case *Str:
		return int64(v.Len())
	case Bytes:
		return int64(len(v))
	}
	return 0
}
