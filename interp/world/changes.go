package world

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// Change is a file that is not as it was when the run began.
type Change struct {
	Path    string `json:"path"` // below the directory where runs begin, or absolute
	Size    int    `json:"size"` // in bytes
	Deleted bool   `json:"deleted,omitempty"`
	Text    string `json:"text,omitempty"`   // what it holds, if that is UTF-8
	Base64  []byte `json:"base64,omitempty"` // what it holds otherwise
	Cut     bool   `json:"cut,omitempty"`    // what it holds is left out, as it is too much
}

// mostChanged bounds what all changes of a report hold, in bytes.
const mostChanged = 1 << 20

// Changes lists the files that were written, made or deleted, by path.
func (w *World) Changes() []Change {
	changes := []Change{}
	if w.files == nil {
		return changes
	}
	left := map[string][]byte{}
	for path, data := range w.Options.Files {
		left[shownPath(path)] = data
	}
	room := mostChanged
	w.files.each(w.files.root, "", func(path string, n *node) {
		path = shownPath(path)
		was, seeded := left[path]
		delete(left, path)
		if seeded && bytes.Equal(was, n.data) {
			return
		}
		c := Change{Path: path, Size: len(n.data), Cut: len(n.data) > room}
		if !c.Cut {
			room -= len(n.data)
		}
		switch {
		case c.Cut:
		case utf8.Valid(n.data):
			c.Text = string(n.data)
		default:
			c.Base64 = n.data
		}
		changes = append(changes, c)
	})
	for path := range left {
		changes = append(changes, Change{Path: path, Deleted: true})
	}
	slices.SortFunc(changes, func(a, b Change) int { return strings.Compare(a.Path, b.Path) })
	return changes
}

// WorkDir is where runs begin.
const WorkDir = "/work"

// shownPath is a path as the host would write it.
func shownPath(path string) string { return strings.TrimPrefix(path, WorkDir+"/") }
