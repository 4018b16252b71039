package evaluation

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var evalFamilyReference = &analysis.Rule{
	Code: "EVL004", Name: "eval-family-reference", Levels: policy.Columns("-EEE"),
	Nodes: []syntax.Node{(*syntax.Name)(nil), (*syntax.Attribute)(nil), (*syntax.Subscript)(nil)},
	Named: true,
	Names: evaluators,
	Check: checkEvalFamilyReference,
}

// evaluators are the built-in functions that turn text into running code, or open a prompt for it.
var evaluators = []string{"builtins.eval", "builtins.exec", "builtins.compile", "builtins.__import__", "builtins.breakpoint"}

// checkEvalFamilyReference looks for the place where such a function becomes a
// value; what is then done with it, under whatever name, is left to other rules.
func checkEvalFamilyReference(p *analysis.Pass, n syntax.Node) {
	e := n.(syntax.Expr)
	if !isSource(p, e) || !p.Names.Refers(e, evaluators...) {
		return
	}
	if call, ok := p.Parent(n).(*syntax.Call); ok && call.Func == e {
		return
	}
	name, _ := p.Names.Qualified(e)
	name = strings.TrimPrefix(name, names.Builtin)
	p.Report(e.Range(), name+" is passed on as a value, so code can run where no call of "+name+" is seen.",
		"Pass the function that does the work instead.")
}

// isSource reports whether e names the function itself and not an alias of it.
func isSource(p *analysis.Pass, e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Name:
		return e.Ctx == syntax.Load && p.Names.Definition(e) == nil
	case *syntax.Attribute:
		return e.Ctx == syntax.Load
	case *syntax.Subscript:
		return e.Ctx == syntax.Load
	}
	return false
}
