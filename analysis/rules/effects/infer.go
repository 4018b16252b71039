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

// absorb adds what a callee does, and reports whether that changed anything.
func (r *Row) absorb(callee *Row) (changed bool) {
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

// Rows are those of the functions of a file.
type Rows struct {
	functions []placed            // in source order
	byName    map[syntax.Pos]*Row // by where the name of the function stands
	callers   map[*Row][]*Row     // that call the function
}

// placed is a function in the file. Parts with the same text share what is known of theirs.
type placed struct {
	*function
	start syntax.Pos // of the part that it is in
	row   *Row
}

// Of gives the row of a function.
func (rows *Rows) Of(fn *syntax.FunctionDef) *Row { return rows.byName[fn.NameSpan.Start] }

// Infer gives the row of every function of a file: what its body does itself, and
// what the functions of the file that it calls do, to a fixed point.
func Infer(p *analysis.Pass) *Rows {
	return analysis.Memo(p, "effects", func() *Rows { return infer(p) })
}

func infer(p *analysis.Pass) *Rows {
	rows := &Rows{byName: map[syntax.Pos]*Row{}, callers: map[*Row][]*Row{}}
	parts := analysis.EachPart(p, "effects of functions", functionsOf)
	for k, list := range parts {
		rows.add(list, p.File.Parts()[k].Span.Start)
	}
	first := 0
	for _, list := range parts {
		beside := rows.functions[first : first+len(list)]
		for _, f := range beside {
			rows.link(p, f, beside)
		}
		first += len(list)
	}
	rows.spread()
	return rows
}

// add begins the rows of the functions of a part with what they do themselves.
func (rows *Rows) add(list []*function, start syntax.Pos) {
	for _, f := range list {
		row := &Row{Labels: make(map[policy.Effect]syntax.Span, len(f.does)), Unknown: f.unknown}
		for label, span := range f.does {
			row.Labels[label] = span.Shifted(start)
		}
		rows.functions = append(rows.functions, placed{f, start, row})
		rows.byName[f.nameSpan.Start+start] = row
	}
}

// link notes whom a function calls. beside are the functions of its part.
func (rows *Rows) link(p *analysis.Pass, f placed, beside []placed) {
	for _, c := range f.calls {
		callee := (*Row)(nil)
		if c.global == "" {
			callee = beside[c.beside].row
		} else if fn := c.find(p); fn != nil {
			callee = rows.Of(fn)
		}
		if callee != nil {
			rows.callers[callee] = append(rows.callers[callee], f.row)
		}
	}
}

// spread gives callers what their callees do, until nothing changes.
func (rows *Rows) spread() {
	work := make([]*Row, len(rows.functions))
	for i, f := range rows.functions {
		work[i] = f.row
	}
	for len(work) > 0 {
		callee := work[len(work)-1]
		work = work[:len(work)-1]
		for _, caller := range rows.callers[callee] {
			if caller.absorb(callee) {
				work = append(work, caller)
			}
		}
	}
}

// function is what is known of a function from its part of the file alone. Places count
// from the start of the part.
type function struct {
	name     string
	nameSpan syntax.Span
	returns  syntax.Span // the annotation; empty if there is none
	declared map[policy.Effect]bool
	declares bool // the annotation declares effects
	does     map[policy.Effect]syntax.Span
	unknown  bool // calls something of which nothing is known
	calls    []callee
}

// callee is a function of the file that is called.
type callee struct {
	beside int    // its number in the same part, if global is empty
	global string // the name of the function, or of its class
	method string // in the class
}

// find looks a global callee up.
func (c callee) find(p *analysis.Pass) *syntax.FunctionDef {
	switch s := p.Names.Global(c.global).(type) {
	case *syntax.FunctionDef:
		if c.method == "" {
			return s
		}
	case *syntax.ClassDef:
		return methodOf(s, c.method)
	}
	return nil
}

// functionsOf gives what is known of the functions of a part.
func functionsOf(p *analysis.Pass) []*function {
	in := &inference{p: p, numbers: map[*syntax.FunctionDef]int{}}
	syntax.Each(p.Nodes(), func(fn *syntax.FunctionDef) {
		f := &function{name: fn.Name, nameSpan: fn.NameSpan.Shifted(-p.Start()), does: map[policy.Effect]syntax.Span{}}
		if fn.Returns != nil {
			f.returns = fn.Returns.Range().Shifted(-p.Start())
			f.declared, f.declares = declaredEffects(p, fn.Returns)
		}
		in.numbers[fn] = len(in.functions)
		in.functions = append(in.functions, f)
	})
	if len(in.functions) > 0 {
		in.bodies()
	}
	return in.functions
}

type inference struct {
	p         *analysis.Pass
	functions []*function
	numbers   map[*syntax.FunctionDef]int // in functions
}

// bodies notes what the bodies of the functions do. Functions in one count when they are
// called, and so do classes; lambdas count at once, since they are mostly passed on.
func (in *inference) bodies() {
	type inside struct {
		fn  *syntax.FunctionDef // nil in a class
		end int
	}
	index := in.p.Nodes()
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
				in.node(in.functions[in.numbers[fn]], n)
			}
		}
	}
}

