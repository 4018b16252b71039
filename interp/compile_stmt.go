package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

func (c *compiler) block(body syntax.Block) stmt {
	if c.resumable && suspends(body...) {
		return c.resumableBlock(body)
	}
	stmts := make([]stmt, 0, len(body))
	for _, s := range body {
		if _, ok := s.(*syntax.Pass); !ok {
			stmts = append(stmts, c.stmt(s))
		}
	}
	switch len(stmts) {
	case 0:
		return func(*frame) signal { return next }
	case 1:
		return stmts[0]
	case 2:
		a, b := stmts[0], stmts[1]
		return func(f *frame) signal {
			if sig := a(f); sig != next {
				return sig
			}
			return b(f)
		}
	}
	return func(f *frame) signal {
		for _, s := range stmts {
			if sig := s(f); sig != next {
				return sig
			}
		}
		return next
	}
}

func (c *compiler) stmt(s syntax.Stmt) stmt {
	if c.dialect != nil {
		return c.dialectStmt(s)
	}
	return c.pythonStmt(s)
}

func (c *compiler) pythonStmt(s syntax.Stmt) stmt {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		return c.exprStmt(s)
	case *syntax.Assign:
		return c.assign(s)
	case *syntax.AugAssign:
		return c.augAssign(s)
	case *syntax.AnnAssign:
		return c.annAssign(s)
	case *syntax.If:
		return c.ifStmt(s)
	case *syntax.While:
		return c.while(s)
	case *syntax.For:
		if s.Async {
			return c.asyncFor(s)
		}
		return c.forStmt(s)
	case *syntax.FunctionDef:
		return c.functionDef(s)
	case *syntax.ClassDef:
		return c.classDef(s)
	case *syntax.Return:
		return c.returnStmt(s)
	case *syntax.Raise:
		return c.raise(s)
	case *syntax.Try:
		return c.try(s)
	case *syntax.With:
		return c.with(s)
	case *syntax.Assert:
		return c.assert(s)
	case *syntax.Delete:
		return c.delete(s)
	case *syntax.Import:
		return c.importStmt(s)
	case *syntax.ImportFrom:
		return c.importFrom(s)
	case *syntax.Match:
		return c.match(s)
	case *syntax.TypeAlias:
		return c.typeAlias(s)
	case *syntax.Break:
		return func(*frame) signal { return broke }
	case *syntax.Continue:
		if count := c.counter(s); count != nil {
			return count
		}
		return func(*frame) signal { return continued }
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal:
		return func(*frame) signal { return next }
	}
	panic("interp: no such statement") // a valid tree has no other
}

func (c *compiler) exprStmt(s *syntax.ExprStmt) stmt {
	if k, ok := s.Value.(*syntax.Constant); ok && k.Kind == syntax.StrConst {
		return func(*frame) signal { return next }
	}
	value := c.expr(s.Value)
	return func(f *frame) signal {
		if value(f) == nil {
			return raised
		}
		return next
	}
}

// assigner binds a target; it is false with the exception set and traced.
type assigner func(*frame, object.Value) bool

func (c *compiler) target(e syntax.Expr) assigner {
	switch e := e.(type) {
	case *syntax.Name:
		return c.store(e.Ident)
	case *syntax.Attribute:
		return c.attributeTarget(e)
	case *syntax.Subscript:
		return c.itemTarget(e)
	case *syntax.Starred:
		return c.target(e.Value)
	case *syntax.Tuple:
		return c.unpack(e.Elts, e)
	case *syntax.List:
		return c.unpack(e.Elts, e)
	}
	panic("interp: not a target")
}

func (c *compiler) attributeTarget(e *syntax.Attribute) assigner {
	value := c.operand(e.Value)
	name, site := c.mangle(e.Attr), c.site()
	return func(f *frame, v object.Value) bool {
		o := value.get(f)
		if o == nil {
			return false
		}
		if !f.setAttr(o, name, v, site) {
			f.trace(e)
			return false
		}
		return true
	}
}

func (c *compiler) itemTarget(e *syntax.Subscript) assigner {
	value, index := c.operand(e.Value), c.operand(e.Index)
	return func(f *frame, v object.Value) bool {
		o := value.get(f)
		if o == nil {
			return false
		}
		i := index.get(f)
		if i == nil {
			return false
		}
		if !f.setItem(o, i, v) {
			f.trace(e)
			return false
		}
		return true
	}
}

