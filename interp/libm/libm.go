// Package libm computes the functions of C's mathematical library to the last bit
// in nearly every case, so that a dry run prints the digits that CPython prints.
// Go's own functions differ from a good C library in the last bit for up to a third
// of all arguments. The results here are rounded from about 100 bits.
package libm

import "math"

// dd is an unevaluated sum of two floats, hi being the sum rounded.
type dd struct{ hi, lo float64 }

func (a dd) value() float64 { return a.hi + a.lo }

// twoSum gives a+b without error.
func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// quickSum is twoSum for |a| not below |b|.
func quickSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// twoProd gives a*b without error.
func twoProd(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) add(b dd) dd {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (a dd) addFloat(b float64) dd {
	s := twoSum(a.hi, b)
	return quickSum(s.hi, s.lo+a.lo)
}

func (a dd) mul(b dd) dd {
	p := twoProd(a.hi, b.hi)
	return quickSum(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a dd) mulFloat(b float64) dd {
	p := twoProd(a.hi, b)
	return quickSum(p.hi, math.FMA(a.lo, b, p.lo))
}

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.add(b.mulFloat(q).neg())
	q2 := r.hi / b.hi
	r = r.add(b.mulFloat(q2).neg())
	return quickSum(q, q2).addFloat(r.hi / b.hi)
}

func (a dd) sqrt() dd {
	if a.hi == 0 {
		return dd{}
	}
	x := math.Sqrt(a.hi)
	r := a.add(twoProd(x, x).neg())
	return quickSum(x, r.hi/(2*x))
}

// ldexp scales by a power of two.
func (a dd) ldexp(e int) float64 { return math.Ldexp(a.value(), e) }

// Constants to 106 bits.
var (
	ln2    = dd{6.931471805599453094e-01, 2.319046813846299558e-17}
	pi     = dd{3.141592653589793116e+00, 1.224646799147353207e-16}
	halfPi = dd{1.570796326794896558e+00, 6.123233995736766036e-17}
	invLn2 = dd{1.442695040888963387e+00, 2.035527374093103311e-17}
)

// third and fifth are reciprocals of odd numbers, sixth that of 3!.
var (
	third = dd{1. / 3, 1.850371707708594e-17}
	fifth = dd{0.2, -1.1102230246251566e-17}
	sixth = dd{1. / 6, 9.25185853854297e-18}
)

func special(x float64) bool { return x == 0 || math.IsNaN(x) || math.IsInf(x, 0) }
