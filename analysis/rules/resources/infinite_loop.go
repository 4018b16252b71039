package resources

import (
	"slices"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var infiniteLoop = &analysis.Rule{
	Code: "RES003", Name: "infinite-loop", Levels: policy.Columns("-IEE"),
	Nodes: []syntax.Node{(*syntax.While)(nil), (*syntax.For)(nil), (*syntax.Call)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		switch n := n.(type) {
		case *syntax.While:
			if isTruthy(n.Test) && !leaves(p, n.Body, true) && !endsByException(p, n) {
				p.Report(n.Test.Range(), "This loop has no break, return, raise, yield or await, so it never ends.", "Add a condition that ends it.")
			}
		case *syntax.For:
			if length, ok := lengthOf(p, n.Iter); ok && length >= manyRounds && !leaves(p, n.Body, true) {
				p.Report(n.Iter.Range(), "This loop has a billion rounds or more, and nothing that leads out of it.", "Compute the result, or loop over less.")
			}
		case *syntax.Call:
			checkSleep(p, n)
		}
	},
}

// endsByException reports whether the loop stands in a try whose handlers wait for
// what something in its body raises: popping until the list is empty.
func endsByException(p *analysis.Pass, loop *syntax.While) bool {
	inner := syntax.Node(loop)
	for outer := range p.Around {
		switch outer := outer.(type) {
		case *syntax.Try:
			if len(outer.Handlers) > 0 && slices.ContainsFunc(outer.Body, func(s syntax.Stmt) bool { return syntax.Node(s) == inner }) {
				return mayRaise(loop.Body)
			}
		case *syntax.FunctionDef, *syntax.ClassDef, *syntax.Lambda:
			return false
		}
		inner = outer
	}
	return false
}

// mayRaise reports whether a body calls or indexes anything.
func mayRaise(body syntax.Block) (found bool) {
	syntax.InspectAll(body, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.Call, *syntax.Subscript, *syntax.Delete:
			found = true
		}
		return !found
	})
	return found
}

// manyRounds is the length of a loop that takes minutes whatever it does.
const manyRounds = 1e9

func isTruthy(e syntax.Expr) bool {
	c, ok := e.(*syntax.Constant)
	if !ok {
		return false
	}
	switch c.Kind {
	case syntax.TrueConst:
		return true
	case syntax.IntConst:
		return c.Int().Sign() != 0
	case syntax.StrConst, syntax.BytesConst:
		return c.Text != ""
	}
	return false
}

// leaves reports whether something in a loop's body leads out of it, or hands
// control to somebody else. A break counts for the innermost loop only.
func leaves(p *analysis.Pass, body syntax.Block, breaks bool) (found bool) {
	for _, s := range body {
		syntax.Inspect(s, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.FunctionDef, *syntax.ClassDef, *syntax.Lambda:
				return false
			case *syntax.Break:
				found = found || breaks
			case *syntax.Return, *syntax.Raise, *syntax.Yield, *syntax.YieldFrom, *syntax.Await, *syntax.Assert:
				found = true
			case *syntax.For:
				found = found || leaves(p, n.Body, false) || leaves(p, n.Else, breaks)
				return false
			case *syntax.While:
				found = found || leaves(p, n.Body, false) || leaves(p, n.Else, breaks)
				return false
			case *syntax.Call:
				found = found || endsProcess(p, n)
			}
			return !found
		})
	}
	return found
}

func endsProcess(p *analysis.Pass, call *syntax.Call) bool {
	name := p.Name(call.Func)
	if policy.EffectOf(name) == policy.Exit {
		return true
	}
	switch name {
	case "builtins.next", "builtins.input", "builtins.exec", "builtins.eval":
		return true // raises at the end of what it reads
	}
	return false
}

// longSleep is the longest sleep that is not reported, in seconds.
const longSleep = 3600

func checkSleep(p *analysis.Pass, call *syntax.Call) {
	switch p.Name(call.Func) {
	case "time.sleep", "asyncio.sleep":
	default:
		return
	}
	if n, ok := fold(p, analysis.Argument(call, 0, "secs")); ok && n.value() > longSleep {
		p.Report(call.Span, "This sleeps for more than an hour.", "Return, and have the host call again later.")
	}
}
