package passes_test

import (
	"path"
	"testing"

	"trammel/internal/recorded"
	"trammel/scrub/passes"
	"trammel/syntax"
	"trammel/syntax/pyast"
)

// recordedPasses are those that gen_digests.py has trees for, in its order.
var recordedPasses = []string{"annotations=everything", "docstrings", "doctests", "identifiers", "guards"}

// compareTrees runs the passes over the recorded files of root: their trees must be
// those that the script made, what is outside the edits must stay as it is, and a
// second run must change nothing.
func compareTrees(t *testing.T, root, record string) (same, all int) {
	t.Helper()
	return recorded.Each(t, root, record, func(r recorded.File, data []byte) {
		src, bad := syntax.Decode(r.Path, data)
		f := syntax.Parse(src, syntax.DefaultVersion)
		if bad != nil || !f.Valid() {
			t.Errorf("%s does not parse: %v %v", r.Path, bad, f.Verdict())
			return
		}
		for i, choice := range recordedPasses {
			g := applied(t, f, choice)
			if g == nil {
				continue
			}
			if got := recorded.Digest(pyast.Structure(g.Body, pyast.View{}), len(r.Answers[i])); got != r.Answers[i] {
				t.Errorf("%s: the tree that %s gives is another than the script's", r.Path, choice)
			}
		}
	})
}

// applied runs one pass, twice.
func applied(t *testing.T, f *syntax.File, choice string) *syntax.File {
	t.Helper()
	list, err := passes.Parse([]string{choice}, "")
	if err != nil {
		t.Fatal(err)
	}
	pass, o := list[0], passes.Options{Mode: list[0].Mode}
	change, err := pass.Change(f, o)
	if err != nil {
		t.Errorf("%s: %s: %v", f.Name, choice, err)
		return nil
	}
	g, err := change.Apply(f)
	if err != nil {
		t.Errorf("%s: %s: %v", f.Name, choice, err)
		return nil
	}
	again, err := pass.Change(g, o)
	if err != nil || len(again.Edits) > 0 {
		t.Errorf("%s: %s changes its own result: %v %v", f.Name, choice, again.Edits, err)
	}
	keepsTheRest(t, f, g, choice, change)
	return g
}

// TestOwnTrees compares the programs of this package.
func TestOwnTrees(t *testing.T) {
	if same, all := compareTrees(t, "testdata", "testdata/own.txt"); same != all {
		t.Errorf("%d of %d programs changed: remake testdata/own.txt", all-same, all)
	}
}

// TestStandardLibrary compares all of CPython's standard library, tests included,
// where it is installed.
func TestStandardLibrary(t *testing.T) {
	for _, root := range recorded.Libraries(t) {
		compareTrees(t, root, "testdata/stdlib.txt")
	}
}

// runPasses are the passes that gen_runs.py ran the programs of a folder through.
var runPasses = map[string][]string{
	"annotated": {"annotations=impure", "annotations=all"},
	"formatted": {"format", "identifiers"},
}

// TestRuns checks that passes give the programs that were run, and that printed what
// they printed before.
func TestRuns(t *testing.T) {
	same, all := recorded.Each(t, "testdata", "testdata/runs.txt", func(r recorded.File, data []byte) {
		f := syntax.Parse(syntax.NewSource(r.Path, string(data)), syntax.DefaultVersion)
		for i, choice := range runPasses[path.Dir(r.Path)] {
			if g := applied(t, f, choice); g != nil && recorded.Digest([]byte(g.Text), len(r.Answers[i])) != r.Answers[i] {
				t.Errorf("%s: %s gives another program than the one that was run: remake testdata/runs.txt", r.Path, choice)
			}
		}
	})
	if same != all || all < 100 {
		t.Errorf("%d of %d programs are as they were recorded", same, all)
	}
}
