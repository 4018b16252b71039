package builtins

import (
	"math"
	"math/big"
	"slices"
	"strings"
	"unicode"

	"trammel/interp/libm"
	"trammel/interp/object"
	"trammel/policy"
	"trammel/syntax"
)

func init() {
	define(map[string]function{
		"abs": abs, "all": all, "any": any_, "ascii": ascii, "bin": radix("0b", 2), "callable": callable, "chr": chr,
		"delattr": delattr, "divmod": divmod, "format": format, "getattr": getattr, "hasattr": hasattr, "hash": hash,
		"hex": radix("0x", 16), "id": id, "input": input, "isinstance": isinstance, "issubclass": issubclass, "iter": iter,
		"len": length, "max": extreme("max", syntax.Gt), "min": extreme("min", syntax.Lt), "next": next,
		"oct": radix("0o", 8), "open": open, "ord": ord, "pow": pow, "print": print_, "repr": repr, "round": round,
		"breakpoint": refuse("debug"), "setattr": setattr, "sorted": sorted, "sum": sum,
	})
}

func print_(a *args) value {
	t := a.T
	sep, end := " ", "\n"
	for _, option := range []struct {
		name string
		to   *string
	}{{"sep", &sep}, {"end", &end}} {
		if v := a.Take(option.name); v != nil && v != object.None {
			s, ok := v.(*object.Str)
			if !ok {
				return t.Raise(object.TypeError, "%s must be None or a string, not %s", option.name, v.Class().Name)
			}
			*option.to = s.S
		}
	}
	flush := a.Take("flush")
	file := a.Take("file")
	if file == nil || file == object.None {
		file = t.Stdout
	}
	if !a.Unexpected() {
		return nil
	}
	if file != nil {
		return none(printTo(t, file, a.Pos, sep, end, flush))
	}
	var b strings.Builder
	for i, v := range a.Pos {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(t.Str(v))
		if t.Exc != nil {
			return nil
		}
	}
	b.WriteString(end)
	return none(t.Print(b.String()))
}

// printTo prints to an object of the program, piece by piece as CPython does.
func printTo(t *thread, file value, list []value, sep, end string, flush value) bool {
	write := t.GetAttr(file, "write")
	if write == nil {
		return false
	}
	put := func(text string) bool { return t.Exc == nil && t.Call(write, object.NewStr(text)) != nil }
	for i, v := range list {
		if i > 0 && !put(sep) || !put(t.Str(v)) {
			return false
		}
	}
	if !put(end) {
		return false
	}
	if flush == nil {
		return true
	}
	truth, ok := t.Truth(flush)
	if !ok || !truth {
		return ok
	}
	method := t.GetAttr(file, "flush")
	return method != nil && t.Call(method) != nil
}

func length(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	n, ok := a.T.Len(a.Pos[0])
	if !ok {
		return nil
	}
	return object.MakeInt(n)
}

func repr(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	return str(a.T, a.T.Repr(a.Pos[0]))
}

func ascii(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	return str(a.T, object.ASCII(a.T.Repr(a.Pos[0])))
}

func abs(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	t, v := a.T, a.Pos[0]
	if m := t.Hook(v, "__abs__"); m != nil {
		return t.CallHook(m, v)
	}
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return object.Float(math.Abs(float64(x)))
	case object.Complex:
		return object.Float(libm.Hypot(real(x), imag(x)))
	}
	if n := object.AsBig(v); n != nil {
		return object.MakeBig(new(big.Int).Abs(n))
	}
	return t.Raise(object.TypeError, "bad operand type for abs(): '%s'", v.Class().Name)
}

func quantifier(a *args, stop bool) value {
	if !a.Count(1, 1) {
		return nil
	}
	found := false
	ok := a.T.ForEach(a.Pos[0], func(v value) bool {
		truth, _ := a.T.Truth(v)
		found = truth == stop && a.T.Exc == nil
		return !found && a.T.Exc == nil
	})
	if !ok {
		return nil
	}
	return object.MakeBool(found == stop)
}

