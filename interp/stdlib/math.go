package stdlib

import (
	"math"
	"math/big"

	"trammel/interp/libm"
	"trammel/interp/object"
	"trammel/syntax"
)

func init() {
	attrs := map[string]value{
		"pi": object.Float(math.Pi), "e": object.Float(math.E), "tau": object.Float(2 * math.Pi),
		"inf": object.Float(math.Inf(1)), "nan": object.Float(math.NaN()),
	}
	for name, fn := range map[string]func(float64) float64{
		"acos": libm.Acos, "asin": libm.Asin, "atan": libm.Atan, "acosh": libm.Acosh, "asinh": libm.Asinh, "atanh": math.Atanh,
		"cos": libm.Cos, "sin": libm.Sin, "tan": libm.Tan, "cosh": libm.Cosh, "sinh": libm.Sinh, "tanh": libm.Tanh, "cbrt": libm.Cbrt,
		"exp": libm.Exp, "exp2": libm.Exp2, "expm1": math.Expm1, "log1p": math.Log1p, "fabs": math.Abs, "sqrt": math.Sqrt,
		"erf": libm.Erf, "erfc": libm.Erfc, "gamma": libm.Gamma, "lgamma": libm.Lgamma, "ulp": ulp, "degrees": func(x float64) float64 { return x * (180 / math.Pi) },
		"radians": func(x float64) float64 { return x * (math.Pi / 180) },
	} {
		attrs[name] = mathFunction(name, fn)
	}
	for name, fn := range map[string]func(t *thread, args []value) value{
		"atan2": floats2("atan2", libm.Atan2), "ceil": rounder("__ceil__", math.Ceil), "comb": comb, "copysign": floats2("copysign", math.Copysign),
		"dist": dist, "factorial": factorial, "floor": rounder("__floor__", math.Floor), "fmod": fmod, "fsum": fsum, "gcd": gcd,
		"hypot": hypot, "isclose": isclose, "isfinite": test("isfinite", func(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }),
		"isinf": test("isinf", func(x float64) bool { return math.IsInf(x, 0) }), "isnan": test("isnan", math.IsNaN), "isqrt": isqrt, "lcm": lcm,
		"log": log, "log10": logBase("log10", libm.Log10), "log2": logBase("log2", libm.Log2), "modf": modf, "perm": perm,
		"pow": power, "prod": prod, "fma": fma, "nextafter": nextAfter, "remainder": floats2("remainder", math.Remainder), "sumprod": sumprod, "trunc": rounder("__trunc__", math.Trunc), "frexp": frexp, "ldexp": ldexp,
	} {
		attrs[name] = &object.Builtin{Name: name, Fn: func(t *thread, args []value, kw []object.Keyword) value {
			if len(kw) > 0 && name != "isclose" && name != "prod" && name != "nextafter" {
				return t.Raise(object.TypeError, "math.%s() takes no keyword arguments", name)
			}
			for _, k := range kw {
				args = append(args[:len(args):len(args)], object.NewStr(k.Name), k.Value)
			}
			return fn(t, args)
		}}
	}
	register("math", attrs)
}

// float gives a real number as a float.
func float(t *thread, v value) (float64, bool) {
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return float64(x), true
	case object.Int, object.Bool, *object.BigInt:
		return t.IntToFloat(object.AsBig(x))
	}
	if m := v.Class().Lookup(t, "__float__"); m != nil {
		if r := t.CallHook(m, v); r != nil {
			return float(t, r)
		}
		return 0, false
	}
	t.Raise(object.TypeError, "must be real number, not %s", v.Class().Name)
	return 0, false
}

func arity(t *thread, name string, args []value, n int) bool {
	if len(args) == n {
		return true
	}
	if n == 1 {
		t.Raise(object.TypeError, "math.%s() takes exactly one argument (%d given)", name, len(args))
	} else {
		t.Raise(object.TypeError, "%s expected %d arguments, got %d", name, n, len(args))
	}
	return false
}

// checked turns the results that C's functions report as errors into exceptions.
func checked(t *thread, r float64, args ...float64) value {
	finite := true
	for _, x := range args {
		finite = finite && !math.IsInf(x, 0) && !math.IsNaN(x)
	}
	switch {
	case math.IsNaN(r) && finite:
		return t.Raise(object.ValueError, "math domain error")
	case math.IsInf(r, 0) && finite:
		return t.Raise(object.OverflowError, "math range error")
	}
	return object.Float(r)
}

