package stdlib

import (
	"trammel/interp/builtins"
	"trammel/interp/object"
)

var (
	callableFunction = builtins.Names["callable"]
	absFunction      = builtins.Names["abs"]
)

// _trammel is what the modules written in Python need of the evaluator.
func init() {
	register("_trammel", map[string]value{
		"CoroutineType": object.CoroutineClass, "AsyncGeneratorType": object.AsyncGeneratorClass, "GenericAlias": object.GenericAliasClass,
		"UnionType": object.UnionTypeClass, "MappingProxyType": object.MappingProxyClass, "TracebackType": object.TracebackClass,
		"CellType": object.CellClass, "TypeVar": object.TypeVarClass, "TypeVarTuple": object.TypeVarTupleClass,
		"ParamSpec": object.ParamSpecClass, "TypeAliasType": object.TypeAliasClass,
		"leave": function("leave", leave),
		"mark_unknown": function("mark_unknown", func(a *args) value {
			a.Pos[0].(*object.Class).Unknown = true
			return object.None
		}),
		"is_unknown":  function("is_unknown", func(a *args) value { return object.MakeBool(a.Pos[0].Class().Unknown) }),
		"set_pattern": two("set_pattern", setPattern),
		"set_title": two("set_title", func(_ *thread, c, title value) value {
			c.(*object.Class).Shown = title.(*object.Str).S
			return object.None
		}),
	})
	construct(object.CellClass, func(a *args) value {
		if !a.Count(0, 1) {
			return nil
		}
		if len(a.Pos) == 0 {
			return &object.Cell{}
		}
		return &object.Cell{V: a.Pos[0]}
	})
	construct(object.GenericAliasClass, func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		return object.NewGenericAlias(a.Pos[0], a.Pos[1])
	})
	construct(object.MappingProxyClass, newMappingProxy)
	construct(object.MethodClass, func(a *args) value {
		if !a.Count(2, 2) {
			return nil
		}
		if a.T.Call(callableFunction, a.Pos[0]) != object.True {
			return a.T.Raise(object.TypeError, "first argument must be callable")
		}
		return &object.BoundMethod{Func: a.Pos[0], Self: a.Pos[1]}
	})
	construct(object.ModuleClass, func(a *args) value {
		if !a.Count(1, 2) {
			return nil
		}
		name, ok := a.Pos[0].(*object.Str)
		if !ok {
			return a.T.Raise(object.TypeError, "module() argument 'name' must be str, not %s", a.Pos[0].Class().Name)
		}
		vars := object.NewNamespace()
		vars.Set("__doc__", a.Optional(1, object.None))
		return &object.Module{Name: name.S, Vars: vars}
	})
	for kind, c := range map[object.TypeVarKind]*object.Class{
		object.PlainTypeVar: object.TypeVarClass, object.TupleTypeVar: object.TypeVarTupleClass, object.ParamSpecVar: object.ParamSpecClass,
	} {
		construct(c, func(a *args) value { return newTypeVar(a, kind) })
	}
	construct(object.TypeAliasClass, newTypeAlias)
}

// leave ends the run at once: nothing catches it, no finally block runs.
func leave(a *args) value {
	e := object.NewException(object.SystemExit, a.Pos...)
	e.Fatal = true
	return a.T.Throw(e)
}

// setPattern says which patterns instances of a class match.
func setPattern(_ *thread, c, kind value) value {
	cls := c.(*object.Class)
	cls.Pattern = object.SequencePattern
	if kind.(*object.Str).S == "mapping" {
		cls.Pattern = object.MappingPattern
	}
	return object.None
}

func newMappingProxy(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	d, ok := object.Unwrap(a.Pos[0]).(*object.Dict)
	if !ok {
		return a.T.Raise(object.TypeError, "mappingproxy() argument must be a mapping, not %s", a.Pos[0].Class().Name)
	}
	return &object.MappingProxy{Dict: d}
}

func newTypeVar(a *args, kind object.TypeVarKind) value {
	bound, fallback := a.Take("bound"), a.Take("default")
	co, contra, inferred := a.Take("covariant") == object.True, a.Take("contravariant") == object.True, a.Take("infer_variance") == object.True
	if len(a.Pos) == 0 || !a.Unexpected() {
		return a.T.Raise(object.TypeError, "%s() missing required argument 'name' (pos 1)", a.Name)
	}
	name, ok := a.Pos[0].(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "%s() argument 'name' must be str, not %s", a.Name, a.Pos[0].Class().Name)
	}
	v := &object.TypeVar{Kind: kind, Name: name.S, Module: "__main__", Variance: "~"}
	switch {
	case kind == object.TupleTypeVar || inferred:
		v.Variance = ""
	case co:
		v.Variance = "+"
	case contra:
		v.Variance = "-"
	}
	constant := func(x value) func(*thread) value { return func(*thread) value { return x } }
	if bound != nil && bound != object.None {
		v.Bound = constant(bound)
	}
	if len(a.Pos) > 1 {
		v.Constraints = constant(tuple(a.Pos[1:]...))
	}
	if fallback != nil {
		v.Default = constant(fallback)
	}
	return v
}

func newTypeAlias(a *args) value {
	params := a.Take("type_params")
	if !a.Count(2, 2) {
		return nil
	}
	name, ok := a.Pos[0].(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "typealias() argument 'name' must be str, not %s", a.Pos[0].Class().Name)
	}
	v := a.Pos[1]
	alias := &object.TypeAlias{Name: name.S, Module: "__main__", Compute: func(*thread) value { return v }}
	if params != nil {
		alias.Params = a.T.Elements(params)
	}
	return alias
}
