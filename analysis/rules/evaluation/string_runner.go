package evaluation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var stringRunner = &analysis.Rule{
	Code: "EVL006", Name: "string-runner", Levels: policy.Columns("-EEE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: analysis.NamesOf(runners),
	Check: analysis.Calls(checkStringRunner),
}

// runners are functions of the standard library that run text or files as code.
// The value is the argument that holds the code; only a string in it counts if
// callables are welcome too.
var runners = map[string]runner{
	"code.interact": {}, "code.InteractiveInterpreter": {}, "code.InteractiveConsole": {}, "code.compile_command": {},
	"code.InteractiveInterpreter().runsource": {}, "code.InteractiveInterpreter().runcode": {}, "code.InteractiveConsole().push": {},
	"codeop.compile_command": {}, "codeop.Compile": {}, "codeop.CommandCompiler": {},
	"runpy.run_path": {}, "runpy.run_module": {},
	"timeit.timeit": {keyword: "stmt", callable: true}, "timeit.repeat": {keyword: "stmt", callable: true}, "timeit.Timer": {keyword: "stmt", callable: true},
	"cProfile.run": {}, "cProfile.runctx": {}, "cProfile.Profile().run": {}, "cProfile.Profile().runctx": {},
	"profile.run": {}, "profile.runctx": {}, "profile.Profile().run": {}, "profile.Profile().runctx": {},
	"trace.Trace().run": {}, "trace.Trace().runctx": {},
	"bdb.Bdb().run": {}, "bdb.Bdb().runeval": {}, "bdb.Bdb().runctx": {},
	"pdb.run": {}, "pdb.runeval": {}, "pdb.runcall": {}, "pdb.Pdb().run": {}, "pdb.set_trace": {}, "pdb.Pdb": {},
	"site.addsitedir": {}, "pydoc.pipepager": {}, "compileall.compile_file": {}, "py_compile.compile": {},
	"pandas.eval": {}, "numexpr.evaluate": {}, "sympy.sympify": {}, "sympy.parsing.sympy_parser.parse_expr": {},
	"IPython.embed": {}, "IPython.start_ipython": {},
}

type runner struct {
	keyword  string
	callable bool
}

func checkStringRunner(p *analysis.Pass, call *syntax.Call, name string) {
	r, ok := runners[name]
	if !ok {
		return
	}
	if r.callable {
		code := analysis.Argument(call, 0, r.keyword)
		setup := analysis.Argument(call, 1, "setup")
		if isCallable(p, code) && (setup == nil || isCallable(p, setup)) {
			return
		}
	}
	p.Report(call.Func.Range(), name+" runs text as code, just as exec does.", "Call the function itself, or pass it instead of text.")
}

// isCallable reports whether an argument is something to call and not a string.
func isCallable(p *analysis.Pass, e syntax.Expr) bool {
	if e == nil {
		return true
	}
	if _, ok := p.Names.Value(e).(*syntax.Lambda); ok || p.Names.FunctionHead(e) != nil {
		return true
	}
	name := p.Name(e)
	return name != "" && name != "builtins.str()"
}
