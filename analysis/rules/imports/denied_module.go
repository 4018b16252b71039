package imports

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var deniedModule = &analysis.Rule{
	Code: "IMP001", Name: "denied-module",
	Levels: policy.Columns("-EEE"),
	Nodes:  []syntax.Node{(*syntax.Import)(nil), (*syntax.ImportFrom)(nil), (*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.Call)(nil)},
	Check:  checkDeniedModule,
}

func checkDeniedModule(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.Import:
		for _, a := range n.Names {
			if denied := p.Profile.DeniedModule(a.Name); denied != "" && !onlyAllowedUses(p, a) {
				reportDenied(p, a.Span, a.Name, denied)
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
			if denied := p.Profile.DeniedModule(name); denied != "" && !onlyAllowedUses(p, a) {
				reportDenied(p, a.Span, name, denied)
			}
		}
	case syntax.Expr:
		checkUse(p, n)
	}
}

func reportDenied(p *analysis.Pass, span syntax.Span, name, denied string) {
	p.Report(span, fmt.Sprintf("%s is denied: profile %s refuses the module %s, which reaches outside the program.", clip(name), p.Profile.Name, denied),
		"Work on values that are passed in, or ask for the module to be allowed.")
}

func clip(name string) string {
	if len(name) > 40 {
		return name[:37] + "..."
	}
	return name
}

// checkUse reports the outermost expression that refers into a denied module.
func checkUse(p *analysis.Pass, e syntax.Expr) {
	if outer, ok := p.Parent(e).(*syntax.Attribute); ok && outer.Value == e {
		return
	}
	name, ok := p.Names.Qualified(e)
	if !ok || strings.HasPrefix(name, "builtins.") {
		return
	}
	if n, isName := e.(*syntax.Name); isName && n.Ctx != syntax.Load {
		return
	}
	if denied := p.Profile.DeniedModule(name); denied != "" {
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
	used, allowed := false, true
	syntax.InspectAll(p.File.Body, func(n syntax.Node) bool {
		e, ok := n.(syntax.Expr)
		if !ok {
			return true
		}
		if root := rootName(e); root == nil || root.Ident != bound {
			return true
		}
		name, ok := p.Names.Qualified(e)
		used = true
		allowed = allowed && ok && p.Profile.DeniedModule(name) == ""
		return false
	})
	return used && allowed
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
