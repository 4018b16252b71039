package syntax

import (
	"math"
	"slices"
	"sort"
)

// Reparse parses src, the next version of a file for the same Python. Of the older versions
// given, which may be nil, the one that has most in common with it is reused: top-level
// statements well before and behind what has changed keep their trees. The result equals
// that of Parse.
func Reparse(src *Source, v Version, older ...*File) *File {
	var known reuse
	for _, old := range older {
		if old == nil || old.Version != v {
			continue
		}
		if k := reuseOf(old, src); k.size() > known.size() {
			known = k
		}
	}
	return parse(src, v, known)
}

// reuse is what of an older version of a file is the same in the new one: top-level lines
// at its beginning, which are valid, and at its end.
type reuse struct {
	old   *File
	lines int // at the beginning
	tail  int // the number of the first at the end; as many as there are for none
	start Pos // where the common end begins in the old text
	by    Pos // how far it has moved

	met    bool // the scanner has come to the end
	joined int  // the token of the new version at which it begins
	tokens int  // how far its tokens have moved
}

// reuseOf compares a version with the next.
func reuseOf(old *File, src *Source) reuse {
	from := commonPrefix(old.Text, src.Text)
	k := reuse{old: old, lines: old.reusable(src, Pos(from)), by: Pos(len(src.Text) - len(old.Text))}
	k.start = Pos(len(old.Text) - commonSuffix(old.Text[from:], src.Text[from:]))
	k.tail = max(k.lines, old.mended, sort.Search(len(old.marks), func(i int) bool { return old.startOf(i) >= k.start }))
	return k
}

// startOf is where a top-level line begins.
func (f *File) startOf(line int) Pos { return f.Tokens[f.marks[line].token].Start }

// size is how much can be reused.
func (k *reuse) size() int {
	if k.old == nil {
		return 0
	}
	return k.lines + len(k.old.marks) - k.tail
}

// commonStep is how many bytes of texts are compared together.
const commonStep = 64

