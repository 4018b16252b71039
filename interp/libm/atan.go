package libm

import (
	"math"
	"sync"
)

const atanSteps = 64

// atanTable holds atan(i/64).
var atanTable = sync.OnceValue(func() *[atanSteps + 1]dd {
	var t [atanSteps + 1]dd
	for i := 1; i < len(t); i++ {
		// atan(a) - atan(b) = atan((a-b)/(1+ab))
		ab := float64(i) * float64(i-1) / (atanSteps * atanSteps)
		z := dd{1. / atanSteps, 0}.div(twoSum(1, ab))
		square, power, sum := z.mul(z), z, dd{}
		for n := 1.0; n < 24; n += 2 {
			term := power.div(dd{n, 0})
			if int(n)%4 == 3 {
				term = term.neg()
			}
			sum = sum.add(term)
			power = power.mul(square)
		}
		t[i] = t[i-1].add(sum)
	}
	return &t
})

// atanOf gives atan(y/x) for y not negative and x positive.
func atanOf(y, x dd) dd {
	if y.hi > x.hi {
		return halfPi.add(atanOf(x, y).neg())
	}
	q := y.div(x)
	i := math.RoundToEven(q.hi * atanSteps)
	z := q
	if i > 0 {
		c := i / atanSteps
		z = q.addFloat(-c).div(q.mulFloat(c).addFloat(1))
	}
	square := z.mul(z)
	s := square.hi
	tail := s * s * s * (-1./7 + s*(1./9-s/11))
	sum := fifth.mul(square.mul(square)).addFloat(tail).add(third.mul(square).neg())
	return atanTable()[int(i)].add(z.add(z.mul(sum)))
}

// Atan is the angle whose tangent is x.
func Atan(x float64) float64 {
	if special(x) || math.Abs(x) < 0x1p-27 {
		return math.Atan(x)
	}
	return math.Copysign(atanOf(dd{math.Abs(x), 0}, dd{1, 0}).value(), x)
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	ratio := math.Abs(y / x)
	if special(x) || special(y) || ratio < 0x1p-500 || ratio > 0x1p500 {
		return math.Atan2(y, x)
	}
	a := atanOf(dd{math.Abs(y), 0}, dd{math.Abs(x), 0})
	if x < 0 {
		a = pi.add(a.neg())
	}
	return math.Copysign(a.value(), y)
}

// complement is sqrt(1-x**2).
func complement(x float64) dd { return twoSum(1, -x).mul(twoSum(1, x)).sqrt() }

// Asin is the angle whose sine is x; NaN beyond 1.
func Asin(x float64) float64 {
	if special(x) || math.Abs(x) >= 1 || math.Abs(x) < 0x1p-27 {
		return math.Asin(x)
	}
	return math.Copysign(atanOf(dd{math.Abs(x), 0}, complement(x)).value(), x)
}

// Acos is the angle whose cosine is x; NaN beyond 1.
func Acos(x float64) float64 {
	if special(x) || math.Abs(x) >= 1 {
		return math.Acos(x)
	}
	a := atanOf(complement(x), dd{math.Abs(x), 0})
	if x < 0 {
		a = pi.add(a.neg())
	}
	return a.value()
}
