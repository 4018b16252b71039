package lsp

import (
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	tests := []struct {
		given, warnings string
		changed         func(*Settings)
	}{
		{`null`, "", nil},
		{`{}`, "", nil},
		{`{"profile":"strict","codeLens":false,"dryRun":{"timeoutMs":7}}`, "", func(s *Settings) { s.Profile, s.CodeLens, s.DryRun.TimeoutMs = "strict", false, 7 }},
		{`{"inlayHints.effects":false,"inlayHints":{"values":null}}`, "", func(s *Settings) { s.InlayHints.Effects = false }},
		{`{"profile":"nope","targetVersion":"3.9"}`, `setting "profile" is ignored: unknown profile "nope": use one of agent`, func(s *Settings) { s.TargetVersion = "3.9" }},
		{`{"targetVersion":3}`, `setting "targetVersion" is ignored: it must be of type string, not 3`, nil},
		{`{"targetVersion":"2.7"}`, `"2.7" is none of 3.8, 3.9`, nil},
		{`{"dryRun":{"timeoutMs":0}}`, `setting "dryRun.timeoutMs" is ignored: 0 lies outside of 1 to 600000`, nil},
		{`{"dryRun":true}`, `setting "dryRun" is ignored: there is none of that name`, nil},
		{`{"profil":"strict"}`, `setting "profil" is ignored: there is none of that name; did you mean profile?`, nil},
		{`{"path":"/bin/trammel","trace":{"server":"off"}}`, "", nil},
		{`[1]`, "settings must be an object", nil},
		{`"x"`, "settings must be an object", nil},
	}
	for _, tt := range tests {
		got, want := defaults(), defaults()
		if tt.changed != nil {
			tt.changed(&want)
		}
		warnings := strings.Join(got.read([]byte(tt.given)), "; ")
		if !strings.Contains(warnings, tt.warnings) || tt.warnings == "" && warnings != "" {
			t.Errorf("%s: warnings %q, want %q", tt.given, warnings, tt.warnings)
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", tt.given, got, want)
		}
	}
}

// TestDefaults holds that every default is one that the setting takes.
func TestDefaults(t *testing.T) {
	s := defaults()
	for _, item := range s.list() {
		if item.Doc == "" || item.Type == "" {
			t.Errorf("%s has no description or type", item.Name)
		}
		if item.Enum != nil && !strings.Contains(" "+strings.Join(item.Enum, " ")+" ", " "+item.value.String()+" ") && item.value.String() != "" {
			t.Errorf("%s is %q by default, which is none of %q", item.Name, item.value.String(), item.Enum)
		}
		if item.Max != 0 && (item.value.Int() < item.Min || item.value.Int() > item.Max) {
			t.Errorf("%s is %d by default, outside of its bounds", item.Name, item.value.Int())
		}
	}
	if s.packages().Opaque != true || s.limits().Steps <= 0 || s.level() >= 8 {
		t.Errorf("what is made of the defaults: %+v %+v %v", s.packages(), s.limits(), s.level())
	}
}
