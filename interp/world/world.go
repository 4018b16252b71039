// Package world holds what a program meets outside itself: its output is kept,
// and whatever else it asks for is recorded and refused.
package world

import (
	"fmt"
	"strings"

	"trammel/policy"
)

// maxEffects bounds the record of one run.
const maxEffects = 1000

// Effect is one thing that a program asked of its surroundings.
type Effect struct {
	Sequence int    `json:"sequence"` // from 1
	Kind     string `json:"kind"`     // fs.read, fs.write, input, import ...
	Detail   string `json:"detail"`
	Decision string `json:"decision"` // deny or allow
	Clause   string `json:"clause"`   // why
}

// Recorder is a World that keeps output, and denies effects unless its profile grants
// them.
type Recorder struct {
	// Profile gives what the program may do. It is asked when the program first asks for
	// an effect, since most never do; nil grants nothing.
	Profile func() *policy.Profile
	out     strings.Builder
	err     strings.Builder
	Effects []Effect
	Dropped int // effects beyond the bound
}

// Print keeps what the program writes.
func (r *Recorder) Print(text string) { r.out.WriteString(text) }

// PrintError keeps what the program writes to stderr.
func (r *Recorder) PrintError(text string) { r.err.WriteString(text) }

// Stderr is all that the program has written to stderr.
func (r *Recorder) Stderr() string { return r.err.String() }

// Stdout is all that the program has written.
func (r *Recorder) Stdout() string { return r.out.String() }

// inside are the effects that the evaluator performs by itself when they are granted:
// nothing outside the run sees them.
var inside = map[policy.Effect]bool{policy.Eval: true, policy.Reflect: true}

// Effect records a request. Imports are let through to fail by themselves: what
// can be imported is decided by the evaluator's library.
func (r *Recorder) Effect(kind, detail string) error {
	e := Effect{Sequence: len(r.Effects) + 1, Kind: kind, Detail: clip(detail), Decision: "deny", Clause: "a dry run grants no " + kind}
	granted := inside[policy.Effect(kind)] && r.Profile != nil && r.Profile().Grants(policy.Effect(kind))
	if granted {
		e.Decision, e.Clause = "allow", "capability "+kind
	}
	if len(r.Effects) >= maxEffects {
		r.Dropped++
	} else {
		r.Effects = append(r.Effects, e)
	}
	if kind == "import" || granted {
		return nil
	}
	return fmt.Errorf("a dry run grants no %s: %s", kind, clip(detail))
}

const maxDetail = 200

func clip(s string) string {
	if r := []rune(s); len(r) > maxDetail {
		return string(r[:maxDetail-3]) + "..."
	}
	return s
}
