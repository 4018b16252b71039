package pyast_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"trammel/internal/recorded"
	"trammel/syntax"
	"trammel/syntax/pyast"
)

// answer is the digest of our tree, or the error as "line message".
func answer(t *testing.T, path string, data []byte) string {
	t.Helper()
	src, bad := syntax.Decode(path, data)
	f := syntax.Parse(src, syntax.DefaultVersion)
	if bad == nil {
		bad = f.Verdict()
	}
	if bad != nil {
		out, err := json.Marshal(fmt.Sprintf("%d %s", src.Line(bad.Span.Start), bad.Msg))
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	var b bytes.Buffer
	if err := pyast.Dump(&b, f); err != nil {
		t.Fatal(err)
	}
	return recorded.Digest(b.Bytes(), recorded.SourceDigest)
}

// compare checks the files of root that are those that were recorded.
func compare(t *testing.T, root, record string) (same, all int) {
	t.Helper()
	return recorded.Each(t, root, record, func(r recorded.File, data []byte) {
		if got, want := answer(t, r.Path, data), r.Answers[0]; got != want && !undecodable(want) {
			t.Errorf("%s: %s, but CPython says %s", r.Path, got, want)
		}
	})
}

// undecodable are errors about bytes, for which CPython names line 0 or counts
// positions from the token that it was decoding.
func undecodable(answer string) bool {
	return strings.HasPrefix(answer, `"0 `) || strings.Contains(answer, "codec can't decode")
}

// TestOwnPrograms compares the trees of this repository's programs.
func TestOwnPrograms(t *testing.T) {
	if same, all := compare(t, "../../testdata", "testdata/own.txt"); same != all {
		t.Errorf("%d of %d programs changed: remake testdata/own.txt", all-same, all)
	}
}

// TestStandardLibrary compares the trees of all of CPython's standard library,
// tests included, where it is installed.
func TestStandardLibrary(t *testing.T) {
	for _, root := range recorded.Libraries(t) {
		compare(t, root, "testdata/stdlib.txt")
	}
}
