package resources

import (
	"fmt"
	"math"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

var hugeInteger = &analysis.Rule{
	Code: "RES001", Name: "huge-integer", Levels: policy.Columns("--EE"),
	Nodes: []syntax.Node{(*syntax.BinOp)(nil), (*syntax.Call)(nil)},
	Check: checkHugeInteger,
}

// hugeBits is the length from which on computing with an integer takes seconds.
const hugeBits = 1e7

func checkHugeInteger(p *analysis.Pass, n syntax.Node) {
	e := n.(syntax.Expr)
	value, ok := fold(p, e)
	if !ok || value.bits <= hugeBits || hasHugePart(p, e) {
		return
	}
	size := fmt.Sprintf("about %.0e", value.bits)
	if math.IsInf(value.bits, 0) {
		size = "more than 1e308"
	}
	p.Report(e.Range(), "This integer has "+size+" bits: computing it takes all time and memory.", "Use pow with a modulus, logarithms, or a smaller number.")
}

// hasHugePart reports whether an operand is huge already, and so reported.
func hasHugePart(p *analysis.Pass, e syntax.Expr) bool {
	var parts []syntax.Expr
	switch e := e.(type) {
	case *syntax.BinOp:
		parts = []syntax.Expr{e.Left, e.Right}
	case *syntax.Call:
		parts = e.Args
	}
	for _, part := range parts {
		if value, ok := fold(p, part); ok && value.bits > hugeBits {
			return true
		}
	}
	return false
}
