package object

import (
	"iter"
	"strings"
)

// Generator is a suspended function of the program. The body runs as a coroutine
// of its own, which is never left behind: Thread.Close ends what is suspended.
type Generator struct {
	Name    string // qualified
	Kind    GeneratorKind
	step    func(t *Thread) Value // instead of next and stop, for what needs no coroutine
	next    func() (Value, bool)
	stop    func()
	sent    Value      // value for the yield to resume with
	thrown  *Exception // exception for the yield to raise
	result  Value      // return value
	failure *Exception
	running bool
	done    bool
	started bool
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

// Yielder lets a generator's body give a value and wait. It gives nil, with the
// exception set, when the generator is closed or thrown into.
type Yielder func(v Value) Value

// NewGenerator makes a generator from its body, which gives the return value or
// nil with the exception set.
func NewGenerator(t *Thread, name string, kind GeneratorKind, body func(Yielder) Value) *Generator {
	g := &Generator{Name: name, Kind: kind}
	seq := func(yield func(Value) bool) {
		g.result = body(func(v Value) Value { return g.suspend(t, v, yield) })
		if g.result == nil {
			g.failure = t.Clear()
		}
	}
	g.next, g.stop = iter.Pull(iter.Seq[Value](seq))
	return g
}

// NewStepGenerator makes a generator that is run by calling step for each value; step
// gives nil at the end, or with the exception set.
func NewStepGenerator(name string, step func(t *Thread) Value) *Generator {
	return &Generator{Name: name, step: step, started: true}
}

func (g *Generator) suspend(t *Thread, v Value, yield func(Value) bool) Value {
	if !yield(v) {
		return t.Limit("the run is over")
	}
	if e := g.thrown; e != nil {
		g.thrown = nil
		return t.Throw(e)
	}
	return g.sent
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
		if e != nil {
			return t.Throw(e)
		}
		return nil
	}
	if !g.started {
		if e != nil {
			g.finish(t)
			return t.Throw(e)
		}
		g.started = true
		t.generators[g] = struct{}{}
	}
	if !t.Enter() {
		return nil
	}
	g.sent, g.thrown, g.running = v, e, true
	handling := t.Handling
	out, more := g.advance(t)
	t.Handling = handling
	g.running = false
	t.Leave()
	if more {
		return out
	}
	g.finish(t)
	if g.failure != nil {
		failure := g.failure
		g.failure = nil
		if (failure.Is(StopIteration) || g.Kind == AsyncGeneratorBody && failure.Is(StopAsyncIteration)) && !failure.Fatal {
			wrapped := NewException(RuntimeError, NewStr(g.Kind.word()+" raised "+failure.Cls.Name))
			wrapped.Cause, wrapped.Context, wrapped.Suppress = failure, failure, true
			failure = wrapped
		}
		t.Exc = failure
	}
	return nil
}

// advance runs the body to its next yield; more is false at the end.
func (g *Generator) advance(t *Thread) (out Value, more bool) {
	if g.step == nil {
		return g.next()
	}
	if g.thrown != nil {
		t.Throw(g.thrown)
	} else {
		out = g.step(t)
	}
	if out == nil && t.Exc != nil {
		g.failure = t.Clear()
	}
	return out, out != nil
}

func (g *Generator) finish(t *Thread) {
	g.done = true
	delete(t.generators, g)
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
		g.finish(t)
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

func (g *Generator) abandon() { g.stop() }
