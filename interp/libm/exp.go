package libm

import (
	"math"
	"sync"
)

const expSteps = 64

// powersOfTwo are 2**(i/64).
var powersOfTwo = sync.OnceValue(func() *[expSteps]dd {
	var t [expSteps]dd
	for i := range t {
		x := ln2.mulFloat(float64(i) / expSteps)
		sum, term := dd{1, 0}, dd{1, 0}
		for n := 1.0; n < 32; n++ {
			term = term.mul(x).div(dd{n, 0})
			sum = sum.add(term)
		}
		t[i] = sum
	}
	return &t
})

// expOf gives e**x as a sum and a power of two that multiplies it.
func expOf(x dd) (dd, int) {
	k := math.RoundToEven(x.hi * (expSteps * invLn2.hi))
	r := x.add(ln2.mulFloat(k / expSteps).neg())
	// |r| < 0.0055: what follows r**3/6 is below 2**-53 of the whole in a float
	cube := r.hi * r.hi * r.hi
	tail := cube * r.hi * (1./24 + r.hi*(1./120+r.hi*(1./720+r.hi/5040)))
	sum := r.mul(r).mulFloat(0.5).add(sixth.mul(r.mul(r).mul(r))).addFloat(tail)
	sum = sum.add(r).addFloat(1)
	n := int(k)
	i := n & (expSteps - 1)
	return powersOfTwo()[i].mul(sum), (n - i) / expSteps
}

// Exp is e**x.
func Exp(x float64) float64 {
	if special(x) || x > 709.8 || x < -745.2 {
		return math.Exp(x)
	}
	v, e := expOf(dd{x, 0})
	return v.ldexp(e)
}

// Exp2 is 2**x.
func Exp2(x float64) float64 {
	if special(x) || x >= 1024 || x < -1075 {
		return math.Exp2(x)
	}
	whole := math.RoundToEven(x)
	v, e := expOf(ln2.mulFloat(x - whole))
	return v.ldexp(e + int(whole))
}
