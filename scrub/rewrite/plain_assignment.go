package rewrite

import (
	"trammel/scrub"
	"trammel/syntax"
)

// PlainTitle says what PlainAssignment does.
const PlainTitle = "Write it as a plain assignment"

// PlainAssignment writes a.b += c as a.b = a.b + (c). That is another thing for
// values that change in place.
func PlainAssignment(f *syntax.File, a *syntax.AugAssign) []scrub.Edit {
	value := f.Slice(a.Value.Range())
	switch a.Value.(type) {
	case *syntax.Name, *syntax.Constant, *syntax.Call, *syntax.Attribute, *syntax.Subscript:
	default:
		value = "(" + value + ")"
	}
	target := f.Slice(a.Target.Range())
	return []scrub.Edit{{Span: a.Span, New: target + " = " + target + " " + a.Op.Sign() + " " + value}}
}
