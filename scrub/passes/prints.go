package passes

import (
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

var prints = &Pass{
	Name:     "prints",
	Explicit: true,
	Summary:  "removes statements that print; what they call to have something to print stays",
	Example:  "print(\"hello\")\nprint(save(x))\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		gone := scrub.Statements{}
		left := map[syntax.Stmt][]syntax.Expr{}
		var edits []scrub.Edit
		calls(f, func(s *syntax.ExprStmt, call *syntax.Call, callee string) {
			if callee != "builtins.print" {
				return
			}
			parts := effects(call)
			if len(parts) == 0 {
				gone[s] = true
				return
			}
			left[s] = parts
			edits = append(edits, scrub.Edit{Span: s.Span, New: asStatement(f, parts)})
		})
		c := deletion(f, gone)
		c.Edits = append(c.Edits, edits...)
		c.Promise.Stmt = func(s syntax.Stmt) syntax.Stmt {
			parts, ok := left[s]
			if !ok {
				return s
			}
			if len(parts) == 1 && !isStarred(parts[0]) {
				return &syntax.ExprStmt{Value: parts[0]}
			}
			return &syntax.ExprStmt{Value: &syntax.Tuple{Elts: parts}}
		}
		return c, nil
	},
}

// effects lists the arguments of a call that do something.
func effects(call *syntax.Call) (list []syntax.Expr) {
	for _, arg := range call.Args {
		if !scrub.Effectless(arg) {
			list = append(list, arg)
		}
	}
	for _, k := range call.Keywords {
		if !scrub.Effectless(k.Value) {
			list = append(list, k.Value)
		}
	}
	return list
}

func isStarred(e syntax.Expr) bool {
	_, ok := e.(*syntax.Starred)
	return ok
}

// asStatement writes expressions as one that evaluates them in order.
func asStatement(f *syntax.File, parts []syntax.Expr) string {
	var b strings.Builder
	for _, e := range parts {
		text := f.Slice(e.Range())
		switch e.(type) {
		case *syntax.NamedExpr, *syntax.Yield, *syntax.YieldFrom:
			text = "(" + text + ")"
		}
		if len(parts) == 1 && !isStarred(e) {
			return parenthesized(f, e, text)
		}
		b.WriteString(text + ", ")
	}
	return "(" + strings.TrimSuffix(b.String(), " ") + ")"
}

// parenthesized puts parentheses around text of several lines, which stood in those
// of a call.
func parenthesized(f *syntax.File, e syntax.Expr, text string) string {
	if f.Line(e.Range().Start) != f.Line(e.Range().End) {
		return "(" + text + ")"
	}
	return text
}
