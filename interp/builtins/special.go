package builtins

import (
	"trammel/interp/object"
	"trammel/syntax"
)

// The special methods of the built-in types, for programs that name them:
// super().__setitem__(key, value), int.__add__(a, b).
func init() {
	for _, c := range []*object.Class{object.IntClass, object.FloatClass} {
		number := accepted(c)
		arithmetic(c, number, "add", syntax.Add, "sub", syntax.Sub, "mul", syntax.Mult, "truediv", syntax.Div,
			"floordiv", syntax.FloorDiv, "mod", syntax.Mod, "pow", syntax.Pow)
		ordering(c, number)
		specials(c, map[string]function{
			"__neg__": unary(syntax.USub), "__pos__": unary(syntax.UAdd), "__abs__": abs, "__bool__": truth,
		})
	}
	arithmetic(object.IntClass, accepted(object.IntClass), "and", syntax.BitAnd, "or", syntax.BitOr, "xor", syntax.BitXor,
		"lshift", syntax.LShift, "rshift", syntax.RShift)
	specials(object.IntClass, map[string]function{"__invert__": unary(syntax.Invert), "__int__": plusInt, "__index__": plusInt})

	for _, c := range []*object.Class{object.StrClass, object.BytesClass, object.ListClass, object.TupleClass} {
		specials(c, map[string]function{
			"__add__": binary(syntax.Add, anything), "__mul__": binary(syntax.Mult, anything), "__rmul__": binary(syntax.Mult, anything),
			"__getitem__": getItem,
		})
		ordering(c, only(c))
	}
	for _, c := range []*object.Class{object.SetClass, object.FrozenSetClass} {
		sets := only(object.SetClass, object.FrozenSetClass)
		arithmetic(c, sets, "and", syntax.BitAnd, "or", syntax.BitOr, "xor", syntax.BitXor, "sub", syntax.Sub)
		ordering(c, sets)
	}
	arithmetic(object.DictClass, only(object.DictClass), "or", syntax.BitOr)
	specials(object.DictClass, map[string]function{
		"__eq__": compare(syntax.Eq, only(object.DictClass)), "__ne__": compare(syntax.NotEq, only(object.DictClass)),
	})

	for _, c := range []*object.Class{
		object.StrClass, object.BytesClass, object.ListClass, object.TupleClass, object.DictClass, object.SetClass,
		object.FrozenSetClass, object.RangeClass,
	} {
		specials(c, map[string]function{"__len__": length, "__iter__": iter, "__contains__": contains})
	}
	inPlace(object.ListClass, anything, "add", syntax.Add)
	for _, c := range []*object.Class{object.ListClass, object.ByteArrayClass} {
		inPlace(c, only(object.IntClass), "mul", syntax.Mult)
	}
	inPlace(object.ByteArrayClass, anything, "add", syntax.Add)
	inPlace(object.DictClass, anything, "or", syntax.BitOr)
	inPlace(object.SetClass, only(object.SetClass, object.FrozenSetClass), "or", syntax.BitOr, "and", syntax.BitAnd, "xor", syntax.BitXor, "sub", syntax.Sub)
	for _, c := range []*object.Class{object.RangeClass, object.DictClass} {
		specials(c, map[string]function{"__getitem__": getItem})
	}
	for _, c := range []*object.Class{object.ListClass, object.DictClass} {
		specials(c, map[string]function{"__setitem__": setItem, "__delitem__": delItem})
	}
	object.ListClass.InitFills, object.DictClass.InitFills, object.SetClass.InitFills = true, true, true
	specials(object.ListClass, map[string]function{"__init__": listInit})
	specials(object.DictClass, map[string]function{"__init__": dictUpdate})
	specials(object.SetClass, map[string]function{"__init__": setInit})
	for _, c := range []*object.Class{
		object.ListIterClass, object.TupleIterClass, object.StrIterClass, object.RangeIterClass, object.DictIterClass,
		object.SetIterClass, object.BytesIterClass, object.CallIterClass, object.EnumerateClass, object.ZipClass,
		object.MapClass, object.FilterClass, object.ReversedClass,
	} {
		specials(c, map[string]function{"__iter__": first, "__next__": nextItem})
	}
}

