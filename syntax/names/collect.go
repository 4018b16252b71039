package names

import (
	"slices"
	"strings"

	"trammel/syntax"
	"trammel/syntax/scope"
)

// collector walks a file and notes how every symbol is bound.
type collector struct {
	r     *Resolver
	scope *scope.Scope
	class *syntax.ClassDef // whose body is being walked, if directly
	part  int
	later syntax.Node // the function or class whose body is left for later, or nil
}

// owner is the scope in which name, as seen from s, is really bound.
func owner(s *scope.Scope, name string, module *scope.Scope) *scope.Symbol {
	sym := s.Lookup(name)
	if sym == nil {
		return nil
	}
	switch sym.Binding {
	case scope.GlobalExplicit, scope.GlobalImplicit:
		return module.Symbols[sym.Name]
	case scope.Free:
		for s.Parent != nil {
			s = s.Parent
			if outer := s.Symbols[sym.Name]; outer != nil && s.Kind != scope.Class && outer.Binding != scope.Free {
				return outer
			}
		}
	}
	return sym
}

// note adds one way in which sym is bound. A None beside another value does not
// count: it only says that there is no value yet.
func (c *collector) note(sym *scope.Symbol, how binding) {
	if sym == nil {
		return
	}
	b := c.r.bindings.Get(sym.ID)
	switch {
	case b == nil:
		how.id, how.count = c.r.number(), 1
		*c.r.bindings.At(sym.ID) = &how
	case how.module != "" && b.module == how.module, isNone(how.value):
	case isNone(b.value):
		how.id, how.count = b.id, b.count
		*b = how
	default:
		b.count++
	}
}

func isNone(e syntax.Expr) bool {
	c, ok := e.(*syntax.Constant)
	return ok && c.Kind == syntax.NoneConst
}

func (c *collector) noteName(name string, how binding) {
	c.note(owner(c.scope, name, c.r.info.Module), how)
}

func (c *collector) in(node syntax.Node, visit func()) {
	outer := c.scope
	if s := c.r.info.Scopes[node]; s != nil {
		c.scope = s
	}
	visit()
	c.scope = outer
}

func (c *collector) block(body syntax.Block) {
	for _, s := range body {
		syntax.Inspect(s, c.visit)
	}
}

// visit notes the bindings of one node and goes into scopes by itself.
func (c *collector) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.FunctionDef:
		c.noteName(n.Name, binding{fn: n})
		c.function(n, n.Params, n.TypeParams, n.Returns, n.Decorators, func() { c.block(n.Body) })
		return false
	case *syntax.Lambda:
		c.function(n, n.Params, nil, nil, nil, func() { syntax.Inspect(n.Body, c.visit) })
		return false
	case *syntax.ClassDef:
		c.classDef(n)
		return false
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
		return c.comprehension(n)
	case *syntax.Assign:
		for _, target := range n.Targets {
			c.target(target, binding{value: n.Value})
		}
	case *syntax.AnnAssign:
		if n.Value != nil {
			c.target(n.Target, binding{value: n.Value})
		}
	case *syntax.NamedExpr:
		c.target(n.Target, binding{value: n.Value})
	case *syntax.AugAssign:
		c.target(n.Target, binding{})
		c.target(n.Target, binding{})
	case *syntax.For:
		c.target(n.Target, binding{value: n.Iter, element: true})
	case *syntax.With:
		for _, item := range n.Items {
			if item.Target != nil {
				c.target(item.Target, binding{value: item.Context})
			}
		}
	case *syntax.Delete:
		for _, target := range n.Targets {
			c.target(target, binding{})
		}
	case *syntax.Call:
		if fn, ok := n.Func.(*syntax.Name); ok {
			c.r.calls[fn.Ident] = append(c.r.calls[fn.Ident], n)
			c.r.parts[c.part].calls = append(c.r.parts[c.part].calls, n)
		}
	case *syntax.Import:
		c.imports(n)
	case *syntax.ImportFrom:
		c.importFrom(n)
	case *syntax.ExceptHandler:
		if n.Name != "" {
			c.noteName(n.Name, binding{})
		}
	case *syntax.Match:
		for _, mc := range n.Cases {
			c.pattern(mc.Pattern, binding{value: n.Subject})
		}
	}
	return true
}

