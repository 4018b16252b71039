package passes

import (
	"regexp"
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

var encoding = &Pass{
	Name:    "encoding",
	Summary: "removes the declaration of an encoding; the file becomes UTF-8",
	Example: "# -*- coding: latin-1 -*-\nx = 1\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		return &scrub.Change{Edits: cookieEdits(f)}, nil
	},
}

// cookieEdits deletes every comment that declares an encoding, or would when those
// before it are gone.
func cookieEdits(f *syntax.File) (edits []scrub.Edit) {
	place := 0 // of the line, among those that stay
	for n := 1; n <= f.LineCount() && place < 2; n++ {
		span := f.LineSpan(n)
		line := f.Slice(span)
		switch {
		case syntax.Cookie(line) != "" && n == 1 && strings.HasPrefix(line, "#!"):
			for _, m := range declaration.FindAllStringIndex(line, -1) {
				edits = append(edits, scrub.Edit{Span: syntax.Span{Start: syntax.Pos(m[0]), End: syntax.Pos(m[1])}})
			}
			place++
		case syntax.Cookie(line) != "":
			if n < f.LineCount() {
				span.End = f.LineStart(n + 1)
			}
			edits = append(edits, scrub.Edit{Span: span})
		case strings.Trim(line, " \t\f") != "" && strings.TrimLeft(line, " \t\f")[0] != '#':
			return edits
		default:
			place++
		}
	}
	return edits
}

// declaration is an encoding within a line that is there for more.
var declaration = regexp.MustCompile(`[ \t]*(?:#[ \t]*)?(?:-\*-)?[ \t]*(?:en)?coding[:=][ \t]*[-\w.]+[ \t]*(?:-\*-)?`)
