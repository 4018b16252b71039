package interp

import "trammel/interp/object"

// handleGroup gives each clause what it takes of the exception, and raises what is
// left together with what the clauses raise.
func (f *frame) handleGroup(handlers []handler) signal {
	original := f.t.Clear()
	var rest object.Value = original
	var raisedHere []object.Value
	for i := range handlers {
		e, left := rest.(*object.Exception)
		if !left {
			break
		}
		h := &handlers[i]
		match, others, ok := f.splitFor(h, e)
		if !ok {
			return raised
		}
		if match == object.None {
			continue
		}
		rest = others
		taken := match.(*object.Exception)
		if taken.Group == nil {
			taken = f.wrapSingle(taken)
		}
		if exc := f.runClause(h, taken); exc != nil {
			if exc.Fatal {
				f.t.Exc = exc
				return raised
			}
			raisedHere = append(raisedHere, exc)
		}
	}
	return f.reraise(original, rest, raisedHere)
}

// splitFor divides an exception by the classes of a clause.
func (f *frame) splitFor(h *handler, e *object.Exception) (match, rest object.Value, ok bool) {
	outer := f.t.Handling
	f.t.Handling = e
	v := h.match(f)
	f.t.Handling = outer
	if v == nil {
		return nil, nil, false
	}
	classes := []object.Value{v}
	if tup, isTuple := v.(*object.Tuple); isTuple {
		classes = tup.Elts
	}
	var known []*object.Class
	for _, k := range classes {
		cls, ok := f.isCatchable(k, h.node.Type)
		switch {
		case !ok:
			return nil, nil, false
		case cls == nil:
			continue
		}
		known = append(known, cls)
		if cls.IsSubclass(object.BaseExceptionGroup) {
			f.raise(h.node.Type, object.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.")
			return nil, nil, false
		}
	}
	return f.t.SplitGroup(e, func(e *object.Exception) (bool, bool) {
		for _, cls := range known {
			if e.Is(cls) {
				return true, true
			}
		}
		return false, true
	})
}

// wrapSingle puts an exception that is no group into one.
func (f *frame) wrapSingle(e *object.Exception) *object.Exception {
	cls := object.ExceptionGroup
	if !e.Is(object.ExceptionBase) {
		cls = object.BaseExceptionGroup
	}
	list := []object.Value{e}
	return &object.Exception{Cls: cls, Args: []object.Value{object.NewStr(""), &object.Tuple{Elts: list}}, Group: list, Wrapped: true}
}

// runClause runs the body of a clause and gives what it raises, or nil.
func (f *frame) runClause(h *handler, e *object.Exception) *object.Exception {
	if f.runHandler(h, e) == raised {
		return f.t.Clear()
	}
	return nil
}

// reraise raises what no clause took together with what the clauses raised.
func (f *frame) reraise(original *object.Exception, rest object.Value, raisedHere []object.Value) signal {
	left, isLeft := rest.(*object.Exception)
	if len(raisedHere) == 0 {
		if !isLeft {
			return next
		}
		f.t.Exc = left
		return raised
	}
	all := raisedHere
	if isLeft {
		all = append(all, left)
	}
	if len(all) == 1 && original.Group == nil {
		f.t.Exc = all[0].(*object.Exception)
		return raised
	}
	cls := object.ExceptionGroup
	for _, v := range all {
		if !v.(*object.Exception).Is(object.ExceptionBase) {
			cls = object.BaseExceptionGroup
		}
	}
	f.t.Exc = &object.Exception{Cls: cls, Args: []object.Value{object.NewStr(""), &object.List{Elts: all}}, Group: all}
	return raised
}