func mathFunction(name string, fn func(float64) float64) value {
	return &object.Builtin{Name: name, Fn: func(t *thread, args []value, kw []object.Keyword) value {
		if len(kw) > 0 {
			return t.Raise(object.TypeError, "math.%s() takes no keyword arguments", name)
		}
		if !arity(t, name, args, 1) {
			return nil
		}
		x, ok := float(t, args[0])
		if !ok {
			return nil
		}
		switch {
		case name == "log1p" && x == -1, name == "atanh" && math.Abs(x) == 1, (name == "gamma" || name == "lgamma") && x == math.Trunc(x) && x <= 0:
			return t.Raise(object.ValueError, "math domain error")
		case math.IsInf(x, 0) && (name == "sin" || name == "cos" || name == "tan"):
			return t.Raise(object.ValueError, "math domain error")
		}
		return checked(t, fn(x), x)
	}}
}

func floats2(name string, fn func(x, y float64) float64) func(*thread, []value) value {
	return func(t *thread, args []value) value {
		if !arity(t, name, args, 2) {
			return nil
		}
		x, ok := float(t, args[0])
		if !ok {
			return nil
		}
		y, ok := float(t, args[1])
		if !ok {
			return nil
		}
		return checked(t, fn(x, y), x, y)
	}
}

func test(name string, fn func(float64) bool) func(*thread, []value) value {
	return func(t *thread, args []value) value {
		if !arity(t, name, args, 1) {
			return nil
		}
		x, ok := float(t, args[0])
		if !ok {
			return nil
		}
		return object.MakeBool(fn(x))
	}
}

func rounder(hook string, fn func(float64) float64) func(*thread, []value) value {
	return func(t *thread, args []value) value {
		if !arity(t, hook[2:len(hook)-2], args, 1) {
			return nil
		}
		if m := args[0].Class().Lookup(t, hook); m != nil {
			return t.Call(m, args[0])
		}
		if n := object.AsBig(args[0]); n != nil {
			return object.MakeBig(n)
		}
		if _, isFloat := object.Unwrap(args[0]).(object.Float); !isFloat && hook == "__trunc__" {
			return t.Raise(object.TypeError, "type %s doesn't define __trunc__ method", args[0].Class().Name)
		}
		x, ok := float(t, args[0])
		if !ok {
			return nil
		}
		return t.FloatToInt(fn(x))
	}
}

// small gives a non-negative int below 2**31.
func small(t *thread, v value, what string) (int64, bool) {
	n := t.Integer(v)
	switch {
	case n == nil:
		return 0, false
	case n.Sign() < 0:
		t.Raise(object.ValueError, "%s", what)
		return 0, false
	case !n.IsInt64() || n.Int64() > math.MaxInt32:
		t.Raise(object.OverflowError, "%s", "argument should not exceed 2147483647")
		return 0, false
	}
	return n.Int64(), true
}

func factorial(t *thread, args []value) value {
	if !arity(t, "factorial", args, 1) {
		return nil
	}
	n, ok := small(t, args[0], "factorial() not defined for negative values")
	if !ok {
		return nil
	}
	bits := int64(float64(n) * math.Log2(float64(n)/math.E+1))
	if bits > 1<<25 {
		return t.Throw(object.NewException(object.MemoryError))
	}
	if !t.Alloc(bits/8) || !t.Step(n+bits*bits>>22) {
		return nil
	}
	return object.MakeBig(new(big.Int).MulRange(1, n))
}

// choice reads the two arguments of comb and perm.
func choice(t *thread, name string, args []value) (n, k int64, ok bool) {
	if !arity(t, name, args, 2) {
		return 0, 0, false
	}
	if n, ok = small(t, args[0], "n must be a non-negative integer"); !ok {
		return 0, 0, false
	}
	k, ok = small(t, args[1], "k must be a non-negative integer")
	return n, k, ok
}

func comb(t *thread, args []value) value {
	n, k, ok := choice(t, "comb", args)
	switch {
	case !ok:
		return nil
	case k > n:
		return object.MakeInt(0)
	}
	k = min(k, n-k)
	if !t.Step(k+k*k>>10) || !t.Alloc(k*8) {
		return nil
	}
	return object.MakeBig(new(big.Int).Binomial(n, k))
}

func perm(t *thread, args []value) value {
	if len(args) == 1 || len(args) == 2 && args[1] == object.None {
		return factorial(t, args[:1])
	}
	n, k, ok := choice(t, "perm", args)
	switch {
	case !ok:
		return nil
	case k > n:
		return object.MakeInt(0)
	}
	if !t.Step(k+k*k>>12) || !t.Alloc(k*4) {
		return nil
	}
	return object.MakeBig(new(big.Int).MulRange(n-k+1, n))
}

