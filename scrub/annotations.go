package scrub

import (
	"fmt"

	"trammel/syntax"
)

// Mode tells which annotations a pass removes.
type Mode string

// Modes of the annotations pass.
const (
	// Impure removes the annotations that are not pure type expressions.
	Impure Mode = "impure"
	// All removes every annotation but those of class fields, which dataclasses,
	// NamedTuple, TypedDict and their like read; impure ones become object.
	All Mode = "all"
	// Everything removes every annotation, fields included.
	Everything Mode = "everything"
)

// ParseMode reads the name of a mode.
func ParseMode(s string) (Mode, error) {
	switch m := Mode(s); m {
	case Impure, All, Everything:
		return m, nil
	}
	return "", fmt.Errorf("unknown mode %q: use %s, %s or %s", s, Impure, All, Everything)
}

// Annotation is one annotation with the edits that remove it.
type Annotation struct {
	Expr    syntax.Expr
	Owner   syntax.Node // *syntax.Param, *syntax.FunctionDef for a return, or *syntax.AnnAssign
	Name    string      // of what is annotated, for messages
	Field   bool        // a bare or valued declaration in a class body
	Edits   []Edit
	replace Edit // turns the annotation into object
}

// Inert gives the edit that replaces the annotation by object.
func (a *Annotation) Inert() []Edit { return []Edit{a.replace} }

// Annotations lists every annotation of f in source order.
func Annotations(f *syntax.File) []*Annotation {
	c := &annotationCollector{file: f}
	c.block(f.Body, false)
	return c.found
}

// Stripped is the text of f without the annotations which mode names. The error says
// why that cannot be; the result parses.
func Stripped(f *syntax.File, mode Mode) (string, error) {
	text, err := Apply(f.Text, StripAnnotations(f, mode))
	if err != nil {
		return "", err
	}
	if g := syntax.Parse(f.Source.WithText(text), f.Version); !g.Valid() {
		return "", fmt.Errorf("stripping would break the file (%w); nothing was changed", g.Verdict())
	}
	return text, nil
}

// StripAnnotations gives the edits that remove the annotations which mode names.
func StripAnnotations(f *syntax.File, mode Mode) []Edit {
	var edits []Edit
	c := &annotationCollector{file: f, removes: func(a *Annotation) bool { return removes(f, a, mode) }}
	c.block(f.Body, false)
	for _, a := range c.found {
		switch {
		case removes(f, a, mode):
			edits = append(edits, a.Edits...)
		case a.Field && mode != Everything && !IsPureType(a.Expr, f.Version):
			edits = append(edits, a.replace)
		}
	}
	Sort(edits)
	return edits
}

func removes(f *syntax.File, a *Annotation, mode Mode) bool {
	switch mode {
	case Everything:
		return true
	case All:
		return !a.Field
	default:
		return !a.Field && !IsPureType(a.Expr, f.Version)
	}
}

type annotationCollector struct {
	file  *syntax.File
	found []*Annotation
	// removes tells which bare declarations will go, so that a block that loses
	// all its statements gets a pass. Nil means each is looked at by itself.
	removes func(*Annotation) bool
}

func (c *annotationCollector) add(a *Annotation) *Annotation {
	a.replace = Edit{c.parenthesized(a.Expr), "object"}
	c.found = append(c.found, a)
	return a
}

func (c *annotationCollector) parenthesized(e syntax.Expr) syntax.Span {
	return c.file.Parenthesized(e.Range(), syntax.Span{End: syntax.Pos(len(c.file.Text))})
}

// block visits statements; inClass tells whether they are directly in a class.
func (c *annotationCollector) block(body syntax.Block, inClass bool) {
	var bare []*Annotation
	others := 0
	for _, s := range body {
		if a, ok := s.(*syntax.AnnAssign); ok {
			found := c.annAssign(a, inClass)
			if a.Value == nil && (c.removes == nil || c.removes(found)) {
				bare = append(bare, found)
				continue
			}
		}
		others++
		c.stmt(s, inClass)
	}
	for i, a := range bare {
		keep := others == 0 && i == len(bare)-1 || c.removes == nil && len(body) == 1
		a.Edits = deleteStatement(c.file, a.Owner.Range(), keep)
	}
}

