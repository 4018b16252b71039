package passes

import (
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/pyast"
	"trammel/syntax/scope"
)

const refuseMode = "refuse"

var format = &Pass{
	Name:    "format",
	Summary: "writes str.format, string.Formatter and % with constant templates as f-strings, where that is the same",
	Modes: []Mode{
		{"flatten", "looking up in code what a template looks up: {0.x} becomes {a.x}"},
		{refuseMode, "leaving templates that look something up"},
	},
	Example: "print(\"{0.name}: {1:>{w}}\".format(user, 3, w=width), \"%s is %r\" % (a, b))\n",
	Change: func(f *syntax.File, o Options) (*scrub.Change, error) {
		x := &scrub.Formatter{File: f, Names: names.New(scope.Resolve(f)), Flatten: o.Mode != refuseMode}
		c := &scrub.Change{}
		trees := map[syntax.Expr]syntax.Expr{}
		depth := 0 // of what is rewritten: the outermost takes care of the rest
		syntax.Traverse(f.Body, func(n syntax.Node) bool {
			e, ok := n.(syntax.Expr)
			if !ok {
				return true
			}
			out, why := x.FString(e)
			switch {
			case out != nil:
				trees[e] = out.Tree
				if depth == 0 {
					c.Edits = append(c.Edits, out.Edits...)
				}
				depth++
			case why != "":
				c.Notes = append(c.Notes, scrub.Note{Span: e.Range(), Text: "this formatting stays: " + why})
			}
			return true
		}, func(n syntax.Node) {
			if e, ok := n.(syntax.Expr); ok && trees[e] != nil {
				depth--
			}
		})
		c.Promise = pyast.View{Expr: func(e syntax.Expr) (syntax.Expr, bool) {
			if tree, ok := trees[e]; ok {
				return tree, false
			}
			return e, false
		}}
		return c, nil
	},
}
