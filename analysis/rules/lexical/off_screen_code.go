package lexical

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var offScreenCode = &analysis.Rule{
	Code: "LEX007", Name: "off-screen-code", Levels: policy.Columns("--WE"), SameAs: "E501 E702",
	Check: checkOffScreen,
}

const (
	manyBlanks = 60
	farRight   = 200
)

// checkOffScreen looks at the tokens that begin a statement other than at the
// start of a line.
func checkOffScreen(p *analysis.Pass, _ syntax.Node) {
	f := p.File
	reported := 0 // line
	for i := 1; i < len(f.Tokens); i++ {
		t, before := f.Tokens[i], f.Tokens[i-1]
		if before.Kind != syntax.Semicolon && before.Kind != syntax.Colon || t.Kind == syntax.Newline {
			continue
		}
		gap, end := syntax.Span{Start: before.End, End: t.Start}, before
		if before.Kind == syntax.Semicolon && i > 1 && blanks(f, gap) < manyBlanks {
			gap, end = syntax.Span{Start: f.Tokens[i-2].End, End: before.Start}, f.Tokens[i-2]
		}
		line := f.Line(t.Start)
		if line == reported || blanks(f, gap) < manyBlanks && t.Start-f.LineStart(line) < farRight {
			continue
		}
		_, column := f.Column(t.Start)
		wide := blanks(f, gap) >= manyBlanks && f.Line(end.End) == line
		if !wide && (column <= farRight || before.Kind == syntax.Colon) {
			continue
		}
		reported = line
		var fixes []analysis.Fix
		if wide {
			fixes = []analysis.Fix{{Title: "Close the gap", Safety: analysis.Safe, Edits: []scrub.Edit{{Span: gap, New: " "}}}}
		}
		p.Report(t.Span, fmt.Sprintf("This code begins in column %d, outside of most screens.", column), "Put it on a line of its own.", fixes...)
	}
}

// blanks is the width of a gap that holds nothing but blanks, or 0.
func blanks(f *syntax.File, gap syntax.Span) int {
	if gap.Len() <= 0 {
		return 0
	}
	text := f.Slice(gap)
	if strings.Trim(text, " \t\f") != "" {
		return 0
	}
	return len(text) + 7*strings.Count(text, "\t")
}