// node notes what a call, or reading an attribute, does.
func (in *inference) node(f *function, n syntax.Node) {
	switch n := n.(type) {
	case *syntax.Call:
		in.call(f, n)
	case *syntax.Attribute:
		if in.p.Name(n) == "os.environ" {
			in.note(f, policy.Environment, n.Span)
		}
	}
}

func (in *inference) note(f *function, label policy.Effect, span syntax.Span) {
	if _, ok := f.does[label]; !ok {
		f.does[label] = span.Shifted(-in.p.Start())
	}
}

func (in *inference) call(f *function, call *syntax.Call) {
	if effect, _ := ofCall(in.p, call); effect != "" {
		in.note(f, effect, call.Func.Range())
		return
	}
	if c, ok := in.callee(call); ok {
		f.calls = append(f.calls, c)
		return
	}
	name := in.p.Name(call.Func)
	top, _, _ := strings.Cut(name, ".")
	switch {
	case name != "" && (strings.HasPrefix(name, names.Builtin) && in.p.Profile.HasBuiltin(strings.TrimPrefix(name, names.Builtin)) || names.IsStandardModule(top)):
	case in.p.Names.ClassHead(call.Func) != nil:
	default:
		if _, isMethod := call.Func.(*syntax.Attribute); !isMethod {
			f.unknown = true
		}
	}
}

// callee finds the function of the file that a call runs. One of another part is not
// looked at, since that part may change.
func (in *inference) callee(call *syntax.Call) (callee, bool) {
	fn, class, method := called(in.p, call)
	switch {
	case fn != nil:
		if number, beside := in.numbers[fn]; beside {
			return callee{beside: number}, true
		}
		return callee{global: fn.Name}, true
	case class == nil:
		return callee{}, false
	case in.p.File.PartAt(class.Start) != in.p.File.PartAt(in.p.Start()):
		return callee{global: class.Name, method: method}, true
	}
	number, ok := in.numbers[methodOf(class, method)]
	return callee{beside: number}, ok
}

// called gives what a call runs, if that is in the file: a function by its name, or a
// method of a class, which may not have it.
func called(p *analysis.Pass, call *syntax.Call) (fn *syntax.FunctionDef, class *syntax.ClassDef, method string) {
	if fn := p.Names.FunctionHead(call.Func); fn != nil {
		return fn, nil, ""
	}
	if attribute, ok := call.Func.(*syntax.Attribute); ok {
		return nil, p.Names.ClassHead(attribute.Value), attribute.Attr
	}
	return nil, p.Names.ClassHead(call.Func), "__init__"
}

// OfCall gives what is known of the effects of one call: its own, or those of the
// function of the file that it calls. It is nil if there are none.
func OfCall(p *analysis.Pass, call *syntax.Call) *Row {
	if effect, _ := ofCall(p, call); effect != "" {
		return &Row{Labels: map[policy.Effect]syntax.Span{effect: call.Func.Range()}}
	}
	fn, class, method := called(p, call)
	if fn == nil {
		fn = methodOf(class, method)
	}
	if fn == nil {
		return nil
	}
	return Infer(p).Of(fn)
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
