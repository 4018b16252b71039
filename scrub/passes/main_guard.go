package passes

import (
	"trammel/scrub"
	"trammel/syntax"
)

var mainGuard = &Pass{
	Name:     "main-guard",
	Explicit: true,
	Summary:  `removes what runs only as a program: if __name__ == "__main__"`,
	Example:  "def main(): ...\n\nif __name__ == \"__main__\":\n    main()\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		gone := scrub.Statements{}
		inverted := map[syntax.Stmt]*syntax.If{}
		c := &scrub.Change{}
		for _, s := range f.Body {
			guard, ok := s.(*syntax.If)
			if !ok || !isMainTest(guard.Test) {
				continue
			}
			switch {
			case len(guard.Else) == 0:
				gone[s] = true
			case isElif(guard.Else):
				c.Notes = append(c.Notes, scrub.Note{Span: s.Range(), Text: "the elif behind this stays, and so does the whole statement"})
			default:
				inverted[s] = guard
				c.Edits = append(c.Edits, invert(f, guard)...)
			}
		}
		c.Edits = append(c.Edits, gone.Delete(f)...)
		c.Promise = gone.View(f)
		c.Promise.Stmt = func(s syntax.Stmt) syntax.Stmt {
			guard, ok := inverted[s]
			if !ok {
				return s
			}
			test := *guard.Test.(*syntax.Compare)
			test.Ops = []syntax.CmpOperator{syntax.NotEq}
			return &syntax.If{Test: &test, Body: guard.Else}
		}
		return c, nil
	},
}

// isMainTest recognises __name__ == "__main__", either way round.
func isMainTest(e syntax.Expr) bool {
	c, ok := e.(*syntax.Compare)
	if !ok || len(c.Ops) != 1 || c.Ops[0] != syntax.Eq {
		return false
	}
	return isMainPair(c.Left, c.Comparators[0]) || isMainPair(c.Comparators[0], c.Left)
}

func isMainPair(a, b syntax.Expr) bool {
	name, ok := a.(*syntax.Name)
	text, ok2 := b.(*syntax.Constant)
	return ok && ok2 && name.Ident == "__name__" && text.Kind == syntax.StrConst && text.Text == "__main__"
}

func isElif(body syntax.Block) bool {
	s, ok := body[0].(*syntax.If)
	return ok && s.Elif
}

// invert keeps the else branch of a guard, under the opposite test.
func invert(f *syntax.File, guard *syntax.If) []scrub.Edit {
	colon := func(i int, step int) int {
		for f.Tokens[i].Kind != syntax.Colon {
			i += step
		}
		return i
	}
	first := colon(f.TokenAt(guard.Body[0].Range().Start), -1)
	second := colon(f.TokenAt(scrub.StatementStart(f, guard.Else[0]))-1, -1)
	sign := guard.Test.(*syntax.Compare).OpSpans[0]
	return []scrub.Edit{
		{Span: sign, New: "!="},
		{Span: syntax.Span{Start: f.Tokens[first].End, End: f.Tokens[second].End}},
	}
}
