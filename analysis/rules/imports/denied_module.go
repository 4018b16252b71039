package imports

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var deniedModule = &analysis.Rule{
	Code: "IMP001", Name: "denied-module",
	Levels: policy.Columns("-EEE"),
	Nodes:  []syntax.Node{(*syntax.Import)(nil), (*syntax.ImportFrom)(nil), (*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.Call)(nil)},
	Named:  true,
	Check:  checkDeniedModule,
}

func checkDeniedModule(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.Import:
		for _, a := range n.Names {
			if denied := p.DeniedModule(a.Name); denied != "" && !onlyAllowedUses(p, a) {
				reportDenied(p, a.Span, a.Name, denied, removeImport(p, n, len(n.Names))...)
			}
		}
	case *syntax.ImportFrom:
		if n.Level > 0 {
			return
		}
		for _, a := range n.Names {
			name := n.Module + "." + a.Name
			if a.Name == "*" {
				name = n.Module
			}
			if denied := p.DeniedModule(name); denied != "" && !onlyAllowedUses(p, a) {
				reportDenied(p, a.Span, name, denied, removeImport(p, n, len(n.Names))...)
			}
		}
	case syntax.Expr:
		checkUse(p, n)
	}
}

func reportDenied(p *analysis.Pass, span syntax.Span, name, denied string, fixes ...analysis.Fix) {
	message := analysis.Clip(name, 40) + " is denied by profile " + p.Profile.Name + ": it reaches outside the program."
	if name != denied {
		message = analysis.Clip(name, 40) + " is denied: profile " + p.Profile.Name + " refuses the module " + denied + ", which reaches outside the program."
	}
	remedy := "Work on values that are passed in, or ask for the module to be allowed."
	if effect := policy.EffectOf(name); effect != "" {
		remedy = fmt.Sprintf("Work on values that are passed in. The capability %s allows it.", effect)
	}
	p.Report(span, message, remedy, fixes...)
	p.Grantable(policy.EffectOf(name))
	p.Allowable(name)
}

// removeImport deletes an import statement that brings in one thing.
func removeImport(p *analysis.Pass, s syntax.Stmt, names int) []analysis.Fix {
	if names != 1 {
		return nil
	}
	return []analysis.Fix{{Title: "Remove the import", Safety: analysis.Unsafe, Edits: scrub.DeleteStatement(p.File, s)}}
}

// checkUse reports the outermost expression that refers into a denied module.
func checkUse(p *analysis.Pass, e syntax.Expr) {
	name, ok := p.Names.Qualified(e)
	if !ok || strings.HasPrefix(name, "builtins.") {
		return
	}
	if outer, ok := p.Parent(e).(*syntax.Attribute); ok && outer.Value == e {
		return
	}
	if n, isName := e.(*syntax.Name); isName && n.Ctx != syntax.Load {
		return
	}
	if denied := p.DeniedModule(name); denied != "" {
		reportDenied(p, e.Range(), name, denied)
	}
}

// onlyAllowedUses reports whether everything that the file does with an imported
// name lies in the corners of the module that the profile allows, and there is
// such a use.
func onlyAllowedUses(p *analysis.Pass, a *syntax.Alias) bool {
	bound := a.AsName
	if bound == "" {
		bound, _, _ = strings.Cut(a.Name, ".")
	}
	used := false
	for _, allowed := range analysis.EachPart(p, "uses of names", allowedUses) {
		fine, seen := allowed[bound]
		if seen && !fine {
			return false
		}
		used = used || seen
	}
	return used
}

// allowedUses tells for every name that dotted expressions of a part begin with
// whether all of them are allowed.
func allowedUses(p *analysis.Pass) map[string]bool {
	allowed := map[string]bool{}
	p.Nodes().Inspect(func(n syntax.Node) bool {
		e, ok := n.(syntax.Expr)
		if !ok {
			return true
		}
		root := rootName(e)
		if root == nil {
			return true
		}
		if before, seen := allowed[root.Ident]; !seen || before {
			name, ok := p.Names.Qualified(e)
			allowed[root.Ident] = ok && p.DeniedModule(name) == ""
		}
		return false
	})
	return allowed
}

// rootName is the name at the start of a dotted expression.
func rootName(e syntax.Expr) *syntax.Name {
	for {
		switch x := e.(type) {
		case *syntax.Name:
			return x
		case *syntax.Attribute:
			e = x.Value
		default:
			return nil
		}
	}
}
