package passes

import (
	"errors"

	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/pyast"
)

const policyMode = "policy"

var doctests = &Pass{
	Name:    "doctests",
	Summary: "removes doctest examples from docstrings and __test__, keeping the prose",
	Modes: []Mode{
		{"all", "every example"},
		{policyMode, "those that break the policy"},
	},
	Example: "def f(x):\n    \"\"\"Doubles.\n\n    >>> f(2)\n    4\n    >>> open(\"secret\").read()\n    \"\"\"\n    return 2 * x\n",
	Change: func(f *syntax.File, o Options) (*scrub.Change, error) {
		if o.Mode == policyMode && o.Breaks == nil {
			return nil, errors.New("there is no policy to judge the examples by")
		}
		c := &scrub.Change{}
		left := map[syntax.Expr]string{}
		for _, d := range scrub.Doctests(f) {
			list := scrub.Examples(d.Text)
			if o.Mode == policyMode {
				list = breaking(f, list, o)
			}
			edits, text, ok := scrub.StripExamples(f, d, list)
			switch {
			case len(list) == 0:
			case !ok:
				c.Notes = append(c.Notes, scrub.Note{Span: d.Span, Text: "the source of this string cannot be cut; its doctests stay"})
			default:
				c.Edits = append(c.Edits, edits...)
				left[d] = text
			}
		}
		c.Promise = pyast.View{Expr: func(e syntax.Expr) (syntax.Expr, bool) {
			if text, ok := left[e]; ok {
				out := *e.(*syntax.Constant)
				out.Text = text
				return &out, false
			}
			return e, false
		}}
		return c, nil
	},
}

// breaking lists the examples of one text that break the policy.
func breaking(f *syntax.File, list []scrub.Example, o Options) (out []scrub.Example) {
	program, owner := scrub.ExampleProgram(list)
	g := syntax.Parse(syntax.NewSource(f.Name, program), f.Version)
	bad := map[int]bool{}
	for _, p := range o.Breaks(g) {
		if line := g.Line(p) - 1; line < len(owner) {
			bad[owner[line]] = true
		}
	}
	for i, e := range list {
		if bad[i] {
			out = append(out, e)
		}
	}
	return out
}
