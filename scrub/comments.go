package scrub

import (
	"regexp"
	"strings"

	"trammel/syntax"
)

// CommentEdits gives the edits that delete the comments for which gone is true:
// with the blanks in front of them, and with their line if they have one to themselves.
// Behind a backslash at the end of a line the # stays.
func CommentEdits(f *syntax.File, gone func(syntax.Span) bool) []Edit {
	var edits []Edit
	for _, c := range f.Comments {
		switch {
		case !gone(c):
		case !followsBackslash(f, c):
			edits = append(edits, Edit{Span: commentSpan(f, c)})
		case c.Len() > 1:
			edits = append(edits, Edit{c, "#"})
		}
	}
	return edits
}

// followsBackslash reports whether a comment stands where a backslash leads on, and
// something has to.
func followsBackslash(f *syntax.File, c syntax.Span) bool {
	line := f.Line(c.Start)
	return isBlank(f.Slice(syntax.Span{Start: f.LineStart(line), End: c.Start})) && firstLine(f, c.Start) != line
}

func commentSpan(f *syntax.File, c syntax.Span) syntax.Span {
	line := f.Line(c.Start)
	head := f.LineStart(line)
	start := head + syntax.Pos(len(strings.TrimRight(f.Slice(syntax.Span{Start: head, End: c.Start}), " \t\f")))
	switch {
	case start > head:
		return syntax.Span{Start: start, End: c.End}
	case line < f.LineCount():
		return syntax.Span{Start: head, End: f.LineStart(line + 1)}
	}
	return syntax.Span{Start: head, End: c.End}
}

var typeComment = regexp.MustCompile(`^#[ \t]*type:[ \t]*(.*)$`)

// TypeComment gives the type that a comment declares. Comments that tell a type
// checker to ignore something declare none.
func TypeComment(text string) (string, bool) {
	m := typeComment.FindStringSubmatch(text)
	if m == nil || strings.HasPrefix(m[1], "ignore") {
		return "", false
	}
	return m[1], true
}
