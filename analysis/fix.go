package analysis

import (
	"fmt"

	"trammel/scrub"
	"trammel/syntax"
)

const (
	// maxRounds bounds how often fixing is repeated on its own result.
	maxRounds = 10
	// maxTrials bounds how often the file is checked again to find out which of the
	// fixes of a round is to blame.
	maxTrials = 100
)

// FixResult is what FixAll did.
type FixResult struct {
	Text      string
	Initial   []*Diagnostic // findings before
	Applied   []string      // titles with codes, in order
	Left      []LeftFix     // what was not applied, in the order of the findings
	Remaining []*Diagnostic // findings in Text
}

// LeftFix is a fix that was not applied.
type LeftFix struct {
	Title string // with the code of the finding
	Why   string
}

// Reasons why a fix is left out.
const (
	conflicts  = "it conflicts with another fix"
	breaksFile = "it would break the file"
	fixesNone  = "it would remove no finding"
	untried    = "too many fixes failed before it"
)

// FixAll applies the best fix of every finding that is at least as safe as safety,
// again and again until nothing is left to do, ten rounds at the most. Fixes of one
// round are merged like commits with one parent; those that conflict wait for the
// next. A fix that would break the parse or add a finding is left out.
func FixAll(f *syntax.File, o Options, safety Safety) (*FixResult, error) {
	x := &fixer{o: o, safety: safety, file: f, found: Check(f, o), trials: maxTrials}
	r := &FixResult{Initial: x.found}
	for range maxRounds {
		applied, err := x.round()
		if err != nil {
			return nil, err
		}
		if len(applied) == 0 {
			break
		}
		r.Applied = append(r.Applied, applied...)
	}
	r.Text, r.Remaining, r.Left = x.file.Text, x.found, x.left()
	return r, nil
}

// candidate is the fix that was chosen for a finding.
type candidate struct {
	key   string // names finding and fix, also after other fixes
	title string
	edits []scrub.Edit
}

// candidates picks the first acceptable fix of each finding.
func candidates(src *syntax.Source, found []*Diagnostic, safety Safety) (list []candidate) {
	names := Fingerprints(src, found)
	for i, d := range found {
		for _, fix := range d.Fixes {
			if fix.Safety <= safety {
				list = append(list, candidate{names[i] + fix.Title, d.Rule.Code + ": " + fix.Title, fix.Edits})
				break
			}
		}
	}
	return list
}

// merge takes those of a list of fixes that do not conflict.
func merge(list []candidate) (taken []candidate, edits []scrub.Edit) {
	lists := make([][]scrub.Edit, len(list))
	for i, c := range list {
		lists[i] = c.edits
	}
	edits, ok := scrub.Merge(lists...)
	for i, c := range list {
		if ok[i] {
			taken = append(taken, c)
		}
	}
	return taken, edits
}

// fixer is a file on its way.
type fixer struct {
	o       Options
	safety  Safety
	refused map[string]string // in this round: reasons, by the key of a candidate
	trials  int               // that are left

	file  *syntax.File
	found []*Diagnostic
}

// round applies what can be applied at once, and gives the titles. What was refused
// before is tried again, for the file is another one now.
func (x *fixer) round() (titles []string, err error) {
	x.refused = map[string]string{}
	t := &trial{fixer: x, file: x.file, found: x.found}
	if err := t.add(candidates(x.file.Source, x.found, x.safety)); err != nil {
		return nil, err
	}
	x.file, x.found = t.file, t.found
	for _, c := range t.accepted {
		titles = append(titles, c.title)
	}
	return titles, nil
}

// left tells what was not applied, and why.
func (x *fixer) left() (list []LeftFix) {
	for _, c := range candidates(x.file.Source, x.found, x.safety) {
		why := x.refused[c.key]
		if why == "" {
			why = conflicts
		}
		list = append(list, LeftFix{c.title, why})
	}
	return list
}

// trial is a round: the fixes accepted so far, and what they made of the file.
type trial struct {
	*fixer
	accepted []candidate
	file     *syntax.File
	found    []*Diagnostic
}

// add accepts a list of fixes if the file is better with them, or those parts of it
// that it is better with.
func (t *trial) add(list []candidate) error {
	taken, edits := merge(append(t.accepted[:len(t.accepted):len(t.accepted)], list...))
	if len(taken) == len(t.accepted) {
		return nil // all conflict with what is accepted
	}
	if t.trials--; t.trials < 0 {
		t.refuse(list, untried)
		return nil
	}
	text, err := scrub.Apply(t.fixer.file.Text, edits)
	if err != nil {
		return fmt.Errorf("merging fixes: %w", err)
	}
	file := syntax.Parse(t.file.Source.WithText(text), t.file.Version)
	found := Check(file, t.o)
	why := worse(t.file, file, t.found, found)
	switch {
	case why == "":
		t.accepted, t.file, t.found = taken, file, found
		return nil
	case len(list) == 1:
		t.refuse(list, why)
		return nil
	}
	half := len(list) / 2
	if err := t.add(list[:half]); err != nil {
		return err
	}
	return t.add(list[half:])
}

func (t *trial) refuse(list []candidate, why string) {
	for _, c := range list {
		t.refused[c.key] = why
	}
}

// worse tells why a file is no better than it was, or gives nothing.
func worse(before, after *syntax.File, was, is []*Diagnostic) string {
	if len(after.Errors) > len(before.Errors) {
		return breaksFile
	}
	more := map[*Rule]int{}
	for _, d := range was {
		more[d.Rule]--
	}
	for _, d := range is {
		if more[d.Rule]++; more[d.Rule] > 0 {
			return "it would add a finding: " + d.Rule.Code
		}
	}
	if len(is) >= len(was) {
		return fixesNone
	}
	return ""
}

// FixOnce applies the best fix of every finding in a text that is at least as safe
// as safety, and leaves it to judge, which finds what is wrong in a text, what
// remains: for files that are not Python.
func FixOnce(text string, safety Safety, judge func(text string) []*Diagnostic) (*FixResult, error) {
	r := &FixResult{Initial: judge(text)}
	list := candidates(syntax.NewSource("", text), r.Initial, safety)
	taken, edits := merge(list)
	var err error
	if r.Text, err = scrub.Apply(text, edits); err != nil {
		return nil, fmt.Errorf("merging fixes: %w", err)
	}
	done := map[string]bool{}
	for _, c := range taken {
		r.Applied = append(r.Applied, c.title)
		done[c.key] = true
	}
	for _, c := range list {
		if !done[c.key] {
			r.Left = append(r.Left, LeftFix{c.title, conflicts})
		}
	}
	r.Remaining = judge(r.Text)
	return r, nil
}
