package mutation

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var delayedExecution = &analysis.Rule{
	Code: "MON005", Name: "delayed-execution", Levels: policy.Columns("-EEE"),
	Nodes: []syntax.Node{(*syntax.Call)(nil), (*syntax.Attribute)(nil), (*syntax.FunctionDef)(nil)},
	Named: true,
	Names: append(analysis.NamesOf(delayers), "gc.callbacks"),
	Check: checkDelayed,
}

// delayers have a function called later, when nobody watches.
var delayers = map[string]bool{
	"atexit.register": true, "signal.signal": true, "signal.alarm": true, "signal.setitimer": true, "weakref.finalize": true,
	"threading.Timer": true, "sched.scheduler().enter": true, "sched.scheduler().enterabs": true, "asyncio.get_event_loop().add_signal_handler": true,
	"faulthandler.register": true, "faulthandler.dump_traceback_later": true,
}

func checkDelayed(p *analysis.Pass, n syntax.Node) {
	report := func(span syntax.Span, name string) {
		p.Report(span, name+" has a function called later, when the program is believed to be over or busy with something else.", "Call the function at the end of the program.")
	}
	switch n := n.(type) {
	case *syntax.Call:
		if name := p.Name(n.Func); delayers[name] {
			report(n.Func.Range(), name)
		}
	case *syntax.Attribute:
		if p.Name(n) == "gc.callbacks" {
			report(n.Span, "gc.callbacks")
		}
	case *syntax.FunctionDef:
		for _, d := range n.Decorators {
			if name := p.Name(d); delayers[name] {
				report(d.Range(), name)
			}
		}
	}
}
