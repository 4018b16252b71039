package object

import (
	"math"

	"trammel/syntax"
)

// Set is a set or frozenset. Its table is laid out as CPython's is, so that sets of
// numbers, None and tuples of them have the same order there and here.
type Set struct {
	table  []setEntry // its length is a power of two
	fill   int        // places with a key or a dummy
	used   int
	finger int // where pop goes on
	Frozen bool
	// Changes counts insertions and deletions, so that iteration notices them.
	Changes int
}

type setEntry struct {
	key  Value // nil where there is none
	hash uint64
}

// dummy is the hash where a key was deleted; it is 0 where there never was one.
const dummy = math.MaxUint64

const (
	setMinSize   = 8
	linearProbes = 9
	perturbShift = 5
	largeSet     = 50_000
)

// Class gives set or frozenset.
func (s *Set) Class() *Class {
	if s.Frozen {
		return FrozenSetClass
	}
	return SetClass
}

// NewSet makes an empty set.
func NewSet(frozen bool) *Set { return &Set{Frozen: frozen} }

// Len is the number of elements.
func (s *Set) Len() int { return s.used }

// rowEnd is the last place of the row of places that are tried from one on, before the
// next jump.
func (s *Set) rowEnd(from int) int {
	if end := from + linearProbes; end < len(s.table) {
		return end
	}
	return from
}

// jump gives where the next row begins; perturb brings the upper bits of the hash in.
func (s *Set) jump(from int, perturb *uint64) int {
	*perturb >>= perturbShift
	return int((uint64(from)*5 + 1 + *perturb) & uint64(len(s.table)-1))
}

// find gives the place of a key, or absent or findFailed; free is the place where it
// would go.
func (s *Set) find(t *Thread, key Value, hash uint64) (place, free int) {
	if len(s.table) == 0 {
		return absent, absent
	}
	changes, spare := s.Changes, absent // spare is the last dummy on the way
	perturb := hash
	for from := int(hash & uint64(len(s.table)-1)); ; from = s.jump(from, &perturb) {
		end := s.rowEnd(from)
		for at := from; at <= end; at++ {
			e := &s.table[at]
			if e.key == nil {
				if e.hash == dummy {
					spare = at
					continue
				}
				if spare != absent {
					return absent, spare
				}
				return absent, at
			}
			if e.hash != hash {
				continue
			}
			r := sameKey(t, e.key, key)
			switch {
			case r == failed:
				return findFailed, absent
			case s.Changes != changes: // a comparison has changed the set
				return s.find(t, key, hash)
			case r == yes:
				return at, absent
			}
		}
		if perturb == 0 && !t.Step(1) { // a long way
			return findFailed, absent
		}
	}
}

// Add puts a value in; it is false with the exception set on failure.
func (s *Set) Add(t *Thread, v Value) bool {
	hash, ok := t.Hash(v)
	return ok && s.add(t, v, hash)
}

func (s *Set) add(t *Thread, v Value, hash uint64) bool {
	s.ready()
	place, free := s.find(t, v, hash)
	if place != absent {
		return place >= 0
	}
	if free == absent { // a comparison has emptied the set
		s.ready()
		_, free = s.find(t, v, hash)
	}
	if !t.Alloc(setEntrySize) {
		return false
	}
	reused := s.table[free].hash == dummy
	s.table[free] = setEntry{v, hash}
	s.used++
	s.Changes++
	if reused {
		return true
	}
	s.fill++
	if s.fill*5 < (len(s.table)-1)*3 {
		return true
	}
	s.grow()
	return true
}

// ready makes a table where there is none.
func (s *Set) ready() {
	if len(s.table) == 0 {
		s.table = make([]setEntry, setMinSize)
	}
}

// grow makes a table that is larger than the elements need.
func (s *Set) grow() {
	if s.used > largeSet {
		s.resize(s.used * 2)
	} else {
		s.resize(s.used * 4)
	}
}

// setEntrySize is what an element costs, in bytes.
const setEntrySize = 56

// resize makes a table for more than n elements.
func (s *Set) resize(n int) {
	size := setMinSize
	for size <= n {
		size *= 2
	}
	old := s.table
	s.table, s.fill = make([]setEntry, size), s.used
	for _, e := range old {
		if e.key != nil {
			s.insertClean(e)
		}
	}
}

// insertClean puts in an element that is not there, into a table without dummies.
func (s *Set) insertClean(e setEntry) {
	perturb := e.hash
	for from := int(e.hash & uint64(len(s.table)-1)); ; from = s.jump(from, &perturb) {
		for at := from; at <= s.rowEnd(from); at++ {
			if s.table[at].key == nil {
				s.table[at] = e
				return
			}
		}
	}
}

