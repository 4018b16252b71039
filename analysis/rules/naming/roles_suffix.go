package naming

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var rolesSuffix = &analysis.Rule{
	Code: "NAM002", Name: "roles-suffix", Levels: policy.Columns("E-WW"),
	Nodes: append([]syntax.Node{(*syntax.Attribute)(nil)}, binders...),
	Check: func(p *analysis.Pass, n syntax.Node) {
		name, span := bound(n)
		if a, ok := n.(*syntax.Attribute); ok {
			name, span = a.Attr, a.AttrSpan
		}
		if strings.HasSuffix(name, "__roles__") {
			p.Report(span, analysis.Clip(name, 50)+" declares who may access an object in Zope, whatever its owner says.", "Choose another name.", p.Rename(name)...)
		}
	},
}
