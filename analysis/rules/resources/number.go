package resources

import (
	"math"
	"math/big"

	"trammel/analysis"
	"trammel/syntax"
)

// number is a constant integer, exactly if it is small, else by its length in bits.
type number struct {
	exact *big.Int // nil if too long
	bits  float64
}

// longest is the length in bits up to which numbers are computed exactly.
const longest = 4096

func exactly(n *big.Int) (number, bool) {
	bits := float64(n.BitLen())
	if bits > longest {
		n = nil
	}
	return number{n, bits}, true
}

func roughly(bits float64) (number, bool) { return number{nil, bits}, !math.IsNaN(bits) }

// small is the value, if it fits into 63 bits.
func (n number) small() (int64, bool) {
	if n.exact == nil || !n.exact.IsInt64() {
		return 0, false
	}
	return n.exact.Int64(), true
}

// value is the size of the number; infinite if it is beyond floating point.
func (n number) value() float64 {
	if n.exact != nil {
		f, _ := new(big.Float).SetInt(n.exact).Float64()
		return f
	}
	return math.Pow(2, n.bits)
}

const maxDepth = 40

// fold computes a constant integer expression.
func fold(p *analysis.Pass, e syntax.Expr) (number, bool) { return newFolder(p).number(e, maxDepth) }

// folder computes constants. It gives up after a number of steps: names that stand
// for sums of names would otherwise take exponential time.
type folder struct {
	p     *analysis.Pass
	steps *int
}

const maxSteps = 500

func newFolder(p *analysis.Pass) folder { return folder{p, new(int)} }

func (f folder) step() bool {
	*f.steps++
	return *f.steps <= maxSteps
}

func (f folder) number(e syntax.Expr, depth int) (number, bool) {
	if depth <= 0 || e == nil || !f.step() {
		return number{}, false
	}
	switch e := e.(type) {
	case *syntax.Constant:
		if e.Kind == syntax.IntConst {
			return exactly(e.Int())
		}
	case *syntax.Name:
		if v := f.p.Names.Value(e); v != nil && v != syntax.Expr(e) {
			return f.number(v, depth-1)
		}
	case *syntax.UnaryOp:
		n, ok := f.number(e.Operand, depth-1)
		if ok && e.Op == syntax.USub && n.exact != nil {
			return exactly(new(big.Int).Neg(n.exact))
		}
		return n, ok && (e.Op == syntax.UAdd || e.Op == syntax.USub)
	case *syntax.BinOp:
		return f.operation(e, depth)
	case *syntax.Call:
		return f.call(e, depth)
	}
	return number{}, false
}

func (f folder) operation(e *syntax.BinOp, depth int) (number, bool) {
	a, ok := f.number(e.Left, depth-1)
	if !ok {
		return number{}, false
	}
	b, ok := f.number(e.Right, depth-1)
	if !ok {
		return number{}, false
	}
	switch e.Op {
	case syntax.Pow:
		return power(a, b)
	case syntax.LShift:
		if a.exact != nil && b.exact != nil && b.exact.Sign() >= 0 && a.bits+b.value() <= longest {
			return exactly(new(big.Int).Lsh(a.exact, uint(b.exact.Int64())))
		}
		return roughly(a.bits + b.value())
	case syntax.Mult:
		if a.exact != nil && b.exact != nil && a.bits+b.bits <= longest {
			return exactly(new(big.Int).Mul(a.exact, b.exact))
		}
		return roughly(a.bits + b.bits)
	case syntax.Add:
		if a.exact != nil && b.exact != nil {
			return exactly(new(big.Int).Add(a.exact, b.exact))
		}
		return roughly(math.Max(a.bits, b.bits) + 1)
	case syntax.Sub:
		if a.exact != nil && b.exact != nil {
			return exactly(new(big.Int).Sub(a.exact, b.exact))
		}
		return roughly(math.Max(a.bits, b.bits))
	case syntax.FloorDiv:
		if a.exact != nil && b.exact != nil && b.exact.Sign() > 0 {
			return exactly(new(big.Int).Div(a.exact, b.exact))
		}
	}
	return number{}, false
}

func power(a, b number) (number, bool) {
	if b.exact != nil && b.exact.Sign() < 0 {
		return number{}, false // a float
	}
	if a.exact != nil && a.exact.CmpAbs(big.NewInt(1)) <= 0 {
		return exactly(a.exact)
	}
	if exp, ok := b.small(); ok && a.exact != nil && a.bits*float64(exp) <= longest {
		return exactly(new(big.Int).Exp(a.exact, b.exact, nil))
	}
	bits := a.bits
	if a.exact != nil {
		bits = math.Log2(math.Abs(a.value()))
	}
	return roughly(bits * b.value())
}

func (f folder) call(call *syntax.Call, depth int) (number, bool) {
	switch name := f.p.Name(call.Func); {
	case (name == "builtins.pow" || name == "operator.pow") && len(call.Args) == 2 && len(call.Keywords) == 0:
		a, ok := f.number(call.Args[0], depth-1)
		if !ok {
			return number{}, false
		}
		b, ok := f.number(call.Args[1], depth-1)
		if !ok {
			return number{}, false
		}
		return power(a, b)
	case name == "math.factorial" && len(call.Args) == 1:
		n, ok := f.number(call.Args[0], depth-1)
		if !ok {
			return number{}, false
		}
		if v, ok := n.small(); ok && v >= 0 && v < 400 {
			return exactly(new(big.Int).MulRange(1, v))
		}
		v := n.value()
		return roughly(v * (math.Log2(v) - math.Log2E))
	case name == "builtins.int" && len(call.Args) == 1:
		return f.number(call.Args[0], depth-1)
	}
	return number{}, false
}
