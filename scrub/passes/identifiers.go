package passes

import (
	"errors"
	"strings"

	"golang.org/x/text/unicode/norm"

	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/pyast"
	"trammel/syntax/pytext"
)

var identifiers = &Pass{
	Name:    "identifiers",
	Summary: "writes names as Python reads them, and shows or removes characters that cannot be seen",
	Example: "ｐrint(\"a\u200bb\")  # x\u202ey\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		first := nameChange(f)
		if len(first.Edits) == 0 {
			return first, nil
		}
		// What is gone may have been what made its neighbour legitimate.
		g, change := f, first
		out := &scrub.Change{Edits: first.Edits, Notes: first.Notes, Promise: first.Promise}
		for range maxRepeats {
			next, err := change.Apply(g)
			if err != nil {
				return nil, err
			}
			g, change = next, nameChange(next)
			if len(change.Edits) == 0 {
				return out, nil
			}
			earlier, later := out.Promise.Ident, change.Promise.Ident
			out.Promise.Ident = func(name string) string { return later(earlier(name)) }
			text, err := scrub.Apply(g.Text, change.Edits)
			if err != nil {
				return nil, err
			}
			out.Edits = []scrub.Edit{scrub.Difference(f.Text, text)}
		}
		return nil, errors.New("characters that cannot be seen make others so, again and again; nothing was changed")
	},
}

// maxRepeats bounds how often the result is looked at again.
const maxRepeats = 10

// nameChange is the change in one go.
func nameChange(f *syntax.File) *scrub.Change {
	n := &naming{f: f, renamed: map[string]string{}}
	n.rename()
	scrub.EachRun(f, isUnseen, n.reveal)
	return &scrub.Change{Edits: n.edits, Notes: n.notes, Promise: pyast.View{Ident: n.dotted}}
}

func isUnseen(r, before rune, rest string) bool {
	return scrub.IsBidi(r) || scrub.IsInvisible(r, before, rest) || scrub.IsHidden(r, before, rest)
}

type naming struct {
	f       *syntax.File
	renamed map[string]string // names in NFKC form that hold what cannot be seen
	edits   []scrub.Edit
	notes   []scrub.Note
}

// rename writes the names that are not plain ASCII in their NFKC form, without
// characters that cannot be seen. A name that would then be another one of the file
// gets an underscore.
func (n *naming) rename() {
	var odd []syntax.Span
	taken := map[string]bool{}
	for _, t := range n.f.Tokens {
		if t.Kind != syntax.Ident && !t.Kind.IsKeyword() {
			continue
		}
		written := n.f.Slice(t.Span)
		plain := norm.NFKC.String(written)
		taken[plain] = true
		if !pytext.IsASCII(written) {
			odd = append(odd, t.Span)
		}
	}
	for _, span := range odd {
		n.name(span, taken)
	}
}

func (n *naming) name(span syntax.Span, taken map[string]bool) {
	written := n.f.Slice(span)
	plain := norm.NFKC.String(written)
	fresh, known := n.renamed[plain]
	if !known {
		fresh = visible(plain)
		if fresh != plain {
			if taken[fresh] || fresh == "" {
				for taken[fresh] || fresh == "" {
					fresh += "_"
				}
				n.notes = append(n.notes, scrub.Note{Span: span, Text: "this name differs from another only in what cannot be seen; it is called " + fresh + " now"})
			}
			taken[fresh] = true
			n.renamed[plain] = fresh
		}
	}
	switch {
	case syntax.IsKeyword(fresh):
		n.notes = append(n.notes, scrub.Note{Span: span, Text: "Python reads this as the name " + fresh + ", which cannot be written plainly; it stays"})
	case fresh != written:
		n.edits = append(n.edits, scrub.Edit{Span: span, New: fresh})
	}
}

// visible drops from a name what cannot be seen.
func visible(name string) string {
	var b strings.Builder
	before := rune(0)
	for i, r := range name {
		if !isUnseen(r, before, name[i+len(string(r)):]) {
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// reveal escapes or deletes a run of unseen characters; those in names are dealt with.
func (n *naming) reveal(r scrub.Run) {
	if r.Place == scrub.InCode {
		return
	}
	edits := r.Reveal(n.f)
	if edits == nil {
		n.notes = append(n.notes, scrub.Note{Span: r.Span, Text: "characters that cannot be seen stay in this raw string: remove the r, or them"})
	}
	n.edits = append(n.edits, edits...)
}

// dotted gives the new form of a name, or of a dotted one.
func (n *naming) dotted(name string) string {
	if len(n.renamed) == 0 {
		return name
	}
	parts := strings.Split(name, ".")
	for i, part := range parts {
		if fresh, ok := n.renamed[part]; ok {
			parts[i] = fresh
		}
	}
	return strings.Join(parts, ".")
}
