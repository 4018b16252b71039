package interp_test

import (
	"context"
	"strings"
	"testing"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

// Template strings came with 3.14; the expectations are those of PEP 750.
func TestTemplateStrings(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{`name = "ann"
t = t"Hi {name!r:>{2 + 3}}, {1 + 1}!"
print(t.strings, t.values)
print([(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])`,
			"('Hi ', ', ', '!') ('ann', 2)\n[('ann', 'name', 'r', '>5'), (2, '1 + 1', None, '')]\n"},
		{`print(list(t"{1}{2}"), t"", list(t"a" t"b"))`,
			"[Interpolation(1, '1', None, ''), Interpolation(2, '2', None, '')] Template(strings=('',), interpolations=()) ['ab']\n"},
		{`from string.templatelib import Template, Interpolation, convert
def html(t):
    out = []
    for part in t:
        match part:
            case str(): out.append(part)
            case Interpolation(value, _, conversion, spec): out.append(format(convert(value, conversion), spec).replace("<", "&lt;"))
    return "".join(out)
print(html(t"<b>{'<i>'}</b>{3.14159:.2f}"), isinstance(t"x", Template))`, "<b>&lt;i></b>3.14 True\n"},
		{`print(t"a{1}" + t"{2}b")
try:
    t"a" + "b"
except TypeError as e:
    print(e)
try:
    t"{undefined}"
except NameError as e:
    print(e)`, "Template(strings=('a', '', 'b'), interpolations=(Interpolation(1, '1', None, ''), Interpolation(2, '2', None, '')))\n" +
			"can only concatenate string.templatelib.Template (not \"str\") to string.templatelib.Template\nname 'undefined' is not defined\n"},
		{`x = 5
print(t"{x=}".strings, t"{x=}".interpolations[0].conversion)`, "('x=', '') r\n"},
	} {
		p, bad := interp.Compile(syntax.Parse(syntax.NewSource("t.py", c.source), 14))
		if bad != nil {
			t.Errorf("%s: %v", c.source, bad)
			continue
		}
		w := &world.World{}
		r := p.Run(context.Background(), w, object.DefaultLimits)
		var trace strings.Builder
		if err := r.WriteTraceback(&trace); err != nil {
			t.Fatal(err)
		}
		if got := w.Written() + trace.String(); got != c.want {
			t.Errorf("%s\nprints %q\nwant   %q", c.source, got, c.want)
		}
	}
}
