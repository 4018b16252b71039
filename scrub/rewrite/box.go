package rewrite

import (
	"slices"

	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

// Box takes a nonlocal statement away: the variable that it declares becomes the
// only element of a list. It gives no edits if the statement declares several, or
// the variable is first bound by anything but a plain assignment in the body of its
// function.
func Box(f *syntax.File, resolver *names.Resolver, n *syntax.Nonlocal) []scrub.Edit {
	if len(n.Names) != 1 {
		return nil
	}
	b := &boxing{f: f, resolver: resolver, name: n.Names[0]}
	syntax.InspectAll(f.Body, func(node syntax.Node) bool {
		b.visit(node, n)
		return !b.failed
	})
	if b.failed || b.variable == nil {
		return nil
	}
	for _, use := range b.uses {
		if resolver.Definition(use) == b.variable {
			b.box(use)
		}
	}
	if b.first == nil || b.failed {
		return nil
	}
	return b.edits
}

// boxing is the change of one variable.
type boxing struct {
	f         *syntax.File
	resolver  *names.Resolver
	name      string
	functions []*syntax.FunctionDef // around the nonlocal statement, outermost first
	uses      []*syntax.Name        // spelled like the variable
	variable  *scope.Symbol
	first     *syntax.Assign
	edits     []scrub.Edit
	failed    bool
}

// visit collects what has the variable's name, and takes the declarations away.
func (b *boxing) visit(node syntax.Node, n *syntax.Nonlocal) {
	switch node := node.(type) {
	case *syntax.FunctionDef:
		if node.Span.Covers(n.Span) {
			b.functions = append(b.functions, node)
		}
	case *syntax.Nonlocal:
		if slices.Contains(node.Names, b.name) {
			b.failed = b.failed || len(node.Names) > 1
			b.edits = append(b.edits, scrub.DeleteStatement(b.f, node)...)
		}
		return
	case *syntax.Name:
		if node.Ident == b.name {
			b.uses = append(b.uses, node)
			if b.innermost().Covers(node.Span) && b.innermost().Covers(n.Span) {
				b.variable = b.resolver.Definition(node)
			}
		}
		return
	case *syntax.Attribute, *syntax.Keyword:
		return
	}
	syntax.EachIdentifier(node, func(name string, _ syntax.Span) { b.failed = b.failed || name == b.name })
}

func (b *boxing) innermost() syntax.Span {
	if len(b.functions) == 0 {
		return syntax.Span{}
	}
	return b.functions[len(b.functions)-1].Span
}

// box changes one use: the first makes the list, all others its element.
func (b *boxing) box(use *syntax.Name) {
	if b.first == nil {
		b.first = b.binding(use)
		b.failed = b.failed || b.first == nil
		if b.first != nil {
			value := b.first.Value.Range()
			b.edits = append(b.edits, scrub.Edit{Span: syntax.Span{Start: value.Start, End: value.Start}, New: "["}, scrub.Edit{Span: syntax.Span{Start: value.End, End: value.End}, New: "]"})
		}
		return
	}
	b.failed = b.failed || use.Ctx == syntax.Del
	b.edits = append(b.edits, scrub.Edit{Span: syntax.Span{Start: use.End, End: use.End}, New: "[0]"})
}

// binding is the assignment to nothing but use, directly in a function's body.
func (b *boxing) binding(use *syntax.Name) *syntax.Assign {
	for _, fn := range b.functions {
		for _, s := range fn.Body {
			if assign, ok := s.(*syntax.Assign); ok && len(assign.Targets) == 1 && assign.Targets[0] == syntax.Expr(use) && b.isPlain(assign.Value) {
				return assign
			}
		}
	}
	return nil
}

// isPlain reports whether brackets around a value make a list of just that.
func (b *boxing) isPlain(value syntax.Expr) bool {
	switch value := value.(type) {
	case *syntax.Tuple, *syntax.Yield, *syntax.YieldFrom, *syntax.Starred:
		return false
	case *syntax.Name:
		return value.Ident != b.name
	}
	end := value.Range().End
	return int(end) >= len(b.f.Text) || b.f.Text[end] != ')' // a value in parentheses
}
