package builtins

import (
	"trammel/interp/object"
	"trammel/syntax"
)

func init() {
	both := map[string]function{
		"copy": setCopy, "difference": setNew(difference), "intersection": setNew(intersection), "isdisjoint": setDisjoint,
		"issubset": setCompare(syntax.LtE), "issuperset": setCompare(syntax.GtE), "symmetric_difference": setSymmetric, "union": setUnion,
	}
	methods(object.FrozenSetClass, both)
	methods(object.SetClass, both)
	for _, c := range []*object.Class{object.DictKeysClass, object.DictItemsClass} {
		methods(c, map[string]function{"isdisjoint": viewDisjoint})
	}
	methods(object.SetClass, map[string]function{
		"add": setAdd, "clear": setClear, "discard": setDiscard, "pop": setPop, "remove": setRemove, "update": setUpdate,
		"difference_update": setDifferenceUpdate, "intersection_update": setIntersectionUpdate, "symmetric_difference_update": setSymmetricUpdate,
	})
}

// viewDisjoint is isdisjoint of the keys or items of a dict.
func viewDisjoint(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	disjoint := true
	ok := a.T.ForEach(a.Pos[1], func(v value) bool {
		disjoint = !a.T.Contains(a.Pos[0], v)
		return disjoint && a.T.Exc == nil
	})
	if !ok && a.T.Exc != nil {
		return nil
	}
	return object.MakeBool(disjoint)
}

// toSet gives the set of any iterable.
func toSet(t *thread, v value) *object.Set {
	if s, ok := object.Unwrap(v).(*object.Set); ok {
		return s
	}
	s := object.NewSet(false)
	if !s.Update(t, v) {
		return nil
	}
	return s
}

func setCopy(a *args) value {
	if set(a).Frozen {
		return a.Pos[0]
	}
	return orNil(set(a).Copy(a.T, false))
}

func orNil(s *object.Set) value {
	if s == nil {
		return nil
	}
	return s
}

func setUnion(a *args) value {
	s := set(a).Copy(a.T, set(a).Frozen)
	for _, v := range a.Pos[1:] {
		if s == nil || !s.Update(a.T, v) {
			return nil
		}
	}
	return orNil(s)
}

func setUpdate(a *args) value {
	for _, v := range a.Pos[1:] {
		if !set(a).Update(a.T, v) {
			return nil
		}
	}
	return object.None
}

// setNew folds an operation over the arguments.
func setNew(combine func(t *thread, s *object.Set, other value) *object.Set) function {
	return func(a *args) value {
		if len(a.Pos) == 1 {
			return setCopy(a)
		}
		s := set(a)
		for _, v := range a.Pos[1:] {
			if s = combine(a.T, s, v); s == nil {
				return nil
			}
		}
		return s
	}
}

func difference(t *thread, s *object.Set, other value) *object.Set {
	if o, ok := object.Unwrap(other).(*object.Set); ok {
		r, _ := t.Binary(syntax.Sub, s, o).(*object.Set)
		return r
	}
	r := s.Copy(t, s.Frozen)
	if r == nil || !t.ForEach(other, func(v value) bool { r.Delete(t, v); return t.Exc == nil }) {
		return nil
	}
	return r
}

func intersection(t *thread, s *object.Set, other value) *object.Set {
	if o, ok := object.Unwrap(other).(*object.Set); ok {
		r, _ := t.Binary(syntax.BitAnd, s, o).(*object.Set)
		return r
	}
	r := object.NewSet(s.Frozen)
	if !t.ForEach(other, func(v value) bool {
		has := s.Has(t, v)
		return t.Exc == nil && (!has || r.Add(t, v))
	}) {
		return nil
	}
	return r
}

func setDifferenceUpdate(a *args) value {
	for _, v := range a.Pos[1:] {
		if object.Unwrap(v) == value(set(a)) {
			set(a).Clear()
			continue
		}
		if !a.T.ForEach(v, func(x value) bool { set(a).Delete(a.T, x); return a.T.Exc == nil }) {
			return nil
		}
		set(a).Tidy()
	}
	return object.None
}

func setIntersectionUpdate(a *args) value {
	r, ok := setNew(intersection)(a).(*object.Set)
	if !ok {
		return nil
	}
	set(a).Become(r)
	return object.None
}

func setSymmetric(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	other := toSet(a.T, a.Pos[1])
	if other == nil {
		return nil
	}
	return a.T.Binary(syntax.BitXor, set(a), other)
}

func setSymmetricUpdate(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	other := toSet(a.T, a.Pos[1])
	return none(other != nil && set(a).Toggle(a.T, other))
}

func setCompare(op syntax.CmpOperator) function {
	return func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		other := toSet(a.T, a.Pos[1])
		if other == nil {
			return nil
		}
		return a.T.Compare(op, set(a), other)
	}
}

func setDisjoint(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	disjoint := true
	if !a.T.ForEach(a.Pos[1], func(v value) bool {
		disjoint = !set(a).Has(a.T, v)
		return disjoint && a.T.Exc == nil
	}) {
		return nil
	}
	return object.MakeBool(disjoint)
}

func setAdd(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return none(set(a).Add(a.T, a.Pos[1]))
}

func setClear(a *args) value {
	set(a).Clear()
	return object.None
}

func setDiscard(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	set(a).Delete(a.T, a.Pos[1])
	return none(a.T.Exc == nil)
}

func setRemove(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	if !set(a).Delete(a.T, a.Pos[1]) {
		if a.T.Exc == nil {
			a.T.Throw(object.NewException(object.KeyError, a.Pos[1]))
		}
		return nil
	}
	return object.None
}

func setPop(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	if v := set(a).Pop(); v != nil {
		return v
	}
	return a.T.Throw(object.NewException(object.KeyError, object.NewStr("pop from an empty set")))
}
