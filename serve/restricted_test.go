package serve

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// driver runs a guarded program after the hooks and prints what it asked of them and
// what came of it, as testdata/restricted/gen_logs.py writes it down.
const driver = `
try:
    if mode == "eval":
        outcome = repr(eval(source, globals()))
    else:
        exec(source, globals())
        outcome = globals().get("result", "")
except Exception as error:
    outcome = f"{type(error).__name__}: {error}"
print("\n".join([*calls, "= " + outcome, ""]), end="")
`

// demand asks one thing, which must be answered.
func demand(t *testing.T, keys map[string]any) map[string]any {
	t.Helper()
	line, err := json.Marshal(keys)
	if err != nil {
		t.Fatal(err)
	}
	answer := ask(t, Options{Execute: true}, string(line)+"\n")[0]
	if answer["ok"] != true {
		t.Fatalf("%v of %v", answer["error"], keys)
	}
	return answer
}

// TestRestrictedPrograms runs what restrict makes of programs, with hooks that record
// their calls, and compares with what CPython did with the same programs guarded by an
// independent transformer.
func TestRestrictedPrograms(t *testing.T) {
	paths, err := filepath.Glob("testdata/restricted/*.log")
	if err != nil || len(paths) < 20 {
		t.Fatal("too few programs: ", paths, err)
	}
	hooks := read(t, "testdata/restricted/hooks.py")
	for _, path := range paths {
		name := strings.TrimSuffix(path, ".log")
		t.Run(filepath.Base(name), func(t *testing.T) {
			mode := "exec"
			if ext := filepath.Ext(name); ext != "" {
				mode = ext[1:]
			}
			guarded := demand(t, map[string]any{"op": "restrict", "source": read(t, name+".py"), "mode": mode})
			source, err := json.Marshal(guarded["transformed"]) // is a Python literal, too
			if err != nil {
				t.Fatal(err)
			}
			program := hooks + "source = " + string(source) + "\nmode = '" + mode + "'\n" + driver
			result := demand(t, map[string]any{"op": "run", "source": program, "capabilities": []string{"eval", "reflect"}})
			if d := cmp.Diff(withoutShown(read(t, path)), result["stdout"]); d != "" {
				t.Errorf("(-CPython +got) of\n%s\n%s%v", guarded["transformed"], d, result["stderr"])
			}
		})
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// withoutShown drops from a log the version of CPython, and the values that only an
// interactive interpreter shows.
func withoutShown(log string) string {
	var kept []string
	for _, line := range strings.Split(log, "\n") {
		if !strings.HasPrefix(line, "# CPython") && !strings.HasPrefix(line, "shows ") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}
