package interp

import (
	"strings"

	"trammel/interp/object"
)

// Attr gives the attributes that functions have by themselves.
func (fn *Function) Attr(t *object.Thread, name string) object.Value {
	if v := fn.given(name); v != nil {
		return v
	}
	switch name {
	case "__name__":
		return object.NewStr(fn.code.name)
	case "__qualname__":
		return object.NewStr(fn.code.qualname)
	case "__doc__":
		if fn.code.doc != nil {
			return fn.code.doc
		}
		return object.None
	case "__module__":
		return object.NewStr(fn.m.name)
	case "__defaults__":
		if len(fn.defaults) == 0 {
			return object.None
		}
		return &object.Tuple{Elts: fn.defaults}
	case "__kwdefaults__":
		return fn.keywordDefaults(t)
	case "__annotations__":
		if fn.annotations == nil {
			fn.annotations = object.NewDict()
		}
		return fn.annotations
	case "__type_params__":
		if fn.typeParams != nil {
			return fn.typeParams
		}
		return &object.Tuple{}
	case "__dict__":
		if fn.attrs == nil {
			fn.attrs = object.NewDict()
		}
		return fn.attrs
	case "__closure__":
		if len(fn.free) == 0 {
			return object.None
		}
		cells := &object.Tuple{}
		for _, c := range fn.free {
			cells.Elts = append(cells.Elts, c)
		}
		return cells
	case "__code__":
		return &codeObject{fn.code, fn.m}
	case "__get__":
		return &object.Builtin{Name: name, Fn: fn.get}
	case "__call__":
		return &object.Builtin{Name: name, Fn: fn.Call}
	}
	return nil
}

// given is an attribute that the program has set, or nil.
func (fn *Function) given(name string) object.Value {
	if fn.renamed != nil {
		if v := fn.renamed.Get(name); v != nil {
			return v
		}
	}
	if fn.attrs == nil {
		return nil
	}
	return fn.attrs.GetStr(name)
}

func (fn *Function) keywordDefaults(t *object.Thread) object.Value {
	d := object.NewDict()
	for i, v := range fn.kwDefaults {
		if v != nil {
			d.Set(t, object.NewStr(fn.code.params.names[fn.code.params.positional+i]), v)
		}
	}
	if d.Len() == 0 {
		return object.None
	}
	return d
}

// get binds the function as a descriptor does.
func (fn *Function) get(t *object.Thread, args []object.Value, _ []object.Keyword) object.Value {
	if len(args) == 0 {
		return t.Raise(object.TypeError, "__get__ expected at least 1 argument, got 0")
	}
	if args[0] == object.None {
		return fn
	}
	return &object.BoundMethod{Func: fn, Self: args[0]}
}

// SetAttr sets an attribute of the function object.
func (fn *Function) SetAttr(t *object.Thread, name string, v object.Value) bool {
	switch name {
	case "__defaults__":
		switch d := v.(type) {
		case *object.Tuple:
			fn.defaults = d.Elts
		case object.NoneType:
			fn.defaults = nil
		default:
			t.Raise(object.TypeError, "__defaults__ must be set to a tuple object")
			return false
		}
		return true
	case "__kwdefaults__":
		return fn.setKeywordDefaults(t, v)
	case "__dict__":
		d, ok := v.(*object.Dict)
		if !ok {
			t.Raise(object.TypeError, "__dict__ must be set to a dictionary, not a '%s'", v.Class().Name)
			return false
		}
		fn.attrs = d
		return true
	case "__annotations__":
		d, ok := v.(*object.Dict)
		if !ok {
			t.Raise(object.TypeError, "__annotations__ must be set to a dict object")
			return false
		}
		fn.annotations = d
		return true
	case "__name__", "__qualname__":
		if _, ok := v.(*object.Str); !ok {
			t.Raise(object.TypeError, "%s must be set to a string object", name)
			return false
		}
		return fn.rename(t, name, v)
	case "__doc__", "__module__", "__type_params__":
		return fn.rename(t, name, v)
	case "__code__", "__closure__", "__globals__":
		t.Raise(object.AttributeError, "attribute '%s' is read-only here", name)
		return false
	}
	if fn.attrs == nil {
		fn.attrs = object.NewDict()
	}
	return fn.attrs.Set(t, object.NewStr(name), v)
}

