// Package smolagents is the dialect of smolagents' LocalPythonExecutor: what it imports,
// refuses and says, over the evaluator of this module. What that executor takes but does
// differently from Python, such as leaving decorators out, is done as in Python here.
package smolagents

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"trammel/interp"
	"trammel/interp/builtins"
	"trammel/interp/object"
	"trammel/interp/stdlib"
	"trammel/policy"
	"trammel/syntax"
)

// The limits of LocalPythonExecutor.
const (
	MaxOperations = 10_000_000
	MaxRounds     = 1_000_000 // of one while statement
	MaxOutput     = 50_000    // characters of what was printed, in its middle more is left out
	MaxTime       = 30 * time.Second
)

// Options are what an executor is made with.
type Options struct {
	Imports  []string `json:"imports"`  // authorized imports: modules, "m.*" with what is below one, "*" for all
	Builtins []string `json:"builtins"` // the built-in names that there are
	Tools    []string `json:"tools"`    // names that cannot be assigned
}

// OptionsOf takes the options out of a profile, with the host's tools.
func OptionsOf(p *policy.Profile, tools []string) *Options {
	o := &Options{Imports: slices.Concat(p.OnlyModules, p.Allowed), Builtins: p.Builtins}
	for _, tool := range slices.Concat(p.Tools, tools) {
		name, _, _ := strings.Cut(tool, "(")
		o.Tools = append(o.Tools, strings.TrimSpace(name))
	}
	return o
}

// Dialect is the language of an executor.
type Dialect struct {
	imports  policy.Profile
	builtins *object.Dict
	tools    map[string]bool
}

// InterpreterError is the class of what an executor refuses.
var InterpreterError = func() *object.Class {
	c := object.NewBuiltinClass("InterpreterError", object.ValueError)
	c.Module = "smolagents.local_python_executor"
	return c
}()

// New makes the dialect of an executor.
func New(o *Options) *Dialect {
	d := &Dialect{imports: policy.Profile{OnlyModules: o.Imports}, builtins: object.NewDict(), tools: map[string]bool{}}
	for _, name := range o.Builtins {
		if v := builtin(name); v != nil {
			d.builtins.SetStr(name, v)
		}
	}
	for _, name := range o.Tools {
		d.tools[name] = true
	}
	return d
}

// builtin is what a name of an executor's tools stands for; nil if there is none.
func builtin(name string) object.Value {
	switch {
	case name == "getattr":
		return plainGetattr
	case name == "pow" || name == "sqrt" || builtins.Names[name] == nil:
		return stdlib.Member("math", name)
	}
	return builtins.Names[name]
}

// plainGetattr is getattr without the attributes that are dunders.
var plainGetattr = &object.Builtin{Name: "getattr", Fn: func(t *object.Thread, args []object.Value, kwargs []object.Keyword) object.Value {
	if len(args) > 1 {
		if name, ok := object.Unwrap(args[1]).(*object.Str); ok && isDunder(name.S) {
			return t.Raise(InterpreterError, "Forbidden access to dunder attribute: %s", name.S)
		}
	}
	return t.CallKw(builtins.Names["getattr"], args, kwargs)
}}

func isDunder(name string) bool {
	return strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")
}

// Builtins are the built-in names that there are.
func (d *Dialect) Builtins() *object.Dict { return d.builtins }

// Class is InterpreterError.
func (d *Dialect) Class() *object.Class { return InterpreterError }

// Rounds is how often the body of a while statement may be run, and what is said then.
func (d *Dialect) Rounds() (int, string) {
	return MaxRounds, fmt.Sprintf("Maximum number of %d iterations in While loop exceeded", MaxRounds)
}

// Refused says why an executor fails at a node; "" if it does not.
func (d *Dialect) Refused(n syntax.Node) string {
	if kind := policy.UnsupportedBySmolagents(n); kind != "" {
		return kind + " is not supported."
	}
	if why := policy.RefusedBySmolagents(n); why != "" {
		return why
	}
	switch n := n.(type) {
	case *syntax.Import:
		for _, a := range n.Names {
			if !d.authorized(a.Name) {
				return fmt.Sprintf("Import of %s is not allowed. Authorized imports are: %s", a.Name, d.importList())
			}
		}
	case *syntax.ImportFrom:
		if !d.authorized(n.Module) || n.Level > 0 {
			return fmt.Sprintf("Import from %s is not allowed. Authorized imports are: %s", strings.Repeat(".", n.Level)+n.Module, d.importList())
		}
	case *syntax.Call:
		return d.refusedCall(n)
	case *syntax.Attribute:
		if isDunder(n.Attr) {
			return "Forbidden access to dunder attribute: " + n.Attr
		}
	case *syntax.AugAssign:
		return d.refusedTarget(n.Target)
	case *syntax.Assign:
		for _, target := range n.Targets {
			if why := d.refusedTarget(target); why != "" {
				return why
			}
		}
	case *syntax.AnnAssign:
		return d.refusedTarget(n.Target)
	case *syntax.For:
		return d.refusedTarget(n.Target)
	}
	return ""
}

