package object

// NewTuple makes a tuple of n elements, still to be set, and gives them. Short ones take
// one allocation instead of two.
func NewTuple(n int) (*Tuple, []Value) {
	switch n {
	case 1:
		p := &struct {
			t Tuple
			e [1]Value
		}{}
		p.t.Elts = p.e[:]
		return &p.t, p.e[:]
	case 2:
		p := &struct {
			t Tuple
			e [2]Value
		}{}
		p.t.Elts = p.e[:]
		return &p.t, p.e[:]
	case 3:
		p := &struct {
			t Tuple
			e [3]Value
		}{}
		p.t.Elts = p.e[:]
		return &p.t, p.e[:]
	}
	elts := make([]Value, n)
	return &Tuple{elts}, elts
}

// NewList is NewTuple for lists.
func NewList(n int) (*List, []Value) {
	switch n {
	case 1:
		p := &struct {
			l List
			e [1]Value
		}{}
		p.l.Elts = p.e[:]
		return &p.l, p.e[:]
	case 2:
		p := &struct {
			l List
			e [2]Value
		}{}
		p.l.Elts = p.e[:]
		return &p.l, p.e[:]
	case 3:
		p := &struct {
			l List
			e [3]Value
		}{}
		p.l.Elts = p.e[:]
		return &p.l, p.e[:]
	}
	elts := make([]Value, n)
	return &List{elts}, elts
}

// Pair makes a tuple of two.
func Pair(a, b Value) *Tuple {
	p := &struct {
		t Tuple
		e [2]Value
	}{e: [2]Value{a, b}}
	p.t.Elts = p.e[:]
	return &p.t
}
