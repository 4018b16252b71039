// Package scrub changes Python source without touching what it need not: every
// transformation is a list of edits over the bytes of the original.
package scrub

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"trammel/syntax"
)

// Edit replaces the bytes of Span by New. An empty span inserts.
type Edit struct {
	Span syntax.Span
	New  string
}

// Sort puts edits in source order; insertions at the same place keep theirs.
func Sort(edits []Edit) {
	slices.SortStableFunc(edits, func(a, b Edit) int {
		if a.Span.Start != b.Span.Start {
			return int(a.Span.Start - b.Span.Start)
		}
		return int(a.Span.End - b.Span.End)
	})
}

// Apply gives text with the edits made. Edits may come in any order but must not
// overlap; the error names the first two that do, or one outside the text.
func Apply(text string, edits []Edit) (string, error) {
	sorted := slices.Clone(edits)
	Sort(sorted)
	var b strings.Builder
	at := syntax.Pos(0)
	for i, e := range sorted {
		if e.Span.Start < at {
			return "", fmt.Errorf("edits overlap at bytes %d and %d", sorted[i-1].Span.Start, e.Span.Start)
		}
		if e.Span.End < e.Span.Start || int(e.Span.End) > len(text) {
			return "", fmt.Errorf("edit of bytes %d to %d lies outside a text of %d bytes", e.Span.Start, e.Span.End, len(text))
		}
		b.WriteString(text[at:e.Span.Start])
		b.WriteString(e.New)
		at = e.Span.End
	}
	b.WriteString(text[at:])
	return b.String(), nil
}

// Origin gives the place in the text before edits that p, in the text after them,
// comes from; within what an edit put in, where that edit begins.
func Origin(edits []Edit, p syntax.Pos) syntax.Pos {
	sorted := slices.Clone(edits)
	Sort(sorted)
	grown := syntax.Pos(0)
	for _, e := range sorted {
		start := e.Span.Start + grown
		if p < start {
			break
		}
		if p < start+syntax.Pos(len(e.New)) {
			return e.Span.Start
		}
		grown += syntax.Pos(len(e.New) - e.Span.Len())
	}
	return p - grown
}

// Coalesce gives edits in source order in which those that touch are one. Editors
// take them without having to know in which order edits at one place belong.
func Coalesce(edits []Edit) []Edit {
	sorted := slices.Clone(edits)
	Sort(sorted)
	var out []Edit
	for _, e := range sorted {
		if n := len(out); n > 0 && out[n-1].Span.End == e.Span.Start {
			out[n-1].Span.End = e.Span.End
			out[n-1].New += e.New
		} else {
			out = append(out, e)
		}
	}
	return out
}

// Difference gives the one edit that makes after of before, without what they begin
// and end with alike.
func Difference(before, after string) Edit {
	from := 0
	for from < len(before) && from < len(after) && before[from] == after[from] {
		from++
	}
	for from > 0 && from < len(before) && !utf8.RuneStart(before[from]) {
		from--
	}
	same := 0
	for same < len(before)-from && same < len(after)-from && before[len(before)-1-same] == after[len(after)-1-same] {
		same++
	}
	for same > 0 && !utf8.RuneStart(before[len(before)-same]) {
		same--
	}
	return Edit{syntax.Span{Start: syntax.Pos(from), End: syntax.Pos(len(before) - same)}, after[from : len(after)-same]}
}

// Merge combines lists of edits like commits with one parent: a list is taken
// whole if none of its edits overlaps those taken before, or repeats them exactly;
// otherwise it is dropped. taken tells which lists went in.
func Merge(lists ...[]Edit) (merged []Edit, taken []bool) {
	taken = make([]bool, len(lists))
	for i, list := range lists {
		fresh, ok := mergeable(merged, list)
		if ok {
			for _, e := range fresh {
				merged = slices.Insert(merged, position(merged, e), e)
			}
			taken[i] = true
		}
	}
	return merged, taken
}

// position is where e goes among edits in source order.
func position(sorted []Edit, e Edit) int {
	return sort.Search(len(sorted), func(i int) bool {
		at := sorted[i].Span
		return at.Start > e.Span.Start || at.Start == e.Span.Start && at.End > e.Span.End
	})
}

// mergeable gives the edits of list that are not in merged, which is in source
// order, yet; it is false when one of them conflicts. Only neighbours can, since
// edits taken before do not overlap.
func mergeable(merged, list []Edit) ([]Edit, bool) {
	var fresh []Edit
	for _, e := range list {
		at := position(merged, e)
		neighbours := merged[max(at-2, 0):min(at+2, len(merged))]
		if slices.Contains(neighbours, e) {
			continue
		}
		for _, old := range neighbours {
			if conflicts(old.Span, e.Span) {
				return nil, false
			}
		}
		fresh = append(fresh, e)
	}
	return fresh, true
}

// conflicts reports whether two edits touch the same bytes. Two insertions at one
// place conflict as well, for their order would be arbitrary.
func conflicts(a, b syntax.Span) bool {
	if a.Len() == 0 || b.Len() == 0 {
		return a.Start <= b.End && b.Start <= a.End
	}
	return a.Overlaps(b)
}
