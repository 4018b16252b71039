package policy

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
)

// Profile is a set of restrictions: one of the embedded ones, profiles/<name>.toml,
// or one of those as a configuration file changes it.
type Profile struct {
	Name        string `toml:"-"` // of the embedded profile that it is or extends
	Description string `toml:"description"`

	Denied        []string `toml:"denied-modules"`  // with everything below them
	Allowed       []string `toml:"allowed-modules"` // exceptions to Denied
	OnlyModules   []string `toml:"only-modules"`    // if set, all that may be imported
	KnownPackages []string `toml:"known-packages"`  // of third parties, not remarked upon

	Capabilities []string `toml:"capabilities"` // granted
	Builtins     []string `toml:"builtins"`     // if set, the built-in names there are
	Hooks        []string `toml:"hooks"`        // guard hooks that the host supplies
	Tools        []string `toml:"tools"`        // functions that the host supplies

	// Rules overrides severities, by code, name or group of a rule.
	Rules map[string]string `toml:"rules"`
	// Exact limits the profile to what the original says itself, without predictions
	// of what happens at run time.
	Exact bool `toml:"exact"`

	ToolPolicy *ToolPolicy `toml:"-"` // what tools may be called with, or nil
}

//go:embed profiles/*.toml
var profileFiles embed.FS

// profileNames lists the profiles, the recommended one first.
var profileNames = []string{Agent, Strict, RestrictedPython, Smolagents}

var profiles = func() map[string]func() *Profile {
	all := map[string]func() *Profile{}
	for _, name := range profileNames {
		all[name] = sync.OnceValue(func() *Profile { return readProfile(name) })
	}
	return all
}()

func readProfile(name string) *Profile {
	data, err := profileFiles.ReadFile("profiles/" + name + ".toml")
	if err != nil {
		panic(err)
	}
	p := &Profile{Name: name}
	if err := toml.Unmarshal(data, p); err != nil {
		panic(fmt.Sprintf("policy: %s: %v", name, err))
	}
	return p
}

// Lookup finds a profile by name; the error lists the names there are. The result
// is shared: Clone it before changing it.
func Lookup(name string) (*Profile, error) {
	if read := profiles[name]; read != nil {
		return read(), nil
	}
	return nil, fmt.Errorf("unknown profile %q: use one of %s", name, strings.Join(ProfileNames(), ", "))
}

// ProfileNames lists the profiles in alphabetical order.
func ProfileNames() []string { return slices.Sorted(maps.Keys(profiles)) }

// Clone gives a copy that can be changed.
func (p *Profile) Clone() *Profile {
	q := *p
	for _, list := range []*[]string{&q.Denied, &q.Allowed, &q.OnlyModules, &q.KnownPackages, &q.Capabilities, &q.Builtins, &q.Hooks, &q.Tools} {
		*list = slices.Clone(*list)
	}
	q.Rules = maps.Clone(p.Rules)
	if q.Rules == nil {
		q.Rules = map[string]string{}
	}
	return &q
}

// Severity gives how severe a rule is: what the profile says of its code or name,
// else of its group (the letters of the code), else its own level.
func (p *Profile) Severity(code, name string, own Levels) Severity {
	for _, key := range []string{code, name, code[:3]} {
		if text, ok := p.Rules[key]; ok {
			if level, err := ParseSeverity(text); err == nil {
				return level
			}
		}
	}
	return own[p.Name]
}

// HasBuiltin reports whether a built-in name is available.
func (p *Profile) HasBuiltin(name string) bool {
	return len(p.Builtins) == 0 || slices.Contains(p.Builtins, name)
}

// HasTool reports whether the host supplies a function of that name.
func (p *Profile) HasTool(name string) bool {
	return p.ToolPolicy.Has(name) || slices.ContainsFunc(p.Tools, func(t string) bool { return toolName(t) == name })
}

// toolName is a tool without its parameters: "send(to, text)" is send.
func toolName(tool string) string {
	name, _, _ := strings.Cut(tool, "(")
	return strings.TrimSpace(name)
}

// ToolParameters lists the parameters of a tool, if the profile tells them.
func (p *Profile) ToolParameters(name string) (list []string) {
	for _, t := range p.Tools {
		_, parameters, ok := strings.Cut(t, "(")
		if !ok || toolName(t) != name {
			continue
		}
		for _, parameter := range strings.Split(strings.TrimSuffix(strings.TrimSpace(parameters), ")"), ",") {
			list = append(list, strings.TrimSpace(parameter))
		}
	}
	return list
}
