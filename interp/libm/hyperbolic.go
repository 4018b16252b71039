package libm

import "math"

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	a := math.Abs(x)
	if special(x) || a > 710 {
		return math.Sinh(x)
	}
	half := math.Copysign(0.5, x)
	if a >= 22 {
		return half * expWide(a)
	}
	t := math.Expm1(a)
	if a < 1 {
		return half * (2*t - t*t/(t+1))
	}
	return half * (t + t/(t+1))
}

// expWide is Exp that does not overflow before half of it would.
func expWide(x float64) float64 {
	if x < 709.7 {
		return Exp(x)
	}
	w := Exp(x / 2)
	return w * w
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	a := math.Abs(x)
	switch {
	case special(x) || a > 710:
		return math.Cosh(x)
	case a < 0.5*math.Ln2:
		t := math.Expm1(a)
		w := 1 + t
		return 1 + (t*t)/(w+w)
	case a < 22:
		t := Exp(a)
		return 0.5*t + 0.5/t
	}
	return 0.5 * expWide(a)
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	a := math.Abs(x)
	if special(x) || a >= 22 {
		return math.Tanh(x)
	}
	var z float64
	if a >= 1 {
		z = 1 - 2/(math.Expm1(2*a)+2)
	} else {
		t := math.Expm1(-2 * a)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// Asinh is the inverse of Sinh.
func Asinh(x float64) float64 {
	a := math.Abs(x)
	var w float64
	switch {
	case special(x) || a < 0x1p-28:
		return x
	case a > 0x1p28:
		w = Log(a) + math.Ln2
	case a > 2:
		w = Log(2*a + 1/(math.Sqrt(a*a+1)+a))
	default:
		t := a * a
		w = math.Log1p(a + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(w, x)
}

// Acosh is the inverse of Cosh; NaN below 1.
func Acosh(x float64) float64 {
	switch {
	case x < 1 || x == 1 || special(x):
		return math.Acosh(x)
	case x > 0x1p28:
		return Log(x) + math.Ln2
	case x > 2:
		return Log(2*x - 1/(x+math.Sqrt(x*x-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+t*t))
}

// Hypot is the length of a vector, without overflow on the way.
func Hypot(xs ...float64) float64 {
	largest, nan := 0.0, false
	for _, x := range xs {
		if math.IsInf(x, 0) {
			return math.Inf(1)
		}
		nan = nan || math.IsNaN(x)
		largest = max(largest, math.Abs(x))
	}
	switch {
	case nan:
		return math.NaN()
	case largest == 0 || len(xs) == 1:
		return largest
	}
	_, e := math.Frexp(largest)
	sum := dd{}
	for _, x := range xs {
		x = math.Ldexp(x, -e)
		sum = sum.add(twoProd(x, x))
	}
	return sum.sqrt().ldexp(e)
}

// cbrtFactors are cube roots of 2**-2 to 2**2.
var cbrtFactors = [...]float64{0.6299605249474365, 0.7937005259840997, 1, 1.2599210498948731648, 1.5874010519681994748}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	if special(x) {
		return x
	}
	m, e := math.Frexp(math.Abs(x))
	// a first guess of 22 bits, then Halley's step
	u := 0.354895765043919860 + (1.50819193781584896-(2.11499494167371287-(2.44693122563534430-(1.83469277483613086-(0.784932344976639262-0.145263899385486367*m)*m)*m)*m)*m)*m
	cube := u * u * u
	root := u * (cube + 2*m) / (2*cube + m) * cbrtFactors[2+e%3]
	return math.Copysign(math.Ldexp(root, e/3), x)
}
