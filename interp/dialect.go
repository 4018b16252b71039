package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// Dialect is a language that is less than Python, with words of its own for what goes
// wrong. Programs in it can do no more than they could without.
type Dialect interface {
	// Builtins are the built-in names that there are.
	Builtins() *object.Dict
	// Refused says why a node fails when it is reached; "" if it does not.
	Refused(n syntax.Node) string
	// Withheld says why a program may not have the value of an attribute; "" if it may.
	Withheld(v object.Value) string
	// Class is that of the exceptions which stand for what is refused and withheld.
	Class() *object.Class
	// Rounds is how often the body of a while statement may be run, and what is said then.
	Rounds() (most int, text string)
	// Undefined is what the host is told of a name that is not bound.
	Undefined(name string, use Use) string
	// NotIndexed is what the host is told of an index that has failed.
	NotIndexed(t *object.Thread, v, index object.Value, e *object.Exception) string
}

// Use is what a program wanted of a name.
type Use uint8

// What programs do with names.
const (
	Loaded Use = iota
	Called
	Deleted
)

// speak makes the compiler one of a dialect, nil for Python.
func (c *compiler) speak(d Dialect) {
	if d != nil {
		c.dialect, c.builtins = d, d.Builtins()
		c.last, c.callees = map[syntax.Stmt]bool{}, map[syntax.Expr]bool{}
	}
}

// refusal fails for the reason that the dialect gives.
func (c *compiler) refusal(n syntax.Node, why string) expr {
	cls := c.dialect.Class()
	return func(f *frame) object.Value { return f.raise(n, cls, "%s", why) }
}

// dialectStmt compiles a statement of a dialect.
func (c *compiler) dialectStmt(s syntax.Stmt) stmt {
	if why := c.dialect.Refused(s); why != "" {
		fail := c.refusal(s, why)
		return func(f *frame) signal {
			fail(f)
			return raised
		}
	}
	switch s := s.(type) {
	case *syntax.While:
		return c.boundedWhile(s)
	case *syntax.Delete:
		return c.toldDelete(s)
	}
	if c.last[s] {
		return c.lastStmt(s)
	}
	return c.pythonStmt(s)
}

// lastStmt compiles a statement whose value is that of the program: of an expression, of
// what is bound, or of the branch that is taken.
func (c *compiler) lastStmt(s syntax.Stmt) stmt {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		return c.lastExpression(s)
	case *syntax.If:
		c.markLast(s.Body)
		c.markLast(s.Else)
		return c.pythonStmt(s)
	}
	name := boundName(s)
	if name == "" {
		return c.pythonStmt(s)
	}
	do, load := c.pythonStmt(s), c.load(name, s)
	return func(f *frame) signal {
		if sig := do(f); sig != next {
			return sig
		}
		if f.ret = load(f); f.ret == nil {
			return raised
		}
		return next
	}
}

func (c *compiler) markLast(body []syntax.Stmt) {
	if len(body) > 0 {
		c.last[body[len(body)-1]] = true
	}
}

// boundName is the one name that a statement binds, or "".
func boundName(s syntax.Stmt) string {
	var target syntax.Expr
	switch s := s.(type) {
	case *syntax.FunctionDef:
		return s.Name
	case *syntax.ClassDef:
		return s.Name
	case *syntax.Assign:
		target = s.Targets[0]
	case *syntax.AugAssign:
		target = s.Target
	case *syntax.AnnAssign:
		if s.Value != nil {
			target = s.Target
		}
	}
	if name, ok := target.(*syntax.Name); ok {
		return name.Ident
	}
	return ""
}

// boundedWhile compiles a loop that ends with an error when it has run too often.
func (c *compiler) boundedWhile(s *syntax.While) stmt {
	counted := *s
	marker := &syntax.Continue{Span: s.Span}
	counted.Body = append([]syntax.Stmt{marker}, s.Body...)
	most, why := c.dialect.Rounds()
	fail := c.refusal(s, why)
	c.counters = append(c.counters, roundCounter{marker, func(f *frame) signal {
		if f.rounds++; f.rounds > most {
			fail(f)
			return raised
		}
		return next
	}})
	loop := c.pythonStmt(&counted)
	c.counters = c.counters[:len(c.counters)-1]
	return func(f *frame) signal {
		outer := f.rounds
		f.rounds = 0
		sig := loop(f)
		f.rounds = outer
		return sig
	}
}

// roundCounter is compiled in the place of a statement that stands for it.
type roundCounter struct {
	marker *syntax.Continue
	count  stmt
}

func (c *compiler) counter(s *syntax.Continue) stmt {
	for _, r := range c.counters {
		if r.marker == s {
			return r.count
		}
	}
	return nil
}

// dialectExpr compiles an expression of a dialect.
func (c *compiler) dialectExpr(e syntax.Expr) expr {
	if _, isAttribute := e.(*syntax.Attribute); isAttribute && c.callees[e] {
		return c.pythonExpr(e) // the call was asked about
	}
	if why := c.dialect.Refused(e); why != "" {
		return c.refusal(e, why)
	}
	switch e := e.(type) {
	case *syntax.Name:
		use := Loaded
		if c.callees[e] {
			use = Called
		}
		return c.told(c.pythonExpr(e), c.dialect.Undefined(e.Ident, use))
	case *syntax.Call:
		c.callees[e.Func] = true
	case *syntax.Attribute:
		return c.withholding(e)
	case *syntax.Subscript:
		return c.indexed(e)
	}
	return c.pythonExpr(e)
}

// told adds what the host is told to a NameError.
func (c *compiler) told(load expr, text string) expr {
	return func(f *frame) object.Value {
		v := load(f)
		if v == nil && f.t.Exc.Is(object.NameError) {
			f.t.Exc.Told = text
		}
		return v
	}
}

// toldDelete adds what the host is told to the NameError of a deletion.
func (c *compiler) toldDelete(s *syntax.Delete) stmt {
	do := c.pythonStmt(s)
	return func(f *frame) signal {
		sig := do(f)
		if sig == raised && f.t.Exc.Is(object.NameError) {
			f.t.Exc.Told = c.dialect.Undefined(f.t.Exc.Name, Deleted)
		}
		return sig
	}
}

// withholding compiles an attribute whose value may be withheld.
func (c *compiler) withholding(e *syntax.Attribute) expr {
	load, d := c.pythonExpr(e), c.dialect
	return func(f *frame) object.Value {
		v := load(f)
		if v == nil {
			return nil
		}
		if why := d.Withheld(v); why != "" {
			return f.raise(e, d.Class(), "%s", why)
		}
		return v
	}
}

// indexed compiles a subscript of whose failure the host is told more. Its parts are
// evaluated once, and kept for that.
func (c *compiler) indexed(e *syntax.Subscript) expr {
	if _, isSlice := e.Index.(*syntax.Slice); isSlice {
		return c.pythonExpr(e)
	}
	value, index, d := c.operand(e.Value), c.operand(e.Index), c.dialect
	return func(f *frame) object.Value {
		v := value.get(f)
		if v == nil {
			return nil
		}
		i := index.get(f)
		if i == nil {
			return nil
		}
		f.leaving(e)
		item := f.item(v, i)
		if item != nil {
			return item
		}
		if e := f.t.Clear(); e.Fatal || !e.Is(object.KeyError) && !e.Is(object.IndexError) && !e.Is(object.TypeError) {
			f.t.Exc = e
		} else {
			text := d.NotIndexed(f.t, v, i, e)
			f.t.Exc, e.Told = e, text
		}
		return f.trace(e)
	}
}
