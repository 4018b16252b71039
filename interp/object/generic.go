package object

import (
	"strings"

	"trammel/syntax"
)

// GenericAlias is a class with type arguments, such as list[int].
type GenericAlias struct {
	Origin Value
	Args   []Value
}

// UnionType is int | str.
type UnionType struct{ Args []Value }

// TypeVarKind tells type parameters apart.
type TypeVarKind uint8

// The kinds of type parameters.
const (
	PlainTypeVar TypeVarKind = iota
	TupleTypeVar
	ParamSpecVar
)

// TypeVar is a type parameter. Bound, constraints and default are computed when
// they are first asked for; each may be nil.
type TypeVar struct {
	Kind        TypeVarKind
	Name        string
	Module      string
	Bound       func(t *Thread) Value
	Constraints func(t *Thread) Value
	Default     func(t *Thread) Value
	Variance    string // "+", "-", "~", or nothing for one that is inferred
}

// TypeAlias is what a type statement makes. Its value is computed when it is first
// asked for.
type TypeAlias struct {
	Name    string
	Module  string
	Params  []Value
	Compute func(t *Thread) Value
	value   Value
}

// The classes of types as values.
var (
	GenericAliasClass = newBuiltinClass("types.GenericAlias")
	UnionTypeClass    = newBuiltinClass("types.UnionType")
	TypeVarClass      = newBuiltinClass("TypeVar")
	TypeVarTupleClass = newBuiltinClass("TypeVarTuple")
	ParamSpecClass    = newBuiltinClass("ParamSpec")
	TypeAliasClass    = newBuiltinClass("TypeAliasType")
)

func init() {
	for _, c := range []*Class{TypeVarClass, TypeVarTupleClass, ParamSpecClass, TypeAliasClass} {
		c.Module = "typing"
	}
	GenericAliasClass.Name, GenericAliasClass.QualName, GenericAliasClass.Module = "GenericAlias", "GenericAlias", "types"
	UnionTypeClass.Name, UnionTypeClass.QualName, UnionTypeClass.Module = "UnionType", "UnionType", "types"
}

// NewGenericAlias is origin[key].
func NewGenericAlias(origin, key Value) *GenericAlias {
	if tup, ok := key.(*Tuple); ok {
		return &GenericAlias{origin, tup.Elts}
	}
	return &GenericAlias{origin, []Value{key}}
}

// Class gives types.GenericAlias.
func (*GenericAlias) Class() *Class { return GenericAliasClass }

// ReprText is list[int].
func (g *GenericAlias) ReprText(t *Thread) string {
	args := make([]string, len(g.Args))
	for i, a := range g.Args {
		args[i] = t.TypeText(a)
	}
	if len(args) == 0 {
		args = []string{"()"}
	}
	return t.TypeText(g.Origin) + "[" + strings.Join(args, ", ") + "]"
}

