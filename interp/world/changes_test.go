package world

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestChanges writes, moves and deletes files and looks at what is told of it.
func TestChanges(t *testing.T) {
	w := New(Options{Files: map[string][]byte{"kept.txt": []byte("k"), "/work/gone.txt": []byte("g"), "moved.txt": []byte("m"), "data/grown.txt": []byte("a")}})
	if got := w.Changes(); len(got) != 0 {
		t.Errorf("before anything happened: %v", got)
	}
	fs := w.Files()
	write := func(path, text string, flags int) {
		t.Helper()
		f, err := fs.Open(path, flags, 0o666)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	const create, appending = 0o1101, 0o2001
	write("new.txt", "text", create)
	write("/tmp/raw", "\xff\x00", create)
	write("data/grown.txt", "b", appending)
	write("big", string(make([]byte, mostChanged+1)), create)
	for _, err := range []error{fs.Remove("gone.txt"), fs.Rename("moved.txt", "there.txt")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	want := []Change{
		{Path: "/tmp/raw", Size: 2, Base64: []byte{0xff, 0}}, {Path: "big", Size: mostChanged + 1, Cut: true}, {Path: "data/grown.txt", Size: 2, Text: "ab"},
		{Path: "gone.txt", Deleted: true}, {Path: "moved.txt", Deleted: true}, {Path: "new.txt", Size: 4, Text: "text"}, {Path: "there.txt", Size: 1, Text: "m"},
	}
	if d := cmp.Diff(want, w.Changes()); d != "" {
		t.Errorf("(-wanted +told):\n%s", d)
	}
	if string(w.Options.Files["data/grown.txt"]) != "a" {
		t.Error("the host's own file has changed")
	}
}
