package object

import (
	"math"
	"math/big"
	"strings"
	"unsafe"

	"trammel/syntax"
)

// Truth is bool(v); ok is false with the exception set on failure.
func (t *Thread) Truth(v Value) (truth, ok bool) {
	switch v := v.(type) {
	case Bool:
		return bool(v), true
	case NoneType:
		return false, true
	case Int:
		return v != 0, true
	case Float:
		return v != 0, true
	case *Str:
		return v.S != "", true
	case Bytes:
		return v != "", true
	case *List:
		return len(v.Elts) > 0, true
	case *Tuple:
		return len(v.Elts) > 0, true
	case *Dict:
		return v.Len() > 0, true
	case *Set:
		return v.Len() > 0, true
	case *Range:
		return v.Len > 0, true
	case *DictView:
		return v.Dict.Len() > 0, true
	case *Instance:
		return t.instanceTruth(v)
	case *Class:
		if v.Meta != nil {
			return t.metaTruth(v)
		}
	case *BigInt:
		return true, true
	case Complex:
		return v != 0, true
	case Sized:
		n, ok := v.Length(t)
		return n > 0, ok
	}
	return true, true
}

func (t *Thread) instanceTruth(i *Instance) (truth, ok bool) {
	if r, found := t.callSpecial(i, "__bool__"); found {
		if r == nil {
			return false, false
		}
		b, isBool := r.(Bool)
		if !isBool {
			t.Raise(TypeError, "__bool__ should return bool, returned %s", r.Class().Name)
			return false, false
		}
		return bool(b), true
	}
	if i.Cls.Lookup(t, "__len__") != nil {
		n, ok := t.Len(i)
		return n > 0, ok
	}
	if i.Base != nil {
		return t.Truth(i.Base)
	}
	return true, true
}

// metaTruth asks the metaclass.
func (t *Thread) metaTruth(c *Class) (truth, ok bool) {
	r, found := t.callSpecial(c, "__bool__")
	if !found {
		if r, found = t.callSpecial(c, "__len__"); !found {
			return true, true
		}
	}
	if r == nil {
		return false, false
	}
	return t.Truth(r)
}

// Len is len(v).
func (t *Thread) Len(v Value) (int64, bool) {
	switch v := v.(type) {
	case *List:
		return int64(len(v.Elts)), true
	case *Tuple:
		return int64(len(v.Elts)), true
	case *Str, Bytes, *Dict, *Set, *Range, *DictView:
		return t.lengthHint(v), true
	case *Instance:
		if r, found := t.callSpecial(v, "__len__"); found {
			return t.checkLen(r)
		}
		if v.Base != nil {
			return t.Len(v.Base)
		}
	case *Class:
		if r, found := t.callSpecial(v, "__len__"); found {
			return t.checkLen(r)
		}
	case Sized:
		return v.Length(t)
	}
	t.Raise(TypeError, "object of type '%s' has no len()", v.Class().Name)
	return 0, false
}

func (t *Thread) checkLen(r Value) (int64, bool) {
	if r == nil {
		return 0, false
	}
	n := AsBig(r)
	switch {
	case n == nil:
		t.Raise(TypeError, "'%s' object cannot be interpreted as an integer", r.Class().Name)
	case n.Sign() < 0:
		t.Raise(ValueError, "__len__() should return >= 0")
	case !n.IsInt64():
		t.Raise(OverflowError, "cannot fit 'int' into an index-sized integer")
	default:
		return n.Int64(), true
	}
	return 0, false
}

// Equal is a == b as containers use it; on failure it is false with the exception set.
func (t *Thread) Equal(a, b Value) bool {
	if c, plain := comparePlain(a, b); plain {
		return c == 0
	}
	if Is(a, b) {
		return true
	}
	r := t.Compare(syntax.Eq, a, b)
	if r == nil {
		return false
	}
	truth, _ := t.Truth(r)
	return truth
}

// Is is a is b.
func Is(a, b Value) bool { return a == b || sameNaN(a, b) }

// sameNaN reports whether two values are one NaN: it equals nothing, but is itself.
func sameNaN(a, b Value) bool {
	x, ok := a.(Float)
	if !ok || x == x { //nolint:staticcheck // a test for NaN
		return false
	}
	if _, ok := b.(Float); !ok {
		return false
	}
	// the words of an interface: its type and the address of what it holds
	type words [2]unsafe.Pointer
	return (*words)(unsafe.Pointer(&a))[1] == (*words)(unsafe.Pointer(&b))[1]
}

var comparisons = [...]operator{
	syntax.Eq: {"==", "__eq__"}, syntax.NotEq: {"!=", "__ne__"}, syntax.Lt: {"<", "__lt__"}, syntax.LtE: {"<=", "__le__"},
	syntax.Gt: {">", "__gt__"}, syntax.GtE: {">=", "__ge__"},
}

