package effects

import (
	"slices"
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

// Row is the effects that calling a function can have.
type Row struct {
	Labels  map[policy.Effect]syntax.Span // each with a place that shows it
	Unknown bool                          // it calls something of which nothing is known
}

// List gives the labels, sorted, with "?" behind them for an unknown callee.
func (r *Row) List() []string {
	var list []string
	for label := range r.Labels {
		list = append(list, string(label))
	}
	slices.Sort(list)
	if r.Unknown {
		list = append(list, "?")
	}
	return list
}

// Outward reports whether the row has an effect that reaches outside of the program and
// that somebody may mind.
func (r *Row) Outward() bool {
	for label := range r.Labels {
		if !inward[label] {
			return true
		}
	}
	return false
}

// Infer gives the row of every function of a file: what its body does itself, and
// what the functions of the file that it calls do, to a fixed point.
func Infer(p *analysis.Pass) map[*syntax.FunctionDef]*Row {
	return analysis.Memo(p, "effects", func() map[*syntax.FunctionDef]*Row { return infer(p) })
}

func infer(p *analysis.Pass) map[*syntax.FunctionDef]*Row {
	in := &inference{p: p, rows: map[*syntax.FunctionDef]*Row{}, callers: map[*syntax.FunctionDef][]*syntax.FunctionDef{}}
	var work []*syntax.FunctionDef
	syntax.Each(p.File.Index(), func(fn *syntax.FunctionDef) {
		in.rows[fn] = &Row{Labels: map[policy.Effect]syntax.Span{}}
		work = append(work, fn)
	})
	in.bodies()
	for len(work) > 0 {
		fn := work[len(work)-1]
		work = work[:len(work)-1]
		for _, caller := range in.callers[fn] {
			if in.rows[caller].absorb(in.rows[fn]) {
				work = append(work, caller)
			}
		}
	}
	return in.rows
}

type inference struct {
	p       *analysis.Pass
	rows    map[*syntax.FunctionDef]*Row
	callers map[*syntax.FunctionDef][]*syntax.FunctionDef
}

// absorb adds what a callee does, and reports whether that changed anything.
func (r *Row) absorb(callee *Row) (changed bool) {
	if callee == nil {
		return false
	}
	for label, span := range callee.Labels {
		if _, ok := r.Labels[label]; !ok {
			r.Labels[label] = span
			changed = true
		}
	}
	if callee.Unknown && !r.Unknown {
		r.Unknown, changed = true, true
	}
	return changed
}

// bodies notes what the bodies of the functions do. Functions in one count when they are
// called, and so do classes; lambdas count at once, since they are mostly passed on.
func (in *inference) bodies() {
	type inside struct {
		fn  *syntax.FunctionDef // nil in a class
		end int
	}
	index := in.p.File.Index()
	var open []inside
	for i, n := range index.Nodes {
		for len(open) > 0 && i >= open[len(open)-1].end {
			open = open[:len(open)-1]
		}
		switch n := n.(type) {
		case *syntax.FunctionDef:
			open = append(open, inside{n, index.End(i)})
			continue
		case *syntax.ClassDef:
			open = append(open, inside{nil, index.End(i)})
			continue
		case *syntax.Call, *syntax.Attribute:
			if len(open) == 0 {
				continue
			}
			if fn := open[len(open)-1].fn; fn != nil && n.Range().Start >= fn.Body[0].Range().Start {
				in.node(fn, n)
			}
		}
	}
}

// node notes what a call, or reading an attribute, does.
func (in *inference) node(fn *syntax.FunctionDef, n syntax.Node) {
	row := in.rows[fn]
	switch n := n.(type) {
	case *syntax.Call:
		in.call(fn, row, n)
	case *syntax.Attribute:
		if in.p.Name(n) == "os.environ" {
			row.note(policy.Environment, n.Span)
		}
	}
}

func (r *Row) note(label policy.Effect, span syntax.Span) {
	if _, ok := r.Labels[label]; !ok {
		r.Labels[label] = span
	}
}

func (in *inference) call(fn *syntax.FunctionDef, row *Row, call *syntax.Call) {
	if effect, _ := ofCall(in.p, call); effect != "" {
		row.note(effect, call.Func.Range())
		return
	}
	if callee := in.callee(call); callee != nil {
		in.callers[callee] = append(in.callers[callee], fn)
		return
	}
	name := in.p.Name(call.Func)
	top, _, _ := strings.Cut(name, ".")
	switch {
	case name != "" && (strings.HasPrefix(name, names.Builtin) && in.p.Profile.HasBuiltin(strings.TrimPrefix(name, names.Builtin)) || names.IsStandardModule(top)):
	case in.p.Names.Class(call.Func) != nil:
	default:
		if _, isMethod := call.Func.(*syntax.Attribute); !isMethod {
			row.Unknown = true
		}
	}
}

// OfCall gives what is known of the effects of one call: its own, or those of the
// function of the file that it calls. It is nil if there are none.
func OfCall(p *analysis.Pass, call *syntax.Call) *Row {
	if effect, _ := ofCall(p, call); effect != "" {
		return &Row{Labels: map[policy.Effect]syntax.Span{effect: call.Func.Range()}}
	}
	callee := (&inference{p: p}).callee(call)
	if callee == nil {
		return nil
	}
	return Infer(p)[callee]
}

// callee finds the function of the file that a call runs: by name, as a method of
// self, or the constructor of a class.
func (in *inference) callee(call *syntax.Call) *syntax.FunctionDef {
	if fn := in.p.Names.Function(call.Func); fn != nil {
		return fn
	}
	if method, ok := call.Func.(*syntax.Attribute); ok {
		return methodOf(in.p.Names.Class(method.Value), method.Attr)
	}
	if class := in.p.Names.Class(call.Func); class != nil {
		return methodOf(class, "__init__")
	}
	return nil
}

func methodOf(class *syntax.ClassDef, name string) *syntax.FunctionDef {
	if class == nil {
		return nil
	}
	for _, s := range class.Body {
		if fn, ok := s.(*syntax.FunctionDef); ok && fn.Name == name {
			return fn
		}
	}
	return nil
}

// Inward reports whether an effect stays inside of the program, nobody minds it, or it is
// an error by itself: a capability does not decide on it.
func Inward(e policy.Effect) bool { return inward[e] }

// inward are effects that stay inside of the program, that nobody minds, or that
// are errors by themselves.
var inward = map[policy.Effect]bool{policy.Output: true, policy.Clock: true, policy.Random: true, policy.Reflect: true, policy.Eval: true, policy.Importing: true}
