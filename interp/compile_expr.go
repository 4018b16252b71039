package interp

import (
	"math/big"
	"strconv"
	"strings"

	"trammel/interp/object"
	"trammel/syntax"
)

func (c *compiler) exprs(list []syntax.Expr) []expr {
	out := make([]expr, len(list))
	for i, e := range list {
		out[i] = c.expr(e)
	}
	return out
}

func (c *compiler) expr(e syntax.Expr) expr {
	if c.dialect != nil {
		return c.dialectExpr(e)
	}
	return c.pythonExpr(e)
}

func (c *compiler) pythonExpr(e syntax.Expr) expr {
	switch e := e.(type) {
	case *syntax.Constant:
		v := constant(e)
		return func(*frame) object.Value { return v }
	case *syntax.Name:
		return c.load(e.Ident, e)
	case *syntax.BinOp:
		return c.binary(e)
	case *syntax.UnaryOp:
		return c.unary(e)
	case *syntax.BoolOp:
		return c.boolOp(e)
	case *syntax.Compare:
		return c.compare(e)
	case *syntax.IfExp:
		return c.ifExp(e)
	case *syntax.Call:
		return c.call(e)
	case *syntax.Attribute:
		return c.attribute(e)
	case *syntax.Subscript:
		return c.subscript(e)
	case *syntax.Slice:
		return c.slice(e)
	case *syntax.List:
		return c.list(e)
	case *syntax.Tuple:
		return c.tuple(e)
	case *syntax.Set:
		return c.set(e)
	case *syntax.Dict:
		return c.dict(e)
	case *syntax.JoinedStr:
		return c.joined(e)
	case *syntax.TemplateStr:
		return c.template(e)
	case *syntax.NamedExpr:
		return c.walrus(e)
	case *syntax.Lambda:
		return c.lambda(e)
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
		return c.comprehension(e)
	case *syntax.Yield:
		return c.yield(e)
	case *syntax.YieldFrom:
		return c.yieldFrom(e)
	case *syntax.Await:
		return c.await(e)
	}
	panic("interp: no such expression") // a valid tree has no other
}

func constant(c *syntax.Constant) object.Value {
	switch c.Kind {
	case syntax.NoneConst:
		return object.None
	case syntax.TrueConst:
		return object.True
	case syntax.FalseConst:
		return object.False
	case syntax.EllipsisConst:
		return object.Ellipsis
	case syntax.IntConst:
		return object.MakeBig(c.Int())
	case syntax.FloatConst:
		return object.Float(c.Float())
	case syntax.ImaginaryConst:
		return object.Complex(complex(0, c.Float()))
	case syntax.BytesConst:
		return object.Bytes(c.Text)
	}
	return object.ConstStr(c.Text)
}

// binary inlines the operators that loops use on small ints; the rest is left to
// the object model.
func (c *compiler) binary(e *syntax.BinOp) expr {
	left, right := c.operand(e.Left), c.operand(e.Right)
	if y, ok := constantInt(e.Right); ok {
		return c.binaryConstant(e, left, y)
	}
	op := e.Op
	onFloats := fastFloat[op]
	general := func(f *frame, a, b object.Value) object.Value {
		if x, ok := a.(object.Float); ok && onFloats != nil {
			if y, ok := b.(object.Float); ok {
				return f.t.MakeFloat(onFloats(float64(x), float64(y)))
			}
		}
		if v := f.t.Binary(op, a, b); v != nil {
			return v
		}
		return f.trace(e)
	}
	switch op {
	case syntax.Add:
		return func(f *frame) object.Value {
			a := left.get(f)
			if a == nil {
				return nil
			}
			b := right.get(f)
			if b == nil {
				return nil
			}
			if x, ok := a.(object.Int); ok {
				if y, ok := b.(object.Int); ok {
					if s := x + y; (s > x) == (y > 0) {
						return f.t.MakeInt(int64(s))
					}
				}
			}
			return general(f, a, b)
		}
	case syntax.Sub:
		return func(f *frame) object.Value {
			a := left.get(f)
			if a == nil {
				return nil
			}
			b := right.get(f)
			if b == nil {
				return nil
			}
			if x, ok := a.(object.Int); ok {
				if y, ok := b.(object.Int); ok {
					if s := x - y; (s < x) == (y > 0) {
						return f.t.MakeInt(int64(s))
					}
				}
			}
			return general(f, a, b)
		}
	}
	fast := fastInt[op]
	if fast == nil {
		fast = func(*object.Thread, object.Int, object.Int) object.Value { return nil }
	}
	return func(f *frame) object.Value {
		a := left.get(f)
		if a == nil {
			return nil
		}
		b := right.get(f)
		if b == nil {
			return nil
		}
		if x, ok := a.(object.Int); ok {
			if y, ok := b.(object.Int); ok {
				if v := fast(f.t, x, y); v != nil {
					return v
				}
			}
		}
		return general(f, a, b)
	}
}

