package analysis

import (
	"reflect"
	"slices"

	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/validate"
)

// SyntaxRule reports source that is not valid Python. It has no check of its own:
// the driver turns the errors of parser and validator into its findings.
var SyntaxRule = &Rule{
	Code: "SYN001", Name: "syntax-error",
	Levels: policy.Levels{policy.Agent: policy.Error, policy.Strict: policy.Error},
}

// Options choose what Check looks for.
type Options struct {
	Profile *policy.Profile
	// Decode is what reading the file's bytes said, if anything.
	Decode *syntax.Error
}

// Check judges a parsed file. Findings come in source order, then by code. A
// broken file gives its syntax errors, and what the rules find in the rest.
func Check(f *syntax.File, o Options) []*Diagnostic {
	checked := validate.File(f)
	p := &Pass{
		File: f, Scopes: checked.Scopes, Names: names.New(checked.Scopes), Profile: o.Profile,
	}
	p.syntaxErrors(checked.Errors, o.Decode)
	p.run(enabled(o.Profile))
	slices.SortStableFunc(p.found, func(a, b *Diagnostic) int {
		if a.Span.Start != b.Span.Start {
			return int(a.Span.Start - b.Span.Start)
		}
		return int(a.Span.End - b.Span.End)
	})
	return p.found
}

func enabled(profile *policy.Profile) []*Rule {
	return slices.DeleteFunc(Rules(), func(r *Rule) bool {
		return r.Check == nil || r.Levels[profile.Name] == policy.Off
	})
}

func (p *Pass) syntaxErrors(errors []*syntax.Error, decode *syntax.Error) {
	p.rule, p.level = SyntaxRule, policy.Error
	if decode != nil {
		p.Report(decode.Span, decode.Msg, "Save the file as UTF-8.")
		return
	}
	for _, e := range errors {
		p.Report(e.Span, e.Msg, "Nothing runs until it parses as Python "+p.File.Version.String()+".")
	}
}

// run walks the tree once and hands each node to the rules that asked for its type.
func (p *Pass) run(rules []*Rule) {
	wanted := byNode(rules)
	for _, r := range rules {
		if len(r.Nodes) == 0 {
			p.call(r, nil)
		}
	}
	syntax.InspectAll(p.File.Body, func(n syntax.Node) bool {
		for _, r := range wanted[reflect.TypeOf(n)] {
			p.call(r, n)
		}
		return true
	})
}

func (p *Pass) call(r *Rule, n syntax.Node) {
	p.rule, p.level = r, r.Levels[p.Profile.Name]
	r.Check(p, n)
}
