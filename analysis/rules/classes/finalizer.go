package classes

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var finalizer = &analysis.Rule{
	Code: "CLS006", Name: "finalizer", Levels: policy.Columns("--WE"),
	Nodes: functionNodes,
	Check: method(func(p *analysis.Pass, fn *syntax.FunctionDef) {
		if fn.Name == "__del__" {
			p.Report(fn.NameSpan, "__del__ runs whenever the interpreter drops the object, maybe after everything else has ended.", "Use a context manager.")
		}
	}),
}