func all(a *args) value  { return quantifier(a, false) }
func any_(a *args) value { return quantifier(a, true) }

func radix(prefix string, base int) function {
	return func(a *args) value {
		if !a.Count(1, 1) {
			return nil
		}
		n := a.T.Integer(a.Pos[0])
		if n == nil {
			return nil
		}
		sign := ""
		if n.Sign() < 0 {
			sign = "-"
		}
		return str(a.T, sign+prefix+new(big.Int).Abs(n).Text(base))
	}
}

func callable(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	switch v := a.Pos[0].(type) {
	case object.Callable, *object.Class, *object.BoundMethod:
		return object.True
	case *object.Instance:
		return object.MakeBool(v.Cls.Lookup(a.T, "__call__") != nil)
	}
	return object.False
}

func chr(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	n := a.T.Integer(a.Pos[0])
	switch {
	case n == nil:
		return nil
	case !n.IsInt64() || n.Int64() < 0 || n.Int64() > unicode.MaxRune:
		return a.T.Raise(object.ValueError, "chr() arg not in range(0x110000)")
	}
	return object.NewStr(object.EncodeRunes([]rune{rune(n.Int64())}))
}

func ord(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	switch v := object.Unwrap(a.Pos[0]).(type) {
	case *object.Str:
		if n := v.Len(); n != 1 {
			return a.T.Raise(object.TypeError, "ord() expected a character, but string of length %d found", n)
		}
		return object.MakeInt(int64(v.Runes()[0]))
	case object.Bytes:
		if len(v) != 1 {
			return a.T.Raise(object.TypeError, "ord() expected a character, but string of length %d found", len(v))
		}
		return object.MakeInt(int64(v[0]))
	}
	return a.T.Raise(object.TypeError, "ord() expected string of length 1, but %s found", a.Pos[0].Class().Name)
}

// attrName checks the name argument of getattr and its like.
func attrName(a *args) (string, bool) {
	s, ok := object.Unwrap(a.Pos[1]).(*object.Str)
	if !ok {
		a.T.Raise(object.TypeError, "attribute name must be string, not '%s'", a.Pos[1].Class().Name)
		return "", false
	}
	return s.S, true
}

func getattr(a *args) value {
	if !a.Count(2, 3) {
		return nil
	}
	name, ok := attrName(a)
	if !ok {
		return nil
	}
	v := a.T.GetAttr(a.Pos[0], name)
	if v == nil && len(a.Pos) == 3 && missingAttr(a.T) {
		return a.Pos[2]
	}
	return v
}

// missingAttr clears an AttributeError and reports whether there was one.
func missingAttr(t *thread) bool {
	if t.Exc.Fatal || !t.Exc.Is(object.AttributeError) {
		return false
	}
	t.Clear()
	return true
}

func hasattr(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	name, ok := attrName(a)
	if !ok {
		return nil
	}
	if a.T.GetAttr(a.Pos[0], name) != nil {
		return object.True
	}
	if missingAttr(a.T) {
		return object.False
	}
	return nil
}

func setattr(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	name, ok := attrName(a)
	return none(ok && a.T.SetAttr(a.Pos[0], name, a.Pos[2]))
}

func delattr(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	name, ok := attrName(a)
	return none(ok && a.T.DelAttr(a.Pos[0], name))
}

