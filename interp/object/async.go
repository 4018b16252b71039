package object

// Resumable is what await and yield from can drive: Resume goes on to the next value
// that is handed out, with a value sent or an exception thrown in; nil without an
// exception set means that it has ended with Result.
type Resumable interface {
	Value
	Resume(t *Thread, sent Value, thrown *Exception) Value
	Result() Value
}

// The classes of what async functions give.
var (
	CoroutineClass      = newBuiltinClass("coroutine")
	AsyncGeneratorClass = newBuiltinClass("async_generator")
	AsyncStepClass      = newBuiltinClass("async_generator_asend")
	CoroutineIterClass  = newBuiltinClass("coroutine_wrapper")
)

// AsyncGenerator is a suspended async function with yields.
type AsyncGenerator struct{ Body *Generator }

// Class gives async_generator.
func (*AsyncGenerator) Class() *Class { return AsyncGeneratorClass }

// Repr is <async_generator object f at 0x...>.
func (g *AsyncGenerator) Repr() string {
	return "<async_generator object " + g.Body.Name + " at " + address(g) + ">"
}

// Attr gives the names.
func (g *AsyncGenerator) Attr(t *Thread, name string) Value {
	if name == "__name__" || name == "__qualname__" {
		return g.Body.Attr(t, name)
	}
	return nil
}

// AsyncYield marks what an async generator yields, to tell it from what it awaits.
type AsyncYield struct{ V Value }

// Class gives object: programs never see it.
func (*AsyncYield) Class() *Class { return ObjectClass }

// AsyncStep is the awaitable that __anext__, asend, athrow and aclose give: it runs
// the generator to its next yield.
type AsyncStep struct {
	gen     *AsyncGenerator
	sent    Value
	thrown  *Exception
	closing bool
	started bool
	result  Value
}

// NewAsyncStep makes a step that sends a value or throws an exception in.
func NewAsyncStep(g *AsyncGenerator, sent Value, thrown *Exception) *AsyncStep {
	return &AsyncStep{gen: g, sent: sent, thrown: thrown}
}

// NewAsyncClose makes the step of aclose().
func NewAsyncClose(g *AsyncGenerator) *AsyncStep {
	return &AsyncStep{gen: g, sent: None, thrown: NewException(GeneratorExit), closing: true}
}

// Class gives async_generator_asend.
func (*AsyncStep) Class() *Class { return AsyncStepClass }

// Result is the value that the generator yielded.
func (s *AsyncStep) Result() Value {
	if s.result == nil {
		return None
	}
	return s.result
}

// Next drives the step as an iterator.
func (s *AsyncStep) Next(t *Thread) Value { return s.Resume(t, None, nil) }

// Resume runs the generator until it yields, or awaits something that suspends.
func (s *AsyncStep) Resume(t *Thread, sent Value, thrown *Exception) Value {
	if !s.started {
		s.started = true
		if thrown == nil {
			sent, thrown = s.sent, s.thrown
		}
	}
	body := s.gen.Body
	if body.done {
		return s.exhausted(t)
	}
	v := body.Resume(t, sent, thrown)
	switch y := v.(type) {
	case *AsyncYield:
		if s.closing {
			return t.Raise(RuntimeError, "async generator ignored GeneratorExit")
		}
		s.result = y.V
		return nil
	case nil:
		if t.Exc == nil {
			return s.exhausted(t)
		}
		if s.closing && !t.Exc.Fatal && (t.Exc.Is(GeneratorExit) || t.Exc.Is(StopAsyncIteration)) {
			t.Clear()
		}
		return nil
	}
	return v
}

// exhausted ends a step of a generator that has ended.
func (s *AsyncStep) exhausted(t *Thread) Value {
	switch {
	case s.closing:
		return nil
	case s.thrown != nil && !s.thrown.Is(GeneratorExit) && s.gen.Body.done && s.result == nil && t.Exc == nil && s.sent == nil:
		return t.Throw(s.thrown)
	}
	return t.Throw(NewException(StopAsyncIteration))
}

// Awaitable gives what drives an object that is awaited; nil with the exception set if
// it cannot be.
func (t *Thread) Awaitable(v Value) Value {
	switch v := v.(type) {
	case *Generator:
		if v.Kind == Coroutine {
			return v
		}
	case *AsyncStep:
		return v
	case *Instance, *Exception:
		if m := v.Class().Lookup(t, "__await__"); m != nil {
			it, _ := t.callSpecial(v, "__await__")
			if it == nil {
				return nil
			}
			if g, ok := it.(*Generator); ok && g.Kind == Coroutine {
				return t.Raise(TypeError, "__await__() returned a coroutine")
			}
			return it
		}
	}
	return t.Raise(TypeError, "object %s can't be used in 'await' expression", v.Class().Name)
}