// Has reports whether v is in the set; on failure the exception is set.
func (s *Set) Has(t *Thread, v Value) bool { return s.lookup(t, v) >= 0 }

// lookup gives the place of a value, or absent or findFailed.
func (s *Set) lookup(t *Thread, v Value) int {
	if n, ok := v.(Int); ok {
		if place, known := s.lookupInt(n); known {
			return place
		}
	}
	var hash uint64
	ok := true
	if o, isSet := Unwrap(v).(*Set); isSet && !o.Frozen && t.Hook(v, "__hash__") == nil { // a set is looked up as if it was frozen
		hash, ok = t.hashSet(o)
	} else {
		hash, ok = t.Hash(v)
	}
	if !ok {
		return findFailed
	}
	place, _ := s.find(t, v, hash)
	return place
}

// lookupInt finds an int without looking at more than hashes on the way; it is not known
// where it is if something of another type has the same hash.
func (s *Set) lookupInt(n Int) (place int, known bool) {
	if len(s.table) == 0 {
		return absent, true
	}
	hash := uint64(hashInt(int64(n)))
	perturb := hash
	for from := int(hash & uint64(len(s.table)-1)); ; from = s.jump(from, &perturb) {
		row := s.table[from : s.rowEnd(from)+1]
		for i := range row {
			e := &row[i]
			if e.hash == hash && e.key != nil {
				have, isInt := e.key.(Int)
				if isInt && have == n {
					return from + i, true
				}
				if !isInt {
					return absent, false
				}
			} else if e.hash == 0 && e.key == nil {
				return absent, true
			}
		}
	}
}

// Delete takes a value out and reports whether it was there; on failure the exception
// is set.
func (s *Set) Delete(t *Thread, v Value) bool {
	place := s.lookup(t, v)
	if place < 0 {
		return false
	}
	s.remove(place)
	return true
}

func (s *Set) remove(place int) {
	s.table[place] = setEntry{nil, dummy}
	s.used--
	s.Changes++
}

// Pop takes any value out, or gives nil.
func (s *Set) Pop() Value {
	if s.used == 0 {
		return nil
	}
	i := s.finger & (len(s.table) - 1)
	for s.table[i].key == nil {
		i = (i + 1) & (len(s.table) - 1)
	}
	v := s.table[i].key
	s.remove(i)
	s.finger = i + 1
	return v
}

// Clear empties the set.
func (s *Set) Clear() { *s = Set{Frozen: s.Frozen, Changes: s.Changes + 1} }

// Next gives the first element at or behind position *at and moves *at behind it.
func (s *Set) Next(at *int) (v Value, ok bool) {
	for *at < len(s.table) {
		e := &s.table[*at]
		*at++
		if e.key != nil {
			return e.key, true
		}
	}
	return nil, false
}

// Become takes over the elements of another set.
func (s *Set) Become(o *Set) {
	s.table, s.fill, s.used, s.finger = o.table, o.fill, o.used, o.finger
	s.Changes++
}

// merge adds the elements of o.
func (s *Set) merge(t *Thread, o *Set) bool {
	if s == o || o.used == 0 {
		return true
	}
	s.ready()
	if !t.Step(int64(o.used) >> 2) {
		return false
	}
	if (s.fill+o.used)*5 >= (len(s.table)-1)*3 {
		s.resize((s.used + o.used) * 2)
	}
	if s.fill > 0 {
		for _, e := range o.table {
			if e.key != nil && !s.add(t, e.key, e.hash) {
				return false
			}
		}
		return true
	}
	if !t.Alloc(int64(o.used) * setEntrySize) {
		return false
	}
	s.Changes++
	s.fill, s.used = o.used, o.used
	if len(s.table) == len(o.table) && o.fill == o.used {
		copy(s.table, o.table)
		return true
	}
	for _, e := range o.table {
		if e.key != nil {
			s.insertClean(e)
		}
	}
	return true
}

// Copy makes a set with the same elements; nil with the exception set on failure.
func (s *Set) Copy(t *Thread, frozen bool) *Set {
	c := NewSet(frozen)
	if !c.merge(t, s) {
		return nil
	}
	return c
}

// AsConstant gives the elements the order that a set display of constants has: CPython
// makes a frozenset of it, that again while it merges constants, and copies the result.
func (s *Set) AsConstant(t *Thread) *Set {
	again := NewSet(true)
	for at := 0; ; {
		v, ok := s.Next(&at)
		if !ok {
			return again.Copy(t, false)
		}
		if !again.Add(t, v) {
			return nil
		}
	}
}

