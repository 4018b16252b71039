package naming

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var toolShadow = &analysis.Rule{
	Code: "NAM005", Name: "tool-shadow", Levels: policy.Columns("-EWW"), SameAs: "A001 A004",
	Nodes: binders,
	Check: func(p *analysis.Pass, n syntax.Node) {
		name, span := bound(n)
		if name == "" || !p.Profile.HasTool(name) {
			return
		}
		if p.Profile.Name == policy.Smolagents {
			if use, ok := n.(*syntax.Name); ok && !isParameterOrField(p, use) {
				p.Report(span, "Cannot assign to name '"+name+"': doing this would erase the existing tool!", "Choose another name.", renameVariable(p, name)...)
			}
			return
		}
		p.Report(span, analysis.Clip(name, 40)+" is a tool that the host supplies, and this hides it.", "Choose another name.", renameVariable(p, name)...)
	},
}

// renameVariable offers another name for variables that are called like a tool, where
// the file uses the name for nothing but variables and the tool.
func renameVariable(p *analysis.Pass, name string) []analysis.Fix {
	p.Everything()
	fresh := name + "_value"
	var edits []scrub.Edit
	onlyNames := true
	p.File.Index().Inspect(func(n syntax.Node) bool {
		syntax.EachIdentifier(n, func(spelled string, span syntax.Span) {
			use, isName := n.(*syntax.Name)
			switch {
			case spelled != name && spelled != fresh:
			case !isName || spelled == fresh:
				onlyNames = false
			case p.Names.Definition(use) != nil:
				edits = append(edits, scrub.Edit{Span: span, New: fresh})
			}
		})
		return onlyNames
	})
	if !onlyNames {
		return nil
	}
	return []analysis.Fix{{Title: "Rename to " + fresh, Safety: analysis.Unsafe, Edits: edits}}
}

// isParameterOrField reports whether a name is bound in a class body or as the
// target of a comprehension, where smolagents does not look.
func isParameterOrField(p *analysis.Pass, n *syntax.Name) bool {
	for outer := range p.Around {
		switch outer.(type) {
		case *syntax.Comprehension, *syntax.ClassDef:
			return true
		case syntax.Stmt:
			return p.Class() != nil
		}
	}
	return false
}
