package scrub

import (
	"slices"

	"trammel/syntax"
)

// AnnotationKind tells what an annotation belongs to.
type AnnotationKind uint8

// Kinds of annotations. The last three are not annotations to the letter, but are
// evaluated like them.
const (
	OfParameter AnnotationKind = iota
	OfReturn
	OfVariable
	OfBound   // of a type parameter
	OfDefault // of a type parameter
	OfAlias   // the value of a type statement
)

// Annotation is one annotation and how to be rid of it.
type Annotation struct {
	Kind     AnnotationKind
	Expr     syntax.Expr
	Owner    syntax.Node // *syntax.Param, *syntax.FunctionDef for a return, *syntax.AnnAssign, *syntax.TypeParam or *syntax.TypeAlias
	Name     string      // of what is annotated, for messages
	Field    bool        // a declaration of a name in a class body
	Class    *syntax.ClassDef
	Function *syntax.FunctionDef // whose parameter or return it is, or in whose body it stands

	file *syntax.File
	cut  syntax.Span // what goes with the annotation; empty for a bare declaration
}

// Annotations lists the annotations of parameters, returns and variables in source order.
func Annotations(f *syntax.File) []*Annotation { return AnnotationsIn(f, f.Body) }

// AnnotationsIn is [Annotations] of some statements at the top of a file.
func AnnotationsIn(f *syntax.File, body syntax.Block) []*Annotation {
	return slices.DeleteFunc(allAnnotations(f, body), func(a *Annotation) bool { return a.Kind > OfVariable })
}

// allAnnotations lists those of every kind.
func allAnnotations(f *syntax.File, body syntax.Block) []*Annotation {
	c := &annotationCollector{file: f}
	c.block(body)
	return c.found
}

// Strip gives the edits that remove the annotation; a bare declaration goes as a
// whole. There are none for the value of a type statement, which needs one.
func (a *Annotation) Strip() []Edit {
	if a.bare() {
		return DeleteStatement(a.file, a.Owner.(*syntax.AnnAssign))
	}
	if a.Kind == OfAlias {
		return nil
	}
	return []Edit{{Span: a.cut}}
}

// Inert gives the edit that replaces the annotation by one that runs nothing.
func (a *Annotation) Inert() []Edit {
	_, edits := a.inert()
	return edits
}

// bare reports whether the annotation belongs to a declaration without a value.
func (a *Annotation) bare() bool {
	s, ok := a.Owner.(*syntax.AnnAssign)
	return ok && s.Value == nil
}

func whole(f *syntax.File) syntax.Span { return syntax.Span{End: syntax.Pos(len(f.Text))} }

// enclosed widens the range of an expression by the parentheses around it.
func enclosed(f *syntax.File, e syntax.Expr) syntax.Span {
	return f.Parenthesized(e.Range(), whole(f))
}

type annotationCollector struct {
	file     *syntax.File
	found    []*Annotation
	class    *syntax.ClassDef // whose body is directly around, if one is
	function *syntax.FunctionDef
}

func (c *annotationCollector) add(a *Annotation) {
	a.file, a.Class = c.file, c.class
	if a.Function == nil {
		a.Function = c.function
	}
	c.found = append(c.found, a)
}

func (c *annotationCollector) block(body syntax.Block) {
	for _, s := range body {
		c.stmt(s)
	}
}

func (c *annotationCollector) stmt(s syntax.Stmt) {
	inner := *c
	switch s := s.(type) {
	case *syntax.AnnAssign:
		c.annAssign(s)
	case *syntax.TypeAlias:
		c.typeParams(s.TypeParams)
		c.add(&Annotation{Kind: OfAlias, Expr: s.Value, Owner: s, Name: s.Name.Ident})
	case *syntax.FunctionDef:
		c.typeParams(s.TypeParams)
		c.signature(s)
		c.class, c.function = nil, s
	case *syntax.ClassDef:
		c.typeParams(s.TypeParams)
		c.class, c.function = s, nil
	}
	for _, body := range syntax.Blocks(s) {
		c.block(body)
	}
	c.class, c.function = inner.class, inner.function
}

func (c *annotationCollector) annAssign(s *syntax.AnnAssign) {
	_, isName := s.Target.(*syntax.Name)
	a := &Annotation{Kind: OfVariable, Expr: s.Annotation, Owner: s, Name: c.file.Slice(s.Target.Range()), Field: c.class != nil && isName}
	if s.Value != nil {
		a.cut = syntax.Span{Start: c.file.Parenthesized(s.Target.Range(), s.Span).End, End: c.file.Parenthesized(s.Annotation.Range(), s.Span).End}
	}
	c.add(a)
}

func (c *annotationCollector) signature(s *syntax.FunctionDef) {
	for _, p := range s.Params.All() {
		if p.Annotation != nil {
			cut := syntax.Span{Start: p.NameSpan.End, End: enclosed(c.file, p.Annotation).End}
			c.add(&Annotation{Kind: OfParameter, Expr: p.Annotation, Owner: p, Name: p.Name, Function: s, cut: cut})
		}
	}
	if s.Returns != nil {
		cut := syntax.Span{Start: c.before(s.Returns, syntax.Arrow), End: enclosed(c.file, s.Returns).End}
		c.add(&Annotation{Kind: OfReturn, Expr: s.Returns, Owner: s, Name: s.Name, Function: s, cut: cut})
	}
}

func (c *annotationCollector) typeParams(list []*syntax.TypeParam) {
	for _, t := range list {
		if t.Bound != nil {
			cut := syntax.Span{Start: t.NameSpan.End, End: enclosed(c.file, t.Bound).End}
			c.add(&Annotation{Kind: OfBound, Expr: t.Bound, Owner: t, Name: t.Name, cut: cut})
		}
		if t.Default != nil {
			cut := syntax.Span{Start: c.before(t.Default, syntax.Equal), End: enclosed(c.file, t.Default).End}
			c.add(&Annotation{Kind: OfDefault, Expr: t.Default, Owner: t, Name: t.Name, cut: cut})
		}
	}
}

// before is the end of the token in front of the sign that introduces e.
func (c *annotationCollector) before(e syntax.Expr, sign syntax.Kind) syntax.Pos {
	i := c.file.TokenAt(e.Range().Start)
	for c.file.Tokens[i].Kind != sign {
		i--
	}
	return c.file.Tokens[i-1].End
}
