package world

import (
	"strings"
	"testing"
)

// FuzzFiles does what bytes say to a file system, two bytes an operation, and checks that
// its books are right in the end: the size of all files, and their links.
func FuzzFiles(f *testing.F) {
	f.Add("\x00\x01\x01\x12\x02\x21\x03\x33\x04\x44\x05\x01\x06\x10")
	f.Add("\x01\x01\x07\x01\x08\x12\x09\x21\x0a\x22\x0b\x03\x0c\x12")
	f.Fuzz(func(t *testing.T, script string) {
		w := New(Options{Files: map[string][]byte{"a/b": []byte("seed"), "c": []byte("more")}})
		fs := w.Files()
		names := []string{"a", "b", "c", "..", ".", "a/b", "/", "/tmp", "a/../b", "x", "l", "a/l/c", "//x//", strings.Repeat("n", 300), "", "l/l"}
		for i := 0; i+1 < len(script) && i < 400; i += 2 {
			from, to := names[script[i+1]&15], names[script[i+1]>>4]
			switch script[i] % 12 {
			case 0:
				fs.Mkdir(from, 0o755)
			case 1:
				if h, err := fs.Open(from, 0o102, 0o666); err == nil {
					h.Write([]byte(to))
					h.Seek(int64(script[i+1]), 0)
					h.Write([]byte("z"))
					h.Truncate(int64(script[i]))
				}
			case 2:
				fs.Remove(from)
			case 3:
				fs.Rmdir(from)
			case 4:
				fs.Rename(from, to)
			case 5:
				fs.Symlink(to, from)
			case 6:
				fs.Link(from, to)
			case 7:
				fs.Chdir(from)
			case 8:
				fs.List(from)
				fs.RealPath(to)
			case 9:
				fs.Stat(from, script[i+1]&1 == 0)
				fs.Readlink(to)
			case 10:
				fs.Close(int64(script[i+1]))
			case 11:
				if h, err := fs.Open(from, 0, 0); err == nil {
					h.Read(int64(script[i+1]))
					h.Line(-1)
				}
			}
		}
		links, seen := map[*node]int{}, int64(0)
		fs.each(fs.root, "", func(_ string, n *node) {
			if links[n]++; links[n] == 1 {
				seen += int64(len(n.data))
			}
		})
		for n, count := range links {
			if n.links != count {
				t.Errorf("a file has %d names and counts %d", count, n.links)
			}
		}
		for _, h := range fs.open {
			if h != nil && links[h.node] == 0 && h.node.entries == nil {
				links[h.node], seen = -1, seen+int64(len(h.node.data)) // deleted, and still open
			}
		}
		if fs.size < seen {
			t.Errorf("files hold %d bytes, and %d are counted", seen, fs.size)
		}
		w.Changes()
	})
}
