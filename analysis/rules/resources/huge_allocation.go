package resources

import (
	"fmt"
	"slices"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var hugeAllocation = &analysis.Rule{
	Code: "RES002", Name: "huge-allocation", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.BinOp)(nil), (*syntax.Call)(nil), (*syntax.ListComp)(nil), (*syntax.SetComp)(nil), (*syntax.DictComp)(nil),
		(*syntax.AugAssign)(nil), (*syntax.Assign)(nil)},
	Check: checkAllocation,
}

// hugeSize is the number of elements from which on a sequence is reported.
const hugeSize = 1e8

func checkAllocation(p *analysis.Pass, n syntax.Node) {
	size := 0.0
	switch n := n.(type) {
	case *syntax.BinOp:
		size = newFolder(p).repetition(n, maxDepth)
	case *syntax.Call:
		size = built(p, n)
	case *syntax.ListComp:
		size = product(p, n.Generators)
	case *syntax.SetComp:
		size = product(p, n.Generators)
	case *syntax.DictComp:
		size = product(p, n.Generators)
	case *syntax.AugAssign, *syntax.Assign:
		checkDoubling(p, n.(syntax.Stmt))
		return
	}
	if size > hugeSize {
		p.Report(n.Range(), fmt.Sprintf("This makes about %.0e elements or bytes at once.", size), "Work on one piece at a time, with a generator or a loop.")
	}
}

// repetition is the size of sequence * n.
func (f folder) repetition(e *syntax.BinOp, depth int) float64 {
	if e.Op != syntax.Mult {
		return 0
	}
	for _, sides := range [][2]syntax.Expr{{e.Left, e.Right}, {e.Right, e.Left}} {
		if length, ok := f.length(sides[0], depth-1); ok {
			if count, ok := f.number(sides[1], depth-1); ok {
				return length * count.value()
			}
		}
	}
	return 0
}

// lengthOf is the number of elements of a constant sequence.
func lengthOf(p *analysis.Pass, e syntax.Expr) (float64, bool) {
	return newFolder(p).length(e, maxDepth)
}

func (f folder) length(e syntax.Expr, depth int) (float64, bool) {
	if depth <= 0 || e == nil || !f.step() {
		return 0, false
	}
	switch e := e.(type) {
	case *syntax.Constant:
		return float64(len(e.Text)), e.Kind == syntax.StrConst || e.Kind == syntax.BytesConst
	case *syntax.List:
		return float64(len(e.Elts)), true
	case *syntax.Tuple:
		return float64(len(e.Elts)), true
	case *syntax.Set:
		return float64(len(e.Elts)), true
	case *syntax.Name:
		if v := f.p.Names.Value(e); v != nil && v != syntax.Expr(e) {
			return f.length(v, depth-1)
		}
	case *syntax.BinOp:
		if size := f.repetition(e, depth); size > 0 {
			return size, true
		}
	case *syntax.Call:
		switch f.p.Name(e.Func) {
		case "builtins.range":
			return f.rangeLength(e, depth)
		case "builtins.list", "builtins.tuple", "builtins.set", "builtins.sorted", "builtins.reversed", "builtins.enumerate":
			if len(e.Args) > 0 {
				return f.length(e.Args[0], depth-1)
			}
		}
	}
	return 0, false
}

func (f folder) rangeLength(call *syntax.Call, depth int) (float64, bool) {
	var bounds []float64
	for _, arg := range call.Args {
		n, ok := f.number(arg, depth-1)
		if !ok {
			return 0, false
		}
		bounds = append(bounds, n.value())
	}
	switch {
	case len(bounds) == 1:
		return max(bounds[0], 0), true
	case len(bounds) == 2:
		return max(bounds[1]-bounds[0], 0), true
	case len(bounds) == 3 && bounds[2] != 0:
		return max((bounds[1]-bounds[0])/bounds[2], 0), true
	}
	return 0, false
}

