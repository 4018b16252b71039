package libm

import "math"

// 2 and 1 divided by the root of pi.
var (
	twoOverRootPi = dd{1.1283791670955126, 1.533545961316588e-17}
	oneOverRootPi = dd{0.5641895835477563, 7.66772980658294e-18}
)

const (
	erfIsOne   = 5.95 // from here on erf rounds to 1
	erfcIsZero = 27.3 // from here on erfc rounds to 0
	fractionAt = 2.0  // from here on erfc is a continued fraction
)

// expOfSquare gives e**-x**2 as a sum and a power of two that multiplies it.
func expOfSquare(x float64) (dd, int) { return expOf(twoProd(x, x).neg()) }

// erfSeries gives erf(x) for x not beyond erfIsOne: e**-x**2 times a series whose terms
// all have the sign of x.
func erfSeries(x float64) dd {
	square := twoProd(x, x).mulFloat(2)
	sum, term := dd{1, 0}, dd{1, 0}
	for n := 1.0; term.hi > sum.hi*1e-33; n++ {
		term = term.mul(square).div(dd{2*n + 1, 0})
		sum = sum.add(term)
	}
	e, exponent := expOfSquare(x)
	v := sum.mulFloat(x).mul(e).mul(twoOverRootPi)
	return dd{math.Ldexp(v.hi, exponent), math.Ldexp(v.lo, exponent)}
}

// Erf is the error function.
func Erf(x float64) float64 {
	switch {
	case special(x):
		return math.Erf(x)
	case math.Abs(x) >= erfIsOne:
		return math.Copysign(1, x)
	case math.Abs(x) < 1e-150: // the square would be no float
		return dd{x, 0}.mul(twoOverRootPi).value()
	}
	return erfSeries(x).value()
}

// Erfc is 1 - Erf(x), exact where that is near 0, too.
func Erfc(x float64) float64 {
	switch {
	case special(x) || math.Abs(x) < 1e-150:
		return math.Erfc(x)
	case x <= -erfIsOne:
		return 2
	case x >= erfcIsZero:
		return 0
	case x < fractionAt:
		return erfSeries(x).neg().addFloat(1).value()
	}
	f := dd{x, 0}
	for n := 60 + int(800/(x*x)); n > 0; n-- {
		f = dd{float64(n) / 2, 0}.div(f).addFloat(x)
	}
	e, exponent := expOfSquare(x)
	return e.mul(oneOverRootPi).div(f).ldexp(exponent)
}
