package builtins

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/pytext"
)

func init() {
	methods(object.IntClass, map[string]function{"to_bytes": intToBytes})
	methods(object.IntClass, alone(map[string]function{
		"as_integer_ratio": intRatio, "bit_count": bitCount, "bit_length": bitLength, "conjugate": plusInt,
		"is_integer": func(*args) value { return object.True },
	}))
	classMethods(object.IntClass, map[string]function{"from_bytes": intFromBytes})
	methods(object.FloatClass, alone(map[string]function{
		"as_integer_ratio": floatRatio, "conjugate": first, "hex": floatHex, "is_integer": floatIsInteger,
	}))
	classMethods(object.FloatClass, map[string]function{"fromhex": floatFromHex})
	specials(object.IntClass, map[string]function{
		"__trunc__": plusInt, "__floor__": plusInt, "__ceil__": plusInt, "__round__": round, "__float__": asFloat, "__hash__": hash,
		"__divmod__": divmod, "__rdivmod__": reflectedDivmod,
	})
	specials(object.FloatClass, map[string]function{
		"__trunc__": floatTo(math.Trunc), "__int__": floatTo(math.Trunc), "__floor__": floatTo(math.Floor), "__ceil__": floatTo(math.Ceil),
		"__round__": round, "__float__": first, "__hash__": hash, "__divmod__": divmod, "__rdivmod__": reflectedDivmod,
	})
}

func newBool(a *args, _ *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	truth, ok := a.T.Truth(a.Optional(0, object.False))
	if !ok {
		return nil
	}
	return object.MakeBool(truth)
}

func newInt(a *args, _ *object.Class) value {
	base := a.Take("base")
	if len(a.Pos) == 2 {
		base, a.Pos = a.Pos[1], a.Pos[:1]
	}
	if len(a.Pos) > 2 {
		return a.T.Raise(object.TypeError, "int expected at most 2 arguments, got %d", len(a.Pos))
	}
	if len(a.Pos) == 0 && base != nil {
		return a.T.Raise(object.TypeError, "int() missing string argument")
	}
	if !a.Unexpected() {
		return nil
	}
	t := a.T
	v := a.Optional(0, object.MakeInt(0))
	isInt := object.AsBig(object.Unwrap(v)) != nil
	for _, hook := range []string{"__int__", "__index__", "__trunc__"} {
		if m := t.Hook(v, hook); m != nil && (!isInt || hook == "__int__") {
			return madeInt(t, hook, t.CallHook(m, v))
		}
	}
	switch x := object.Unwrap(v).(type) {
	case *object.Str:
		return parseInt(t, x.S, base, t.Repr(v))
	case object.Bytes:
		return parseInt(t, string(x), base, t.Repr(v))
	}
	if b, ok := object.BytesOf(v); ok {
		return parseInt(t, string(b), base, t.Repr(object.Bytes(b)))
	}
	if base != nil {
		return t.Raise(object.TypeError, "int() can't convert non-string with explicit base")
	}
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return t.FloatToInt(float64(x))
	case object.Int, *object.BigInt, object.Bool:
		return object.MakeBig(object.AsBig(x))
	}
	return t.Raise(object.TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", v.Class().Name)
}

// maxDigits is CPython's default limit on decimal digits in a conversion.
const maxDigits = 4300

func parseInt(t *thread, s string, baseValue value, shown string) value {
	base := int64(10)
	if baseValue != nil {
		var ok bool
		if base, ok = t.Index(baseValue); !ok {
			return nil
		}
		if base != 0 && (base < 2 || base > 36) {
			return t.Raise(object.ValueError, "int() base must be >= 2 and <= 36, or 0")
		}
	}
	text := pytext.ASCIIDecimals(strings.TrimFunc(s, pytext.IsSpace))
	sign := ""
	if text != "" && (text[0] == '-' || text[0] == '+') {
		sign, text = strings.TrimPrefix(text[:1], "+"), text[1:]
	}
	lower := strings.ToLower(text)
	realBase := base
	zeros := base == 0 && len(text) > 1 && text[0] == '0' && strings.Trim(text, "0_") != ""
	for prefix, b := range map[string]int64{"0x": 16, "0o": 8, "0b": 2} {
		if strings.HasPrefix(lower, prefix) && (base == 0 || base == b) {
			realBase, text, zeros = b, strings.TrimPrefix(text[2:], "_"), false
		}
	}
	if realBase == 0 {
		realBase = 10
	}
	bad := zeros || text == "" || strings.Contains(text, "__") || text[0] == '_' || text[len(text)-1] == '_' || text[0] == '+' || text[0] == '-'
	digits := strings.ReplaceAll(text, "_", "")
	if len(digits) > maxDigits && realBase == 10 {
		return t.Raise(object.ValueError, "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit", maxDigits, len(digits))
	}
	n, ok := new(big.Int).SetString(sign+digits, int(realBase))
	if bad || !ok {
		return t.Raise(object.ValueError, "invalid literal for int() with base %d: %s", base, shown)
	}
	return object.MakeBig(n)
}

