package policy

import (
	"path/filepath"
	"reflect"
	"strings"
)

// Key is a setting of a configuration file.
type Key struct {
	Name string
	Doc  string // what it says
	List bool   // whether it takes a list
}

// Keys lists the settings of a table: of the top for "", of an override for
// "overrides". Other tables have none of their own.
func Keys(table string) (list []Key) {
	t := reflect.TypeFor[Settings]()
	switch table {
	case "":
	case "overrides":
		t = reflect.TypeFor[Override]()
	default:
		return nil
	}
	for i := range t.NumField() {
		f := t.Field(i)
		list = append(list, Key{f.Tag.Get("toml"), f.Tag.Get("doc"), f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.String})
	}
	return list
}

// ProfileOrder lists the profiles, the recommended one first.
func ProfileOrder() []string { return append([]string(nil), profileNames...) }

// CapabilityNames lists what may be granted, but for single hosts.
func CapabilityNames() []string { return capabilityNames() }

// Spot is what a place in the text of a configuration file is about. The text may be
// broken, as it is while somebody types.
type Spot struct {
	Ours       bool   // it lies in Trammel's settings
	Table      string // "", "rules", "overrides" or "overrides.rules"
	Key        string // the setting that the place belongs to, or is being named
	InValue    bool   // it lies behind the key's =
	Quoted     bool   // it lies in a string
	Word       string // around the place
	Start, End int    // of the word
}

// SpotAt finds out what a place in a configuration's text is about.
func SpotAt(path, text string, at int) Spot {
	s := Spot{Start: at, End: at}
	for s.Start > 0 && isWordByte(text[s.Start-1]) {
		s.Start--
	}
	for s.End < len(text) && isWordByte(text[s.End]) {
		s.End++
	}
	s.Word = text[s.Start:s.End]
	before := text[:s.Start]
	s.readTable(path, before)
	line := before[strings.LastIndexByte(before, '\n')+1:]
	s.Quoted = strings.Count(line, `"`)%2 == 1 || strings.Count(line, `'`)%2 == 1
	key, value, isValue := strings.Cut(line, "=")
	switch {
	case isValue && s.Table == "" && strings.TrimSpace(key) == "rules" && strings.Contains(value, "{"):
		s.Table = "rules"
		entry := value[strings.LastIndexAny(value, "{,")+1:]
		key, _, s.InValue = strings.Cut(entry, "=")
		s.Key = strings.TrimSpace(key)
	case isValue:
		s.Key, s.InValue = strings.TrimSpace(key), true
	default:
		s.Key, s.InValue = openList(before)
	}
	if !s.InValue {
		s.Key = s.Word
	}
	return s
}

func isWordByte(c byte) bool {
	return c == '_' || c == '-' || c == '.' || c == ':' || c == '*' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// readTable finds the table that a place lies in.
func (s *Spot) readTable(path, before string) {
	name := ""
	for _, line := range strings.Split(before, "\n") {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") && !strings.ContainsAny(line, `"',`) {
			name = strings.TrimSpace(strings.Trim(line, "[]"))
		}
	}
	if filepath.Base(path) == PyprojectFile {
		rest, ours := strings.CutPrefix(name, "tool.trammel")
		if !ours || rest != "" && rest[0] != '.' {
			return
		}
		name = strings.TrimPrefix(rest, ".")
	}
	s.Ours, s.Table = true, name
}

// openList finds the key of a list that is still open where a text ends.
func openList(before string) (key string, open bool) {
	depth := 0
	lines := strings.Split(before, "\n")
	for i := len(lines) - 1; i >= 0; i-- {
		line, _, _ := strings.Cut(lines[i], "#")
		depth += strings.Count(line, "[") - strings.Count(line, "]")
		name, _, isKey := strings.Cut(line, "=")
		switch {
		case isKey:
			return strings.TrimSpace(name), depth > 0
		case strings.HasPrefix(strings.TrimSpace(line), "["):
			return "", false
		}
	}
	return "", false
}

// Place gives the place of a setting in the file, by its dotted name without that of
// Trammel's table, such as "rules.EVL001".
func (c *Config) Place(key string) (Clause, bool) {
	if filepath.Base(c.Path) == PyprojectFile {
		key = "tool.trammel." + key
	}
	at, ok := c.places[key]
	return Clause{c.Path, at.start, at.end}, ok
}

// RuleClause gives the place of the setting that decides on a rule's severity in the
// file or those that it extends, if there is one.
func (c *Config) RuleClause(code, name string) (Clause, bool) {
	for _, config := range append([]*Config{c}, c.Extended...) {
		for _, table := range []string{"overrides.rules.", "rules."} {
			for _, key := range []string{code, name, code[:3]} {
				if at, ok := config.Place(table + key); ok {
					return at, true
				}
			}
		}
	}
	return Clause{}, false
}

// Reference is a file that a configuration names.
type Reference struct {
	Start, End int // of the name, with its quotes
	Path       string
}

// References lists the files that the configuration names.
func (c *Config) References() (list []Reference) {
	for key, value := range map[string]string{"extend": c.Settings.Extend, "tool-policy": c.Settings.ToolPolicy} {
		at, ok := c.Place(key)
		if !ok || value == "" {
			continue
		}
		start, end := valueOf(c.Text, at.End)
		list = append(list, Reference{start, end, c.resolve(value)})
	}
	return list
}
