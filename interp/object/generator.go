package object

import (
	"iter"
	"strings"
)

// Generator is a suspended function of the program.
type Generator struct {
	Name    string // qualified
	renamed string // the __name__ that the program has set, or ""
	Kind    GeneratorKind
	body    Body
	result  Value // return value
	running bool
	done    bool
	started bool
}

// Body is code that is run bit by bit. Resume goes on, with a value that is sent in or
// raising an exception that is thrown in, to what is handed out next. At the end done is
// true and v is the return value, or nil with the exception set.
type Body interface {
	Resume(t *Thread, sent Value, thrown *Exception) (v Value, done bool)
}

// GeneratorKind tells what a suspended function is.
type GeneratorKind uint8

// The kinds of suspended functions.
const (
	PlainGenerator GeneratorKind = iota
	Coroutine
	AsyncGeneratorBody // inside an *AsyncGenerator
)

// word names the kind in messages.
func (k GeneratorKind) word() string {
	return [...]string{"generator", "coroutine", "async generator"}[k]
}

// Class gives generator or coroutine.
func (g *Generator) Class() *Class {
	if g.Kind == Coroutine {
		return CoroutineClass
	}
	return GeneratorClass
}

// Repr is <generator object f at 0x...>.
func (g *Generator) Repr() string {
	return "<" + g.Kind.word() + " object " + g.Name + " at " + address(g) + ">"
}

// Attr gives the names, and what tells how far the body has run.
func (g *Generator) Attr(_ *Thread, name string) Value {
	switch name {
	case "__name__":
		if g.renamed != "" {
			return NewStr(g.renamed)
		}
		return NewStr(g.Name[strings.LastIndexByte(g.Name, '.')+1:])
	case "__qualname__":
		return NewStr(g.Name)
	case "gi_running", "cr_running":
		return MakeBool(g.running)
	case "gi_suspended", "cr_suspended":
		return MakeBool(g.started && !g.done && !g.running)
	}
	return nil
}

// SetAttr sets a name.
func (g *Generator) SetAttr(t *Thread, name string, x Value) bool {
	if name != "__name__" && name != "__qualname__" {
		t.noAttr(g, name, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes", g.Class().Name, name)
		return false
	}
	s, ok := Unwrap(x).(*Str)
	switch {
	case !ok:
		t.Raise(TypeError, "%s must be set to a string object", name)
		return false
	case name == "__name__":
		g.renamed = s.S
	default:
		g.Name = s.S
	}
	return true
}

// State is how far the body has run: CREATED, RUNNING, SUSPENDED or CLOSED.
func (g *Generator) State() string {
	switch {
	case g.running:
		return "RUNNING"
	case g.done:
		return "CLOSED"
	case g.started:
		return "SUSPENDED"
	}
	return "CREATED"
}

// NewGenerator makes a generator of its body.
func NewGenerator(name string, kind GeneratorKind, body Body) *Generator {
	return &Generator{Name: name, Kind: kind, body: body}
}

// coroutine is a body that runs on a stack of its own. It is never left behind:
// Thread.Close ends what is suspended.
type coroutine struct {
	next    func() (Value, bool)
	stop    func()
	started bool
	sent    Value      // value for the yield to resume with
	thrown  *Exception // exception for the yield to raise
	result  Value      // return value
}

// Yielder lets a coroutine give a value and wait. It gives nil, with the
// exception set, when the generator is closed or thrown into.
type Yielder func(v Value) Value

// NewCoroutine makes a body of a function that calls the Yielder to hand something out,
// and gives the return value or nil with the exception set.
func NewCoroutine(t *Thread, run func(Yielder) Value) Body {
	c := &coroutine{}
	seq := func(yield func(Value) bool) {
		c.result = run(func(v Value) Value { return c.suspend(t, v, yield) })
	}
	c.next, c.stop = iter.Pull(iter.Seq[Value](seq))
	return c
}

func (c *coroutine) suspend(t *Thread, v Value, yield func(Value) bool) Value {
	if !yield(v) {
		return t.Limit("the run is over")
	}
	if e := c.thrown; e != nil {
		c.thrown = nil
		return t.Throw(e)
	}
	return c.sent
}

// Resume runs the function to its next yield.
func (c *coroutine) Resume(t *Thread, sent Value, thrown *Exception) (v Value, done bool) {
	if !c.started {
		c.started = true
		t.coroutines[c] = struct{}{}
	}
	c.sent, c.thrown = sent, thrown
	if v, more := c.next(); more {
		return v, false
	}
	delete(t.coroutines, c)
	return c.result, true
}

// Resume runs the body to its next yield, with v as the value of the yield that
// it stands at, or raising e there. It gives nil when the body ends: with the
// exception set if it failed, else with the return value in Result.
func (g *Generator) Resume(t *Thread, v Value, e *Exception) Value {
	if g.running {
		return t.Raise(ValueError, "%s already executing", g.Kind.word())
	}
	if g.done && g.Kind == Coroutine {
		return t.Raise(RuntimeError, "cannot reuse already awaited coroutine")
	}
	if !g.started && v != None && e == nil {
		return t.Raise(TypeError, "can't send non-None value to a just-started %s", g.Kind.word())
	}
	if g.done {
		g.result = nil
		if e != nil {
			return t.Throw(e)
		}
		return nil
	}
	if !g.started {
		if e != nil {
			g.done = true
			return t.Throw(e)
		}
		g.started = true
	}
	if !t.Enter() {
		return nil
	}
	g.running = true
	handling := t.Handling
	out, done := g.body.Resume(t, v, e)
	t.Handling = handling
	g.running = false
	t.Leave()
	if !done {
		return out
	}
	g.done, g.body = true, nil
	if g.result = out; out == nil {
		failure := t.Exc
		if (failure.Is(StopIteration) || g.Kind == AsyncGeneratorBody && failure.Is(StopAsyncIteration)) && !failure.Fatal {
			wrapped := NewException(RuntimeError, NewStr(g.Kind.word()+" raised "+failure.Cls.Name))
			wrapped.Cause, wrapped.Context, wrapped.Suppress = failure, failure, true
			failure = wrapped
		}
		t.Exc = failure
	}
	return nil
}

// Result is the value that the body returned.
func (g *Generator) Result() Value {
	if g.result == nil {
		return None
	}
	return g.result
}

// Close raises GeneratorExit where the body stands.
func (g *Generator) Close(t *Thread) bool {
	if g.done || !g.started {
		g.done = true
		return true
	}
	if g.Resume(t, None, NewException(GeneratorExit)) != nil {
		t.Raise(RuntimeError, "%s ignored GeneratorExit", g.Kind.word())
		return false
	}
	if t.Exc != nil && !t.Exc.Fatal && (t.Exc.Is(GeneratorExit) || t.Exc.Is(StopIteration)) {
		t.Clear()
	}
	return t.Exc == nil
}
