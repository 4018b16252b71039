package object

// PatternKind tells which patterns an object of a class matches.
type PatternKind uint8

// The kinds that patterns tell apart.
const (
	NoPattern PatternKind = iota
	SequencePattern
	MappingPattern
)

// patternKind is that of the first class in the MRO that has one.
func (c *Class) patternKind() PatternKind {
	for _, k := range c.MRO {
		if k.Pattern != NoPattern {
			return k.Pattern
		}
	}
	return NoPattern
}

// IsSequence reports whether [a, b] may match v.
func (t *Thread) IsSequence(v Value) bool { return v.Class().patternKind() == SequencePattern }

// IsMapping reports whether {"k": a} may match v.
func (t *Thread) IsMapping(v Value) bool { return v.Class().patternKind() == MappingPattern }

// MappingGet gives the value of a key, nil if there is none; ok is false with the
// exception set on failure.
func (t *Thread) MappingGet(v, key Value) (x Value, ok bool) {
	if d, isDict := Unwrap(v).(*Dict); isDict {
		x = d.Get(t, key)
		return x, t.Exc == nil
	}
	get := t.GetAttr(v, "get")
	if get == nil {
		return nil, false
	}
	absent := &Cell{}
	x = t.Call(get, key, absent)
	if x == Value(absent) {
		return nil, true
	}
	return x, x != nil
}

func init() {
	for _, c := range []*Class{ListClass, TupleClass, RangeClass} {
		c.Pattern = SequencePattern
	}
	DictClass.Pattern, MappingProxyClass.Pattern = MappingPattern, MappingPattern
}