// constantInt gives the value of an expression that is an int of 64 bits.
func constantInt(e syntax.Expr) (object.Int, bool) {
	if k, ok := e.(*syntax.Constant); ok && k.Kind == syntax.IntConst {
		n, small := constant(k).(object.Int)
		return n, small
	}
	return 0, false
}

// binaryConstant is binary with an int on the right.
func (c *compiler) binaryConstant(e *syntax.BinOp, left operand, y object.Int) expr {
	boxed := object.MakeInt(int64(y))
	general := func(f *frame, a object.Value) object.Value {
		if v := f.t.Binary(e.Op, a, boxed); v != nil {
			return v
		}
		return f.trace(e)
	}
	if e.Op == syntax.Add || e.Op == syntax.Sub {
		add := y
		if e.Op == syntax.Sub {
			add = -y
		}
		return func(f *frame) object.Value {
			a := left.get(f)
			if a == nil {
				return nil
			}
			if x, ok := a.(object.Int); ok {
				if s := x + add; (s > x) == (add > 0) {
					return f.t.MakeInt(int64(s))
				}
			}
			return general(f, a)
		}
	}
	fast := fastInt[e.Op]
	return func(f *frame) object.Value {
		a := left.get(f)
		if a == nil {
			return nil
		}
		if x, ok := a.(object.Int); ok && fast != nil {
			if v := fast(f.t, x, y); v != nil {
				return v
			}
		}
		return general(f, a)
	}
}

// fastFloat are the operators that have a value for all floats.
var fastFloat = map[syntax.Operator]func(x, y float64) float64{
	syntax.Add:  func(x, y float64) float64 { return x + y },
	syntax.Sub:  func(x, y float64) float64 { return x - y },
	syntax.Mult: func(x, y float64) float64 { return x * y },
}

// fastInt are operators on ints of 64 bits; nil means that it takes more.
var fastInt = map[syntax.Operator]func(t *object.Thread, x, y object.Int) object.Value{
	syntax.Mult: func(t *object.Thread, x, y object.Int) object.Value {
		const half = 1 << 31
		if x < half && x > -half && y < half && y > -half {
			return t.MakeInt(int64(x * y))
		}
		return nil
	},
	syntax.Mod: func(t *object.Thread, x, y object.Int) object.Value {
		if y <= 0 {
			return nil
		}
		r := x % y
		if r < 0 {
			r += y
		}
		return t.MakeInt(int64(r))
	},
	syntax.FloorDiv: func(t *object.Thread, x, y object.Int) object.Value {
		if y <= 0 {
			return nil
		}
		q := x / y
		if x%y < 0 {
			q--
		}
		return t.MakeInt(int64(q))
	},
	syntax.BitAnd: func(t *object.Thread, x, y object.Int) object.Value { return t.MakeInt(int64(x & y)) },
	syntax.BitOr:  func(t *object.Thread, x, y object.Int) object.Value { return t.MakeInt(int64(x | y)) },
	syntax.BitXor: func(t *object.Thread, x, y object.Int) object.Value { return t.MakeInt(int64(x ^ y)) },
	syntax.RShift: func(t *object.Thread, x, y object.Int) object.Value {
		if y < 0 || y > 63 {
			return nil
		}
		return t.MakeInt(int64(x >> uint(y)))
	},
}

