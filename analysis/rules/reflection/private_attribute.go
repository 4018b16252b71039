package reflection

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var privateAttribute = &analysis.Rule{
	Code: "REF002", Name: "private-attribute", Levels: policy.Columns("E--W"), SameAs: "SLF001",
	Nodes: attributeNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		if a, ok := n.(*syntax.Attribute); ok && (isSelf(a.Value) || isSuper(p, a.Value) || p.Names.ClassHead(a.Value) != nil) {
			return
		}
		eachAttribute(n, func(name string, span syntax.Span) {
			if strings.HasPrefix(name, "_") && !names.IsDunder(name) && name != "_" {
				p.Report(span, name+" is private to the object that has it.", "Use what the object offers publicly.")
			}
		})
	},
}