func divmod(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	t := a.T
	hooks := [2]string{"__divmod__", "__rdivmod__"}
	for i, v := range a.Pos {
		if m := t.Hook(v, hooks[i]); m != nil {
			if r := t.CallHook(m, v, a.Pos[1-i]); r != object.NotImplemented {
				return r
			}
		}
	}
	if a.Pos[0].Class().Heap && object.Unwrap(a.Pos[0]) == a.Pos[0] || a.Pos[1].Class().Heap && object.Unwrap(a.Pos[1]) == a.Pos[1] {
		return t.Raise(object.TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'", a.Pos[0].Class().Name, a.Pos[1].Class().Name)
	}
	if isFloatByZero(a.Pos[0], a.Pos[1]) {
		return t.Raise(object.ZeroDivisionError, "float divmod()")
	}
	q := a.T.Binary(syntax.FloorDiv, a.Pos[0], a.Pos[1])
	if q == nil {
		if e := t.Exc; e.Cls == object.TypeError && !e.Fatal && strings.HasPrefix(e.Message(t), "unsupported operand") {
			t.Raise(object.TypeError, "unsupported operand type(s) for divmod(): '%s' and '%s'", a.Pos[0].Class().Name, a.Pos[1].Class().Name)
		}
		return nil
	}
	r := a.T.Binary(syntax.Mod, a.Pos[0], a.Pos[1])
	if r == nil {
		return nil
	}
	return object.Pair(q, r)
}

// isFloatByZero reports whether a division has a float on either side and a divisor of
// zero.
func isFloatByZero(a, b value) bool {
	x, y := object.Unwrap(a), object.Unwrap(b)
	_, isFloat := x.(object.Float)
	if _, isInt := y.(object.Int); isInt && !isFloat {
		return false
	}
	if f, ok := y.(object.Float); ok {
		return f == 0 && (isFloat || object.AsBig(x) != nil)
	}
	n := object.AsBig(y)
	return isFloat && n != nil && n.Sign() == 0
}

func pow(a *args) value {
	mod := a.Take("mod")
	for _, name := range []string{"base", "exp"} {
		if v := a.Take(name); v != nil {
			a.Pos = append(a.Pos[:len(a.Pos):len(a.Pos)], v)
		}
	}
	if len(a.Pos) == 3 {
		mod, a.Pos = a.Pos[2], a.Pos[:2]
	}
	if !a.Required(2, "base", "exp") {
		return nil
	}
	if mod == nil || mod == object.None {
		return a.T.Binary(syntax.Pow, a.Pos[0], a.Pos[1])
	}
	if m := a.T.Hook(a.Pos[0], "__pow__"); m != nil {
		if r := a.T.CallHook(m, a.Pos[0], a.Pos[1], mod); r != object.NotImplemented {
			return r
		}
	}
	x, y, m := object.AsBig(a.Pos[0]), object.AsBig(a.Pos[1]), object.AsBig(mod)
	switch {
	case !isNumber(a.Pos[0]) || !isNumber(a.Pos[1]) || !isNumber(mod):
		return a.T.Raise(object.TypeError, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", a.Pos[0].Class().Name, a.Pos[1].Class().Name, mod.Class().Name)
	case x == nil || y == nil || m == nil:
		return a.T.Raise(object.TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
	case m.Sign() == 0:
		return a.T.Raise(object.ValueError, "pow() 3rd argument cannot be 0")
	}
	if bits := int64(m.BitLen()); !a.T.Step(bits * bits * int64(y.BitLen()) >> 24) {
		return nil
	}
	size := new(big.Int).Abs(m)
	r := new(big.Int).Exp(new(big.Int).Mod(x, size), y, size)
	if r == nil {
		return a.T.Raise(object.ValueError, "base is not invertible for the given modulus")
	}
	if m.Sign() < 0 && r.Sign() != 0 {
		r.Add(r, m)
	}
	return object.MakeBig(r)
}

func isNumber(v value) bool {
	switch object.Unwrap(v).(type) {
	case object.Int, object.Bool, *object.BigInt, object.Float, object.Complex:
		return true
	}
	return false
}

func format(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	spec, ok := a.Optional(1, object.NewStr("")).(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "format() argument 2 must be str, not %s", a.Pos[1].Class().Name)
	}
	return str(a.T, a.T.Format(a.Pos[0], spec.S))
}

func hash(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	h, ok := a.T.Hash(a.Pos[0])
	if !ok {
		return nil
	}
	return object.MakeInt(int64(h))
}

func id(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	return object.MakeInt(int64(object.Identity(a.Pos[0])))
}

// denied asks the world for an effect and raises what a denial says.
func denied(t *thread, kind policy.Effect, detail string) value {
	if t.Ask(kind, detail) == nil {
		return nil
	}
	return t.Raise(object.PermissionError, "%s is not available in a dry run", kind)
}

// refuse is a built-in that a dry run does not grant: calling it is an effect.
func refuse(kind policy.Effect) function {
	return func(a *args) value {
		detail := a.Name
		if len(a.Pos) > 0 {
			detail += "(" + a.T.Repr(a.Pos[0]) + ")"
		}
		if a.T.Exc != nil {
			return nil
		}
		return denied(a.T, kind, detail)
	}
}

func input(a *args) value {
	if !a.Count(0, 1) {
		return nil
	}
	if len(a.Pos) == 1 && !a.T.Print(a.T.Str(a.Pos[0])) {
		return nil
	}
	stdin := a.T.FromModule("sys", "stdin")
	if stdin == nil {
		return nil
	}
	line, ok := a.T.CallMethod(stdin, "readline").(*object.Str)
	switch {
	case a.T.Exc != nil:
		return nil
	case !ok:
		return a.T.Raise(object.TypeError, "object.readline() returned non-string")
	case line.S == "":
		return a.T.Raise(object.EOFError, "EOF when reading a line")
	}
	return object.NewStr(strings.TrimSuffix(line.S, "\n"))
}

// open is that of the library, which is loaded when it is first called.
func open(a *args) value {
	if len(a.Pos)+len(a.Kw) == 0 {
		return a.T.Raise(object.TypeError, "open() missing required argument 'file' (pos 1)")
	}
	fn := a.T.FromModule("_files", "open")
	if fn == nil {
		return nil
	}
	return a.T.CallKw(fn, a.Pos, a.Kw)
}

func iter(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	t := a.T
	if len(a.Pos) == 1 {
		if i, ok := a.Pos[0].(*object.Instance); ok {
			if m := i.Cls.Lookup(t, "__iter__"); m != nil && m != object.None {
				return checkIterator(t, t.Call(m, i))
			}
			if _, ok := i.Base.(object.Iterator); ok {
				return i
			}
		}
		if g, ok := a.Pos[0].(*object.Generator); ok {
			return g
		}
		it := t.Iterate(a.Pos[0])
		if it == nil {
			return nil
		}
		return it
	}
	fn, sentinel := a.Pos[0], a.Pos[1]
	if t.Call(Names["callable"], fn) != object.True {
		return t.Raise(object.TypeError, "iter(v, w): v must be callable")
	}
	done := false
	return &object.Iter{Cls: object.CallIterClass, Step: func(t *thread) value {
		if done {
			return nil
		}
		v := t.Call(fn)
		switch {
		case v == nil:
			done = t.Exc.Is(object.StopIteration)
		case done: // the call has used the iterator up
			return nil
		default:
			done = t.Equal(v, sentinel)
		}
		if done {
			return nil
		}
		return v
	}}
}

// checkIterator refuses what __iter__ must not give.
func checkIterator(t *thread, v value) value {
	switch it := v.(type) {
	case nil, object.Iterator, *object.Generator:
		return v
	case *object.Instance:
		if it.Cls.Lookup(t, "__next__") != nil {
			return v
		}
	}
	return t.Raise(object.TypeError, "iter() returned non-iterator of type '%s'", v.Class().Name)
}

func next(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	t := a.T
	var v value
	switch it := a.Pos[0].(type) {
	case *object.Generator:
		if v = it.Resume(t, object.None, nil); v == nil && t.Exc == nil && len(a.Pos) == 1 {
			return raiseStop(t, it.Result())
		}
	case object.Iterator:
		v = it.Next(t)
	case *object.Instance:
		m := it.Cls.Lookup(t, "__next__")
		if m == nil {
			if inner, ok := it.Base.(object.Iterator); ok {
				v = inner.Next(t)
				break
			}
			return t.Raise(object.TypeError, "'%s' object is not an iterator", it.Cls.Name)
		}
		if v = t.CallHook(m, it); v == nil && t.Exc.Is(object.StopIteration) && len(a.Pos) == 2 {
			t.Clear()
		}
	default:
		return t.Raise(object.TypeError, "'%s' object is not an iterator", it.Class().Name)
	}
	switch {
	case v != nil || t.Exc != nil:
		return v
	case len(a.Pos) == 2:
		return a.Pos[1]
	}
	return t.Throw(object.NewException(object.StopIteration))
}

// raiseStop ends a generator that returned a value.
func raiseStop(t *thread, result value) value {
	if result == object.None {
		return t.Throw(object.NewException(object.StopIteration))
	}
	return t.Throw(object.NewException(object.StopIteration, result))
}

func extreme(name string, op syntax.CmpOperator) function {
	return func(a *args) value {
		t := a.T
		key, def := a.Take("key"), a.Take("default")
		if !a.Unexpected() {
			return nil
		}
		if key == object.None {
			key = nil
		}
		switch {
		case len(a.Pos) == 0:
			return t.Raise(object.TypeError, "%s expected at least 1 argument, got 0", name)
		case len(a.Pos) > 1 && def != nil:
			return t.Raise(object.TypeError, "Cannot specify a default for %s() with multiple positional arguments", name)
		}
		var best, bestKey value
		consider := func(v value) bool {
			k := v
			if key != nil {
				if k = t.Call1(key, v); k == nil {
					return false
				}
			}
			if best != nil {
				if better, ok := t.Holds(op, k, bestKey); !better || !ok {
					return ok
				}
			}
			best, bestKey = v, k
			return true
		}
		ok := true
		if len(a.Pos) == 1 {
			ok = t.ForEach(a.Pos[0], consider)
		} else {
			for i := 0; ok && i < len(a.Pos); i++ {
				ok = consider(a.Pos[i])
			}
		}
		switch {
		case !ok:
			return nil
		case best != nil:
			return best
		case def != nil && len(a.Pos) == 1:
			return def
		}
		return t.Raise(object.ValueError, "%s() iterable argument is empty", name)
	}
}

func sum(a *args) value {
	if !a.Between(1, 2) {
		return nil
	}
	start := a.Take("start")
	if len(a.Pos) == 2 {
		start, a.Pos = a.Pos[1], a.Pos[:1]
	}
	if !a.Count(1, 1) {
		return nil
	}
	if start == nil {
		start = object.MakeInt(0)
	}
	switch start.(type) {
	case *object.Str:
		return a.T.Raise(object.TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
	case object.Bytes:
		return a.T.Raise(object.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]")
	case *object.ByteArray:
		return a.T.Raise(object.TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]")
	}
	s := summer{total: start}
	if n, ok := start.(object.Int); ok {
		s.total, s.ints = nil, n
	}
	if !a.T.ForEach(a.Pos[0], func(v value) bool { return s.add(a.T, v) }) {
		return nil
	}
	return s.result(a.T)
}

// summer adds ints without making objects of them, and floats with compensation, as
// CPython does since 3.12.
type summer struct {
	total   value // nil while ints or floats hold it
	ints    object.Int
	isFloat bool
	floats  float64
	comp    float64
}

func (s *summer) add(t *thread, v value) bool {
	switch {
	case s.total != nil:
	case s.isFloat:
		switch v := v.(type) {
		case object.Float:
			s.addFloat(float64(v))
			return true
		case object.Int:
			s.addFloat(float64(v))
			return true
		}
	default:
		switch v := v.(type) {
		case object.Int:
			if sum := s.ints + v; (sum > s.ints) == (v > 0) {
				s.ints = sum
				return true
			}
		case object.Bool:
			if !v {
				return true
			}
			if s.ints < math.MaxInt64 {
				s.ints++
				return true
			}
		case object.Float:
			s.isFloat, s.floats = true, float64(s.ints)
			s.addFloat(float64(v))
			return true
		}
	}
	s.total = t.Binary(syntax.Add, s.result(t), v)
	if f, ok := s.total.(object.Float); ok {
		s.total, s.isFloat, s.floats, s.comp = nil, true, float64(f), 0
		return true
	}
	return s.total != nil
}

func (s *summer) addFloat(x float64) {
	sum := s.floats + x
	if math.Abs(s.floats) >= math.Abs(x) {
		s.comp += (s.floats - sum) + x
	} else {
		s.comp += (x - sum) + s.floats
	}
	s.floats = sum
}

func (s *summer) result(t *thread) value {
	switch {
	case s.total != nil:
		return s.total
	case !s.isFloat:
		return t.MakeInt(int64(s.ints))
	case s.comp != 0 && !math.IsInf(s.comp, 0) && !math.IsNaN(s.comp):
		return t.MakeFloat(s.floats + s.comp)
	}
	return t.MakeFloat(s.floats)
}

func round(a *args) value {
	if v := a.Take("ndigits"); v != nil {
		a.Pos = append(a.Pos[:len(a.Pos):len(a.Pos)], v)
	}
	if !a.Required(2, "number") {
		return nil
	}
	t, v := a.T, a.Pos[0]
	if m := t.Hook(v, "__round__"); m != nil {
		return t.CallHook(m, v, a.Pos[1:]...)
	}
	digits := a.Optional(1, object.None)
	switch x := object.Unwrap(v).(type) {
	case object.Float:
		return roundFloat(t, float64(x), digits)
	case object.Int, *object.BigInt, object.Bool:
		return roundInt(t, object.AsBig(x), digits)
	}
	return t.Raise(object.TypeError, "type %s doesn't define __round__ method", v.Class().Name)
}

func roundFloat(t *thread, f float64, digits value) value {
	if digits == object.None {
		return t.FloatToInt(math.RoundToEven(f))
	}
	n, ok := t.Index(digits)
	if !ok {
		return nil
	}
	switch {
	case n > 323 || math.IsNaN(f) || math.IsInf(f, 0):
		return object.Float(f)
	case n < -308:
		return object.Float(math.Copysign(0, f))
	}
	return object.Float(roundDecimal(f, int(n)))
}

// roundDecimal rounds half to even in exact decimal arithmetic.
func roundDecimal(f float64, digits int) float64 {
	x := new(big.Rat).SetFloat64(f)
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(digits, -digits))), nil))
	if digits < 0 {
		scale.Inv(scale)
	}
	x.Mul(x, scale)
	whole, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	twice := new(big.Int).Abs(rest)
	twice.Lsh(twice, 1)
	if c := twice.Cmp(x.Denom()); c > 0 || c == 0 && whole.Bit(0) == 1 {
		whole.Add(whole, big.NewInt(int64(x.Sign())))
	}
	r, _ := new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale).Float64()
	if r == 0 {
		return math.Copysign(0, f)
	}
	return r
}

func roundInt(t *thread, n *big.Int, digits value) value {
	if digits == object.None {
		return object.MakeBig(n)
	}
	d, ok := t.Index(digits)
	if !ok {
		return nil
	}
	if d >= 0 {
		return object.MakeBig(n)
	}
	if -d > int64(n.BitLen()) {
		return object.MakeInt(0)
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(-d), nil)
	q, r := new(big.Int).DivMod(n, unit, new(big.Int))
	r.Lsh(r, 1)
	if c := r.Cmp(unit); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	return object.MakeBig(q.Mul(q, unit))
}

func sorted(a *args) value {
	key, reverse := a.Take("key"), a.Take("reverse")
	if !a.Unpack(1) {
		return nil
	}
	elts := a.T.Elements(a.Pos[0])
	if elts == nil || !a.T.Alloc(int64(len(elts))*16) {
		return nil
	}
	out := &object.List{Elts: slices.Clone(elts)}
	if !sortList(a.T, out, key, reverse) {
		return nil
	}
	return out
}
