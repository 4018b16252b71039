package passes

import (
	"trammel/scrub"
	"trammel/syntax"
)

var docstrings = &Pass{
	Name:    "docstrings",
	Summary: "removes docstrings, with the strings behind them that would take their place",
	Example: "def f():\n    \"\"\"Explains f.\"\"\"\n    return 1\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		gone := scrub.Statements{}
		add := func(body syntax.Block) {
			for ; syntax.Docstring(body) != nil; body = body[1:] {
				gone[body[0]] = true
			}
		}
		add(f.Body)
		syntax.InspectAll(f.Body, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.FunctionDef:
				add(n.Body)
			case *syntax.ClassDef:
				add(n.Body)
			}
			return true
		})
		return deletion(f, gone), nil
	},
}

// deletion is the change that deletes statements and no more.
func deletion(f *syntax.File, gone scrub.Statements) *scrub.Change {
	return &scrub.Change{Edits: gone.Delete(f), Promise: gone.View(f)}
}
