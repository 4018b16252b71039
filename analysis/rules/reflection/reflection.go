// Package reflection holds the rules about reaching into Python's own machinery.
package reflection

import (
	"embed"

	"trammel/analysis"
	"trammel/syntax"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, dunderAccess, privateAttribute, frameAttribute, dynamicAttributeName, attrgetterTraversal,
		namespaceAccess, builtinsAccess, introspectionModule, exceptionLeak)
}

// attributeNodes are all the ways to read, bind or delete an attribute by name.
var attributeNodes = []syntax.Node{(*syntax.Attribute)(nil), (*syntax.MatchClass)(nil), (*syntax.ImportFrom)(nil)}

// eachAttribute calls see for every attribute that n names.
func eachAttribute(n syntax.Node, see func(name string, span syntax.Span)) {
	switch n := n.(type) {
	case *syntax.Attribute:
		see(n.Attr, n.AttrSpan)
	case *syntax.MatchClass:
		for i, name := range n.KwdAttrs {
			see(name, n.KwdSpans[i])
		}
	case *syntax.ImportFrom:
		for _, a := range n.Names {
			see(a.Name, a.NameSpan)
		}
	}
}
