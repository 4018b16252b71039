package formatting

import (
	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

// fString offers an f-string for a call of format, if there is one to write. It may
// evaluate and format its parts in another order.
func fString(p *analysis.Pass, call *syntax.Call) []analysis.Fix {
	x := &scrub.Formatter{File: p.File, Names: p.Names, Flatten: true, Loose: true}
	out, _ := x.FString(call)
	if out == nil {
		return nil
	}
	return []analysis.Fix{{Title: "Rewrite as an f-string", Safety: analysis.Unsafe, Edits: out.Edits}}
}
