package analysis

import (
	"fmt"

	"trammel/scrub"
	"trammel/syntax"
)

// maxRounds bounds how often fixing is repeated on its own result.
const maxRounds = 10

// FixResult is what FixAll did.
type FixResult struct {
	Text      string
	Initial   []*Diagnostic // findings before
	Applied   []string      // titles with codes, in order
	Dropped   int           // fixes that conflicted with others in the last round
	Remaining []*Diagnostic // findings in Text
}

// FixAll applies the best fix of every finding that is at least as safe as
// safety, again and again until nothing is left to do. Fixes of one round are
// merged like commits with one parent. A round that would break the parse or add
// a finding is not taken.
func FixAll(f *syntax.File, o Options, safety Safety) (*FixResult, error) {
	r := &FixResult{Text: f.Text, Remaining: Check(f, o)}
	r.Initial = r.Remaining
	for range maxRounds {
		lists, titles := chosenFixes(r.Remaining, safety)
		if len(lists) == 0 {
			break
		}
		merged, taken := scrub.Merge(lists...)
		text, err := scrub.Apply(r.Text, merged)
		if err != nil {
			return nil, fmt.Errorf("merging fixes: %w", err)
		}
		next := syntax.Parse(f.Source.WithText(text), f.Version)
		found := Check(next, o)
		if len(next.Errors) > len(f.Errors) || len(found) >= len(r.Remaining) {
			break
		}
		r.count(titles, taken)
		r.Text, r.Remaining, f = text, found, next
	}
	return r, nil
}

// FixOnce applies the best fix of every finding in a text that is at least as safe
// as safety, and leaves it to judge, which finds what is wrong in a text, what
// remains: for files that are not Python.
func FixOnce(text string, safety Safety, judge func(text string) []*Diagnostic) (*FixResult, error) {
	r := &FixResult{Initial: judge(text)}
	lists, titles := chosenFixes(r.Initial, safety)
	merged, taken := scrub.Merge(lists...)
	var err error
	if r.Text, err = scrub.Apply(text, merged); err != nil {
		return nil, fmt.Errorf("merging fixes: %w", err)
	}
	r.count(titles, taken)
	r.Remaining = judge(r.Text)
	return r, nil
}

// count notes which fixes of a round were taken.
func (r *FixResult) count(titles []string, taken []bool) {
	r.Dropped = 0
	for i, title := range titles {
		if taken[i] {
			r.Applied = append(r.Applied, title)
		} else {
			r.Dropped++
		}
	}
}

// chosenFixes picks the first acceptable fix of each finding.
func chosenFixes(found []*Diagnostic, safety Safety) (lists [][]scrub.Edit, titles []string) {
	for _, d := range found {
		for _, fix := range d.Fixes {
			if fix.Safety <= safety {
				lists = append(lists, fix.Edits)
				titles = append(titles, d.Rule.Code+": "+fix.Title)
				break
			}
		}
	}
	return lists, titles
}