func (c *compiler) unary(e *syntax.UnaryOp) expr {
	if n, ok := e.Operand.(*syntax.Constant); ok && e.Op == syntax.USub && n.Kind == syntax.IntConst {
		v := object.MakeBig(new(big.Int).Neg(n.Int()))
		return func(*frame) object.Value { return v }
	}
	if e.Op == syntax.Not {
		return boxed(c.cond(e))
	}
	operand := c.expr(e.Operand)
	return func(f *frame) object.Value {
		v := operand(f)
		if v == nil {
			return nil
		}
		if v = f.t.Unary(e.Op, v); v == nil {
			return f.trace(e)
		}
		return v
	}
}

// truth is the result of a condition: yes, no, or failed with the exception set.
type truth int8

const (
	failed truth = -1
	no     truth = 0
	yes    truth = 1
)

// boxed makes a value of a condition.
func boxed(cond func(*frame) truth) expr {
	return func(f *frame) object.Value {
		switch cond(f) {
		case yes:
			return object.True
		case no:
			return object.False
		}
		return nil
	}
}

// cond compiles an expression of which only the truth matters.
func (c *compiler) cond(e syntax.Expr) func(*frame) truth {
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			inner := c.cond(e.Operand)
			return func(f *frame) truth {
				switch inner(f) {
				case yes:
					return no
				case no:
					return yes
				}
				return failed
			}
		}
	case *syntax.BoolOp:
		return c.condChain(e)
	case *syntax.Compare:
		if len(e.Ops) > 1 {
			break
		}
		switch e.Ops[0] {
		case syntax.Is, syntax.IsNot:
			return c.condIs(e)
		case syntax.In, syntax.NotIn:
			return c.condIn(e)
		}
		return c.condCompare(e)
	}
	value := c.expr(e)
	return func(f *frame) truth { return f.truth(value(f), e) }
}

func (f *frame) truth(v object.Value, n syntax.Node) truth {
	if v == nil {
		return failed
	}
	if b, ok := v.(object.Bool); ok {
		return truthOf(bool(b))
	}
	if _, ok := v.(*object.Instance); ok {
		f.leaving(n)
	}
	switch t, ok := f.t.Truth(v); {
	case !ok:
		f.trace(n)
		return failed
	default:
		return truthOf(t)
	}
}

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

func (c *compiler) condIs(e *syntax.Compare) func(*frame) truth {
	left, right, wanted := c.operand(e.Left), c.operand(e.Comparators[0]), e.Ops[0] == syntax.Is
	return func(f *frame) truth {
		a := left.get(f)
		if a == nil {
			return failed
		}
		b := right.get(f)
		if b == nil {
			return failed
		}
		return truthOf(object.Is(a, b) == wanted)
	}
}

func (c *compiler) condIn(e *syntax.Compare) func(*frame) truth {
	left, right, wanted := c.operand(e.Left), c.operand(e.Comparators[0]), e.Ops[0] == syntax.In
	return func(f *frame) truth {
		a := left.get(f)
		if a == nil {
			return failed
		}
		b := right.get(f)
		if b == nil {
			return failed
		}
		has := f.t.Contains(b, a)
		if f.t.Exc != nil {
			f.trace(e)
			return failed
		}
		return truthOf(has == wanted)
	}
}

func (c *compiler) condChain(e *syntax.BoolOp) func(*frame) truth {
	conds := make([]func(*frame) truth, len(e.Values))
	for i, v := range e.Values {
		conds[i] = c.cond(v)
	}
	stop := no
	if e.Or {
		stop = yes
	}
	return func(f *frame) truth {
		for _, cond := range conds {
			if r := cond(f); r == stop || r == failed {
				return r
			}
		}
		return yes - stop
	}
}

