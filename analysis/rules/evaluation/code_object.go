package evaluation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var codeObject = &analysis.Rule{
	Code: "EVL005", Name: "code-object", Levels: policy.Columns("-EEE"),
	Nodes: []syntax.Node{(*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.ImportFrom)(nil)},
	Check: checkCodeObject,
}

// codeMakers build functions and code objects out of parts.
var codeMakers = map[string]bool{"types.FunctionType": true, "types.CodeType": true, "types.LambdaType": true, "new.function": true}

func checkCodeObject(p *analysis.Pass, n syntax.Node) {
	const remedy = "Define the function in source, with def or lambda."
	switch n := n.(type) {
	case *syntax.ImportFrom:
		for _, a := range n.Names {
			if codeMakers[n.Module+"."+a.Name] {
				p.Report(a.Span, n.Module+"."+a.Name+" builds a function out of any code object.", remedy)
			}
		}
		return
	case *syntax.Attribute:
		if n.Attr == "__code__" && n.Ctx != syntax.Load {
			p.Report(n.AttrSpan, "Assigning __code__ replaces what a function does.", remedy)
			return
		}
		if base, ok := n.Value.(*syntax.Attribute); ok && base.Attr == "__code__" && n.Attr == "replace" {
			p.Report(n.AttrSpan, "Replacing parts of a code object makes new code that nobody has read.", remedy)
			return
		}
	}
	if name := p.Reference(n); codeMakers[name] && !isTypeCheck(p, n) {
		p.Report(n.Range(), name+" builds a function out of any code object.", remedy)
	}
}

// isTypeCheck reports whether a type is only compared with.
func isTypeCheck(p *analysis.Pass, n syntax.Node) bool {
	for outer := range p.Around {
		switch outer := outer.(type) {
		case *syntax.Tuple:
			continue
		case *syntax.Call:
			name := p.Name(outer.Func)
			return outer.Func != n && (name == "builtins.isinstance" || name == "builtins.issubclass")
		}
		return false
	}
	return false
}
