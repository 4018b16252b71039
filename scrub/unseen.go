package scrub

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"trammel/syntax"
)

// Place is where in a program a character stands.
type Place uint8

// Places of characters.
const (
	InCode Place = iota
	InComment
	InString
	InRawString
)

// Run is a stretch of neighbouring characters that one rule objects to.
type Run struct {
	syntax.Span
	First rune
	Place Place

	opening syntax.Span // prefix and quotes of the string that it is in
	fixed   bool        // part of a string that cannot be broken there
}

// EachRun finds the runs of characters that are not plain text for which match is
// true. before is the character in front of r, or 0.
func EachRun(f *syntax.File, match func(r, before rune, rest string) bool, see func(Run)) {
	if f.IsPlain() {
		return
	}
	text := f.Text
	p := &placer{f: f}
	before := rune(0)
	for i := 0; i < len(text); {
		if n := syntax.PlainPrefix(text[i:]); n > 0 {
			i += n
			before = rune(text[i-1])
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !match(r, before, text[i+n:]) {
			before = r
			i += n
			continue
		}
		start, first := i, r
		for i < len(text) && match(r, before, text[i+n:]) {
			before = r
			i += n
			r, n = utf8.DecodeRuneInString(text[i:])
			if n == 0 {
				break
			}
		}
		span := syntax.Span{Start: syntax.Pos(start), End: syntax.Pos(i)}
		found := Run{Span: span, First: first}
		p.place(&found)
		see(found)
	}
}

// placer finds out what runs are part of.
type placer struct {
	f       *syntax.File
	strings map[syntax.Pos]enclosing // by where literal text of an f-string begins; made when first needed
}

// enclosing is what literal text is part of.
type enclosing struct {
	opening syntax.Span
	fixed   bool // a format specification, or a t-string
}

func (p *placer) place(r *Run) {
	f := p.f
	if i := sort.Search(len(f.Comments), func(i int) bool { return f.Comments[i].End >= r.End }); i < len(f.Comments) && f.Comments[i].Covers(r.Span) {
		r.Place = InComment
		return
	}
	i := f.TokenAt(r.Start)
	if i >= len(f.Tokens) || f.Tokens[i].Start > r.Start {
		return
	}
	switch t := f.Tokens[i]; t.Kind {
	case syntax.String:
		part := partOf(f, t.Span)
		r.opening = syntax.Span{Start: t.Start, End: part.Content.Start}
	case syntax.FStringMiddle, syntax.TStringMiddle:
		if p.strings == nil {
			p.strings = enclosings(f)
		}
		around := p.strings[t.Start]
		r.opening, r.fixed = around.opening, around.fixed
	default:
		return
	}
	r.Place = InString
	if strings.ContainsAny(f.Slice(r.opening), "rR") {
		r.Place = InRawString
	}
}

// enclosings goes through the f-strings and t-strings of a file.
func enclosings(f *syntax.File) map[syntax.Pos]enclosing {
	type level struct {
		enclosing
		fields int // replacement fields that are open
	}
	out := map[syntax.Pos]enclosing{}
	var open []level
	for _, t := range f.Tokens {
		n := len(open) - 1
		switch t.Kind {
		case syntax.FStringStart, syntax.TStringStart:
			open = append(open, level{enclosing: enclosing{t.Span, t.Kind == syntax.TStringStart}})
		case syntax.FStringEnd, syntax.TStringEnd:
			open = open[:max(n, 0)]
		case syntax.FStringMiddle, syntax.TStringMiddle:
			if n >= 0 {
				out[t.Start] = enclosing{open[n].opening, open[n].fixed || open[n].fields > 0}
			}
		case syntax.LeftBrace:
			if n >= 0 {
				open[n].fields++
			}
		case syntax.RightBrace:
			if n >= 0 {
				open[n].fields--
			}
		}
	}
	return out
}

func escape(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < 0x100:
			fmt.Fprintf(&b, "\\x%02x", r)
		case r < 0x10000:
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			fmt.Fprintf(&b, "\\U%08x", r)
		}
	}
	return b.String()
}

