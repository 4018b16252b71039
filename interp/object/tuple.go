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

// Pair makes a tuple of two.
func Pair(a, b Value) *Tuple {
	p := &struct {
		t Tuple
		e [2]Value
	}{e: [2]Value{a, b}}
	p.t.Elts = p.e[:]
	return &p.t
}