var reflected = [...]syntax.CmpOperator{
	syntax.Eq: syntax.Eq, syntax.NotEq: syntax.NotEq, syntax.Lt: syntax.Gt, syntax.LtE: syntax.GtE, syntax.Gt: syntax.Lt, syntax.GtE: syntax.LtE,
}

// Compare is a op b.
func (t *Thread) Compare(op syntax.CmpOperator, a, b Value) Value {
	if op <= syntax.GtE {
		if c, plain := comparePlain(a, b); plain {
			return MakeBool(ordered(op, c))
		}
	}
	switch op {
	case syntax.Is:
		return MakeBool(Is(a, b))
	case syntax.IsNot:
		return MakeBool(!Is(a, b))
	case syntax.In, syntax.NotIn:
		has := t.Contains(b, a)
		if t.Exc != nil {
			return nil
		}
		return MakeBool(has == (op == syntax.In))
	}
	if hooked(a) || hooked(b) {
		if v := t.compareHooks(op, a, b); v != nil || t.Exc != nil {
			return v
		}
	}
	x, y := Unwrap(a), Unwrap(b)
	if !t.Step(1) {
		return nil
	}
	if c, ok := t.order(op, x, y); ok || t.Exc != nil {
		if t.Exc != nil {
			return nil
		}
		return MakeBool(c)
	}
	switch op {
	case syntax.Eq:
		return MakeBool(Is(a, b))
	case syntax.NotEq:
		return MakeBool(!Is(a, b))
	}
	return t.Raise(TypeError, "'%s' not supported between instances of '%s' and '%s'", comparisons[op].sign, a.Class().Title(), b.Class().Title())
}

// Holds reports whether a op b is true; ok is false with the exception set on failure.
func (t *Thread) Holds(op syntax.CmpOperator, a, b Value) (holds, ok bool) {
	if op <= syntax.GtE {
		if c, plain := comparePlain(a, b); plain {
			return ordered(op, c), true
		}
	}
	r := t.Compare(op, a, b)
	if r == nil {
		return false, false
	}
	return t.Truth(r)
}

// comparePlain compares what most programs compare: two strs, or two ints or floats that
// are numbers and no larger than a float holds exactly.
func comparePlain(a, b Value) (c int, plain bool) {
	switch x := a.(type) {
	case Int:
		switch y := b.(type) {
		case Int:
			return compareInts(int64(x), int64(y)), true
		case Float:
			if x < exact && x > -exact {
				c := compareFloats(float64(x), float64(y))
				return c, c != unordered
			}
		}
	case *Str:
		if y, ok := b.(*Str); ok {
			if x == y {
				return 0, true
			}
			return strings.Compare(x.S, y.S), true
		}
	case Float:
		switch y := b.(type) {
		case Float:
			c := compareFloats(float64(x), float64(y))
			return c, c != unordered
		case Int:
			if y < exact && y > -exact {
				c := compareFloats(float64(x), float64(y))
				return c, c != unordered
			}
		}
	}
	return 0, false
}

// Less is x < y; on failure it is false with the exception set.
func (t *Thread) Less(x, y Value) bool {
	if !t.Step(1) {
		return false
	}
	if a, ok := x.(*Tuple); ok {
		if b, ok := y.(*Tuple); ok {
			less, _ := t.orderElements(syntax.Lt, a.Elts, b.Elts)
			return less
		}
	}
	less, _ := t.Holds(syntax.Lt, x, y)
	return less
}

