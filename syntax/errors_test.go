package syntax_test

import (
	"encoding/json"
	"os"
	"testing"

	"trammel/syntax"
	"trammel/syntax/validate"
)

type errorRecord struct {
	Python string
	Cases  []struct {
		Source, Kind, Message string
		Line, Column          int
	}
}

// TestErrorsAsCPython holds every message, line and column against what CPython
// said about the same snippet (testdata/gen_errors.py).
func TestErrorsAsCPython(t *testing.T) {
	data, err := os.ReadFile("testdata/errors.json")
	if err != nil {
		t.Fatal(err)
	}
	var record errorRecord
	if err := json.Unmarshal(data, &record); err != nil {
		t.Fatal(err)
	}
	for _, c := range record.Cases {
		f := syntax.ParseText("snippet.py", c.Source)
		got := validate.Verdict(f)
		switch {
		case got == nil && c.Message != "":
			t.Errorf("accepted:\n%s\nwant %s: %s", c.Source, c.Kind, c.Message)
		case got != nil && c.Message == "":
			t.Errorf("rejected with %v, but CPython %s accepts:\n%s", got, record.Python, c.Source)
		case got != nil:
			line, column := f.Column(got.Span.Start)
			if got.Kind.String() != c.Kind || got.Msg != c.Message || line != c.Line {
				t.Errorf("%s\ngot  %d:%d %v\nwant %d:%d %s: %s", c.Source, line, column, got, c.Line, c.Column, c.Kind, c.Message)
			} else if column != c.Column {
				t.Logf("column %d, want %d: %s\n%s", column, c.Column, c.Message, c.Source)
			}
		}
	}
}