// item is o[i].
func (f *frame) item(o, i object.Value) object.Value {
	if l, ok := o.(*object.List); ok {
		if n, ok := i.(object.Int); ok && n >= 0 && int(n) < len(l.Elts) {
			return l.Elts[n]
		}
	}
	return f.t.GetItem(o, i)
}

// setItem is o[i] = v.
func (f *frame) setItem(o, i, v object.Value) bool {
	if l, ok := o.(*object.List); ok {
		if n, ok := i.(object.Int); ok && n >= 0 && int(n) < len(l.Elts) {
			l.Elts[n] = v
			return true
		}
	}
	return f.t.SetItem(o, i, v)
}

func (c *compiler) unpack(elts []syntax.Expr, n syntax.Node) assigner {
	targets := make([]assigner, len(elts))
	star := -1
	for i, e := range elts {
		targets[i] = c.target(e)
		if _, ok := e.(*syntax.Starred); ok {
			star = i
		}
	}
	return func(f *frame, v object.Value) bool {
		if elts, ok := sequence(v); ok && star < 0 && len(elts) == len(targets) && len(elts) <= fewTargets {
			var room [fewTargets]object.Value // the list may change meanwhile
			copy(room[:], elts)
			for i, assign := range targets {
				if !assign(f, room[i]) {
					return false
				}
			}
			return true
		}
		values := f.spread(v, len(targets), star, n)
		if values == nil {
			return false
		}
		for i, assign := range targets {
			if !assign(f, values[i]) {
				return false
			}
		}
		return true
	}
}

// fewTargets is the number of targets up to which nothing is allocated for them.
const fewTargets = 4

// spread takes a value apart for count targets, of which that at star takes what
// the others leave.
func (f *frame) spread(v object.Value, count, star int, n syntax.Node) []object.Value {
	elts := f.elementsFor(v, count, star)
	if elts == nil {
		if f.t.Exc.Cls == object.TypeError && len(f.t.Exc.Trace) == 0 {
			f.t.Raise(object.TypeError, "cannot unpack non-iterable %s object", v.Class().Name)
		}
		f.trace(n)
		return nil
	}
	switch {
	case star < 0 && len(elts) == count:
		return elts
	case star < 0 && len(elts) > count:
		f.raise(n, object.ValueError, "too many values to unpack (expected %d)", count)
		return nil
	case star < 0:
		f.raise(n, object.ValueError, "not enough values to unpack (expected %d, got %d)", count, len(elts))
		return nil
	case len(elts) < count-1:
		f.raise(n, object.ValueError, "not enough values to unpack (expected at least %d, got %d)", count-1, len(elts))
		return nil
	}
	out := make([]object.Value, count)
	copy(out, elts[:star])
	rest := len(elts) - (count - 1)
	out[star] = &object.List{Elts: append([]object.Value(nil), elts[star:star+rest]...)}
	copy(out[star+1:], elts[star+rest:])
	return out
}

func sequence(v object.Value) ([]object.Value, bool) {
	switch v := v.(type) {
	case *object.List:
		return v.Elts, true
	case *object.Tuple:
		return v.Elts, true
	}
	return nil, false
}

// elementsFor lists the values of v, but of an iterator no more than shows that
// there are too many.
func (f *frame) elementsFor(v object.Value, count, star int) []object.Value {
	if elts, ok := sequence(v); ok {
		return append([]object.Value{}, elts...)
	}
	if isUnknown(v) {
		return f.unknownElements(v, count)
	}
	if star >= 0 {
		return f.t.Elements(v)
	}
	out := []object.Value{}
	if !f.t.ForEach(v, func(x object.Value) bool {
		out = append(out, x)
		return len(out) <= count
	}) {
		return nil
	}
	return out
}

func (c *compiler) assign(s *syntax.Assign) stmt {
	if assign := c.assignSide(s); assign != nil {
		return assign
	}
	value := c.expr(s.Value)
	if name, ok := s.Targets[0].(*syntax.Name); ok && len(s.Targets) == 1 {
		if slot := c.localSlot(name); slot >= 0 {
			return assignLocal(slot, value)
		}
		store := c.store(name.Ident)
		return func(f *frame) signal {
			v := value(f)
			if v == nil {
				return raised
			}
			if !store(f, v) {
				return raised
			}
			return next
		}
	}
	bind := c.bind(s.Targets)
	return func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		return bind(f, v)
	}
}

