package policy

import (
	"fmt"
	"strings"
	"testing"
)

func TestSpotAt(t *testing.T) {
	tests := []struct{ path, text, want string }{ // | is the place
		{ConfigFile, "pro|", "pro: word pro"},
		{ConfigFile, "profile = \"ag|", "profile: word ag, value, quoted"},
		{ConfigFile, "capabilities = [\n  \"net\",\n  \"fs.r|\"", "capabilities: word fs.r, value, quoted"},
		{ConfigFile, "capabilities = [\"net\"]\nx|", "x: word x"},
		{ConfigFile, "[rules]\nEVL|001 = \"off\"", "rules.EVL001: word EVL001"},
		{ConfigFile, "[rules]\nEVL001 = \"o|", "rules.EVL001: word o, value, quoted"},
		{ConfigFile, "rules = { EVL001 = \"|", "rules.EVL001: word , value, quoted"},
		{ConfigFile, "rules = { IMP = \"off\", EV|", "rules.EV: word EV"},
		{ConfigFile, "[[overrides]]\nfil|", "overrides.fil: word fil"},
		{PyprojectFile, "[tool.trammel]\npro|", "pro: word pro"},
		{PyprojectFile, "[tool.ruff]\npro|", "pro: word pro, not ours"},
		{PyprojectFile, "[tool.trammel.rules]\n|", "rules.: word "},
	}
	for _, tt := range tests {
		at := strings.Index(tt.text, "|")
		s := SpotAt(tt.path, tt.text[:at]+tt.text[at+1:], at)
		got := join(s.Table, s.Key)
		if s.Table != "" && s.Key == "" {
			got += "."
		}
		got += fmt.Sprintf(": word %s", s.Word)
		for _, flag := range []struct {
			on   bool
			name string
		}{{s.InValue, ", value"}, {s.Quoted, ", quoted"}, {!s.Ours, ", not ours"}} {
			if flag.on {
				got += flag.name
			}
		}
		if got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestRuleClause(t *testing.T) {
	text := "[tool.trammel.rules]\nEVL = \"info\"\nIMP001 = \"off\"\n"
	c := ParseConfig(PyprojectFile, text, nil)
	for code, want := range map[string]string{"EVL001": "EVL", "IMP001": "IMP001", "FMT001": ""} {
		at, ok := c.RuleClause(code, "none")
		if ok != (want != "") || text[at.Start:at.End] != want {
			t.Errorf("%s is decided by %q, want %q", code, text[at.Start:at.End], want)
		}
	}
}
