package report

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
)

// Explanation says what a rule, profile or capability is.
type Explanation struct {
	Kind     string            `json:"kind"` // rule, group, profile or capability
	Key      string            `json:"key"`  // code of the rule, or the name
	Name     string            `json:"name"`
	Levels   map[string]string `json:"levels,omitempty"`  // of a rule, by profile
	SameAs   []string          `json:"same_as,omitempty"` // of a rule, in ruff and bandit
	Markdown string            `json:"markdown"`
}

// Explain looks a key up: the code, name or group of a rule, a profile or a
// capability. The error names what is like it.
func Explain(key string) (*Explanation, error) {
	if r := analysis.ByCode(strings.ToUpper(key)); r != nil {
		return explainRule(r), nil
	}
	if r := analysis.ByCode(key); r != nil {
		return explainRule(r), nil
	}
	if p, err := policy.Lookup(key); err == nil {
		return explainProfile(p), nil
	}
	if effects, _, err := policy.ParseCapability(key); err == nil {
		return explainCapability(effects[0]), nil
	}
	if analysis.IsKey(strings.ToUpper(key)) {
		return explainGroup(strings.ToUpper(key)), nil
	}
	return nil, fmt.Errorf("nothing is called %q: use a code such as EVL001, a rule's name, a group such as EVL, a profile (%s) or a capability such as fs.read%s",
		key, strings.Join(policy.ProfileNames(), ", "), nearMiss(key))
}

// nearMiss suggests rules whose name contains the key.
func nearMiss(key string) string {
	var names []string
	for _, r := range analysis.Rules() {
		if len(key) > 2 && strings.Contains(r.Name, strings.ToLower(key)) {
			names = append(names, r.Name)
		}
	}
	if len(names) == 0 || len(names) > 10 {
		return ""
	}
	return "; there is " + strings.Join(names, ", ")
}

func explainRule(r *analysis.Rule) *Explanation {
	e := &Explanation{Kind: "rule", Key: r.Code, Name: r.Name, Levels: map[string]string{}, SameAs: strings.Fields(r.SameAs)}
	var levels []string
	for _, p := range policy.ProfileNames() {
		e.Levels[p] = r.Levels[p].String()
		levels = append(levels, p+" "+r.Levels[p].String())
	}
	e.Markdown = strings.TrimSpace(r.Page()) + "\n\n## Severity\n\nBy profile: " + strings.Join(levels, ", ") + ".\n"
	if r.SameAs != "" {
		e.Markdown += "\nThe same in other tools: " + strings.Join(e.SameAs, ", ") + ".\n"
	}
	return e
}

func explainGroup(group string) *Explanation {
	var b strings.Builder
	fmt.Fprintf(&b, "# Rules of the group %s\n\n", group)
	for _, r := range analysis.Rules() {
		if strings.HasPrefix(r.Code, group) {
			fmt.Fprintf(&b, "- %s %s: %s\n", r.Code, r.Name, r.Summary())
		}
	}
	return &Explanation{Kind: "group", Key: group, Name: group, Markdown: b.String()}
}

func explainProfile(p *policy.Profile) *Explanation {
	var b strings.Builder
	fmt.Fprintf(&b, "# Profile %s\n\n%s\n", p.Name, p.Description)
	for level := policy.Error; level > policy.Off; level-- {
		var codes []string
		for _, r := range analysis.Rules() {
			if p.Severity(r.Code, r.Name, r.Levels) == level {
				codes = append(codes, r.Code)
			}
		}
		if len(codes) > 0 {
			fmt.Fprintf(&b, "\n## Rules at level %v\n\n%s\n", level, strings.Join(codes, ", "))
		}
	}
	for _, list := range []struct {
		title string
		names []string
	}{{"Modules that are denied", p.Denied}, {"Modules that may be used all the same", p.Allowed}, {"All modules that may be imported", p.OnlyModules}, {"Built-in names there are", p.Builtins}, {"Guard hooks there are", p.Hooks}, {"Tools", p.Tools}} {
		if len(list.names) > 0 {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n", list.title, strings.Join(list.names, ", "))
		}
	}
	return &Explanation{Kind: "profile", Key: p.Name, Name: p.Name, Markdown: b.String()}
}

func explainCapability(e policy.Effect) *Explanation {
	text := fmt.Sprintf("# Capability %s\n\nAllows a program to %s. Grant it with `capabilities = [\"%s\"]` in trammel.toml, or `--grant %s`.\n\n## What has this effect\n\n%s\n",
		e, e.Describe(), e, e, strings.Join(e.Names(), ", "))
	if e == policy.Network {
		text += "\n## One host\n\n`net:example.com` allows connections to that host and the hosts below it, where the host is constant in the code.\n"
	}
	return &Explanation{Kind: "capability", Key: string(e), Name: string(e), Markdown: text}
}

// Text is the explanation without Markdown's marks, for a terminal.
func (e *Explanation) Text() string {
	var b strings.Builder
	inCode := false
	for _, line := range strings.Split(strings.TrimRight(e.Markdown, "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			inCode = !inCode
			continue
		case inCode && line != "":
			line = "    " + line
		case strings.HasPrefix(line, "#"):
			line = strings.ToUpper(strings.TrimLeft(line, "# "))
		case !inCode:
			line = strings.ReplaceAll(line, "`", "")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