// String words a place.
func (p Place) String() string {
	return [...]string{"the code", "a comment", "a string", "a string"}[p]
}

// IsInvisible knows the characters without a shape, and blanks that are not the
// space. Joiners are let pass where scripts and emoji need them.
func IsInvisible(r, before rune, rest string) bool {
	switch {
	case r == 0x200C || r == 0x200D:
		after, _ := utf8.DecodeRuneInString(rest)
		return !joins(before) || !joins(after) && after != 0xFE0F
	case r == 0x200B, r >= 0x2060 && r <= 0x2064, r == 0xFEFF, r == 0xAD, r == 0x34F, r == 0x115F, r == 0x1160, r == 0x3164,
		r == 0xFFA0, r == 0x17B4, r == 0x17B5, r >= 0x180B && r <= 0x180E, r >= 0x206A && r <= 0x206F:
		return true
	}
	return r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F
}

// joins reports whether a joiner beside r has a meaning: in emoji, and in scripts
// whose letters change their shape.
func joins(r rune) bool {
	return r == 0xFE0F || r >= 0x1F000 || unicode.Is(unicode.So, r) ||
		unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
			unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Syriac, unicode.Mongolian, unicode.Khmer, unicode.Myanmar)
}

// IsBidi knows the embeddings, overrides, isolates and marks of direction.
func IsBidi(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}

const blackFlag = 0x1F3F4

// IsTag knows the tag characters, which repeat ASCII unseen.
func IsTag(r rune) bool { return r >= 0xE0000 && r <= 0xE007F }

func isSelector(r rune) bool { return r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF }

// IsHidden knows tags other than in a flag, private characters, and variation
// selectors in a row or beyond the first sixteen.
func IsHidden(r, before rune, rest string) bool {
	switch {
	case IsTag(r):
		return !IsTag(before) && before != blackFlag || !endsFlag(r, rest)
	case isSelector(r):
		return r >= 0xE0100 || isSelector(before)
	}
	return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000
}

// endsFlag reports whether the tags from r on end as those of a regional flag do.
func endsFlag(r rune, rest string) bool {
	const cancel, longest = 0xE007F, 6
	if r == cancel {
		return true
	}
	return strings.ContainsRune(rest[:min(len(rest), 4*(longest+1))], cancel)
}

// Reveal gives the edits that escape the run in a string, so that its value stays,
// and delete it anywhere else. There are none where neither can be done: in some
// places of raw strings.
func (r Run) Reveal(f *syntax.File) []Edit {
	switch r.Place {
	case InString:
		text := escape(f.Slice(r.Span))
		if backslashes(f.Text[:r.Start])%2 == 1 {
			text = `\` + text // \x would become an escaped backslash with x behind it
		}
		return []Edit{{r.Span, text}}
	case InRawString:
		return r.breakOut(f)
	}
	return []Edit{{Span: r.Span}}
}

// breakOut ends a raw string before the run and begins another behind it, with the
// escaped run as a plain string between them.
func (r Run) breakOut(f *syntax.File) []Edit {
	opening := f.Slice(r.opening)
	at := strings.IndexAny(opening, `"'`)
	prefix, quotes := opening[:at], opening[at:]
	before := f.Text[r.Start-1]
	switch {
	case r.fixed, before == '\\', before == quotes[0] && r.Start > r.opening.End:
		return nil
	case len(quotes) == 1 && strings.HasPrefix(f.Text[r.End:], quotes+quotes):
		return nil // the last literal would be empty, and its neighbour's quotes its own
	}
	plain := quotes[:1] + escape(f.Slice(r.Span)) + quotes[:1]
	return []Edit{{r.Span, quotes + " " + plain + " " + prefix + quotes}}
}

// backslashes counts those at the end of a text.
func backslashes(text string) int { return len(text) - len(strings.TrimRight(text, `\`)) }