// authorized reports whether a module may be imported.
func (d *Dialect) authorized(module string) bool { return d.imports.CanImport(module) }

func (d *Dialect) importList() string {
	quoted := make([]string, len(d.imports.OnlyModules))
	for i, name := range slices.Sorted(slices.Values(d.imports.OnlyModules)) {
		quoted[i] = "'" + name + "'"
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// plainDunders are the dunders that may be called by name.
var plainDunders = map[string]bool{"__init__": true, "__str__": true, "__repr__": true}

func (d *Dialect) refusedCall(n *syntax.Call) string {
	fn, ok := n.Func.(*syntax.Attribute)
	if ok && isDunder(fn.Attr) && !plainDunders[fn.Attr] {
		return "Forbidden call to dunder function: " + fn.Attr
	}
	return ""
}

// refusedTarget finds a tool among the names that a target binds.
func (d *Dialect) refusedTarget(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.Name:
		if d.tools[e.Ident] {
			return "Cannot assign to name '" + e.Ident + "': doing this would erase the existing tool!"
		}
	case *syntax.Tuple:
		return d.refusedAny(e.Elts)
	case *syntax.List:
		return d.refusedAny(e.Elts)
	case *syntax.Starred:
		return d.refusedTarget(e.Value)
	}
	return ""
}

func (d *Dialect) refusedAny(list []syntax.Expr) string {
	for _, e := range list {
		if why := d.refusedTarget(e); why != "" {
			return why
		}
	}
	return ""
}

// Withheld says of modules that may not be imported that they are forbidden.
func (d *Dialect) Withheld(v object.Value) string {
	if m, ok := v.(*object.Module); ok && !d.authorized(m.Name) {
		return "Forbidden access to module: " + m.Name
	}
	return ""
}

// Undefined is what is told of a name that is not bound.
func (d *Dialect) Undefined(name string, use interp.Use) string {
	return InterpreterError.Name + ": " + undefined(name, use)
}

func undefined(name string, use interp.Use) string {
	switch use {
	case interp.Called:
		return "Forbidden function evaluation: '" + name + "' is not among the explicitly allowed tools or defined/imported in the preceding code"
	case interp.Deleted:
		return "Cannot delete name '" + name + "': name is not defined"
	}
	return "The variable `" + name + "` is not defined."
}

// NotIndexed is what is told of an index that has failed.
func (d *Dialect) NotIndexed(t *object.Thread, v, index object.Value, e *object.Exception) string {
	shown, at, why := t.Str(v), t.Str(index), t.Str(e)
	t.Clear()
	text := fmt.Sprintf(InterpreterError.Name+": Could not index %s with '%s': %s: %s", shown, at, e.Cls.Name, why)
	_, isText := object.Unwrap(index).(*object.Str)
	if keys, isDict := object.Unwrap(v).(*object.Dict); isText && isDict {
		close := t.Call(t.FromModule("difflib", "get_close_matches"), index, textKeys(keys))
		if l, ok := close.(*object.List); ok && len(l.Elts) > 0 {
			text += ". Maybe you meant one of these indexes instead: " + t.Repr(l)
		}
		t.Clear()
	}
	return text
}

// textKeys are the keys that an index could have been meant for.
func textKeys(d *object.Dict) *object.List {
	l := &object.List{}
	for at := 0; len(l.Elts) < maxCandidates; {
		key, _, ok := d.Next(&at)
		if !ok {
			break
		}
		if _, isText := object.Unwrap(key).(*object.Str); isText {
			l.Elts = append(l.Elts, key)
		}
	}
	return l
}

// maxCandidates bounds the work for an error's text.
const maxCandidates = 1000

// Truncate leaves out the middle of what was printed, as an executor's logs are.
func Truncate(text string) string {
	if utf8.RuneCountInString(text) <= MaxOutput {
		return text
	}
	all := []rune(text)
	return string(all[:MaxOutput/2]) + fmt.Sprintf("\n..._This content has been truncated to stay below %d characters_...\n", MaxOutput) + string(all[len(all)-MaxOutput/2:])
}

// Limits are those of an executor, where these are not lower or were not set.
func Limits(l object.Limits) object.Limits {
	if l.Time == object.DefaultLimits.Time {
		l.Time = MaxTime
	}
	l.Steps, l.Time = min(l.Steps, MaxOperations), min(l.Time, MaxTime)
	l.Output = max(l.Output, 16<<20) // what is left out was printed nevertheless
	return l
}