// madeInt checks what a special method gave that makes an int.
func madeInt(t *thread, hook string, v value) value {
	if v == nil {
		return nil
	}
	n := object.AsBig(v)
	if n == nil {
		return t.Raise(object.TypeError, "%s returned non-int (type %s)", hook, v.Class().Name)
	}
	return object.MakeBig(n)
}

func newFloat(a *args, _ *object.Class) value {
	if !a.Count(0, 1) {
		return nil
	}
	t := a.T
	v := a.Optional(0, object.Float(0))
	if m := t.Hook(v, "__float__"); m != nil {
		made := t.CallHook(m, v)
		if made == nil {
			return nil
		}
		f, ok := object.Unwrap(made).(object.Float)
		if !ok {
			return t.Raise(object.TypeError, "%s.__float__ returned non-float (type %s)", v.Class().Name, made.Class().Name)
		}
		return f
	}
	if t.Hook(v, "__index__") != nil {
		n := t.Integer(v)
		if n == nil {
			return nil
		}
		v = object.MakeBig(n)
	}
	if b, ok := object.BytesOf(v); ok {
		return parseFloat(t, string(b), t.Repr(v))
	}
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return x
	case *object.Str:
		return parseFloat(t, x.S, t.Repr(v))
	case object.Int, *object.BigInt, object.Bool:
		f, ok := t.IntToFloat(object.AsBig(x))
		if !ok {
			return nil
		}
		return object.Float(f)
	}
	return t.Raise(object.TypeError, "float() argument must be a string or a real number, not '%s'", v.Class().Name)
}

func parseFloat(t *thread, s, shown string) value {
	text := pytext.ASCIIDecimals(strings.TrimFunc(s, pytext.IsSpace))
	lower := strings.ToLower(text)
	if lower == "-nan" || lower == "+nan" {
		sign := 1.0
		if lower[0] == '-' {
			sign = -1
		}
		return object.Float(math.Copysign(math.NaN(), sign))
	}
	hex := strings.ContainsAny(lower, "xp") || !digitsAround(text, '_')
	f, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	if hex || strings.HasPrefix(text, "_") || strings.HasSuffix(text, "_") || err != nil && !math.IsInf(f, 0) && f != 0 || text == "" || err != nil && f == 0 {
		return t.Raise(object.ValueError, "could not convert string to float: %s", shown)
	}
	return object.Float(f)
}

// digitsAround reports whether a mark stands between digits only.
func digitsAround(s string, mark byte) bool {
	isDigit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	for i := range len(s) {
		if s[i] == mark && !(isDigit(i-1) && isDigit(i+1)) {
			return false
		}
	}
	return true
}

func bitLength(a *args) value { return object.MakeInt(int64(object.AsBig(a.Pos[0]).BitLen())) }

func bitCount(a *args) value {
	n := object.AsBig(a.Pos[0])
	if !a.T.Step(int64(n.BitLen()) >> 12) {
		return nil
	}
	count := 0
	for _, word := range n.Bits() { // of the absolute value
		count += bits.OnesCount(uint(word))
	}
	return object.MakeInt(int64(count))
}

func floatIsInteger(a *args) value {
	f := float64(a.Pos[0].(object.Float))
	return object.MakeBool(f == math.Trunc(f) && !math.IsInf(f, 0))
}

func reflectedDivmod(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return a.T.Call(Names["divmod"], a.Pos[1], a.Pos[0])
}

// plusInt gives an int for a bool, too.
func plusInt(a *args) value { return a.T.Unary(syntax.UAdd, a.Pos[0]) }

func asFloat(a *args) value { return a.T.Call(object.FloatClass, a.Pos[0]) }

// floatTo makes an int of a float by a way of rounding.
func floatTo(rounding func(float64) float64) function {
	return func(a *args) value { return a.T.FloatToInt(rounding(float64(a.Pos[0].(object.Float)))) }
}

func intRatio(a *args) value {
	return &object.Tuple{Elts: []value{object.MakeBig(object.AsBig(a.Pos[0])), object.MakeInt(1)}}
}

func floatRatio(a *args) value {
	f := float64(a.Pos[0].(object.Float))
	switch {
	case math.IsNaN(f):
		return a.T.Raise(object.ValueError, "cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return a.T.Raise(object.OverflowError, "cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return &object.Tuple{Elts: []value{object.MakeBig(r.Num()), object.MakeBig(r.Denom())}}
}

// floatHex writes the bits of a float: 0x1.8000000000000p+1.
func floatHex(a *args) value {
	f := float64(a.Pos[0].(object.Float))
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return object.NewStr(a.T.Repr(object.Float(f)))
	}
	sign := ""
	if math.Signbit(f) {
		sign = "-"
	}
	pattern := math.Float64bits(f)
	fraction, exponent, whole := pattern&(1<<52-1), int(pattern>>52&0x7FF)-1023, 1
	if exponent == -1023 {
		exponent, whole = -1022, 0
	}
	if f == 0 {
		return object.NewStr(sign + "0x0.0p+0")
	}
	return object.NewStr(fmt.Sprintf("%s0x%d.%013xp%+d", sign, whole, fraction, exponent))
}

func floatFromHex(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	s, ok := a.Pos[1].(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "fromhex() argument must be str, not %s", a.Pos[1].Class().Name)
	}
	f, err := parseHexFloat(strings.ToLower(strings.TrimSpace(s.S)))
	switch {
	case errors.Is(err, strconv.ErrRange):
		return a.T.Raise(object.OverflowError, "hexadecimal value too large to represent as a float")
	case err != nil:
		return a.T.Raise(object.ValueError, "invalid hexadecimal floating-point string")
	case a.Pos[0] == object.FloatClass:
		return object.Float(f)
	}
	return a.T.Call(a.Pos[0], object.Float(f))
}