// reserve makes room for the keys of a dict, as CPython does before it adds them.
func (s *Set) reserve(n int) {
	if len(s.table) == 0 {
		s.table = make([]setEntry, setMinSize)
	}
	if (n+s.fill)*5 >= (len(s.table)-1)*3 {
		s.resize((s.used + n) * 2)
	}
}

// Update adds what an iterable gives.
func (s *Set) Update(t *Thread, v Value) bool {
	switch o := Unwrap(v).(type) {
	case *Set:
		if i, isInstance := v.(*Instance); !isInstance || i.Cls.Lookup(t, "__iter__") == nil {
			return s.merge(t, o)
		}
	case *Dict:
		if v == Value(o) {
			s.reserve(o.Len())
		}
	}
	return t.ForEach(v, func(x Value) bool { return s.Add(t, x) })
}

// setOp is an operator between sets; the elements come in CPython's order.
func (t *Thread) setOp(op syntax.Operator, x, y *Set) Value {
	var r *Set
	ok := false
	switch op {
	case syntax.BitOr:
		if r = x.Copy(t, x.Frozen); r != nil {
			ok = r.merge(t, y)
		}
	case syntax.BitAnd:
		r = NewSet(x.Frozen)
		small, large := y, x
		if y.used > x.used {
			small, large = x, y
		}
		ok = t.keep(r, small, large, true)
	case syntax.Sub:
		if x.used>>2 > y.used {
			if r = x.Copy(t, x.Frozen); r != nil {
				ok = t.discardAll(r, y)
			}
			break
		}
		r = NewSet(x.Frozen)
		ok = t.keep(r, x, y, false)
	case syntax.BitXor:
		if r = y.Copy(t, x.Frozen); r != nil {
			ok = t.toggleAll(r, x)
		}
	}
	if !ok {
		return nil
	}
	return r
}

// keep adds to r the elements of from that are, or are not, in other.
func (t *Thread) keep(r, from, other *Set, wanted bool) bool {
	for _, e := range from.table {
		if e.key == nil {
			continue
		}
		place, _ := other.find(t, e.key, e.hash)
		if place == findFailed || (place >= 0) == wanted && !r.add(t, e.key, e.hash) {
			return false
		}
	}
	return t.Step(int64(len(from.table)) >> 3)
}

func (t *Thread) discardAll(r, other *Set) bool {
	for _, e := range other.table {
		if e.key == nil {
			continue
		}
		switch place, _ := r.find(t, e.key, e.hash); {
		case place == findFailed:
			return false
		case place >= 0:
			r.remove(place)
		}
	}
	r.Tidy()
	return true
}

// Tidy makes a new table if more than a quarter of the old one is dummies, as CPython
// does after it has taken many elements out.
func (s *Set) Tidy() {
	if s.fill-s.used <= (len(s.table)-1)/4 {
		return
	}
	s.grow()
}

// Toggle takes out what both sets have and adds what only other has.
func (s *Set) Toggle(t *Thread, other *Set) bool {
	if s == other {
		s.Clear()
		return true
	}
	return t.toggleAll(s, other)
}

// setInPlace is x op= y.
func (t *Thread) setInPlace(op syntax.Operator, x, y *Set) Value {
	ok := false
	switch op {
	case syntax.BitOr:
		ok = x.merge(t, y)
	case syntax.BitAnd:
		if r, done := t.setOp(op, x, y).(*Set); done {
			x.Become(r)
			ok = true
		}
	case syntax.Sub:
		if x == y {
			x.Clear()
			return x
		}
		ok = t.discardAll(x, y)
	case syntax.BitXor:
		ok = x.Toggle(t, y)
	default:
		return NotImplemented
	}
	if !ok {
		return nil
	}
	return x
}

func (t *Thread) toggleAll(r, other *Set) bool {
	for _, e := range other.table {
		if e.key == nil {
			continue
		}
		switch place, _ := r.find(t, e.key, e.hash); {
		case place == findFailed:
			return false
		case place >= 0:
			r.remove(place)
		default:
			if !r.add(t, e.key, e.hash) {
				return false
			}
		}
	}
	return true
}

// setIter iterates over a set.
type setIter struct {
	s       *Set
	at      int
	changes int
}

// Class gives set_iterator.
func (*setIter) Class() *Class { return SetIterClass }

// Next gives the next element.
func (i *setIter) Next(t *Thread) Value {
	if i.changes != i.s.Changes {
		if i.changes == -1 {
			return nil
		}
		i.changes = -1
		return t.Raise(RuntimeError, "Set changed size during iteration")
	}
	v, ok := i.s.Next(&i.at)
	if !ok {
		i.changes = -1
		return nil
	}
	return v
}
