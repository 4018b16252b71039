package syntax

import "sort"

// Reparse parses src, the text of old after an edit whose first changed byte is
// at from, for the same version. Top-level statements well before the edit keep
// their trees; the result equals that of Parse.
func Reparse(old *File, src *Source, from Pos) *File {
	n := old.reusable(src, from)
	if n == 0 {
		return Parse(src, old.Version)
	}
	cut := old.marks[n]
	start := old.Tokens[cut.token].Start
	s := newScannerFor(src, old.Version, max(len(old.Tokens)+len(src.Text)-len(old.Text), cut.token)+spareTokens)
	s.pos = int(start)
	s.tokens = append(s.tokens, old.Tokens[:cut.token]...)
	s.comments = append(s.comments, old.commentsBefore(start)...)
	s.scan()
	if s.unclosed != nil || len(s.errors) > 0 {
		return Parse(src, old.Version)
	}
	f := &File{Source: src, Version: old.Version, Tokens: s.tokens, Comments: s.comments}
	f.Body = append(f.Body, old.Body[:cut.stmt]...)
	f.marks = append(f.marks, old.marks[:n]...)
	f.Warnings = append(old.warningsBefore(start), s.warnings...)
	p := newParser(f)
	p.names = cut.name
	p.seek(cut.token)
	p.fileBody()
	if len(p.failures) > 0 {
		return Parse(src, old.Version)
	}
	f.NumNames = p.names
	return f
}

// spareTokens is how much room there is for tokens that an edit makes anew.
const spareTokens = 256

// reusable counts the top-level lines of old that can be kept: those before the
// line in front of the edit's own, as a line may depend on the next one. The line
// at the cut must begin in the first column, and nothing before it be wrong.
func (f *File) reusable(src *Source, from Pos) int {
	n := sort.Search(len(f.marks), func(i int) bool { return f.Tokens[f.marks[i].token].Start >= from }) - 2
	for n > 0 {
		start := f.Tokens[f.marks[n].token].Start
		if line := src.Line(start); src.LineStart(line) == start && f.Tokens[f.marks[n].token].Kind != Indent {
			break
		}
		n--
	}
	if n <= 0 {
		return 0
	}
	start := f.Tokens[f.marks[n].token].Start
	for _, e := range f.Errors {
		if e.Span.Start < start {
			return 0
		}
	}
	return n
}

func (f *File) commentsBefore(p Pos) []Span {
	n := sort.Search(len(f.Comments), func(i int) bool { return f.Comments[i].Start >= p })
	return f.Comments[:n]
}

func (f *File) warningsBefore(p Pos) []Warning {
	var out []Warning
	for _, w := range f.Warnings {
		if w.Span.Start < p {
			out = append(out, w)
		}
	}
	return out
}