// TypeText is how a type is shown as an argument of another one.
func (t *Thread) TypeText(v Value) string {
	switch v := v.(type) {
	case *Class:
		if v.Module == "builtins" {
			return v.QualName
		}
		return v.Module + "." + v.QualName
	case EllipsisType:
		return "..."
	case NoneType:
		return "None"
	case *List:
		parts := make([]string, len(v.Elts))
		for i, e := range v.Elts {
			parts[i] = t.TypeText(e)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return t.Repr(v)
}

// Attr gives __origin__, __args__ and __parameters__; other attributes are those of
// the origin.
func (g *GenericAlias) Attr(t *Thread, name string) Value {
	switch name {
	case "__origin__":
		return g.Origin
	case "__args__":
		return &Tuple{g.Args}
	case "__parameters__":
		return &Tuple{typeParameters(g.Args)}
	case "__class__":
		return GenericAliasClass
	case "__mro_entries__":
		return &Builtin{Name: name, Fn: func(*Thread, []Value, []Keyword) Value { return &Tuple{[]Value{g.Origin}} }}
	}
	return t.GetAttr(g.Origin, name)
}

// typeParameters collects the type variables in type arguments.
func typeParameters(args []Value) (list []Value) {
	add := func(v Value) {
		for _, have := range list {
			if have == v {
				return
			}
		}
		list = append(list, v)
	}
	for _, a := range args {
		switch a := a.(type) {
		case *TypeVar:
			add(a)
		case *GenericAlias:
			for _, v := range typeParameters(a.Args) {
				add(v)
			}
		case *UnionType:
			for _, v := range typeParameters(a.Args) {
				add(v)
			}
		}
	}
	return list
}

// GetItem puts types in the place of the alias's type variables.
func (g *GenericAlias) GetItem(t *Thread, key Value) Value {
	params := typeParameters(g.Args)
	if len(params) == 0 {
		return t.Raise(TypeError, "%s is not a generic class", t.Repr(g))
	}
	given := NewGenericAlias(nil, key).Args
	if len(given) != len(params) {
		few := "few"
		if len(given) > len(params) {
			few = "many"
		}
		return t.Raise(TypeError, "Too %s arguments for %s; actual %d, expected %d", few, t.Repr(g), len(given), len(params))
	}
	return substitute(g, params, given)
}

func substitute(v Value, params, given []Value) Value {
	all := func(args []Value) []Value {
		out := make([]Value, len(args))
		for i, a := range args {
			out[i] = substitute(a, params, given)
		}
		return out
	}
	switch v := v.(type) {
	case *TypeVar:
		for i, p := range params {
			if p == Value(v) {
				return given[i]
			}
		}
	case *GenericAlias:
		return &GenericAlias{v.Origin, all(v.Args)}
	case *UnionType:
		return &UnionType{all(v.Args)}
	}
	return v
}

// Call makes an instance of the origin.
func (g *GenericAlias) Call(t *Thread, args []Value, kwargs []Keyword) Value {
	v := t.CallKw(g.Origin, args, kwargs)
	if i, ok := v.(*Instance); ok && i.Cls.Slots == nil {
		i.Set("__orig_class__", g)
	}
	return v
}

// CompareWith compares origin and arguments.
func (g *GenericAlias) CompareWith(t *Thread, op syntax.CmpOperator, other Value) (result, known bool) {
	o, ok := other.(*GenericAlias)
	if !ok || op > syntax.NotEq {
		return false, false
	}
	equal := g.Origin == o.Origin && t.Equal(&Tuple{g.Args}, &Tuple{o.Args})
	return equal == (op == syntax.Eq), true
}

// HashOf hashes origin and arguments.
func (g *GenericAlias) HashOf(t *Thread) (uint64, bool) {
	h, ok := t.Hash(&Tuple{g.Args})
	return h ^ identityHash(g.Origin), ok
}

// Operate makes unions.
func (g *GenericAlias) Operate(_ *Thread, op syntax.Operator, other Value, reflected bool) Value {
	return unionOf(op, g, other, reflected)
}

// isType reports whether a value can be part of a union.
func isType(v Value) bool {
	switch v.(type) {
	case *Class, NoneType, *GenericAlias, *UnionType, *TypeVar, *TypeAlias:
		return true
	}
	return false
}

// unionOf is a | b for types.
func unionOf(op syntax.Operator, a, b Value, reflected bool) Value {
	if op != syntax.BitOr || !isType(a) || !isType(b) || a == None && b == None {
		return NotImplemented
	}
	if reflected {
		a, b = b, a
	}
	u := &UnionType{}
	for _, side := range []Value{a, b} {
		if inner, ok := side.(*UnionType); ok {
			for _, arg := range inner.Args {
				u.add(arg)
			}
		} else {
			u.add(side)
		}
	}
	if len(u.Args) == 1 {
		return u.Args[0]
	}
	return u
}

func (u *UnionType) add(arg Value) {
	if arg == None {
		arg = NoneClass
	}
	for _, have := range u.Args {
		if have == arg {
			return
		}
	}
	u.Args = append(u.Args, arg)
}

// Class gives types.UnionType.
func (*UnionType) Class() *Class { return UnionTypeClass }

// ReprText is int | str.
func (u *UnionType) ReprText(t *Thread) string {
	parts := make([]string, len(u.Args))
	for i, a := range u.Args {
		if parts[i] = t.TypeText(a); a == Value(NoneClass) {
			parts[i] = "None"
		}
	}
	return strings.Join(parts, " | ")
}

// Attr gives __args__.
func (u *UnionType) Attr(_ *Thread, name string) Value {
	switch name {
	case "__args__":
		return &Tuple{u.Args}
	case "__parameters__":
		return &Tuple{typeParameters(u.Args)}
	}
	return nil
}

// Operate makes larger unions.
func (u *UnionType) Operate(_ *Thread, op syntax.Operator, other Value, reflected bool) Value {
	return unionOf(op, u, other, reflected)
}

// CompareWith compares the members in any order.
func (u *UnionType) CompareWith(t *Thread, op syntax.CmpOperator, other Value) (result, known bool) {
	o, ok := other.(*UnionType)
	if !ok || op > syntax.NotEq {
		return false, false
	}
	equal := len(u.Args) == len(o.Args)
	for _, a := range u.Args {
		equal = equal && t.Contains(&Tuple{o.Args}, a)
	}
	return equal == (op == syntax.Eq), true
}

// HashOf hashes the members in any order.
func (u *UnionType) HashOf(t *Thread) (uint64, bool) {
	h := uint64(0)
	for _, a := range u.Args {
		k, ok := t.Hash(a)
		if !ok {
			return 0, false
		}
		h ^= k
	}
	return h, true
}

// Class gives the class of the kind of type parameter.
func (v *TypeVar) Class() *Class {
	return [...]*Class{TypeVarClass, TypeVarTupleClass, ParamSpecClass}[v.Kind]
}

// Repr is the name, with the variance that it was declared with.
func (v *TypeVar) Repr() string { return v.Variance + v.Name }

// Attr gives the attributes of a type parameter.
func (v *TypeVar) Attr(t *Thread, name string) Value {
	lazily := func(compute func(*Thread) Value, absent Value) Value {
		if compute == nil {
			return absent
		}
		return compute(t)
	}
	switch name {
	case "__name__":
		return NewStr(v.Name)
	case "__module__":
		return NewStr(v.Module)
	case "__bound__":
		return lazily(v.Bound, None)
	case "__constraints__":
		return lazily(v.Constraints, &Tuple{})
	case "__default__":
		return lazily(v.Default, None)
	case "__covariant__":
		return MakeBool(v.Variance == "+")
	case "__contravariant__":
		return MakeBool(v.Variance == "-")
	case "__infer_variance__":
		return MakeBool(v.Variance == "")
	case "args", "kwargs":
		if v.Kind == ParamSpecVar {
			return v
		}
	}
	return nil
}

// Operate makes unions.
func (v *TypeVar) Operate(_ *Thread, op syntax.Operator, other Value, reflected bool) Value {
	return unionOf(op, v, other, reflected)
}

// Iter lets *Ts stand in a subscript.
func (v *TypeVar) Iter(t *Thread) Iterator { return t.Iterate(&Tuple{[]Value{v}}) }

// Class gives typing.TypeAliasType.
func (*TypeAlias) Class() *Class { return TypeAliasClass }

// Repr is the name.
func (a *TypeAlias) Repr() string { return a.Name }

// Attr gives the attributes of an alias.
func (a *TypeAlias) Attr(t *Thread, name string) Value {
	switch name {
	case "__name__":
		return NewStr(a.Name)
	case "__module__":
		return NewStr(a.Module)
	case "__type_params__", "__parameters__":
		return &Tuple{a.Params}
	case "__value__":
		if a.value == nil {
			a.value = a.Compute(t)
		}
		return a.value
	}
	return nil
}

// Operate makes unions.
func (a *TypeAlias) Operate(_ *Thread, op syntax.Operator, other Value, reflected bool) Value {
	return unionOf(op, a, other, reflected)
}

// GetItem is alias[types].
func (a *TypeAlias) GetItem(t *Thread, key Value) Value {
	if len(a.Params) == 0 {
		return t.Raise(TypeError, "Only generic type aliases are subscriptable")
	}
	return NewGenericAlias(a, key)
}
