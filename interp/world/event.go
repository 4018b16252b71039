package world

import (
	"fmt"

	"trammel/policy"
)

// Decision is what becomes of an effect.
type Decision string

// The decisions.
const (
	Deny     Decision = "deny"     // the program sees a PermissionError
	Simulate Decision = "simulate" // it is answered from memory
	Allow    Decision = "allow"    // it happens, inside the evaluator or in a tool of the host
)

// Event is one thing that a program asked of its surroundings.
type Event struct {
	Sequence int      `json:"sequence"` // from 1
	Kind     string   `json:"kind"`     // fs.read, fs.write, io.in, import, call ...
	Detail   string   `json:"detail"`   // the call, its arguments shortened
	Decision Decision `json:"decision"`
	Clause   string   `json:"clause"` // why
	Line     int      `json:"line"`   // of the call in the program, from 1; 0 if unknown
	Column   int      `json:"column"` // from 1, in code points
	Times    int      `json:"times"`  // how often the same call in the same place asked for it
	Result   string   `json:"result,omitempty"`
}

// Place is where in the program something was asked for.
type Place struct{ Line, Column int }

// Denial is the error of an effect that is not granted.
type Denial struct{ Event *Event }

// Error says what is denied and why.
func (d *Denial) Error() string {
	if d.Event.Detail == "" {
		return d.Event.Clause
	}
	return d.Event.Clause + ": " + d.Event.Detail
}

// record is what happened, within bounds.
type record struct {
	events  []*Event
	dropped int
	merged  map[mergeKey]*Event
}

// mergeKey tells apart what is recorded once for all times that it happens.
type mergeKey struct {
	kind, detail string
	place        Place
}

const (
	maxEvents = 1000 // of one run
	maxDetail = 200  // code points
)

// merges are the kinds of which only the first event in each place is kept: programs
// ask for them in loops.
var merges = map[policy.Effect]bool{policy.Clock: true, policy.Random: true, policy.Input: true, policy.Environment: true, policy.FileRead: true, Call: true, Unknown: true}

// Kinds of events that no capability stands for.
const (
	Call    policy.Effect = "call"    // of a value of a package that is not there
	Unknown policy.Effect = "unknown" // such a value decided on the course of the program, or was printed
)

// Events is what happened so far, in order.
func (w *World) Events() []*Event { return w.record.events }

// Dropped is how many events were beyond the bound.
func (w *World) Dropped() int { return w.record.dropped }

// TakeEvents gives the events since it was called last.
func (w *World) TakeEvents() []*Event {
	events := w.record.events
	w.record.events, w.record.merged = nil, nil
	return events
}

// Ask records that the program asks for an effect, and decides. The error is a *Denial.
func (w *World) Ask(kind policy.Effect, detail string, at Place) (*Event, error) {
	decision, clause := w.decide(kind)
	e := w.Note(&Event{Kind: string(kind), Detail: detail, Decision: decision, Clause: clause, Line: at.Line, Column: at.Column})
	if decision == Deny {
		return e, &Denial{e}
	}
	return e, nil
}

// NoteImport records that a package is not there, and that its values are unknown.
func (w *World) NoteImport(name string, at Place) {
	w.Note(&Event{
		Kind: string(policy.Importing), Detail: "import " + name, Decision: Simulate, Clause: name + " is not there: its values are unknown",
		Line: at.Line, Column: at.Column,
	})
}

// NoteCall records what the program does with a value of such a package.
func (w *World) NoteCall(detail string, at Place) {
	w.Note(&Event{Kind: string(Call), Detail: detail, Decision: Simulate, Clause: "the result is unknown", Line: at.Line, Column: at.Column})
}

// NoteUnknown records that an unknown value decides on something, and what it is taken
// as.
func (w *World) NoteUnknown(detail, taken string, at Place) {
	e := w.Note(&Event{Kind: string(Unknown), Detail: detail, Decision: Simulate, Clause: "the value is unknown", Line: at.Line, Column: at.Column, Result: taken})
	if w.unknown == nil {
		w.unknown = e
	}
}

// Unknown is the event from which on the outcome of the run is not known, or nil.
func (w *World) Unknown() *Event { return w.unknown }

// Note records an event that has been decided on. It gives the event that stands for it
// in the record.
func (w *World) Note(e *Event) *Event {
	r := &w.record
	e.Detail, e.Times = Clip(e.Detail), 1
	key := mergeKey{e.Kind, e.Detail, Place{e.Line, e.Column}}
	if merges[policy.Effect(e.Kind)] {
		if have := r.merged[key]; have != nil && have.Decision == e.Decision {
			have.Times++
			return have
		}
	}
	if len(r.events)+r.dropped >= maxEvents {
		r.dropped++
		return e
	}
	e.Sequence = len(r.events) + 1
	r.events = append(r.events, e)
	if merges[policy.Effect(e.Kind)] {
		if r.merged == nil {
			r.merged = map[mergeKey]*Event{}
		}
		r.merged[key] = e
	}
	if w.Observe != nil {
		w.Observe(e)
	}
	return e
}

// inside are the effects that the evaluator performs by itself when they are granted:
// nothing outside the run sees them.
var inside = map[policy.Effect]bool{policy.Eval: true, policy.Reflect: true}

// simulated are the effects that are answered from memory unless the host decides
// otherwise.
var simulated = map[policy.Effect]bool{
	policy.FileRead: true, policy.FileWrite: true, policy.Environment: true, policy.Clock: true, policy.Random: true, policy.Input: true,
	policy.Output: true, policy.Threads: true, policy.Exit: true, policy.Importing: true,
}

// decide settles what becomes of a kind of effects: what the host says, else what the
// capabilities say of what runs inside, else the defaults.
func (w *World) decide(kind policy.Effect) (Decision, string) {
	granted := w.Profile != nil && w.Profile().GrantsSome(kind)
	if mode, ok := w.Modes[kind]; ok {
		return mode, fmt.Sprintf("the host says %s for %s", mode, kind)
	}
	switch {
	case inside[kind] && granted:
		return Allow, "capability " + string(kind)
	case simulated[kind] && granted:
		return Simulate, "capability " + string(kind) + ", answered from memory"
	case simulated[kind]:
		return Simulate, string(kind) + " is not granted: answered from memory"
	}
	return Deny, "a dry run grants no " + string(kind)
}

// Clip shortens what is recorded.
func Clip(s string) string {
	if len(s) <= maxDetail {
		return s
	}
	if r := []rune(s); len(r) > maxDetail {
		return string(r[:maxDetail-3]) + "..."
	}
	return s
}
