package policy

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/pelletier/go-toml/v2"

	"trammel/syntax"
)

// Names of configuration files. The settings are the whole of the first, and the
// table tool.trammel of the second.
const (
	ConfigFile    = "trammel.toml"
	PyprojectFile = "pyproject.toml"
)

// Settings are the keys of a configuration file. Lists add to those of the profile.
type Settings struct {
	Profile       string            `toml:"profile" doc:"what the code may do: agent, strict, restrictedpython or smolagents"`
	Extend        string            `toml:"extend" doc:"another configuration file, relative to this one, whose settings come first"`
	TargetVersion string            `toml:"target-version" doc:"Python version that the source is for, such as \"3.12\""`
	Exclude       []string          `toml:"exclude" doc:"files and directories that are not checked, as globs relative to this file"`
	Rules         map[string]string `toml:"rules" doc:"severity (error, warning, info or off) by code, name or group of a rule"`
	Capabilities  []string          `toml:"capabilities" doc:"effects that are allowed, such as \"fs.read\" or \"net:example.com\""`
	Denied        []string          `toml:"denied-modules" doc:"modules that may not be used, with all below them; a * at the end stands for anything"`
	Allowed       []string          `toml:"allowed-modules" doc:"exceptions to denied-modules"`
	OnlyModules   []string          `toml:"only-modules" doc:"all modules that may be imported"`
	KnownPackages []string          `toml:"known-packages" doc:"packages of third parties that need no remark"`
	Builtins      []string          `toml:"builtins" doc:"built-in names that the host supplies (restrictedpython, smolagents)"`
	Hooks         []string          `toml:"hooks" doc:"guard hooks that the host supplies (restrictedpython)"`
	Tools         []string          `toml:"tools" doc:"functions that the host supplies, such as \"send(to, text)\""`
	ToolPolicy    string            `toml:"tool-policy" doc:"file with the policy for tools, in Progent's JSON, relative to this one"`
	Exact         bool              `toml:"exact" doc:"leave out predictions of what fails at run time (restrictedpython)"`
	Suppressions  *bool             `toml:"suppressions" doc:"whether suppression comments count; true unless said otherwise"`
	Overrides     []Override        `toml:"overrides" doc:"other settings for some files"`
}

// Override holds settings for the files that its globs match.
type Override struct {
	Files        []string          `toml:"files" doc:"globs relative to the configuration file"`
	Profile      string            `toml:"profile" doc:"as above"`
	Rules        map[string]string `toml:"rules" doc:"as above"`
	Capabilities []string          `toml:"capabilities" doc:"as above"`
	Allowed      []string          `toml:"allowed-modules" doc:"as above"`
}

// Config is a configuration that was read, with what is wrong in it. What is wrong
// is left out, setting by setting.
type Config struct {
	Path     string // empty for none
	Text     string
	Settings Settings
	Problems []Problem
	// Extended lists the problems of files that are named by Extend and ToolPolicy.
	Extended []*Config
	// ToolPolicyPath is the file of the policy for tools, if it could be read.
	ToolPolicyPath string
	base           *Profile
	places         map[string]place // of keys
	dir            string
}