func compareInts(x, y int64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// ordered tells whether op holds for the result of a three-way comparison.
func ordered(op syntax.CmpOperator, c int) bool {
	switch op {
	case syntax.Eq:
		return c == 0
	case syntax.NotEq:
		return c != 0
	case syntax.Lt:
		return c < 0
	case syntax.LtE:
		return c <= 0
	case syntax.Gt:
		return c > 0
	}
	return c >= 0
}

func (t *Thread) compareHooks(op syntax.CmpOperator, a, b Value) Value {
	if a.Class() != b.Class() && b.Class().IsSubclass(a.Class()) {
		if v := t.compareHook(reflected[op], b, a); v != nil || t.Exc != nil {
			return v
		}
		return t.compareHook(op, a, b)
	}
	if v := t.compareHook(op, a, b); v != nil || t.Exc != nil {
		return v
	}
	return t.compareHook(reflected[op], b, a)
}

func (t *Thread) compareHook(op syntax.CmpOperator, a, b Value) Value {
	switch a := a.(type) {
	case *Instance:
	case *Exception:
		if !a.Cls.Heap {
			return nil
		}
	case *Class:
		if a.Meta == nil {
			return nil
		}
	default:
		return nil
	}
	if v, found := t.callSpecial(a, comparisons[op].method, b); found {
		if v == NotImplemented {
			return nil
		}
		return v
	}
	if op == syntax.NotEq { // the opposite of ==
		if v, found := t.callSpecial(a, "__eq__", b); found && v != NotImplemented {
			if v == nil {
				return nil
			}
			return t.Unary(syntax.Not, v)
		}
	}
	return nil
}

// order compares values of built-in types; ok is false if they do not compare.
func (t *Thread) order(op syntax.CmpOperator, a, b Value) (result, ok bool) {
	if c, ok := compareNumbers(a, b); ok {
		if c == unordered {
			return op == syntax.NotEq, true
		}
		return ordered(op, c), true
	}
	switch x := a.(type) {
	case *Str:
		if y, ok := b.(*Str); ok {
			return ordered(op, strings.Compare(x.S, y.S)), true
		}
	case Bytes:
		if y, ok := b.(Bytes); ok {
			return ordered(op, strings.Compare(string(x), string(y))), true
		}
	case *List:
		if y, ok := b.(*List); ok {
			return t.orderElements(op, x.Elts, y.Elts)
		}
	case *Tuple:
		if y, ok := b.(*Tuple); ok {
			return t.orderElements(op, x.Elts, y.Elts)
		}
	case *Dict:
		if y, ok := b.(*Dict); ok && (op == syntax.Eq || op == syntax.NotEq) {
			return t.equalDicts(x, y) == (op == syntax.Eq), true
		}
	case *Set, *DictView:
		return t.orderSets(op, a, b)
	case *Range:
		if y, ok := b.(*Range); ok && (op == syntax.Eq || op == syntax.NotEq) {
			return x.equal(y) == (op == syntax.Eq), true
		}
	case Complex:
		if same, ok := t.equalsComplex(x, b); ok && op <= syntax.NotEq {
			return same == (op == syntax.Eq), true
		}
	case *Slice:
		if y, ok := b.(*Slice); ok {
			return t.orderElements(op, x.parts(), y.parts())
		}
	case *BoundMethod:
		if y, ok := b.(*BoundMethod); ok && (op == syntax.Eq || op == syntax.NotEq) {
			return (x.Func == y.Func && Is(x.Self, y.Self)) == (op == syntax.Eq), true
		}
	case Comparable:
		return x.CompareWith(t, op, b)
	}
	if y, ok := b.(Complex); ok && op <= syntax.NotEq {
		if same, ok := t.equalsComplex(y, a); ok {
			return same == (op == syntax.Eq), true
		}
	}
	if y, ok := b.(Comparable); ok && op <= syntax.GtE {
		return y.CompareWith(t, reflected[op], a)
	}
	return false, false
}

const unordered = 2 // compared with a NaN

func compareNumbers(a, b Value) (int, bool) {
	if x, ok := smallInt(a); ok {
		if y, ok := smallInt(b); ok {
			return compareInts(x, y), true
		}
	}
	switch a.(type) {
	case Int, Bool, *BigInt, Float:
	default:
		return 0, false
	}
	if x, y := number(a), number(b); x != nil && y != nil {
		return x.Cmp(y), true
	}
	x, okX := a.(Float)
	y, okY := b.(Float)
	switch {
	case okX && okY:
		return compareFloats(float64(x), float64(y)), true
	case okX:
		if n := number(b); n != nil {
			return compareFloatInt(float64(x), n), true
		}
	case okY:
		if n := number(a); n != nil {
			if c := compareFloatInt(float64(y), n); c != unordered {
				return -c, true
			}
			return unordered, true
		}
	}
	return 0, false
}

func compareFloats(x, y float64) int {
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	case x == y:
		return 0
	}
	return unordered
}

// exact is the range of ints that floats hold exactly.
const exact = 1 << 53

func compareFloatInt(x float64, n *big.Int) int {
	if n.IsInt64() && n.Int64() < exact && n.Int64() > -exact {
		return compareFloats(x, float64(n.Int64()))
	}
	switch {
	case math.IsNaN(x):
		return unordered
	case math.IsInf(x, 1):
		return 1
	case math.IsInf(x, -1):
		return -1
	}
	return big.NewFloat(x).Cmp(new(big.Float).SetInt(n))
}

func (t *Thread) orderElements(op syntax.CmpOperator, x, y []Value) (result, ok bool) {
	if len(x) != len(y) && (op == syntax.Eq || op == syntax.NotEq) {
		return op == syntax.NotEq, true
	}
	if !t.Enter() {
		return false, false
	}
	defer t.Leave()
	for i := range min(len(x), len(y)) {
		if !t.Step(1) {
			return false, false
		}
		if c, plain := comparePlain(x[i], y[i]); plain {
			if c == 0 {
				continue
			}
			return ordered(op, c), true
		}
		if t.Equal(x[i], y[i]) {
			continue
		}
		if t.Exc != nil {
			return false, false
		}
		if op == syntax.Eq || op == syntax.NotEq {
			return op == syntax.NotEq, true
		}
		r := t.Compare(op, x[i], y[i])
		if r == nil {
			return false, false
		}
		return t.Truth(r)
	}
	return ordered(op, compareInts(int64(len(x)), int64(len(y)))), true
}

