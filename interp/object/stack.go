package object

// Stack holds what running functions use, in chunks that never move.
type Stack[T any] struct {
	chunk []T // the last one
	top   int // in it
	full  []fullChunk[T]
}

type fullChunk[T any] struct {
	values []T
	top    int
}

// Chunks hold so many values at first, and at most when they have grown.
const (
	stackChunk    = 64
	maxStackChunk = 4096
)

// Push gives n places, which hold what was there before: whoever reads one has to
// write it first.
func (s *Stack[T]) Push(n int) []T {
	from := s.top
	to := from + n
	if to > len(s.chunk) {
		return s.grow(n)
	}
	s.top = to
	return s.chunk[from:to:to]
}

// grow goes on in a new chunk, twice as large.
func (s *Stack[T]) grow(n int) []T {
	if s.chunk != nil {
		s.full = append(s.full, fullChunk[T]{s.chunk, s.top})
	}
	s.chunk = make([]T, max(stackChunk, min(2*len(s.chunk), maxStackChunk), n))
	s.top = n
	return s.chunk[:n:n]
}

// Pop takes back what the last Push gave.
func (s *Stack[T]) Pop(n int) {
	if s.top -= n; s.top <= 0 {
		s.bottom()
	}
}

// bottom goes back to the chunk before, or stays at the first. Nothing is below that but
// what is taken back when a run is over, of threads whose stacks were others.
func (s *Stack[T]) bottom() {
	if len(s.full) == 0 {
		s.top = 0
		return
	}
	last := len(s.full) - 1
	s.chunk, s.top = s.full[last].values, s.full[last].top
	s.full = s.full[:last]
}

// forget drops what places hold that were taken back.
func (s *Stack[T]) forget() {
	clear(s.chunk[s.top:])
	for _, c := range s.full {
		clear(c.values[c.top:])
	}
}
