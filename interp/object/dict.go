package object

// Dict is a dict: entries in order of insertion, found through an open-addressed index
// by the hash of the key once there are more than a few.
type Dict struct {
	entries []entry
	index   []int32 // place of the entry plus one; 0 is free, tombstone was deleted
	live    int
	filled  int // places of the index that are not free
	// Changes counts insertions and deletions, so that iteration notices them.
	Changes int
	// Observer is told of changes to str keys; nil for nearly every dict.
	Observer DictObserver
}

// DictObserver follows a dict that is the variables of a module.
type DictObserver interface {
	// Changed tells the new value of a key, nil for one that was deleted.
	Changed(key string, val Value)
}

func (d *Dict) changed(key, val Value) {
	if s, ok := key.(*Str); ok {
		d.Observer.Changed(s.S, val)
	}
}

type entry struct {
	key, val Value // key is nil where an entry was deleted
	hash     uint64
}

const (
	fewEntries = 8 // up to so many are found by looking at all
	tombstone  = -1
)

// Class gives dict.
func (*Dict) Class() *Class { return DictClass }

// NewDict makes an empty dict.
func NewDict() *Dict { return &Dict{} }

// NewDictFor makes an empty dict with room for n entries.
func NewDictFor(n int) *Dict { return &Dict{entries: make([]entry, 0, n)} }

// Len is the number of entries.
func (d *Dict) Len() int { return d.live }

// The results of find besides the place of an entry.
const (
	absent     = -1
	findFailed = -2 // the exception is set
)

// find gives the place of the entry with a key.
func (d *Dict) find(t *Thread, key Value, hash uint64) int {
	for {
		changes := d.Changes
		i := d.search(t, key, hash)
		if d.Changes == changes || i == findFailed {
			return i
		}
		// a comparison has changed the dict
	}
}

func (d *Dict) search(t *Thread, key Value, hash uint64) int {
	if d.index == nil {
		for i := range d.entries {
			e := &d.entries[i]
			if e.hash != hash || e.key == nil {
				continue
			}
			if r := sameKey(t, e.key, key); r != no {
				return found(i, r)
			}
			if i >= len(d.entries) {
				break
			}
		}
		return absent
	}
	mask := uint64(len(d.index) - 1)
	for at, n := hash&mask, uint64(1); ; at, n = (at+n)&mask, n+1 {
		place := d.index[at]
		if place == 0 {
			return absent
		}
		if n&63 == 0 && !t.Step(1) {
			return findFailed
		}
		if place == tombstone {
			continue
		}
		e := &d.entries[place-1]
		if e.hash != hash || e.key == nil {
			continue
		}
		changes := d.Changes
		if r := sameKey(t, e.key, key); r != no || d.Changes != changes {
			return found(int(place-1), r)
		}
	}
}

// sameness is whether two keys are equal.
type sameness int8

const (
	no sameness = iota
	yes
	failed
)

func found(i int, r sameness) int {
	if r == failed {
		return findFailed
	}
	return i
}

// sameKey compares two keys with the same hash.
func sameKey(t *Thread, have, key Value) sameness {
	switch x := have.(type) {
	case *Str:
		if y, ok := key.(*Str); ok {
			if x == y || x.S == y.S {
				return yes
			}
			return no
		}
	case Int:
		if y, ok := key.(Int); ok {
			if x == y {
				return yes
			}
			return no
		}
	}
	if x, ok := have.(*Tuple); ok {
		if y, ok := key.(*Tuple); ok {
			if r, known := samePlain(x.Elts, y.Elts); known {
				return r
			}
		}
	}
	if Is(have, key) {
		return yes
	}
	equal := t.Equal(have, key)
	switch {
	case t.Exc != nil:
		return failed
	case equal:
		return yes
	}
	return no
}

// samePlain compares tuples of what comparePlain compares.
func samePlain(x, y []Value) (r sameness, known bool) {
	if len(x) != len(y) {
		return no, true
	}
	for i := range x {
		switch c, plain := comparePlain(x[i], y[i]); {
		case !plain:
			return no, false
		case c != 0:
			return no, true
		}
	}
	return yes, true
}

// Get gives the value of a key, or nil: with an exception set if the key is not
// hashable, without one if it is missing.
func (d *Dict) Get(t *Thread, key Value) Value {
	hash, ok := t.Hash(key)
	if !ok {
		return nil
	}
	if i := d.find(t, key, hash); i >= 0 {
		return d.entries[i].val
	}
	return nil
}

// GetStr gives the value of a str key, or nil.
func (d *Dict) GetStr(key string) Value {
	if i := d.findStr(key); i >= 0 {
		return d.entries[i].val
	}
	return nil
}

