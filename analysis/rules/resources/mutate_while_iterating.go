package resources

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var mutateWhileIterating = &analysis.Rule{
	Code: "RES008", Name: "mutate-while-iterating", Levels: policy.Columns("--EE"), SameAs: "B909",
	Nodes: []syntax.Node{(*syntax.For)(nil)},
	Check: checkMutation,
}

// growers and shrinkers change the sequence that they are called on.
var (
	growers   = map[string]bool{"append": true, "extend": true, "insert": true, "appendleft": true, "add": true}
	shrinkers = map[string]bool{"remove": true, "pop": true, "popleft": true, "discard": true, "clear": true}
)

func checkMutation(p *analysis.Pass, n syntax.Node) {
	loop := n.(*syntax.For)
	name, ok := loop.Iter.(*syntax.Name)
	if !ok || p.Names.Definition(name) == nil {
		return
	}
	mutations(loop.Body, name.Ident, false, func(at syntax.Node, grows, conditional bool) {
		level := policy.Error
		switch {
		case !grows:
			level = p.Mild(policy.Warning)
		case conditional && !p.Strict():
			return // a queue that is worked off, as in a breadth-first search
		}
		fix := analysis.Fix{Title: "Iterate over a copy", Safety: analysis.Unsafe, Edits: []scrub.Edit{{Span: name.Span, New: "list(" + name.Ident + ")"}}}
		message := "The loop grows what it iterates over, so it may never end."
		if !grows {
			message = "The loop takes elements out of what it iterates over, and so skips others."
		}
		p.ReportAs(level, at.Range(), message, "Iterate over list("+analysis.Clip(name.Ident, 30)+").", fix)
	})
}

// mutations calls see for each statement of a loop's body that changes a name,
// unless the loop is left right behind it.
func mutations(body syntax.Block, name string, conditional bool, see func(at syntax.Node, grows, conditional bool)) {
	for i, s := range body {
		if i+1 < len(body) {
			switch body[i+1].(type) {
			case *syntax.Break, *syntax.Return, *syntax.Raise:
				continue
			}
		}
		switch s := s.(type) {
		case *syntax.ExprStmt:
			call, ok := s.Value.(*syntax.Call)
			if !ok {
				continue
			}
			if method, ok := call.Func.(*syntax.Attribute); ok && isNamed(method.Value, name) && (growers[method.Attr] || shrinkers[method.Attr]) {
				see(call, growers[method.Attr], conditional)
			}
		case *syntax.AugAssign:
			_, isList := s.Value.(*syntax.List)
			if isNamed(s.Target, name) && s.Op == syntax.Add && isList {
				see(s, true, conditional)
			}
		case *syntax.Delete:
			for _, target := range s.Targets {
				if item, ok := target.(*syntax.Subscript); ok && isNamed(item.Value, name) {
					see(s, false, conditional)
				}
			}
		case *syntax.With:
			mutations(s.Body, name, conditional, see)
		default:
			for _, block := range syntax.Blocks(s) {
				if _, isFunction := s.(*syntax.FunctionDef); !isFunction {
					mutations(block, name, true, see)
				}
			}
		}
	}
}
