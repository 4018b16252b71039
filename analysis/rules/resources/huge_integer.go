package resources

import (
	"fmt"
	"math"
	"regexp"

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
	if call, ok := n.(*syntax.Call); ok && hugeFraction(p, call) {
		p.Report(e.Range(), "This fraction has a numerator or denominator of millions of digits.", "Use decimal.Decimal, or a smaller exponent.")
		return
	}
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

var exponent = regexp.MustCompile(`[eE][-+]?(\d+)$`)

// hugeFraction reports whether a call makes a Fraction of a text with an exponent
// of more than a million.
func hugeFraction(p *analysis.Pass, call *syntax.Call) bool {
	if p.Name(call.Func) != "fractions.Fraction" || len(call.Args) != 1 {
		return false
	}
	text, _ := p.Names.ConstString(call.Args[0])
	m := exponent.FindStringSubmatch(text)
	return m != nil && len(m[1]) > 6
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
