package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"

	"trammel/analysis"
	"trammel/cli"
	"trammel/internal/docstest"
	"trammel/policy"
	"trammel/scrub/passes"
	"trammel/syntax"
)

func run(args ...string) string {
	var out bytes.Buffer
	cli.Main(args, strings.NewReader(""), &out, &out)
	return out.String()
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
	docstest.Current(t, "../docs/rules.md", b.String())
}

// escape is a way to evade a check, or something harmless that looks like one.
type escape struct {
	ID, Profile, Source string
	Harmless            bool
}

// repeated are sources too long to be written down.
var repeated = map[string]string{"@repeat -": "x = " + strings.Repeat("-", 5000) + "1", "@repeat .a": "x = a" + strings.Repeat(".a", 100_000)}

// TestEscapesPage checks that every known escape is caught, and nothing harmless is,
// and holds docs/escapes.md to what caught it.
func TestEscapesPage(t *testing.T) {
	data, err := os.ReadFile("../analysis/rules/testdata/escapes.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []escape
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("# Escapes\n\nKnown ways to evade checks of Python, and what Python evaluates unseen; what catches each and in which line.\n" +
		"Made from `analysis/rules/testdata/escapes.json` by `go test ./cli -update`. Profile `agent`, unless the column says otherwise.\n\n" +
		"| escape | profile | caught by (line) |\n|---|---|---|\n")
	for _, e := range list {
		caught := caughtBy(t, e)
		switch {
		case e.Harmless && caught != "":
			t.Errorf("%s is harmless, but found: %s", e.ID, caught)
		case !e.Harmless && caught == "":
			t.Errorf("%s is not caught", e.ID)
		case e.Harmless:
			caught = "harmless, and nothing is found"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", e.ID, e.Profile, caught)
	}
	docstest.Current(t, "../docs/escapes.md", b.String())
}

// caughtBy lists the warnings and errors for an escape, each rule with its lines.
func caughtBy(t *testing.T, e escape) string {
	source := e.Source
	if long := repeated[source]; long != "" {
		source = long
	}
	version := syntax.DefaultVersion
	if strings.Contains(e.ID, "annotationlib") {
		version = syntax.MaxVersion
	}
	profile, err := policy.Lookup(e.Profile)
	if err != nil {
		t.Fatal(err)
	}
	f := syntax.Parse(syntax.NewSource("escape.py", source), version)
	var parts []string
	for _, d := range analysis.Check(f, analysis.Options{Profile: profile}) {
		if part := fmt.Sprintf("%s (%d)", d.Rule.Code, f.Line(d.Span.Start)); d.Severity >= policy.Warning && !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// TestSchema holds docs/trammel.schema.json to the settings.
func TestSchema(t *testing.T) {
	docstest.Current(t, "../docs/trammel.schema.json", run("policy", "schema"))
}

// TestCommandsPage holds docs/commands.md to the commands' own help.
func TestCommandsPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Commands\n\nMade from `trammel COMMAND --help` by `go test ./cli -update`.\n")
	for _, name := range []string{"check", "explain", "policy", "policy show", "policy schema", "scrub", "run", "serve", "hook", "ast", "lsp", "replay", "version"} {
		fmt.Fprintf(&b, "\n## trammel %s\n\n```\n%s```\n", name, run(append(strings.Fields(name), "--help")...))
	}
	docstest.Current(t, "../docs/commands.md", b.String())
}

// TestScrubPage holds docs/scrub.md to the passes, and to what they make of their
// examples.
func TestScrubPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Scrubbing\n\nMade from the passes themselves by `go test ./cli -update`.\n\n" +
		"Every pass is a list of edits: what it does not name stays as it is, byte for byte. The result has been parsed, its tree is\n" +
		"the one that the pass promises, and a second run changes nothing.\n\n" +
		"| pass | modes | source action | |\n|---|---|---|---|\n")
	for _, p := range passes.All {
		var modes []string
		for _, m := range p.Modes {
			modes = append(modes, "`"+m.Name+"`")
		}
		off := ""
		if p.Explicit {
			off = "only by name"
		}
		fmt.Fprintf(&b, "| [%s](#%s) | %s | `source.scrub.%s` | %s |\n", p.Name, p.Name, strings.Join(modes, ", "), p.Name, off)
	}
	for _, p := range passes.All {
		fmt.Fprintf(&b, "\n## %s\n\nThis pass %s.\n", p.Name, strings.ReplaceAll(p.Summary, "_", "\\_"))
		for _, s := range selections(p) {
			b.WriteString("\n" + scrubExample(t, s))
		}
	}
	docstest.Current(t, "../docs/scrub.md", b.String())
}

// selections lists a pass in each of its modes.
func selections(p *passes.Pass) (list []passes.Selection) {
	if len(p.Modes) == 0 {
		return []passes.Selection{{Pass: p}}
	}
	for _, m := range p.Modes {
		list = append(list, passes.Selection{Pass: p, Mode: m.Name})
	}
	return list
}

// scrubExample shows as a diff what a pass makes of its example.
func scrubExample(t *testing.T, s passes.Selection) string {
	t.Helper()
	f := syntax.Parse(syntax.NewSource("a.py", s.Example), syntax.DefaultVersion)
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		t.Fatal(err)
	}
	r, err := passes.Run(f, []passes.Selection{s}, passes.Options{Breaks: analysis.Breaks(profile)})
	if err != nil {
		t.Fatal(err)
	}
	head := ""
	for _, m := range s.Modes {
		if m.Name == s.Mode {
			head = "`" + m.Name + "`: " + m.Summary + ".\n\n"
		}
	}
	diff, err := udiff.ToUnified("", "", f.Text, udiff.Lines(f.Text, r.Text), 9)
	if err != nil {
		t.Fatal(err)
	}
	if diff == "" {
		return head + "(leaves the example as it is)\n"
	}
	lines := strings.SplitAfter(diff, "\n")
	return head + "```diff\n" + strings.Join(lines[3:], "") + "```\n"
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
	dry, _, found := strings.Cut(run("run", "--effects", "--files", "testdata/dryrun/files", "testdata/dryrun/orders.py"), "used: ")
	if !found || !strings.Contains(readme, "```\n"+dry+"```\n") {
		t.Errorf("README.md does not show what trammel run prints:\n%s", dry)
	}
	for _, path := range []string{"docs/modules.md", "docs/embedding.md", "docs/incompatibilities.md", "examples", "test.sh", "vscode-ext/images/report.png", "docs/rules.md", "docs/commands.md", "docs/rationale.md", "docs/escapes.md", "docs/stdlib.md", "docs/scrub.md", "docs/trammel.schema.json", "docs/server.md", "docs/editors.md", "docs/agents.md", "vscode-ext/README.md"} {
		if !strings.Contains(readme, path) {
			t.Errorf("README.md does not mention %s", path)
		}
		if _, err := os.Stat(filepath.FromSlash(path)); err != nil {
			t.Error(err)
		}
	}
}

// TestEditorsPage holds docs/editors.md to the set-ups that the editors' tests run.
func TestEditorsPage(t *testing.T) {
	page, err := os.ReadFile("../docs/editors.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"neovim/trammel.lua", "emacs/trammel.el", "helix/languages.toml"} {
		text, err := os.ReadFile(filepath.Join("../editors", filepath.FromSlash(path)))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(page), "\n"+string(text)+"```\n") {
			t.Errorf("docs/editors.md does not show editors/%s as it is", path)
		}
	}
}
