package interp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"trammel/interp/object"
	"trammel/interp/tagged"
	"trammel/interp/world"
	"trammel/syntax"
	"trammel/syntax/validate"
)

// Session keeps the variables of a program over several runs, as a prompt does. It is
// not safe for concurrent use.
type Session struct {
	Setup
	main    *frame
	state   *runState
	journal []Step
}

// Setup is what a session is opened with.
type Setup struct {
	World   world.Options
	Limits  object.Limits // of each run
	Tools   *Tools        // of the host, or nil
	Dialect Dialect       // of the programs, nil for Python
}

// Step is one thing that was done to a session. All that a session is follows from its
// steps, as everything that its programs meet is simulated or kept here.
type Step struct {
	Source  string                     `json:"source,omitempty"`
	Name    string                     `json:"name,omitempty"`
	Version syntax.Version             `json:"version,omitempty"`
	Replies []ToolReply                `json:"replies,omitempty"` // of tools, in order
	Cut     int64                      `json:"cut,omitempty"`     // steps after which the run was ended from outside
	Set     map[string]json.RawMessage `json:"set,omitempty"`     // variables that the host set
}

// Snapshot is a session as it can be kept.
type Snapshot struct {
	Steps []Step `json:"steps"`
}

// runState is what a run shares with the tools that it calls.
type runState struct {
	replies  []ToolReply // of this run
	replay   []ToolReply // to be given instead of asking the host
	replays  bool
	answer   json.RawMessage // what the final tool was called with
	answered bool
}

// reply asks the host, or gives what it answered when the step was done first.
func (r *runState) reply(tools *Tools, call ToolCall) (ToolReply, error) {
	if r.replays {
		if len(r.replay) == 0 {
			return ToolReply{}, errors.New("the journal of the session has no reply")
		}
		reply := r.replay[0]
		r.replay = r.replay[1:]
		return reply, nil
	}
	reply, err := tools.Call(call)
	if err == nil {
		r.replies = append(r.replies, reply)
	}
	return reply, err
}

// finish is the final tool: it keeps its argument and ends the run.
func (r *runState) finish(t *object.Thread, args []object.Value, kwargs []object.Keyword) object.Value {
	var v object.Value = object.None
	switch {
	case len(args)+len(kwargs) > 1:
		return t.Raise(object.TypeError, "the final answer is one value, not %d", len(args)+len(kwargs))
	case len(args) == 1:
		v = args[0]
	case len(kwargs) == 1:
		v = kwargs[0].Value
	}
	raw, err := tagged.Encode(t, v)
	if err != nil {
		return t.Raise(object.ValueError, "the final answer %s", err)
	}
	r.answer, r.answered = raw, true
	at := t.Site.Place()
	t.World.Note(&world.Event{Kind: "tool", Detail: "the final answer", Decision: world.Allow, Clause: "it ends the run", Line: at.Line, Column: at.Column, Result: world.Clip(string(raw))})
	e := object.NewException(object.SystemExit)
	e.Fatal = true
	return t.Throw(e)
}

// NewSession begins a session.
func NewSession(o Setup) *Session {
	s := &Session{Setup: o, state: &runState{}}
	t := object.NewThread(context.Background(), world.New(o.World), o.Limits)
	run := &runtime{modules: map[string]*object.Module{}}
	m := &machine{run: run, file: syntax.ParseText("<session>", ""), name: "__main__", dialect: o.Dialect}
	m.Set("__name__", object.NewStr("__main__"))
	run.modules["__main__"] = &object.Module{Name: "__main__", Vars: m}
	s.main = &frame{t: t, m: m, code: &code{name: "<module>", qualname: "<module>", unit: &unit{source: m.file.Source}}}
	t.Caller, t.Import, t.ExchangeFrames = s.main, s.main.importModule, run.exchangeFrames
	o.Tools.bind(m, s.state)
	return s
}

// Run executes source with the variables of the session. The error is that of source
// which does not compile, and leaves the session as it was.
func (s *Session) Run(ctx context.Context, f *syntax.File) (*Result, *syntax.Error) {
	s.state.replays, s.state.replies = false, nil
	r, bad := s.run(ctx, f, s.Limits)
	if bad != nil {
		return nil, bad
	}
	step := Step{Source: f.Text, Name: f.Name, Version: f.Version, Replies: s.state.replies}
	if r.Exception != nil && r.Exception.Fatal && !s.state.answered {
		step.Cut = min(r.Usage().Steps, s.Limits.Steps)
	}
	s.journal = append(s.journal, step)
	return r, nil
}

