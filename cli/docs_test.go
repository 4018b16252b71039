package cli_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/analysis"
	"trammel/cli"
	"trammel/policy"
)

var update = flag.Bool("update", false, "rewrite the generated documentation")

func run(args ...string) string {
	var out bytes.Buffer
	cli.Main(args, strings.NewReader(""), &out, &out)
	return out.String()
}

// current compares a generated file with what it should hold, or rewrites it.
func current(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Errorf("%s is out of date: run go test ./cli -update (-want +got):\n%s", path, d)
	}
}

// TestRulesPage holds docs/rules.md to the rules.
func TestRulesPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Rules\n\nMade from the rules' own pages by `go test ./cli -update`.\n\n| code | name |")
	profiles := policy.ProfileNames()
	for _, p := range profiles {
		fmt.Fprintf(&b, " %s |", p)
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---|", len(profiles)) + "\n")
	for _, r := range analysis.Rules() {
		fmt.Fprintf(&b, "| [%s](#%s-%s) | %s |", r.Code, r.Name, strings.ToLower(r.Code), r.Name)
		for _, p := range profiles {
			fmt.Fprintf(&b, " %v |", r.Levels[p])
		}
		b.WriteString("\n")
	}
	for _, r := range analysis.Rules() {
		page := strings.TrimSpace(r.Page())
		page = strings.ReplaceAll(page, "\n## ", "\n### ")
		b.WriteString("\n#" + page + "\n")
	}
	current(t, "../docs/rules.md", b.String())
}

// TestCommandsPage holds docs/commands.md to the commands' own help.
func TestCommandsPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Commands\n\nMade from `trammel COMMAND --help` by `go test ./cli -update`.\n")
	for _, name := range []string{"check", "scrub", "run", "ast", "lsp", "version"} {
		fmt.Fprintf(&b, "\n## trammel %s\n\n```\n%s```\n", name, run(name, "--help"))
	}
	current(t, "../docs/commands.md", b.String())
}

// TestReadme holds what README.md shows to what the program does, and its commands
// to the files that there are.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	t.Chdir("..")
	shown := "```\n" + run("check", "testdata/sample.py") + "```\n"
	if !strings.Contains(readme, shown) {
		t.Errorf("README.md does not show what trammel check prints:\n%s", shown)
	}
	for _, path := range []string{"test.sh", "docs/vscode.png", "docs/rules.md", "docs/commands.md", "docs/rationale.md", "editors/neovim/trammel.lua", "vscode-ext/README.md"} {
		if !strings.Contains(readme, path) {
			t.Errorf("README.md does not mention %s", path)
		}
		if _, err := os.Stat(filepath.FromSlash(path)); err != nil {
			t.Error(err)
		}
	}
	lua, err := os.ReadFile("editors/neovim/trammel.lua")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(readme, string(lua)) {
		t.Error("README.md does not show editors/neovim/trammel.lua as it is")
	}
}
