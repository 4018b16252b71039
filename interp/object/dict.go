package object

import (
	"math"
	"math/big"
)

// Dict is a dict: entries in order of insertion, found through an index by key.
type Dict struct {
	entries []entry
	ints    map[int64]int32  // keys that equal an int of 64 bits
	strs    map[string]int32 // str keys
	others  map[uint64][]int32
	live    int
	// Changes counts insertions and deletions, so that iteration notices them.
	Changes int
}

type entry struct {
	key, val Value // key is nil where an entry was deleted
}

// Class gives dict.
func (*Dict) Class() *Class { return DictClass }

// NewDict makes an empty dict.
func NewDict() *Dict { return &Dict{} }

// Len is the number of entries.
func (d *Dict) Len() int { return d.live }

// intKey gives the int that a number used as a key equals, if it is one.
func intKey(v Value) (int64, bool) {
	switch v := v.(type) {
	case Int:
		return int64(v), true
	case Bool:
		if v {
			return 1, true
		}
		return 0, true
	case Float:
		if f := float64(v); f == math.Trunc(f) && math.Abs(f) < 1<<53 {
			return int64(f), true
		}
	}
	return 0, false
}

// find gives the index of a key, or -1. It is -2, with the exception set, if the
// key cannot be hashed or compared.
func (d *Dict) find(t *Thread, key Value) int32 {
	if s, ok := key.(*Str); ok {
		if i, ok := d.strs[s.S]; ok {
			return i
		}
		return -1
	}
	if n, ok := intKey(key); ok {
		if i, ok := d.ints[n]; ok {
			return i
		}
		return -1
	}
	h, ok := t.Hash(key)
	if !ok {
		return -2
	}
	for _, i := range d.others[h] {
		have := d.entries[i].key
		if have == key {
			return i
		}
		switch equal := t.Equal(have, key); {
		case t.Exc != nil:
			return -2
		case equal:
			return i
		}
	}
	return -1
}

// Get gives the value of a key, or nil: with an exception set if the key is not
// hashable, without one if it is missing.
func (d *Dict) Get(t *Thread, key Value) Value {
	if i := d.find(t, key); i >= 0 {
		return d.entries[i].val
	}
	return nil
}

// GetStr gives the value of a str key, or nil.
func (d *Dict) GetStr(key string) Value {
	if i, ok := d.strs[key]; ok {
		return d.entries[i].val
	}
	return nil
}

// SetStr binds a str key, for attributes: their memory is charged for elsewhere.
func (d *Dict) SetStr(key string, val Value) {
	if i, ok := d.strs[key]; ok {
		d.entries[i].val = val
		return
	}
	d.insert(nil, NewStr(key), val)
}

// DeleteStr takes a str key out and reports whether it was there.
func (d *Dict) DeleteStr(key string) bool {
	i, ok := d.strs[key]
	if ok {
		d.forget(nil, i)
	}
	return ok
}

// Set binds a key; it is false with the exception set on failure.
func (d *Dict) Set(t *Thread, key, val Value) bool {
	i := d.find(t, key)
	switch {
	case i == -2:
		return false
	case i >= 0:
		d.entries[i].val = val
		return true
	}
	if !t.Alloc(entrySize) {
		return false
	}
	d.insert(t, key, val)
	return true
}

func (d *Dict) insert(t *Thread, key, val Value) {
	i := int32(len(d.entries))
	d.entries = append(d.entries, entry{key, val})
	d.live++
	d.Changes++
	if s, ok := key.(*Str); ok {
		if d.strs == nil {
			d.strs = map[string]int32{}
		}
		d.strs[s.S] = i
		return
	}
	if n, ok := intKey(key); ok {
		if d.ints == nil {
			d.ints = map[int64]int32{}
		}
		d.ints[n] = i
		return
	}
	h, _ := t.Hash(key)
	if d.others == nil {
		d.others = map[uint64][]int32{}
	}
	d.others[h] = append(d.others[h], i)
}

// Delete takes a key out and gives its value, or nil as Get does.
func (d *Dict) Delete(t *Thread, key Value) Value {
	i := d.find(t, key)
	if i < 0 {
		return nil
	}
	val := d.entries[i].val
	d.forget(t, i)
	return val
}

func (d *Dict) forget(t *Thread, i int32) {
	key := d.entries[i].key
	if s, ok := key.(*Str); ok {
		delete(d.strs, s.S)
	} else if n, ok := intKey(key); ok {
		delete(d.ints, n)
	} else {
		h, _ := t.Hash(key)
		list := d.others[h]
		for j, k := range list {
			if k == i {
				d.others[h] = append(list[:j:j], list[j+1:]...)
			}
		}
	}
	d.entries[i] = entry{}
	d.live--
	d.Changes++
	if len(d.entries) > 32 && d.live < len(d.entries)/4 {
		d.compact(t)
	}
}

// compact drops the holes that deletions left.
func (d *Dict) compact(t *Thread) {
	old := d.entries
	changes := d.Changes
	*d = Dict{}
	for _, e := range old {
		if e.key != nil {
			d.insert(t, e.key, e.val)
		}
	}
	d.Changes = changes
}

// Clear empties the dict.
func (d *Dict) Clear() { *d = Dict{Changes: d.Changes + 1} }

