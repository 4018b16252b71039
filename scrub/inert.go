package scrub

import (
	"strings"

	"trammel/syntax"
)

// wrappers say something about a field besides its type, which has to stay.
var wrappers = map[string]bool{"ClassVar": true, "InitVar": true, "Final": true, "Required": true, "NotRequired": true, "ReadOnly": true}

// inert gives what stands in place of an annotation so that it runs nothing, as a
// tree and as edits: object, or within what says more than a type, such as ClassVar.
// Of Annotated the type stays.
func (a *Annotation) inert() (syntax.Expr, []Edit) { return a.inertOf(a.Expr) }

func (a *Annotation) inertOf(e syntax.Expr) (syntax.Expr, []Edit) {
	if s, ok := e.(*syntax.Subscript); ok && IsPureType(s.Value, a.file.Version) {
		switch head := lastName(s.Value); {
		case wrappers[head]:
			index, edits := a.inertOf(s.Index)
			return &syntax.Subscript{Span: s.Span, Value: s.Value, Index: index, Ctx: s.Ctx}, edits
		case head == "Annotated":
			if args, ok := s.Index.(*syntax.Tuple); ok && len(args.Elts) > 0 && IsPureType(args.Elts[0], a.file.Version) {
				return args.Elts[0], a.only(s, args.Elts[0])
			}
		}
	}
	if c, ok := e.(*syntax.Constant); ok && c.Kind == syntax.StrConst {
		if text, ok := a.inertText(c.Text); ok {
			return &syntax.Constant{Span: c.Span, Kind: syntax.StrConst, Text: text}, []Edit{{c.Span, `"` + text + `"`}}
		}
	}
	return &syntax.Name{Span: e.Range(), Ident: "object"}, []Edit{{enclosed(a.file, e), "object"}}
}

// only gives the edits that leave just part of e.
func (a *Annotation) only(e, part syntax.Expr) []Edit {
	outer, inner := enclosed(a.file, e), enclosed(a.file, part)
	return []Edit{{Span: syntax.Span{Start: outer.Start, End: inner.Start}}, {Span: syntax.Span{Start: inner.End, End: outer.End}}}
}

// inertText is inertOf for a string annotation that wraps its type.
func (a *Annotation) inertText(text string) (string, bool) {
	e, err := syntax.ParseExpr(syntax.NewSource("annotation", text), a.file.Version)
	if err != nil {
		return "", false
	}
	s, ok := e.(*syntax.Subscript)
	if !ok || !wrappers[lastName(s.Value)] || !IsPureType(s.Value, a.file.Version) {
		return "", false
	}
	return dotted(s.Value) + "[object]", true
}

// lastName is b of a.b and of b.
func lastName(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.Name:
		return e.Ident
	case *syntax.Attribute:
		return e.Attr
	}
	return ""
}

// dotted is the text of a dotted name.
func dotted(e syntax.Expr) string {
	if a, ok := e.(*syntax.Attribute); ok {
		return strings.Join([]string{dotted(a.Value), a.Attr}, ".")
	}
	return lastName(e)
}