func (t *Thread) equalDicts(x, y *Dict) bool {
	if x.Len() != y.Len() || !t.Enter() {
		return false
	}
	defer t.Leave()
	for at := 0; ; {
		k, v, ok := x.Next(&at)
		if !ok {
			return true
		}
		w := y.Get(t, k)
		if w == nil || !t.Equal(v, w) {
			return false
		}
	}
}

func (t *Thread) orderSets(op syntax.CmpOperator, a, b Value) (result, ok bool) {
	x, okX := t.asSet(a)
	y, okY := t.asSet(b)
	if !okX || !okY {
		return false, false
	}
	switch op {
	case syntax.Eq, syntax.NotEq:
		return (x.Len() == y.Len() && t.subset(x, y)) == (op == syntax.Eq), true
	case syntax.LtE:
		return t.subset(x, y), true
	case syntax.Lt:
		return x.Len() < y.Len() && t.subset(x, y), true
	case syntax.GtE:
		return t.subset(y, x), true
	}
	return y.Len() < x.Len() && t.subset(y, x), true
}

func (t *Thread) subset(x, y *Set) bool {
	for at := 0; ; {
		k, ok := x.Next(&at)
		if !ok {
			return true
		}
		if !y.Has(t, k) {
			return false
		}
	}
}

// Contains is x in v; on failure it is false with the exception set.
func (t *Thread) Contains(v, x Value) bool {
	switch c := v.(type) {
	case *Str:
		sub, ok := Unwrap(x).(*Str)
		if !ok {
			t.Raise(TypeError, "'in <string>' requires string as left operand, not %s", x.Class().Name)
			return false
		}
		return t.Step(int64(len(c.S))>>6) && strings.Contains(c.S, sub.S)
	case *Dict:
		return c.Get(t, x) != nil
	case *Set:
		return c.Has(t, x)
	case *Range:
		if n, ok := intKey(x); ok {
			return c.Has(n)
		}
	case *DictView:
		if c.Kind == DictKeysClass {
			return c.Dict.Get(t, x) != nil
		}
	case *Instance:
		if c.Cls.Lookup(t, "__contains__") == None {
			t.Raise(TypeError, "'%s' object is not a container", c.Cls.Name)
			return false
		}
		if r, found := t.callSpecial(c, "__contains__", x); found {
			if r == nil {
				return false
			}
			truth, _ := t.Truth(r)
			return truth
		}
		if c.Base != nil {
			return t.Contains(c.Base, x)
		}
	case *Class:
		if r, found := t.callSpecial(c, "__contains__", x); found {
			if r == nil {
				return false
			}
			truth, _ := t.Truth(r)
			return truth
		}
	case Container:
		return c.Contains(t, x)
	case Bytes:
		return t.containsBytes([]byte(c), x)
	}
	found := false
	it := t.iterateFor(v)
	if it == nil {
		return false
	}
	t.ForEach(it, func(y Value) bool {
		found = t.Equal(y, x)
		return !found && t.Exc == nil
	})
	return found
}

// iterateFor is Iterate with the message of the in operator.
func (t *Thread) iterateFor(v Value) Iterator {
	it := t.Iterate(v)
	if it == nil && t.Exc.Cls == TypeError && v.Class().Lookup(t, "__iter__") == nil {
		t.Raise(TypeError, "argument of type '%s' is not iterable", v.Class().Name)
	}
	return it
}

func (t *Thread) hashInstance(i *Instance) (uint64, bool) {
	m := i.Cls.Lookup(t, "__hash__")
	eq := i.Cls.Lookup(t, "__eq__")
	if m == nil || m == None {
		if i.Base != nil && eq == nil {
			return t.Hash(i.Base)
		}
		if eq == nil && m == nil {
			return identityHash(i), true
		}
		t.Raise(TypeError, "unhashable type: '%s'", i.Cls.Title())
		return 0, false
	}
	r, found := t.callSpecial(i, "__hash__")
	if !found {
		return t.Hash(i.Base)
	}
	if r == nil {
		return 0, false
	}
	n := AsBig(r)
	if n == nil {
		t.Raise(TypeError, "__hash__ method should return an integer")
		return 0, false
	}
	if !n.IsInt64() {
		return t.Hash(MakeBig(n))
	}
	if n.Int64() == -1 {
		return uint64(math.MaxUint64 - 1), true // -2: -1 stands for failure in CPython
	}
	return uint64(n.Int64()), true
}
