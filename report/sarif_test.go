package report

import (
	"os"
	"testing"

	"trammel/analysis"
	_ "trammel/analysis/rules"
	"trammel/policy"
	"trammel/syntax"
)

// TestSARIF validates a log with findings, fixes and rules against the schema of
// SARIF 2.1.0.
func TestSARIF(t *testing.T) {
	text, err := os.ReadFile("../testdata/sample.py")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := policy.Lookup(policy.Agent)
	if err != nil {
		t.Fatal(err)
	}
	f := syntax.ParseText("sample.py", string(text))
	found := Findings(f.Source, analysis.Check(f, analysis.Options{Profile: profile}))
	log := sarifLog(found, "1.0")
	if err := log.Validate(); err != nil {
		t.Error(err)
	}
	run := log.Runs[0]
	if len(run.Results) != len(found) || len(run.Tool.Driver.Rules) < 4 {
		t.Errorf("%d results of %d findings, %d rules", len(run.Results), len(found), len(run.Tool.Driver.Rules))
	}
	fixes := 0
	for _, r := range run.Results {
		fixes += len(r.Fixes)
	}
	if fixes < 2 {
		t.Errorf("the log has %d fixes", fixes)
	}
	if err := sarifLog(nil, "1.0").Validate(); err != nil {
		t.Errorf("an empty log: %v", err)
	}
}
