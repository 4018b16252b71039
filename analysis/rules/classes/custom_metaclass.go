package classes

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var customMetaclass = &analysis.Rule{
	Code: "CLS004", Name: "custom-metaclass", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.ClassDef)(nil)},
	Check: checkMetaclass,
}

func checkMetaclass(p *analysis.Pass, n syntax.Node) {
	class := n.(*syntax.ClassDef)
	const remedy = "Use a class decorator or __init_subclass__, or leave it out."
	for _, base := range class.Bases {
		if p.Names.Refers(base, "builtins.type", "abc.ABCMeta", "enum.EnumMeta", "enum.EnumType") {
			p.ReportAs(p.Mild(policy.Info), base.Range(), "A metaclass runs its own code wherever a class is made with it.", remedy)
		}
	}
	for _, k := range class.Keywords {
		if k.Name != "metaclass" || p.Names.Refers(k.Value, "abc.ABCMeta", "enum.EnumMeta", "enum.EnumType") && !p.Strict() {
			continue
		}
		switch p.Names.Value(k.Value).(type) {
		case *syntax.Lambda, *syntax.Call:
			p.Report(k.Value.Range(), "The metaclass is a call or a lambda: the class statement calls it with its name, bases and body.", remedy)
			continue
		}
		if p.Names.FunctionHead(k.Value) != nil || isFunction(p.Name(k.Value)) && p.Name(k.Value) != "builtins.type" {
			p.Report(k.Value.Range(), "The metaclass is a function: the class statement calls it with its name, bases and body.", remedy)
			continue
		}
		p.ReportAs(p.Mild(policy.Info), k.Value.Range(), "A metaclass runs its own code wherever the class or a subclass is made.", remedy)
	}
}