// assignSide compiles a, b = x, y without a tuple; nil for anything else.
func (c *compiler) assignSide(s *syntax.Assign) stmt {
	if len(s.Targets) != 1 {
		return nil
	}
	left, right := sides(s.Targets[0]), sides(s.Value)
	if len(left) != len(right) || len(left) < 2 || len(left) > fewTargets {
		return nil
	}
	values, targets := c.operands(right), make([]assigner, len(left))
	for i, t := range left {
		targets[i] = c.target(t)
	}
	return func(f *frame) signal {
		var room [fewTargets]object.Value
		for i, value := range values {
			if room[i] = value.get(f); room[i] == nil {
				return raised
			}
		}
		for i, assign := range targets {
			if !assign(f, room[i]) {
				return raised
			}
		}
		return next
	}
}

// sides gives the elements of a tuple display without stars, or nil.
func sides(e syntax.Expr) []syntax.Expr {
	t, ok := e.(*syntax.Tuple)
	if !ok || anyStarred(t.Elts) {
		return nil
	}
	return t.Elts
}

func assignLocal(slot int, value expr) stmt {
	return func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		f.locals[slot] = v
		return next
	}
}

func (c *compiler) augAssign(s *syntax.AugAssign) stmt {
	value, onFloats := c.operand(s.Value), fastFloat[s.Op]
	combine := func(f *frame, old object.Value) object.Value {
		v := value.get(f)
		if v == nil {
			return nil
		}
		if x, ok := old.(object.Int); ok && s.Op == syntax.Add {
			if y, ok := v.(object.Int); ok {
				if sum := x + y; (sum > x) == (y > 0) {
					return f.t.MakeInt(int64(sum))
				}
			}
		}
		if x, ok := old.(object.Float); ok && onFloats != nil {
			if y, ok := v.(object.Float); ok {
				return f.t.MakeFloat(onFloats(float64(x), float64(y)))
			}
		}
		if v = f.t.InPlace(s.Op, old, v); v == nil {
			return f.trace(s)
		}
		return v
	}
	switch t := s.Target.(type) {
	case *syntax.Name:
		if slot := c.localSlot(t); slot >= 0 {
			old := c.operand(t)
			return assignLocal(slot, func(f *frame) object.Value {
				v := old.get(f)
				if v == nil {
					return nil
				}
				return combine(f, v)
			})
		}
		load, store := c.load(t.Ident, t), c.store(t.Ident)
		return func(f *frame) signal {
			old := load(f)
			if old == nil {
				return raised
			}
			v := combine(f, old)
			if v == nil {
				return raised
			}
			if !store(f, v) {
				return raised
			}
			return next
		}
	case *syntax.Attribute:
		return c.augAttribute(t, combine)
	case *syntax.Subscript:
		return c.augItem(t, combine)
	}
	panic("interp: not an augmented target")
}

func (c *compiler) augAttribute(t *syntax.Attribute, combine func(*frame, object.Value) object.Value) stmt {
	value, name := c.operand(t.Value), c.mangle(t.Attr)
	get, set := c.site(), c.site()
	return func(f *frame) signal {
		o := value.get(f)
		if o == nil {
			return raised
		}
		old := f.attr(o, name, get)
		if old == nil {
			f.trace(t)
			return raised
		}
		v := combine(f, old)
		if v == nil {
			return raised
		}
		if !f.setAttr(o, name, v, set) {
			f.trace(t)
			return raised
		}
		return next
	}
}

func (c *compiler) augItem(t *syntax.Subscript, combine func(*frame, object.Value) object.Value) stmt {
	value, index := c.operand(t.Value), c.operand(t.Index)
	return func(f *frame) signal {
		o := value.get(f)
		if o == nil {
			return raised
		}
		i := index.get(f)
		if i == nil {
			return raised
		}
		old := f.item(o, i)
		if old == nil {
			f.trace(t)
			return raised
		}
		v := combine(f, old)
		if v == nil {
			return raised
		}
		if !f.setItem(o, i, v) {
			f.trace(t)
			return raised
		}
		return next
	}
}

func (c *compiler) ifStmt(s *syntax.If) stmt {
	test, body, orelse := c.cond(s.Test), c.block(s.Body), c.block(s.Else)
	return func(f *frame) signal {
		switch test(f) {
		case yes:
			return body(f)
		case no:
			return orelse(f)
		}
		return raised
	}
}

func (c *compiler) while(s *syntax.While) stmt {
	test, body, orelse := c.cond(s.Test), c.block(s.Body), c.block(s.Else)
	return func(f *frame) signal {
		for {
			switch test(f) {
			case failed:
				return raised
			case no:
				return orelse(f)
			}
			if sig := body(f); sig != next {
				switch sig {
				case broke:
					return next
				case returned, raised:
					return sig
				}
			}
			if !f.t.Step(1) {
				f.trace(s)
				return raised
			}
		}
	}
}

