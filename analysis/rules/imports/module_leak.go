package imports

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var moduleLeak = &analysis.Rule{
	Code: "IMP006", Name: "module-leak",
	Levels: policy.Columns("-EEE"),
	Nodes:  []syntax.Node{(*syntax.ImportFrom)(nil), (*syntax.Attribute)(nil)},
	Check:  checkModuleLeak,
}

func checkModuleLeak(p *analysis.Pass, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.ImportFrom:
		if n.Level > 0 {
			return
		}
		for _, a := range n.Names {
			reportLeak(p, a.Span, n.Module, a.Name)
		}
	case *syntax.Attribute:
		if base, ok := p.Names.Qualified(n.Value); ok {
			reportLeak(p, n.AttrSpan, base, n.Attr)
		}
	}
}

// reportLeak looks for a denied module that another module of the standard
// library happens to hold under attr, such as random._os.
func reportLeak(p *analysis.Pass, span syntax.Span, base, attr string) {
	root, _, _ := strings.Cut(base, ".")
	if !names.IsStandardModule(root) || root == "builtins" || p.Profile.DeniedModule(base) != "" {
		return
	}
	leaked := strings.TrimLeft(attr, "_")
	if !names.IsStandardModule(leaked) || p.Profile.DeniedModule(leaked) == "" {
		return
	}
	p.Report(span, fmt.Sprintf("%s.%s is the denied module %s, reached through another one.", clip(base), attr, leaked),
		"Leave it out: the module's own functions are what it is for.")
}
