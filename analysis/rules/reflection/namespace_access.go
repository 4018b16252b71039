package reflection

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var namespaceAccess = &analysis.Rule{
	Code: "REF006", Name: "namespace-access", Levels: policy.Columns("-EEE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: []string{"builtins.globals", "builtins.locals", "builtins.vars", "builtins.dir"},
	Check: analysis.Calls(checkNamespace),
}

func checkNamespace(p *analysis.Pass, call *syntax.Call, name string) {
	short, ok := strings.CutPrefix(name, names.Builtin)
	if !ok {
		return
	}
	level := p.Mild(policy.Warning)
	if p.Profile.Name == policy.Smolagents {
		level = policy.Error
	}
	const remedy = "Keep the values in a dict of your own."
	switch short {
	case "globals":
		p.Report(call.Func.Range(), "globals() is the dict of everything that the module knows, to read and to replace.", remedy)
	case "locals":
		p.ReportAs(level, call.Func.Range(), "locals() gives variables by their names, past every check of names.", remedy)
	case "vars", "dir":
		switch {
		case len(call.Args) == 0:
			p.ReportAs(level, call.Func.Range(), short+"() gives variables by their names, past every check of names.", remedy)
		case isModule(p, call.Args[0]):
			p.Report(call.Func.Range(), short+" of a module lists and reaches everything in it.", "Name what you need of the module.")
		case p.Profile.Name == policy.Smolagents, short == "vars" && !isOwn(p, call.Args[0]):
			p.ReportAs(level, call.Func.Range(), short+" gives what an object keeps inside, by name.", "Use the attributes that you need.")
		}
	}
}

// isModule reports whether e is an imported module.
func isModule(p *analysis.Pass, e syntax.Expr) bool {
	name := p.Name(e)
	top, _, _ := strings.Cut(name, ".")
	return names.IsStandardModule(name) || names.IsStandardModule(top) && strings.Count(name, ".") == 1 && name == strings.ToLower(name) && name != top && isImported(p, e)
}

func isImported(p *analysis.Pass, e syntax.Expr) bool {
	n, ok := e.(*syntax.Name)
	if !ok {
		return false
	}
	sym := p.Names.Definition(n)
	return sym != nil && sym.Imported
}

// isOwn reports whether e is the object itself, the instance that a descriptor
// serves, or an object of a class of the file.
func isOwn(p *analysis.Pass, e syntax.Expr) bool {
	return isSelf(e) || isDescribed(p, e) || p.Names.ClassHead(e) != nil
}
