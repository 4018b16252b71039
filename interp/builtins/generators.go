package builtins

import "trammel/interp/object"

func init() {
	driven := map[string]function{"send": resumeSend, "throw": resumeThrow, "close": resumeClose}
	for _, c := range []*object.Class{object.GeneratorClass, object.CoroutineClass, object.AsyncStepClass, object.CoroutineIterClass} {
		methods(c, driven)
	}
	methods(object.GeneratorClass, map[string]function{"__next__": next, "__iter__": first})
	methods(object.CoroutineIterClass, map[string]function{"__next__": resumeNext, "__iter__": first})
	methods(object.AsyncStepClass, map[string]function{"__next__": resumeNext, "__iter__": first, "__await__": first})
	methods(object.CoroutineClass, map[string]function{"__await__": coroutineAwait})
	methods(object.AsyncGeneratorClass, map[string]function{
		"__aiter__": first, "__anext__": asyncNext, "asend": asyncSend, "athrow": asyncThrow, "aclose": asyncClose,
	})
	define(map[string]function{"aiter": aiter, "anext": anext})
}

// coroutineIter lets a coroutine be driven as an iterator.
type coroutineIter struct{ *object.Generator }

func (coroutineIter) Class() *object.Class { return object.CoroutineIterClass }

func (c coroutineIter) Next(t *thread) value { return c.Resume(t, object.None, nil) }

func coroutineAwait(a *args) value { return coroutineIter{a.Pos[0].(*object.Generator)} }

// ended raises the StopIteration that carries a result.
func ended(t *thread, r object.Resumable, v value) value {
	if v == nil && t.Exc == nil {
		return raiseStop(t, r.Result())
	}
	return v
}

func resumeNext(a *args) value {
	r := a.Pos[0].(object.Resumable)
	return ended(a.T, r, r.Resume(a.T, object.None, nil))
}

func resumeSend(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	r := a.Pos[0].(object.Resumable)
	return ended(a.T, r, r.Resume(a.T, a.Pos[1], nil))
}

// thrown makes the exception that throw() was given, as class, value or both.
func thrown(a *args) *object.Exception {
	e := a.Pos[1]
	if c, ok := e.(*object.Class); ok && c.IsSubclass(object.BaseException) {
		if len(a.Pos) > 2 && a.Pos[2] != object.None {
			if v, ok := a.Pos[2].(*object.Exception); ok {
				return v
			}
			e = a.T.Call(c, a.Pos[2])
		} else {
			e = a.T.Call(c)
		}
		if e == nil {
			return nil
		}
	}
	exc, ok := e.(*object.Exception)
	if !ok {
		a.T.Raise(object.TypeError, "exceptions must be classes or instances deriving from BaseException, not %s", e.Class().Name)
		return nil
	}
	return exc
}

func resumeThrow(a *args) value {
	if !a.Count(2, 4) {
		return nil
	}
	e := thrown(a)
	if e == nil {
		return nil
	}
	r := a.Pos[0].(object.Resumable)
	return ended(a.T, r, r.Resume(a.T, object.None, e))
}

func resumeClose(a *args) value {
	switch g := a.Pos[0].(type) {
	case *object.Generator:
		return none(g.Close(a.T))
	case coroutineIter:
		return none(g.Generator.Close(a.T))
	}
	return object.None
}

func asyncNext(a *args) value {
	return object.NewAsyncStep(a.Pos[0].(*object.AsyncGenerator), object.None, nil)
}

func asyncSend(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return object.NewAsyncStep(a.Pos[0].(*object.AsyncGenerator), a.Pos[1], nil)
}

func asyncThrow(a *args) value {
	if !a.Count(2, 4) {
		return nil
	}
	e := thrown(a)
	if e == nil {
		return nil
	}
	return object.NewAsyncStep(a.Pos[0].(*object.AsyncGenerator), object.None, e)
}

func asyncClose(a *args) value {
	return object.NewAsyncClose(a.Pos[0].(*object.AsyncGenerator))
}

func aiter(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	m := a.Pos[0].Class().Lookup(a.T, "__aiter__")
	if m == nil {
		return a.T.Raise(object.TypeError, "'%s' object is not an async iterable", a.Pos[0].Class().Name)
	}
	return a.T.CallHook(m, a.Pos[0])
}

func anext(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	m := a.Pos[0].Class().Lookup(a.T, "__anext__")
	if m == nil {
		return a.T.Raise(object.TypeError, "'%s' object is not an async iterator", a.Pos[0].Class().Name)
	}
	step := a.T.CallHook(m, a.Pos[0])
	if step == nil || len(a.Pos) == 1 {
		return step
	}
	t, fallback := a.T, a.Pos[1]
	return object.NewGenerator("anext", object.Coroutine, object.NewCoroutine(t, func(y object.Yielder) value {
		awaited := t.Awaitable(step)
		if awaited == nil {
			return nil
		}
		v := t.Delegate(awaited, y)
		if v == nil && !t.Exc.Fatal && t.Exc.Is(object.StopAsyncIteration) {
			t.Clear()
			return fallback
		}
		return v
	}))
}