// pattern notes what a pattern captures of the value that how describes.
func (c *collector) pattern(p syntax.Pattern, how binding) {
	switch p := p.(type) {
	case *syntax.MatchAs:
		c.capture(p.Name, how)
		if p.Pattern != nil {
			c.pattern(p.Pattern, how)
		}
	case *syntax.MatchOr:
		for _, alternative := range p.Patterns {
			c.pattern(alternative, how)
		}
	case *syntax.MatchClass:
		for i, sub := range p.KwdPattern {
			attr := binding{}
			if how.value != nil && how.attr == "" {
				attr = binding{value: how.value, attr: p.KwdAttrs[i]}
			}
			c.pattern(sub, attr)
		}
		c.patterns(p.Patterns)
	case *syntax.MatchSequence:
		c.patterns(p.Patterns)
	case *syntax.MatchMapping:
		c.patterns(p.Patterns)
		c.capture(p.Rest, binding{})
	case *syntax.MatchStar:
		c.capture(p.Name, binding{})
	}
}

func (c *collector) patterns(list []syntax.Pattern) {
	for _, p := range list {
		c.pattern(p, binding{})
	}
}

func (c *collector) capture(name string, how binding) {
	if name != "" {
		c.noteName(name, how)
	}
}

func (c *collector) function(node syntax.Node, ps *syntax.Parameters, tps []*syntax.TypeParam, returns syntax.Expr, decorators []syntax.Expr, body func()) {
	class := c.class
	c.class = nil
	defer func() { c.class = class }()
	c.exprs(decorators)
	c.exprs(ps.Defaults)
	c.exprs(ps.KwDefaults)
	c.generic(tps, func() {
		for _, p := range ps.All() {
			c.exprs([]syntax.Expr{p.Annotation})
		}
		c.exprs([]syntax.Expr{returns})
		if node != c.later {
			c.functionBody(node, ps, class, body)
		}
	})
}

func (c *collector) functionBody(node syntax.Node, ps *syntax.Parameters, class *syntax.ClassDef, body func()) {
	c.in(node, func() {
		c.parameters(node, ps, class)
		body()
	})
}

// parameters notes how those of a function get their values.
func (c *collector) parameters(node syntax.Node, ps *syntax.Parameters, class *syntax.ClassDef) {
	positional := append(slices.Clone(ps.PosOnly), ps.Args...)
	first := len(positional) - len(ps.Defaults)
	for i, p := range positional {
		how := binding{param: &parameter{id: c.r.number(), owner: node, index: i, name: p.Name, annotation: p.Annotation}}
		if i >= first {
			how.param.fallback = ps.Defaults[i-first]
		}
		if i == 0 {
			how.param.class = class
		}
		c.noteName(p.Name, how)
	}
	for i, p := range ps.KwOnly {
		c.noteName(p.Name, binding{param: &parameter{id: c.r.number(), owner: node, index: -1, name: p.Name, annotation: p.Annotation, fallback: ps.KwDefaults[i]}})
	}
	for _, p := range []*syntax.Param{ps.VarArg, ps.KwArg} {
		if p != nil {
			c.noteName(p.Name, binding{})
		}
	}
}

// generic enters the scope of type parameters, if there are any.
func (c *collector) generic(tps []*syntax.TypeParam, visit func()) {
	if len(tps) == 0 {
		visit()
		return
	}
	c.in(tps[0], func() {
		for _, t := range tps {
			c.noteName(t.Name, binding{})
		}
		visit()
	})
}

