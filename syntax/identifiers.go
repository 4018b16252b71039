package syntax

// EachIdentifier calls see for every identifier that a node spells itself, not its
// children: names, attributes, keywords, parameters, and what statements and
// patterns bind or declare. Imports give the names that they bind, and the module's
// as it is written.
func EachIdentifier(n Node, see func(name string, span Span)) {
	one := func(name string, span Span) {
		if name != "" {
			see(name, span)
		}
	}
	all := func(names []string, spans []Span) {
		for i, name := range names {
			one(name, spans[i])
		}
	}
	switch n := n.(type) {
	case *Name:
		one(n.Ident, n.Span)
	case *Attribute:
		one(n.Attr, n.AttrSpan)
	case *Keyword:
		one(n.Name, n.NameSpan)
	case *Param:
		one(n.Name, n.NameSpan)
	case *FunctionDef:
		one(n.Name, n.NameSpan)
	case *ClassDef:
		one(n.Name, n.NameSpan)
	case *Alias:
		one(n.Name, n.NameSpan)
		one(n.AsName, n.AsSpan)
	case *Global:
		all(n.Names, n.NameSpans)
	case *Nonlocal:
		all(n.Names, n.NameSpans)
	case *ExceptHandler:
		one(n.Name, n.NameSpan)
	case *MatchAs:
		one(n.Name, n.NameSpan)
	case *MatchStar:
		one(n.Name, n.NameSpan)
	case *MatchMapping:
		one(n.Rest, n.RestSpan)
	case *MatchClass:
		all(n.KwdAttrs, n.KwdSpans)
	case *TypeParam:
		one(n.Name, n.NameSpan)
	}
}
