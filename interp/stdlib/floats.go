package stdlib

import (
	"math"
	"math/big"

	"trammel/interp/object"
)

// _floats turns floats into the bits of the IEEE formats and back, for struct and array.
func init() {
	register("_floats", map[string]value{
		"bits": two("bits", floatBits), "value": two("value", floatValue),
	})
}

// floatBits gives the bits of a float in a format of 2, 4 or 8 bytes, or None if it is
// too large for that.
func floatBits(t *thread, v, size value) value {
	x, ok := float(t, v)
	if !ok {
		return nil
	}
	switch n, _ := t.Index(size); n {
	case 8:
		return object.MakeBig(new(big.Int).SetUint64(math.Float64bits(x)))
	case 4:
		f := float32(x)
		if math.IsInf(float64(f), 0) && !math.IsInf(x, 0) {
			return object.None
		}
		return object.MakeInt(int64(math.Float32bits(f)))
	}
	h, ok := halfBits(x)
	if !ok {
		return object.None
	}
	return object.MakeInt(int64(h))
}

// halfBits rounds to the nearest half-precision float, ties to the even one.
func halfBits(x float64) (uint16, bool) {
	sign := uint16(math.Float64bits(x) >> 48 & 0x8000)
	abs := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return sign | 0x7E00, true
	case math.IsInf(x, 0):
		return sign | 0x7C00, true
	case abs == 0:
		return sign, true
	}
	_, exponent := math.Frexp(abs) // abs is in [2^(exponent-1), 2^exponent)
	exponent = max(exponent-1, -14)
	n := math.RoundToEven(math.Ldexp(abs, 10-exponent)) // in units of the last place
	if n >= 2048 {
		n /= 2
		exponent++
	}
	switch {
	case exponent > 15:
		return 0, false
	case n < 1024: // subnormal
		return sign | uint16(n), true
	}
	return sign | uint16(exponent+15)<<10 | uint16(n)&0x3FF, true
}

// floatValue is the float that bits stand for.
func floatValue(t *thread, v, size value) value {
	bits := t.Integer(v)
	if bits == nil {
		return nil
	}
	n := bits.Uint64()
	switch size, _ := t.Index(size); size {
	case 8:
		return t.MakeFloat(math.Float64frombits(n))
	case 4:
		return t.MakeFloat(float64(math.Float32frombits(uint32(n))))
	}
	sign := 1.0
	if n&0x8000 != 0 {
		sign = -1
	}
	exponent, part := int(n>>10&0x1F), float64(n&0x3FF)
	switch {
	case exponent == 31 && part != 0:
		return t.MakeFloat(math.Copysign(math.NaN(), sign))
	case exponent == 31:
		return t.MakeFloat(math.Inf(int(sign)))
	case exponent == 0:
		return t.MakeFloat(sign * math.Ldexp(part, -24))
	}
	return t.MakeFloat(sign * math.Ldexp(1024+part, exponent-25))
}
