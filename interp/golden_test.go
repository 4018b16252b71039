package interp_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/syntax"
)

func compile(t testing.TB, name, text string) *interp.Program {
	t.Helper()
	p, err := interp.Compile(syntax.ParseText(name, text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return p
}

// TestGoldens runs testdata/py and compares stdout and traceback with what CPython
// printed (gen_goldens.py there remakes it).
func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("../testdata/py/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs in testdata/py: ", err)
	}
	for _, path := range files {
		name := filepath.Base(path)
		if name == "gen_goldens.py" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			source, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			w := &world.World{}
			r := compile(t, name, string(source)).Run(context.Background(), w, object.DefaultLimits)
			var stderr bytes.Buffer
			if err := r.WriteTraceback(&stderr); err != nil {
				t.Fatal(err)
			}
			base := strings.TrimSuffix(path, ".py")
			if d := cmp.Diff(golden(t, base+".out"), w.Written()); d != "" {
				t.Error("stdout (-CPython +Trammel):\n", d)
			}
			if d := cmp.Diff(golden(t, base+".err"), stderr.String()); d != "" {
				t.Error("stderr (-CPython +Trammel):\n", d)
			}
		})
	}
}

// golden reads a recorded output; a file that is not there means none.
func golden(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
