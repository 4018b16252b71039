package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dlclark/regexp2/v2"
)

// ToolPolicy says with which arguments the host's tools may be called, in
// Progent's JSON: {"tool": [[priority, effect, {argument: restriction}, fallback], ...]}.
// Lower priorities come first, and forbidding rules before allowing ones.
type ToolPolicy struct {
	Path  string // of its file, if it has one
	tools map[string][]*toolRule
}

type toolRule struct {
	start, end int // bytes of the policy's text
	priority   int
	forbid     bool
	conditions []*condition
	fallback   int // 0 answers with an error, 1 ends the program, 2 asks the user
}

// condition restricts one argument by a JSON schema, or by a pattern that must
// match at its start.
type condition struct {
	argument string
	schema   *restriction
	pattern  *regexp2.Regexp
	invalid  error
	text     string
	open     string // why more passes than it seems to say, or nothing
	raw      string // the pattern with its quotes, as it is written
}

// Problem is something wrong in a policy or configuration file.
type Problem struct {
	Rule       string // code of the rule that it is a finding of
	Start, End int    // bytes of the file
	Message    string
	Remedy     string
	Fix        *Replacement // may be nil
}

// Replacement mends a problem by other text in place of some bytes of the file.
type Replacement struct {
	Title      string
	Start, End int
	Text       string
}

// Codes of the rules whose findings lie in policy and configuration files.
const (
	ConfigurationError = "CFG001"
	PolicyInvalid      = "POL004"
	PolicyFailOpen     = "POL005"
)

// reservedPriority is that of rules which a model has generated: one that allows,
// fails and answers with an error ends the search.
const reservedPriority = 100

// ParseToolPolicy reads a policy. Rules with a problem are left out, as they would
// never match. A policy of null allows everything and gives nil.
func ParseToolPolicy(data []byte) (*ToolPolicy, []Problem) {
	r := &toolReader{dec: json.NewDecoder(bytes.NewReader(data)), data: data}
	policy := &ToolPolicy{tools: map[string][]*toolRule{}}
	token, err := r.dec.Token()
	switch {
	case err != nil:
		r.malformed(err)
		return policy, r.problems
	case token == nil:
		return nil, nil
	case token != json.Delim('{'):
		r.invalid(0, r.at(), "The policy is not an object of tools.", `Write {"tool": [[priority, effect, {argument: restriction}, fallback]]}.`)
		return policy, r.problems
	}
	for r.dec.More() {
		if err := r.tool(policy); err != nil {
			r.malformed(err)
			return policy, r.problems
		}
	}
	if _, err := r.dec.Token(); err != nil {
		r.malformed(err)
		return policy, r.problems
	}
	end := r.at()
	if _, err := r.dec.Token(); !errors.Is(err, io.EOF) {
		r.invalid(end, len(data), "Something follows the policy's object.", "Leave one object in the file.")
	}
	return policy, r.problems
}

type toolReader struct {
	dec      *json.Decoder
	data     []byte
	problems []Problem
}

func (r *toolReader) at() int { return int(r.dec.InputOffset()) }

func (r *toolReader) invalid(start, end int, message, remedy string) {
	r.problems = append(r.problems, Problem{Rule: PolicyInvalid, Start: start, End: end, Message: message, Remedy: remedy})
}

// malformed reports text that is not JSON, at the place where that shows.
func (r *toolReader) malformed(err error) {
	at := r.at()
	var bad *json.SyntaxError
	if errors.As(err, &bad) {
		at = max(int(bad.Offset)-1, 0)
	}
	r.invalid(min(at, len(r.data)), min(at+1, len(r.data)), "The policy is not JSON: "+err.Error()+".", "Mend the JSON; until then every tool is denied.")
}

