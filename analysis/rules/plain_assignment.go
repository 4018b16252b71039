package rules

import (
	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

// plainAssignment writes a.b += c as a.b = a.b + (c). That is unsafe for values that
// change in place.
func plainAssignment(p *analysis.Pass, a *syntax.AugAssign) analysis.Fix {
	value := p.Text(a.Value)
	switch a.Value.(type) {
	case *syntax.Name, *syntax.Constant, *syntax.Call, *syntax.Attribute, *syntax.Subscript:
	default:
		value = "(" + value + ")"
	}
	target := p.Text(a.Target)
	return analysis.Fix{Title: "Write it as a plain assignment", Safety: analysis.Unsafe, Edits: []scrub.Edit{
		{Span: a.Span, New: target + " = " + target + " " + a.Op.Sign() + " " + value},
	}}
}
