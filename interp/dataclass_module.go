package interp

import (
	"fmt"
	"strings"

	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/syntax"
	"trammel/syntax/pytext"
)

// This is what the module dataclasses needs of the evaluator.
func init() {
	stdlib.Extend("_trammel", map[string]func(a *object.Args) object.Value{"dataclass_init": dataclassInit})
}

// dataclassInit is dataclass_init(module, fields, post_init, frozen): an __init__ made of
// code, as dataclasses make it in CPython, so that its calls cost and fail as those of any
// function. fields are tuples of name, kind, keyword-only, and the default or its factory.
func dataclassInit(a *object.Args) object.Value {
	if !a.Count(4, 4) {
		return nil
	}
	b := initBuilder{t: a.T, frozen: a.Pos[3] == object.True, self: "self"}
	fields, ok := sequence(a.Pos[1])
	if !ok {
		return a.T.Raise(object.TypeError, "fields must be a list")
	}
	for _, v := range fields {
		if !b.add(v) {
			return a.T.Raise(object.TypeError, "field names must be identifiers")
		}
	}
	if a.Pos[2] == object.True {
		b.body = append(b.body, fmt.Sprintf("%s.__post_init__(%s)", b.self, strings.Join(b.initVars, ", ")))
	}
	module, _ := a.Pos[0].(*object.Str)
	if module == nil {
		return a.T.Raise(object.TypeError, "the module's name must be a str")
	}
	return b.build(module.S)
}

// The kinds of fields.
const (
	requiredField = iota
	defaultField
	factoryField // from a factory, if there is no argument
	madeField    // always from a factory
	requiredVar  // for __post_init__ only
	defaultVar
)

// initBuilder writes the text of an __init__. All that it writes of what it is given are
// identifiers.
type initBuilder struct {
	t              *object.Thread
	frozen         bool
	self           string
	params, kwOnly []string
	body, initVars []string
	outer          []string // names of defaults and factories, parameters of the function around it
	values         []object.Value
}

func (b *initBuilder) add(v object.Value) bool {
	f, ok := v.(*object.Tuple)
	if !ok || len(f.Elts) != 4 {
		return false
	}
	s, isStr := f.Elts[0].(*object.Str)
	kind, isInt := f.Elts[1].(object.Int)
	if !isStr || !isInt || !isName(s.S) {
		return false
	}
	name := s.S
	if name == b.self {
		b.self = "__dataclass_self__"
	}
	param, value := name, name
	if kind != requiredField && kind != requiredVar {
		given := "__dataclass_" + name + "__"
		b.outer, b.values = append(b.outer, given), append(b.values, f.Elts[3])
		switch kind {
		case defaultField, defaultVar:
			param += "=" + given
		case factoryField:
			param += "=__dataclass_absent__"
			value = fmt.Sprintf("%s() if %s is __dataclass_absent__ else %s", given, name, name)
		case madeField:
			param, value = "", given+"()"
		}
	}
	switch {
	case param == "":
	case f.Elts[2] == object.True:
		b.kwOnly = append(b.kwOnly, param)
	default:
		b.params = append(b.params, param)
	}
	switch {
	case kind == requiredVar || kind == defaultVar:
		b.initVars = append(b.initVars, name)
	case b.frozen:
		b.body = append(b.body, fmt.Sprintf("__dataclass_set__(%%s, \"%s\", %s)", name, value))
	default:
		b.body = append(b.body, fmt.Sprintf("%%s.%s = %s", name, value))
	}
	return true
}

// isName reports whether a text can be the name of a variable.
func isName(s string) bool {
	for _, r := range s {
		if !pytext.ContinuesIdentifier(r) {
			return false
		}
	}
	f := syntax.ParseText("", s)
	if len(f.Errors) > 0 || len(f.Body) != 1 {
		return false
	}
	e, ok := f.Body[0].(*syntax.ExprStmt)
	if !ok {
		return false
	}
	_, ok = e.Value.(*syntax.Name)
	return ok
}

// build compiles the text and runs it.
func (b *initBuilder) build(module string) object.Value {
	params := append([]string{b.self}, b.params...)
	if len(b.kwOnly) > 0 {
		params = append(append(params, "*"), b.kwOnly...)
	}
	lines := []string{"pass"}
	for _, line := range b.body {
		lines = append(lines, strings.ReplaceAll(line, "%s", b.self))
	}
	outer := append([]string{"__dataclass_set__", "__dataclass_absent__"}, b.outer...)
	text := fmt.Sprintf("def create(%s):\n  def __init__(%s):\n    %s\n  return __init__\ncreate\n",
		strings.Join(outer, ", "), strings.Join(params, ", "), strings.Join(lines, "\n    "))
	if size := int64(len(text)); !b.t.Step(size*parseStepsPerByte) || !b.t.Alloc(size*parseMemoryPerByte) {
		return nil
	}
	p, bad := Compile(syntax.ParseText("<string>", text))
	if bad != nil {
		return b.t.Raise(object.TypeError, "%s", bad.Msg)
	}
	f := b.t.Caller.(*frame)
	m := newMachine(f.m.run, p, module)
	m.library = true
	g := &frame{t: b.t, m: m, code: p.code}
	if p.code.run(g) == raised {
		return nil
	}
	set := object.ObjectClass.Specials["__setattr__"]
	return b.t.CallKw(g.ret, append([]object.Value{set, &object.Tuple{}}, b.values...), nil)
}
