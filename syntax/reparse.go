package syntax

import "sort"

// Reparse parses src, the text of old after an edit whose first changed byte is
// at from, for the same version. Top-level statements well before the edit keep
// their trees; the result equals that of Parse.
func Reparse(old *File, src *Source, from Pos) *File {
	return parse(src, old.Version, prefix{old, old.reusable(src, from)})
}

// prefix is the beginning of an older version of a file, so many top-level lines of it.
// They are valid, and are the same in the new one.
type prefix struct {
	old   *File
	lines int
}

// scanner gives a scanner for what comes behind the prefix.
func (k prefix) scanner(src *Source, v Version) *scanner {
	if k.lines == 0 {
		return newScanner(src, v)
	}
	start, token := k.end(), k.old.marks[k.lines].token
	s := newScannerFor(src, v, max(len(k.old.Tokens)+len(src.Text)-len(k.old.Text), token)+spareTokens)
	s.pos = int(start)
	s.tokens = append(s.tokens, k.old.Tokens[:token]...)
	s.comments = append(s.comments, k.old.commentsBefore(start)...)
	s.warnings = k.old.warningsBefore(start)
	return s
}

// end is where the first line behind the prefix begins.
func (k prefix) end() Pos { return k.old.Tokens[k.old.marks[k.lines].token].Start }

// parse parses what the scanner found behind the prefix.
func (k prefix) parse(s *scanner) (*File, *parser) {
	f := &File{Source: s.src, Version: s.version, Tokens: s.tokens, Comments: s.comments, Warnings: s.warnings}
	p := newParser(f)
	if k.lines > 0 {
		cut := k.old.marks[k.lines]
		f.Body = append(f.Body, k.old.Body[:cut.stmt]...)
		f.marks = append(f.marks, k.old.marks[:k.lines]...)
		p.names = cut.name
		p.seek(cut.token)
		f.sound = k.lines
	}
	p.fileBody()
	f.NumNames = p.names
	return f, p
}

// spareTokens is how much room there is for tokens that an edit makes anew.
const spareTokens = 256

// reusable counts the top-level lines of old that can be kept: those before the
// line in front of the edit's own, as a line may depend on the next one. The line
// at the cut must begin in the first column, and nothing before it be wrong.
func (f *File) reusable(src *Source, from Pos) int {
	n := sort.Search(len(f.marks), func(i int) bool { return f.Tokens[f.marks[i].token].Start >= from }) - 2
	for n = min(n, f.sound); n > 0; n-- {
		start := f.Tokens[f.marks[n].token].Start
		if line := src.Line(start); src.LineStart(line) == start && f.Tokens[f.marks[n].token].Kind != Indent {
			break
		}
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
