package syntax

// Pos is a byte offset into [Source.Text], counted from 0.
type Pos int32

// Span is the half-open byte range [Start, End) of a piece of source.
type Span struct{ Start, End Pos }

// Len is the number of bytes that s covers.
func (s Span) Len() int { return int(s.End - s.Start) }

// Contains reports whether p lies inside s; the end itself counts, so that a
// cursor right behind a name still touches it.
func (s Span) Contains(p Pos) bool { return s.Start <= p && p <= s.End }

// Covers reports whether o lies wholly inside s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Range returns s itself; embedding Span gives every node this method.
func (s Span) Range() Span { return s }

// To is the smallest span from the start of s to the end of o.
func (s Span) To(o Span) Span { return Span{s.Start, o.End} }

// Shifted is s, by so many bytes further on.
func (s Span) Shifted(by Pos) Span { return Span{s.Start + by, s.End + by} }
