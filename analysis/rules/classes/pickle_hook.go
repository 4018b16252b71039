package classes

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var pickleHook = &analysis.Rule{
	Code: "CLS005", Name: "pickle-hook", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.FunctionDef)(nil), (*syntax.Call)(nil)},
	Named: true,
	Check: func(p *analysis.Pass, n syntax.Node) {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			switch n.Name {
			case "__reduce__", "__reduce_ex__", "__setstate__":
				if p.Class() != nil {
					p.Report(n.NameSpan, n.Name+" decides what is called when the object is copied or loaded.", "Store plain data, as JSON, and build objects from it.")
				}
			}
		case *syntax.Call:
			if name := p.Name(n.Func); strings.HasPrefix(name, "copyreg.") {
				p.Report(n.Func.Range(), name+" decides what is called when objects are copied or loaded.", "Store plain data, as JSON, and build objects from it.")
			}
		}
	},
}
