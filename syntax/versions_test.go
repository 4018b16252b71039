package syntax_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"trammel/syntax"
	"trammel/syntax/validate"
)

// TestVersions holds what each target version accepts to what that Python accepts
// (testdata/gen_versions.py).
func TestVersions(t *testing.T) {
	text, err := os.ReadFile("testdata/versions.txt")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/versions.json")
	if err != nil {
		t.Fatal(err)
	}
	var record []struct{ Python, Accepted string }
	if err := json.Unmarshal(data, &record); err != nil {
		t.Fatal(err)
	}
	for _, r := range record {
		v, err := syntax.ParseVersion(r.Python[:strings.LastIndex(r.Python, ".")])
		if err != nil {
			t.Fatal(err)
		}
		for i, snippet := range strings.Split(string(text), "\n====\n") {
			bad := validate.Verdict(syntax.Parse(syntax.NewSource("a.py", snippet), v))
			if accepts := r.Accepted[i] == '1'; accepts != (bad == nil) {
				t.Errorf("Python %s accepts: %v, for %v we say: %v\n%s", r.Python, accepts, v, bad, snippet)
			}
		}
	}
}
