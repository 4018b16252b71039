package rules

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/analysis"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
)

// TestParts holds that a large file gives the same findings whether it is gone over in
// parts or not.
func TestParts(t *testing.T) {
	paths, err := filepath.Glob("../../interp/stdlib/py/*.py")
	if err != nil || len(paths) < 10 {
		t.Fatal("no library: ", err)
	}
	var text strings.Builder
	for _, path := range paths[:20] {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text.Write(data)
	}
	profile, err := policy.Lookup(policy.Strict)
	if err != nil {
		t.Fatal(err)
	}
	findings := func(processors int) []report.Finding {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		f := syntax.ParseText("large.py", text.String())
		return report.Findings(f.Source, analysis.Check(f, analysis.Options{Profile: profile}))
	}
	one, four := findings(1), findings(8)
	if len(one) < 100 {
		t.Errorf("only %d findings", len(one))
	}
	if d := cmp.Diff(one, four); d != "" {
		t.Errorf("findings differ (-at once +in parts):\n%.3000s", d)
	}
}
