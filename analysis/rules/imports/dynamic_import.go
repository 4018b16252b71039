package imports

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var dynamicImport = &analysis.Rule{
	Code: "IMP005", Name: "dynamic-import", Levels: policy.Columns("EEEE"),
	Nodes: analysis.CallNodes,
	Check: analysis.Calls(checkDynamicImport),
}

// importers load a module whose name, path or code is an argument.
var importers = map[string]bool{
	"builtins.__import__": true, "importlib.import_module": true, "importlib.__import__": true, "importlib.reload": true,
	"importlib.util.module_from_spec": true, "importlib.util.spec_from_file_location": true, "importlib.util.find_spec": true,
	"pkgutil.resolve_name": true, "pkgutil.find_loader": true, "pkgutil.get_loader": true, "imp.load_source": true, "imp.load_module": true, "imp.load_dynamic": true,
	"zipimport.zipimporter": true, "runpy.run_module": true, "ensurepip.bootstrap": true, "pydoc.locate": true,
}

// loaderMethods load a module whatever object they are called on.
var loaderMethods = map[string]bool{"load_module": true, "exec_module": true, "find_spec": true}

func checkDynamicImport(p *analysis.Pass, call *syntax.Call, name string) {
	method, _ := call.Func.(*syntax.Attribute)
	if !importers[name] && !strings.HasPrefix(name, "importlib.machinery.") && (method == nil || !loaderMethods[method.Attr]) {
		return
	}
	if name == "" || strings.Contains(name, "(") || !importers[name] {
		name = p.Text(call.Func)
	}
	p.Report(call.Func.Range(), analysis.Clip(strings.TrimPrefix(name, "builtins."), 50)+" imports a module that no import statement names.",
		"Import it at the top of the file.", plainImport(p, call)...)
}

// plainImport writes m = __import__("mod") as an import statement.
func plainImport(p *analysis.Pass, call *syntax.Call) []analysis.Fix {
	assign, ok := p.Parent(call).(*syntax.Assign)
	if !ok || len(assign.Targets) != 1 || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	target, ok := assign.Targets[0].(*syntax.Name)
	module, constant := p.Names.ConstString(call.Args[0])
	if !ok || !constant || module == "" || strings.Trim(module, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != "" {
		return nil
	}
	text := "import " + module
	if target.Ident != module {
		text += " as " + target.Ident
	}
	return []analysis.Fix{{Title: "Write an import statement", Safety: analysis.Safe, Edits: []scrub.Edit{{Span: assign.Span, New: text}}}}
}
