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
	if !f.t.Alloc(2048) { // a coroutine's stack
		return nil
	}
	kind := [...]object.GeneratorKind{
		generatorCode: object.PlainGenerator, coroutineCode: object.Coroutine, asyncGeneratorCode: object.AsyncGeneratorBody,
	}[fn.code.kind]
	g := object.NewGenerator(f.t, fn.code.qualname, kind, func(y object.Yielder) object.Value {
		f.yield = y
		switch fn.code.run(f) {
		case raised:
			return nil
		case returned:
			return f.ret
		}
		return object.None
	})
	if fn.code.kind == asyncGeneratorCode {
		return &object.AsyncGenerator{Body: g}
	}
	return g
}

func (c *compiler) yield(e *syntax.Yield) expr {
	value := func(*frame) object.Value { return object.None }
	if e.Value != nil {
		value = c.expr(e.Value)
	}
	async := c.scope.Async
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
	it := f.t.Call(m, v)
	if it == nil {
		return f.trace(n)
	}
	if it.Class().Lookup(f.t, "__anext__") == nil {
		return f.raise(n, object.TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Class().Name)
	}
	return it
}

// asyncNext awaits the next value; nil without an exception set at the end.
func (f *frame) asyncNext(it object.Value, n syntax.Node) object.Value {
	step := f.t.Call(it.Class().Lookup(f.t, "__anext__"), it)
	if step == nil {
		return f.trace(n)
	}
	awaited := f.t.Awaitable(step)
	if awaited == nil {
		return f.raise(n, object.TypeError, "'async for' received an invalid object from __anext__: %s", step.Class().Name)
	}
	v := f.t.Delegate(awaited, f.yield)
	if v == nil {
		if !f.t.Exc.Fatal && f.t.Exc.Is(object.StopAsyncIteration) {
			f.t.Clear()
			return nil
		}
		return f.trace(n)
	}
	return v
}

func (c *compiler) asyncFor(s *syntax.For) stmt {
	iter, body, orelse := c.expr(s.Iter), c.block(s.Body), c.block(s.Else)
	assign := c.target(s.Target)
	return func(f *frame) signal {
		v := iter(f)
		if v == nil {
			return raised
		}
		it := f.asyncIterator(v, s.Iter)
		if it == nil {
			return raised
		}
		steps := &object.Iter{Cls: object.AsyncGeneratorClass, Step: func(*object.Thread) object.Value { return f.asyncNext(it, s.Iter) }}
		return f.loop(steps, s, assign, body, orelse)
	}
}
