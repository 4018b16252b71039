// Package lexical holds the rules about characters: what the eye or the editor
// sees differently from Python.
package lexical

import (
	"embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, bidiControl, invisibleCharacter, nonNFKCIdentifier, confusableIdentifier, encodingCookie,
		controlCharacter, offScreenCode, hiddenText)
}

// place is where in a program a character stands.
type place uint8

const (
	inCode place = iota
	inComment
	inString
	inRawString
)

// run is a stretch of neighbouring characters that one rule objects to.
type run struct {
	syntax.Span
	first rune
	place place
}

// eachRun finds the runs of characters that are not plain text for which match is
// true. before is the character in front of r, or 0.
func eachRun(f *syntax.File, match func(r, before rune, rest string) bool, see func(run)) {
	text := f.Text
	before := rune(0)
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c < utf8.RuneSelf || c == '\n' || c == '\t' {
			before = rune(c)
			i++
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
		see(run{span, first, placeOf(f, span)})
	}
}

// placeOf tells what a span is part of.
func placeOf(f *syntax.File, span syntax.Span) place {
	for _, c := range f.CommentsIn(syntax.Span{Start: f.LineStart(f.Line(span.Start)), End: syntax.Pos(len(f.Text))}) {
		if c.Start > span.Start {
			break
		}
		if c.Covers(span) {
			return inComment
		}
	}
	i := f.TokenAt(span.Start)
	if i >= len(f.Tokens) || f.Tokens[i].Start > span.Start {
		return inCode
	}
	switch f.Tokens[i].Kind {
	case syntax.String:
		return stringPlace(f.Slice(f.Tokens[i].Span))
	case syntax.FStringMiddle, syntax.TStringMiddle:
		for i > 0 && f.Tokens[i].Kind != syntax.FStringStart && f.Tokens[i].Kind != syntax.TStringStart {
			i--
		}
		return stringPlace(f.Slice(f.Tokens[i].Span))
	}
	return inCode
}

func stringPlace(text string) place {
	prefix := text[:strings.IndexAny(text, "'\"")]
	if strings.ContainsAny(prefix, "rR") {
		return inRawString
	}
	return inString
}

// removal escapes a run inside a string, so that its value stays, and deletes it
// anywhere else.
func removal(f *syntax.File, r run) []analysis.Fix {
	switch r.place {
	case inString:
		return []analysis.Fix{{Title: "Escape the characters", Safety: analysis.Safe, Edits: []scrub.Edit{{Span: r.Span, New: escape(f.Slice(r.Span))}}}}
	case inRawString:
		return nil
	}
	return []analysis.Fix{{Title: "Delete the characters", Safety: analysis.Safe, Edits: []scrub.Edit{{Span: r.Span}}}}
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

// where words a place.
func (p place) where() string {
	return [...]string{"the code", "a comment", "a string", "a string"}[p]
}