// Next gives the first entry at or behind position *at and moves *at behind it.
func (d *Dict) Next(at *int) (key, val Value, ok bool) {
	for *at < len(d.entries) {
		e := d.entries[*at]
		*at++
		if e.key != nil {
			return e.key, e.val, true
		}
	}
	return nil, nil, false
}

// Last gives the entry that was inserted last.
func (d *Dict) Last() (key, val Value, ok bool) {
	for i := len(d.entries) - 1; i >= 0; i-- {
		if e := d.entries[i]; e.key != nil {
			return e.key, e.val, true
		}
	}
	return nil, nil, false
}

// Copy makes a dict with the same entries.
func (d *Dict) Copy(t *Thread) *Dict {
	c := NewDict()
	if !t.Alloc(int64(d.live) * entrySize) {
		return nil
	}
	for at := 0; ; {
		k, v, ok := d.Next(&at)
		if !ok {
			return c
		}
		c.insert(t, k, v)
	}
}

// Set is a set or frozenset: a Dict without values.
type Set struct {
	Dict
	Frozen bool
}

// Class gives set or frozenset.
func (s *Set) Class() *Class {
	if s.Frozen {
		return FrozenSetClass
	}
	return SetClass
}

// NewSet makes an empty set.
func NewSet(frozen bool) *Set { return &Set{Frozen: frozen} }

// Add puts a value in; it is false with the exception set on failure.
func (s *Set) Add(t *Thread, v Value) bool { return s.Dict.Set(t, v, None) }

// Has reports whether v is in the set; on failure the exception is set.
func (s *Set) Has(t *Thread, v Value) bool { return s.Dict.find(t, v) >= 0 }

const hashModulus = 1<<61 - 1

// Hash is hash(v), as CPython computes it for numbers; strings hash to values of
// our own. It is false with a TypeError set for what has no hash.
func (t *Thread) Hash(v Value) (uint64, bool) {
	switch v := v.(type) {
	case NoneType:
		return 0xfca86420, true
	case Bool, Int:
		n, _ := intKey(v)
		return uint64(hashInt(n)), true
	case *BigInt:
		m := new(big.Int).Mod(new(big.Int).Abs(v.V), big.NewInt(hashModulus)).Int64()
		if v.V.Sign() < 0 {
			m = -m
		}
		return uint64(fixMinusOne(m)), true
	case Float:
		return uint64(hashFloat(float64(v))), true
	case *Str:
		return hashString(v.S), true
	case Bytes:
		return hashString(string(v)) ^ 1, true
	case *Tuple:
		return t.hashAll(v.Elts)
	case *Set:
		if v.Frozen {
			return t.hashSet(v)
		}
	case *List, *Dict, *Slice:
	case *Range:
		return t.hashAll([]Value{Int(v.Len), Int(v.Start), Int(v.Step)})
	case *Instance:
		return t.hashInstance(v)
	case *Class:
		if r, found := t.callSpecial(v, "__hash__"); found && r != None {
			n := AsBig(r)
			if n == nil {
				return 0, false
			}
			return t.Hash(MakeBig(n))
		}
		return identityHash(v), true
	case Complex:
		return uint64(hashFloat(real(complex128(v)))) + 1000003*uint64(hashFloat(imag(complex128(v)))), true
	case *BoundMethod:
		h, ok := t.Hash(v.Func)
		return h ^ identityHash(v.Self), ok
	case Hashable:
		return v.HashOf(t)
	default:
		return identityHash(v), true
	}
	t.Raise(TypeError, "unhashable type: '%s'", v.Class().Name)
	return 0, false
}

func hashInt(n int64) int64 {
	m := n % hashModulus
	return fixMinusOne(m)
}

func fixMinusOne(h int64) int64 {
	if h == -1 {
		return -2
	}
	return h
}

func hashFloat(f float64) int64 {
	switch {
	case math.IsInf(f, 1):
		return 314159
	case math.IsInf(f, -1):
		return -314159
	case math.IsNaN(f):
		return 0
	}
	// The value modulo 2**61-1: the mantissa's bits, rotated by the exponent.
	m, e := math.Frexp(math.Abs(f))
	x := uint64(0)
	for m != 0 {
		x = x<<28&hashModulus | x>>(61-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		if x += y; x >= hashModulus {
			x -= hashModulus
		}
	}
	e %= 61
	if e < 0 {
		e += 61
	}
	x = x<<e&hashModulus | x>>(61-e)
	h := int64(x)
	if f < 0 {
		h = -h
	}
	return fixMinusOne(h)
}

func hashString(s string) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func (t *Thread) hashAll(elts []Value) (uint64, bool) {
	if !t.Enter() {
		return 0, false
	}
	defer t.Leave()
	h := uint64(2870177450012600261)
	for _, e := range elts {
		k, ok := t.Hash(e)
		if !ok {
			return 0, false
		}
		h += k * 14029467366897019727
		h = (h<<31 | h>>33) * 11400714785074694791
	}
	return h + uint64(len(elts)), t.Step(int64(len(elts)))
}

func (t *Thread) hashSet(s *Set) (uint64, bool) {
	h := uint64(0)
	for at := 0; ; {
		k, _, ok := s.Next(&at)
		if !ok {
			return h ^ uint64(s.Len()), true
		}
		e, ok := t.Hash(k)
		if !ok {
			return 0, false
		}
		h ^= (e ^ 89869747 ^ e<<16) * 3644798167
	}
}
