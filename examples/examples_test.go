// Package examples holds programs that use Trammel, and runs them.
package examples

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shows runs a command and compares what it prints with a file.
func shows(t *testing.T, golden, dir, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(out)); d != "" {
		t.Errorf("(-%s +printed):\n%s", golden, d)
	}
}

func build(t *testing.T, pkg string) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", binary, pkg).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return binary
}

func TestGoHost(t *testing.T) {
	shows(t, "gohost/output.txt", ".", build(t, "trammel/examples/gohost"))
}

// TestPythonHosts runs the hosts in Python, where there is one; what they run is
// Trammel's own.
func TestPythonHosts(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3 for the hosts in Python")
	}
	binary := build(t, "trammel")
	for _, host := range []string{"host", "smolagents_executor"} {
		t.Run(host, func(t *testing.T) {
			shows(t, "pythonhost/"+host+".txt", "pythonhost", python, host+".py", binary, "serve", "--execute")
		})
	}
}