// deleteStatement removes a simple statement, with its line if it stands alone
// there. A block that would be left empty gets pass instead.
func deleteStatement(f *syntax.File, span syntax.Span, last bool) []Edit {
	if last {
		return []Edit{{span, "pass"}}
	}
	i := f.TokenAt(span.Start)
	j := f.TokenAt(span.End - 1)
	before, after := syntax.Token{Kind: syntax.Newline}, f.Tokens[j+1]
	if i > 0 {
		before = f.Tokens[i-1]
	}
	switch {
	case after.Kind == syntax.Semicolon:
		end := after.End
		for int(end) < len(f.Text) && (f.Text[end] == ' ' || f.Text[end] == '\t') {
			end++
		}
		if f.Tokens[j+2].Kind != syntax.Newline || !aloneOnLine(before) {
			return []Edit{{syntax.Span{Start: span.Start, End: end}, ""}}
		}
		span.End = after.End
	case before.Kind == syntax.Semicolon:
		return []Edit{{syntax.Span{Start: before.Start, End: span.End}, ""}}
	case !aloneOnLine(before): // if x: y: int
		return []Edit{{span, "pass"}}
	}
	return []Edit{{wholeLine(f, span), ""}}
}

func aloneOnLine(before syntax.Token) bool {
	switch before.Kind {
	case syntax.Newline, syntax.Indent, syntax.Dedent:
		return true
	}
	return false
}

// wholeLine widens span to its lines, unless a comment follows that would go too.
func wholeLine(f *syntax.File, span syntax.Span) syntax.Span {
	lines := syntax.Span{Start: f.LineStart(f.Line(span.Start)), End: syntax.Pos(len(f.Text))}
	if n := f.Line(span.End); n < f.LineCount() {
		lines.End = f.LineStart(n + 1)
	}
	if len(f.CommentsIn(syntax.Span{Start: span.End, End: lines.End})) > 0 {
		return span
	}
	return lines
}

func (c *annotationCollector) annAssign(a *syntax.AnnAssign, inClass bool) *Annotation {
	_, isName := a.Target.(*syntax.Name)
	found := &Annotation{Expr: a.Annotation, Owner: a, Name: c.file.Slice(a.Target.Range()), Field: inClass && isName}
	if a.Value != nil {
		target := c.file.Parenthesized(a.Target.Range(), a.Span)
		found.Edits = []Edit{{syntax.Span{Start: target.End, End: c.file.Parenthesized(a.Annotation.Range(), a.Span).End}, ""}}
	}
	return c.add(found)
}

func (c *annotationCollector) stmt(s syntax.Stmt, inClass bool) {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		c.function(s)
	case *syntax.ClassDef:
		c.block(s.Body, true)
		return
	}
	for _, body := range syntax.Blocks(s) {
		_, isFunction := s.(*syntax.FunctionDef)
		c.block(body, inClass && !isFunction)
	}
}

func (c *annotationCollector) function(s *syntax.FunctionDef) {
	for _, p := range s.Params.All() {
		if p.Annotation == nil {
			continue
		}
		span := syntax.Span{Start: p.NameSpan.End, End: c.parenthesized(p.Annotation).End}
		c.add(&Annotation{Expr: p.Annotation, Owner: p, Name: p.Name, Edits: []Edit{{span, ""}}})
	}
	if s.Returns != nil {
		span := syntax.Span{Start: c.arrow(s), End: c.parenthesized(s.Returns).End}
		c.add(&Annotation{Expr: s.Returns, Owner: s, Name: s.Name, Edits: []Edit{{span, ""}}})
	}
}

// arrow is the end of the parenthesis in front of the return annotation's arrow.
func (c *annotationCollector) arrow(s *syntax.FunctionDef) syntax.Pos {
	i := c.file.TokenAt(s.Returns.Range().Start)
	for c.file.Tokens[i].Kind != syntax.Arrow {
		i--
	}
	return c.file.Tokens[i-1].End
}
