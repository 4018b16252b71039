package interp

import (
	"trammel/interp/object"
	"trammel/syntax"
	"trammel/syntax/scope"
)

// codeKind tells what calling a function gives: the value of its body, or something
// that runs the body bit by bit.
type codeKind uint8

const (
	plainCode codeKind = iota
	generatorCode
	coroutineCode
	asyncGeneratorCode
)

func kindOf(s *scope.Scope) codeKind {
	switch {
	case s.Async && s.Generator:
		return asyncGeneratorCode
	case s.Async:
		return coroutineCode
	case s.Generator:
		return generatorCode
	}
	return plainCode
}

// suspended makes what a call of a function that can be suspended gives.
func (fn *Function) suspended(f *frame) object.Value {
	f.t.Leave()
	var body object.Body
	if fn.code.resumable {
		if !f.t.Alloc(suspendedSize + int64(fn.code.states)*stateSize) {
			return nil
		}
		f.resumption = &resumption{states: make([]state, fn.code.states)}
		body = &bits{frame: f}
	} else {
		if !f.t.Alloc(coroutineSize) {
			return nil
		}
		body = object.NewCoroutine(f.t, f.runAsCoroutine)
	}
	kind := [...]object.GeneratorKind{
		generatorCode: object.PlainGenerator, coroutineCode: object.Coroutine, asyncGeneratorCode: object.AsyncGeneratorBody,
	}[fn.code.kind]
	g := object.NewGenerator(fn.code.qualname, kind, body)
	if fn.code.kind == asyncGeneratorCode {
		return &object.AsyncGenerator{Body: g}
	}
	return g
}

// What a suspended function costs, in bytes: without its variables, or with the stack of
// its coroutine.
const (
	suspendedSize = 400
	coroutineSize = 4096
)

func (f *frame) runAsCoroutine(y object.Yielder) object.Value {
	f.yield = y
	return f.result(f.code.run(f))
}

// result is the value of a function whose body has ended, or nil.
func (f *frame) result(sig signal) object.Value {
	switch sig {
	case raised:
		return nil
	case returned:
		return f.ret
	}
	return object.None
}

// yielded gives the expression of the value that is handed out.
func (c *compiler) yielded(e *syntax.Yield) expr {
	if e.Value == nil {
		return func(*frame) object.Value { return object.None }
	}
	return c.expr(e.Value)
}

func (c *compiler) yield(e *syntax.Yield) expr {
	value, async := c.yielded(e), c.scope.Async
	return func(f *frame) object.Value {
		v := value(f)
		if v == nil {
			return nil
		}
		if async {
			v = &object.AsyncYield{V: v}
		}
		if v = f.yield(v); v == nil {
			return f.trace(e)
		}
		return v
	}
}

func (c *compiler) yieldFrom(e *syntax.YieldFrom) expr {
	value := c.expr(e.Value)
	return func(f *frame) object.Value {
		v := value(f)
		if v == nil {
			return nil
		}
		if v = f.t.Delegate(v, f.yield); v == nil {
			return f.trace(e)
		}
		return v
	}
}

// await waits for a value at a node.
func (f *frame) await(v object.Value, n syntax.Node) object.Value {
	awaited := f.t.Awaitable(v)
	if awaited == nil {
		return f.trace(n)
	}
	if v = f.t.Delegate(awaited, f.yield); v == nil {
		return f.trace(n)
	}
	return v
}

func (c *compiler) await(e *syntax.Await) expr {
	value := c.expr(e.Value)
	return func(f *frame) object.Value {
		v := value(f)
		if v == nil {
			return nil
		}
		return f.await(v, e)
	}
}

// asyncIterator calls __aiter__ of v.
func (f *frame) asyncIterator(v object.Value, n syntax.Node) object.Value {
	m := v.Class().Lookup(f.t, "__aiter__")
	if m == nil {
		return f.raise(n, object.TypeError, "'async for' requires an object with __aiter__ method, got %s", v.Class().Name)
	}
	it := f.t.CallHook(m, v)
	if it == nil {
		return f.trace(n)
	}
	if it.Class().Lookup(f.t, "__anext__") == nil {
		return f.raise(n, object.TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Class().Name)
	}
	return it
}

// asyncStep gives what drives the step to the next value.
func (f *frame) asyncStep(it object.Value, n syntax.Node) object.Value {
	step := f.t.CallHook(it.Class().Lookup(f.t, "__anext__"), it)
	if step == nil {
		return f.trace(n)
	}
	awaited := f.t.Awaitable(step)
	if awaited == nil {
		return f.raise(n, object.TypeError, "'async for' received an invalid object from __anext__: %s", step.Class().Name)
	}
	return awaited
}

// endsAsync reports whether the exception of such a step is just the end, and clears it.
func (f *frame) endsAsync() bool {
	ends := !f.t.Exc.Fatal && f.t.Exc.Is(object.StopAsyncIteration)
	if ends {
		f.t.Clear()
	}
	return ends
}

// asyncNext awaits the next value; nil without an exception set at the end.
func (f *frame) asyncNext(it object.Value, n syntax.Node) object.Value {
	awaited := f.asyncStep(it, n)
	if awaited == nil {
		return nil
	}
	v := f.t.Delegate(awaited, f.yield)
	if v == nil && !f.endsAsync() {
		return f.trace(n)
	}
	return v
}

// asyncIterator makes the iterator of an async for; nil with the exception set and traced.
func (l *forLoop) asyncIterator(f *frame) object.Value {
	v := l.iter(f)
	if v == nil {
		return nil
	}
	return f.asyncIterator(v, l.node.Iter)
}

func (c *compiler) asyncFor(s *syntax.For) stmt {
	l := c.newForLoop(s)
	return func(f *frame) signal {
		it := l.asyncIterator(f)
		if it == nil {
			return raised
		}
		steps := &object.Iter{Cls: object.AsyncGeneratorClass, Step: func(*object.Thread) object.Value { return f.asyncNext(it, s.Iter) }}
		return l.run(f, steps)
	}
}
