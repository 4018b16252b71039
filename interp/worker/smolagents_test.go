package worker

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"trammel/policy"
)

// preamble defines what those who measured the table had at hand.
const preamble = `class O:
    b = 1
    c = 1
o = O()
a = [1, 2, 3]
d = {'k': 1}
def f(*args, **kw):
    return args
`

// asPython are constructs of the table that smolagents' executor fails at or does
// otherwise than Python, and that are run as Python runs them here.
var asPython = map[string]string{
	"Assign star": "unpacks", "AugAssign undefined name": "NameError", "Call getattr single under": "AttributeError",
	"Starred in list": "unpacks", "Starred in set": "unpacks", "Dict unpack": "merges", "GeneratorExp nested": "nests",
	"Lambda defaults": "binds", "Lambda star": "binds", "FunctionDef kwonly": "binds", "FunctionDef posonly": "binds",
	"FunctionDef missing arg": "TypeError", "FunctionDef decorator": "decorates", "Call IfExp func": "calls",
	"For else": "is run", "While else": "is run", "Raise bare": "raises again", "With tuple": "unpacks", "Name close match": "NameError",
	"MatMult": "TypeError", "Return outside": "SyntaxError", "While infinite": "was measured with another limit",
	"Attribute gi_frame": "there are no frames", "Attribute gi_frame.f_back": "there are no frames", "ImportFrom relative": "is refused in words",
	"Import random -> _os": libraryOfItsOwn, "Import queue.threading": libraryOfItsOwn, "Import statistics.sys": libraryOfItsOwn, "Import re._compiler": libraryOfItsOwn,
	"Import collections._sys": libraryOfItsOwn, "Import random._os.system call": libraryOfItsOwn,
}

const libraryOfItsOwn = "AttributeError: modules of this library do not show what they import"

// TestSmolagentsTable runs each construct that was measured with smolagents' executor
// (analysis/rules/testdata/smolagents.json): what it refuses is refused in the same
// words, and what it runs is run.
func TestSmolagentsTable(t *testing.T) {
	data, err := os.ReadFile("../../analysis/rules/testdata/smolagents.json")
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
	same := 0
	for _, row := range table {
		if asPython[row.Construct] != "" {
			continue
		}
		j := newJob(row.Source)
		if !strings.HasPrefix(row.Source, "from __future__") && row.Construct != "Syntax error" { // they are about the first line
			j.Source = preamble + row.Source
		}
		j.StandInForSmolagents(profile)
		r, err := InProcess{}.Run(context.Background(), j, &Host{})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(r); !agrees(got, row.Result) {
			t.Errorf("%s: %q: got %q, smolagents %q", row.Construct, row.Source, got, row.Result)
		}
		same++
	}
	if same < 150 {
		t.Errorf("only %d constructs were compared", same)
	}
}

// told is a report as the table has it.
func told(r *Report) string {
	if r.Error == nil {
		if r.Value == nil {
			return "ok None"
		}
		return "ok " + *r.Value
	}
	_, why, ok := strings.Cut(r.Error.Message, "' due to: ")
	if !ok {
		why = strings.ReplaceAll(r.Error.Message, "\n", " ⏎ ")
	}
	return "ERR InterpreterError: " + strings.TrimPrefix(why, "InterpreterError: ")
}

// agrees compares a report with what was measured.
func agrees(got, want string) bool {
	if strings.HasPrefix(want, "ok ") {
		return strings.HasPrefix(got, "ok ")
	}
	return got == want || strings.HasPrefix(got, want)
}
