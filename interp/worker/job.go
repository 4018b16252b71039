package worker

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/smolagents"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// Job is a program to run.
type Job struct {
	Source  string
	Name    string // of the file, in tracebacks
	Version syntax.Version
	Limits  object.Limits
	World   world.Options // without its functions and writers, which Host holds
	Tools   []string      // names of the host's functions
	Final   string        // name of the tool that ends the run; "" for none
	Tagged  bool          // whether the report is to have the value as tagged JSON
	// Variables asks for what the module's variables hold at the end.
	Variables bool
	// Smolagents makes it a job for what stands in for smolagents' executor; nil for Python.
	Smolagents *smolagents.Options
}

// Host is what a run asks of the one who wants it. Its functions are called one at a
// time.
type Host struct {
	// Profile gives what the program may do; it is asked at the first effect.
	Profile func() *policy.Profile
	// Call answers calls of tools.
	Call func(interp.ToolCall) (interp.ToolReply, error)
	// Stdout and Stderr take what the program writes as it comes; nil leaves it to the
	// report.
	Stdout, Stderr io.Writer
}

// Executor runs jobs.
type Executor interface {
	// Run runs a job until it ends, a limit is reached or ctx is cancelled. The error is
	// that of ctx, or says why there is nothing to run it with: what goes wrong in the
	// program, or with the evaluator, is in the report.
	Run(ctx context.Context, j *Job, h *Host) (*Report, error)
	// Open begins a session; Source and Name of the job are not used.
	Open(ctx context.Context, j *Job, h *Host, snap interp.Snapshot) (Session, error)
	// Close ends the executor and its sessions.
	Close()
}

// Session is a namespace that is kept over several runs.
type Session interface {
	// Run runs source; the error is as that of Executor.Run.
	Run(ctx context.Context, source, name string) (*Report, error)
	// Get gives variables as tagged JSON, all if none are named.
	Get(ctx context.Context, names ...string) (map[string]json.RawMessage, error)
	// Set binds variables.
	Set(ctx context.Context, vars map[string]json.RawMessage) error
	// Snapshot gives what Executor.Open makes the session of again.
	Snapshot() interp.Snapshot
	// Close ends the session.
	Close()
}

// InProcess runs jobs in this process. A panic of the evaluator is a report, but what
// Go cannot recover from, such as lack of memory, ends the process.
type InProcess struct{}

// Close does nothing.
func (InProcess) Close() {}

// Run runs a job.
func (InProcess) Run(ctx context.Context, j *Job, h *Host) (report *Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			report, err = crashed(panicText(p)), nil
		}
	}()
	f := syntax.Parse(syntax.NewSource(j.Name, j.Source), j.Version)
	program, bad := interp.CompileIn(f, j.dialect())
	if bad != nil {
		return j.syntaxFailure(f.Source, bad), nil
	}
	w := world.New(h.options(j))
	r := program.RunWith(ctx, w, j.Limits, h.tools(j))
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	report = j.report(f.Source, r, w)
	if j.Tagged {
		report.Result = r.TaggedValue()
	}
	if j.Variables {
		report.Variables = finalVariables(ctx, r)
	}
	return report, nil
}

const (
	maxVariables = 500 // in a report
	maxValue     = 200 // characters of a value in it
)

// variableLimits bound showing one value.
var variableLimits = object.Limits{Steps: 100_000, Memory: 64 << 20, Output: 1 << 10, Depth: 100, Time: 20 * time.Millisecond}

// finalVariables lists what the module's variables hold, by name.
func finalVariables(ctx context.Context, r *interp.Result) []Variable {
	list := []Variable{}
	r.Variables(ctx, variableLimits, func(name, repr string) {
		if text := []rune(repr); len(text) > maxValue {
			repr = string(text[:maxValue-1]) + "…"
		}
		list = append(list, Variable{name, repr})
	})
	slices.SortFunc(list, func(a, b Variable) int { return strings.Compare(a.Name, b.Name) })
	return list[:min(len(list), maxVariables)]
}

// panicText says what a panic was, and where in this program.
func panicText(p any) string {
	for _, line := range strings.Split(string(debug.Stack()), "\n") {
		if strings.Contains(line, "/interp/") && !strings.Contains(line, "/interp/worker") {
			return fmt.Sprintf("%v at %s", p, strings.TrimSpace(line[strings.Index(line, "/interp/")+1:]))
		}
	}
	return fmt.Sprint(p)
}

// options are those of the job's world, with what the host supplies.
func (h *Host) options(j *Job) world.Options {
	o := j.World
	o.Profile, o.Stdout, o.Stderr = h.Profile, h.Stdout, h.Stderr
	return o
}

func (h *Host) tools(j *Job) *interp.Tools {
	if len(j.Tools) == 0 && j.Final == "" {
		return nil
	}
	return &interp.Tools{Names: j.Tools, Final: j.Final, Call: h.Call}
}

// Open begins a session.
func (InProcess) Open(ctx context.Context, j *Job, h *Host, snap interp.Snapshot) (Session, error) {
	s, err := interp.Restore(ctx, snap, interp.Setup{World: h.options(j), Limits: j.Limits, Tools: h.tools(j), Dialect: j.dialect()})
	if err != nil {
		return nil, err
	}
	return &localSession{s, j}, nil
}

// report reports a run of the job that is over.
func (j *Job) report(src *syntax.Source, r *interp.Result, w *world.World) *Report {
	report := newReport(src, r, w)
	if j.Smolagents != nil {
		report.wordAsSmolagents(src, r, j.Limits)
	}
	return report
}

// syntaxFailure reports a program of the job that did not compile.
func (j *Job) syntaxFailure(src *syntax.Source, bad *syntax.Error) *Report {
	report := SyntaxFailure(src, bad)
	if j.Smolagents != nil {
		report.wordSyntaxAsSmolagents(src, bad)
	}
	return report
}

// localSession is a session in this process.
type localSession struct {
	*interp.Session
	job *Job
}

// errCrashed is that of a session whose evaluator crashed.
var errCrashed = errors.New("the evaluator crashed: please report it with the session's programs")

func (s *localSession) Run(ctx context.Context, source, name string) (report *Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			report, err = crashed(panicText(p)), nil
		}
	}()
	f := syntax.Parse(syntax.NewSource(name, source), s.job.Version)
	r, bad := s.Session.Run(ctx, f)
	if bad != nil {
		return s.job.syntaxFailure(f.Source, bad), nil
	}
	report = s.job.report(f.Source, r, s.Surroundings())
	report.Result = r.TaggedValue()
	return report, ctx.Err()
}

func (s *localSession) Get(_ context.Context, names ...string) (vars map[string]json.RawMessage, err error) {
	defer func() {
		if recover() != nil {
			err = errCrashed
		}
	}()
	return s.Session.Get(names...)
}

func (s *localSession) Set(_ context.Context, vars map[string]json.RawMessage) error {
	return s.Session.Set(vars)
}
