package lsp

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/syntax"
)

// Settings are what a client may configure: by initialization options, by answering
// workspace/configuration for the section "trammel", or by didChangeConfiguration. This
// is the one list of them: the documentation and the settings of the VS Code extension
// are made from it.
type Settings struct {
	Profile       string `json:"profile" default:"" enum:"profiles" doc:"What code may do. Empty for what trammel.toml says, or the profile agent."`
	TargetVersion string `json:"targetVersion" default:"" enum:"versions" doc:"The Python version that files are written for. Empty for what trammel.toml says, or the newest that is usual."`
	Configuration string `json:"configuration" default:"" doc:"A configuration file to use instead of the nearest trammel.toml or pyproject.toml; a relative path starts at the workspace folder."`
	Execute       bool   `json:"execute" default:"false" scope:"machine" doc:"Allow dry runs and doctests: programs are executed in Trammel's metered interpreter, which records effects and performs none. The environment variable TRAMMEL_EXECUTE=1 does so too."`
	CodeLens      bool   `json:"codeLens" default:"true" doc:"Show \"Dry run\" and \"Run doctests\" above the code they run, when execution is allowed."`
	InlayHints    struct {
		Effects bool `json:"effects" default:"true" doc:"Show behind the head of a function which effects calling it can have."`
		Values  bool `json:"values" default:"true" doc:"Show after a dry run what top-level variables held at its end."`
	} `json:"inlayHints"`
	SemanticHighlighting bool `json:"semanticHighlighting" default:"false" doc:"Mark names that the policy denies with semantic tokens."`
	Workspace            struct {
		Diagnostics bool `json:"diagnostics" default:"false" doc:"Report findings for all Python files of the workspace, not only for open ones."`
		MaxFiles    int  `json:"maxFiles" default:"2000" min:"1" max:"100000" doc:"How many files are checked for that at most."`
		MaxSeconds  int  `json:"maxSeconds" default:"60" min:"1" max:"3600" doc:"How many seconds checking them may take."`
	} `json:"workspace"`
	DryRun struct {
		TimeoutMs int    `json:"timeoutMs" default:"5000" min:"1" max:"600000" doc:"How many milliseconds a dry run may take."`
		MaxSteps  int64  `json:"maxSteps" default:"50000000" min:"1" max:"1000000000000" doc:"How many steps a dry run may take: calls, rounds of loops, and work inside built-in functions."`
		MemoryMb  int64  `json:"memoryMb" default:"256" min:"1" max:"16384" doc:"How many megabytes a dry run may keep alive."`
		Missing   string `json:"missing" default:"unknown" enum:"unknown,error" doc:"What packages are that Trammel does not have: values of which nothing is known, or an ImportError."`
		Branch    string `json:"branch" default:"true" enum:"true,false" doc:"What an unknown value is in a condition."`
	} `json:"dryRun"`
	LogLevel string `json:"logLevel" default:"warning" enum:"debug,info,warning,error" doc:"Which messages of the server go to the client's log."`
}

// Setting is one of the settings.
type Setting struct {
	Name    string // with dots: inlayHints.effects
	Doc     string
	Type    string // boolean, integer or string
	Default any
	Enum    []string
	Min     int64
	Max     int64  // 0 for none
	Scope   string // machine: a workspace cannot set it

	value reflect.Value
}

// SettingsList lists the settings in their order.
func SettingsList() []Setting { return new(Settings).list() }

// defaults are the settings of a client that says nothing.
func defaults() Settings {
	s := Settings{}
	for _, item := range s.list() {
		item.value.Set(reflect.ValueOf(item.Default).Convert(item.value.Type()))
	}
	return s
}

// list gives the settings as they stand in s.
func (s *Settings) list() []Setting { return listSettings(reflect.ValueOf(s).Elem(), "") }

func listSettings(v reflect.Value, prefix string) (list []Setting) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name := prefix + f.Tag.Get("json")
		if f.Type.Kind() == reflect.Struct {
			list = append(list, listSettings(v.Field(i), name+".")...)
			continue
		}
		list = append(list, newSetting(name, f, v.Field(i)))
	}
	return list
}

