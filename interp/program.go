// Package interp runs Python: it compiles a resolved tree to Go closures and
// calls them, within limits that the program cannot escape and without reaching
// the host.
//
// Every expression becomes a func(*frame) object.Value that is nil on failure,
// with the exception in the thread; every statement a func(*frame) signal. What
// can be known from the tree is decided when the closure is made: which slot a
// variable is in, which built-in a name falls back on, which operator is meant.
// Running is then a tree of direct calls without dispatch.
package interp

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"strings"
	"sync/atomic"
	"time"

	"trammel/interp/object"
	"trammel/interp/tagged"
	"trammel/interp/world"
	"trammel/syntax"
	"trammel/syntax/scope"
	"trammel/syntax/validate"
)

// Program is compiled Python, ready to run any number of times. It is immutable.
type Program struct {
	file    *syntax.File
	code    *code
	globals []string // names of the module's variables, by slot
	sites   int      // places with a cache
}

// Compile prepares a parsed file. The error is the one that CPython would raise.
func Compile(f *syntax.File) (*Program, *syntax.Error) { return CompileIn(f, nil) }

// CompileIn is Compile for a program in a dialect, nil for Python.
func CompileIn(f *syntax.File, d Dialect) (*Program, *syntax.Error) {
	checked := validate.File(f)
	if len(checked.Errors) > 0 {
		return nil, checked.Errors[0]
	}
	c := &compiler{file: f, unit: &unit{source: f.Source}, scopes: checked.Scopes, slots: map[string]int{}}
	c.speak(d)
	p := &Program{file: f}
	p.code = c.module()
	p.globals, p.sites = c.globals, c.sites
	return p, nil
}

// Result is what a run came to.
type Result struct {
	Value     object.Value // of the last statement, if it was an expression; else nil
	Exception *object.Exception
	thread    *object.Thread
	file      *syntax.File
	wall      time.Duration
	usage     *object.Usage // see Usage
	state     *runState
	main      *machine
}

// Run executes the program in world w, until it ends, a limit is reached or ctx is
// cancelled.
func (p *Program) Run(ctx context.Context, w *world.World, l object.Limits) *Result {
	return p.RunWith(ctx, w, l, nil)
}

// RunWith is Run for a program that may call tools of the host.
func (p *Program) RunWith(ctx context.Context, w *world.World, l object.Limits, tools *Tools) *Result {
	t := object.NewThread(ctx, w, l)
	m := newMachine(&runtime{modules: map[string]*object.Module{}}, p, "__main__")
	m.run.modules["__main__"] = &object.Module{Name: "__main__", Vars: m}
	if base := path.Base(p.file.Name); !strings.HasPrefix(base, "<") {
		m.Set("__file__", object.NewStr(world.WorkDir+"/"+base))
	}
	f := &frame{t: t, m: m, code: p.code}
	t.Caller, t.Import, t.ExchangeFrames = f, f.importModule, m.run.exchangeFrames
	r := &Result{thread: t, file: p.file, state: &runState{}, main: m}
	tools.bind(m, r.state)
	if p.code.run(f) == raised {
		r.Exception = t.Clear()
	} else {
		r.Value = f.ret
	}
	if r.Exception == nil || !r.Exception.Fatal {
		f.atExit()
	}
	t.Close()
	r.wall = t.Wall()
	return r
}

// atExit runs what the program has left to do at its end. What goes wrong there is
// written to stderr by the library; only a limit ends the run otherwise.
func (f *frame) atExit() {
	for _, hook := range [][2]string{{"threading", "_shutdown"}, {"atexit", "_run_exitfuncs"}} {
		if f.m.run.modules[hook[0]] == nil {
			continue
		}
		f.t.Call(f.t.FromModule(hook[0], hook[1]))
		f.t.Clear()
	}
}

// Variables calls see with repr of what the variables of the module hold at the end, in
// no order; modules, functions, classes and names with an underscore in front are left
// out. Ask for Usage first: each repr runs within the limits given here.
func (r *Result) Variables(ctx context.Context, l object.Limits, see func(name, repr string)) {
	type variable struct {
		name string
		v    object.Value
	}
	var list []variable
	r.main.Each(func(name string, v object.Value) {
		switch v.(type) {
		case *object.Module, *object.Class, *object.Builtin, *Function:
			return
		}
		if name[0] != '_' {
			list = append(list, variable{name, v})
		}
	})
	for _, item := range list {
		r.thread.Renew(ctx, l)
		text := r.thread.Repr(item.v)
		if r.thread.Exc == nil {
			see(item.name, text)
		}
		r.thread.Clear()
	}
}

// Usage is what the run used, up to when it is asked for first.
func (r *Result) Usage() object.Usage {
	if r.usage == nil {
		u := r.thread.Usage()
		u.Wall = r.wall
		r.usage = &u
	}
	return *r.usage
}

// Answer is what the final tool was called with, as tagged JSON; ok is false if it was
// not called.
func (r *Result) Answer() (raw json.RawMessage, ok bool) { return r.state.answer, r.state.answered }

// TaggedValue is the value as tagged JSON, nil if there is none or if it cannot be
// written.
func (r *Result) TaggedValue() json.RawMessage {
	if r.Value == nil {
		return nil
	}
	raw, err := tagged.Encode(r.thread, r.Value)
	r.thread.Clear()
	if err != nil {
		return nil
	}
	return raw
}

// ValueText is repr of the value, or "" if there is none.
func (r *Result) ValueText() string {
	if r.Value == nil {
		return ""
	}
	text := r.thread.Repr(r.Value)
	r.thread.Clear()
	return text
}

