package resources

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var unboundedRecursion = &analysis.Rule{
	Code: "RES006", Name: "unbounded-recursion", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.FunctionDef)(nil)},
	Check: func(p *analysis.Pass, n syntax.Node) {
		fn := n.(*syntax.FunctionDef)
		if fn.Async || len(fn.Decorators) > 0 || strings.Count(p.File.Slice(fn.Span), fn.Name) < 2 {
			return // the last: it does not mention itself
		}
		for _, s := range fn.Body {
			if yields(s) {
				return
			}
		}
		r := recursion{p, fn, p.Class()}
		if call, _ := r.block(fn.Body); call != nil {
			p.Report(call.Span, analysis.Clip(fn.Name, 40)+" calls itself on every path, so it never returns.", "Return before the call in the simplest case.")
		}
	},
}

// recursion looks for a call of fn that every path through its body reaches.
type recursion struct {
	p     *analysis.Pass
	fn    *syntax.FunctionDef
	class *syntax.ClassDef
}

// block gives a call that is surely made, and whether control can leave before it.
func (r recursion) block(body syntax.Block) (call *syntax.Call, leaves bool) {
	for _, s := range body {
		call, leaves := r.stmt(s)
		if call != nil || leaves {
			return call, leaves
		}
	}
	return nil, false
}

func (r recursion) stmt(s syntax.Stmt) (call *syntax.Call, leaves bool) {
	switch s := s.(type) {
	case *syntax.Return:
		return r.expr(s.Value), true
	case *syntax.Raise, *syntax.Break, *syntax.Continue:
		return nil, true
	case *syntax.ExprStmt:
		return r.expr(s.Value), false
	case *syntax.Assign:
		return r.expr(s.Value), false
	case *syntax.AugAssign:
		return r.expr(s.Value), false
	case *syntax.If:
		if call := r.expr(s.Test); call != nil {
			return call, false
		}
		a, leavesA := r.block(s.Body)
		b, leavesB := r.block(s.Else)
		if a != nil && b != nil {
			return a, false
		}
		return nil, leavesA || leavesB || a != nil || b != nil || mayLeave(s)
	case *syntax.With:
		return r.block(s.Body)
	case *syntax.For:
		return r.expr(s.Iter), mayLeave(s)
	case *syntax.While, *syntax.Try, *syntax.Match:
		return nil, mayLeave(s)
	}
	return nil, false
}

// mayLeave reports whether a statement holds a way out of the function.
func mayLeave(s syntax.Stmt) (found bool) {
	syntax.Inspect(s, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.FunctionDef, *syntax.Lambda, *syntax.ClassDef:
			return false
		case *syntax.Return, *syntax.Raise:
			found = true
		}
		return !found
	})
	return found
}

// expr finds a call of the function in the parts of an expression that are always
// evaluated.
func (r recursion) expr(e syntax.Expr) (found *syntax.Call) {
	if e == nil {
		return nil
	}
	syntax.Inspect(e, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Lambda, *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
			return false
		case *syntax.IfExp:
			found = firstCall(found, r.expr(n.Test))
			return false
		case *syntax.BoolOp:
			found = firstCall(found, r.expr(n.Values[0]))
			return false
		case *syntax.Call:
			if r.isSelf(n.Func) {
				found = firstCall(found, n)
			}
		}
		return found == nil
	})
	return found
}

func firstCall(a, b *syntax.Call) *syntax.Call {
	if a != nil {
		return a
	}
	return b
}

func (r recursion) isSelf(e syntax.Expr) bool {
	if r.class == nil {
		return r.p.Names.Function(e) == r.fn
	}
	method, ok := e.(*syntax.Attribute)
	if !ok || method.Attr != r.fn.Name || len(r.fn.Params.Args) == 0 {
		return false
	}
	self, ok := method.Value.(*syntax.Name)
	return ok && self.Ident == r.fn.Params.Args[0].Name
}
