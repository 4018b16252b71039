// Package arch holds the tests of the architecture itself.
package arch

import (
	"os/exec"
	"strings"
	"testing"
)

// forbidden lists the imports that would point the wrong way: package, and what it
// must not reach, however indirectly.
var forbidden = map[string][]string{
	"trammel/syntax":   {"trammel/policy", "trammel/scrub", "trammel/analysis", "trammel/interp", "trammel/report", "trammel/cli", "trammel/lsp"},
	"trammel/policy":   {"trammel/scrub", "trammel/analysis", "trammel/interp", "trammel/report", "trammel/cli", "trammel/lsp"},
	"trammel/scrub":    {"trammel/policy", "trammel/analysis", "trammel/interp", "trammel/report", "trammel/cli", "trammel/lsp"},
	"trammel/analysis": {"trammel/interp", "trammel/report", "trammel/cli", "trammel/lsp"},
	"trammel/interp":   {"trammel/analysis", "trammel/report", "trammel/cli", "trammel/lsp"},
	"trammel/report":   {"trammel/cli", "trammel/lsp"},
	"trammel/serve":    {"trammel/cli", "trammel/lsp"},
	"trammel/lsp":      {"trammel/cli", "trammel/serve"},
}

// TestArrows reads what every package imports and fails on an arrow that points
// the wrong way, or on the protocol's libraries outside lsp.
func TestArrows(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Deps \" \"}}", "trammel/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		pkg, deps, _ := strings.Cut(line, " ")
		for _, dep := range strings.Fields(deps) {
			for from, never := range forbidden {
				for _, to := range never {
					if within(pkg, from) && within(dep, to) {
						t.Errorf("%s must not depend on %s, but reaches %s", pkg, to, dep)
					}
				}
			}
			if strings.HasPrefix(dep, "go.lsp.dev/") && !within(pkg, "trammel/lsp") && !within(pkg, "trammel/cli") && pkg != "trammel" {
				t.Errorf("%s reaches %s: only lsp knows the protocol", pkg, dep)
			}
		}
	}
}

func within(pkg, root string) bool { return pkg == root || strings.HasPrefix(pkg, root+"/") }