// specials adds special methods to a built-in class; see object.Class.Specials.
func specials(c *object.Class, functions map[string]function) {
	if c.Specials == nil {
		c.Specials = map[string]value{}
	}
	for name, fn := range functions {
		c.Specials[name] = builtin(name, c, receiver(c, name, fn))
	}
}

// operand reports whether an operator of a type takes a value as its other side.
type operand func(v value) bool

func anything(value) bool { return true }

func only(classes ...*object.Class) operand {
	return func(v value) bool {
		for _, c := range classes {
			if object.IsInstance(v, c) {
				return true
			}
		}
		return false
	}
}

// accepted gives what numbers the operators of a number class take.
func accepted(c *object.Class) operand {
	if c == object.FloatClass {
		return only(object.IntClass, object.FloatClass)
	}
	return only(object.IntClass)
}

// arithmetic adds operators, __x__ and __rx__, given as name, operator pairs.
func arithmetic(c *object.Class, takes operand, pairs ...any) {
	for i := 0; i < len(pairs); i += 2 {
		name, op := pairs[i].(string), pairs[i+1].(syntax.Operator)
		specials(c, map[string]function{
			"__" + name + "__":  binary(op, takes),
			"__r" + name + "__": reflected(op, takes),
		})
	}
}

// inPlace adds operators __ix__, given as name, operator pairs, which change the receiver
// and give it: the instance of a subclass, not what that has inside.
func inPlace(c *object.Class, takes operand, pairs ...any) {
	if c.Specials == nil {
		c.Specials = map[string]value{}
	}
	for i := 0; i < len(pairs); i += 2 {
		name, op := "__i"+pairs[i].(string)+"__", pairs[i+1].(syntax.Operator)
		change := receiver(c, name, withOther(takes, func(t *thread, self, other value) value { return t.InPlace(op, self, other) }))
		c.Specials[name] = builtin(name, c, func(a *args) value {
			pos := a.Pos
			v := change(a)
			if v == nil || v == object.NotImplemented {
				return v
			}
			return pos[0]
		})
	}
}

func ordering(c *object.Class, takes operand) {
	specials(c, map[string]function{
		"__eq__": compare(syntax.Eq, takes), "__ne__": compare(syntax.NotEq, takes), "__lt__": compare(syntax.Lt, takes),
		"__le__": compare(syntax.LtE, takes), "__gt__": compare(syntax.Gt, takes), "__ge__": compare(syntax.GtE, takes),
	})
}

// withOther runs an operator on the receiver and its other side, without what a
// class of the program may say of either.
func withOther(takes operand, run func(t *thread, self, other value) value) function {
	return func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		if !takes(a.Pos[1]) {
			return object.NotImplemented
		}
		return run(a.T, a.Pos[0], object.Unwrap(a.Pos[1]))
	}
}

func binary(op syntax.Operator, takes operand) function {
	return withOther(takes, func(t *thread, self, other value) value { return t.Binary(op, self, other) })
}

func reflected(op syntax.Operator, takes operand) function {
	return withOther(takes, func(t *thread, self, other value) value { return t.Binary(op, other, self) })
}

func compare(op syntax.CmpOperator, takes operand) function {
	return withOther(takes, func(t *thread, self, other value) value { return t.Compare(op, self, other) })
}

func unary(op syntax.UnaryOperator) function {
	return func(a *args) value {
		if !a.Count(1, 1) {
			return nil
		}
		return a.T.Unary(op, a.Pos[0])
	}
}

func listInit(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	list(a).Elts = nil
	if len(a.Pos) == 1 {
		return object.None
	}
	return listExtend(a)
}

func setInit(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	set(a).Clear()
	return setUpdate(a)
}

func nextItem(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	return next(a)
}

func truth(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	yes, ok := a.T.Truth(a.Pos[0])
	if !ok {
		return nil
	}
	return object.MakeBool(yes)
}

func getItem(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	return a.T.GetItem(a.Pos[0], a.Pos[1])
}

func setItem(a *args) value {
	return none(a.Count(3, 3) && a.T.SetItem(a.Pos[0], a.Pos[1], a.Pos[2]))
}

func delItem(a *args) value {
	return none(a.Count(2, 2) && a.T.DelItem(a.Pos[0], a.Pos[1]))
}

func contains(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	found := a.T.Contains(a.Pos[0], a.Pos[1])
	if a.T.Exc != nil {
		return nil
	}
	return object.MakeBool(found)
}
