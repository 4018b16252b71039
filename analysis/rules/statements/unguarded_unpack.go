package statements

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var unguardedUnpack = &analysis.Rule{
	Code: "STM006", Name: "unguarded-unpack", Levels: policy.Columns("W---"),
	Nodes: []syntax.Node{(*syntax.List)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		list := n.(*syntax.List)
		if list.Ctx != syntax.Store {
			return
		}
		text := p.Text(list)
		tuple := "(" + text[1:len(text)-1] + ")"
		if len(list.Elts) == 1 {
			tuple = "(" + p.Text(list.Elts[0]) + ",)"
		}
		p.Report(list.Span, "RestrictedPython does not guard unpacking into a list target.", "Use a tuple target.",
			analysis.Fix{Title: "Use a tuple target", Safety: analysis.Safe, Edits: []scrub.Edit{{Span: list.Span, New: tuple}}})
	},
}
