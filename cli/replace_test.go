package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trammel/syntax"
)

// TestReplaceFile checks that a file is replaced only if it still holds what was read,
// and that nothing is left beside it.
func TestReplaceFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.py")
	if err := os.WriteFile(path, []byte("theirs\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	mine := syntax.NewSource(path, "mine\n")
	err := replaceFile(path, mine, mine.WithText("new\n"))
	if err == nil || !strings.Contains(err.Error(), "changed since it was read; nothing was written") {
		t.Errorf("a changed file: %v", err)
	}
	theirs := syntax.NewSource(path, "theirs\n")
	if err := replaceFile(path, theirs, theirs.WithText("new\n")); err != nil {
		t.Error(err)
	}
	latin := &syntax.Source{Name: path, Text: "new\n", Encoding: "iso-8859-1"}
	if err := replaceFile(path, latin, latin.WithText("\u2028\n")); err == nil {
		t.Error("a character that the encoding lacks was written")
	}
	data, err := os.ReadFile(path)
	if err != nil || string(data) != "new\n" {
		t.Errorf("the file holds %q, %v", data, err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
		t.Errorf("beside the file there are %v, %v", list, err)
	}
}
