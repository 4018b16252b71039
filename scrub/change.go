package scrub

import (
	"fmt"
	"slices"

	"trammel/syntax"
	"trammel/syntax/pyast"
)

// Change is a transformation of one file: edits of its text, and the tree that the
// result is to have.
type Change struct {
	Edits   []Edit
	Promise pyast.View
	Notes   []Note
}

// Note is something that a transformation left as it was, and why, or what else
// there is to know about a place.
type Note struct {
	Span syntax.Span
	Text string
}

// Apply gives the changed file. The error tells that the edits collide, that the
// result would not parse, or that its tree is not the promised one; then nothing is
// to be changed.
func (c *Change) Apply(f *syntax.File) (*syntax.File, error) {
	if len(c.Edits) == 0 {
		return f, nil
	}
	text, err := Apply(f.Text, c.Edits)
	if err != nil {
		return nil, err
	}
	g := syntax.Parse(f.Source.WithText(text), f.Version)
	if bad := g.Verdict(); bad != nil {
		return nil, fmt.Errorf("would break the file: %w, %s; nothing was changed", bad, near(g, bad.Span.Start))
	}
	return g, c.Verify(f, g)
}

// Verify reports an error unless the tree of g, made from f, is the promised one.
func (c *Change) Verify(f, g *syntax.File) error {
	if pyast.Fingerprint(f.Body, c.Promise) == pyast.Fingerprint(g.Body, pyast.View{}) {
		return nil
	}
	want, got := pyast.Structure(f.Body, c.Promise), pyast.Structure(g.Body, pyast.View{})
	return fmt.Errorf("would change more than it should: %s; nothing was changed", difference(want, got))
}

// near words a place in a text that is not the user's own.
func near(f *syntax.File, p syntax.Pos) string {
	n := f.Line(p)
	line := f.Slice(f.LineSpan(n))
	return fmt.Sprintf("in what would be line %d: %.120q", n, line)
}

// difference shows where two trees begin to differ.
func difference(want, got []byte) string {
	i := 0
	for i < len(want) && i < len(got) && want[i] == got[i] {
		i++
	}
	return fmt.Sprintf("the tree has %q for %q", clip(got, i), clip(want, i))
}

func clip(b []byte, from int) []byte { return b[max(from-60, 0):min(from+60, len(b))] }

// WithoutCovered drops the edits that lie within what another one replaces, such as
// those inside a statement that is deleted.
func WithoutCovered(edits []Edit) []Edit {
	sorted := slices.Clone(edits)
	Sort(sorted)
	end, out := syntax.Pos(-1), sorted[:0]
	for i, e := range sorted {
		wider := i+1 < len(sorted) && sorted[i+1].Span.Start == e.Span.Start && e.Span.Len() > 0 && sorted[i+1].Span.End >= e.Span.End
		if wider || e.Span.End <= end && e.Span.Start < end {
			continue
		}
		out = append(out, e)
		end = max(end, e.Span.End)
	}
	return out
}