func (s *Session) run(ctx context.Context, f *syntax.File, l object.Limits) (*Result, *syntax.Error) {
	checked := validate.File(f)
	if len(checked.Errors) > 0 {
		return nil, checked.Errors[0]
	}
	t, m := s.main.t, s.main.m
	t.Renew(ctx, l)
	s.state.answer, s.state.answered = nil, false
	m.file = f
	g := &frame{t: t, m: m, code: m.compile(&textCode{file: f, scopes: checked.Scopes, mode: "exec", shown: true}, false)}
	t.Caller = g
	r := &Result{thread: t, file: f, state: s.state}
	if g.code.run(g) == raised {
		r.Exception = t.Clear()
	} else {
		r.Value = g.ret
	}
	t.Caller = s.main
	r.wall = t.Wall()
	return r, nil
}

// Surroundings is the world that the runs of the session share.
func (s *Session) Surroundings() *world.World { return s.main.t.World }

// Get gives variables as tagged JSON; all public ones that the session's programs have
// bound if no names are given. The error names a variable that is not there or cannot
// be written.
func (s *Session) Get(names ...string) (map[string]json.RawMessage, error) {
	if len(names) == 0 {
		s.main.m.Each(func(name string, v object.Value) {
			if _, isTool := v.(*object.Builtin); name[0] != '_' && !isTool {
				names = append(names, name)
			}
		})
	}
	out := map[string]json.RawMessage{}
	for _, name := range names {
		v := s.main.m.Get(name)
		if v == nil {
			return nil, fmt.Errorf("the session has no variable %s", name)
		}
		s.main.t.Renew(context.Background(), s.Limits)
		raw, err := tagged.Encode(s.main.t, v)
		if err != nil {
			return nil, fmt.Errorf("variable %s: %w", name, err)
		}
		out[name] = raw
	}
	return out, nil
}

// Set binds variables to what tagged JSON says.
func (s *Session) Set(vars map[string]json.RawMessage) error {
	values := map[string]object.Value{}
	s.main.t.Renew(context.Background(), s.Limits)
	for _, name := range sortedKeys(vars) {
		v, err := tagged.Decode(s.main.t, vars[name])
		if err != nil {
			return fmt.Errorf("variable %s: %w", name, err)
		}
		values[name] = v
	}
	for name, v := range values {
		s.main.m.Set(name, v)
	}
	s.journal = append(s.journal, Step{Set: vars})
	return nil
}

// Snapshot gives what Restore makes the session of again.
func (s *Session) Snapshot() Snapshot { return Snapshot{slices.Clone(s.journal)} }

// Fork gives a second session that is as this one is, and shares nothing with it: it
// takes the same steps again.
func (s *Session) Fork(ctx context.Context) (*Session, error) {
	return Restore(ctx, s.Snapshot(), s.Setup)
}

// Restore makes a session by taking the steps of a snapshot. The setup should be that
// which the session had; its tools are not called for what was answered before.
func Restore(ctx context.Context, snap Snapshot, o Setup) (*Session, error) {
	s := NewSession(o)
	s.state.replays = true
	for i, step := range snap.Steps {
		if err := s.take(ctx, step); err != nil {
			s.Close()
			return nil, fmt.Errorf("step %d of the session: %w", i+1, err)
		}
	}
	s.state.replays = false
	s.Surroundings().TakeOutput()
	s.Surroundings().TakeEvents()
	return s, nil
}

// take does a step again.
func (s *Session) take(ctx context.Context, step Step) error {
	if step.Set != nil {
		return s.Set(step.Set)
	}
	limits := s.Limits
	if step.Cut > 0 {
		limits.Steps = step.Cut
	}
	s.state.replay = step.Replies
	r, bad := s.run(ctx, syntax.Parse(syntax.NewSource(step.Name, step.Source), step.Version), limits)
	switch {
	case bad != nil:
		return bad
	case ctx.Err() != nil:
		return ctx.Err()
	case step.Cut == 0 && r.Exception != nil && r.Exception.Fatal && !s.state.answered:
		return errors.New(r.ErrorMessage())
	}
	s.journal = append(s.journal, step)
	return nil
}

// Close ends what the programs of the session left suspended. The session must not be
// used any more.
func (s *Session) Close() { s.main.t.Close() }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