// parseHexFloat reads [sign][0x]digits[.digits][p exponent], inf and nan.
func parseHexFloat(text string) (float64, error) {
	sign, digits := "", text
	if digits != "" && (digits[0] == '-' || digits[0] == '+') {
		sign, digits = digits[:1], digits[1:]
	}
	switch digits {
	case "inf", "infinity", "nan":
		return strconv.ParseFloat(sign+digits, 64)
	}
	digits = strings.TrimPrefix(digits, "0x")
	if digits == "" || strings.ContainsAny(digits, "_x+-") && !strings.Contains(digits, "p") {
		return 0, strconv.ErrSyntax
	}
	if !strings.Contains(digits, "p") {
		digits += "p0"
	}
	return strconv.ParseFloat(sign+"0x"+digits, 64)
}

// byteOrder takes the arguments of to_bytes and from_bytes that they share.
func byteOrder(a *args, order value) (little, signed, ok bool) {
	if v := a.Take("signed"); v != nil {
		if signed, ok = a.T.Truth(v); !ok {
			return false, false, false
		}
	}
	if order == nil {
		return false, signed, true
	}
	s, isStr := order.(*object.Str)
	switch {
	case !isStr:
		a.T.Raise(object.TypeError, "%s() argument 'byteorder' must be str, not %s", a.Name, order.Class().Name)
		return false, false, false
	case s.S != "little" && s.S != "big":
		a.T.Raise(object.ValueError, "byteorder must be either 'little' or 'big'")
		return false, false, false
	}
	return s.S == "little", signed, true
}

func intToBytes(a *args) value {
	t := a.T
	size, order := a.Optional(1, a.Take("length")), a.Optional(2, a.Take("byteorder"))
	length := int64(1)
	if size != nil {
		var ok bool
		if length, ok = t.Index(size); !ok {
			return nil
		}
	}
	little, signed, ok := byteOrder(a, order)
	if !ok {
		return nil
	}
	n := object.AsBig(a.Pos[0])
	switch {
	case length < 0:
		return t.Raise(object.ValueError, "length argument must be non-negative")
	case n.Sign() < 0 && !signed:
		return t.Raise(object.OverflowError, "can't convert negative int to unsigned")
	case !t.Alloc(length):
		return nil
	}
	if !fitsBytes(n, length, signed) {
		return t.Raise(object.OverflowError, "int too big to convert")
	}
	if n.Sign() < 0 {
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(length)*8))
	}
	out := n.FillBytes(make([]byte, length))
	if little {
		slices.Reverse(out)
	}
	return object.Bytes(out)
}

// fitsBytes reports whether an int can be written in so many bytes.
func fitsBytes(n *big.Int, length int64, signed bool) bool {
	size := int64(n.BitLen())
	if signed {
		if n.Sign() < 0 {
			size = int64(new(big.Int).Not(n).BitLen())
		}
		size++
	}
	return n.Sign() == 0 || size <= length*8
}

func intFromBytes(a *args) value {
	t := a.T
	source, order := a.Optional(1, a.Take("bytes")), a.Optional(2, a.Take("byteorder"))
	if source == nil {
		return t.Raise(object.TypeError, "from_bytes() missing required argument 'bytes' (pos 1)")
	}
	little, signed, ok := byteOrder(a, order)
	if !ok {
		return nil
	}
	var raw []byte
	if b, isBytes := object.BytesOf(source); isBytes {
		raw = slices.Clone(b)
	} else {
		if _, isStr := source.(*object.Str); isStr {
			return t.Raise(object.TypeError, "cannot convert 'str' object to bytes")
		}
		if object.AsBig(source) != nil {
			return t.Raise(object.TypeError, "cannot convert 'int' object to bytes")
		}
		b, isBytes := t.Call(object.BytesClass, source).(object.Bytes)
		if !isBytes {
			return nil
		}
		raw = []byte(b)
	}
	if little {
		slices.Reverse(raw)
	}
	n := new(big.Int).SetBytes(raw)
	if signed && len(raw) > 0 && raw[0] >= 0x80 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(len(raw))*8))
	}
	if a.Pos[0] == object.IntClass {
		return object.MakeBig(n)
	}
	return t.Call(a.Pos[0], object.MakeBig(n))
}
