// Package recorded reads what CPython was found to say of files, for the tests that
// compare: one line a file, its fields separated by tabs.
package recorded

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// File is a line: the digest of the source, what was recorded of it, and its path.
type File struct {
	Source  string
	Answers []string
	Path    string
}

// Read gives the lines of a record, and the version of CPython that made it.
func Read(t *testing.T, name string) (python string, out []File) {
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
		out = append(out, File{parts[0], parts[1 : len(parts)-1], parts[len(parts)-1]})
	}
	return python, out
}

// Digest is the one that the records hold, in the length that they need.
func Digest(data []byte, size int) string { return fmt.Sprintf("%x", sha256.Sum256(data))[:size] }

// SourceDigest is the length of the digests of sources.
const SourceDigest = 32

// Each reads the files of root that are those that were recorded, and gives their
// number and that of all in the record.
func Each(t *testing.T, root, record string, see func(f File, data []byte)) (same, all int) {
	t.Helper()
	python, list := Read(t, record)
	for _, r := range list {
		data, err := os.ReadFile(filepath.Join(root, r.Path))
		if err != nil || Digest(data, SourceDigest) != r.Source {
			continue // another version of the library
		}
		same++
		see(r, data)
	}
	t.Logf("%d of %d recorded files compared with CPython %s", same, len(list), python)
	return same, len(list)
}

// Libraries lists the folders in which the standard library of CPython 3.13 may be.
// The test is skipped where there is none.
func Libraries(t *testing.T) (roots []string) {
	t.Helper()
	if root := os.Getenv("TRAMMEL_STDLIB"); root != "" {
		roots = append(roots, root)
	}
	home, _ := os.UserHomeDir()
	for _, pattern := range []string{home + "/.pyenv/versions/3.13*/lib/python3.13", "/usr/lib/python3.13", "/usr/local/lib/python3.13"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		roots = append(roots, found...)
	}
	if len(roots) == 0 {
		t.Skip("no standard library of CPython 3.13 here: set TRAMMEL_STDLIB to its folder")
	}
	return roots
}