func commonPrefix(a, b string) int {
	n, i := min(len(a), len(b)), 0
	for i+commonStep <= n && a[i:i+commonStep] == b[i:i+commonStep] {
		i += commonStep
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

func commonSuffix(a, b string) int {
	n, i := min(len(a), len(b)), 0
	for i+commonStep <= n && a[len(a)-i-commonStep:len(a)-i] == b[len(b)-i-commonStep:len(b)-i] {
		i += commonStep
	}
	for i < n && a[len(a)-1-i] == b[len(b)-1-i] {
		i++
	}
	return i
}

// scanner gives a scanner for what comes behind the beginning that is reused.
func (k *reuse) scanner(src *Source, v Version) *scanner {
	if k.lines == 0 {
		return newScanner(src, v)
	}
	start, token := k.old.startOf(k.lines), k.old.marks[k.lines].token
	s := newScannerFor(src, v, max(len(k.old.Tokens)+len(src.Text)-len(k.old.Text), token)+spareTokens)
	s.pos = int(start)
	s.tokens = append(s.tokens, k.old.Tokens[:token]...)
	s.comments = append(s.comments, k.old.commentsBefore(start)...)
	s.warnings = between(k.old.Warnings[:k.old.lexical], 0, start)
	return s
}

// spareTokens is how much room there is for tokens that an edit makes anew.
const spareTokens = 256

// scan scans up to where the end begins that is reused, or to the end of the source.
func (k *reuse) scan(s *scanner) {
	for s.pos < len(s.text) {
		s.next()
		if k.old != nil && k.meets(s) {
			k.join(s)
			return
		}
	}
	s.finish()
}

// meets reports whether the last token begins a line of the end that is reused. It goes on
// as before from there: nothing is open at the first column of a new line.
func (k *reuse) meets(s *scanner) bool {
	n := len(s.tokens) - 1
	if k.tail >= len(k.old.marks) || n < 0 || s.salvage {
		return false
	}
	t, before := s.tokens[n], Newline
	if n > 0 {
		before = s.tokens[n-1].Kind
	}
	if t.Start-k.by < k.start || before != Newline && before != Dedent || len(s.indents) > 1 {
		return false
	}
	for k.tail < len(k.old.marks) && k.old.startOf(k.tail) < t.Start-k.by {
		k.tail++
	}
	if k.tail == len(k.old.marks) || k.old.startOf(k.tail) != t.Start-k.by || k.old.Tokens[k.old.marks[k.tail].token].Kind != t.Kind {
		return false
	}
	return s.src.BeginsLine(t.Start) && k.old.BeginsLine(t.Start-k.by)
}

// join puts the end of the old version in the place of the last token, and of the warnings
// about that.
func (k *reuse) join(s *scanner) {
	start, first := k.old.startOf(k.tail), k.old.marks[k.tail].token
	k.met, k.joined = true, len(s.tokens)-1
	k.tokens = k.joined - first
	s.tokens = slices.Grow(s.tokens[:k.joined], len(k.old.Tokens)-first)
	for _, t := range k.old.Tokens[first:] {
		s.tokens = append(s.tokens, Token{t.Kind, t.Shifted(k.by)})
	}
	for _, c := range k.old.Comments[len(k.old.commentsBefore(start)):] {
		s.comments = append(s.comments, c.Shifted(k.by))
	}
	s.warnings = append(between(s.warnings, 0, start+k.by), shifted(between(k.old.Warnings[:k.old.lexical], start, maxPos), k.by)...)
}

// parse parses what the scanner found, except for what is reused.
func (k *reuse) parse(s *scanner) (*File, *parser) {
	f := &File{Source: s.src, Version: s.version, Tokens: s.tokens, Comments: s.comments, Warnings: s.warnings, lexical: len(s.warnings)}
	p := newParser(f)
	if k.lines > 0 {
		cut := k.old.marks[k.lines]
		f.Body = append(f.Body, k.old.Body[:cut.stmt]...)
		f.marks = append(f.marks, k.old.marks[:k.lines]...)
		f.Warnings = append(f.Warnings, between(k.old.Warnings[k.old.lexical:], 0, k.old.startOf(k.lines))...)
		p.names = cut.name
		p.seek(cut.token)
	}
	p.fileBody(k)
	f.NumNames = p.names
	return f, p
}

// reached reports whether the parser, at the beginning of a top-level line, can take over
// the end from there: an old line may have become part of the one before.
func (k *reuse) reached(p *parser) bool {
	if !k.met || p.at < k.joined {
		return false
	}
	for k.tail < len(k.old.marks) && k.old.marks[k.tail].token+k.tokens < p.at {
		k.tail++
	}
	return k.tail < len(k.old.marks) && k.old.marks[k.tail].token+k.tokens == p.at
}

// finish takes over the trees of the end.
func (k *reuse) finish(p *parser) {
	f, first := p.file, k.old.marks[k.tail]
	names, stmts := p.names-first.name, len(f.Body)-first.stmt
	for i := k.tail; i < len(k.old.marks); i++ {
		m, next := k.old.marks[i], len(k.old.Tokens)-1
		if i+1 < len(k.old.marks) {
			next = k.old.marks[i+1].token
		}
		f.marks = append(f.marks, mark{token: m.token + k.tokens, name: m.name + names, stmt: m.stmt + stmts})
		if len(p.failures) > 0 {
			p.lines = append(p.lines, tokenRange{m.token + k.tokens, next + k.tokens})
		}
	}
	rest := k.old.Body[first.stmt:]
	if k.by != 0 || names != 0 {
		m := shifter{by: k.by, ids: names}
		rest = m.block(rest)
	}
	f.Body = append(f.Body, rest...)
	f.Warnings = append(f.Warnings, shifted(between(k.old.Warnings[k.old.lexical:], k.old.startOf(k.tail), maxPos), k.by)...)
	p.names = k.old.NumNames + names
	p.seek(len(p.toks) - 1)
}

// reusable counts the top-level lines of old that can be kept: those before the
// line in front of the edit's own, as a line may depend on the next one. The line
// at the cut must begin in the first column, and nothing before it be wrong.
func (f *File) reusable(src *Source, from Pos) int {
	n := sort.Search(len(f.marks), func(i int) bool { return f.startOf(i) >= from }) - 2
	for n = min(n, f.sound); n > 0; n-- {
		if src.BeginsLine(f.startOf(n)) && f.Tokens[f.marks[n].token].Kind != Indent {
			break
		}
	}
	return max(n, 0)
}

// noteWrong notes which top-level lines lie before and behind all that the scanner and the
// parser found wrong.
func (f *File) noteWrong(s *scanner, p *parser) {
	first, last := maxPos, Pos(-1)
	for _, e := range slices.Concat(f.Errors, s.errors) {
		first, last = min(first, e.Span.Start), max(last, e.Span.Start, e.Span.End)
	}
	for _, fl := range p.failures {
		first, last = min(first, f.Tokens[fl.top].Start), max(last, f.Tokens[fl.at].Start)
	}
	if last < 0 {
		f.sound = len(f.marks)
		return
	}
	f.sound = max(f.lineBehind(first)-1, 0)
	f.mended = f.lineBehind(last)
}

// lineBehind finds the first top-level line that begins behind a place.
func (f *File) lineBehind(p Pos) int {
	return sort.Search(len(f.marks), func(i int) bool { return f.startOf(i) > p })
}

func (f *File) commentsBefore(p Pos) []Span {
	n := sort.Search(len(f.Comments), func(i int) bool { return f.Comments[i].Start >= p })
	return f.Comments[:n]
}

// maxPos is behind every place.
const maxPos = Pos(math.MaxInt32)

// between lists the warnings in a stretch of the source.
func between(list []Warning, from, to Pos) (out []Warning) {
	for _, w := range list {
		if from <= w.Span.Start && w.Span.Start < to {
			out = append(out, w)
		}
	}
	return out
}

// shifted moves warnings.
func shifted(list []Warning, by Pos) []Warning {
	for i := range list {
		list[i].Span = list[i].Span.Shifted(by)
	}
	return list
}
