// Package cli is the command line: one file a command.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	_ "trammel/analysis/rules" // fills the registry of rules
	"trammel/interp/worker"
	"trammel/syntax"
)

// Exit codes.
const (
	exitClean    = 0
	exitFindings = 1 // findings, a syntax error, or a program that failed
	exitUsage    = 2
	exitInternal = 3
)

// exit carries a code out of a command whose output has said everything.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// usageError is a mistake in the call: exit code 2.
type usageError struct{ error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// gcPercent lets the heap grow further between collections than Go would: trees
// and runs make much garbage and are soon dropped, and limits bound both.
const gcPercent = 400

// env is the outside of a command, replaced by tests.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

// Main runs a command line and gives the exit code of the process.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(stderr, "trammel: internal error: %v\n%s\nThis is a bug in Trammel; please report it with the input.\n", r, debug.Stack())
			code = exitInternal
		}
	}()
	if len(args) > 0 && args[0] == worker.Command {
		return runWorker(stdin, stdout)
	}
	setGCPercent(gcPercent)
	e := &env{stdin, stdout, stderr}
	root := &cobra.Command{
		Use:           "trammel",
		Short:         "Tells where Python oversteps what it may do, and dry-runs it",
		SilenceErrors: true, SilenceUsage: true,
	}
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(e.astCommand(), e.checkCommand(), e.explainCommand(), e.policyCommand(), e.serveCommand(), e.hookCommand(), e.lspCommand(), e.replayCommand(), e.runCommand(), e.scrubCommand(), e.versionCommand())
	return e.exitCode(root.Execute())
}

// setGCPercent lets the heap grow by so much between collections, unless the user says how
// much.
func setGCPercent(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// runWorker is the child process that executes programs; only Trammel itself starts it.
func runWorker(stdin io.Reader, stdout io.Writer) int {
	in, ok := stdin.(*os.File)
	out, ok2 := stdout.(*os.File)
	if !ok || !ok2 {
		return exitUsage
	}
	debug.SetGCPercent(gcPercent)
	return worker.Main(in, out)
}

func (e *env) exitCode(err error) int {
	var code exit
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &code):
		return int(code)
	}
	fmt.Fprintf(e.stderr, "trammel: %v\n", err)
	return exitUsage
}

// oneOrMoreFiles is the argument check of the commands that take FILES.
func oneOrMoreFiles(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef("no file given: name files, or - for standard input")
	}
	return nil
}

// source reads a file, or standard input for "-".
func (e *env) source(path string) (*syntax.Source, *syntax.Error, error) {
	if path == "-" {
		return syntax.ReadSource("<stdin>", e.stdin)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		return nil, nil, fmt.Errorf("%s: is a directory; name the files in it", path)
	}
	if info.Size() > syntax.MaxSourceBytes {
		return nil, nil, fmt.Errorf("%s: %w: it has %d bytes, the limit is %d", path, syntax.ErrTooLarge, info.Size(), syntax.MaxSourceBytes)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	return syntax.ReadSource(path, file)
}

// targetFlag adds --target-version to a command.
func targetFlag(cmd *cobra.Command) *syntax.Version {
	v := syntax.DefaultVersion
	cmd.Flags().Var(versionValue{&v}, "target-version", "Python version that the source is for, "+syntax.MinVersion.String()+" to "+syntax.MaxVersion.String())
	return &v
}

// versionValue is a flag that holds a syntax.Version.
type versionValue struct{ v *syntax.Version }

func (f versionValue) String() string { return f.v.String() }
func (f versionValue) Type() string   { return "version" }
func (f versionValue) Set(s string) (err error) {
	*f.v, err = syntax.ParseVersion(s)
	return err
}
