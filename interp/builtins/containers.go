package builtins

import (
	"slices"

	"trammel/interp/object"
	"trammel/syntax"
)

func init() {
	methods(object.ListClass, map[string]function{
		"append": listAppend, "count": seqCount, "extend": listExtend, "index": seqIndex,
		"insert": listInsert, "pop": listPop, "remove": listRemove, "sort": listSort,
	})
	methods(object.ListClass, alone(map[string]function{"clear": listClear, "copy": listCopy, "reverse": listReverse}))
	methods(object.DictClass, alone(map[string]function{"clear": dictClear, "copy": dictCopy, "popitem": dictPopitem}))
	methods(object.TupleClass, map[string]function{"count": seqCount, "index": seqIndex})
	methods(object.DictClass, map[string]function{
		"get": dictGet, "items": dictView(object.DictItemsClass), "keys": dictView(object.DictKeysClass),
		"pop": dictPop, "setdefault": dictSetdefault, "update": dictUpdate, "values": dictView(object.DictValuesClass),
	})
	classMethods(object.DictClass, map[string]function{"fromkeys": dictFromkeys})
}

func first(a *args) value { return a.Pos[0] }

func list(a *args) *object.List { return a.Pos[0].(*object.List) }

func elements(v value) []value {
	if l, ok := v.(*object.List); ok {
		return l.Elts
	}
	return v.(*object.Tuple).Elts
}

func listAppend(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return none(a.T.Append(list(a), a.Pos[1]))
}

func listClear(a *args) value {
	list(a).Elts = nil
	return object.None
}

func listCopy(a *args) value {
	if !a.T.Alloc(48 + int64(len(list(a).Elts))*16) {
		return nil
	}
	return &object.List{Elts: slices.Clone(list(a).Elts)}
}

func listExtend(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return none(a.T.InPlace(syntax.Add, list(a), a.Pos[1]) != nil)
}

func listInsert(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	i, ok := a.T.Index(a.Pos[1])
	if !ok || !a.T.Alloc(16) || !a.T.Step(int64(len(list(a).Elts))>>5) {
		return nil
	}
	l := list(a)
	n := int64(len(l.Elts))
	if i < 0 {
		i = max(i+n, 0)
	}
	l.Elts = slices.Insert(l.Elts, int(min(i, n)), a.Pos[2])
	return object.None
}

