package rewrite

import (
	"fmt"
	"slices"
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

// IfChain writes a match statement as a chain of if statements. Sequences then have
// to be lists or tuples, and mappings dicts. It gives no edits for patterns with a
// star or a class's attributes, guards over captured names, and statements that do
// not begin their line.
func IfChain(f *syntax.File, m *syntax.Match) []scrub.Edit {
	indent, ok := scrub.Indentation(f, m)
	if !ok {
		return nil
	}
	c := &chain{f: f, indent: indent, subject: f.Slice(m.Subject.Range())}
	before := ""
	if _, isName := m.Subject.(*syntax.Name); !isName {
		c.subject = NewRenames(f).free("subject")
		before = c.subject + " = " + f.Slice(m.Subject.Range()) + "\n" + indent
	}
	for i, branch := range m.Cases {
		if !c.branch(branch, i == 0) {
			return nil
		}
	}
	c.edits[0].Span.Start = m.Start
	c.edits[0].New = before + c.edits[0].New
	return c.edits
}

// chain is the if statements under construction.
type chain struct {
	f       *syntax.File
	indent  string
	subject string
	edits   []scrub.Edit
}

// branch adds the edits for one case: its header, and what it captures.
func (c *chain) branch(branch *syntax.MatchCase, first bool) bool {
	t := &patternTest{f: c.f}
	if !t.pattern(branch.Pattern, c.subject) {
		return false
	}
	if branch.Guard != nil {
		if usesAny(branch.Guard, t.captured) {
			return false
		}
		t.conditions = append(t.conditions, "("+c.f.Slice(branch.Guard.Range())+")")
	}
	header := "el"
	if first {
		header = ""
	}
	switch {
	case len(t.conditions) > 0:
		header += "if " + strings.Join(t.conditions, " and ")
	case first:
		header = "if True"
	default:
		header = "else"
	}
	body := branch.Body[0]
	colon := c.f.TokenAt(body.Range().Start) - 1
	for colon > 0 && c.f.Tokens[colon].Kind != syntax.Colon {
		colon--
	}
	start := c.f.LineStart(c.f.Line(branch.Start))
	if !first {
		header = c.indent + header
	}
	c.edits = append(c.edits, scrub.Edit{Span: syntax.Span{Start: start, End: c.f.Tokens[colon].Start}, New: header})
	return c.bind(body, t.bindings)
}

// bind writes the assignments of captured names before the first statement of a body.
func (c *chain) bind(body syntax.Stmt, bindings []string) bool {
	if len(bindings) == 0 {
		return true
	}
	separator := "; "
	if indent, ok := scrub.Indentation(c.f, body); ok {
		separator = "\n" + indent
	}
	at := body.Range().Start
	c.edits = append(c.edits, scrub.Edit{Span: syntax.Span{Start: at, End: at}, New: strings.Join(bindings, separator) + separator})
	return len(syntax.Decorators(body)) == 0
}

func usesAny(e syntax.Expr, captured []string) (found bool) {
	syntax.Inspect(e, func(n syntax.Node) bool {
		if name, ok := n.(*syntax.Name); ok && slices.Contains(captured, name.Ident) {
			found = true
		}
		return !found
	})
	return found
}

// patternTest is what a pattern asks of a value, and what it binds.
type patternTest struct {
	f          *syntax.File
	conditions []string // all must hold; none means always
	bindings   []string
	captured   []string
}

func (t *patternTest) pattern(p syntax.Pattern, value string) bool {
	switch p := p.(type) {
	case *syntax.MatchValue:
		t.require(value + " == " + t.f.Slice(p.Value.Range()))
	case *syntax.MatchSingleton:
		t.require(value + " is " + t.f.Slice(p.Value.Range()))
	case *syntax.MatchAs:
		if p.Pattern != nil && !t.pattern(p.Pattern, value) {
			return false
		}
		if p.Name != "" {
			t.captured = append(t.captured, p.Name)
			t.bindings = append(t.bindings, p.Name+" = "+value)
		}
	case *syntax.MatchOr:
		return t.either(p, value)
	case *syntax.MatchClass:
		if len(p.Patterns) > 0 || len(p.KwdAttrs) > 0 {
			return false
		}
		t.require("isinstance(" + value + ", " + t.f.Slice(p.Cls.Range()) + ")")
	case *syntax.MatchSequence:
		t.require(fmt.Sprintf("isinstance(%s, (list, tuple)) and len(%s) == %d", value, value, len(p.Patterns)))
		for i, item := range p.Patterns {
			if !t.pattern(item, fmt.Sprintf("%s[%d]", value, i)) {
				return false
			}
		}
	case *syntax.MatchMapping:
		return t.mapping(p, value)
	default:
		return false
	}
	return true
}

func (t *patternTest) require(condition string) { t.conditions = append(t.conditions, condition) }

// either tests alternatives, which may not bind anything.
func (t *patternTest) either(p *syntax.MatchOr, value string) bool {
	var any []string
	for _, alternative := range p.Patterns {
		one := &patternTest{f: t.f}
		if !one.pattern(alternative, value) || len(one.captured) > 0 {
			return false
		}
		if len(one.conditions) == 0 {
			return true // case 1 | _
		}
		any = append(any, strings.Join(one.conditions, " and "))
	}
	t.require("(" + strings.Join(any, " or ") + ")")
	return true
}

func (t *patternTest) mapping(p *syntax.MatchMapping, value string) bool {
	if p.Rest != "" {
		return false
	}
	t.require("isinstance(" + value + ", dict)")
	for i, key := range p.Keys {
		text := t.f.Slice(key.Range())
		t.require(text + " in " + value)
		if !t.pattern(p.Patterns[i], value+"["+text+"]") {
			return false
		}
	}
	return true
}
