package object

// SplitGroup divides an exception, which may be a group, into what a condition takes
// and the rest; either is None if it is empty. The condition's second result is
// false, with the exception set, on failure.
func (t *Thread) SplitGroup(e *Exception, takes func(*Exception) (bool, bool)) (match, rest Value, ok bool) {
	taken, ok := takes(e)
	switch {
	case !ok:
		return nil, nil, false
	case taken:
		return e, None, true
	case e.Group == nil:
		return None, e, true
	}
	var matches, rests []Value
	for _, v := range e.Group {
		m, r, ok := t.SplitGroup(v.(*Exception), takes)
		if !ok {
			return nil, nil, false
		}
		if m != None {
			matches = append(matches, m)
		}
		if r != None {
			rests = append(rests, r)
		}
	}
	if match, ok = t.deriveGroup(e, matches); !ok {
		return nil, nil, false
	}
	rest, ok = t.deriveGroup(e, rests)
	return match, rest, ok
}

// deriveGroup makes a group like e with other exceptions in it; None for none.
func (t *Thread) deriveGroup(e *Exception, list []Value) (Value, bool) {
	if len(list) == 0 {
		return None, true
	}
	derive := t.GetAttr(e, "derive")
	if derive == nil {
		return nil, false
	}
	v := t.Call(derive, &List{list})
	if v == nil {
		return nil, false
	}
	d, ok := v.(*Exception)
	if !ok {
		t.Raise(TypeError, "derive must return an instance of BaseExceptionGroup")
		return nil, false
	}
	d.Cause, d.Context, d.Suppress, d.Trace = e.Cause, e.Context, e.Suppress, e.Trace
	if notes, ok := e.attributes().Get("__notes__").(*List); ok {
		d.attributes().Set("__notes__", &List{append([]Value(nil), notes.Elts...)})
	}
	return d, true
}
