package object

import "trammel/syntax"

// isSetView reports whether a value is the keys or items of a dict.
func isSetView(v Value) bool {
	view, ok := v.(*DictView)
	return ok && view.Kind != DictValuesClass
}

// viewOp is an operator of which one side is the keys or items of a dict; the other may
// be any iterable. The steps are CPython's, so that the order of the result is.
func (t *Thread) viewOp(op syntax.Operator, a, b Value) Value {
	if op == syntax.BitAnd {
		if !isSetView(a) {
			a, b = b, a
		}
		return t.viewAnd(a.(*DictView), b)
	}
	r := NewSet(false)
	if keys, isView := a.(*DictView); isView && keys.Kind == DictKeysClass {
		a = keys.Dict // which makes room at once
	}
	if !r.Update(t, a) {
		return nil
	}
	ok := true
	switch op {
	case syntax.BitOr:
		ok = r.Update(t, b)
	case syntax.Sub:
		ok = t.ForEach(b, func(v Value) bool {
			r.Delete(t, v)
			return t.Exc == nil
		})
		r.Tidy()
	case syntax.BitXor:
		other, isSet := b.(*Set)
		if !isSet {
			other = NewSet(false)
			ok = other.Update(t, b)
		}
		ok = ok && t.toggleAll(r, other)
	default:
		return NotImplemented
	}
	if !ok {
		return nil
	}
	return r
}

func (t *Thread) viewAnd(view *DictView, other Value) Value {
	var from, in Value = other, view
	switch o := other.(type) {
	case *Set:
		if view.Dict.Len() <= o.Len() {
			from, in = view, o
		}
	case *DictView:
		if isSetView(o) && o.Dict.Len() > view.Dict.Len() {
			from, in = view, o
		}
	}
	r := NewSet(false)
	ok := t.ForEach(from, func(v Value) bool {
		found := t.Contains(in, v)
		return t.Exc == nil && (!found || r.Add(t, v))
	})
	if !ok {
		return nil
	}
	return r
}