// findStr finds a str key without a Str for it. Keys that are not str are passed over.
func (d *Dict) findStr(key string) int {
	hash := hashString(key)
	is := func(e *entry) bool {
		s, ok := e.key.(*Str)
		return ok && e.hash == hash && s.S == key
	}
	if d.index == nil {
		for i := range d.entries {
			if is(&d.entries[i]) {
				return i
			}
		}
		return absent
	}
	mask := uint64(len(d.index) - 1)
	for at, n := hash&mask, uint64(1); d.index[at] != 0; at, n = (at+n)&mask, n+1 {
		if place := d.index[at]; place != tombstone && is(&d.entries[place-1]) {
			return int(place - 1)
		}
	}
	return absent
}

// Set binds a key; it is false with the exception set on failure.
func (d *Dict) Set(t *Thread, key, val Value) bool {
	hash, ok := t.Hash(key)
	if !ok {
		return false
	}
	switch i := d.find(t, key, hash); {
	case i == findFailed:
		return false
	case i >= 0:
		d.entries[i].val = val
		if d.Observer != nil {
			d.changed(key, val)
		}
		return true
	}
	if !t.Alloc(entrySize) {
		return false
	}
	d.insert(key, val, hash)
	return true
}

// SetStr binds a str key, for attributes: their memory is charged for elsewhere.
func (d *Dict) SetStr(key string, val Value) {
	if i := d.findStr(key); i >= 0 {
		d.entries[i].val = val
		return
	}
	d.insert(NewStr(key), val, hashString(key))
}

// DeleteStr takes a str key out and reports whether it was there.
func (d *Dict) DeleteStr(key string) bool {
	i := d.findStr(key)
	if i >= 0 {
		d.forget(i)
	}
	return i >= 0
}

// insert adds a key that is not there.
func (d *Dict) insert(key, val Value, hash uint64) {
	d.entries = append(d.entries, entry{key, val, hash})
	d.live++
	d.Changes++
	if d.Observer != nil {
		d.changed(key, val)
	}
	switch n := len(d.entries); {
	case d.index == nil && n <= fewEntries:
	case d.index == nil || (d.filled+1)*3 > len(d.index)*2:
		d.rebuild()
	default:
		d.note(hash, int32(n))
	}
}

// note puts the place of an entry into the index.
func (d *Dict) note(hash uint64, place int32) {
	mask := uint64(len(d.index) - 1)
	for at, n := hash&mask, uint64(1); ; at, n = (at+n)&mask, n+1 {
		if d.index[at] == 0 {
			d.index[at] = place
			d.filled++
			return
		}
	}
}

// rebuild drops the holes that deletions left, and makes an index with room to grow.
func (d *Dict) rebuild() {
	if d.live < len(d.entries) {
		kept := d.entries[:0]
		for _, e := range d.entries {
			if e.key != nil {
				kept = append(kept, e)
			}
		}
		clear(d.entries[len(kept):])
		d.entries = kept
	}
	size := 16
	for size < d.live*3 {
		size *= 2
	}
	d.index, d.filled = make([]int32, size), 0
	for i, e := range d.entries {
		d.note(e.hash, int32(i+1))
	}
}

// Delete takes a key out and gives its value, or nil as Get does.
func (d *Dict) Delete(t *Thread, key Value) Value {
	hash, ok := t.Hash(key)
	if !ok {
		return nil
	}
	i := d.find(t, key, hash)
	if i < 0 {
		return nil
	}
	val := d.entries[i].val
	d.forget(i)
	return val
}

func (d *Dict) forget(i int) {
	hash := d.entries[i].hash
	if d.Observer != nil {
		d.changed(d.entries[i].key, nil)
	}
	d.entries[i] = entry{}
	d.live--
	d.Changes++
	if d.live == 0 {
		*d = Dict{Changes: d.Changes, Observer: d.Observer}
		return
	}
	if d.index != nil {
		mask := uint64(len(d.index) - 1)
		for at, n := hash&mask, uint64(1); d.index[at] != 0; at, n = (at+n)&mask, n+1 {
			if d.index[at] == int32(i+1) {
				d.index[at] = tombstone
				break
			}
		}
	}
	for n := len(d.entries); n > 0 && d.entries[n-1].key == nil; n-- {
		d.entries = d.entries[:n-1]
	}
	if len(d.entries) > 32 && d.live < len(d.entries)/4 {
		d.rebuild()
	}
}

// Clear empties the dict.
func (d *Dict) Clear() {
	if d.Observer != nil {
		for _, e := range d.entries {
			if e.key != nil {
				d.changed(e.key, nil)
			}
		}
	}
	*d = Dict{Changes: d.Changes + 1, Observer: d.Observer}
}

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
	if !t.Alloc(int64(d.live) * entrySize) {
		return nil
	}
	c := &Dict{live: d.live, filled: d.filled}
	c.entries = append(make([]entry, 0, len(d.entries)), d.entries...)
	c.index = append([]int32(nil), d.index...)
	return c
}
