// Package analysis judges Python source: rules look at the tree and report
// diagnostics with fixes. Rules live in rules/<group>; this package holds what
// they are made of and the driver that runs them.
package analysis

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
	"trammel/syntax/scope"
)

// Rule is one thing that is looked for, as data.
type Rule struct {
	Code   string // three letters and three digits, stable
	Name   string // kebab-case, reads after the word "allow"
	Levels policy.Levels
	// Nodes are examples of the node types that Check wants to see, such as
	// (*syntax.Call)(nil). A rule without any is called once, with a nil node.
	Nodes []syntax.Node
	Check func(*Pass, syntax.Node)
	page  string
}

// Diagnostic is one finding.
type Diagnostic struct {
	Rule     *Rule
	Severity policy.Severity
	Span     syntax.Span
	Message  string // what is wrong and why, one sentence
	Remedy   string // what to do instead, one sentence
	Fixes    []Fix  // alternatives, best first
}

// Safety tells how far a fix can be trusted.
type Safety uint8

// Safe fixes keep what an honest program does and may be applied unasked; Unsafe
// ones may change it; DisplayOnly ones are a proposal to look at.
const (
	Safe Safety = iota
	Unsafe
	DisplayOnly
)

func (s Safety) String() string { return [...]string{"safe", "unsafe", "display-only"}[s] }

// Fix is one way to mend a finding.
type Fix struct {
	Title  string
	Safety Safety
	Edits  []scrub.Edit
}

// Pass is the whole world of a rule.
type Pass struct {
	File    *syntax.File
	Scopes  *scope.Info
	Names   *names.Resolver
	Profile *policy.Profile

	rule  *Rule
	level policy.Severity
	found []*Diagnostic

	parents map[syntax.Node]syntax.Node
}

// Report adds a finding of the running rule. Message and remedy together have at
// most 200 characters: agents see nothing else.
func (p *Pass) Report(span syntax.Span, message, remedy string, fixes ...Fix) {
	p.ReportAs(p.level, span, message, remedy, fixes...)
}

// ReportAs is Report with a severity other than the rule's own, never above it.
func (p *Pass) ReportAs(level policy.Severity, span syntax.Span, message, remedy string, fixes ...Fix) {
	p.found = append(p.found, &Diagnostic{
		Rule: p.rule, Severity: min(level, p.level), Span: span, Message: message, Remedy: remedy, Fixes: fixes,
	})
}

// Parent is the node directly around n, or nil for a top-level statement.
func (p *Pass) Parent(n syntax.Node) syntax.Node {
	if p.parents == nil {
		p.parents = parents(p.File.Body)
	}
	return p.parents[n]
}

func parents(body syntax.Block) map[syntax.Node]syntax.Node {
	m := map[syntax.Node]syntax.Node{}
	var stack []syntax.Node
	syntax.InspectAll(body, func(n syntax.Node) bool {
		for len(stack) > 0 && !stack[len(stack)-1].Range().Covers(n.Range()) {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			m[n] = stack[len(stack)-1]
		}
		stack = append(stack, n)
		return true
	})
	return m
}

// Text is the source of a node.
func (p *Pass) Text(n syntax.Node) string { return p.File.Slice(n.Range()) }

var registry []*Rule

// Register adds rules with their pages, <name>.md in pages. It is called from the
// init functions of the groups; a rule without a page or with a code that is
// taken is a bug and panics.
func Register(pages fs.FS, rules ...*Rule) {
	for _, r := range rules {
		page, err := fs.ReadFile(pages, r.Name+".md")
		if err != nil {
			panic(fmt.Sprintf("analysis: rule %s has no page: %v", r.Code, err))
		}
		if ByCode(r.Code) != nil || ByCode(r.Name) != nil {
			panic(fmt.Sprintf("analysis: rule %s (%s) is registered twice", r.Code, r.Name))
		}
		r.page = string(page)
		registry = append(registry, r)
	}
	slices.SortFunc(registry, func(a, b *Rule) int { return strings.Compare(a.Code, b.Code) })
}

// Rules lists the rules by code.
func Rules() []*Rule { return slices.Clone(registry) }

// ByCode finds a rule by its code or name, or gives nil.
func ByCode(key string) *Rule {
	for _, r := range registry {
		if r.Code == key || r.Name == key {
			return r
		}
	}
	return nil
}

// Page is the rule's documentation in Markdown.
func (r *Rule) Page() string { return r.page }

// byNode maps node types to the rules that want them.
func byNode(rules []*Rule) map[reflect.Type][]*Rule {
	m := map[reflect.Type][]*Rule{}
	for _, r := range rules {
		for _, n := range r.Nodes {
			t := reflect.TypeOf(n)
			m[t] = append(m[t], r)
		}
	}
	return m
}
