package object

import "trammel/syntax"

// These interfaces are how types written in Go take part in Python's protocols.
type (
	// Sized has a length; false means that the exception is set.
	Sized interface {
		Length(t *Thread) (int64, bool)
	}

	// Indexed is what v[key] works on.
	Indexed interface {
		GetItem(t *Thread, key Value) Value
	}

	// Mutable takes v[key] = x and del v[key].
	Mutable interface {
		SetItem(t *Thread, key, x Value) bool
		DelItem(t *Thread, key Value) bool
	}

	// Iterable is what iter(v) works on.
	Iterable interface {
		Iter(t *Thread) Iterator
	}

	// Container answers x in v; on failure it is false with the exception set.
	Container interface {
		Contains(t *Thread, x Value) bool
	}

	// Comparable compares with another value; known is false if it does not.
	Comparable interface {
		CompareWith(t *Thread, op syntax.CmpOperator, other Value) (result, known bool)
	}

	// Hashable has a hash of its own; false means that the exception is set.
	Hashable interface {
		HashOf(t *Thread) (uint64, bool)
	}

	// Operand takes a binary operator from either side; NotImplemented means that it
	// does not.
	Operand interface {
		Operate(t *Thread, op syntax.Operator, other Value, reflected bool) Value
	}

	// InPlaceOperand changes under an augmented assignment; known is false where the
	// plain operator serves instead.
	InPlaceOperand interface {
		OperateInPlace(t *Thread, op syntax.Operator, other Value) (known bool)
	}

	// TextRepresenter is a value whose repr can fail; it is "" then.
	TextRepresenter interface {
		Value
		ReprText(t *Thread) string
	}

	// RecursiveRepresenter says what it is shown as inside of itself; others are "...".
	RecursiveRepresenter interface{ RecursiveRepr() string }
)

// Length gives the number of entries.
func (m *MappingProxy) Length(*Thread) (int64, bool) { return int64(m.Dict.Len()), true }

// GetItem looks a key up.
func (m *MappingProxy) GetItem(t *Thread, key Value) Value { return t.GetItem(m.Dict, key) }

// Iter gives the keys.
func (m *MappingProxy) Iter(t *Thread) Iterator { return t.Iterate(m.Dict) }

// Contains looks a key up.
func (m *MappingProxy) Contains(t *Thread, x Value) bool { return t.Contains(m.Dict, x) }

// ReprText shows the dict inside.
func (m *MappingProxy) ReprText(t *Thread) string { return "mappingproxy(" + t.Repr(m.Dict) + ")" }

// CompareWith compares the dict inside.
func (m *MappingProxy) CompareWith(t *Thread, op syntax.CmpOperator, other Value) (result, known bool) {
	if o, ok := other.(*MappingProxy); ok {
		other = o.Dict
	}
	return t.order(op, m.Dict, other)
}

// Attr gives the methods of the dict that only read.
func (m *MappingProxy) Attr(t *Thread, name string) Value {
	switch name {
	case "get", "keys", "values", "items", "copy", "__getitem__", "__contains__", "__iter__", "__len__", "__reversed__":
		return t.GetAttr(m.Dict, name)
	}
	return nil
}
