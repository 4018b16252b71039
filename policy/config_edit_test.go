package policy

import "testing"

func TestConfigEdits(t *testing.T) {
	rule := func(c *Config) (Replacement, bool) { return c.SetRule("EVL001", Off) }
	grant := func(c *Config) (Replacement, bool) { return c.Grant("fs.read") }
	module := func(c *Config) (Replacement, bool) { return c.AllowModule("os.path") }
	tests := []struct {
		path, text, want string
		edit             func(*Config) (Replacement, bool)
	}{
		{ConfigFile, "", "[rules]\nEVL001 = \"off\"\n", rule},
		{ConfigFile, "profile = \"strict\"", "profile = \"strict\"\n\n[rules]\nEVL001 = \"off\"\n", rule},
		{ConfigFile, "[rules]\nEVL001 = \"error\" # why\n", "[rules]\nEVL001 = \"off\" # why\n", rule},
		{ConfigFile, "[rules]\nIMP = \"info\"\n\n[[overrides]]\nfiles = [\"a\"]\n", "[rules]\nIMP = \"info\"\nEVL001 = \"off\"\n\n[[overrides]]\nfiles = [\"a\"]\n", rule},
		{ConfigFile, "rules = { IMP = \"info\" }\n", "rules = { IMP = \"info\", EVL001 = \"off\" }\n", rule},
		{ConfigFile, "rules.IMP = \"info\"\n", "", rule}, // a table that is open cannot be headed as well
		{ConfigFile, "", "capabilities = [\"fs.read\"]\n", grant},
		{ConfigFile, "# ours\nprofile = \"agent\"\n\n[rules]\nIMP = \"info\"\n", "# ours\nprofile = \"agent\"\ncapabilities = [\"fs.read\"]\n\n[rules]\nIMP = \"info\"\n", grant},
		{ConfigFile, "[rules]\n", "capabilities = [\"fs.read\"]\n[rules]\n", grant},
		{ConfigFile, "capabilities = []\n", "capabilities = [\"fs.read\"]\n", grant},
		{ConfigFile, "capabilities = [ # ]\n  \"net\",\n]\n", "capabilities = [ # ]\n  \"net\", \"fs.read\"\n]\n", grant},
		{ConfigFile, "capabilities = [\"net:a]b\"]", "capabilities = [\"net:a]b\", \"fs.read\"]", grant},
		{ConfigFile, "allowed-modules = ['a']\r\n", "allowed-modules = ['a', \"os.path\"]\r\n", module},
		{PyprojectFile, "[project]\nname = \"x\"\n", "[project]\nname = \"x\"\n\n[tool.trammel]\nallowed-modules = [\"os.path\"]\n", module},
		{PyprojectFile, "[tool.trammel]\nprofile = \"agent\"\n[tool.ruff]\n", "[tool.trammel]\nprofile = \"agent\"\ncapabilities = [\"fs.read\"]\n[tool.ruff]\n", grant},
		{PyprojectFile, "[tool.trammel.rules]\nIMP = \"off\"\n", "[tool.trammel]\ncapabilities = [\"fs.read\"]\n\n[tool.trammel.rules]\nIMP = \"off\"\n", grant},
		{PyprojectFile, "[tool.trammel.rules]\nIMP = \"off\"\n", "[tool.trammel.rules]\nIMP = \"off\"\nEVL001 = \"off\"\n", rule},
		{ConfigFile, "profile = ", "", grant}, // does not parse
	}
	for _, tt := range tests {
		c := ParseConfig(tt.path, tt.text, nil)
		a, ok := tt.edit(c)
		if !ok {
			if tt.want != "" {
				t.Errorf("%q cannot be changed: %+v", tt.text, a)
			}
			continue
		}
		if got := tt.text[:a.Start] + a.Text + tt.text[a.End:]; got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.text, got, tt.want)
		}
	}
}
