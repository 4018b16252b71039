package interp_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/syntax"
)

// TestPrograms runs the small programs of testdata/py/programs, one feature each, and
// compares what they print, and the last line of the traceback, with what CPython
// gave (gen_goldens.py there remakes it).
func TestPrograms(t *testing.T) {
	files, err := filepath.Glob("../testdata/py/programs/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs in testdata/py/programs: ", err)
	}
	for _, path := range files {
		topic := strings.TrimSuffix(filepath.Base(path), ".py")
		if topic == "gen_goldens" {
			continue
		}
		want := sections(t, strings.TrimSuffix(path, ".py")+".out")
		for name, text := range sections(t, path) {
			t.Run(topic+"/"+name, func(t *testing.T) {
				golden, ok := want[name]
				if !ok {
					t.Fatal("there is no golden: run gen_goldens.py")
				}
				if d := cmp.Diff(golden, outcome(t, text)); d != "" {
					t.Errorf("(-CPython +Trammel):\n%s", d)
				}
			})
		}
	}
}

// sections splits a file at its lines "#: name"; what stands before the first is put in
// front of each.
func sections(t *testing.T, path string) map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m := map[string]string{}
	parts := strings.Split("\n"+string(data), "\n#: ")
	for _, part := range parts[1:] {
		name, text, _ := strings.Cut(part, "\n")
		if _, taken := m[name]; taken {
			t.Fatalf("%s has %q twice", path, name)
		}
		if common := strings.TrimSpace(parts[0]); common != "" {
			text = common + "\n" + text
		}
		m[name] = strings.TrimRight(text, "\n")
	}
	return m
}

// outcome is what a program prints, and the last line of its traceback.
func outcome(t *testing.T, text string) string {
	t.Helper()
	p, bad := interp.Compile(syntax.ParseText("program.py", text))
	if bad != nil {
		return "! " + bad.Kind.String() + ": " + bad.Msg
	}
	w := granting(t, "eval", "reflect")
	r := p.Run(context.Background(), w, object.DefaultLimits)
	out := w.Written()
	if r.Exception != nil && !r.Exception.Is(object.SystemExit) {
		var b strings.Builder
		if err := r.WriteTraceback(&b); err != nil {
			panic(err)
		}
		lines := strings.Split(strings.TrimSpace(b.String()), "\n")
		last := ""
		for _, line := range lines {
			if line != "" && line[0] != ' ' {
				last = line
			}
		}
		out += "! " + last + "\n"
	}
	return strings.TrimRight(out, "\n") // as the files do not tell empty lines at the end
}