// quadratic charges for work that grows with the square of the size of ints.
func quadratic(t *thread, ns ...*big.Int) bool {
	bits := int64(0)
	for _, n := range ns {
		bits = max(bits, int64(n.BitLen()))
	}
	return t.Step(bits * bits >> 18)
}

func fold(t *thread, args []value, start int64, fn func(a, b *big.Int) *big.Int) value {
	r := big.NewInt(start)
	for _, a := range args {
		n := t.Integer(a)
		if n == nil || !t.Step(1) || !quadratic(t, r, n) {
			return nil
		}
		r = fn(r, n)
	}
	return object.MakeBig(new(big.Int).Abs(r))
}

func bigGCD(a, b *big.Int) *big.Int {
	return new(big.Int).GCD(nil, nil, new(big.Int).Abs(a), new(big.Int).Abs(b))
}

func gcd(t *thread, args []value) value { return fold(t, args, 0, bigGCD) }

func lcm(t *thread, args []value) value {
	return fold(t, args, 1, func(a, b *big.Int) *big.Int {
		if b.Sign() == 0 || a.Sign() == 0 {
			return new(big.Int)
		}
		return new(big.Int).Mul(new(big.Int).Quo(a, bigGCD(a, b)), b)
	})
}

func isqrt(t *thread, args []value) value {
	if !arity(t, "isqrt", args, 1) {
		return nil
	}
	n := t.Integer(args[0])
	switch {
	case n == nil:
		return nil
	case n.Sign() < 0:
		return t.Raise(object.ValueError, "isqrt() argument must be nonnegative")
	}
	if !quadratic(t, n) {
		return nil
	}
	return object.MakeBig(new(big.Int).Sqrt(n))
}

func logBase(name string, fn func(float64) float64) func(*thread, []value) value {
	return func(t *thread, args []value) value {
		if !arity(t, name, args, 1) {
			return nil
		}
		return logarithm(t, args[0], fn)
	}
}

// logarithm also takes ints beyond the range of floats.
func logarithm(t *thread, v value, fn func(float64) float64) value {
	if n := object.AsBig(v); n != nil {
		if n.Sign() <= 0 {
			return t.Raise(object.ValueError, "math domain error")
		}
		if bits := n.BitLen(); bits > 1000 {
			shift := bits - 64
			top, _ := new(big.Float).SetInt(new(big.Int).Rsh(n, uint(shift))).Float64()
			return object.Float(fn(top) + float64(shift)*fn(2))
		}
	}
	x, ok := float(t, v)
	if !ok {
		return nil
	}
	if x <= 0 {
		return t.Raise(object.ValueError, "math domain error")
	}
	return object.Float(fn(x))
}

func log(t *thread, args []value) value {
	if len(args) != 2 {
		if len(args) == 0 {
			return t.Raise(object.TypeError, "log expected at least 1 argument, got 0")
		}
		if !arity(t, "log", args, 1) {
			return nil
		}
		return logarithm(t, args[0], libm.Log)
	}
	x := logarithm(t, args[0], libm.Log)
	if x == nil {
		return nil
	}
	base := logarithm(t, args[1], libm.Log)
	if base == nil {
		return nil
	}
	return t.Binary(syntax.Div, x, base)
}

func fmod(t *thread, args []value) value {
	if !arity(t, "fmod", args, 2) {
		return nil
	}
	if x, ok := object.Unwrap(args[0]).(object.Float); ok && math.IsInf(float64(x), 0) {
		if y, ok := float(t, args[1]); !ok || !math.IsNaN(y) {
			if !ok {
				return nil
			}
			return t.Raise(object.ValueError, "math domain error")
		}
	}
	return floats2("fmod", math.Mod)(t, args)
}

// power is math.pow; a pole is out of the domain.
func power(t *thread, args []value) value {
	if len(args) == 2 {
		x, okX := object.Unwrap(args[0]).(object.Float)
		if n := object.AsBig(args[0]); okX && x == 0 || n != nil && n.Sign() == 0 {
			y, ok := float(t, args[1])
			if !ok {
				return nil
			}
			if y < 0 && !math.IsInf(y, 0) {
				return t.Raise(object.ValueError, "math domain error")
			}
		}
	}
	return floats2("pow", libm.Pow)(t, args)
}

