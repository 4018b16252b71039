package scrub

import "trammel/syntax"

// Effectless reports whether evaluating e calls, binds, iterates and suspends nothing
// by itself. Operators and attributes may still have been given code to run.
func Effectless(e syntax.Expr) bool {
	quiet := true
	syntax.Inspect(e, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.Call, *syntax.NamedExpr, *syntax.Await, *syntax.Yield, *syntax.YieldFrom, *syntax.Comprehension, *syntax.Starred:
			quiet = false
		case *syntax.Lambda:
			return false
		}
		return quiet
	})
	return quiet
}