func (c *compiler) forStmt(s *syntax.For) stmt {
	l := c.newForLoop(s)
	return func(f *frame) signal {
		it := l.iterator(f)
		if it == nil {
			return raised
		}
		return l.run(f, it)
	}
}

// forLoop is what for statements of all kinds have in common.
type forLoop struct {
	node         *syntax.For
	iter         expr
	slot         int // of a target that is a local variable, or -1
	assign       assigner
	body, orelse stmt
}

func (c *compiler) newForLoop(s *syntax.For) *forLoop {
	l := &forLoop{node: s, iter: c.expr(s.Iter), slot: c.localSlot(s.Target), body: c.block(s.Body), orelse: c.block(s.Else)}
	l.assign = c.target(s.Target)
	return l
}

// iterator makes the iterator of a for; nil with the exception set and traced.
func (l *forLoop) iterator(f *frame) object.Iterator {
	v := l.iter(f)
	if v == nil {
		return nil
	}
	f.leaving(l.node.Iter)
	it := f.t.Iterate(v)
	if it == nil {
		f.trace(l.node.Iter)
	}
	return it
}

// run runs the body with what an iterator gives.
func (l *forLoop) run(f *frame, it object.Iterator) signal {
	for {
		x := it.Next(f.t)
		if x == nil {
			if f.t.Exc != nil {
				f.trace(l.node.Iter)
				return raised
			}
			return l.orelse(f)
		}
		if !l.bind(f, x) {
			return raised
		}
		if sig, ended := l.round(f); ended {
			return sig
		}
	}
}

// bind binds the target.
func (l *forLoop) bind(f *frame, x object.Value) bool {
	if l.slot >= 0 {
		f.locals[l.slot] = x
		return true
	}
	return l.assign(f, x)
}

// round runs the body once; ended says that the statement has ended, with the signal.
func (l *forLoop) round(f *frame) (sig signal, ended bool) {
	if sig := l.body(f); sig != next {
		switch sig {
		case broke:
			return next, true
		case returned, raised, yielded:
			return sig, true
		}
	}
	if !f.t.Step(1) {
		f.trace(l.node)
		return raised, true
	}
	return next, false
}

func (c *compiler) returnStmt(s *syntax.Return) stmt {
	if s.Value == nil {
		return func(f *frame) signal {
			f.ret = object.None
			return returned
		}
	}
	value := c.expr(s.Value)
	return func(f *frame) signal {
		v := value(f)
		if v == nil {
			return raised
		}
		f.ret = v
		return returned
	}
}

func (c *compiler) assert(s *syntax.Assert) stmt {
	test := c.cond(s.Test)
	var msg expr
	if s.Msg != nil {
		msg = c.expr(s.Msg)
	}
	return func(f *frame) signal {
		switch test(f) {
		case yes:
			return next
		case failed:
			return raised
		}
		e := object.NewException(object.AssertionError)
		if msg != nil {
			v := msg(f)
			if v == nil {
				return raised
			}
			e.Args = []object.Value{v}
		}
		f.t.Throw(e)
		f.trace(s.Test)
		return raised
	}
}

func (c *compiler) delete(s *syntax.Delete) stmt {
	var deletes []func(*frame) bool
	for _, t := range s.Targets {
		deletes = append(deletes, c.deletion(t))
	}
	return func(f *frame) signal {
		for _, del := range deletes {
			if !del(f) {
				return raised
			}
		}
		return next
	}
}

func (c *compiler) deletion(e syntax.Expr) func(*frame) bool {
	switch e := e.(type) {
	case *syntax.Name:
		return c.unbind(e.Ident, e)
	case *syntax.Attribute:
		value, name := c.expr(e.Value), c.mangle(e.Attr)
		return func(f *frame) bool {
			v := value(f)
			if v == nil {
				return false
			}
			return f.t.DelAttr(v, name) || f.trace(e) != nil
		}
	case *syntax.Subscript:
		value, index := c.expr(e.Value), c.expr(e.Index)
		return func(f *frame) bool {
			v := value(f)
			if v == nil {
				return false
			}
			i := index(f)
			if i == nil {
				return false
			}
			return f.t.DelItem(v, i) || f.trace(e) != nil
		}
	}
	var elts []syntax.Expr
	switch e := e.(type) {
	case *syntax.Tuple:
		elts = e.Elts
	case *syntax.List:
		elts = e.Elts
	}
	all := c.delete(&syntax.Delete{Targets: elts})
	return func(f *frame) bool { return all(f) == next }
}
