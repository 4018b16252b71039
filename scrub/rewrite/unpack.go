package rewrite

import (
	"fmt"
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

// IndexTargets writes a statement that unpacks into names, an assignment or a for
// loop, with one assignment by index for each name. The value must be one that has
// indices. It gives no edits for targets that are not all names, and for statements
// that share their line.
func IndexTargets(f *syntax.File, s syntax.Stmt) []scrub.Edit {
	indent, ok := scrub.Indentation(f, s)
	if !ok {
		return nil
	}
	switch s := s.(type) {
	case *syntax.Assign:
		return indexAssign(f, s, indent)
	case *syntax.For:
		return indexLoop(f, s)
	}
	return nil
}

func indexAssign(f *syntax.File, s *syntax.Assign, indent string) []scrub.Edit {
	targets := targetNames(s.Targets[0])
	if targets == nil || len(s.Targets) > 1 {
		return nil
	}
	value, before := f.Slice(s.Value.Range()), ""
	if name, ok := s.Value.(*syntax.Name); !ok || contains(targets, name.Ident) {
		fresh := NewRenames(f).free("values")
		if _, isTuple := s.Value.(*syntax.Tuple); isTuple && !strings.HasPrefix(value, "(") {
			value = "(" + value + ")"
		}
		before, value = fresh+" = "+value+"\n"+indent, fresh
	}
	return []scrub.Edit{{Span: s.Span, New: before + strings.Join(byIndex(targets, value), "\n"+indent)}}
}

func indexLoop(f *syntax.File, s *syntax.For) []scrub.Edit {
	targets := targetNames(s.Target)
	body := s.Body[0]
	indent, ok := scrub.Indentation(f, body)
	if targets == nil || !ok || len(syntax.Decorators(body)) > 0 {
		return nil
	}
	item := NewRenames(f).free("item")
	at := body.Range().Start
	return []scrub.Edit{
		{Span: s.Target.Range(), New: item},
		{Span: syntax.Span{Start: at, End: at}, New: strings.Join(byIndex(targets, item), "\n"+indent) + "\n" + indent},
	}
}

func contains(targets []*syntax.Name, name string) bool {
	for _, t := range targets {
		if t.Ident == name {
			return true
		}
	}
	return false
}

// targetNames lists the names of a tuple or list of nothing else; nil otherwise.
func targetNames(target syntax.Expr) (list []*syntax.Name) {
	for _, e := range displayed(target) {
		name, ok := e.(*syntax.Name)
		if !ok {
			return nil
		}
		list = append(list, name)
	}
	return list
}

func byIndex(targets []*syntax.Name, value string) (lines []string) {
	for i, t := range targets {
		lines = append(lines, fmt.Sprintf("%s = %s[%d]", t.Ident, value, i))
	}
	return lines
}

// PlainArguments writes the stars of a call out: f(*[a, b], **{"c": d}) as
// f(a, b, c=d). It gives no edits if one of them is not such a display.
func PlainArguments(f *syntax.File, call *syntax.Call) []scrub.Edit {
	var edits []scrub.Edit
	for _, arg := range call.Args {
		star, ok := arg.(*syntax.Starred)
		if !ok {
			continue
		}
		elements := displayed(star.Value)
		if elements == nil {
			return nil
		}
		edits = append(edits, scrub.Edit{Span: star.Span, New: strings.Join(texts(f, elements), ", ")})
	}
	for _, k := range call.Keywords {
		if k.Name != "" {
			continue
		}
		d, ok := k.Value.(*syntax.Dict)
		if !ok || len(d.Keys) == 0 {
			return nil
		}
		var pairs []string
		for i, key := range d.Keys {
			c, ok := key.(*syntax.Constant)
			if !ok || c.Kind != syntax.StrConst || !scrub.IsIdentifier(c.Text) {
				return nil
			}
			pairs = append(pairs, c.Text+"="+f.Slice(d.Values[i].Range()))
		}
		edits = append(edits, scrub.Edit{Span: k.Span, New: strings.Join(pairs, ", ")})
	}
	return edits
}

// displayed lists the elements of a list or tuple display, none of them starred.
func displayed(e syntax.Expr) []syntax.Expr {
	var elements []syntax.Expr
	switch e := e.(type) {
	case *syntax.List:
		elements = e.Elts
	case *syntax.Tuple:
		elements = e.Elts
	}
	for _, element := range elements {
		if _, ok := element.(*syntax.Starred); ok {
			return nil
		}
	}
	return elements
}

func texts(f *syntax.File, list []syntax.Expr) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i] = f.Slice(e.Range())
	}
	return out
}
