package object

import (
	"math"
	"math/cmplx"
	"strings"

	"trammel/syntax"
	"trammel/syntax/pytext"
)

// asComplex gives a number as a complex; ok is false for anything else.
func (t *Thread) asComplex(v Value) (c complex128, ok bool) {
	if c, ok := v.(Complex); ok {
		return complex128(c), true
	}
	f, ok := t.asFloat(v)
	return complex(f, 0), ok
}

// complexOp is an operator of which one side is a complex.
func (t *Thread) complexOp(op syntax.Operator, a, b Value) Value {
	x, okX := t.asComplex(a)
	y, okY := t.asComplex(b)
	if !okX || !okY {
		if t.Exc != nil {
			return nil
		}
		return NotImplemented
	}
	switch op {
	case syntax.Add:
		return Complex(x + y)
	case syntax.Sub:
		return Complex(x - y)
	case syntax.Mult:
		return Complex(x * y)
	case syntax.Div:
		if y == 0 {
			return t.Raise(ZeroDivisionError, "division by zero")
		}
		return Complex(x / y)
	case syntax.Pow:
		return t.complexPow(x, y)
	}
	return NotImplemented
}

// smallPower is the largest exponent that is multiplied out, as in CPython.
const smallPower = 100

func (t *Thread) complexPow(x, y complex128) Value {
	if x == 0 {
		switch {
		case y == 0:
			return Complex(1)
		case real(y) < 0 || imag(y) != 0:
			return t.Raise(ZeroDivisionError, "zero to a negative or complex power")
		}
		return Complex(0)
	}
	if n := real(y); imag(y) == 0 && n == math.Trunc(n) && math.Abs(n) <= smallPower {
		r, base := complex(1, 0), x
		for k := int(math.Abs(n)); k > 0; k >>= 1 {
			if k&1 == 1 {
				r *= base
			}
			base *= base
		}
		if n < 0 {
			r = 1 / r
		}
		return Complex(r)
	}
	return Complex(cmplx.Pow(x, y))
}

// complexText is repr of a complex.
func complexText(c complex128) string {
	part := func(f float64) string { return strings.TrimSuffix(pytext.Float(f), ".0") }
	im := part(imag(c)) + "j"
	if real(c) == 0 && !math.Signbit(real(c)) {
		return im
	}
	if !strings.HasPrefix(im, "-") {
		im = "+" + im
	}
	return "(" + part(real(c)) + im + ")"
}