func listPop(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	l := list(a)
	n := int64(len(l.Elts))
	i, ok := a.T.Index(a.Optional(1, object.MakeInt(-1)))
	if !ok {
		return nil
	}
	if n == 0 {
		return a.T.Raise(object.IndexError, "pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return a.T.Raise(object.IndexError, "pop index out of range")
	}
	if !a.T.Step((n - i) >> 5) {
		return nil
	}
	v := l.Elts[i]
	l.Elts = slices.Delete(l.Elts, int(i), int(i)+1)
	return v
}

func listRemove(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	l := list(a)
	for i := 0; i < len(l.Elts); i++ {
		if !a.T.Step(1) {
			return nil
		}
		if a.T.Equal(l.Elts[i], a.Pos[1]) {
			l.Elts = slices.Delete(l.Elts, i, i+1)
			return object.None
		}
		if a.T.Exc != nil {
			return nil
		}
	}
	return a.T.Raise(object.ValueError, "list.remove(x): x not in list")
}

func listReverse(a *args) value {
	slices.Reverse(list(a).Elts)
	return object.None
}

func listSort(a *args) value {
	if len(a.Pos) > 1 {
		return a.T.Raise(object.TypeError, "sort() takes no positional arguments")
	}
	key, reverse := a.Take("key"), a.Take("reverse")
	if !a.Unexpected() {
		return nil
	}
	return none(sortList(a.T, list(a), key, reverse))
}

func seqCount(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	n := int64(0)
	for _, v := range elements(a.Pos[0]) {
		if !a.T.Step(1) {
			return nil
		}
		if a.T.Equal(v, a.Pos[1]) {
			n++
		}
		if a.T.Exc != nil {
			return nil
		}
	}
	return object.MakeInt(n)
}

func seqIndex(a *args) value {
	if !a.Count(2, 4) {
		return nil
	}
	elts := elements(a.Pos[0])
	for _, v := range a.Pos[2:] {
		if object.AsBig(v) == nil && a.T.Hook(v, "__index__") == nil {
			return a.T.Raise(object.TypeError, "slice indices must be integers or have an __index__ method")
		}
	}
	sl := &object.Slice{Start: a.Optional(2, object.None), Stop: a.Optional(3, object.None), Step: object.None}
	start, _, count, ok := a.T.SliceIndices(sl, int64(len(elts)))
	if !ok {
		return nil
	}
	for i := start; i < start+count; i++ {
		if !a.T.Step(1) {
			return nil
		}
		if a.T.Equal(elts[i], a.Pos[1]) {
			return object.MakeInt(i)
		}
		if a.T.Exc != nil {
			return nil
		}
	}
	if a.Pos[0].Class() == object.TupleClass {
		return a.T.Raise(object.ValueError, "tuple.index(x): x not in tuple")
	}
	return a.T.Raise(object.ValueError, "%s is not in list", a.T.Repr(a.Pos[1]))
}

func dict(a *args) *object.Dict { return a.Pos[0].(*object.Dict) }

func dictClear(a *args) value {
	dict(a).Clear()
	return object.None
}

func dictCopy(a *args) value {
	if d := dict(a).Copy(a.T); d != nil {
		return d
	}
	return nil
}

func dictGet(a *args) value {
	if !a.Count(2, 3) {
		return nil
	}
	if v := dict(a).Get(a.T, a.Pos[1]); v != nil || a.T.Exc != nil {
		return v
	}
	return a.Optional(2, object.None)
}

func dictView(kind *object.Class) function {
	return func(a *args) value {
		if !a.Count(1, 1) {
			return nil
		}
		return &object.DictView{Dict: dict(a), Kind: kind}
	}
}

func dictPop(a *args) value {
	if !a.Count(2, 3) {
		return nil
	}
	var v value
	if dict(a).Len() > 0 { // else the key need not even be hashable
		v = dict(a).Delete(a.T, a.Pos[1])
	}
	switch {
	case v != nil || a.T.Exc != nil:
		return v
	case len(a.Pos) == 3:
		return a.Pos[2]
	}
	return a.T.Throw(object.NewException(object.KeyError, a.Pos[1]))
}

func dictPopitem(a *args) value {
	k, v, ok := dict(a).Last()
	if !ok {
		return a.T.Throw(object.NewException(object.KeyError, object.NewStr("popitem(): dictionary is empty")))
	}
	dict(a).Delete(a.T, k)
	return object.Pair(k, v)
}

func dictSetdefault(a *args) value {
	if !a.Count(2, 3) {
		return nil
	}
	if v := dict(a).Get(a.T, a.Pos[1]); v != nil || a.T.Exc != nil {
		return v
	}
	def := a.Optional(2, object.None)
	if !dict(a).Set(a.T, a.Pos[1], def) {
		return nil
	}
	return def
}

func dictUpdate(a *args) value {
	kw := a.Kw
	a.Kw = nil
	if !a.Count(1, 2) || len(a.Pos) == 2 && !updateDict(a.T, dict(a), a.Pos[1]) {
		return nil
	}
	for _, k := range kw {
		if !dict(a).Set(a.T, object.NewStr(k.Name), k.Value) {
			return nil
		}
	}
	return object.None
}

func dictFromkeys(a *args) value {
	if len(a.Pos) < 2 {
		return a.T.Raise(object.TypeError, "fromkeys expected at least 1 argument, got 0")
	}
	if !a.Count(2, 3) {
		return nil
	}
	t, def := a.T, a.Optional(2, object.None)
	if a.Pos[0] != value(object.DictClass) {
		made := t.Call(a.Pos[0])
		if made == nil || !t.ForEach(a.Pos[1], func(k value) bool { return t.SetItem(made, k, def) }) {
			return nil
		}
		return made
	}
	d := object.NewDict()
	if !t.ForEach(a.Pos[1], func(k value) bool { return d.Set(t, k, def) }) {
		return nil
	}
	return d
}

func set(a *args) *object.Set { return a.Pos[0].(*object.Set) }
