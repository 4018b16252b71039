package imports

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var importSystemWrite = &analysis.Rule{
	Code: "IMP007", Name: "import-system-write", Levels: policy.Columns("-EEE"),
	Nodes: analysis.ReferenceNodes,
	Named: true,
	Names: analysis.NamesOf(importState),
	Check: checkImportSystem,
}

// importState decides what an import statement finds.
var importState = map[string]bool{"sys.path": true, "sys.modules": true, "sys.meta_path": true, "sys.path_hooks": true, "sys.path_importer_cache": true}

// writers are the methods that change a list or dict.
var writers = map[string]bool{"append": true, "insert": true, "extend": true, "remove": true, "pop": true, "clear": true, "update": true,
	"setdefault": true, "reverse": true, "sort": true, "__setitem__": true, "__delitem__": true, "popitem": true}

func checkImportSystem(p *analysis.Pass, n syntax.Node) {
	e := n.(syntax.Expr)
	name := p.Name(e)
	if !importState[name] || !writes(p, e) {
		return
	}
	p.Report(e.Range(), "Changing "+name+" decides what every later import statement of the process finds.",
		"Import modules from where they are installed.", deleteSimple(p)...)
}

// writes reports whether an expression is bound, or changed by item or method.
func writes(p *analysis.Pass, e syntax.Expr) bool {
	if a, ok := e.(*syntax.Attribute); ok && a.Ctx != syntax.Load {
		return true
	}
	switch outer := p.Parent(e).(type) {
	case *syntax.Subscript:
		return outer.Value == e && outer.Ctx != syntax.Load
	case *syntax.Attribute:
		return writers[outer.Attr] && p.IsCallee(outer)
	case *syntax.AugAssign:
		return outer.Target == e
	}
	return false
}

// deleteSimple offers to delete the simple statement around the node being visited.
func deleteSimple(p *analysis.Pass) []analysis.Fix {
	for n := range p.Around {
		if s, ok := n.(syntax.Stmt); ok && !strings.Contains(p.Text(s), "\n") {
			return p.DeleteStatement(s, analysis.Unsafe)
		}
	}
	return nil
}
