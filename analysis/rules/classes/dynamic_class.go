package classes

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var dynamicClass = &analysis.Rule{
	Code: "CLS003", Name: "dynamic-class", Levels: policy.Columns("--WE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: []string{"builtins.type", "types.new_class", "dataclasses.make_dataclass"},
	Check: analysis.Calls(func(p *analysis.Pass, call *syntax.Call, name string) {
		switch {
		case name == "builtins.type" && len(call.Args) == 3, name == "types.new_class", name == "dataclasses.make_dataclass":
			p.Report(call.Func.Range(), "This makes a class out of values, so its methods and hooks stand in no class statement.", "Write a class statement.")
		}
	}),
}
