package libm

import (
	"math"
	"sync"
)

const logSteps = 128

// logTable holds, for i/128 from 0.5 to 2, a reciprocal and minus its logarithm.
var logTable = sync.OnceValue(func() *[2*logSteps + 1]struct {
	inverse float64
	log     dd
} {
	var t [2*logSteps + 1]struct {
		inverse float64
		log     dd
	}
	for i := logSteps / 2; i < len(t); i++ {
		// few bits, so that the product with an argument leaves an exact remainder
		c := math.RoundToEven(logSteps/float64(i)*512) / 512
		t[i].inverse = c
		t[i].log = logSeries(c).neg()
	}
	return &t
})

// logSeries is log(c) by 2*atanh((c-1)/(c+1)).
func logSeries(c float64) dd {
	z := twoSum(c, -1).div(twoSum(c, 1))
	square, power, sum := z.mul(z), z, dd{}
	for n := 1.0; n < 80; n += 2 {
		sum = sum.add(power.div(dd{n, 0}))
		power = power.mul(square)
	}
	return sum.mulFloat(2)
}

// logOf gives log(x) of a positive finite x.
func logOf(x float64) dd {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	step := logTable()[int(math.RoundToEven(m*logSteps))]
	p := twoProd(m, step.inverse)
	z := twoSum(p.hi, -1).addFloat(p.lo)
	square := z.mul(z)
	z4 := square.hi * square.hi
	tail := z4 * (-1./4 + z.hi*(1./5+z.hi*(-1./6+z.hi*(1./7-z.hi/8))))
	sum := third.mul(square.mul(z)).addFloat(tail).add(square.mulFloat(-0.5)).add(z)
	return ln2.mulFloat(float64(e)).add(step.log.add(sum))
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log(x)
	}
	return logOf(x).value()
}

// Log2 is the logarithm to base 2.
func Log2(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log2(x)
	}
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	return logOf(m).mul(invLn2).addFloat(float64(e)).value()
}

// Log10 is the logarithm to base 10, put together from the natural one as C
// libraries do.
func Log10(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return math.Log10(x)
	}
	const (
		perLn   = 4.34294481903251816668e-01 // 1/log(10)
		log2Hi  = 3.01029995663611771306e-01
		log2Lo  = 3.69423907715893078616e-13
		minimum = 0x1p-1022
	)
	e := 0
	if x < minimum {
		x *= 0x1p54
		e = -54
	}
	m, k := math.Frexp(x)
	e += k - 1
	m *= 2
	if e < 0 {
		e++
		m /= 2
	}
	y := float64(e)
	z := float64(y*log2Lo) + float64(perLn*Log(m))
	return z + float64(y*log2Hi)
}

// Pow is x**y. What C leaves to rules about zeros, infinities and NaN, and results at
// the ends of the range, are Go's, which follow the same rules.
func Pow(x, y float64) float64 {
	if special(x) || special(y) || x == 1 || y == 1 {
		return math.Pow(x, y)
	}
	negative := false
	if x < 0 {
		if y != math.Trunc(y) {
			return math.NaN()
		}
		negative = math.Abs(y) < 1<<53 && int64(y)&1 == 1
		x = -x
	}
	power := logOf(x).mulFloat(y)
	if math.IsNaN(power.hi) || power.hi > 709.8 || power.hi < -708 {
		r := math.Pow(x, y)
		if negative {
			r = -r
		}
		return r
	}
	v, e := expOf(power)
	r := v.ldexp(e)
	if negative {
		return -r
	}
	return r
}
