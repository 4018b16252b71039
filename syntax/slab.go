package syntax

// A slab hands out nodes of one type from chunks, which costs one allocation
// for many of the small nodes that a file consists of.
type slab[T any] struct{ free []T }

const slabSize = 64

func (s *slab[T]) alloc() *T {
	if len(s.free) == 0 {
		s.free = make([]T, slabSize)
	}
	node := &s.free[0]
	s.free = s.free[1:]
	return node
}

// slabs holds those of the commonest nodes.
type slabs struct {
	names      slab[Name]
	constants  slab[Constant]
	attributes slab[Attribute]
	calls      slab[Call]
	exprStmts  slab[ExprStmt]
	assigns    slab[Assign]
	subscripts slab[Subscript]
	binOps     slab[BinOp]
	params     slab[Param]
	keywords   slab[Keyword]
	exprs      []Expr
}

func (s *slabs) exprSlice(n int) []Expr {
	if n > slabSize/4 {
		return make([]Expr, n)
	}
	if len(s.exprs) < n {
		s.exprs = make([]Expr, 4*slabSize)
	}
	out := s.exprs[:n:n]
	s.exprs = s.exprs[n:]
	return out
}