// FindConfig gives the nearest configuration file at or above dir, or nothing.
func FindConfig(dir string) string {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		if path := filepath.Join(dir, ConfigFile); isFile(path) {
			return shorten(path)
		}
		path := filepath.Join(dir, PyprojectFile)
		if data, err := os.ReadFile(path); err == nil && strings.Contains(string(data), "tool.trammel") {
			return shorten(path)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// shorten writes a path as seen from the working directory, if that is shorter.
func shorten(path string) string {
	if dir, err := os.Getwd(); err == nil {
		if relative, err := filepath.Rel(dir, path); err == nil && len(relative) < len(path) {
			return relative
		}
	}
	return path
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// ReadConfig reads a configuration file. A file that cannot be read is a problem at
// its first byte.
func ReadConfig(path string, known Known) *Config { return readConfig(path, known, nil) }

func readConfig(path string, known Known, above []string) *Config {
	data, err := os.ReadFile(path)
	c := ParseConfig(path, string(data), known)
	if err != nil {
		c.problem(0, 0, "The configuration file cannot be read: "+clip(err.Error(), 80)+".", "Check its name and permissions.")
	}
	c.load(known, append(above, path))
	return c
}

// LoadConfig is ReadConfig for a text that the file is about to have, as an editor
// holds it.
func LoadConfig(path, text string, known Known) *Config {
	c := ParseConfig(path, text, known)
	c.load(known, []string{path})
	return c
}

// Known tells which rules there are: policy does not know them itself.
type Known func(key string) bool

// ParseConfig reads the text of a configuration without the files that it names.
func ParseConfig(path, text string, known Known) *Config {
	places := keyPlaces(text)
	c := &Config{Path: path, Text: text, dir: filepath.Dir(path), places: places}
	prefix := ""
	if filepath.Base(path) == PyprojectFile {
		prefix = "tool.trammel."
		c.decodePyproject()
	} else {
		c.decode(text, &c.Settings)
	}
	c.unknownKeys(places, prefix)
	c.validate(places, prefix, known)
	slices.SortStableFunc(c.Problems, func(a, b Problem) int { return a.Start - b.Start })
	base, err := Lookup(c.Settings.Profile)
	if err != nil {
		base, _ = Lookup(Agent)
	}
	c.base = base
	return c
}

func (c *Config) problem(start, end int, message, remedy string) {
	c.Problems = append(c.Problems, Problem{Rule: ConfigurationError, Start: start, End: end, Message: message, Remedy: remedy})
}

func (c *Config) decodePyproject() {
	var file struct {
		Tool struct {
			Trammel Settings `toml:"trammel"`
		} `toml:"tool"`
	}
	c.decode(c.Text, &file)
	c.Settings = file.Tool.Trammel
}

// decode reads TOML; values of a wrong type are reported one at a time, where they
// stand, and everything before them counts.
func (c *Config) decode(text string, into any) {
	err := toml.Unmarshal([]byte(text), into)
	if err == nil {
		return
	}
	start := 0
	var bad *toml.DecodeError
	message := err.Error()
	if errors.As(err, &bad) {
		row, column := bad.Position()
		start = offset(text, row, column)
		message = strings.TrimPrefix(bad.Error(), "toml: ")
	}
	c.problem(start, lineEnd(text, start), "The file does not read as settings: "+clip(message, 100)+".", "Mend it; what stands behind it is not applied.")
}

func offset(text string, row, column int) int {
	at := 0
	for ; row > 1; row-- {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return len(text)
		}
		at += i + 1
	}
	return min(at+max(column-1, 0), len(text))
}

func lineEnd(text string, at int) int {
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(text)
}

// settingKeys lists the keys of a struct of settings.
func settingKeys(t reflect.Type) (keys []string) {
	for i := range t.NumField() {
		keys = append(keys, t.Field(i).Tag.Get("toml"))
	}
	return keys
}

// unknownKeys reports the keys that are no settings.
func (c *Config) unknownKeys(places map[string]place, prefix string) {
	top, inOverride := settingKeys(reflect.TypeFor[Settings]()), settingKeys(reflect.TypeFor[Override]())
	for _, key := range sortedPlaces(places) {
		rest, ours := strings.CutPrefix(key, prefix)
		if !ours {
			continue
		}
		first, below, nested := strings.Cut(rest, ".")
		keys, name := top, first
		if first == "overrides" && nested {
			keys, name = inOverride, strings.SplitN(below, ".", 2)[0]
		}
		if name == "" || slices.Contains(keys, name) || strings.HasSuffix(rest, "]") {
			continue
		}
		at := places[key]
		message := "There is an unknown key " + clip(name, 40)
		if near := Nearest(name, keys); near != "" {
			message += "; did you mean " + near + "?"
		} else {
			message += "."
		}
		c.problem(at.start, at.end, message, "Use one of "+clip(strings.Join(keys, ", "), 100)+".")
	}
}

// validate reports values that are not known, and drops them.
func (c *Config) validate(places map[string]place, prefix string, known Known) {
	s := &c.Settings
	at := func(key string) place { return places[prefix+key] }
	if s.Profile == "" {
		s.Profile = Agent
	} else if _, err := Lookup(s.Profile); err != nil {
		c.invalid(at("profile"), err, "The profile agent is used instead.")
		s.Profile = Agent
	}
	if s.TargetVersion != "" {
		if _, err := syntax.ParseVersion(s.TargetVersion); err != nil {
			c.invalid(at("target-version"), err, "Python "+syntax.DefaultVersion.String()+" is used instead.")
		}
	}
	s.Rules = c.validRules(s.Rules, prefix+"rules.", places, known)
	s.Capabilities = c.validCapabilities(s.Capabilities, prefix+"capabilities", places)
	for i := range s.Overrides {
		o := &s.Overrides[i]
		if _, err := Lookup(o.Profile); o.Profile != "" && err != nil {
			c.invalid(at("overrides.profile"), err, "The override keeps the profile of the file.")
			o.Profile = ""
		}
		o.Rules = c.validRules(o.Rules, prefix+"overrides.rules.", places, known)
		o.Capabilities = c.validCapabilities(o.Capabilities, prefix+"overrides.capabilities", places)
		for _, glob := range o.Files {
			if !doublestar.ValidatePattern(glob) {
				c.invalid(at("overrides.files"), fmt.Errorf("%q is not a glob", clip(glob, 40)), "Write * for names and ** for directories.")
			}
		}
	}
}

func (c *Config) invalid(at place, err error, remedy string) {
	c.problem(at.start, at.end, upperFirst(err.Error())+".", remedy)
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func (c *Config) validRules(rules map[string]string, prefix string, places map[string]place, known Known) map[string]string {
	valid := map[string]string{}
	for key, text := range rules {
		at := places[prefix+key]
		_, err := ParseSeverity(text)
		switch {
		case known != nil && !known(key):
			c.problem(at.start, at.end, "There is no rule, name or group "+clip(key, 40)+".", "Use a code such as EVL001, its name, or a group such as EVL.")
		case err != nil:
			c.invalid(at, err, "The rule keeps its severity.")
		default:
			valid[key] = text
		}
	}
	return valid
}

func (c *Config) validCapabilities(list []string, key string, places map[string]place) (valid []string) {
	for i, capability := range list {
		if _, _, err := ParseCapability(capability); err != nil {
			at, ok := places[fmt.Sprintf("%s[%d]", key, i)]
			if !ok {
				at = places[key]
			}
			c.invalid(at, err, "It is not granted.")
			continue
		}
		valid = append(valid, capability)
	}
	return valid
}

// load reads the files that the configuration names.
func (c *Config) load(known Known, above []string) {
	at := func(key string) place {
		if p, ok := c.places[key]; ok {
			return p
		}
		return c.places["tool.trammel."+key]
	}
	if c.Settings.Extend != "" {
		path := c.resolve(c.Settings.Extend)
		if slices.Contains(above, path) || len(above) > 10 {
			p := at("extend")
			c.problem(p.start, p.end, "The configuration extends itself.", "Leave out one of the extend settings.")
		} else if !isFile(path) {
			p := at("extend")
			c.problem(p.start, p.end, "There is no file "+clip(c.Settings.Extend, 60)+" to extend.", "Name a file relative to this one.")
		} else {
			base := readConfig(path, known, above)
			c.Extended = append(append(c.Extended, base), base.Extended...)
			c.Settings = merge(base.Settings, c.Settings, at("profile") != place{})
			c.base, _ = Lookup(c.Settings.Profile)
			if base.base.ToolPolicy != nil {
				c.base = c.base.Clone()
				c.base.ToolPolicy = base.base.ToolPolicy
			}
		}
	}
	if c.Settings.ToolPolicy != "" {
		c.loadToolPolicy(at("tool-policy"))
	}
}

func (c *Config) resolve(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(c.dir, path)
}

func (c *Config) loadToolPolicy(at place) {
	path := c.resolve(c.Settings.ToolPolicy)
	data, err := os.ReadFile(path)
	if err != nil {
		c.problem(at.start, at.end, "There is no policy "+clip(c.Settings.ToolPolicy, 60)+" to read.", "Name a file relative to this one.")
		return
	}
	tools, problems := ParseToolPolicy(data)
	if len(problems) > 0 {
		c.Extended = append(c.Extended, &Config{Path: path, Text: string(data), Problems: problems})
	}
	if tools != nil {
		tools.Path = path
	}
	c.ToolPolicyPath = path
	c.base = c.base.Clone()
	c.base.ToolPolicy = tools
}

// merge puts the settings of a file on top of those that it extends.
func merge(base, own Settings, hasProfile bool) Settings {
	out := own
	if !hasProfile {
		out.Profile = base.Profile
	}
	if out.TargetVersion == "" {
		out.TargetVersion = base.TargetVersion
	}
	if out.Suppressions == nil {
		out.Suppressions = base.Suppressions
	}
	out.Exact = out.Exact || base.Exact
	out.Rules = mergeRules(base.Rules, own.Rules)
	b, o := reflect.ValueOf(&base).Elem(), reflect.ValueOf(&out).Elem()
	for i := range o.NumField() {
		if list, ok := o.Field(i).Addr().Interface().(*[]string); ok {
			*list = slices.Concat(*b.Field(i).Addr().Interface().(*[]string), *list)
		}
	}
	out.Overrides = slices.Concat(base.Overrides, own.Overrides)
	return out
}

func mergeRules(base, own map[string]string) map[string]string {
	out := map[string]string{}
	for _, rules := range []map[string]string{base, own} {
		for key, text := range rules {
			out[key] = text
		}
	}
	return out
}

// Excludes reports whether a file is not to be checked.
func (c *Config) Excludes(path string) bool { return c.matches(c.Settings.Exclude, path) }

// matches compares globs with a path, seen from the configuration file. A glob
// without a slash matches at any depth, and one that matches a directory covers
// what is in it.
func (c *Config) matches(globs []string, path string) bool {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	dir, err := filepath.Abs(c.dir)
	if err != nil {
		return false
	}
	relative, err := filepath.Rel(dir, absolute)
	if err != nil {
		return false
	}
	relative = filepath.ToSlash(relative)
	for _, glob := range globs {
		glob = strings.TrimSuffix(strings.TrimPrefix(glob, "./"), "/")
		if !strings.Contains(glob, "/") {
			glob = "**/" + glob
		}
		for _, pattern := range []string{glob, glob + "/**"} {
			if ok, _ := doublestar.Match(pattern, relative); ok {
				return true
			}
		}
	}
	return false
}

// For gives the profile that holds for a file.
func (c *Config) For(path string) *Profile {
	s := c.Settings
	base := c.base
	for _, o := range s.Overrides {
		if !c.matches(o.Files, path) {
			continue
		}
		if o.Profile != "" {
			tools := base.ToolPolicy
			other, err := Lookup(o.Profile)
			if err == nil {
				base = other.Clone()
				base.ToolPolicy = tools
			}
		}
		s.Rules = mergeRules(s.Rules, o.Rules)
		s.Capabilities = slices.Concat(s.Capabilities, o.Capabilities)
		s.Allowed = slices.Concat(s.Allowed, o.Allowed)
	}
	return base.With(s)
}

// ForBase is For with another embedded profile in place of the configuration's, if
// base names one.
func (c *Config) ForBase(path, base string) *Profile {
	p := c.For(path)
	if base == "" || base == p.Name {
		return p
	}
	other, err := Lookup(base)
	if err != nil {
		return p
	}
	tools := p.ToolPolicy
	p = other.With(c.Settings)
	p.ToolPolicy = tools
	return p
}

// IgnoresSuppressions reports whether suppression comments are switched off.
func (c *Config) IgnoresSuppressions() bool {
	return c.Settings.Suppressions != nil && !*c.Settings.Suppressions
}

// Version is the version of Python that a host asks for, if it does, else that of
// the settings, else the default.
func (c *Config) Version(asked *syntax.Version) syntax.Version {
	if asked != nil {
		return *asked
	}
	if v, err := syntax.ParseVersion(c.Settings.TargetVersion); err == nil {
		return v
	}
	return syntax.DefaultVersion
}

// With gives the profile with settings on top.
func (p *Profile) With(s Settings) *Profile {
	q := p.Clone()
	q.Denied = append(q.Denied, s.Denied...)
	q.Allowed = append(q.Allowed, s.Allowed...)
	if len(q.OnlyModules) > 0 || len(s.OnlyModules) > 0 {
		q.OnlyModules = append(q.OnlyModules, s.OnlyModules...)
	}
	q.KnownPackages = append(q.KnownPackages, s.KnownPackages...)
	q.Capabilities = append(q.Capabilities, s.Capabilities...)
	if len(q.Builtins) > 0 || len(s.Builtins) > 0 {
		q.Builtins = append(q.Builtins, s.Builtins...)
	}
	q.Hooks = append(q.Hooks, s.Hooks...)
	q.Tools = append(q.Tools, s.Tools...)
	q.Exact = q.Exact || s.Exact
	for key, text := range s.Rules {
		q.Rules[key] = text
	}
	return q
}
