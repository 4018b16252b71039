package reflection

import (
	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
)

var dunderAccess = &analysis.Rule{
	Code: "REF001", Name: "dunder-access",
	Levels: policy.Columns("EEEE"),
	Nodes:  attributeNodes,
	Check: func(p *analysis.Pass, n syntax.Node) {
		eachAttribute(n, func(name string, span syntax.Span) {
			if !names.IsDunder(name) || isFuture(n) {
				return
			}
			if p.Profile.Name == policy.Smolagents {
				smolagentsDunder(p, n, name, span)
				return
			}
			if harmless(p, n, name) {
				return
			}
			p.Report(span, name+" leads from an object into Python's internals, and from there to everything else.",
				"Use the public operation for what you need, such as type(x), len(x) or vars(x).")
		})
	},
}

// smolagentsDunder reports what smolagents refuses: reads of dunders, and calls of
// those that are not among three.
func smolagentsDunder(p *analysis.Pass, n syntax.Node, name string, span syntax.Span) {
	a, ok := n.(*syntax.Attribute)
	if !ok || a.Ctx != syntax.Load {
		return
	}
	switch {
	case !p.IsCallee(a):
		p.Report(span, "Forbidden access to dunder attribute: "+analysis.Clip(name, 60)+".", "Use the public operation for what you need.")
	case name != "__init__" && name != "__str__" && name != "__repr__":
		p.Report(span, "Forbidden call to dunder function: "+analysis.Clip(name, 60)+".", "Use the public operation for what you need.")
	}
}

func isFuture(n syntax.Node) bool {
	from, ok := n.(*syntax.ImportFrom)
	return ok && from.Module == "__future__"
}

// descriptive attributes hold text about an object and lead nowhere.
var descriptive = map[string]bool{"__name__": true, "__doc__": true}

// descriptiveForAgents are passed by the agent profile as well.
var descriptiveForAgents = map[string]bool{"__version__": true, "__qualname__": true, "__author__": true}

// harmless reports whether honest code reads the attribute and nothing can be
// done with it.
func harmless(p *analysis.Pass, n syntax.Node, name string) bool {
	if descriptive[name] {
		return true
	}
	a, ok := n.(*syntax.Attribute)
	if !ok {
		return false
	}
	if isSuper(p, a.Value) && name == "__init__" {
		return true
	}
	if p.Strict() {
		return false
	}
	switch {
	case descriptiveForAgents[name] && a.Ctx == syntax.Load:
		return true
	case name == "__class__":
		return readsName(p, a) || onlyCompares(p, a) || isSelf(a.Value) && p.IsCallee(a)
	case operators[name]:
		return p.IsCallee(a)
	case name == "__dict__":
		return (isSelf(a.Value) || isDescribed(p, a.Value)) && a.Ctx == syntax.Load
	}
	return isDelegation(p, a, name)
}

// operators are methods that plain syntax calls: len(x), x + y, x[y]. Calling them
// by name does no more.
var operators = map[string]bool{
	"__len__": true, "__iter__": true, "__next__": true, "__reversed__": true, "__contains__": true, "__getitem__": true, "__bool__": true,
	"__eq__": true, "__ne__": true, "__lt__": true, "__le__": true, "__gt__": true, "__ge__": true, "__hash__": true,
	"__str__": true, "__repr__": true, "__int__": true, "__float__": true, "__index__": true, "__round__": true,
	"__add__": true, "__sub__": true, "__mul__": true, "__truediv__": true, "__floordiv__": true, "__mod__": true, "__pow__": true, "__matmul__": true,
	"__and__": true, "__or__": true, "__xor__": true, "__lshift__": true, "__rshift__": true, "__neg__": true, "__pos__": true, "__abs__": true,
	"__invert__": true, "__radd__": true, "__rsub__": true, "__rmul__": true, "__rtruediv__": true, "__iadd__": true, "__isub__": true, "__imul__": true,
	"__enter__": true, "__exit__": true,
}

// onlyCompares reports whether x.__class__ is an operand of a comparison, or the
// class that isinstance asks for.
func onlyCompares(p *analysis.Pass, a *syntax.Attribute) bool {
	switch outer := p.Parent(a).(type) {
	case *syntax.Compare:
		return true
	case *syntax.Call:
		return len(outer.Args) == 2 && outer.Args[1] == syntax.Expr(a) && p.Names.Refers(outer.Func, "builtins.isinstance", "builtins.issubclass")
	}
	return false
}

// isDelegation reports whether a method hands over to the one that it overrides:
// super().__setattr__(...), object.__new__(cls).
func isDelegation(p *analysis.Pass, a *syntax.Attribute, name string) bool {
	if !isSuper(p, a.Value) && !p.Names.Refers(a.Value, "builtins.object") || leadsOut[name] {
		return false
	}
	call, ok := p.Parent(a).(*syntax.Call)
	return ok && call.Func == syntax.Expr(a)
}

// leadsOut are dunders that give more than a method's result.
var leadsOut = map[string]bool{
	"__class__": true, "__dict__": true, "__subclasses__": true, "__globals__": true, "__builtins__": true, "__code__": true,
	"__reduce__": true, "__reduce_ex__": true, "__getattribute__": true, "__mro__": true, "__bases__": true, "__base__": true,
	"__closure__": true, "__func__": true, "__self__": true, "__module__": true, "__import__": true,
}

func isSuper(p *analysis.Pass, e syntax.Expr) bool {
	call, ok := e.(*syntax.Call)
	return ok && p.Names.Refers(call.Func, "builtins.super")
}

func isSelf(e syntax.Expr) bool {
	n, ok := e.(*syntax.Name)
	return ok && (n.Ident == "self" || n.Ident == "cls")
}

// isDescribed reports whether e is the instance that a descriptor serves.
func isDescribed(p *analysis.Pass, e syntax.Expr) bool {
	n, ok := e.(*syntax.Name)
	fn := p.Function()
	if !ok || fn == nil || fn.Name != "__get__" && fn.Name != "__set__" && fn.Name != "__delete__" {
		return false
	}
	return len(fn.Params.Args) > 1 && fn.Params.Args[1].Name == n.Ident
}

// readsName reports whether x.__class__ is only asked for its name.
func readsName(p *analysis.Pass, a *syntax.Attribute) bool {
	outer, ok := p.Parent(a).(*syntax.Attribute)
	return ok && (outer.Attr == "__name__" || outer.Attr == "__qualname__")
}
