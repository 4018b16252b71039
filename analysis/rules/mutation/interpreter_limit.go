package mutation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var interpreterLimit = &analysis.Rule{
	Code: "MON006", Name: "interpreter-limit", Levels: policy.Columns("-EWE"),
	Nodes: analysis.CallNodes,
	Named: true,
	Names: []string{"sys.setrecursionlimit", "sys.set_int_max_str_digits", "gc.disable", "gc.set_threshold", "gc.freeze", "threading.stack_size",
		"resource.setrlimit", "sys.setswitchinterval", "sys.setdlopenflags"},
	Check: analysis.Calls(func(p *analysis.Pass, call *syntax.Call, name string) {
		p.Report(call.Func.Range(), name+" moves a limit that keeps the process alive.", "Use a loop or smaller values, so that the limit holds.", deleteStatement(p)...)
	}),
}
