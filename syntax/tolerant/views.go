//go:build cgo

package tolerant

import (
	"strings"

	"trammel/syntax"
	"trammel/syntax/outline"
)

// Symbols lists the classes, functions and variables.
func (t *Tree) Symbols() []*outline.Symbol {
	var top []*outline.Symbol
	nodes := t.all()
	made := map[int32]*outline.Symbol{}
	seen := map[string]bool{}
	for i, n := range nodes {
		sym := t.symbol(int32(i), n)
		if sym == nil {
			continue
		}
		owner := t.enclosing(n.parent, made)
		if sym.Kind == outline.Variable {
			if owner != nil && owner.Kind != outline.Class || seen[key(owner, sym)] {
				continue
			}
			seen[key(owner, sym)] = true
		}
		made[int32(i)] = sym
		switch {
		case owner == nil:
			top = append(top, sym)
		default:
			if sym.Kind == outline.Function && owner.Kind == outline.Class {
				sym.Kind = outline.Method
			}
			owner.Children = append(owner.Children, sym)
		}
	}
	return top
}

func key(owner, sym *outline.Symbol) string {
	if owner == nil {
		return sym.Name
	}
	return owner.Name + "." + sym.Name
}

// enclosing is the nearest symbol around a node.
func (t *Tree) enclosing(i int32, made map[int32]*outline.Symbol) *outline.Symbol {
	for ; i >= 0; i = t.nodes[i].parent {
		if sym := made[i]; sym != nil && sym.Kind != outline.Variable {
			return sym
		}
	}
	return nil
}

func (t *Tree) symbol(i int32, n node) *outline.Symbol {
	kind, field := outline.Variable, "left"
	switch n.kind {
	case "class_definition":
		kind, field = outline.Class, "name"
	case "function_definition":
		kind, field = outline.Function, "name"
	case "assignment":
	default:
		return nil
	}
	for j := int(i) + 1; j < len(t.nodes) && t.nodes[j].span.Start < n.span.End; j++ {
		child := t.nodes[j]
		if child.parent == i && child.field == field && child.kind == "identifier" {
			return &outline.Symbol{Name: t.text[child.span.Start:child.span.End], Kind: kind, Span: n.span, NameSpan: child.span}
		}
	}
	return nil
}

var foldedKinds = map[string]bool{
	"function_definition": true, "class_definition": true, "if_statement": true, "elif_clause": true, "else_clause": true,
	"for_statement": true, "while_statement": true, "with_statement": true, "try_statement": true, "except_clause": true,
	"finally_clause": true, "match_statement": true, "case_clause": true, "dictionary": true, "list": true, "set": true,
	"argument_list": true, "parameters": true, "string": true, "import_from_statement": true, "tuple": true,
}

// Folds lists what spans lines and can be folded, and runs of comments.
func (t *Tree) Folds() []outline.Fold {
	var out []outline.Fold
	var comments []syntax.Span
	for _, n := range t.all() {
		switch {
		case n.kind == "comment":
			comments = append(comments, n.span)
		case foldedKinds[n.kind] && strings.IndexByte(t.text[n.span.Start:n.span.End], '\n') >= 0:
			out = append(out, outline.Fold{Span: n.span, Imports: n.kind == "import_from_statement"})
		}
	}
	return append(out, outline.CommentRuns(&syntax.File{Source: syntax.NewSource("", t.text), Comments: comments})...)
}

// Selection lists the ranges around p, innermost first.
func (t *Tree) Selection(p syntax.Pos) []syntax.Span {
	var out []syntax.Span
	for _, n := range t.all() {
		if n.span.Contains(p) && (len(out) == 0 || out[0] != n.span) && (len(out) == 0 || out[0].Covers(n.span)) {
			out = append([]syntax.Span{n.span}, out...)
		}
	}
	return out
}

// Calls lists the ranges of the calls, in source order. In this grammar the
// keywords print and exec make statements that call as well.
func (t *Tree) Calls() []syntax.Span { return t.spans("call", "print_statement", "exec_statement") }

// Imports lists the ranges of the import statements, in source order.
func (t *Tree) Imports() []syntax.Span {
	return t.spans("import_statement", "import_from_statement", "future_import_statement")
}

func (t *Tree) spans(kinds ...string) []syntax.Span {
	var out []syntax.Span
	for _, n := range t.all() {
		for _, k := range kinds {
			if n.kind == k {
				out = append(out, n.span)
			}
		}
	}
	return out
}