func newSetting(name string, f reflect.StructField, v reflect.Value) Setting {
	s := Setting{Name: name, Doc: f.Tag.Get("doc"), Scope: f.Tag.Get("scope"), value: v}
	s.Min, _ = strconv.ParseInt(f.Tag.Get("min"), 10, 64)
	s.Max, _ = strconv.ParseInt(f.Tag.Get("max"), 10, 64)
	switch text := f.Tag.Get("default"); f.Type.Kind() {
	case reflect.Bool:
		s.Type, s.Default = "boolean", text == "true"
	case reflect.String:
		s.Type, s.Default = "string", text
	default:
		s.Type = "integer"
		s.Default, _ = strconv.ParseInt(text, 10, 64)
	}
	switch enum := f.Tag.Get("enum"); enum {
	case "":
	case "profiles":
		s.Enum = append([]string{""}, policy.ProfileOrder()...)
	case "versions":
		s.Enum = []string{""}
		for v := syntax.MinVersion; v <= syntax.MaxVersion; v++ {
			s.Enum = append(s.Enum, v.String())
		}
	default:
		s.Enum = strings.Split(enum, ",")
	}
	return s
}

// clientKeys are settings of the VS Code extension that stand beside the server's.
var clientKeys = []string{"path", "trace"}

// read takes over what a client says. What is wrong is reported and skipped, one
// setting at a time; null leaves a setting as it is.
func (s *Settings) read(raw []byte) (warnings []string) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(raw, &given); err != nil {
		return []string{"settings must be an object; they are ignored"}
	}
	values := map[string]json.RawMessage{}
	flatten(given, "", values)
	list := s.list()
	names := make([]string, len(list))
	for i, item := range list {
		names[i] = item.Name
		if raw, ok := values[item.Name]; ok {
			delete(values, item.Name)
			if err := item.set(raw); err != nil {
				warnings = append(warnings, fmt.Sprintf("setting %q is ignored: %v", item.Name, err))
			}
		}
	}
	for name := range values {
		first, _, _ := strings.Cut(name, ".")
		if slices.Contains(clientKeys, first) {
			continue
		}
		text := fmt.Sprintf("setting %q is ignored: there is none of that name", name)
		if near := policy.Nearest(name, names); near != "" {
			text += "; did you mean " + near + "?"
		}
		warnings = append(warnings, text)
	}
	slices.Sort(warnings)
	return warnings
}

// flatten names the values of nested objects with dots.
func flatten(given map[string]json.RawMessage, prefix string, into map[string]json.RawMessage) {
	for key, raw := range given {
		var nested map[string]json.RawMessage
		switch {
		case string(bytes.TrimSpace(raw)) == "null":
		case json.Unmarshal(raw, &nested) == nil && nested != nil:
			flatten(nested, prefix+key+".", into)
		default:
			into[prefix+key] = raw
		}
	}
}

// set takes over a value, if it is one that the setting can have.
func (s *Setting) set(raw json.RawMessage) error {
	fresh := reflect.New(s.value.Type())
	if json.Unmarshal(raw, fresh.Interface()) != nil {
		return fmt.Errorf("it must be of type %s, not %s", s.Type, clip(string(raw), 40))
	}
	v := fresh.Elem()
	switch {
	case s.Enum != nil && !slices.Contains(s.Enum, v.String()):
		if s.Name == "profile" {
			_, err := policy.Lookup(v.String())
			return err
		}
		return fmt.Errorf("%q is none of %s", clip(v.String(), 40), strings.Join(nonEmpty(s.Enum), ", "))
	case s.Max != 0 && (v.Int() < s.Min || v.Int() > s.Max):
		return fmt.Errorf("%d lies outside of %d to %d", v.Int(), s.Min, s.Max)
	}
	s.value.Set(v)
	return nil
}

func nonEmpty(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
}

func clip(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return text
}

// version is the Python version that the client asks for, or nil.
func (s *Settings) version() *syntax.Version {
	v, err := syntax.ParseVersion(s.TargetVersion)
	if err != nil {
		return nil
	}
	return &v
}

// limits are those of dry runs.
func (s *Settings) limits() object.Limits {
	l := object.DefaultLimits
	l.Time = time.Duration(s.DryRun.TimeoutMs) * time.Millisecond
	l.Steps, l.Memory = s.DryRun.MaxSteps, s.DryRun.MemoryMb<<20
	return l
}

// packages says what a dry run makes of packages that are not there.
func (s *Settings) packages() world.Packages {
	p, err := world.ParsePackages(s.DryRun.Missing, s.DryRun.Branch)
	if err != nil {
		panic(err) // the settings take nothing else
	}
	return p
}

// level is the one from which messages go to the client.
func (s *Settings) level() slog.Level {
	return map[string]slog.Level{"debug": slog.LevelDebug, "info": slog.LevelInfo, "warning": slog.LevelWarn, "error": slog.LevelError}[s.LogLevel]
}