func (c *collector) exprs(list []syntax.Expr) {
	for _, e := range list {
		if e != nil {
			syntax.Inspect(e, c.visit)
		}
	}
}

func (c *collector) classDef(n *syntax.ClassDef) {
	c.noteName(n.Name, binding{class: n})
	c.exprs(n.Decorators)
	c.generic(n.TypeParams, func() {
		c.exprs(n.Bases)
		for _, k := range n.Keywords {
			syntax.Inspect(k, c.visit)
		}
		if n != c.later {
			c.classBody(n)
		}
	})
}

func (c *collector) classBody(n *syntax.ClassDef) {
	outer := c.class
	c.class = n
	c.in(n, func() { c.block(n.Body) })
	c.class = outer
}

func (c *collector) comprehension(n syntax.Node) bool {
	var clauses []*syntax.Comprehension
	var elts []syntax.Expr
	switch n := n.(type) {
	case *syntax.ListComp:
		clauses, elts = n.Generators, []syntax.Expr{n.Elt}
	case *syntax.SetComp:
		clauses, elts = n.Generators, []syntax.Expr{n.Elt}
	case *syntax.GeneratorExp:
		clauses, elts = n.Generators, []syntax.Expr{n.Elt}
	case *syntax.DictComp:
		clauses, elts = n.Generators, []syntax.Expr{n.Key, n.Value}
	}
	c.exprs([]syntax.Expr{clauses[0].Iter})
	c.in(n, func() {
		for i, clause := range clauses {
			if i > 0 {
				c.exprs([]syntax.Expr{clause.Iter})
			}
			c.target(clause.Target, binding{value: clause.Iter, element: true})
			c.exprs(clause.Ifs)
		}
		c.exprs(elts)
	})
	return false
}

// target notes what an assignment binds; value is nil if it cannot be known.
func (c *collector) target(target syntax.Expr, how binding) {
	switch t := target.(type) {
	case *syntax.Name:
		c.noteName(t.Ident, how)
	case *syntax.Attribute:
		c.attribute(t, how)
	case *syntax.Starred:
		c.target(t.Value, binding{})
	case *syntax.Tuple:
		c.unpack(t.Elts, how)
	case *syntax.List:
		c.unpack(t.Elts, how)
	}
}

// attribute notes what a method stores on its own object.
func (c *collector) attribute(t *syntax.Attribute, how binding) {
	self, ok := t.Value.(*syntax.Name)
	if !ok {
		return
	}
	of := owner(c.scope, self.Ident, c.r.info.Module)
	if of == nil {
		return
	}
	b := c.r.bindings.Get(of.ID)
	if b == nil || b.param == nil || b.param.class == nil {
		return
	}
	key := member{b.param.class, t.Attr}
	if c.r.attributes[key] != nil {
		c.r.attributes[key].count++
		return
	}
	how.id, how.count = c.r.number(), 1
	c.r.attributes[key] = &how
}

func (c *collector) unpack(targets []syntax.Expr, how binding) {
	values := make([]syntax.Expr, len(targets))
	if t, ok := how.value.(*syntax.Tuple); ok && !how.element && len(t.Elts) == len(targets) && !hasStar(targets) && !hasStar(t.Elts) {
		values = t.Elts
	}
	for i, target := range targets {
		c.target(target, binding{value: values[i]})
	}
}

func hasStar(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

func (c *collector) imports(n *syntax.Import) {
	for _, a := range n.Names {
		if a.AsName != "" {
			c.noteName(a.AsName, binding{module: a.Name})
			continue
		}
		first, _, _ := strings.Cut(a.Name, ".")
		c.noteName(first, binding{module: first})
	}
}

func (c *collector) importFrom(n *syntax.ImportFrom) {
	prefix := strings.Repeat(".", n.Level) + n.Module
	for _, a := range n.Names {
		if a.Name == "*" {
			continue
		}
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		c.noteName(name, binding{module: canonical(prefix, a.Name)})
	}
}
