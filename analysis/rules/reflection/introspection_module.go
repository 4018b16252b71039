package reflection

import (
	"slices"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var introspectionModule = &analysis.Rule{
	Code: "REF008", Name: "introspection-module", Levels: policy.Columns("-EEE"),
	Nodes: []syntax.Node{(*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.ImportFrom)(nil)},
	Named: true,
	Check: checkIntrospectionModule,
}

// introspective are modules and functions that walk frames and live objects.
var introspective = map[string]bool{"inspect": true, "gc": true, "tracemalloc": true, "sys._getframe": true, "sys._current_frames": true, "sys._current_exceptions": true, "sys.exc_info": true,
	"traceback.walk_stack": true, "traceback.walk_tb": true, "traceback.extract_stack": true, "sys.getrefcount": true, "faulthandler": true}

func checkIntrospectionModule(p *analysis.Pass, n syntax.Node) {
	if from, ok := n.(*syntax.ImportFrom); ok {
		for _, a := range from.Names {
			if from.Level == 0 && isIntrospective(p, from.Module+"."+a.Name) {
				reportIntrospection(p, a.Span, from.Module+"."+a.Name)
			}
		}
		return
	}
	e := n.(syntax.Expr)
	if name := p.Reference(n); isIntrospective(p, name) && !p.IsAlias(e) && !isPartOf(p, e) {
		reportIntrospection(p, e.Range(), name)
	}
}

// isPartOf reports whether a module is only the start of a name that was judged.
func isPartOf(p *analysis.Pass, e syntax.Expr) bool {
	outer, ok := p.Parent(e).(*syntax.Attribute)
	return ok && outer.Value == e
}

func isIntrospective(p *analysis.Pass, name string) bool {
	if name == "" || strings.Contains(name, "(") || slices.Contains(p.Profile.Allowed, name) {
		return false
	}
	for name != "" {
		if introspective[name] {
			return true
		}
		name = name[:max(strings.LastIndexByte(name, '.'), 0)]
	}
	return false
}

func reportIntrospection(p *analysis.Pass, span syntax.Span, name string) {
	p.Report(span, analysis.Clip(name, 50)+" walks the frames and live objects of the process, and gives whatever it finds there.",
		"Pass what is needed as an argument.")
}
