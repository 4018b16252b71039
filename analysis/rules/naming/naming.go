// Package naming holds the rules about names that a program may not take.
package naming

import (
	"embed"

	"trammel/analysis"
	"trammel/syntax"
)

//go:embed *.md
var pages embed.FS

func init() {
	analysis.Register(pages, underscoreName, rolesSuffix, reservedName, guardShadow, toolShadow, missingBuiltin, missingGuardHook)
}

// binders are the nodes that bind names.
var binders = []syntax.Node{(*syntax.Name)(nil), (*syntax.FunctionDef)(nil), (*syntax.ClassDef)(nil), (*syntax.Param)(nil), (*syntax.Alias)(nil),
	(*syntax.ExceptHandler)(nil), (*syntax.MatchAs)(nil), (*syntax.MatchStar)(nil), (*syntax.MatchMapping)(nil), (*syntax.TypeParam)(nil)}

// bound gives the name that a node binds, with its place; empty if it binds none.
func bound(n syntax.Node) (string, syntax.Span) {
	switch n := n.(type) {
	case *syntax.Name:
		if n.Ctx == syntax.Store {
			return n.Ident, n.Span
		}
	case *syntax.FunctionDef:
		return n.Name, n.NameSpan
	case *syntax.ClassDef:
		return n.Name, n.NameSpan
	case *syntax.Param:
		return n.Name, n.NameSpan
	case *syntax.Alias:
		if n.AsName != "" {
			return n.AsName, n.AsSpan
		}
		return n.Name, n.NameSpan
	case *syntax.ExceptHandler:
		return n.Name, n.NameSpan
	case *syntax.MatchAs:
		return n.Name, n.NameSpan
	case *syntax.MatchStar:
		return n.Name, n.NameSpan
	case *syntax.MatchMapping:
		return n.Rest, n.RestSpan
	case *syntax.TypeParam:
		return n.Name, n.NameSpan
	}
	return "", syntax.Span{}
}

// bindings makes a check out of one for names that are bound.
func bindings(check func(p *analysis.Pass, name string, span syntax.Span)) func(*analysis.Pass, syntax.Node) {
	return func(p *analysis.Pass, n syntax.Node) {
		if name, span := bound(n); name != "" {
			check(p, name, span)
		}
	}
}
