package resources

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var infiniteIterator = &analysis.Rule{
	Code: "RES004", Name: "infinite-iterator", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.Call)(nil), (*syntax.ListComp)(nil), (*syntax.SetComp)(nil), (*syntax.DictComp)(nil), (*syntax.Starred)(nil), (*syntax.Compare)(nil)},
	Named: true,
	Names: analysis.NamesOf(exhausters),
	Check: checkIterator,
}

// exhausters go through all of an iterable.
var exhausters = map[string]bool{"builtins.list": true, "builtins.tuple": true, "builtins.set": true, "builtins.frozenset": true, "builtins.dict": true,
	"builtins.sorted": true, "builtins.sum": true, "builtins.max": true, "builtins.min": true, "builtins.reversed": true, "collections.Counter": true,
	"collections.deque": true, "statistics.mean": true, "math.fsum": true, "math.prod": true, "functools.reduce": true, "builtins.str().join": true, "builtins.bytes": true}

func checkIterator(p *analysis.Pass, n syntax.Node) {
	var source syntax.Expr
	switch n := n.(type) {
	case *syntax.Call:
		if exhausters[p.Name(n.Func)] && len(n.Args) > 0 {
			source = n.Args[len(n.Args)-1]
			if p.Name(n.Func) != "functools.reduce" {
				source = n.Args[0]
			} else if len(n.Args) > 1 {
				source = n.Args[1]
			}
		}
	case *syntax.ListComp:
		source = n.Generators[0].Iter
	case *syntax.SetComp:
		source = n.Generators[0].Iter
	case *syntax.DictComp:
		source = n.Generators[0].Iter
	case *syntax.Compare:
		if last := len(n.Ops) - 1; n.Ops[last] == syntax.In || n.Ops[last] == syntax.NotIn {
			source = n.Comparators[last]
		}
	case *syntax.Starred:
		if n.Ctx == syntax.Load {
			source = n.Value
		}
	}
	if source == nil || !neverEnds(p, source, maxDepth) {
		return
	}
	p.Report(source.Range(), "This iterator never ends, and here all of it is asked for.", "Take a part of it with itertools.islice.", firstThousand(p, source))
}

// firstThousand takes a part of an iterable instead of all of it.
func firstThousand(p *analysis.Pass, e syntax.Expr) analysis.Fix {
	edits := []scrub.Edit{{Span: e.Range(), New: "itertools.islice(" + p.Text(e) + ", 1000)"}}
	return analysis.Fix{Title: "Take the first 1000 with islice", Safety: analysis.Unsafe, Edits: append(edits, p.EnsureImport("itertools")...)}
}

// neverEnds reports whether an iterable has no end.
func neverEnds(p *analysis.Pass, e syntax.Expr, depth int) bool {
	if depth == 0 || e == nil {
		return false
	}
	switch e := e.(type) {
	case *syntax.Name:
		v := p.Names.Value(e)
		return v != syntax.Expr(e) && neverEnds(p, v, depth-1)
	case *syntax.GeneratorExp:
		return neverEnds(p, e.Generators[0].Iter, depth-1)
	case *syntax.Call:
		return neverEndingCall(p, e, depth)
	}
	return false
}

func neverEndingCall(p *analysis.Pass, call *syntax.Call, depth int) bool {
	switch p.Name(call.Func) {
	case "itertools.count":
		return true
	case "itertools.cycle":
		return len(call.Args) == 1
	case "itertools.repeat":
		return len(call.Args) == 1 && len(call.Keywords) == 0
	case "builtins.map", "builtins.filter", "itertools.filterfalse", "itertools.starmap", "itertools.accumulate", "builtins.enumerate":
		source := 0
		if name := p.Name(call.Func); name != "builtins.enumerate" && name != "itertools.accumulate" {
			source = 1
		}
		return len(call.Args) == source+1 && neverEnds(p, call.Args[source], depth-1)
	case "builtins.iter":
		return len(call.Args) == 2 && isTypeCall(p, call.Args[0])
	}
	fn := p.Names.Function(call.Func)
	return fn != nil && endlessGenerator(p, fn)
}

// isTypeCall reports whether iter(f, sentinel) calls a type, which always gives the
// same.
func isTypeCall(p *analysis.Pass, e syntax.Expr) bool {
	return p.Names.Refers(e, "builtins.int", "builtins.str", "builtins.list", "builtins.dict", "builtins.object")
}

// endlessGenerator reports whether a generator of the file ends in a loop that
// yields for ever.
func endlessGenerator(p *analysis.Pass, fn *syntax.FunctionDef) bool {
	if fn.Async {
		return false
	}
	for _, s := range fn.Body {
		if loop, ok := s.(*syntax.While); ok && isTruthy(loop.Test) && yields(loop) && !escapes(p, loop.Body) {
			return true
		}
	}
	return false
}

func yields(n syntax.Node) (found bool) {
	syntax.Inspect(n, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.FunctionDef, *syntax.Lambda, *syntax.ClassDef:
			return false
		case *syntax.Yield, *syntax.YieldFrom:
			found = true
		}
		return !found
	})
	return found
}

// escapes is leaves without yield and await, which only pause.
func escapes(p *analysis.Pass, body syntax.Block) (found bool) {
	for _, s := range body {
		syntax.Inspect(s, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.FunctionDef, *syntax.ClassDef, *syntax.Lambda:
				return false
			case *syntax.Break, *syntax.Return, *syntax.Raise, *syntax.Assert:
				found = true
			case *syntax.Call:
				found = found || endsProcess(p, n)
			}
			return !found
		})
	}
	return found
}
