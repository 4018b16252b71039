package names

import (
	"strings"

	"trammel/syntax"
	"trammel/syntax/scope"
)

// collector walks a file and notes how every symbol is bound.
type collector struct {
	r     *Resolver
	scope *scope.Scope
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

func (c *collector) note(sym *scope.Symbol, value syntax.Expr, module string) {
	if sym == nil {
		return
	}
	b := c.r.bindings[sym]
	if b == nil {
		b = &binding{}
		c.r.bindings[sym] = b
	}
	if b.count > 0 && module != "" && b.module == module {
		return // the same import twice changes nothing
	}
	b.count++
	b.value, b.module = value, module
}

func (c *collector) noteName(name string, value syntax.Expr, module string) {
	c.note(owner(c.scope, name, c.r.info.Module), value, module)
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
		c.noteName(n.Name, nil, "")
		c.function(n, n.Params, n.TypeParams, n.Returns, n.Decorators, func() { c.block(n.Body) })
		return false
	case *syntax.Lambda:
		c.function(n, n.Params, nil, nil, nil, func() { syntax.Inspect(n.Body, c.visit) })
		return false
	case *syntax.ClassDef:
		c.class(n)
		return false
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
		return c.comprehension(n)
	case *syntax.Assign:
		for _, target := range n.Targets {
			c.target(target, n.Value)
		}
	case *syntax.AnnAssign:
		if n.Value != nil {
			c.target(n.Target, n.Value)
		}
	case *syntax.NamedExpr:
		c.target(n.Target, n.Value)
	case *syntax.AugAssign:
		c.target(n.Target, nil)
		c.target(n.Target, nil)
	case *syntax.For:
		c.target(n.Target, nil)
	case *syntax.With:
		for _, item := range n.Items {
			if item.Target != nil {
				c.target(item.Target, nil)
			}
		}
	case *syntax.Delete:
		for _, target := range n.Targets {
			c.target(target, nil)
		}
	case *syntax.Import:
		c.imports(n)
	case *syntax.ImportFrom:
		c.importFrom(n)
	case *syntax.ExceptHandler:
		if n.Name != "" {
			c.noteName(n.Name, nil, "")
		}
	case *syntax.MatchAs:
		c.capture(n.Name)
	case *syntax.MatchStar:
		c.capture(n.Name)
	case *syntax.MatchMapping:
		c.capture(n.Rest)
	}
	return true
}

func (c *collector) capture(name string) {
	if name != "" {
		c.noteName(name, nil, "")
	}
}

func (c *collector) function(node syntax.Node, ps *syntax.Parameters, tps []*syntax.TypeParam, returns syntax.Expr, decorators []syntax.Expr, body func()) {
	c.exprs(decorators)
	c.exprs(ps.Defaults)
	c.exprs(ps.KwDefaults)
	c.generic(tps, func() {
		for _, p := range ps.All() {
			c.exprs([]syntax.Expr{p.Annotation})
		}
		c.exprs([]syntax.Expr{returns})
		c.in(node, func() {
			for _, p := range ps.All() {
				c.noteName(p.Name, nil, "")
			}
			body()
		})
	})
}

// generic enters the scope of type parameters, if there are any.
func (c *collector) generic(tps []*syntax.TypeParam, visit func()) {
	if len(tps) == 0 {
		visit()
		return
	}
	c.in(tps[0], func() {
		for _, t := range tps {
			c.noteName(t.Name, nil, "")
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

func (c *collector) class(n *syntax.ClassDef) {
	c.noteName(n.Name, nil, "")
	c.exprs(n.Decorators)
	c.generic(n.TypeParams, func() {
		c.exprs(n.Bases)
		for _, k := range n.Keywords {
			syntax.Inspect(k, c.visit)
		}
		c.in(n, func() { c.block(n.Body) })
	})
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
			c.target(clause.Target, nil)
			c.exprs(clause.Ifs)
		}
		c.exprs(elts)
	})
	return false
}

// target notes what an assignment binds; value is nil if it cannot be known.
func (c *collector) target(target, value syntax.Expr) {
	switch t := target.(type) {
	case *syntax.Name:
		c.noteName(t.Ident, value, "")
	case *syntax.Starred:
		c.target(t.Value, nil)
	case *syntax.Tuple:
		c.unpack(t.Elts, value)
	case *syntax.List:
		c.unpack(t.Elts, value)
	}
}

// unpack pairs targets with values where both sides are written out.
func (c *collector) unpack(targets []syntax.Expr, value syntax.Expr) {
	values := make([]syntax.Expr, len(targets))
	if t, ok := value.(*syntax.Tuple); ok && len(t.Elts) == len(targets) && !hasStar(targets) && !hasStar(t.Elts) {
		values = t.Elts
	}
	for i, target := range targets {
		c.target(target, values[i])
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
			c.noteName(a.AsName, nil, a.Name)
			continue
		}
		first, _, _ := strings.Cut(a.Name, ".")
		c.noteName(first, nil, first)
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
		c.noteName(name, nil, prefix+"."+a.Name)
	}
}
