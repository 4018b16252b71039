package statements

import (
	"fmt"

	"trammel/analysis"
	"trammel/analysis/rules/naming"
	"trammel/policy"
	"trammel/syntax"
)

var silentlyIgnored = &analysis.Rule{
	Code: "STM009", Name: "silently-ignored", Levels: policy.Columns("WW--"),
	Nodes: []syntax.Node{(*syntax.ClassDef)(nil), (*syntax.FunctionDef)(nil), (*syntax.For)(nil), (*syntax.While)(nil),
		(*syntax.FormattedValue)(nil), (*syntax.Call)(nil), (*syntax.List)(nil), (*syntax.AugAssign)(nil), (*syntax.Name)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		if p.Profile.Name == policy.RestrictedPython {
			if c, ok := n.(*syntax.ClassDef); ok {
				classKeywords(p, c, "RestrictedPython")
			}
			return
		}
		ignoredBySmolagents(p, n)
	},
}

func classKeywords(p *analysis.Pass, c *syntax.ClassDef, who string) {
	for _, k := range c.Keywords {
		if k.Name != "metaclass" {
			p.Report(k.Span, who+" drops the keywords of a class.", "Set the attribute in the class body.")
		}
	}
}

func ignoredBySmolagents(p *analysis.Pass, n syntax.Node) {
	ignored := func(span syntax.Span, what, remedy string) {
		p.Report(span, "smolagents ignores "+what+".", remedy)
	}
	switch n := n.(type) {
	case *syntax.ClassDef:
		classKeywords(p, n, "smolagents")
		for _, d := range n.Decorators {
			ignored(d.Range(), "decorators, @dataclass and all others", "Write out what it does.")
		}
	case *syntax.FunctionDef:
		for _, d := range n.Decorators {
			ignored(d.Range(), "decorators, @property and all others", "Write out what it does.")
		}
	case *syntax.For:
		if len(n.Else) > 0 {
			ignored(n.Else[0].Range(), "the else of a loop", "Use a flag.")
		}
	case *syntax.While:
		if len(n.Else) > 0 {
			ignored(n.Else[0].Range(), "the else of a loop", "Use a flag.")
		}
	case *syntax.FormattedValue:
		if n.Conversion != -1 {
			ignored(n.Span, fmt.Sprintf("!%c in f-strings", n.Conversion), "Call str on the value.")
		}
	case *syntax.Call:
		if p.Name(n.Func) == "builtins.print" {
			for _, k := range n.Keywords {
				ignored(k.Span, "the keyword arguments of print", "Join the text first.")
			}
		}
	case *syntax.List:
		if n.Ctx == syntax.Load && hasStar(n.Elts) {
			p.Report(n.Span, "In smolagents a starred element of a list display nests, it does not unpack.", "Add the lists.")
		}
	case *syntax.Name:
		if n.Ctx != syntax.Load || p.IsCallee(n) || p.Names.Definition(n) != nil || p.Profile.HasBuiltin(n.Ident) || p.Profile.HasTool(n.Ident) {
			return
		}
		p.Everything()
		if other := naming.Closest(n.Ident, p.Scopes.Module); other != "" {
			p.Report(n.Span, "smolagents takes "+analysis.Clip(other, 40)+" for the undefined name "+analysis.Clip(n.Ident, 40)+".", "Write the name that is meant.")
		}
	case *syntax.AugAssign:
		if name, ok := n.Target.(*syntax.Name); ok && onlyAugmented(p, name) {
			p.Report(n.Span, "In smolagents an augmented assignment of an undefined name starts at 0.", "Assign it first.")
		}
	}
}

// onlyAugmented reports whether a name has no binding before its augmentation.
func onlyAugmented(p *analysis.Pass, name *syntax.Name) bool {
	sym := p.Names.Definition(name)
	p.Everything() // which knows where the name is first seen
	return sym == nil || sym.First == name.Span
}
