// Package worker runs programs: in this process, or in a child process of the same
// binary that is confined by the operating system, so that no fault of the evaluator
// reaches the host.
package worker

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

// Report is what a run came to.
type Report struct {
	Value   *string        `json:"value"`   // repr of a trailing expression, or null
	Stdout  string         `json:"stdout"`  // what it wrote there
	Stderr  string         `json:"stderr"`  // what it wrote there
	Error   *Error         `json:"error"`   // null if the program ended by itself
	Effects []*world.Event `json:"effects"` // in their order
	Dropped int            `json:"dropped"` // effects beyond the bound of the record
	// Unknown is the effect from which on the outcome is not known: the program went on
	// with a value of a package that is not there. It is null if the outcome is known.
	Unknown *world.Event `json:"unknown"`
	// Files are those that were written, made or deleted, in memory.
	Files []world.Change `json:"files"`
	// Answer is what the final tool was called with, as tagged JSON.
	Answer json.RawMessage `json:"answer,omitempty"`
	// Result is the value as tagged JSON, in sessions and where tools are given.
	Result json.RawMessage `json:"result,omitempty"`
	// Variables are those of the module at its end, by name, where they are asked for.
	Variables []Variable `json:"variables,omitempty"`
	Usage     Usage      `json:"usage"` // of the limits

	ExitCode  int    `json:"exit_code"` // that the process would have
	Traceback string `json:"traceback"` // as python writes it to stderr; "" without an exception
}

// Variable is a variable of the module and repr of what it holds.
type Variable struct {
	Name  string `json:"name"`
	Value string `json:"value"` // shortened to 200 characters
}

// Error is the exception or limit that ended a run.
type Error struct {
	Type      string `json:"type"`
	Message   string `json:"message"`
	Line      int    `json:"line"`   // from 1; 0 if unknown
	Column    int    `json:"column"` // from 1, in code points
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Limit     bool   `json:"limit"`           // a limit was reached, or the run cancelled
	Crash     bool   `json:"crash,omitempty"` // the evaluator crashed: a mistake of ours
}

// Usage is what a run has used.
type Usage struct {
	Steps  int64 `json:"steps"`
	Memory int64 `json:"memory"` // bytes: what was allocated if that is little, else the most that was found alive
	Output int64 `json:"output"` // bytes
	Depth  int   `json:"depth"`  // deepest nesting of calls
	WallNS int64 `json:"wall_ns"`
}

// Wall is the wall time, rounded for people.
func (u Usage) Wall() time.Duration { return time.Duration(u.WallNS).Round(10 * time.Microsecond) }

// newReport reports a run that is over.
func newReport(src *syntax.Source, r *interp.Result, w *world.World) *Report {
	out := &Report{Effects: w.TakeEvents(), Dropped: w.Dropped(), Unknown: w.Unknown(), Files: w.Changes(), ExitCode: r.ExitCode()}
	if out.Effects == nil {
		out.Effects = []*world.Event{}
	}
	if r.Value != nil {
		text := r.ValueText()
		out.Value = &text
	}
	out.Answer, _ = r.Answer()
	if r.Exception != nil {
		out.fail(src, r)
	}
	out.Stdout, out.Stderr = w.TakeOutput()
	used := r.Usage()
	out.Usage = Usage{Steps: used.Steps, Memory: used.Memory, Output: used.Output, Depth: used.Depth, WallNS: used.Wall.Nanoseconds()}
	return out
}

func (r *Report) fail(src *syntax.Source, of *interp.Result) {
	var trace strings.Builder
	if err := of.WriteTraceback(&trace); err != nil { // a builder takes everything
		panic(err)
	}
	r.Traceback = trace.String()
	if _, answered := of.Answer(); answered {
		return
	}
	e := &Error{Type: of.ErrorType(), Message: of.ErrorMessage(), Limit: of.Exception.Fatal && !of.Exception.Is(object.SystemExit)}
	if span, ok := of.Position(); ok {
		e.place(src, span)
	}
	r.Error = e
}

func (e *Error) place(src *syntax.Source, span syntax.Span) {
	e.Line, e.Column = src.Column(span.Start)
	e.EndLine, e.EndColumn = src.Column(span.End)
}

// SyntaxFailure reports a program that did not compile.
func SyntaxFailure(src *syntax.Source, bad *syntax.Error) *Report {
	e := &Error{Type: bad.Kind.String(), Message: bad.Msg}
	e.place(src, bad.Span)
	trace := fmt.Sprintf("  File \"%s\", line %d\n    %s\n    %*s\n%v: %s\n", src.Name, e.Line, src.Slice(src.LineSpan(e.Line)), e.Column, "^", bad.Kind, bad.Msg)
	return &Report{Error: e, Effects: []*world.Event{}, Files: []world.Change{}, ExitCode: 1, Traceback: trace}
}

// crashed reports a run that a fault of the evaluator ended; what says what is known of
// it.
func crashed(what string) *Report {
	e := &Error{Type: "EvaluatorCrash", Message: "the evaluator crashed: " + what + "; please report it with the program", Crash: true}
	return &Report{Error: e, Effects: []*world.Event{}, Files: []world.Change{}, ExitCode: exitCrash, Traceback: e.Type + ": " + e.Message + "\n"}
}

// exitCrash is the exit code of a run that crashed, as sysexits.h has it for internal
// errors.
const exitCrash = 70
