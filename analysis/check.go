package analysis

import (
	"context"
	"slices"
	"strings"

	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/notebook"
	"trammel/syntax/validate"
)

// SyntaxRule reports source that is not valid Python. It has no check of its own:
// the driver turns the errors of parser and validator into its findings.
var SyntaxRule = &Rule{Code: "SYN001", Name: "syntax-error", Levels: policy.Columns("EEEE"), SameAs: "invalid-syntax"}

// Options choose what Check looks for.
type Options struct {
	Profile *policy.Profile
	// Decode is what reading the file's bytes said, if anything.
	Decode *syntax.Error
	// Only lists codes, names and groups of rules; the others are off. Empty means all.
	Only []string
	// Not lists those that are off.
	Not []string
	// NoSuppressions ignores suppression comments and reports them.
	NoSuppressions bool
	// Escapes are what stands in the cells of the notebook that the file is made of.
	Escapes []notebook.Escape
	// Context ends the check early if it is done; the findings are then not complete.
	Context context.Context
}

// cancelled reports whether nobody waits for the findings any more.
func (o *Options) cancelled() bool { return o.Context != nil && o.Context.Err() != nil }

// selects reports whether a rule is wanted.
func (o *Options) selects(r *Rule) bool {
	return (len(o.Only) == 0 || slices.ContainsFunc(o.Only, r.IsNamed) || r == SyntaxRule) && !slices.ContainsFunc(o.Not, r.IsNamed)
}

// NewPass gives the pass of a file, for those who ask about single places of it.
func NewPass(f *syntax.File, profile *policy.Profile) *Pass {
	p := newPass(f, profile)
	p.resolve(nil)
	return p
}

func newPass(f *syntax.File, profile *policy.Profile) *Pass {
	p := &Pass{File: f, Profile: profile, focus: nowhere, parts: make([]*part, len(f.Parts()))}
	for k := range p.parts {
		p.parts[k] = &part{}
	}
	return p
}

// resolve finds out what the names of the file mean. Parts for which later is true can wait.
func (p *Pass) resolve(later func(part int) bool) {
	checked := validate.FileBut(p.File, later)
	p.Scopes, p.errors = checked.Scopes, checked.Errors
	p.Names = names.NewBut(checked.Scopes, func(k int) []names.Call { return p.parts[k].known.calls })
}

// Check judges a parsed file. Findings come in source order, then by code. A
// broken file gives its syntax errors, and what the rules find in the rest.
func Check(f *syntax.File, o Options) []*Diagnostic { return NewPass(f, o.Profile).Check(o) }

// Check is that of a file, whose pass can then be asked about places. The profile is that
// of the pass.
func (p *Pass) Check(o Options) []*Diagnostic {
	o.Profile = p.Profile
	p.Escapes, p.found = o.Escapes, nil
	rules := o.enabled()
	inParts := p.judgeParts(rules, &o)
	p.syntaxErrors(p.errors, o.Decode)
	p.whole(rules, o.cancelled)
	if engine := engines[o.Profile.Name]; engine != nil && len(p.errors) == 0 {
		engine(p)
	}
	p.symbols()
	p.found = slices.DeleteFunc(append(p.found, inParts...), func(d *Diagnostic) bool { return !o.selects(d.Rule) })
	p.suppress(o)
	slices.SortStableFunc(p.found, func(a, b *Diagnostic) int {
		if a.Span.Start != b.Span.Start {
			return int(a.Span.Start - b.Span.Start)
		}
		if a.Span.End != b.Span.End {
			return int(a.Span.End - b.Span.End)
		}
		return strings.Compare(a.Rule.Code, b.Rule.Code)
	})
	p.keep()
	return p.found
}

// engines judge files for the profiles that follow another tool to the letter.
var engines = map[string]func(*Pass){}

// RegisterEngine gives a profile an engine. It reports what the profile's errors
// are; of the rules' own checks only those at level warning or below run beside it.
func RegisterEngine(profile string, engine func(*Pass)) { engines[profile] = engine }

// enabled lists the rules whose checks are to run, with their severities.
func (o *Options) enabled() (list []leveled) {
	engine := engines[o.Profile.Name] != nil
	for _, r := range registry {
		level := o.Profile.Severity(r.Code, r.Name, r.Levels)
		if r.Check == nil || level == policy.Off || !o.selects(r) {
			continue
		}
		if engine && (r.Levels[o.Profile.Name] == policy.Error || o.Profile.Exact) {
			continue
		}
		list = append(list, leveled{r, level})
	}
	return list
}

func (p *Pass) syntaxErrors(errors []*syntax.Error, decode *syntax.Error) {
	p.rule, p.level = SyntaxRule, policy.Error
	if decode != nil {
		p.Report(decode.Span, decode.Msg, "Save the file as UTF-8.")
		return
	}
	for _, e := range errors {
		if isNesting(e) {
			p.ReportRule(NestingRule, e.Span, e.Msg, "Split the expression, or build the value in a loop.")
			continue
		}
		p.Report(e.Span, e.Msg, "Nothing runs until it parses as Python "+p.File.Version.String()+".")
	}
}

// isNesting reports whether an error is about how deep source is nested.
func isNesting(e *syntax.Error) bool {
	return e.Kind == syntax.LimitError || strings.HasPrefix(e.Msg, "too many nested parentheses") ||
		strings.HasPrefix(e.Msg, "too many levels of indentation") || strings.HasPrefix(e.Msg, "too many statically nested blocks")
}

// NestingRule reports source that is nested too deeply to compile.
var NestingRule = &Rule{Code: "SYN002", Name: "nesting-limit", Levels: policy.Columns("EEEE")}

// whole calls the rules that look at the file as a whole.
func (p *Pass) whole(rules []leveled, cancelled func() bool) {
	for _, r := range rules {
		if len(r.rule.Nodes) == 0 && !cancelled() {
			p.call(r, nil)
		}
	}
}

// nodes hands the nodes of the part that is being judged to the rules that asked for their
// types.
func (p *Pass) nodes(wanted *[syntax.NumKinds]interest) {
	for i, n := range p.index.Nodes {
		p.at = i
		w := &wanted[p.index.Kind(i)]
		for _, r := range w.always {
			p.call(r, n)
		}
		if len(w.named) == 0 && w.byName == nil {
			continue
		}
		name, ok := p.referred(n)
		if !ok {
			continue
		}
		for _, r := range w.named {
			p.call(r, n)
		}
		for _, r := range w.byName[name] {
			p.call(r, n)
		}
	}
	p.at = -1
}

func (p *Pass) call(r leveled, n syntax.Node) {
	p.rule, p.level = r.rule, r.level
	r.rule.Check(p, n)
}

// CheckExamples judges the program that doctest examples make up. It gives what
// breaks the policy; how the text looks and what is unusual about it does not matter.
func CheckExamples(f *syntax.File, profile *policy.Profile) []*Diagnostic {
	found := Check(f, Options{Profile: profile, Not: []string{"SEV01", "SYN", "SUP", "LEX"}})
	return slices.DeleteFunc(found, func(d *Diagnostic) bool { return d.Severity < policy.Error })
}

// Breaks gives a function that finds where a program breaks the policy, as
// [CheckExamples] judges it.
func Breaks(profile *policy.Profile) func(*syntax.File) []syntax.Pos {
	return func(f *syntax.File) (at []syntax.Pos) {
		for _, d := range CheckExamples(f, profile) {
			at = append(at, d.Span.Start)
		}
		return at
	}
}
