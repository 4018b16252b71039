package report

import (
	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

// Run is the JSON report of a dry run.
type Run struct {
	Value   *string        `json:"value"` // repr of a trailing expression, or null
	Stdout  string         `json:"stdout"`
	Stderr  string         `json:"stderr"`
	Error   *RunError      `json:"error"` // null if the program ended by itself
	Effects []*world.Event `json:"effects"`
	Dropped int            `json:"dropped"` // effects beyond the bound of the record
	// Unknown is the effect from which on the outcome is not known: the program went on
	// with a value of a package that is not there. It is null if the outcome is known.
	Unknown *world.Event `json:"unknown"`
	Usage   Usage        `json:"usage"`
}

// RunError is the exception or limit that ended a run.
type RunError struct {
	Type      string `json:"type"`
	Message   string `json:"message"`
	Line      int    `json:"line"`   // from 1; 0 if unknown
	Column    int    `json:"column"` // from 1, in code points
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Limit     bool   `json:"limit"` // a limit was reached, or the run cancelled
}

// Usage is what a run has used.
type Usage struct {
	Steps  int64 `json:"steps"`
	Memory int64 `json:"memory"` // bytes: what was allocated if that is little, else the most that was found alive
	Output int64 `json:"output"` // bytes
	Depth  int   `json:"depth"`  // deepest nesting of calls
	WallNS int64 `json:"wall_ns"`
}

// NewRun reports a run that is over.
func NewRun(src *syntax.Source, r *interp.Result, w *world.World) *Run {
	used := r.Usage()
	out := &Run{Stdout: w.Written(), Stderr: w.WrittenErrors(), Effects: w.Events(), Dropped: w.Dropped(), Unknown: w.Unknown(), Usage: Usage{
		Steps: used.Steps, Memory: used.Memory, Output: used.Output, Depth: used.Depth, WallNS: used.Wall.Nanoseconds(),
	}}
	if out.Effects == nil {
		out.Effects = []*world.Event{}
	}
	if r.Value != nil {
		text := r.ValueText()
		out.Value = &text
	}
	if r.Exception != nil {
		e := &RunError{Type: r.ErrorType(), Message: r.ErrorMessage(), Limit: r.Exception.Fatal && !r.Exception.Is(object.SystemExit)}
		if span, ok := r.Position(); ok {
			e.place(src, span)
		}
		out.Error = e
	}
	return out
}

func (e *RunError) place(src *syntax.Source, span syntax.Span) {
	e.Line, e.Column = src.Column(span.Start)
	e.EndLine, e.EndColumn = src.Column(span.End)
}

// SyntaxFailure reports a program that did not compile.
func SyntaxFailure(src *syntax.Source, bad *syntax.Error) *Run {
	e := &RunError{Type: bad.Kind.String(), Message: bad.Msg}
	e.place(src, bad.Span)
	return &Run{Error: e, Effects: []*world.Event{}}
}
