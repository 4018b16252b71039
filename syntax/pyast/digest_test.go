package pyast_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trammel/syntax"
	"trammel/syntax/pyast"
)

// record is one line that gen_digests.py wrote.
type record struct{ source, answer, path string }

func records(t *testing.T, name string) (python string, out []record) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	for in.Scan() {
		if v, ok := strings.CutPrefix(in.Text(), "# CPython "); ok {
			python = v
			continue
		}
		parts := strings.Split(in.Text(), "\t")
		out = append(out, record{parts[0], parts[1], parts[2]})
	}
	return python, out
}

func digest(data []byte) string { return fmt.Sprintf("%x", sha256.Sum256(data))[:32] }

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
	return digest(b.Bytes())
}

// compare checks the files of root that are those that were recorded, and gives
// their number.
func compare(t *testing.T, root, list string) (same int) {
	t.Helper()
	python, all := records(t, list)
	for _, r := range all {
		data, err := os.ReadFile(filepath.Join(root, r.path))
		if err != nil || digest(data) != r.source {
			continue // another version of the library
		}
		same++
		if got := answer(t, r.path, data); got != r.answer && !undecodable(r.answer) {
			t.Errorf("%s: %s, but CPython %s says %s", r.path, got, python, r.answer)
		}
	}
	t.Logf("%d of %d recorded files compared with CPython %s", same, len(all), python)
	return same
}

// undecodable are errors about bytes, for which CPython names line 0 or counts
// positions from the token that it was decoding.
func undecodable(answer string) bool {
	return strings.HasPrefix(answer, `"0 `) || strings.Contains(answer, "codec can't decode")
}

// TestOwnPrograms compares the trees of this repository's programs.
func TestOwnPrograms(t *testing.T) {
	_, all := records(t, "testdata/own.txt")
	if same := compare(t, "../../testdata", "testdata/own.txt"); same != len(all) {
		t.Errorf("%d of %d programs changed: remake testdata/own.txt", len(all)-same, len(all))
	}
}

// TestStandardLibrary compares the trees of all of CPython's standard library,
// tests included, where it is installed.
func TestStandardLibrary(t *testing.T) {
	roots := []string{os.Getenv("TRAMMEL_STDLIB")}
	home, _ := os.UserHomeDir()
	for _, pattern := range []string{home + "/.pyenv/versions/3.13*/lib/python3.13", "/usr/lib/python3.13", "/usr/local/lib/python3.13"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		roots = append(roots, found...)
	}
	best := 0
	for _, root := range roots {
		if root != "" {
			if same := compare(t, root, "testdata/stdlib.txt"); same > best {
				best = same
			}
		}
	}
	if best == 0 {
		t.Skip("no standard library of CPython 3.13 here: set TRAMMEL_STDLIB to its folder")
	}
}
