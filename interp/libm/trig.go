package libm

import (
	"math"
	"math/big"
	"sync"
)

// halfPiParts are pieces of pi/2 whose sum is right to 160 bits.
var halfPiParts = [3]float64{1.57079632679489655800e+00, 6.12323399573676603587e-17, -1.49738490485916983e-33}

// reduce gives x - k*pi/2 for the nearest k, and the last two bits of k.
func reduce(x float64) (dd, int) {
	if math.Abs(x) > 1<<25 {
		return reduceHuge(x)
	}
	k := math.RoundToEven(x * (2 / math.Pi))
	if k == 0 {
		return dd{x, 0}, 0
	}
	r := dd{x, 0}
	for _, part := range halfPiParts {
		r = r.add(twoProd(k, part).neg())
	}
	return r, int(int64(k) & 3)
}

// hugePi is pi with enough bits to reduce the largest float.
var hugePi = sync.OnceValue(func() *big.Float {
	const bits = 1400
	one := new(big.Int).Lsh(big.NewInt(1), bits)
	arctan := func(inverse int64) *big.Int { // of 1/inverse
		sum, square := new(big.Int), big.NewInt(inverse*inverse)
		power := new(big.Int).Quo(one, big.NewInt(inverse))
		for n := int64(1); power.Sign() != 0; n += 2 {
			term := new(big.Int).Quo(power, big.NewInt(n))
			if n%4 == 1 {
				sum.Add(sum, term)
			} else {
				sum.Sub(sum, term)
			}
			power.Quo(power, square)
		}
		return sum
	}
	// Machin: pi/4 = 4 arctan(1/5) - arctan(1/239)
	quarter := new(big.Int).Mul(arctan(5), big.NewInt(4))
	quarter.Sub(quarter, arctan(239))
	f := new(big.Float).SetPrec(bits).SetInt(quarter)
	return f.SetMantExp(f, 2-bits)
})

func reduceHuge(x float64) (dd, int) {
	const bits = 1400
	half := new(big.Float).SetMantExp(hugePi(), -1)
	v := new(big.Float).SetPrec(bits).SetFloat64(x)
	q := new(big.Float).SetPrec(bits).Quo(v, half)
	q.Add(q, new(big.Float).SetFloat64(math.Copysign(0.5, x)))
	k, _ := q.Int(nil)
	v.Sub(v, new(big.Float).SetPrec(bits).Mul(half, new(big.Float).SetPrec(bits).SetInt(k)))
	hi, _ := v.Float64()
	lo, _ := v.Sub(v, new(big.Float).SetFloat64(hi)).Float64()
	low := new(big.Int).And(k, big.NewInt(3)) // of two's complement
	return dd{hi, lo}, int(low.Int64())
}

// Reciprocals of factorials: those that matter in 106 bits, then the others.
var (
	sinHead = [...]dd{{-1. / 6, -9.25185853854297e-18}, {1. / 120, 1.1564823173178714e-19}, {-1. / 5040, -1.7209558293420705e-22}, {1. / 362880, -1.858393274046472e-22}}
	cosHead = [...]dd{{-0.5, 0}, {1. / 24, 2.3129646346357427e-18}, {-1. / 720, 5.300543954373577e-20}, {1. / 40320, 2.1511947866775882e-23}, {-1. / 3628800, -2.3767714622250297e-23}}
	sinTail = [...]float64{-1. / 39916800, 1. / 6227020800, -1. / 1307674368000, 1. / 355687428096000, -1. / 121645100408832000, 1. / 51090942171709440000}
	cosTail = [...]float64{1. / 479001600, -1. / 87178291200, 1. / 20922789888000, -1. / 6402373705728000, 1. / 2432902008176640000}
)

// series is head[0]*s + head[1]*s**2 ... with the tail behind it.
func series(s dd, head []dd, tail []float64) dd {
	t := 0.0
	for i := len(tail) - 1; i >= 0; i-- {
		t = t*s.hi + tail[i]
	}
	sum := dd{t, 0}
	for i := len(head) - 1; i >= 0; i-- {
		sum = sum.mul(s).add(head[i])
	}
	return sum.mul(s)
}

func sinSeries(r dd) dd { return r.add(r.mul(series(r.mul(r), sinHead[:], sinTail[:]))) }
func cosSeries(r dd) dd { return series(r.mul(r), cosHead[:], cosTail[:]).addFloat(1) }

// sinCos gives both functions of a finite x.
func sinCos(x float64) (sin, cos dd) {
	r, quadrant := reduce(x)
	s, c := sinSeries(r), cosSeries(r)
	switch quadrant {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

// Sin is the sine of x in radians.
func Sin(x float64) float64 {
	if special(x) {
		return math.Sin(x)
	}
	s, _ := sinCos(x)
	return s.value()
}

// Cos is the cosine of x in radians.
func Cos(x float64) float64 {
	if special(x) {
		return math.Cos(x)
	}
	_, c := sinCos(x)
	return c.value()
}

// Tan is the tangent of x in radians.
func Tan(x float64) float64 {
	if special(x) {
		return math.Tan(x)
	}
	s, c := sinCos(x)
	return s.div(c).value()
}
