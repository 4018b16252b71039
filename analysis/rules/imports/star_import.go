package imports

import (
	"slices"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

var starImport = &analysis.Rule{
	Code: "IMP003", Name: "star-import",
	Levels: policy.Columns("E-WE"),
	Nodes:  []syntax.Node{(*syntax.ImportFrom)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		from := n.(*syntax.ImportFrom)
		if len(from.Names) != 1 || from.Names[0].Name != "*" {
			return
		}
		p.Report(from.Span, "A star import brings in names that nobody sees, and may replace built-in ones.",
			"List the names that are used.", listNames(p, from)...)
	},
}

// listNames replaces the star by the names that nothing else in the file
// explains. With several star imports one cannot tell which gives what.
func listNames(p *analysis.Pass, from *syntax.ImportFrom) []analysis.Fix {
	p.Everything()
	p.Scopes.LoadAll()
	unexplained := unboundNames(p.Scopes.Module)
	if len(unexplained) == 0 || countStars(p.File) != 1 {
		return nil
	}
	return []analysis.Fix{{
		Title: "List the names that are used", Safety: analysis.Unsafe,
		Edits: []scrub.Edit{{Span: from.Names[0].Span, New: strings.Join(unexplained, ", ")}},
	}}
}

func countStars(f *syntax.File) (n int) {
	for _, s := range f.Body {
		if from, ok := s.(*syntax.ImportFrom); ok && from.Names[0].Name == "*" {
			n++
		}
	}
	return n
}

// unboundNames lists the global names that the file uses and never binds.
func unboundNames(module *scope.Scope) []string {
	var out []string
	var visit func(s *scope.Scope)
	visit = func(s *scope.Scope) {
		for _, sym := range s.Order {
			global := sym.Binding == scope.GlobalImplicit || sym.Binding == scope.GlobalExplicit
			if bound := module.Symbols[sym.Name]; global && sym.Used && !names.IsBuiltin(sym.Name) && (bound == nil || !bound.Assigned) {
				out = append(out, sym.Name)
			}
		}
		for _, child := range s.Children {
			visit(child)
		}
	}
	visit(module)
	slices.Sort(out)
	return slices.Compact(out)
}
