package serve

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"trammel/analysis"
	"trammel/analysis/restricted"
	"trammel/policy"
	"trammel/report"
	"trammel/scrub/passes"
	"trammel/syntax"
)

// request holds the keys of every operation.
type request struct {
	ID            json.RawMessage `json:"id"`
	Op            string          `json:"op"` // check, scrub, run, explain or restrict
	Source        *string         `json:"source"`
	Filename      string          `json:"filename"`
	TargetVersion string          `json:"target_version"`

	// check; profile, capabilities and imports are for run and session_open as well
	Profile      string   `json:"profile"`
	Capabilities []string `json:"capabilities"`
	Imports      []string `json:"imports"` // modules that may be imported, beyond the profile's
	Select       []string `json:"select"`
	Ignore       []string `json:"ignore"`
	Suppressions *bool    `json:"suppressions"` // whether comments count; false unless said
	Fix          string   `json:"fix"`          // safe or unsafe: answer with the fixed source too

	// scrub
	Strip []string `json:"strip"` // passes, each NAME or NAME=MODE; annotations if none is named
	Apply []string `json:"apply"` // the same
	Mode  string   `json:"mode"`  // of scrub: that of passes named without; of restrict: exec, eval or single

	running // run, session_*

	// explain
	Key string `json:"key"`

	// restrict
	Allow    []string `json:"allow"`
	Hardened bool     `json:"hardened"`
}

func (r *request) decode(line []byte) error {
	if err := decode(line, r); err != nil {
		var loose struct{ ID json.RawMessage }
		if json.Unmarshal(line, &loose) == nil {
			r.ID = loose.ID
		}
		return fmt.Errorf("the request is not an object with known keys: %w", err)
	}
	return nil
}

// decode reads one JSON value that has known keys only.
func decode(data []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return err
	}
	if dec.More() {
		return errors.New("something follows the object on its line")
	}
	return nil
}

// id is the request's own, or null.
func (r *request) id() json.RawMessage {
	if len(r.ID) == 0 {
		return json.RawMessage("null")
	}
	return r.ID
}

func (s *service) dispatch(r *request) (any, error) {
	switch r.Op {
	case "explain":
		return report.Explain(r.Key)
	case "check", "scrub", "run", "restrict":
	case "session_open", "session_run", "session_get", "session_set", "session_fork", "session_snapshot", "session_close":
		return s.onSession(r)
	case "":
		return nil, errors.New(`the request has no "op": use ` + operationNames)
	default:
		return nil, fmt.Errorf("unknown op %q: use %s", r.Op, operationNames)
	}
	if r.Source == nil {
		return nil, fmt.Errorf(`op %s needs "source"`, r.Op)
	}
	if len(*r.Source) > syntax.MaxSourceBytes {
		return nil, fmt.Errorf("the source has %d bytes, the limit is %d", len(*r.Source), syntax.MaxSourceBytes)
	}
	v, err := r.version()
	if err != nil {
		return nil, err
	}
	switch r.Op {
	case "restrict":
		return r.restrict(v)
	case "run":
		return s.execute(r)
	}
	f := syntax.Parse(syntax.NewSource(r.filename("<request>"), *r.Source), v)
	if r.Op == "check" {
		return r.check(f)
	}
	return r.scrub(f)
}

const operationNames = "check, scrub, run, explain, restrict, or session_ with open, run, get, set, fork, snapshot or close"

func (r *request) version() (syntax.Version, error) {
	if r.TargetVersion == "" {
		return syntax.DefaultVersion, nil
	}
	return syntax.ParseVersion(r.TargetVersion)
}

func (r *request) filename(otherwise string) string {
	if r.Filename != "" {
		return r.Filename
	}
	return otherwise
}

// checked answers a check.
type checked struct {
	Findings []report.Finding `json:"findings"`
	Errors   int              `json:"errors"`
	Warnings int              `json:"warnings"`
	Info     int              `json:"info"`
	Fixed    *string          `json:"fixed,omitempty"`    // source after fixing
	Applied  []string         `json:"applied,omitempty"`  // fixes, with codes
	LeftOut  []leftOut        `json:"left_out,omitempty"` // fixes that were not applied
}

// leftOut is a fix that was not applied.
type leftOut struct {
	Title string `json:"title"` // with its code
	Why   string `json:"why"`
}

// allowed is what the request says that the code may do.
func (r *request) allowed() (*policy.Profile, error) {
	name := r.Profile
	if name == "" {
		name = policy.Agent
	}
	profile, err := policy.Lookup(name)
	if err != nil {
		return nil, err
	}
	for _, c := range r.Capabilities {
		if _, _, err := policy.ParseCapability(c); err != nil {
			return nil, err
		}
	}
	return profile.With(policy.Settings{Capabilities: r.Capabilities, Allowed: r.Imports}), nil
}

func (r *request) check(f *syntax.File) (any, error) {
	profile, err := r.allowed()
	if err != nil {
		return nil, err
	}
	o := analysis.Options{
		Profile: profile, Only: r.Select, Not: r.Ignore,
		NoSuppressions: r.Suppressions == nil || !*r.Suppressions,
	}
	out := &checked{}
	found := analysis.Check(f, o)
	switch r.Fix {
	case "":
	case "safe", "unsafe":
		safety := analysis.Safe
		if r.Fix == "unsafe" {
			safety = analysis.Unsafe
		}
		fixed, err := analysis.FixAll(f, o, safety)
		if err != nil {
			return nil, err
		}
		out.Fixed, out.Applied = &fixed.Text, fixed.Applied
		for _, left := range fixed.Left {
			out.LeftOut = append(out.LeftOut, leftOut{left.Title, left.Why})
		}
	default:
		return nil, fmt.Errorf("unknown fix %q: use safe or unsafe", r.Fix)
	}
	out.Findings = report.Findings(f.Source, found)
	for _, d := range found {
		switch d.Severity {
		case policy.Error:
			out.Errors++
		case policy.Warning:
			out.Warnings++
		default:
			out.Info++
		}
	}
	return out, nil
}

// scrubbed answers a scrub.
type scrubbed struct {
	Source  string     `json:"source"`
	Changed bool       `json:"changed"`
	Notes   []leftNote `json:"notes,omitempty"`
}

// leftNote tells what a pass left; lines and columns count from 1.
type leftNote struct {
	Pass    string `json:"pass"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

func (r *request) scrub(f *syntax.File) (any, error) {
	asked := append(r.Strip, r.Apply...)
	if len(asked) == 0 {
		asked = []string{"annotations"}
	}
	list, err := passes.Parse(asked, r.Mode)
	if err != nil {
		return nil, err
	}
	profile, err := r.allowed()
	if err != nil {
		return nil, err
	}
	if bad := f.Verdict(); bad != nil {
		line, column := f.Column(bad.Span.Start)
		return nil, fmt.Errorf("the source does not parse: line %d, column %d: %s", line, column, bad.Msg)
	}
	result, err := passes.Run(f, list, passes.Options{Breaks: analysis.Breaks(profile)})
	if err != nil {
		return nil, err
	}
	out := &scrubbed{Source: result.Text, Changed: result.Text != f.Text}
	for _, n := range result.Notes {
		out.Notes = append(out.Notes, leftNote{n.Pass, n.Line, n.Column, n.Text})
	}
	return out, nil
}

func (r *request) restrict(v syntax.Version) (any, error) {
	mode, err := restricted.ParseMode(r.Mode)
	if err != nil {
		return nil, err
	}
	return restricted.Compile(r.filename("<string>"), *r.Source, restricted.Options{Mode: mode, Allow: r.Allow, Hardened: r.Hardened, Version: v})
}
