package syntax_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"trammel/syntax"
	"trammel/syntax/pyast"
	"trammel/syntax/validate"
)

// addSeeds gives a fuzz target the snippets of errors.json and the programs of testdata.
func addSeeds(f *testing.F, add func(source string)) {
	f.Helper()
	data, err := os.ReadFile("testdata/errors.json")
	if err != nil {
		f.Fatal(err)
	}
	var record errorRecord
	if err := json.Unmarshal(data, &record); err != nil {
		f.Fatal(err)
	}
	for _, c := range record.Cases {
		add(c.Source)
	}
	files, err := filepath.Glob("../testdata/*/*.py")
	if err != nil || len(files) == 0 {
		f.Fatal("no seed programs: ", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		add(string(data))
	}
}

// FuzzParse holds that no text makes parsing, checking or printing panic, that
// every version copes, and that spans lie inside the source.
func FuzzParse(f *testing.F) {
	addSeeds(f, func(source string) { f.Add([]byte(source), uint8(13)) })
	f.Fuzz(func(t *testing.T, data []byte, version uint8) {
		if len(data) > 1<<14 {
			t.Skip("large inputs have tests of their own")
		}
		v := syntax.MinVersion + syntax.Version(version)%(syntax.MaxVersion-syntax.MinVersion+1)
		src, _ := syntax.Decode("fuzz.py", data)
		file := syntax.Parse(src, v)
		validate.File(file)
		if err := pyast.Dump(&bytes.Buffer{}, file); err != nil {
			t.Fatal(err)
		}
		checkSpans(t, file)
	})
}

func checkSpans(t *testing.T, f *syntax.File) {
	t.Helper()
	whole := syntax.Span{End: syntax.Pos(len(f.Text))}
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		if r := n.Range(); !whole.Covers(r) || r.Start > r.End {
			t.Fatalf("%T has range %v in a source of %d bytes", n, r, len(f.Text))
		}
		return true
	})
	for _, e := range f.Errors {
		if !whole.Covers(e.Span) || e.Span.Start > e.Span.End {
			t.Fatalf("error %v has range %v in a source of %d bytes", e, e.Span, len(f.Text))
		}
	}
}

// FuzzReparse holds that parsing after an edit equals parsing from scratch.
func FuzzReparse(f *testing.F) {
	addSeeds(f, func(source string) { f.Add(source, "x = 1\n", uint16(len(source)/2), uint16(1)) })
	f.Fuzz(func(t *testing.T, source, insert string, at, remove uint16) {
		if len(source) > 1<<14 {
			t.Skip("large inputs have tests of their own")
		}
		old := syntax.ParseText("fuzz.py", source)
		from := min(int(at), len(source))
		to := min(from+int(remove), len(source))
		edited := syntax.NewSource("fuzz.py", source[:from]+insert+source[to:])
		got := syntax.Reparse(edited, old.Version, old)
		want := syntax.Parse(edited, old.Version)
		if dump(t, got) != dump(t, want) {
			t.Fatalf("tree differs after editing %q at %d", source, from)
		}
		if !reflect.DeepEqual(got.Body, want.Body) || !reflect.DeepEqual(got.Comments, want.Comments) || !reflect.DeepEqual(got.Warnings, want.Warnings) {
			t.Fatalf("places, comments or warnings differ after editing %q at %d", source, from)
		}
		if !reflect.DeepEqual(got.Tokens, want.Tokens) || !reflect.DeepEqual(got.Errors, want.Errors) || got.NumNames != want.NumNames {
			t.Fatalf("tokens, errors or names differ after editing %q at %d", source, from)
		}
	})
}

func dump(t *testing.T, f *syntax.File) string {
	t.Helper()
	var b bytes.Buffer
	if err := pyast.Dump(&b, f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