func modf(t *thread, args []value) value {
	if !arity(t, "modf", args, 1) {
		return nil
	}
	x, ok := float(t, args[0])
	if !ok {
		return nil
	}
	whole, frac := math.Modf(x)
	if math.IsInf(x, 0) {
		frac = math.Copysign(0, x)
	}
	return &object.Tuple{Elts: []value{object.Float(frac), object.Float(whole)}}
}

func frexp(t *thread, args []value) value {
	if !arity(t, "frexp", args, 1) {
		return nil
	}
	x, ok := float(t, args[0])
	if !ok {
		return nil
	}
	m, e := math.Frexp(x)
	return &object.Tuple{Elts: []value{object.Float(m), object.MakeInt(int64(e))}}
}

func ldexp(t *thread, args []value) value {
	if !arity(t, "ldexp", args, 2) {
		return nil
	}
	x, ok := float(t, args[0])
	if !ok {
		return nil
	}
	if object.AsBig(args[1]) == nil {
		return t.Raise(object.TypeError, "Expected an int as second argument to ldexp.")
	}
	e, ok := t.Index(args[1])
	if !ok {
		return nil
	}
	return checked(t, math.Ldexp(x, int(max(min(e, 1<<20), -1<<20))), x)
}

// numbers lists the floats of an iterable.
func numbers(t *thread, v value) ([]float64, bool) {
	var out []float64
	ok := t.ForEach(v, func(x value) bool {
		f, ok := float(t, x)
		out = append(out, f)
		return ok && t.Alloc(8)
	})
	return out, ok
}

// fsum adds exactly.
func fsum(t *thread, args []value) value {
	if !arity(t, "fsum", args, 1) {
		return nil
	}
	xs, ok := numbers(t, args[0])
	if !ok {
		return nil
	}
	sum, special := new(big.Float).SetPrec(2200), 0.0
	for _, x := range xs {
		if math.IsInf(x, 0) || math.IsNaN(x) {
			special += x
			continue
		}
		sum.Add(sum, new(big.Float).SetFloat64(x))
	}
	if special != 0 {
		return object.Float(special)
	}
	r, _ := sum.Float64()
	return object.Float(r)
}

func hypot(t *thread, args []value) value {
	xs, ok := numbers(t, &object.Tuple{Elts: args})
	if !ok {
		return nil
	}
	return checked(t, libm.Hypot(xs...), xs...)
}

func dist(t *thread, args []value) value {
	if !arity(t, "dist", args, 2) {
		return nil
	}
	p, ok := numbers(t, args[0])
	if !ok {
		return nil
	}
	q, ok := numbers(t, args[1])
	if !ok {
		return nil
	}
	if len(p) != len(q) {
		return t.Raise(object.ValueError, "both points must have the same number of dimensions")
	}
	for i := range p {
		p[i] -= q[i]
	}
	return checked(t, libm.Hypot(p...), p...)
}

// options splits what the caller appended of keyword arguments from the others.
func options(args []value, positional int) (pos []value, kw map[string]value) {
	kw = map[string]value{}
	n := min(positional, len(args))
	for i := n; i+1 < len(args); i += 2 {
		if name, ok := args[i].(*object.Str); ok {
			kw[name.S] = args[i+1]
		}
	}
	return args[:n], kw
}

func isclose(t *thread, args []value) value {
	pos, kw := options(args, 2)
	if len(pos) < 2 {
		return t.Raise(object.TypeError, "isclose() missing required argument '%c' (pos %d)", 'a'+len(pos), len(pos)+1)
	}
	if !arity(t, "isclose", pos, 2) {
		return nil
	}
	rel, tolerance := 1e-9, 0.0
	for name, to := range map[string]*float64{"rel_tol": &rel, "abs_tol": &tolerance} {
		if v := kw[name]; v != nil {
			var ok bool
			if *to, ok = float(t, v); !ok {
				return nil
			}
		}
	}
	a, ok := float(t, pos[0])
	if !ok {
		return nil
	}
	b, ok := float(t, pos[1])
	if !ok {
		return nil
	}
	if rel < 0 || tolerance < 0 {
		return t.Raise(object.ValueError, "tolerances must be non-negative")
	}
	if a == b {
		return object.True
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return object.False
	}
	diff := math.Abs(a - b)
	return object.MakeBool(diff <= math.Abs(rel*b) || diff <= math.Abs(rel*a) || diff <= tolerance)
}

