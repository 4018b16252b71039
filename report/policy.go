package report

import (
	"fmt"
	"strings"

	"trammel/analysis"
	"trammel/policy"
)

// maxPromptLines is how many lines PromptPolicy has at most.
const maxPromptLines = 15

// PromptPolicy says in a few lines, for a model's prompt, what its code may do.
func PromptPolicy(p *policy.Profile) string {
	lines := []string{"Your Python code is checked before it runs (profile " + p.Name + "). Keep to these rules:"}
	add := func(format string, args ...any) { lines = append(lines, "- "+fmt.Sprintf(format, args...)) }
	if p.Name == policy.RestrictedPython || p.Name == policy.Smolagents {
		add("%s", p.Description)
	}
	add("No eval, exec, compile, __import__, importlib or other ways to run or import text.")
	add("No names or attributes with two underscores on each side, no frames, globals(), gc, inspect.")
	if len(p.OnlyModules) > 0 {
		add("Import only: %s.", list(p.OnlyModules, 40))
	} else {
		add("Do not import: %s.", list(publicNames(p.Denied), 40))
	}
	granted, denied := capabilities(p)
	if len(granted) > 0 {
		add("You may: %s.", strings.Join(granted, "; "))
	}
	add("You may not: %s.", strings.Join(denied, "; "))
	if len(p.Builtins) > 0 {
		add("Built-in names there are: %s.", list(p.Builtins, 60))
	}
	if tools := append(p.Tools, p.ToolPolicy.Tools()...); len(tools) > 0 && p.Name != policy.Smolagents {
		add("Tools: %s.", list(tools, 30))
	}
	add("Annotations are plain types; default values and decorators call nothing that acts.")
	add("Format with f-strings; no str.format with attributes, no string.Formatter.")
	add("Every loop ends; no integer, string or list of more than a million elements.")
	add("Comments cannot switch rules off.")
	return strings.Join(lines[:min(len(lines), maxPromptLines)], "\n") + "\n"
}

// publicNames leaves out what begins with an underscore.
func publicNames(names []string) (public []string) {
	for _, n := range names {
		if n[0] != '_' {
			public = append(public, n)
		}
	}
	return public
}

func list(names []string, most int) string {
	if len(names) > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(names, ", ")
}

// promptEffects are the effects that a prompt mentions.
var promptEffects = []policy.Effect{policy.FileRead, policy.FileWrite, policy.Network, policy.Process, policy.Environment, policy.Native, policy.Deserialize, policy.Threads, policy.Input}

func capabilities(p *policy.Profile) (granted, denied []string) {
	for _, e := range promptEffects {
		text := e.Describe()
		switch {
		case p.Grants(e):
			granted = append(granted, text)
		case p.GrantsSome(e):
			granted = append(granted, text+" (only to "+strings.Join(hosts(p), ", ")+")")
		default:
			denied = append(denied, text)
		}
	}
	return granted, denied
}

func hosts(p *policy.Profile) (list []string) {
	for _, c := range p.Capabilities {
		if _, host, err := policy.ParseCapability(c); err == nil && host != "" {
			list = append(list, host)
		}
	}
	return list
}

// EffectivePolicy writes a profile out as the settings that would make it, in TOML.
func EffectivePolicy(p *policy.Profile) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\nprofile = %q\n", p.Description, p.Name)
	for _, l := range []struct {
		key   string
		names []string
	}{{"capabilities", p.Capabilities}, {"denied-modules", p.Denied}, {"allowed-modules", p.Allowed}, {"only-modules", p.OnlyModules},
		{"known-packages", p.KnownPackages}, {"builtins", p.Builtins}, {"hooks", p.Hooks}, {"tools", append(p.Tools, p.ToolPolicy.Tools()...)}} {
		fmt.Fprintf(&b, "%s = [%s]\n", l.key, quoted(l.names))
	}
	b.WriteString("\n[rules]\n")
	for _, r := range analysis.Rules() {
		fmt.Fprintf(&b, "%s = %q # %s\n", r.Code, p.Severity(r.Code, r.Name, r.Levels).String(), r.Name)
	}
	return b.String()
}

func quoted(names []string) string {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = fmt.Sprintf("%q", n)
	}
	return strings.Join(q, ", ")
}