// rename sets an attribute that every function has, which is not in its __dict__.
func (fn *Function) rename(t *object.Thread, name string, v object.Value) bool {
	if fn.renamed == nil {
		fn.renamed = object.NewNamespace()
	}
	fn.renamed.Set(name, v)
	return t.Alloc(64)
}

func (fn *Function) setKeywordDefaults(t *object.Thread, v object.Value) bool {
	d, ok := v.(*object.Dict)
	if !ok && v != object.None {
		t.Raise(object.TypeError, "__kwdefaults__ must be set to a dict object")
		return false
	}
	p := &fn.code.params
	fn.kwDefaults = make([]object.Value, len(fn.kwDefaults))
	for i := range fn.kwDefaults {
		if ok {
			fn.kwDefaults[i] = d.GetStr(p.names[p.positional+i])
		}
	}
	return true
}

// DelAttr unbinds an attribute that the program has set.
func (fn *Function) DelAttr(name string) bool {
	return fn.renamed != nil && fn.renamed.Delete(name) || fn.attrs != nil && fn.attrs.DeleteStr(name)
}

// shownName is the qualified name that the program sees.
func (fn *Function) shownName() string {
	if s, ok := fn.given("__qualname__").(*object.Str); ok {
		return s.S
	}
	return fn.code.qualname
}

// codeObject is what a program may see of compiled code: numbers and names.
type codeObject struct {
	code *code
	m    *machine
}

var codeClass = object.NewBuiltinClass("code")

// Class gives code.
func (*codeObject) Class() *object.Class { return codeClass }

// Repr is <code object f ...>.
func (c *codeObject) Repr() string { return "<code object " + c.code.name + ">" }

// Attr gives the attributes of a code object that say what a function takes.
func (c *codeObject) Attr(_ *object.Thread, name string) object.Value {
	p := &c.code.params
	switch name {
	case "co_name":
		return object.NewStr(c.code.name)
	case "co_qualname":
		return object.NewStr(c.code.qualname)
	case "co_filename":
		return object.NewStr(c.code.source.Name)
	case "co_firstlineno":
		return object.MakeInt(int64(c.code.source.Line(c.code.first())))
	case "co_argcount":
		return object.MakeInt(int64(p.positional))
	case "co_posonlyargcount":
		return object.MakeInt(int64(p.posOnly))
	case "co_kwonlyargcount":
		return object.MakeInt(int64(len(p.names) - p.positional))
	case "co_nlocals":
		return object.MakeInt(int64(c.code.locals))
	case "co_varnames":
		names := &object.Tuple{}
		for _, sym := range c.code.scope.Locals {
			names.Elts = append(names.Elts, object.NewStr(sym.Name))
		}
		return names
	case "co_freevars":
		names := &object.Tuple{}
		for _, sym := range c.code.scope.Free {
			names.Elts = append(names.Elts, object.NewStr(sym.Name))
		}
		return names
	case "co_flags":
		return object.MakeInt(c.flags())
	}
	if strings.HasPrefix(name, "co_") {
		return object.None
	}
	return nil
}

// flags are CPython's, for inspect: *args 4, **kwargs 8, generator 32, coroutine 128,
// async generator 512.
func (c *codeObject) flags() (flags int64) {
	if c.code.params.varArg >= 0 {
		flags |= 4
	}
	if c.code.params.kwArg >= 0 {
		flags |= 8
	}
	return flags | [...]int64{plainCode: 0, generatorCode: 32, coroutineCode: 128, asyncGeneratorCode: 512}[c.code.kind]
}
