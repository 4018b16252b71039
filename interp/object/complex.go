package object

import (
	"math"
	"strings"

	"trammel/interp/libm"
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

// equalsComplex compares a complex with another number, exactly; ok is false for what is none.
func (t *Thread) equalsComplex(c Complex, v Value) (equal, ok bool) {
	if y, isComplex := v.(Complex); isComplex {
		return c == y, true
	}
	if _, isFloat := v.(Float); !isFloat && AsBig(v) == nil {
		return false, false
	}
	return imag(c) == 0 && t.Compare(syntax.Eq, Float(real(c)), v) == True, true
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
			return t.Raise(ZeroDivisionError, "complex division by zero")
		}
		return Complex(quotient(x, y))
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
			return t.Raise(ZeroDivisionError, "0.0 to a negative or complex power")
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
			r = quotient(1, r)
		}
		return Complex(r)
	}
	angle := libm.Atan2(imag(x), real(x))
	size, turn := libm.Pow(libm.Hypot(real(x), imag(x)), real(y)), angle*real(y)
	if imag(y) != 0 {
		size *= libm.Exp(-angle * imag(y))
		turn += imag(y) * libm.Log(libm.Hypot(real(x), imag(x)))
	}
	return Complex(complex(size*libm.Cos(turn), size*libm.Sin(turn)))
}

// quotient divides by the larger part of the divisor first, as CPython does, so that
// neither overflows.
func quotient(a, b complex128) complex128 {
	if math.Abs(real(b)) >= math.Abs(imag(b)) {
		ratio := imag(b) / real(b)
		d := real(b) + imag(b)*ratio
		return complex((real(a)+imag(a)*ratio)/d, (imag(a)-real(a)*ratio)/d)
	}
	ratio := real(b) / imag(b)
	d := real(b)*ratio + imag(b)
	return complex((real(a)*ratio+imag(a))/d, (imag(a)*ratio-real(a))/d)
}

// formatComplex is format(c, spec): both parts in the same format, the imaginary one
// with its sign.
func (t *Thread) formatComplex(c complex128, s Spec) string {
	switch {
	case s.Zero || s.Align == '=' && s.Fill == "0":
		t.Raise(ValueError, "Zero padding is not allowed in complex format specifier")
		return ""
	case s.Align == '=':
		t.Raise(ValueError, "'=' alignment flag is not allowed in complex format specifier")
		return ""
	}
	part, signed := s, s
	part.Width, part.Align, part.Fill = 0, 0, " "
	bare := s.Type == 0
	if bare && s.Precision >= 0 {
		part.Type = 'g'
	}
	signed = part
	signed.Sign = '+'
	number := func(f float64, s Spec) string {
		text := t.formatFloat(f, s, "complex")
		if bare && s.Type == 0 {
			text = strings.TrimSuffix(text, ".0")
		}
		return text
	}
	text := number(imag(c), signed) + "j"
	switch skipReal := real(c) == 0 && !math.Signbit(real(c)); {
	case bare && skipReal:
		text = number(imag(c), part) + "j"
	case bare:
		text = "(" + number(real(c), part) + text + ")"
	default:
		text = number(real(c), part) + text
	}
	return pad(text, s, '>')
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
