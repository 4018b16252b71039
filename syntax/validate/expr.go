package validate

import (
	"slices"

	"trammel/syntax"
	"trammel/syntax/scope"
)

func (c *checker) optional(e syntax.Expr) {
	if e != nil {
		c.expr(e)
	}
}

func (c *checker) exprs(list []syntax.Expr) {
	for _, e := range list {
		c.optional(e)
	}
}

// elements checks expressions where a star may stand.
func (c *checker) elements(list []syntax.Expr) {
	for _, e := range list {
		if star, ok := e.(*syntax.Starred); ok {
			e = star.Value
		}
		c.expr(e)
	}
}

func (c *checker) expr(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Starred:
		c.fail(e.Span, "can't use starred expression here")
		c.expr(e.Value)
	case *syntax.Tuple:
		c.elements(e.Elts)
	case *syntax.List:
		c.elements(e.Elts)
	case *syntax.Set:
		c.elements(e.Elts)
	case *syntax.Yield:
		c.yield(e.Span, false)
		c.optional(e.Value)
	case *syntax.YieldFrom:
		c.yield(e.Span, true)
		c.expr(e.Value)
	case *syntax.Await:
		c.await(e)
	case *syntax.Lambda:
		c.exprs(e.Params.Defaults)
		c.exprs(e.Params.KwDefaults)
		c.inFunction(scope.Lambda, false, e, func() { c.expr(e.Body) })
	case *syntax.ListComp:
		c.comprehension(e, e.Generators, e.Elt, nil)
	case *syntax.SetComp:
		c.comprehension(e, e.Generators, e.Elt, nil)
	case *syntax.DictComp:
		c.comprehension(e, e.Generators, e.Key, e.Value)
	case *syntax.GeneratorExp:
		c.comprehension(e, e.Generators, e.Elt, nil)
	case *syntax.Call:
		c.call(e)
	case *syntax.Subscript:
		c.subscript(e)
	case *syntax.Compare:
		c.compare(e)
		c.children(e)
	default:
		c.children(e)
	}
}

func (c *checker) children(e syntax.Expr) {
	syntax.Inspect(e, func(n syntax.Node) bool {
		if n == syntax.Node(e) {
			return true
		}
		if child, ok := n.(syntax.Expr); ok {
			c.expr(child)
		}
		return false
	})
}

func (c *checker) yield(span syntax.Span, from bool) {
	switch {
	case c.fn.kind != scope.Function && c.fn.kind != scope.Lambda:
		if c.fn.kind != scope.Comprehension { // the symbol table has said so
			c.fail(span, "'yield%s' outside function", fromSuffix(from))
		}
	case from && c.fn.async:
		c.fail(span, "'yield from' inside async function")
	}
}

func fromSuffix(from bool) string {
	if from {
		return " from"
	}
	return ""
}

func (c *checker) await(e *syntax.Await) {
	switch c.fn.kind {
	case scope.Module, scope.Class, scope.TypeAlias, scope.TypeVariable:
		c.fail(e.Span, "'await' outside function")
	case scope.Function:
		if !c.fn.async {
			c.fail(e.Span, "'await' outside async function")
		}
	case scope.Lambda:
		c.fail(e.Span, "'await' outside async function")
	}
	c.expr(e.Value)
}

// comprehension checks one, and that an asynchronous one stands where it may.
func (c *checker) comprehension(node syntax.Expr, clauses []*syntax.Comprehension, first, second syntax.Expr) {
	c.expr(clauses[0].Iter)
	_, isGenerator := node.(*syntax.GeneratorExp)
	outer := c.fn
	if !isGenerator && isAsyncComprehension(clauses, first, second) && !c.mayAwait() {
		c.fail(node.Range(), "asynchronous comprehension outside of an asynchronous function")
	}
	// Before 3.11 an asynchronous comprehension in another one needed that to be
	// asynchronous by itself.
	async := isGenerator || outer.async && (c.file.Version >= 11 || slices.ContainsFunc(clauses, isAsync))
	c.inFunction(scope.Comprehension, async, node, func() {
		for i, clause := range clauses {
			if i > 0 {
				c.expr(clause.Iter)
			}
			c.target(clause.Target)
			c.exprs(clause.Ifs)
		}
		c.expr(first)
		c.optional(second)
	})
}

// mayAwait reports whether the code object around is asynchronous; generator
// expressions become so by themselves.
func (c *checker) mayAwait() bool {
	return c.fn.async && (c.fn.kind == scope.Function || c.fn.kind == scope.Comprehension)
}

func isAsync(clause *syntax.Comprehension) bool { return clause.Async }

func isAsyncComprehension(clauses []*syntax.Comprehension, elts ...syntax.Expr) bool {
	for i, clause := range clauses {
		if clause.Async || i > 0 && awaits(clause.Iter) {
			return true
		}
		for _, test := range clause.Ifs {
			if awaits(test) {
				return true
			}
		}
	}
	for _, e := range elts {
		if e != nil && awaits(e) {
			return true
		}
	}
	return false
}

// awaits reports whether evaluating e awaits in the scope that e stands in.
func awaits(e syntax.Expr) bool {
	found := false
	syntax.Inspect(e, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Await:
			found = true
		case *syntax.Lambda, *syntax.GeneratorExp:
			return false
		case *syntax.ListComp:
			found = found || isAsyncComprehension(n.Generators, n.Elt)
		case *syntax.SetComp:
			found = found || isAsyncComprehension(n.Generators, n.Elt)
		case *syntax.DictComp:
			found = found || isAsyncComprehension(n.Generators, n.Key, n.Value)
		}
		return !found
	})
	return found
}

func (c *checker) call(e *syntax.Call) {
	c.calledLiteral(e)
	c.expr(e.Func)
	c.arguments(e.Args, e.Keywords)
}

func (c *checker) arguments(args []syntax.Expr, keywords []*syntax.Keyword) {
	seen := map[string]bool{}
	for _, k := range keywords {
		if k.Name != "" && seen[k.Name] {
			c.fail(k.Span, "keyword argument repeated: %s", k.Name)
		}
		seen[k.Name] = true
	}
	c.elements(args)
	for _, k := range keywords {
		c.expr(k.Value)
	}
}

func (c *checker) subscript(e *syntax.Subscript) {
	c.expr(e.Value)
	c.badSubscript(e)
	c.expr(e.Index)
}

func (c *checker) targets(list []syntax.Expr) {
	for _, e := range list {
		c.target(e)
	}
}

// target checks what is assigned to or deleted.
func (c *checker) target(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Starred:
		c.fail(e.Span, "starred assignment target must be in a list or tuple")
		c.target(e.Value)
	case *syntax.Tuple:
		c.unpack(e.Span, e.Elts)
	case *syntax.List:
		c.unpack(e.Span, e.Elts)
	case *syntax.Attribute:
		c.expr(e.Value)
	case *syntax.Subscript:
		c.expr(e.Value)
		c.expr(e.Index)
	}
}

func (c *checker) unpack(span syntax.Span, elts []syntax.Expr) {
	stars := 0
	for i, e := range elts {
		star, ok := e.(*syntax.Starred)
		if !ok {
			continue
		}
		if stars++; stars == 2 {
			c.fail(span, "multiple starred expressions in assignment")
		} else if i >= 1<<8 || len(elts)-i-1 >= 1<<24 {
			c.fail(span, "too many expressions in star-unpacking assignment")
		}
		c.target(star.Value)
	}
	for _, e := range elts {
		if _, ok := e.(*syntax.Starred); !ok {
			c.target(e)
		}
	}
}
