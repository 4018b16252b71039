package rules

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// runtimeOnly are constructs whose outcome in the table comes from values and not
// from the construct: Python raises there as well, or only code that was reached
// counts.
var runtimeOnly = map[string]string{
	"Attribute single underscore": "the object has no such attribute", "Attribute half dunder": "the object has no such attribute",
	"Subscript missing key": "the key is missing", "Del undefined": "the name is not defined", "FunctionDef missing arg": "the argument is missing",
	"Raise": "raises", "Raise from": "raises", "Assert": "fails", "While infinite": "a limit, reported as RES003 at level info",
	"For else": "follows from the else, which STM009 reports", "While else": "follows from the else, which STM009 reports",
	"Global": "the function is not called; where it is, the evaluator refuses it", "Nonlocal": "as Global",
}

// hostNames were defined by whoever measured the table.
var hostNames = []string{"o", "a", "d", "f", "O"}

// TestSmolagents holds profile smolagents to what smolagents' evaluator did of each
// construct (testdata/smolagents.json, measured on CPython 3.13.0).
func TestSmolagents(t *testing.T) {
	data, err := os.ReadFile("testdata/smolagents.json")
	if err != nil {
		t.Fatal(err)
	}
	var table []struct{ Construct, Source, Result string }
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	profile, err := policy.Lookup(policy.Smolagents)
	if err != nil {
		t.Fatal(err)
	}
	profile = profile.With(policy.Settings{Builtins: hostNames})
	compared := 0
	for _, row := range table {
		if runtimeOnly[row.Construct] != "" {
			continue
		}
		compared++
		var errors []string
		for _, d := range analysis.Check(syntax.ParseText("page.py", row.Source), analysis.Options{Profile: profile}) {
			if d.Severity == policy.Error {
				errors = append(errors, d.Rule.Code+" "+d.Message)
			}
		}
		if refused := strings.HasPrefix(row.Result, "ERR"); refused != (len(errors) > 0) {
			t.Errorf("%s: %q gave %q, found %q", row.Construct, row.Source, row.Result, errors)
		}
	}
	if compared < 170 {
		t.Errorf("only %d rows compared", compared)
	}
}
