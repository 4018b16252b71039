package effects

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var processExit = &analysis.Rule{
	Code: "EFF009", Name: "process-exit", Levels: policy.Columns("-EWE"), SameAs: "PLR1722",
	Nodes: []syntax.Node{(*syntax.Call)(nil), (*syntax.Raise)(nil)},
	Named: true,
	Check: checkExit,
}

func checkExit(p *analysis.Pass, n syntax.Node) {
	if p.Profile.Grants(policy.Exit) {
		return
	}
	name, span := "", syntax.Span{}
	switch n := n.(type) {
	case *syntax.Call:
		effect, called := Of(p, n)
		if effect != policy.Exit {
			return
		}
		name, span = called, n.Func.Range()
	case *syntax.Raise:
		exc := n.Exc
		if call, ok := exc.(*syntax.Call); ok {
			exc = call.Func
		}
		if exc == nil || !p.Names.Refers(exc, "builtins.SystemExit") {
			return
		}
		name, span = "raise SystemExit", exc.Range()
	}
	if name != "os._exit" && name != "os.abort" && inEntryPoint(p) {
		return
	}
	p.Report(span, strings.TrimPrefix(name, names.Builtin)+" ends the whole process, with whatever else runs in it.", "Raise an exception, or return.")
}

// inEntryPoint reports whether the visited node stands in "if __name__ ==
// '__main__'" or in a function that is called main.
func inEntryPoint(p *analysis.Pass) bool {
	for n := range p.Around {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			if n.Name == "main" || n.Name == "cli" {
				return true
			}
		case *syntax.If:
			if isMainGuard(n.Test) {
				return true
			}
		}
	}
	return false
}

func isMainGuard(test syntax.Expr) bool {
	c, ok := test.(*syntax.Compare)
	if !ok || len(c.Comparators) != 1 {
		return false
	}
	left, isName := c.Left.(*syntax.Name)
	if !isName {
		left, isName = c.Comparators[0].(*syntax.Name)
	}
	return isName && left.Ident == "__name__"
}
