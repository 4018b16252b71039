// Package policy says what a program may do: profiles, the capabilities that they
// grant, and how severe it is to overstep.
package policy

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
)

// Severity is how bad a finding is. Off means that it is not reported.
type Severity uint8

// Severities, mildest first.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

func (s Severity) String() string { return [...]string{"off", "info", "warning", "error"}[s] }

// Levels gives the severity of a rule by profile; a profile not named is Off.
type Levels map[string]Severity

// Profile is a named set of restrictions, read from profiles/<name>.toml.
type Profile struct {
	Name        string   `toml:"-"`
	Description string   `toml:"description"`
	Denied      []string `toml:"denied-modules"`  // with everything below them
	Allowed     []string `toml:"allowed-modules"` // exceptions to Denied
}

// Names of the profiles.
const (
	Agent  = "agent"
	Strict = "strict"
)

//go:embed profiles/*.toml
var profileFiles embed.FS

var profiles = sync.OnceValue(func() map[string]*Profile {
	entries, err := profileFiles.ReadDir("profiles")
	if err != nil {
		panic(err)
	}
	all := map[string]*Profile{}
	for _, entry := range entries {
		data, err := profileFiles.ReadFile("profiles/" + entry.Name())
		if err != nil {
			panic(err)
		}
		p := &Profile{Name: strings.TrimSuffix(entry.Name(), ".toml")}
		if err := toml.Unmarshal(data, p); err != nil {
			panic(fmt.Sprintf("policy: %s: %v", entry.Name(), err))
		}
		all[p.Name] = p
	}
	return all
})

// Lookup finds a profile by name; the error lists the names there are.
func Lookup(name string) (*Profile, error) {
	if p := profiles()[name]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("unknown profile %q: use one of %s", name, strings.Join(ProfileNames(), ", "))
}

// ProfileNames lists the profiles in alphabetical order.
func ProfileNames() []string {
	names := make([]string, 0, len(profiles()))
	for name := range profiles() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// DeniedModule gives the entry of the deny list that covers a dotted name, be it
// a module or something in one. It is empty for a name that is not denied.
func (p *Profile) DeniedModule(name string) string {
	if longest(p.Allowed, name) >= longest(p.Denied, name) {
		return ""
	}
	for _, m := range p.Denied {
		if within(name, m) {
			return m
		}
	}
	return ""
}

// longest is the length of the longest entry that covers name, or 0.
func longest(modules []string, name string) int {
	best := 0
	for _, m := range modules {
		if within(name, m) {
			best = max(best, len(m))
		}
	}
	return best
}

// within reports whether name is module or lies below it.
func within(name, module string) bool {
	return strings.HasPrefix(name, module) && (len(name) == len(module) || name[len(module)] == '.')
}
