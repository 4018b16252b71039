package reflection

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
)

var attrgetterTraversal = &analysis.Rule{
	Code: "REF005", Name: "attrgetter-traversal", Levels: policy.Columns("--EE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: []string{"operator.attrgetter", "operator.methodcaller"},
	Check: analysis.Calls(checkAttrgetter),
}

func checkAttrgetter(p *analysis.Pass, call *syntax.Call, name string) {
	if name != "operator.attrgetter" && name != "operator.methodcaller" {
		return
	}
	paths := call.Args
	if name == "operator.methodcaller" {
		paths = paths[:min(len(paths), 1)]
	}
	for _, arg := range paths {
		path, constant := p.Names.ConstString(arg)
		switch {
		case constant && hasDunderStep(path):
			p.Report(arg.Range(), name+" with "+analysis.Clip(path, 40)+" walks into Python's internals past every check of attributes.",
				"Use the public operation for what you need.")
		case !constant:
			p.ReportAs(p.Mild(policy.Warning), arg.Range(), name+" with a computed name can reach any attribute, internals included.",
				"Use a lambda that reads the attribute meant.")
		case strings.Contains(path, "."):
			p.ReportAs(p.Mild(policy.Warning), arg.Range(), name+" with the path "+analysis.Clip(path, 40)+" walks through attributes inside a string.",
				"Use a lambda.", asLambda(call, name, path)...)
		}
	}
}

func hasDunderStep(path string) bool {
	for _, step := range strings.Split(path, ".") {
		if names.IsDunder(step) || frameAttributes[step] {
			return true
		}
	}
	return false
}

// asLambda writes attrgetter("a.b") as a lambda.
func asLambda(call *syntax.Call, name, path string) []analysis.Fix {
	if name != "operator.attrgetter" || len(call.Args) != 1 || !isIdentifier(strings.ReplaceAll(path, ".", "")) {
		return nil
	}
	return []analysis.Fix{{Title: "Write it as a lambda", Safety: analysis.Safe, Edits: []scrub.Edit{{Span: call.Span, New: "(lambda item: item." + path + ")"}}}}
}
