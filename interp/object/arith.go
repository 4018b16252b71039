package object

import (
	"math"
	"math/big"
	"math/bits"
	"strings"

	"trammel/interp/libm"
	"trammel/syntax"
	"trammel/syntax/pytext"
)

func decodeRune(s string) (rune, int) { return pytext.DecodeRune(s) }

// operator is how a binary operator is spelled and hooked.
type operator struct{ sign, method string }

var operators = [...]operator{
	syntax.Add: {"+", "add"}, syntax.Sub: {"-", "sub"}, syntax.Mult: {"*", "mul"}, syntax.MatMult: {"@", "matmul"},
	syntax.Div: {"/", "truediv"}, syntax.Mod: {"%", "mod"}, syntax.Pow: {"** or pow()", "pow"}, syntax.LShift: {"<<", "lshift"},
	syntax.RShift: {">>", "rshift"}, syntax.BitOr: {"|", "or"}, syntax.BitXor: {"^", "xor"}, syntax.BitAnd: {"&", "and"},
	syntax.FloorDiv: {"//", "floordiv"},
}

// Binary is a op b.
func (t *Thread) Binary(op syntax.Operator, a, b Value) Value {
	if x, ok := a.(Int); ok {
		if y, ok := b.(Int); ok && op != syntax.MatMult {
			return t.intOp(op, int64(x), int64(y))
		}
	}
	if x, ok := a.(*Str); ok && op == syntax.Add {
		if y, ok := b.(*Str); ok {
			return t.joinStrs(x, y)
		}
	}
	if x, y, ok := floats(op, a, b); ok {
		return t.floatOp(op, x, y)
	}
	if x, y, ok := t.bigInts(a, b); ok && op != syntax.MatMult {
		return t.bigOp(op, x, y)
	}
	if v := t.binaryHooks(op, a, b); v != nil || t.Exc != nil {
		return v
	}
	if v := t.builtinOp(op, Unwrap(a), Unwrap(b)); v != NotImplemented {
		return v
	}
	return t.unsupported(operators[op].sign, a, b)
}

// floats gives the operands of an operator on floats, of which one may be an int.
func floats(op syntax.Operator, a, b Value) (x, y float64, ok bool) {
	if op >= syntax.LShift && op != syntax.FloorDiv {
		return 0, 0, false
	}
	switch v := a.(type) {
	case Float:
		x = float64(v)
	case Int:
		if _, ok := b.(Float); !ok {
			return 0, 0, false
		}
		x = float64(v)
	default:
		return 0, 0, false
	}
	switch v := b.(type) {
	case Float:
		return x, float64(v), true
	case Int:
		return x, float64(v), true
	}
	return 0, 0, false
}

// bigInts gives two ints of which one is beyond 64 bits.
func (t *Thread) bigInts(a, b Value) (x, y *big.Int, ok bool) {
	switch v := a.(type) {
	case *BigInt:
		x = v.V
	case Int:
		if _, ok := b.(*BigInt); !ok {
			return nil, nil, false
		}
		x = t.small[0].SetInt64(int64(v))
	default:
		return nil, nil, false
	}
	switch v := b.(type) {
	case *BigInt:
		return x, v.V, true
	case Int:
		return x, t.small[1].SetInt64(int64(v)), true
	}
	return nil, nil, false
}

// bigResult is an int in the making, in one allocation with the object for it.
type bigResult struct {
	BigInt
	n     big.Int
	words [4]big.Word // that of n, unless it takes more
}

func newBigResult() *bigResult {
	r := &bigResult{}
	r.n.SetBits(r.words[:0])
	return r
}

// value gives the int in the form that fits it.
func (r *bigResult) value(t *Thread) Value {
	if r.n.IsInt64() {
		return t.MakeInt(r.n.Int64())
	}
	r.V = &r.n
	t.usage.Memory += bigSize
	return &r.BigInt
}

