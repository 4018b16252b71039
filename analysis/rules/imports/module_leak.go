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
	Named:  true,
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

// reportLeak looks for a module that another module of the standard library happens
// to hold under attr, such as random._os, and that could not be imported.
func reportLeak(p *analysis.Pass, span syntax.Span, base, attr string) {
	leaked := strings.TrimLeft(attr, "_")
	if !names.IsStandardModule(leaked) && leakyObjects[base+"."+attr] == "" && !privateModules[base+"."+attr] {
		return
	}
	root, _, _ := strings.Cut(base, ".")
	if !names.IsStandardModule(root) || strings.Contains(base, "(") && leakyObjects[base+"."+attr] == "" || root == "builtins" || p.DeniedModule(base) != "" {
		return
	}
	if module := leakyObjects[base+"."+attr]; module != "" {
		leaked = module
	}
	switch {
	case privateModules[base+"."+attr] && !p.Profile.CanImport(base+"."+attr):
		leaked = base + "." + attr
	case !names.IsStandardModule(leaked) || submodules[base+"."+attr]:
		return
	case p.Profile.Name == policy.Smolagents && leaked != base && !p.Profile.CanImport(leaked):
		p.Report(span, "Forbidden access to module: "+leaked+".", "Leave it out: the module's own functions are what it is for.")
		return
	case p.DeniedModule(leaked) == "":
		return
	}
	p.Report(span, fmt.Sprintf("%s.%s is the denied module %s, reached through another one.", analysis.Clip(base, 40), attr, leaked),
		"Leave it out: the module's own functions are what it is for.")
}

// leakyObjects are attributes of objects that hold a module.
var leakyObjects = map[string]string{"warnings.catch_warnings()._module": "sys"}

// privateModules are parts of packages that only the packages themselves use.
var privateModules = map[string]bool{"re._compiler": true, "re._parser": true, "re._constants": true, "re._casefix": true}

// submodules have the name of a module at the top, and are not it.
var submodules = map[string]bool{"datetime.datetime": true, "datetime.time": true, "time.time": true, "random.random": true, "os.path": true,
	"concurrent.futures": true, "json.decoder": true, "datetime.timezone": true, "copy.copy": true, "statistics.statistics": true, "email.message": true}