func (c *compiler) condCompare(e *syntax.Compare) func(*frame) truth {
	left, right, op := c.operand(e.Left), c.operand(e.Comparators[0]), e.Ops[0]
	holds := orders[op]
	general := func(f *frame, a, b object.Value) truth {
		if _, ok := a.(*object.Instance); ok {
			f.leaving(e)
		}
		holds, ok := f.t.Holds(op, a, b)
		if !ok {
			f.trace(e)
			return failed
		}
		return truthOf(holds)
	}
	if y, ok := constantInt(e.Comparators[0]); ok {
		boxed := object.MakeInt(int64(y))
		return func(f *frame) truth {
			a := left.get(f)
			if a == nil {
				return failed
			}
			if x, ok := a.(object.Int); ok {
				return holds.of(x, y)
			}
			return general(f, a, boxed)
		}
	}
	return func(f *frame) truth {
		a := left.get(f)
		if a == nil {
			return failed
		}
		b := right.get(f)
		if b == nil {
			return failed
		}
		if x, ok := a.(object.Int); ok {
			if y, ok := b.(object.Int); ok {
				return holds.of(x, y)
			}
		}
		return general(f, a, b)
	}
}

// ordering is a set of the ways in which two ints can lie: less, equal, greater.
type ordering uint8

const (
	less ordering = 1 << iota
	equal
	greater
)

// orders are the ways in which a comparison of ints holds.
var orders = [...]ordering{
	syntax.Eq: equal, syntax.NotEq: less | greater, syntax.Lt: less, syntax.LtE: less | equal, syntax.Gt: greater, syntax.GtE: greater | equal,
}

// of compares two ints without a branch that the processor would have to guess.
func (o ordering) of(x, y object.Int) truth {
	at := 0
	if x >= y {
		at = 1
	}
	if x > y {
		at = 2
	}
	return truth(o >> at & 1)
}

func (c *compiler) boolOp(e *syntax.BoolOp) expr {
	values := c.exprs(e.Values)
	stop := no
	if e.Or {
		stop = yes
	}
	return func(f *frame) object.Value {
		var v object.Value
		for i, value := range values {
			if v = value(f); v == nil || i == len(values)-1 {
				return v
			}
			if r := f.truth(v, e.Values[i]); r == failed {
				return nil
			} else if r == stop {
				return v
			}
		}
		return v
	}
}

func (c *compiler) compare(e *syntax.Compare) expr {
	if len(e.Ops) == 1 {
		return c.compareOne(e)
	}
	left := c.expr(e.Left)
	rights := c.exprs(e.Comparators)
	return func(f *frame) object.Value {
		a := left(f)
		if a == nil {
			return nil
		}
		var v object.Value
		for i, right := range rights {
			b := right(f)
			if b == nil {
				return nil
			}
			if v = f.t.Compare(e.Ops[i], a, b); v == nil {
				return f.trace(e)
			}
			if i < len(rights)-1 {
				if r := f.truth(v, e); r != yes {
					if r == failed {
						return nil
					}
					return v
				}
			}
			a = b
		}
		return v
	}
}

// compareOne is a comparison without a chain.
func (c *compiler) compareOne(e *syntax.Compare) expr {
	op := e.Ops[0]
	left, right := c.operand(e.Left), c.operand(e.Comparators[0])
	return func(f *frame) object.Value {
		a := left.get(f)
		if a == nil {
			return nil
		}
		b := right.get(f)
		if b == nil {
			return nil
		}
		v := f.t.Compare(op, a, b)
		if v == nil {
			return f.trace(e)
		}
		return v
	}
}

func (c *compiler) ifExp(e *syntax.IfExp) expr {
	test, body, orelse := c.cond(e.Test), c.expr(e.Body), c.expr(e.Else)
	return func(f *frame) object.Value {
		switch test(f) {
		case yes:
			return body(f)
		case no:
			return orelse(f)
		}
		return nil
	}
}

func (c *compiler) attribute(e *syntax.Attribute) expr {
	value := c.operand(e.Value)
	name, site := c.mangle(e.Attr), c.site()
	return func(f *frame) object.Value {
		v := value.get(f)
		if i, ok := v.(*object.Instance); ok {
			c := &f.m.caches[site]
			if c.slot >= 0 && c.shape == i.Shape && c.version == f.t.Version() {
				if x := i.Fields[c.slot]; x != nil {
					return x
				}
			}
		}
		if v == nil {
			return nil
		}
		if v = f.attr(v, name, site); v == nil {
			return f.trace(e)
		}
		return v
	}
}

