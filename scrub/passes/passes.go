// Package passes holds the transformations of source that users ask for by name. A
// pass is one file here: what it is called, what it says of itself, and a function
// that gives the edits and the tree that they promise.
package passes

import (
	"fmt"
	"slices"
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

// Pass is one transformation.
type Pass struct {
	Name    string // as in --strip NAME
	Summary string // what it does, in a line that begins with a verb
	Modes   []Mode // the first is the one without a choice; nil if there is none
	// Explicit passes are off by default: they have to be asked for by name.
	Explicit bool
	// Example is a program for the documentation, which shows what each mode makes of it.
	Example string
	Change  func(f *syntax.File, o Options) (*scrub.Change, error)
}

// Mode is a variant of a pass.
type Mode struct{ Name, Summary string }

// Options are what a pass may need to know.
type Options struct {
	Mode string // one of the pass's modes
	// Breaks gives the places at which a program breaks the policy. Passes that ask
	// for it fail without.
	Breaks func(program *syntax.File) []syntax.Pos
}

// All lists the passes in the order in which they run, whatever order they were
// asked for in.
var All = []*Pass{
	encoding, comments, typeComments, identifiers, docstrings, doctests, annotations, format,
	asserts, debug, prints, mainGuard, onlyDefinitions, guardsPass,
}

// Lookup finds a pass by its name.
func Lookup(name string) (*Pass, error) {
	for _, p := range All {
		if p.Name == name {
			return p, nil
		}
	}
	return nil, fmt.Errorf("no pass is called %q: use %s or %s", name, strings.Join(Names(), ", "), Usual)
}

// Names lists the names of all passes.
func Names() []string {
	names := make([]string, len(All))
	for i, p := range All {
		names[i] = p.Name
	}
	return names
}

// DefaultMode is the mode without a choice, or nothing if there are none.
func (p *Pass) DefaultMode() string {
	if len(p.Modes) == 0 {
		return ""
	}
	return p.Modes[0].Name
}

// Selection is a pass in one of its modes.
type Selection struct {
	*Pass
	Mode string
}

func (s Selection) String() string {
	if s.Mode == "" {
		return s.Name
	}
	return s.Name + " (" + s.Mode + ")"
}

// Usual names all passes that are not off by default.
const Usual = "all"

// expand puts the passes that Usual stands for in its place.
func expand(list []string) (out []string) {
	for _, entry := range list {
		if entry != Usual {
			out = append(out, entry)
			continue
		}
		for _, p := range All {
			if !p.Explicit {
				out = append(out, p.Name)
			}
		}
	}
	return out
}

// Parse reads the choice of passes, each NAME or NAME=MODE, or Usual. A mode given
// apart holds for those that have it and name none. A pass that is named again runs
// in the mode named last.
func Parse(list []string, mode string) ([]Selection, error) {
	var out []Selection
	known := mode == ""
	for _, entry := range expand(list) {
		name, own, _ := strings.Cut(entry, "=")
		p, err := Lookup(strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		switch {
		case own != "":
			if err := p.checkMode(own); err != nil {
				return nil, err
			}
		case mode != "" && p.checkMode(mode) == nil:
			own, known = mode, true
		default:
			own = p.DefaultMode()
		}
		out = slices.DeleteFunc(out, func(s Selection) bool { return s.Pass == p })
		out = append(out, Selection{p, own})
	}
	if !known {
		return nil, fmt.Errorf("no pass that was asked for has a mode %q: %s", mode, modesOf(out))
	}
	slices.SortStableFunc(out, func(a, b Selection) int { return slices.Index(All, a.Pass) - slices.Index(All, b.Pass) })
	return out, nil
}

func modesOf(list []Selection) string {
	var parts []string
	for _, s := range list {
		parts = append(parts, s.Name+" has "+s.modeNames())
	}
	return strings.Join(parts, "; ")
}

func (p *Pass) modeNames() string {
	if len(p.Modes) == 0 {
		return "none"
	}
	names := make([]string, len(p.Modes))
	for i, m := range p.Modes {
		names[i] = m.Name
	}
	return strings.Join(names, ", ")
}

func (p *Pass) checkMode(name string) error {
	for _, m := range p.Modes {
		if m.Name == name {
			return nil
		}
	}
	return fmt.Errorf("unknown mode %q of the pass %s, which has %s", name, p.Name, p.modeNames())
}

// Note is something that a pass left as it was, with its place in the file as it was
// before all passes.
type Note struct {
	Pass         string
	Line, Column int // from 1
	Text         string
}

// Result is what passes made of a file.
type Result struct {
	*syntax.File
	Notes []Note

	from  *syntax.File
	edits [][]scrub.Edit // of each pass
}

// Run applies passes one after the other. Each result has been parsed, and its tree
// is the promised one; an error names the pass that could not keep its promise, and
// nothing is to be changed then. f must be valid.
func Run(f *syntax.File, list []Selection, o Options) (*Result, error) {
	r := &Result{File: f, from: f}
	for _, s := range list {
		o.Mode = s.Mode
		g, err := r.apply(s, o)
		if err != nil {
			return nil, fmt.Errorf("the pass %s: %w", s.Name, err)
		}
		r.File = g
	}
	return r, nil
}

func (r *Result) apply(s Selection, o Options) (*syntax.File, error) {
	change, err := s.Change(r.File, o)
	if err != nil {
		return nil, err
	}
	g, err := change.Apply(r.File)
	if err != nil {
		return nil, err
	}
	for _, n := range change.Notes {
		line, column := r.from.Column(r.origin(n.Span.Start))
		r.Notes = append(r.Notes, Note{s.Name, line, column, n.Text})
	}
	r.edits = append(r.edits, change.Edits)
	before, after := syntax.Cookie(r.Text), syntax.Cookie(g.Text)
	switch {
	case before == after:
	case s.Pass == encoding:
		g.Source.Encoding = "utf-8"
	default:
		return nil, fmt.Errorf("would make a comment declare the encoding %q; apply the pass encoding as well; nothing was changed", after)
	}
	return g, nil
}

// origin gives the place in the first file of one in the present one.
func (r *Result) origin(p syntax.Pos) syntax.Pos {
	for i := len(r.edits) - 1; i >= 0; i-- {
		p = scrub.Origin(r.edits[i], p)
	}
	return p
}