// materialisers turn an iterable or a size into something in memory.
var materialisers = map[string]bool{"builtins.list": true, "builtins.tuple": true, "builtins.set": true, "builtins.frozenset": true, "builtins.sorted": true,
	"builtins.bytes": true, "builtins.bytearray": true, "collections.deque": true, "numpy.zeros": true, "numpy.ones": true, "numpy.empty": true, "numpy.arange": true}

// built is the size of what a call makes.
func built(p *analysis.Pass, call *syntax.Call) float64 {
	name := p.Name(call.Func)
	if !materialisers[name] || len(call.Args) != 1 {
		return 0
	}
	arg := call.Args[0]
	switch name {
	case "builtins.bytes", "builtins.bytearray", "numpy.zeros", "numpy.ones", "numpy.empty", "numpy.arange":
		if n, ok := fold(p, arg); ok {
			return n.value()
		}
	}
	if fn, ok := arg.(*syntax.Call); ok && p.Name(fn.Func) == "builtins.range" {
		size, _ := newFolder(p).rangeLength(fn, maxDepth)
		return size
	}
	return 0
}

// product is the size of a comprehension without conditions.
func product(p *analysis.Pass, clauses []*syntax.Comprehension) float64 {
	size := 1.0
	for _, c := range clauses {
		length, ok := lengthOf(p, c.Iter)
		if !ok || len(c.Ifs) > 0 {
			return 0
		}
		size *= length
	}
	return size
}

// checkDoubling looks for s += s, s = s + s and s *= 2 in a loop, where s is a
// sequence.
func checkDoubling(p *analysis.Pass, s syntax.Stmt) {
	var target syntax.Expr
	switch s := s.(type) {
	case *syntax.AugAssign:
		_, constant := fold(p, s.Value)
		if s.Op == syntax.Add && sameName(s.Target, s.Value) || s.Op == syntax.Mult && constant {
			target = s.Target
		}
	case *syntax.Assign:
		sum, ok := s.Value.(*syntax.BinOp)
		if ok && len(s.Targets) == 1 && sum.Op == syntax.Add && sameName(s.Targets[0], sum.Left) && sameName(sum.Left, sum.Right) {
			target = s.Targets[0]
		}
	}
	if name, ok := target.(*syntax.Name); ok && inLoop(p) && startsAsSequence(p, name.Ident) {
		p.ReportAs(p.Mild(policy.Warning), s.Range(), analysis.Clip(name.Ident, 30)+" doubles in every round of the loop: 30 rounds make a billion elements.", "Append a fixed amount, or compute the size first.")
	}
}

func sameName(a, b syntax.Expr) bool {
	x, ok := a.(*syntax.Name)
	if !ok {
		return false
	}
	y, ok := b.(*syntax.Name)
	return ok && x.Ident == y.Ident
}

func inLoop(p *analysis.Pass) bool {
	for n := range p.Around {
		switch n.(type) {
		case *syntax.For, *syntax.While:
			return true
		case *syntax.FunctionDef, *syntax.ClassDef:
			return false
		}
	}
	return false
}

// startsAsSequence reports whether the file assigns a string, bytes, list or tuple
// display to a name.
func startsAsSequence(p *analysis.Pass, name string) bool {
	return slices.ContainsFunc(analysis.EachPart(p, "sequences", sequences), func(names map[string]bool) bool { return names[name] })
}

// sequences are the names to which a part of the file assigns one.
func sequences(p *analysis.Pass) map[string]bool {
	names := map[string]bool{}
	syntax.Each(p.Nodes(), func(a *syntax.Assign) {
		if target, ok := a.Targets[0].(*syntax.Name); ok && len(a.Targets) == 1 {
			if _, sequence := newFolder(p).length(a.Value, 2); sequence {
				names[target.Ident] = true
			}
		}
	})
	return names
}

func isNamed(e syntax.Expr, name string) bool {
	n, ok := e.(*syntax.Name)
	return ok && n.Ident == name
}
