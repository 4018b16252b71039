package policy

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
)

// Effect is a way in which a program reaches out of itself. Its name is also that
// of the capability which allows it.
type Effect string

// The effects.
const (
	Process     Effect = "proc"        // other programs
	FileRead    Effect = "fs.read"     // reading files and directories
	FileWrite   Effect = "fs.write"    // changing them
	Network     Effect = "net"         // connections and servers
	Environment Effect = "env"         // environment variables, user and host names
	Native      Effect = "native"      // code outside Python
	Deserialize Effect = "deserialize" // formats that run code when loaded
	Threads     Effect = "threads"     // threads and executors
	Exit        Effect = "exit"        // ending the process
	Clock       Effect = "time"        // reading the clock, sleeping
	Random      Effect = "random"      // randomness
	Input       Effect = "io.in"       // standard input
	Output      Effect = "io.out"      // standard output
	Eval        Effect = "eval"        // running text
	Reflect     Effect = "reflect"     // Python's own machinery
	Importing   Effect = "import"      // imports by computed name
)

//go:embed effects.toml
var effectsFile []byte

type effectEntry struct {
	Description string   `toml:"description"`
	Aliases     []string `toml:"aliases"`
	Names       []string `toml:"names"`
}

var effectTable = sync.OnceValue(func() map[Effect]effectEntry {
	var table map[Effect]effectEntry
	if err := toml.Unmarshal(effectsFile, &table); err != nil {
		panic(fmt.Sprintf("policy: effects.toml: %v", err))
	}
	return table
})

// effectNames maps qualified names to their effects.
var effectNames = sync.OnceValue(func() map[string]Effect {
	m := map[string]Effect{}
	for effect, entry := range effectTable() {
		for _, name := range entry.Names {
			if other, taken := m[name]; taken {
				panic(fmt.Sprintf("policy: effects.toml: %s is %s and %s", name, other, effect))
			}
			m[name] = effect
		}
	}
	return m
})

// EffectOf gives the effect of calling or reading what a qualified name refers
// to, or nothing. The longest entry of effects.toml that covers the name decides.
func EffectOf(name string) Effect {
	table := effectNames()
	for {
		if e, ok := table[name]; ok {
			return e
		}
		i := strings.LastIndexByte(name, '.')
		if i < 0 || strings.HasSuffix(name[:i], ")") {
			return ""
		}
		name = name[:i]
	}
}

// effectList is the effects by name.
var effectList = sync.OnceValue(func() []Effect { return slices.Sorted(maps.Keys(effectTable())) })

// Effects lists the effects by name.
func Effects() []Effect { return slices.Clone(effectList()) }

// Describe says in a few words what an effect is.
func (e Effect) Describe() string { return effectTable()[e].Description }

// Names lists the qualified names that have the effect, sorted.
func (e Effect) Names() []string { return slices.Sorted(slices.Values(effectTable()[e].Names)) }

// ParseCapability reads a capability: an effect or an alias of one, with a host
// behind a colon for net. "fs" stands for reading and writing.
func ParseCapability(s string) ([]Effect, string, error) {
	name, detail, _ := strings.Cut(s, ":")
	if name == "fs" {
		return []Effect{FileRead, FileWrite}, detail, nil
	}
	for _, e := range effectList() {
		if string(e) == name || slices.Contains(effectTable()[e].Aliases, name) {
			if detail != "" && e != Network {
				return nil, "", fmt.Errorf("capability %q: only net takes a host", s)
			}
			return []Effect{e}, detail, nil
		}
	}
	var known []string
	for _, e := range effectList() {
		known = append(known, string(e))
	}
	return nil, "", fmt.Errorf("unknown capability %q: use one of %s, or net:HOST", s, strings.Join(known, ", "))
}

// Grants reports whether an effect is allowed whatever its arguments.
func (p *Profile) Grants(effect Effect) bool {
	for _, c := range p.Capabilities {
		effects, detail, err := ParseCapability(c)
		if err == nil && detail == "" && slices.Contains(effects, effect) {
			return true
		}
	}
	return false
}

// GrantsHost reports whether connections to a host are allowed. A granted
// "net:example.com" covers the hosts below it too.
func (p *Profile) GrantsHost(host string) bool {
	if p.Grants(Network) {
		return true
	}
	for _, c := range p.Capabilities {
		effects, granted, err := ParseCapability(c)
		if err == nil && granted != "" && effects[0] == Network && (host == granted || strings.HasSuffix(host, "."+granted)) {
			return true
		}
	}
	return false
}

// GrantsSome reports whether an effect is allowed at least for some arguments.
func (p *Profile) GrantsSome(effect Effect) bool {
	for _, c := range p.Capabilities {
		effects, _, err := ParseCapability(c)
		if err == nil && slices.Contains(effects, effect) {
			return true
		}
	}
	return false
}

// covers reports whether the effect of a qualified name is granted.
func (p *Profile) covers(name string) bool {
	if len(p.Capabilities) == 0 {
		return false
	}
	effect := EffectOf(name)
	return effect != "" && p.GrantsSome(effect)
}