func prod(t *thread, args []value) value {
	if n := len(args); n > 1 && n%2 == 0 {
		return t.Raise(object.TypeError, "prod() takes exactly 1 positional argument (%d given)", n)
	}
	pos, kw := options(args, 1)
	if !arity(t, "prod", pos, 1) {
		return nil
	}
	r := kw["start"]
	if r == nil {
		r = object.MakeInt(1)
	}
	ok := t.ForEach(pos[0], func(v value) bool {
		r = t.Binary(syntax.Mult, r, v)
		return r != nil
	})
	if !ok {
		return nil
	}
	return r
}

// ulp is the distance to the next float away from zero.
func ulp(x float64) float64 {
	x = math.Abs(x)
	next := math.Nextafter(x, math.Inf(1))
	if math.IsInf(next, 0) && !math.IsInf(x, 0) {
		return x - math.Nextafter(x, 0)
	}
	if math.IsInf(x, 0) {
		return x
	}
	return next - x
}

func fma(t *thread, args []value) value {
	if !arity(t, "fma", args, 3) {
		return nil
	}
	xs, ok := numbers(t, &object.Tuple{Elts: args})
	if !ok {
		return nil
	}
	r := math.FMA(xs[0], xs[1], xs[2])
	finite := !math.IsInf(xs[0], 0) && !math.IsInf(xs[1], 0) && !math.IsInf(xs[2], 0)
	switch {
	case math.IsNaN(r) && !math.IsNaN(xs[0]) && !math.IsNaN(xs[1]) && !math.IsNaN(xs[2]):
		return t.Raise(object.ValueError, "invalid operation in fma")
	case math.IsInf(r, 0) && finite:
		return t.Raise(object.OverflowError, "overflow in fma")
	}
	return object.Float(r)
}

// nextAfter takes steps from x towards y.
func nextAfter(t *thread, args []value) value {
	pos, kw := options(args, 2)
	if len(pos) != 2 {
		return t.Raise(object.TypeError, "nextafter() takes exactly 2 positional arguments (%d given)", len(pos))
	}
	xs, ok := numbers(t, &object.Tuple{Elts: pos})
	if !ok {
		return nil
	}
	steps := int64(1)
	if v := kw["steps"]; v != nil && v != object.None {
		if steps, ok = t.Index(v); !ok {
			return nil
		}
		if steps < 0 {
			return t.Raise(object.ValueError, "steps must be a non-negative integer")
		}
	}
	x, y := xs[0], xs[1]
	for ; steps > 0 && x != y && !math.IsNaN(x); steps-- {
		if !t.Step(1) {
			return nil
		}
		x = math.Nextafter(x, y)
	}
	return object.Float(x)
}

// sumprod adds the products of two iterables of equal length, floats exactly.
func sumprod(t *thread, args []value) value {
	if !arity(t, "sumprod", args, 2) {
		return nil
	}
	p, q := t.Elements(args[0]), t.Elements(args[1])
	switch {
	case t.Exc != nil:
		return nil
	case len(p) != len(q):
		return t.Raise(object.ValueError, "Inputs are not the same length")
	}
	exact, whole := new(big.Float).SetPrec(4400), value(object.MakeInt(0))
	floats := false
	for i := range p {
		x, okX := finiteFloat(p[i])
		y, okY := finiteFloat(q[i])
		_, isFloatX := p[i].(object.Float)
		_, isFloatY := q[i].(object.Float)
		if okX && okY && (isFloatX || isFloatY) {
			floats = true
			exact.Add(exact, new(big.Float).SetPrec(4400).Mul(big.NewFloat(x), big.NewFloat(y)))
			continue
		}
		product := t.Binary(syntax.Mult, p[i], q[i])
		if product == nil {
			return nil
		}
		if whole = t.Binary(syntax.Add, whole, product); whole == nil {
			return nil
		}
	}
	if !floats {
		return whole
	}
	if n := object.AsBig(whole); n != nil {
		exact.Add(exact, new(big.Float).SetInt(n))
		whole = object.Float(0)
	}
	r, _ := exact.Float64()
	return t.Binary(syntax.Add, object.Float(r), whole)
}

// finiteFloat gives a float, or an int that is one exactly.
func finiteFloat(v value) (float64, bool) {
	switch v := v.(type) {
	case object.Float:
		return float64(v), !math.IsInf(float64(v), 0) && !math.IsNaN(float64(v))
	case object.Int:
		return float64(v), v > -1<<53 && v < 1<<53
	}
	return 0, false
}
