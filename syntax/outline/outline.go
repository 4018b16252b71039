// Package outline says what an editor shows of a file's structure: its symbols,
// what can be folded, and what a selection grows to.
package outline

import "trammel/syntax"

// Kind is the kind of a symbol.
type Kind uint8

// Kinds of symbols.
const (
	Class Kind = iota
	Function
	Method
	Variable
)

// Symbol is a class, function or variable.
type Symbol struct {
	Name     string
	Kind     Kind
	Span     syntax.Span // the whole definition
	NameSpan syntax.Span
	Children []*Symbol
}

// Fold is a region that can be folded.
type Fold struct {
	Span    syntax.Span
	Comment bool
	Imports bool
}

// Symbols lists the symbols of a parsed file. Variables count at the top level
// and directly in classes.
func Symbols(f *syntax.File) []*Symbol { return symbols(f, f.Body, Module) }

// Where says what a statement stands in.
type Where uint8

// Places of statements.
const (
	Module Where = iota
	InClass
	InFunction
)

func symbols(f *syntax.File, body syntax.Block, in Where) []*Symbol {
	var out []*Symbol
	seen := map[string]bool{}
	for _, s := range body {
		switch s := s.(type) {
		case *syntax.ClassDef:
			out = append(out, &Symbol{s.Name, Class, s.Span, s.NameSpan, symbols(f, s.Body, InClass)})
		case *syntax.FunctionDef:
			out = append(out, &Symbol{s.Name, FunctionKind(in), s.Span, s.NameSpan, symbols(f, s.Body, InFunction)})
		case *syntax.Assign:
			for _, t := range s.Targets {
				out = variable(out, seen, t, s.Span, in)
			}
		case *syntax.AnnAssign:
			out = variable(out, seen, s.Target, s.Span, in)
		default:
			for _, inner := range syntax.Blocks(s) {
				out = append(out, symbols(f, inner, in)...)
			}
		}
	}
	return out
}

// FunctionKind is Method in a class.
func FunctionKind(in Where) Kind {
	if in == InClass {
		return Method
	}
	return Function
}

func variable(out []*Symbol, seen map[string]bool, target syntax.Expr, span syntax.Span, in Where) []*Symbol {
	n, ok := target.(*syntax.Name)
	if !ok || in == InFunction || seen[n.Ident] {
		return out
	}
	seen[n.Ident] = true
	return append(out, &Symbol{Name: n.Ident, Kind: Variable, Span: span, NameSpan: n.Span})
}

// Folds lists the compound statements, brackets over several lines and runs of
// comments of a parsed file.
func Folds(f *syntax.File) []Fold {
	var out []Fold
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		if foldable(n) && f.Line(n.Range().Start) < f.Line(n.Range().End) {
			out = append(out, Fold{Span: n.Range()})
		}
		return true
	})
	return append(out, CommentRuns(f)...)
}

func foldable(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.FunctionDef, *syntax.ClassDef, *syntax.If, *syntax.For, *syntax.While, *syntax.With, *syntax.Try,
		*syntax.Match, *syntax.MatchCase, *syntax.ExceptHandler, *syntax.Dict, *syntax.List, *syntax.Set, *syntax.Call:
		return true
	case *syntax.Constant:
		return n.Kind == syntax.StrConst
	}
	return false
}

// CommentRuns lists runs of whole-line comments on consecutive lines.
func CommentRuns(f *syntax.File) []Fold {
	var out []Fold
	for i := 0; i < len(f.Comments); {
		j := i + 1
		for j < len(f.Comments) && f.Line(f.Comments[j].Start) == f.Line(f.Comments[j-1].Start)+1 {
			j++
		}
		if j-i > 1 {
			out = append(out, Fold{Span: f.Comments[i].To(f.Comments[j-1]), Comment: true})
		}
		i = j
	}
	return out
}

// Selection lists the ranges around p, innermost first, each wider than the one before.
func Selection(f *syntax.File, p syntax.Pos) []syntax.Span {
	var out []syntax.Span
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		if !n.Range().Contains(p) {
			return false
		}
		if len(out) == 0 || out[0] != n.Range() {
			out = append([]syntax.Span{n.Range()}, out...)
		}
		return true
	})
	return out
}
