package policy

import (
	"fmt"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// Argument is what is known of an argument of a tool call before it runs.
type Argument struct {
	Known bool
	Value any // as encoding/json decodes it, if Known
}

// Verdict is what a policy says of a call.
type Verdict uint8

// Verdicts. Depends means that values decide which are not known yet.
const (
	Allowed Verdict = iota
	Denied
	Depends
)

// Clause is a place in the file of a policy.
type Clause struct {
	Path       string // empty if the policy is not from a file
	Start, End int    // bytes
}

// Decision is a verdict with its reasons.
type Decision struct {
	Verdict Verdict
	At      Clause   // of the rule that decided, for Denied, if one did
	Clause  string   // what decided, for Denied
	Open    []string // the conditions that are left, for Depends
	Skipped []string // restricted arguments that are not passed, whose restriction is therefore skipped
}

// outcome of matching one rule.
type outcome uint8

const (
	no outcome = iota
	yes
	maybe
)

// Decide judges a call for all values that its arguments can have. open tells that
// more arguments may be passed than args lists, by * or **.
func (t *ToolPolicy) Decide(tool string, args map[string]Argument, open bool) Decision {
	rules := t.tools[tool]
	var d Decision
	canAllow, canDeny := false, false
	for _, rule := range rules {
		result, left, skipped := rule.match(args, open)
		switch {
		case result == yes:
			if rule.forbid {
				d.Clause, d.At = rule.describe(tool), t.clause(rule)
				return d.conclude(canAllow, true)
			}
			d.Skipped = skipped
			return d.conclude(true, canDeny)
		case result == maybe:
			canAllow, canDeny = canAllow || !rule.forbid, canDeny || rule.forbid
			d.Open = append(d.Open, left...)
		}
		if result != yes && rule.priority == reservedPriority && !rule.forbid && rule.fallback == 0 {
			d.Clause, d.At = "it does not meet "+rule.describe(tool), t.clause(rule)
			return d.conclude(canAllow, true)
		}
	}
	d.Clause = "no rule of " + tool + " allows it"
	if n := len(rules); n > 0 && !rules[n-1].forbid {
		d.Clause, d.At = "it does not meet "+rules[n-1].describe(tool), t.clause(rules[n-1])
	}
	return d.conclude(canAllow, true)
}

func (d Decision) conclude(canAllow, canDeny bool) Decision {
	switch {
	case canAllow && canDeny:
		d.Verdict = Depends
	case canDeny:
		d.Verdict = Denied
	default:
		d.Verdict, d.Open = Allowed, nil
	}
	return d
}

func (t *ToolPolicy) clause(r *toolRule) Clause { return Clause{t.Path, r.start, r.end} }

// describe names a rule in a message.
func (r *toolRule) describe(tool string) string {
	verb := "allows"
	if r.forbid {
		verb = "forbids"
	}
	return fmt.Sprintf("the rule of priority %d that %s %s", r.priority, verb, tool)
}

// match compares a rule with a call. An argument that is not passed matches; a
// restriction that is invalid never does.
func (r *toolRule) match(args map[string]Argument, open bool) (result outcome, left, skipped []string) {
	result = yes
	for _, c := range r.conditions {
		if c.invalid != nil {
			return no, nil, nil
		}
		arg, passed := args[c.argument]
		switch {
		case !passed && !open:
			skipped = append(skipped, c.argument)
		case !passed || !arg.Known:
			result = maybe
			left = append(left, c.argument+": "+c.text)
		case !c.accepts(arg.Value):
			return no, nil, nil
		}
	}
	return result, left, skipped
}

func (c *condition) accepts(value any) bool {
	if c.schema != nil {
		return c.schema.accepts(value)
	}
	text, ok := value.(string)
	if !ok || c.pattern == nil {
		return false
	}
	return found(c.pattern, text)
}

// patternTimeout ends a match that backtracks without end.
const patternTimeout = 100 * time.Millisecond

func compilePattern(pattern string) (*regexp2.Regexp, error) {
	re, err := regexp2.Compile(pattern, regexp2.None)
	if err == nil {
		re.MatchTimeout = patternTimeout
	}
	return re, err
}