func (c *compiler) subscript(e *syntax.Subscript) expr {
	if s, ok := e.Index.(*syntax.Slice); ok && s.Step == nil {
		return c.sliceOf(e, s)
	}
	value, index := c.operand(e.Value), c.operand(e.Index)
	return func(f *frame) object.Value {
		v := value.get(f)
		if v == nil {
			return nil
		}
		i := index.get(f)
		if i == nil {
			return nil
		}
		if _, ok := v.(*object.Instance); ok {
			f.leaving(e)
		}
		if v = f.item(v, i); v == nil {
			return f.trace(e)
		}
		return v
	}
}

func (c *compiler) slice(e *syntax.Slice) expr {
	lower, upper, step := c.slicePart(e.Lower), c.slicePart(e.Upper), c.slicePart(e.Step)
	return func(f *frame) object.Value {
		s := &object.Slice{}
		if s.Start = lower.get(f); s.Start == nil {
			return nil
		}
		if s.Stop = upper.get(f); s.Stop == nil {
			return nil
		}
		if s.Step = step.get(f); s.Step == nil {
			return nil
		}
		return s
	}
}

func (c *compiler) slicePart(e syntax.Expr) operand {
	if e == nil {
		return operand{-1, func(*frame) object.Value { return object.None }}
	}
	return c.operand(e)
}

// sliceOf compiles value[lower:upper] without making a slice object where it can.
func (c *compiler) sliceOf(e *syntax.Subscript, s *syntax.Slice) expr {
	value, lower, upper := c.operand(e.Value), c.slicePart(s.Lower), c.slicePart(s.Upper)
	return func(f *frame) object.Value {
		v := value.get(f)
		if v == nil {
			return nil
		}
		start := lower.get(f)
		if start == nil {
			return nil
		}
		stop := upper.get(f)
		if stop == nil {
			return nil
		}
		if v = f.t.GetSlice(v, start, stop); v == nil {
			return f.trace(e)
		}
		return v
	}
}

// elements evaluates expressions, some of them starred, into a new slice.
func (c *compiler) elements(list []syntax.Expr, n syntax.Node) func(f *frame, callee object.Value) []object.Value {
	parts := make([]operand, len(list))
	star := make([]bool, len(list))
	stars := false
	for i, e := range list {
		if s, ok := e.(*syntax.Starred); ok {
			star[i], stars = true, true
			e = s.Value
		}
		parts[i] = c.operand(e)
	}
	if !stars {
		return func(f *frame, _ object.Value) []object.Value {
			out := make([]object.Value, len(parts))
			for i, part := range parts {
				if out[i] = part.get(f); out[i] == nil {
					return nil
				}
			}
			return out
		}
	}
	return func(f *frame, callee object.Value) []object.Value {
		out := make([]object.Value, 0, len(parts))
		for i, part := range parts {
			v := part.get(f)
			if v == nil {
				return nil
			}
			if !star[i] {
				out = append(out, v)
				continue
			}
			elts := f.t.Elements(v)
			if elts == nil || !f.t.Alloc(int64(len(elts))*16) {
				f.starError(v, callee, n)
				return nil
			}
			out = append(out, elts...)
		}
		return out
	}
}

// starError words the failure to iterate over what a star stands before.
// callee is nil in a display.
func (f *frame) starError(v, callee object.Value, n syntax.Node) {
	e := f.t.Exc
	if e.Cls == object.TypeError && strings.HasSuffix(e.Message(f.t), "object is not iterable") {
		if callee == nil {
			f.t.Raise(object.TypeError, "Value after * must be an iterable, not %s", v.Class().Name)
		} else {
			f.t.Raise(object.TypeError, "%s argument after * must be an iterable, not %s", f.calleeName(callee), v.Class().Name)
		}
	}
	f.trace(n)
}

// tuple compiles a tuple display. One of constants is made only once.
func (c *compiler) tuple(e *syntax.Tuple) expr {
	if v := constantTuple(e); v != nil {
		return func(*frame) object.Value { return v }
	}
	if anyStarred(e.Elts) {
		return c.display(e.Elts, e, func(v []object.Value) object.Value { return &object.Tuple{Elts: v} })
	}
	return c.fixed(e.Elts, e, func(n int) (object.Value, []object.Value) { return object.NewTuple(n) })
}

