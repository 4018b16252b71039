package mutation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var interpreterHook = &analysis.Rule{
	Code: "MON004", Name: "interpreter-hook", Levels: policy.Columns("-EEE"),
	Nodes: writeNodes,
	Check: checkInterpreterHook,
}

// interpreterHooks are attributes that the interpreter calls or writes to.
var interpreterHooks = map[string]bool{
	"sys.excepthook": true, "sys.displayhook": true, "sys.breakpointhook": true, "sys.unraisablehook": true, "sys.stdout": true, "sys.stderr": true,
	"sys.stdin": true, "sys.__stdout__": true, "sys.__stderr__": true, "threading.excepthook": true, "sys.tracebacklimit": true, "sys.last_exc": true,
}

// hookCalls install a function that the interpreter calls from then on.
var hookCalls = map[string]bool{
	"sys.settrace": true, "sys.setprofile": true, "sys.addaudithook": true, "threading.settrace": true, "threading.setprofile": true,
	"threading.settrace_all_threads": true, "threading.setprofile_all_threads": true, "sys.set_asyncgen_hooks": true,
	"sys.set_coroutine_origin_tracking_depth": true, "sys.monitoring.register_callback": true, "sys.call_tracing": true, "os.register_at_fork": true,
}

func checkInterpreterHook(p *analysis.Pass, n syntax.Node) {
	name := ""
	if object, attr, ok := written(p, n); ok {
		if name = p.Name(object) + "." + attr; !interpreterHooks[name] {
			return
		}
	} else if call, isCall := n.(*syntax.Call); isCall && hookCalls[p.Name(call.Func)] {
		name = p.Name(call.Func)
	} else {
		return
	}
	p.Report(n.Range(), name+" decides what the interpreter itself calls from now on, in every part of the process.",
		"Call your function where it is needed; use contextlib.redirect_stdout to catch output.")
}
