package passes

import (
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

var asserts = &Pass{
	Name:     "asserts",
	Explicit: true,
	Summary:  "removes assert statements, as python -O does",
	Example:  "assert x > 0, \"too small\"\ny = x\n",
	Change: func(f *syntax.File, _ Options) (*scrub.Change, error) {
		gone := scrub.Statements{}
		syntax.InspectAll(f.Body, func(n syntax.Node) bool {
			if s, ok := n.(*syntax.Assert); ok {
				gone[s] = true
			}
			return true
		})
		return deletion(f, gone), nil
	},
}

// calls lists the statements that are nothing but a call, and what is called.
func calls(f *syntax.File, see func(s *syntax.ExprStmt, call *syntax.Call, callee string)) {
	resolver := names.New(scope.Resolve(f))
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		if s, ok := n.(*syntax.ExprStmt); ok {
			if call, ok := s.Value.(*syntax.Call); ok {
				callee, _ := resolver.Qualified(call.Func)
				see(s, call, callee)
			}
		}
		return true
	})
}