// list compiles a list display.
func (c *compiler) list(e *syntax.List) expr {
	if anyStarred(e.Elts) {
		return c.display(e.Elts, e, func(v []object.Value) object.Value { return &object.List{Elts: v} })
	}
	return c.fixed(e.Elts, e, func(n int) (object.Value, []object.Value) { return object.NewList(n) })
}

// fixed compiles a display without stars; room gives what it makes and its elements.
func (c *compiler) fixed(list []syntax.Expr, n syntax.Node, room func(n int) (object.Value, []object.Value)) expr {
	parts := c.operands(list)
	return func(f *frame) object.Value {
		if !f.t.Alloc(displaySize + int64(len(parts))*16) {
			return f.trace(n)
		}
		v, elts := room(len(parts))
		if !f.evaluate(parts, elts) {
			return nil
		}
		return v
	}
}

func anyStarred(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// constantTuple gives the value of a tuple of constants, or nil.
func constantTuple(e *syntax.Tuple) object.Value {
	tup, elts := object.NewTuple(len(e.Elts))
	for i, elt := range e.Elts {
		switch elt := elt.(type) {
		case *syntax.Constant:
			elts[i] = constant(elt)
		case *syntax.Tuple:
			elts[i] = constantTuple(elt)
		}
		if elts[i] == nil {
			return nil
		}
	}
	return tup
}

// displaySize is what a list or tuple costs without its elements, in bytes.
const displaySize = 48

func (c *compiler) display(list []syntax.Expr, n syntax.Node, build func([]object.Value) object.Value) expr {
	elements := c.elements(list, n)
	return func(f *frame) object.Value {
		if !f.t.Alloc(displaySize + int64(len(list))*16) {
			return f.trace(n)
		}
		elts := elements(f, nil)
		if elts == nil {
			return nil
		}
		return build(elts)
	}
}

func (c *compiler) set(e *syntax.Set) expr {
	elements := c.elements(e.Elts, e)
	constant := len(e.Elts) > 2 && allConstant(e.Elts)
	return func(f *frame) object.Value {
		elts := elements(f, nil)
		if elts == nil {
			return nil
		}
		s := object.NewSet(false)
		for _, v := range elts {
			if !s.Add(f.t, v) {
				return f.trace(e)
			}
		}
		if constant {
			if s = s.AsConstant(f.t); s == nil {
				return f.trace(e)
			}
		}
		return s
	}
}

// allConstant reports whether CPython's compiler knows the values of expressions.
func allConstant(list []syntax.Expr) bool {
	for _, e := range list {
		switch e := e.(type) {
		case *syntax.Constant:
		case *syntax.UnaryOp:
			if e.Op == syntax.Not || !allConstant([]syntax.Expr{e.Operand}) {
				return false
			}
		case *syntax.BinOp:
			if !allConstant([]syntax.Expr{e.Left, e.Right}) {
				return false
			}
		case *syntax.Tuple:
			if !allConstant(e.Elts) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// dict compiles a dict display. Keys and values are evaluated before any of them is put
// in, unless there are many or ** comes between.
func (c *compiler) dict(e *syntax.Dict) expr {
	var parts []func(*frame, *object.Dict) bool
	for from := 0; from < len(e.Keys); {
		if e.Keys[from] == nil {
			parts = append(parts, c.merged(e, e.Values[from]))
			from++
			continue
		}
		to := from
		for to < len(e.Keys) && e.Keys[to] != nil {
			to++
		}
		step := to - from
		if step > pairsTogether {
			step = 1
		}
		for ; from < to; from += step {
			parts = append(parts, c.pairs(e, e.Keys[from:from+step], e.Values[from:from+step]))
		}
	}
	return func(f *frame) object.Value {
		d := object.NewDictFor(len(e.Keys))
		for _, add := range parts {
			if !add(f, d) {
				return nil
			}
		}
		return d
	}
}

// pairsTogether is how many pairs are evaluated before the first is put in.
const pairsTogether = 15

func (c *compiler) pairs(e *syntax.Dict, keys, values []syntax.Expr) func(*frame, *object.Dict) bool {
	ks, vs := c.operands(keys), c.operands(values)
	return func(f *frame, d *object.Dict) bool {
		var room [2 * pairsTogether]object.Value
		for i := range ks {
			if room[2*i] = ks[i].get(f); room[2*i] == nil {
				return false
			}
			if room[2*i+1] = vs[i].get(f); room[2*i+1] == nil {
				return false
			}
		}
		for i := range ks {
			if !d.Set(f.t, room[2*i], room[2*i+1]) {
				f.trace(e)
				return false
			}
		}
		return true
	}
}

func (c *compiler) merged(e *syntax.Dict, value syntax.Expr) func(*frame, *object.Dict) bool {
	o := c.operand(value)
	return func(f *frame, d *object.Dict) bool {
		v := o.get(f)
		if v == nil {
			return false
		}
		if !f.merge(d, v) {
			f.trace(e)
			return false
		}
		return true
	}
}

// merge is {**v} into d.
func (f *frame) merge(d *object.Dict, v object.Value) bool {
	src, ok := object.Unwrap(v).(*object.Dict)
	if !ok {
		f.t.Raise(object.TypeError, "'%s' object is not a mapping", v.Class().Name)
		return false
	}
	return f.t.Update(d, src)
}

func (c *compiler) joined(e *syntax.JoinedStr) expr {
	type part struct {
		text       string
		value      operand
		conversion rune
		spec       expr
		node       syntax.Node
	}
	if allConstant(e.Values) {
		v := object.ConstStr(constantText(e.Values))
		return func(*frame) object.Value { return v }
	}
	parts := make([]part, len(e.Values))
	for i, v := range e.Values {
		switch v := v.(type) {
		case *syntax.Constant:
			parts[i].text = v.Text
		case *syntax.FormattedValue:
			parts[i] = part{value: c.operand(v.Value), conversion: v.Conversion, node: v}
			if v.Spec != nil {
				parts[i].spec = c.joined(v.Spec)
			}
		case *syntax.Interpolation: // in the format specification of a t-string
			parts[i] = part{value: c.operand(v.Value), conversion: v.Conversion, node: v}
			if v.Spec != nil {
				parts[i].spec = c.joined(v.Spec)
			}
		}
	}
	return func(f *frame) object.Value {
		b := f.t.TakeBuffer()
		for i := range parts {
			p := &parts[i]
			if p.value.eval == nil {
				b = append(b, p.text...)
				continue
			}
			v := p.value.get(f)
			if v == nil {
				return nil
			}
			before := len(b)
			if b = f.field(b, v, p.conversion, p.spec); f.t.Exc != nil || !f.t.Alloc(int64(len(b)-before)) {
				return f.trace(p.node)
			}
		}
		s := object.NewStr(string(b))
		f.t.ReturnBuffer(b)
		if !f.t.Alloc(object.StrSize) {
			return f.trace(e)
		}
		return s
	}
}

func constantText(list []syntax.Expr) string {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(e.(*syntax.Constant).Text)
	}
	return b.String()
}

// field appends one value of an f-string as it is formatted.
func (f *frame) field(b []byte, v object.Value, conversion rune, spec expr) []byte {
	if spec == nil && conversion != 'a' {
		switch x := v.(type) {
		case *object.Str:
			if conversion != 'r' {
				return append(b, x.S...)
			}
		case object.Int:
			return strconv.AppendInt(b, int64(x), 10)
		}
	}
	switch conversion {
	case 'r':
		v = object.NewStr(f.t.Repr(v))
	case 's':
		v = object.NewStr(f.t.Str(v))
	case 'a':
		v = object.NewStr(object.ASCII(f.t.Repr(v)))
	}
	if f.t.Exc != nil {
		return b
	}
	if spec == nil {
		return append(b, f.t.Format(v, "")...)
	}
	s := spec(f)
	if s == nil {
		return b
	}
	return append(b, f.t.Format(v, s.(*object.Str).S)...)
}

func (c *compiler) walrus(e *syntax.NamedExpr) expr {
	value, store := c.expr(e.Value), c.store(e.Target.Ident)
	return func(f *frame) object.Value {
		v := value(f)
		if v == nil || !store(f, v) {
			return nil
		}
		return v
	}
}
