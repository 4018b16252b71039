package rules

import (
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// TestOrdinary checks that profile agent says nothing of ordinary programs.
func TestOrdinary(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/ordinary.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.Files) < 150 {
		t.Errorf("there are only %d programs", len(archive.Files))
	}
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		f := syntax.ParseText(file.Name, string(file.Data))
		for _, d := range analysis.Check(f, analysis.Options{Profile: profile}) {
			t.Errorf("%s:%d: %s %s: %s", file.Name, f.Line(d.Span.Start), d.Rule.Code, d.Severity, d.Message)
		}
	}
}