// tool reads one entry of the object.
func (r *toolReader) tool(policy *ToolPolicy) error {
	start := r.at()
	key, err := r.dec.Token()
	if err != nil {
		return err
	}
	name, end := key.(string), r.at()
	start += bytes.IndexByte(r.data[start:end], '"')
	if policy.Has(name) {
		r.invalid(start, end, fmt.Sprintf("The tool %s stands in the policy twice; the later rules replace the earlier ones.", name), "Merge the two lists.")
	}
	var list []json.RawMessage
	open, err := r.dec.Token()
	if err != nil {
		return err
	}
	if open != json.Delim('[') {
		r.invalid(start, end, fmt.Sprintf("The rules of %s are not a list.", name), "Write [[priority, effect, conditions, fallback], ...].")
		if delim, isOpen := open.(json.Delim); isOpen && delim == '{' {
			return r.skip()
		}
		return nil
	}
	var rules []*toolRule
	for r.dec.More() {
		var raw json.RawMessage
		if err := r.dec.Decode(&raw); err != nil {
			return err
		}
		list = append(list, raw)
		if rule := r.rule(name, raw, r.at()-len(raw), r.at()); rule != nil {
			rules = append(rules, rule)
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return err
	}
	if len(list) == 0 {
		r.invalid(start, end, fmt.Sprintf("The tool %s has no rule, so it is always denied.", name), "Add a rule, or leave the tool out.")
	}
	slices.SortStableFunc(rules, inOrder)
	r.unreachable(name, rules)
	policy.tools[name] = rules
	return nil
}

// skip reads to the end of an object whose opening brace was read.
func (r *toolReader) skip() error {
	for depth := 1; depth > 0; {
		token, err := r.dec.Token()
		if err != nil {
			return err
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
	}
	return nil
}

func inOrder(a, b *toolRule) int {
	if a.priority != b.priority {
		return a.priority - b.priority
	}
	switch {
	case a.forbid == b.forbid:
		return 0
	case a.forbid:
		return -1
	}
	return 1
}

// rule reads one rule; nil if it can never match.
func (r *toolReader) rule(tool string, raw json.RawMessage, start, end int) *toolRule {
	var parts []json.RawMessage
	if json.Unmarshal(raw, &parts) != nil || len(parts) != 4 && len(parts) != 5 {
		r.invalid(start, end, fmt.Sprintf("A rule of %s does not have four or five items.", tool), "Write [priority, effect, conditions, fallback].")
		return nil
	}
	rule := &toolRule{start: start, end: end}
	effect := 0
	var conditions map[string]json.RawMessage
	for i, into := range []any{&rule.priority, &effect, &conditions, &rule.fallback} {
		if json.Unmarshal(parts[i], into) != nil {
			names := [...]string{"priority is not an integer", "effect is not 0 or 1", "conditions are not an object", "fallback is not 0, 1 or 2"}
			r.invalid(start, end, fmt.Sprintf("A rule of %s: the %s.", tool, names[i]), "Write [priority, effect, conditions, fallback].")
			return nil
		}
	}
	if effect < 0 || effect > 1 || rule.fallback < 0 || rule.fallback > 2 {
		r.invalid(start, end, fmt.Sprintf("A rule of %s has an effect other than 0 and 1, or a fallback other than 0, 1 and 2.", tool), "Effect 0 allows and 1 forbids; fallback 0 answers, 1 ends, 2 asks.")
		return nil
	}
	rule.forbid = effect == 1
	for _, argument := range sortedKeys(conditions) {
		c := newCondition(argument, conditions[argument])
		rule.conditions = append(rule.conditions, c)
		r.judge(tool, rule, c)
	}
	return rule
}

func sortedKeys(m map[string]json.RawMessage) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// judge reports a restriction that is invalid, or lets through more than it says.
func (r *toolReader) judge(tool string, rule *toolRule, c *condition) {
	switch {
	case c.invalid != nil && rule.forbid:
		r.problems = append(r.problems, Problem{
			Rule: PolicyFailOpen, Start: rule.start, End: rule.end,
			Message: fmt.Sprintf("The restriction of %s in a rule that forbids %s is invalid, so the rule is skipped and forbids nothing.", c.argument, tool),
			Remedy:  "Mend it: " + clip(c.invalid.Error(), 60) + ".",
		})
	case c.invalid != nil:
		r.invalid(rule.start, rule.end, fmt.Sprintf("The restriction of %s in a rule of %s is invalid, so the rule never matches.", c.argument, tool),
			"Mend it: "+clip(c.invalid.Error(), 60)+".")
	case c.open != "" && !rule.forbid:
		r.problems = append(r.problems, Problem{
			Rule: PolicyFailOpen, Start: rule.start, End: rule.end,
			Message: fmt.Sprintf("The pattern for %s in a rule that allows %s %s, so longer values pass as well.", c.argument, tool, c.open),
			Remedy:  "Begin it with ^ and end it with $.", Fix: r.anchoring(rule, c),
		})
	}
}

// unreachable reports rules behind one that always decides.
func (r *toolReader) unreachable(tool string, rules []*toolRule) {
	for i, rule := range rules {
		if len(rule.conditions) > 0 {
			continue
		}
		for _, later := range rules[i+1:] {
			r.invalid(later.start, later.end, fmt.Sprintf("This rule of %s is never reached: one without conditions, of priority %d, decides before it.", tool, rule.priority),
				"Remove it, or give it a lower priority number.")
		}
		return
	}
}

func newCondition(argument string, raw json.RawMessage) *condition {
	c := &condition{argument: argument, text: clip(string(raw), 60)}
	var pattern string
	if json.Unmarshal(raw, &pattern) == nil {
		c.pattern, c.invalid = compilePattern(`\A(?:` + pattern + `)`)
		c.open, c.raw = unanchored(pattern, true), string(raw)
		return c
	}
	c.schema, c.invalid = compileRestriction(raw)
	var object struct{ Pattern json.RawMessage }
	if json.Unmarshal(raw, &object) == nil && json.Unmarshal(object.Pattern, &pattern) == nil && pattern != "" {
		c.open, c.raw = unanchored(pattern, false), string(object.Pattern)
	}
	return c
}

// clip shortens text to n characters.
func clip(text string, n int) string {
	text = strings.ReplaceAll(text, "\n", " ")
	if r := []rune(text); len(r) > n {
		return string(r[:n-3]) + "..."
	}
	return text
}

// Has reports whether the policy names a tool.
func (t *ToolPolicy) Has(tool string) bool { return t != nil && t.tools[tool] != nil }

// Tools lists the tools that the policy names, sorted.
func (t *ToolPolicy) Tools() []string {
	if t == nil {
		return nil
	}
	names := make([]string, 0, len(t.tools))
	for name := range t.tools {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
