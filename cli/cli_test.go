package cli_test

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"trammel/cli"
	"trammel/interp/worker"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == worker.Command { // programs run in children of this process
		os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	testscript.Main(m, map[string]func(){
		"trammel": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs the command line as a user would: testdata/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"repeat": repeat,
			"mode":   mode,
			"hex":    hexBytes,
		},
	})
}

// repeat writes a file of a text repeated: repeat FILE COUNT TEXT, with \n in TEXT
// for a line end.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	count := 0
	for _, c := range args[1] {
		count = count*10 + int(c-'0')
	}
	text := strings.NewReplacer(`\n`, "\n", `\x00`, "\x00", `\xff`, "\xff", `\bom`, "\uFEFF", `\r`, "\r").Replace(args[2])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(text, count)), 0o644))
}

// mode sets or checks the permissions of a file: mode FILE 0640.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	path := ts.MkAbs(args[0])
	want := os.FileMode(0)
	for _, c := range args[1] {
		want = want*8 + os.FileMode(c-'0')
	}
	if neg {
		ts.Fatalf("mode cannot be negated")
	}
	if len(args) == 3 && args[2] == "set" {
		ts.Check(os.Chmod(path, want))
		return
	}
	info, err := os.Stat(path)
	ts.Check(err)
	if info.Mode().Perm() != want {
		ts.Fatalf("%s has mode %o, want %o", filepath.Base(path), info.Mode().Perm(), want)
	}
}

// hexBytes sets or checks the bytes of a file: hex FILE c3a9 set.
func hexBytes(ts *testscript.TestScript, neg bool, args []string) {
	want, err := hex.DecodeString(args[1])
	ts.Check(err)
	if len(args) == 3 && args[2] == "set" {
		ts.Check(os.WriteFile(ts.MkAbs(args[0]), want, 0o644))
		return
	}
	if got := ts.ReadFile(args[0]); got != string(want) || neg {
		ts.Fatalf("%s holds %x, want %x", args[0], got, want)
	}
}