// ErrorType and ErrorMessage describe the exception as the last line of a
// traceback does; they are "" if there was none.
func (r *Result) ErrorType() string {
	if r.Exception == nil {
		return ""
	}
	return r.Exception.Cls.Name
}

// ErrorMessage is str of the exception.
func (r *Result) ErrorMessage() string {
	if r.Exception == nil {
		return ""
	}
	msg := r.thread.Str(r.Exception)
	r.thread.Clear()
	return msg
}

// Told is what a dialect says of the exception in place of its class and message, and
// where in the source the statement of the module begins and ends that failed.
func (r *Result) Told() (text string, statement syntax.Span) {
	e := r.Exception
	if e == nil {
		return "", syntax.Span{}
	}
	if len(e.Trace) > 0 {
		at := e.Trace[len(e.Trace)-1].Span()
		for _, s := range r.file.Body {
			if span := s.Range(); span.Start <= at.Start && at.End <= span.End {
				statement = span
			}
		}
	}
	return e.Told, statement
}

// Position gives the innermost place in the program that the exception came from;
// ok is false if there is none.
func (r *Result) Position() (span syntax.Span, ok bool) {
	if r.Exception == nil || len(r.Exception.Trace) == 0 {
		return syntax.Span{}, false
	}
	return r.Exception.Trace[0].Span(), true
}

// ExitCode is what the process would exit with: 0, 1 after an exception, or what
// SystemExit asks for.
func (r *Result) ExitCode() int {
	if r.Exception == nil {
		return 0
	}
	if r.Exception.Is(object.SystemExit) {
		if len(r.Exception.Args) == 0 || r.Exception.Args[0] == object.None {
			return 0
		}
		if n, ok := r.Exception.Args[0].(object.Int); ok {
			return int(n) & 0xFF
		}
	}
	return 1
}

// WriteTraceback writes the exception as CPython does on stderr.
func (r *Result) WriteTraceback(w io.Writer) error {
	if r.Exception == nil {
		return nil
	}
	if r.Exception.Is(object.SystemExit) {
		if len(r.Exception.Args) == 1 {
			if s, ok := r.Exception.Args[0].(*object.Str); ok {
				_, err := fmt.Fprintln(w, s.S)
				return err
			}
		}
		return nil
	}
	_, err := io.WriteString(w, traceback(r.thread, r.Exception))
	return err
}

// frame is one running function, module or class body.
type frame struct {
	t           *object.Thread
	m           *machine
	code        *code
	locals      []object.Value // by slot; a captured variable's slot holds its *object.Cell
	free        []*object.Cell
	ret         object.Value      // value of the return statement
	class       space             // of a class body
	cell        *object.Cell      // __class__ of a class body
	yield       object.Yielder    // of a generator
	traced      *object.Exception // whose traceback has this frame already
	source      object.Value      // of a comprehension's first clause
	acc         object.Value      // what a comprehension builds
	typeParams  []object.Value    // of a generic being made
	rounds      int               // of a while statement of a dialect
	captured    []object.Value    // by the pattern being matched
	*resumption                   // of a function that is run bit by bit
}

// signal is how a statement ended.
type signal uint8

const (
	next signal = iota
	returned
	broke
	continued
	raised
	yielded // to go on there later, see resumable.go
)

type (
	expr func(*frame) object.Value
	stmt func(*frame) signal
)

// unit is the source that code was compiled from.
type unit struct {
	source *syntax.Source
	bare   bool // tracebacks do not show its lines: it was text given to exec or eval
}

// code is a compiled function, module or class body.
type code struct {
	*unit
	name     string
	qualname string
	params   paramList
	locals   int
	cells    []int // slots of captured variables, parameters included
	freeFrom []capture
	body     []stmt
	value    expr // instead of a body that does nothing but return this
	kind     codeKind
	yields   bool // an expression in it may be left in the middle
	nested   bool // part of the code around it: a comprehension, or what evaluates type parameters
	suspends bool // it may be left and entered again, so its variables cannot be on the stack
	doc      object.Value
	place    atomic.Pointer[object.Place] // made when it is needed
	// resumable says that the body is run bit by bit, with so many states to keep.
	resumable bool
	states    int
	scope     *scope.Scope
	node      syntax.Node // of a function, lambda or class
}

// capture tells where a new closure finds a captured variable: in a slot of the
// function that makes it, or among what that function captured itself.
type capture struct {
	local bool
	index int
}

// traced is how lines of tracebacks name the code.
func (c *code) traced() *object.Place {
	if p := c.place.Load(); p != nil {
		return p
	}
	p := &object.Place{Function: c.name, Source: c.source, Bare: c.bare}
	c.place.Store(p)
	return p
}

func (c *code) run(f *frame) signal {
	for _, s := range c.body {
		if sig := s(f); sig != next {
			return sig
		}
	}
	return next
}

// trace adds this frame to the traceback of the exception being raised, once for
// each time that it is raised here, and gives nil.
func (f *frame) trace(n syntax.Node) object.Value {
	e := f.t.Exc
	if f.traced != e {
		f.traced = e
		if f.m.library {
			return nil
		}
		if len(e.Trace) == 0 && e.Obj != nil && e.Cls == object.AttributeError {
			e.InMethod = f.self() == e.Obj
		}
		e.AddTrace(f.code.traced(), n)
	}
	return nil
}

// raise sets an exception at a node and gives nil.
func (f *frame) raise(n syntax.Node, cls *object.Class, format string, args ...any) object.Value {
	f.t.Raise(cls, format, args...)
	return f.trace(n)
}
