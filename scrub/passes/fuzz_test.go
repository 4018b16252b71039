package passes_test

import (
	"os"
	"path/filepath"
	"testing"

	"trammel/scrub/passes"
	"trammel/syntax"
)

// everyChoice lists each pass in each of its modes.
func everyChoice() (list []passes.Selection) {
	for _, p := range passes.All {
		if len(p.Modes) == 0 {
			list = append(list, passes.Selection{Pass: p})
		}
		for _, m := range p.Modes {
			list = append(list, passes.Selection{Pass: p, Mode: m.Name})
		}
	}
	return list
}

// FuzzPasses holds every pass, on any source that parses, to what it promises: the
// result has the tree that it says, and a second run changes nothing.
func FuzzPasses(f *testing.F) {
	for _, pattern := range []string{"testdata/torture/*.py", "testdata/annotated/*.py", "../../testdata/py/*.py"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal("no seed programs: ", pattern, err)
		}
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(data), byte(0))
		}
	}
	f.Add("t'{a.b=} {c[0]!r:>{d}}'\nt\"{x}\"", byte(1))
	f.Fuzz(func(t *testing.T, source string, which byte) {
		version := syntax.DefaultVersion
		if which%2 == 1 {
			version = syntax.MaxVersion
		}
		file := syntax.Parse(syntax.NewSource("a.py", source), version)
		if len(source) > 1<<13 || !file.Valid() {
			return
		}
		for _, s := range everyChoice() {
			o := passes.Options{Mode: s.Mode, Breaks: breaks}
			change, err := s.Change(file, o)
			if err != nil {
				continue // said so, with the reason
			}
			g, err := change.Apply(file)
			if err != nil {
				t.Fatalf("%s: %v in:\n%s", s, err, source)
			}
			again, err := s.Change(g, o)
			if err == nil && len(again.Edits) > 0 {
				h, err := again.Apply(g)
				if err != nil || h.Text != g.Text {
					t.Fatalf("%s is not idempotent: %v, %v\n%s\nbecomes\n%s", s, again.Edits, err, source, g.Text)
				}
			}
		}
	})
}
