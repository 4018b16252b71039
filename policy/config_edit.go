package policy

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// SetRule gives the change that sets the severity of a rule, by its code, name or
// group. It is false if the file cannot be changed like that.
func (c *Config) SetRule(key string, level Severity) (Replacement, bool) {
	value := `"` + level.String() + `"`
	a := c.tables().set("rules", key, value)
	after := c.with(a)
	return a, after.Settings.Rules[key] == level.String() && len(after.Problems) <= len(c.Problems)
}

// Grant gives the change that adds a capability.
func (c *Config) Grant(capability string) (Replacement, bool) {
	a := c.tables().add("capabilities", capability)
	after := c.with(a)
	return a, slices.Contains(after.Settings.Capabilities, capability) && len(after.Problems) <= len(c.Problems)
}

// AllowModule gives the change that adds a module to those that may be used.
func (c *Config) AllowModule(module string) (Replacement, bool) {
	a := c.tables().add("allowed-modules", module)
	after := c.with(a)
	return a, slices.Contains(after.Settings.Allowed, module) && len(after.Problems) <= len(c.Problems)
}

// with parses the configuration as it is after a change.
func (c *Config) with(a Replacement) *Config {
	return ParseConfig(c.Path, c.Text[:a.Start]+a.Text+c.Text[a.End:], nil)
}

// tomlTables are the tables of a configuration's text.
type tomlTables struct {
	text    string
	prefix  string // of Trammel's tables: "", or "tool.trammel"
	headers []tomlHeader
	keys    map[string]tomlKey
}

// tomlHeader is a line [name].
type tomlHeader struct {
	name       string
	start, end int // of the lines that belong to it, with the header's own
}

// tomlKey is where a key and its value stand; the value of a list goes up to its ].
type tomlKey struct{ start, valueStart, valueEnd int }

func (c *Config) tables() *tomlTables {
	t := &tomlTables{text: c.Text, keys: map[string]tomlKey{}}
	if filepath.Base(c.Path) == PyprojectFile {
		t.prefix = "tool.trammel"
	}
	t.headers = []tomlHeader{{end: len(c.Text)}}
	p := unstable.Parser{}
	p.Reset([]byte(c.Text))
	for p.NextExpression() {
		e := p.Expression()
		name, at := keyName(e)
		last := &t.headers[len(t.headers)-1]
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			start := strings.LastIndexByte(c.Text[:at.start], '\n') + 1
			last.end = start
			t.headers = append(t.headers, tomlHeader{name, start, len(c.Text)})
		case unstable.KeyValue:
			key := tomlKey{start: at.start}
			key.valueStart, key.valueEnd = valueOf(c.Text, at.end)
			t.keys[join(last.name, name)] = key
		}
	}
	return t
}

func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ".")
}

// valueOf finds the value behind a key: up to the end of the line, or of the list.
func valueOf(text string, at int) (start, end int) {
	i := strings.IndexByte(text[at:], '=')
	if i < 0 {
		return at, at
	}
	start = at + i + 1
	for start < len(text) && (text[start] == ' ' || text[start] == '\t') {
		start++
	}
	quote, depth := byte(0), 0
	for end = start; end < len(text); end++ {
		switch c := text[end]; {
		case quote == '"' && c == '\\':
			end++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#' || c == '\n':
			if depth == 0 {
				return start, start + len(strings.TrimRight(text[start:end], " \t\r"))
			}
			if c == '#' {
				end = lineEnd(text, end) - 1
			}
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			depth--
		}
	}
	return start, min(end, len(text))
}

// set binds a key of one of Trammel's tables.
func (t *tomlTables) set(table, key, value string) Replacement {
	full := join(t.prefix, table)
	if k, ok := t.keys[full+"."+key]; ok {
		return Replacement{"", k.valueStart, k.valueEnd, value}
	}
	line := key + " = " + value + "\n"
	if k, ok := t.keys[full]; ok { // an inline table
		inner := strings.TrimSpace(t.text[k.valueStart+1 : max(k.valueEnd-1, k.valueStart+1)])
		if inner != "" {
			inner += ", "
		}
		return Replacement{"", k.valueStart, k.valueEnd, "{ " + inner + key + " = " + value + " }"}
	}
	for _, h := range t.headers[1:] {
		if h.name == full {
			return t.insert(t.endOf(h), line)
		}
	}
	separator := "\n"
	if t.text == "" {
		separator = ""
	}
	return t.insert(len(t.text), separator+"["+full+"]\n"+line)
}

// add puts a text into a list at the top of Trammel's settings.
func (t *tomlTables) add(key, value string) Replacement {
	quoted := `"` + value + `"`
	if k, ok := t.keys[join(t.prefix, key)]; ok && k.valueEnd > k.valueStart && t.text[k.valueEnd-1] == ']' {
		body := strings.TrimRight(t.text[k.valueStart:k.valueEnd-1], " \t\r\n")
		at := k.valueStart + len(body)
		switch {
		case strings.HasSuffix(body, ","):
			return Replacement{"", at, at, " " + quoted}
		case body != "[":
			return Replacement{"", at, at, ", " + quoted}
		}
		return Replacement{"", at, at, quoted}
	}
	line := key + " = [" + quoted + "]\n"
	for _, h := range t.headers {
		if h.name == t.prefix {
			return t.insert(t.endOf(h), line)
		}
	}
	for _, h := range t.headers {
		if strings.HasPrefix(h.name, t.prefix+".") {
			return Replacement{"", h.start, h.start, "[" + t.prefix + "]\n" + line + "\n"}
		}
	}
	return t.insert(len(t.text), "\n["+t.prefix+"]\n"+line)
}

// endOf is the place behind the last line of a table that says something.
func (t *tomlTables) endOf(h tomlHeader) int {
	body := strings.TrimRight(t.text[h.start:h.end], " \t\r\n")
	if body == "" {
		return h.start
	}
	return min(h.start+len(body)+1, len(t.text))
}

// insert adds lines at a place, behind a line end.
func (t *tomlTables) insert(at int, lines string) Replacement {
	if at > 0 && t.text[at-1] != '\n' && t.text[at-1] != '\r' {
		lines = "\n" + lines
	}
	return Replacement{"", at, at, lines}
}
