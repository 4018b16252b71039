package sneaky

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var doctestRunner = &analysis.Rule{
	Code: "SEV012", Name: "doctest-runner", Levels: policy.Columns("-EEE"),
	Nodes: []syntax.Node{(*syntax.Import)(nil), (*syntax.ImportFrom)(nil), (*syntax.Call)(nil), (*syntax.Name)(nil)},
	Check: checkDoctestRunner,
}

func checkDoctestRunner(p *analysis.Pass, n syntax.Node) {
	report := func(span syntax.Span, what string) {
		p.Report(span, what+" runs the code that docstrings hold.", "Write tests as functions.", deleteAround(p, analysis.Unsafe)...)
	}
	switch n := n.(type) {
	case *syntax.Import:
		for _, a := range n.Names {
			if a.Name == "doctest" {
				report(a.Span, "doctest")
			}
		}
	case *syntax.ImportFrom:
		if n.Module == "doctest" && n.Level == 0 {
			report(n.ModuleSpan, "doctest")
		}
	case *syntax.Call:
		switch name := p.Name(n.Func); name {
		case "doctest.testmod", "doctest.testfile", "doctest.run_docstring_examples", "doctest.DocTestSuite", "doctest.DocFileSuite", "doctest.DocTestRunner", "doctest.debug", "doctest.script_from_examples":
			report(n.Func.Range(), name)
		}
	case *syntax.Name:
		if n.Ident == "__test__" && n.Ctx == syntax.Store {
			p.Report(n.Span, "__test__ gives the doctest runner more text to run.", "Write tests as functions.", deleteAround(p, analysis.Unsafe)...)
		}
	}
}