func (t *Thread) unsupported(sign string, a, b Value) Value {
	return t.Raise(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", sign, a.Class().Title(), b.Class().Title())
}

// InPlace is a op= b: lists, sets and dicts change, __iadd__ and its like are
// asked, everything else is Binary.
func (t *Thread) InPlace(op syntax.Operator, a, b Value) Value {
	if i, ok := a.(*Instance); ok {
		v, found := t.callSpecial(i, "__i"+operators[op].method+"__", b)
		if found && v != NotImplemented {
			return v
		}
	}
	switch x := a.(type) {
	case *List:
		if op == syntax.Add {
			return t.extend(x, b)
		}
		if n := number(Unwrap(b)); op == syntax.Mult && n != nil {
			v, ok := t.repeat(x, n).(*List)
			if !ok {
				return nil
			}
			x.Elts = v.Elts
			return x
		}
	case *Set:
		if y, ok := b.(*Set); ok && !x.Frozen {
			if v := t.setInPlace(op, x, y); v != NotImplemented {
				return v
			}
		}
	case *Dict:
		if y, ok := b.(*Dict); ok && op == syntax.BitOr {
			if !t.Update(x, y) {
				return nil
			}
			return x
		}
		if op == syntax.BitOr {
			if t.CallKw(DictClass.Attrs.Get("update"), []Value{x, b}, nil) == nil {
				return nil
			}
			return x
		}
	case *Instance:
		if changesInside(x, b) {
			if v := t.InPlace(op, x.Base, b); v != x.Base {
				return v
			}
			return x
		}
	case InPlaceOperand:
		if x.OperateInPlace(t, op, b) {
			return unless(t.Exc, a)
		}
	}
	v := t.Binary(op, a, b)
	if v == nil && t.Exc.Cls == TypeError && len(t.Exc.Args) == 1 {
		if s, ok := t.Exc.Args[0].(*Str); ok && strings.HasPrefix(s.S, "unsupported operand type(s) for "+operators[op].sign+":") {
			sign := op.Sign() + "="
			return t.Raise(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", sign, a.Class().Title(), b.Class().Title())
		}
	}
	return v
}

// changesInside reports whether an augmented assignment to an instance of a subclass is
// one to the list, set or dict inside.
func changesInside(i *Instance, other Value) bool {
	switch i.Base.(type) {
	case *Set:
		_, ok := Unwrap(other).(*Set)
		return ok
	case *Dict, *List, InPlaceOperand:
		return true
	}
	return false
}

// unless gives a value, or nil if there is an exception.
func unless(exc *Exception, v Value) Value {
	if exc != nil {
		return nil
	}
	return v
}

func (t *Thread) extend(x *List, b Value) Value {
	elts := t.Elements(b)
	if elts == nil || !t.Alloc(int64(len(elts))*valueSize) {
		return nil
	}
	x.Elts = append(x.Elts, elts...)
	return x
}

// Update puts the entries of y into x.
func (t *Thread) Update(x, y *Dict) bool {
	for at := 0; ; {
		k, v, ok := y.Next(&at)
		if !ok {
			return true
		}
		if !x.Set(t, k, v) {
			return false
		}
	}
}

// binaryHooks asks the operands' special methods; nil without an exception means
// that none of them took the operation.
func (t *Thread) binaryHooks(op syntax.Operator, a, b Value) Value {
	left, right := hooked(a), hooked(b)
	if !left && !right {
		return nil
	}
	name := operators[op].method
	reflectedFirst := left && right && a.Class() != b.Class() && b.Class().IsSubclass(a.Class()) && t.overrides(b.Class(), a.Class(), "__r"+name+"__")
	if reflectedFirst {
		if v, found := t.callSpecial(b, "__r"+name+"__", a); found && v != NotImplemented {
			return v
		}
	}
	if v, found := t.callSpecial(a, "__"+name+"__", b); found && v != NotImplemented {
		return v
	}
	if !reflectedFirst && (a.Class() != b.Class() || !left) {
		if v, found := t.callSpecial(b, "__r"+name+"__", a); found && v != NotImplemented {
			return v
		}
	}
	return nil
}

// overrides reports whether a class has another method than the one that it derives from.
func (t *Thread) overrides(c, base *Class, name string) bool {
	m := c.Lookup(t, name)
	return m != nil && m != base.Lookup(t, name)
}

// hooked reports whether a value can have special methods of the program.
func hooked(v Value) bool {
	switch v := v.(type) {
	case *Instance:
		return true
	case *Class:
		return v.Meta != nil
	case *Exception:
		return v.Cls.Heap
	}
	return false
}

func (t *Thread) intOp(op syntax.Operator, x, y int64) Value {
	switch op {
	case syntax.Add:
		if s := x + y; (s > x) == (y > 0) {
			return t.MakeInt(s)
		}
	case syntax.Sub:
		if s := x - y; (s < x) == (y > 0) {
			return t.MakeInt(s)
		}
	case syntax.Mult:
		if hi, lo := bits.Mul64(uint64(abs64(x)), uint64(abs64(y))); hi == 0 && lo < 1<<63 {
			if (x < 0) != (y < 0) {
				return t.MakeInt(-int64(lo))
			}
			return t.MakeInt(int64(lo))
		}
	case syntax.FloorDiv, syntax.Mod:
		return t.intDivMod(op, x, y)
	case syntax.BitAnd:
		return t.MakeInt(x & y)
	case syntax.BitOr:
		return t.MakeInt(x | y)
	case syntax.BitXor:
		return t.MakeInt(x ^ y)
	case syntax.RShift:
		if y >= 0 {
			return t.MakeInt(x >> uint64(min(y, 63)))
		}
	case syntax.LShift:
		if y >= 0 && y < 63 && x>>(63-y) == x>>63 {
			return t.MakeInt(x << uint64(y))
		}
	case syntax.Div:
		if y != 0 && abs64(x) < 1<<53 && abs64(y) < 1<<53 {
			return t.MakeFloat(float64(x) / float64(y))
		}
	case syntax.Pow:
		if v, ok := smallPow(x, y); ok {
			return t.MakeInt(v)
		}
	}
	t.small[0].SetInt64(x)
	t.small[1].SetInt64(y)
	return t.bigOp(op, &t.small[0], &t.small[1])
}

// smallPow is x ** y if that and all that is computed on the way fits 64 bits.
func smallPow(x, y int64) (r int64, ok bool) {
	if y < 0 {
		return 0, false
	}
	for r = 1; ; x *= x {
		if y&1 == 1 {
			if hi, lo := bits.Mul64(uint64(abs64(r)), uint64(abs64(x))); hi != 0 || lo >= 1<<63 {
				return 0, false
			}
			r *= x
		}
		if y >>= 1; y == 0 {
			return r, true
		}
		if abs64(x) >= 1<<31 {
			return 0, false
		}
	}
}

func abs64(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

func (t *Thread) intDivMod(op syntax.Operator, x, y int64) Value {
	if y == 0 {
		return t.zeroDivision(op)
	}
	if x == math.MinInt64 && y == -1 {
		return t.bigOp(op, big.NewInt(x), big.NewInt(y))
	}
	q, r := x/y, x%y
	if r != 0 && (r < 0) != (y < 0) {
		q--
		r += y
	}
	if op == syntax.FloorDiv {
		return t.MakeInt(q)
	}
	return t.MakeInt(r)
}

func (t *Thread) zeroDivision(op syntax.Operator) Value {
	switch op {
	case syntax.Mod:
		return t.Raise(ZeroDivisionError, "integer modulo by zero")
	case syntax.FloorDiv:
		return t.Raise(ZeroDivisionError, "integer division or modulo by zero")
	}
	return t.Raise(ZeroDivisionError, "division by zero")
}

// maxBits bounds the size of an int, in bits: multiplying larger ones takes
// longer than a look at the clock may.
const maxBits = 1 << 25

// chargeBits charges for an int of n bits before it is made.
func (t *Thread) chargeBits(n int64) bool {
	if n > maxBits {
		t.Throw(NewException(MemoryError))
		return false
	}
	return n < 256 || t.Alloc(n/8)
}

func (t *Thread) bigOp(op syntax.Operator, x, y *big.Int) Value {
	xb, yb := int64(x.BitLen()), int64(y.BitLen())
	if !t.Step((xb + yb) >> 12) {
		return nil
	}
	r := newBigResult()
	switch op {
	case syntax.Add, syntax.Sub:
		if !t.chargeBits(max(xb, yb) + 1) {
			return nil
		}
		if op == syntax.Add {
			r.n.Add(x, y)
			return r.value(t)
		}
		r.n.Sub(x, y)
		return r.value(t)
	case syntax.Mult:
		if !t.chargeBits(xb+yb) || !t.Step(xb*yb>>18) {
			return nil
		}
		r.n.Mul(x, y)
		return r.value(t)
	case syntax.FloorDiv, syntax.Mod:
		return t.bigDivMod(op, x, y)
	case syntax.Div:
		return t.bigDiv(x, y)
	case syntax.Pow:
		return t.bigPow(x, y)
	case syntax.LShift, syntax.RShift:
		return t.shift(op, x, y)
	case syntax.BitAnd:
		r.n.And(x, y)
		return r.value(t)
	case syntax.BitOr:
		r.n.Or(x, y)
		return r.value(t)
	case syntax.BitXor:
		r.n.Xor(x, y)
		return r.value(t)
	}
	return NotImplemented
}

func (t *Thread) bigDivMod(op syntax.Operator, x, y *big.Int) Value {
	if y.Sign() == 0 {
		return t.zeroDivision(op)
	}
	if !t.Step(int64(x.BitLen()) * int64(y.BitLen()) >> 18) {
		return nil
	}
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	if r.Sign() != 0 && (r.Sign() < 0) != (y.Sign() < 0) {
		q.Sub(q, big.NewInt(1))
		r.Add(r, y)
	}
	if op == syntax.FloorDiv {
		return MakeBig(q)
	}
	return MakeBig(r)
}

func (t *Thread) bigDiv(x, y *big.Int) Value {
	if y.Sign() == 0 {
		return t.zeroDivision(syntax.Div)
	}
	f, _ := new(big.Rat).SetFrac(x, y).Float64()
	if math.IsInf(f, 0) {
		return t.Raise(OverflowError, "integer division result too large for a float")
	}
	return Float(f)
}

func (t *Thread) bigPow(x, y *big.Int) Value {
	if y.Sign() < 0 {
		if x.Sign() == 0 {
			return t.Raise(ZeroDivisionError, "0.0 cannot be raised to a negative power")
		}
		a, okA := t.IntToFloat(x)
		b, okB := t.IntToFloat(y)
		if !okA || !okB {
			return nil
		}
		return Float(libm.Pow(a, b))
	}
	if x.BitLen() <= 1 {
		return unitPower(x, y)
	}
	if !y.IsInt64() || y.Int64() > maxBits {
		return t.Throw(NewException(MemoryError))
	}
	size := int64(x.BitLen()) * y.Int64()
	if !t.chargeBits(size) || !t.Step(size*size>>20) {
		return nil
	}
	return MakeBig(new(big.Int).Exp(x, y, nil))
}

// unitPower is x ** y for x of 0, 1 or -1 and y not below 0, however large.
func unitPower(x, y *big.Int) Value {
	if y.Sign() == 0 || x.Sign() < 0 && y.Bit(0) == 0 {
		return MakeInt(1)
	}
	return MakeBig(x)
}

func (t *Thread) shift(op syntax.Operator, x, y *big.Int) Value {
	if y.Sign() < 0 {
		return t.Raise(ValueError, "negative shift count")
	}
	if op == syntax.RShift {
		if !y.IsInt64() || y.Int64() > int64(x.BitLen()) {
			if x.Sign() < 0 {
				return MakeInt(-1)
			}
			return MakeInt(0)
		}
		r := newBigResult()
		r.n.Rsh(x, uint(y.Int64()))
		return r.value(t)
	}
	if x.Sign() == 0 {
		return MakeInt(0)
	}
	if !y.IsInt64() || !t.chargeBits(int64(x.BitLen())+min(y.Int64(), maxBits+1)) {
		if t.Exc == nil {
			t.Throw(NewException(MemoryError))
		}
		return nil
	}
	r := newBigResult()
	r.n.Lsh(x, uint(y.Int64()))
	return r.value(t)
}

// IntToFloat gives the nearest float; ok is false with an OverflowError set beyond their
// range.
func (t *Thread) IntToFloat(x *big.Int) (float64, bool) {
	f, _ := new(big.Float).SetInt(x).Float64()
	if math.IsInf(f, 0) {
		t.Raise(OverflowError, "int too large to convert to float")
		return 0, false
	}
	return f, true
}

// FloatToInt gives the int that a float is, its fraction cut off; nil with the exception
// set for NaN and infinities.
func (t *Thread) FloatToInt(f float64) Value {
	switch {
	case math.IsNaN(f):
		return t.Raise(ValueError, "cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return t.Raise(OverflowError, "cannot convert float infinity to integer")
	case math.Abs(f) < 1<<62:
		return MakeInt(int64(f))
	}
	n, _ := big.NewFloat(f).Int(nil)
	return MakeBig(n)
}

func (t *Thread) floatOp(op syntax.Operator, x, y float64) Value {
	switch op {
	case syntax.Add:
		return t.MakeFloat(x + y)
	case syntax.Sub:
		return t.MakeFloat(x - y)
	case syntax.Mult:
		return t.MakeFloat(x * y)
	case syntax.Div:
		if y == 0 {
			return t.Raise(ZeroDivisionError, "float division by zero")
		}
		return t.MakeFloat(x / y)
	case syntax.FloorDiv, syntax.Mod:
		return t.floatDivMod(op, x, y)
	case syntax.Pow:
		return t.floatPow(x, y)
	}
	return t.unsupported(operators[op].sign, Float(x), Float(y))
}

func (t *Thread) floatDivMod(op syntax.Operator, x, y float64) Value {
	if y == 0 {
		if op == syntax.Mod {
			return t.Raise(ZeroDivisionError, "float modulo by zero")
		}
		return t.Raise(ZeroDivisionError, "float floor division by zero")
	}
	mod := math.Mod(x, y)
	div := (x - mod) / y
	if mod != 0 {
		if (y < 0) != (mod < 0) {
			mod += y
			div--
		}
	} else {
		mod = math.Copysign(0, y)
	}
	if op == syntax.Mod {
		return Float(mod)
	}
	if div == 0 {
		return Float(math.Copysign(0, x/y))
	}
	floor := math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return Float(floor)
}

func (t *Thread) floatPow(x, y float64) Value {
	finite := !math.IsInf(x, 0) && !math.IsInf(y, 0)
	if x == 0 && y < 0 && finite {
		return t.Raise(ZeroDivisionError, "0.0 cannot be raised to a negative power")
	}
	if x < 0 && y != math.Trunc(y) && finite {
		return t.complexPow(complex(x, 0), complex(y, 0))
	}
	r := libm.Pow(x, y)
	if math.IsInf(r, 0) && finite {
		e := NewException(OverflowError, MakeInt(34), NewStr("Numerical result out of range"))
		return t.Throw(e)
	}
	return t.MakeFloat(r)
}

// number gives an int or bool as a big.Int.
func number(v Value) *big.Int {
	switch v := v.(type) {
	case Int:
		return big.NewInt(int64(v))
	case Bool:
		if v {
			return big.NewInt(1)
		}
		return new(big.Int)
	case *BigInt:
		return v.V
	}
	return nil
}

// AsBig gives the value of an int, bool or instance of a subclass of int, or nil.
func AsBig(v Value) *big.Int { return number(Unwrap(v)) }

// builtinOp handles the built-in types; NotImplemented means that they do not mix.
func (t *Thread) builtinOp(op syntax.Operator, a, b Value) Value {
	if x, ok := smallInt(a); ok {
		if y, ok := smallInt(b); ok {
			return t.boolOrInt(op, a, b, x, y)
		}
	}
	_, floatA := a.(Float)
	_, floatB := b.(Float)
	if !floatA && !floatB {
		if x, y := number(a), number(b); x != nil && y != nil {
			return t.bigOp(op, x, y)
		}
	}
	if v := t.operands(op, a, b); v != NotImplemented {
		return v
	}
	if x, okX := t.asFloat(a); okX {
		if y, okY := t.asFloat(b); okY {
			switch op {
			case syntax.Add, syntax.Sub, syntax.Mult, syntax.Div, syntax.FloorDiv, syntax.Mod, syntax.Pow:
				return t.floatOp(op, x, y)
			}
			return NotImplemented
		}
	}
	if t.Exc != nil {
		return nil
	}
	switch op {
	case syntax.Add:
		return t.concat(a, b)
	case syntax.Mult:
		if n := number(b); n != nil {
			return t.repeat(a, n)
		}
		if n := number(a); n != nil {
			return t.repeat(b, n)
		}
		if v := t.repeatIndex(a, b); v != nil || t.Exc != nil {
			return v
		}
		return t.badRepeat(a, b)
	case syntax.Mod:
		switch s := a.(type) {
		case *Str:
			return t.PercentFormat(s.S, b)
		case Bytes:
			return t.PercentBytes(string(s), b)
		}
	case syntax.BitOr, syntax.BitAnd, syntax.Sub, syntax.BitXor:
		return t.collectionOp(op, a, b)
	}
	return NotImplemented
}

// operands asks those types written in Go that take operators themselves.
func (t *Thread) operands(op syntax.Operator, a, b Value) Value {
	if m, ok := a.(*MappingProxy); ok {
		return t.builtinOp(op, m.Dict, b)
	}
	if m, ok := b.(*MappingProxy); ok {
		return t.builtinOp(op, a, m.Dict)
	}
	if x, ok := a.(Operand); ok {
		if v := x.Operate(t, op, b, false); v != NotImplemented {
			return v
		}
	}
	if y, ok := b.(Operand); ok {
		return y.Operate(t, op, a, true)
	}
	_, isComplex := a.(Complex)
	if _, other := b.(Complex); isComplex || other {
		return t.complexOp(op, a, b)
	}
	return unionOf(op, a, b, false)
}

// smallInt gives the value of an int of 64 bits or a bool.
func smallInt(v Value) (int64, bool) {
	switch v := v.(type) {
	case Int:
		return int64(v), true
	case Bool:
		if v {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

func (t *Thread) boolOrInt(op syntax.Operator, a, b Value, x, y int64) Value {
	p, okP := a.(Bool)
	q, okQ := b.(Bool)
	if okP && okQ {
		switch op {
		case syntax.BitAnd:
			return MakeBool(bool(p && q))
		case syntax.BitOr:
			return MakeBool(bool(p || q))
		case syntax.BitXor:
			return MakeBool(p != q)
		}
	}
	return t.intOp(op, x, y)
}

// asFloat gives a number as a float. An int beyond the range of floats sets the
// exception.
func (t *Thread) asFloat(v Value) (float64, bool) {
	switch v := v.(type) {
	case Float:
		return float64(v), true
	case Int:
		return float64(v), true
	case Bool:
		if v {
			return 1, true
		}
		return 0, true
	case *BigInt:
		return t.IntToFloat(v.V)
	}
	return 0, false
}

func (t *Thread) concat(a, b Value) Value {
	switch x := a.(type) {
	case *Str:
		y, ok := b.(*Str)
		if !ok {
			return t.Raise(TypeError, "can only concatenate str (not \"%s\") to str", b.Class().Name)
		}
		return t.joinStrs(x, y)
	case *List:
		y, ok := b.(*List)
		if !ok {
			return t.Raise(TypeError, "can only concatenate list (not \"%s\") to list", b.Class().Name)
		}
		elts := t.joined(x.Elts, y.Elts)
		if elts == nil {
			return nil
		}
		return &List{elts}
	case *Tuple:
		y, ok := b.(*Tuple)
		if !ok {
			return t.Raise(TypeError, "can only concatenate tuple (not \"%s\") to tuple", b.Class().Name)
		}
		elts := t.joined(x.Elts, y.Elts)
		if elts == nil {
			return nil
		}
		return &Tuple{elts}
	case Bytes:
		if y, ok := b.(Bytes); ok {
			return x + y
		}
		return t.Raise(TypeError, "can't concat %s to bytes", b.Class().Name)
	}
	return NotImplemented
}

func (t *Thread) joined(x, y []Value) []Value {
	n := len(x) + len(y)
	if !t.Alloc(objectSize + int64(n)*valueSize) {
		return nil
	}
	return append(append(make([]Value, 0, n), x...), y...)
}

// repeatIndex is a sequence times something with __index__; nil without an exception if
// it is neither.
func (t *Thread) repeatIndex(a, b Value) Value {
	for _, pair := range [2][2]Value{{a, b}, {b, a}} {
		if _, ok := pair[1].(*Instance); !ok {
			continue
		}
		if r, found := t.callSpecial(pair[1], "__index__"); found && r != nil && number(r) != nil {
			return t.repeat(pair[0], number(r))
		}
	}
	return nil
}

// badRepeat words the failure to multiply a sequence.
func (t *Thread) badRepeat(a, b Value) Value {
	for _, pair := range [][2]Value{{a, b}, {b, a}} {
		switch pair[0].(type) {
		case *List, *Tuple, *Str, Bytes:
			return t.Raise(TypeError, "can't multiply sequence by non-int of type '%s'", pair[1].Class().Title())
		}
	}
	return NotImplemented
}

func (t *Thread) repeat(a Value, n *big.Int) Value {
	size := t.lengthHint(a)
	switch x := a.(type) {
	case *List:
		size = int64(len(x.Elts))
	case *Tuple:
		size = int64(len(x.Elts))
	case *Str, Bytes:
	default:
		return NotImplemented
	}
	if !n.IsInt64() {
		return t.Raise(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	count := max(n.Int64(), 0)
	if hi, total := bits.Mul64(uint64(size), uint64(count)); hi > 0 || total > 1<<40 {
		return t.Throw(NewException(MemoryError))
	}
	switch x := a.(type) {
	case *Str:
		if !t.Alloc(int64(len(x.S)) * count) {
			return nil
		}
		return NewStr(strings.Repeat(x.S, int(count)))
	case Bytes:
		if !t.Alloc(int64(len(x)) * count) {
			return nil
		}
		return Bytes(strings.Repeat(string(x), int(count)))
	}
	if !t.Alloc(objectSize + size*count*valueSize) {
		return nil
	}
	elts, isList := elementsOf(a)
	out := make([]Value, size*count)
	// One long copy would keep the collector waiting.
	for i := 0; i < len(out); i += len(elts) {
		for j, v := range elts {
			out[i+j] = v
		}
	}
	if isList {
		return &List{out}
	}
	return &Tuple{out}
}

func elementsOf(v Value) (elts []Value, isList bool) {
	if l, ok := v.(*List); ok {
		return l.Elts, true
	}
	return v.(*Tuple).Elts, false
}

func (t *Thread) collectionOp(op syntax.Operator, a, b Value) Value {
	if x, ok := a.(*Dict); ok {
		y, ok := b.(*Dict)
		if !ok || op != syntax.BitOr {
			return NotImplemented
		}
		c := x.Copy(t)
		if c == nil || !t.Update(c, y) {
			return nil
		}
		return c
	}
	if isSetView(a) || isSetView(b) {
		return t.viewOp(op, a, b)
	}
	x, ok := t.asSet(a)
	if !ok {
		return NotImplemented
	}
	y, ok := t.asSet(b)
	if !ok {
		return NotImplemented
	}
	return t.setOp(op, x, y)
}

// asSet gives a set, or the set of a view of keys or items.
func (t *Thread) asSet(v Value) (*Set, bool) {
	switch v := v.(type) {
	case *Set:
		return v, true
	case *DictView:
		if v.Kind == DictValuesClass {
			return nil, false
		}
		s := NewSet(false)
		return s, t.ForEach(v, func(x Value) bool { return s.Add(t, x) })
	}
	return nil, false
}

// Unary is op a.
func (t *Thread) Unary(op syntax.UnaryOperator, a Value) Value {
	if op == syntax.Not {
		truth, ok := t.Truth(a)
		if !ok {
			return nil
		}
		return MakeBool(!truth)
	}
	method := map[syntax.UnaryOperator]string{syntax.USub: "__neg__", syntax.UAdd: "__pos__", syntax.Invert: "__invert__"}[op]
	if v, found := t.callSpecial(a, method); found {
		return v
	}
	v := Unwrap(a)
	switch x := v.(type) {
	case Float:
		switch op {
		case syntax.USub:
			return -x
		case syntax.UAdd:
			return x
		}
	case Complex:
		switch op {
		case syntax.USub:
			return -x
		case syntax.UAdd:
			return x
		}
	}
	if n := number(v); n != nil {
		if !t.Step(int64(n.BitLen()) >> 12) {
			return nil
		}
		switch op {
		case syntax.USub:
			return MakeBig(new(big.Int).Neg(n))
		case syntax.UAdd:
			return MakeBig(n)
		}
		return MakeBig(new(big.Int).Not(n))
	}
	sign := map[syntax.UnaryOperator]string{syntax.USub: "-", syntax.UAdd: "+", syntax.Invert: "~"}[op]
	return t.Raise(TypeError, "bad operand type for unary %s: '%s'", sign, a.Class().Name)
}
