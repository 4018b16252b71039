package builtins

import (
	"math/big"

	"trammel/interp/object"
	"trammel/syntax"
)

// These are the methods that every object has.
func init() {
	object.ObjectClass.Specials = map[string]value{}
	for name, fn := range map[string]function{
		"__init__": objectInit, "__repr__": objectRepr, "__str__": objectStr, "__eq__": objectEq, "__ne__": objectNe,
		"__hash__": objectHash, "__setattr__": objectSetattr, "__delattr__": objectDelattr, "__format__": objectFormat,
		"__getattribute__": objectGetattribute, "__dir__": dir, "__sizeof__": sizeof, "__reduce_ex__": refuse("reflect"), "__reduce__": refuse("reflect"),
		"__lt__": notImplemented, "__le__": notImplemented, "__gt__": notImplemented, "__ge__": notImplemented,
	} {
		object.ObjectClass.Specials[name] = builtin(name, object.ObjectClass, fn)
	}
	object.ObjectClass.Specials["__new__"] = &object.StaticMethod{Func: builtin("__new__", nil, objectNew)}
	object.ObjectClass.Specials["__init_subclass__"] = &object.ClassMethod{Func: builtin("__init_subclass__", nil, func(a *args) value {
		if len(a.Kw) > 0 {
			return a.T.Raise(object.TypeError, "%s.__init_subclass__() takes no keyword arguments", a.Pos[0].(*object.Class).QualName)
		}
		return object.None
	})}
	object.ObjectClass.Specials["__subclasshook__"] = &object.ClassMethod{Func: builtin("__subclasshook__", nil, notImplemented)}
	for name, fn := range map[string]function{"real": numberReal, "imag": numberImag, "numerator": numberReal, "denominator": numberOne} {
		getter := &object.Property{Native: true, Get: builtin(name, nil, fn)}
		object.IntClass.Attrs.Set(name, getter)
		if name == "real" || name == "imag" {
			object.FloatClass.Attrs.Set(name, getter)
		}
	}
}

func objectInit(a *args) value {
	i, ok := a.Pos[0].(*object.Instance)
	if ok && len(a.Pos)+len(a.Kw) > 1 && i.Base == nil && i.Cls.Lookup(a.T, "__init__") != nil {
		return a.T.Raise(object.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)")
	}
	return object.None
}

func objectNew(a *args) value {
	if len(a.Pos) == 0 {
		return a.T.Raise(object.TypeError, "object.__new__(): not enough arguments")
	}
	cls, ok := a.Pos[0].(*object.Class)
	if !ok {
		return a.T.Raise(object.TypeError, "object.__new__(X): X is not a type object (%s)", a.Pos[0].Class().Name)
	}
	if !cls.Heap {
		return a.T.Instantiate(cls, a.Pos[1:], a.Kw)
	}
	return a.T.Allocate(cls, a.Pos[1:], a.Kw)
}

func notImplemented(*args) value { return object.NotImplemented }

// sizeof is a guess: sizes differ between implementations.
func sizeof(*args) value { return object.MakeInt(48) }

// objectRepr ignores what the class of an instance says about its repr.
func objectRepr(a *args) value {
	if i, ok := a.Pos[0].(*object.Instance); ok && i.Base == nil {
		bare := *i
		bare.Cls = &object.Class{Name: i.Cls.Name, QualName: i.Cls.QualName, Module: i.Cls.Module, MRO: []*object.Class{object.ObjectClass}, Heap: true}
		return str(a.T, a.T.Repr(&bare))
	}
	return str(a.T, a.T.Repr(object.Unwrap(a.Pos[0])))
}

func objectStr(a *args) value {
	if e, ok := a.Pos[0].(*object.Exception); ok {
		return str(a.T, e.Message(a.T))
	}
	if i, ok := a.Pos[0].(*object.Instance); ok && i.Base == nil {
		return str(a.T, a.T.Repr(i))
	}
	return str(a.T, a.T.Str(object.Unwrap(a.Pos[0])))
}

func objectEq(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	if object.Is(a.Pos[0], a.Pos[1]) {
		return object.True
	}
	if _, ok := a.Pos[0].(*object.Instance); ok {
		return object.NotImplemented
	}
	return a.T.Compare(syntax.Eq, a.Pos[0], a.Pos[1])
}

func objectNe(a *args) value {
	switch r := objectEq(a); r {
	case nil, object.NotImplemented:
		return r
	default:
		return a.T.Unary(syntax.Not, r)
	}
}

func objectHash(a *args) value {
	if i, ok := a.Pos[0].(*object.Instance); ok && i.Base == nil {
		return object.MakeInt(int64(object.Identity(i) >> 4))
	}
	a.Pos[0] = object.Unwrap(a.Pos[0])
	return hash(a)
}

func objectSetattr(a *args) value {
	if !a.Count(3, 3) {
		return nil
	}
	name, ok := attrName(a)
	if !ok {
		return nil
	}
	return none(a.T.GenericSetAttr(a.Pos[0], name, a.Pos[2]))
}

func objectDelattr(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	name, ok := attrName(a)
	if !ok {
		return nil
	}
	return none(a.T.GenericDelAttr(a.Pos[0], name))
}

func objectFormat(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	spec, ok := object.Unwrap(a.Pos[1]).(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "__format__() argument must be str, not %s", a.Pos[1].Class().Name)
	}
	return str(a.T, a.T.FormatBuiltin(a.Pos[0], spec.S))
}

func objectGetattribute(a *args) value {
	if !a.Count(2, 2) {
		return nil
	}
	name, ok := attrName(a)
	if !ok {
		return nil
	}
	if i, isInstance := a.Pos[0].(*object.Instance); isInstance {
		return a.T.GenericAttr(i, name)
	}
	return a.T.GetAttr(a.Pos[0], name)
}

func numberReal(a *args) value {
	if n := object.AsBig(a.Pos[0]); n != nil {
		return object.MakeBig(n)
	}
	return object.Unwrap(a.Pos[0])
}

func numberImag(a *args) value {
	if object.AsBig(a.Pos[0]) != nil {
		return object.MakeBig(new(big.Int))
	}
	return object.Float(0)
}

func numberOne(*args) value { return object.MakeInt(1) }
