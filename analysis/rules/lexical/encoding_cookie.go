package lexical

import (
	"fmt"
	"regexp"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var encodingCookie = &analysis.Rule{
	Code: "LEX005", Name: "encoding-cookie", Levels: policy.Columns("--EE"), SameAs: "UP009",
	Check: checkCookie,
}

var cookiePattern = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)

func checkCookie(p *analysis.Pass, _ syntax.Node) {
	for line := 1; line <= min(2, p.File.LineCount()); line++ {
		span := p.File.LineSpan(line)
		m := cookiePattern.FindStringSubmatchIndex(p.File.Slice(span))
		if m == nil {
			if text := strings.TrimLeft(p.File.Slice(span), " \t\f"); text != "" && text[0] != '#' {
				return
			}
			continue
		}
		name := p.File.Slice(syntax.Span{Start: span.Start + syntax.Pos(m[2]), End: span.Start + syntax.Pos(m[3])})
		switch strings.ReplaceAll(strings.ToLower(name), "_", "-") {
		case "utf-8", "utf8", "u8", "utf-8-sig":
			return
		}
		p.Report(span, fmt.Sprintf("The encoding %s may read other text from these bytes than the editor shows, code in comments included.", analysis.Clip(name, 30)),
			"Save the file as UTF-8 and delete the cookie.", analysis.Fix{
				Title: "Delete the encoding cookie", Safety: analysis.Unsafe, Edits: []scrub.Edit{{Span: wholeLine(p.File, line)}},
			})
		return
	}
}

// wholeLine is a line with its line end.
func wholeLine(f *syntax.File, line int) syntax.Span {
	span := f.LineSpan(line)
	if line < f.LineCount() {
		span.End = f.LineStart(line + 1)
	}
	return span
}
