package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"

	"trammel/interp"
	"trammel/interp/object"
	"trammel/interp/world"
	"trammel/report"
	"trammel/syntax"
)

func (e *env) runCommand() *cobra.Command {
	limits := object.DefaultLimits
	asJSON := false
	cmd := &cobra.Command{
		Use:   "run FILE|-",
		Short: "Run a program in the metered interpreter, without effects",
		Long: "Runs Python within limits and without reaching the host: files, network and\n" +
			"processes are recorded and refused. Exit code: that of the program, 1 after an\n" +
			"exception.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("run takes one file, or - for standard input")
			}
			return nil
		},
	}
	version := targetFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print value, stdout, error, effects and usage as JSON")
	limitFlags(cmd, &limits)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := checkLimits(limits); err != nil {
			return usageError{err}
		}
		return e.run(args[0], *version, limits, asJSON)
	}
	return cmd
}

// limitFlags adds the limits of a run to a command.
func limitFlags(cmd *cobra.Command, l *object.Limits) {
	f := cmd.Flags()
	f.Int64Var(&l.Steps, "max-steps", l.Steps, "calls, loop rounds and work inside built-in functions")
	f.Int64Var(&l.Memory, "max-memory", l.Memory, "bytes alive at a time")
	f.Int64Var(&l.Output, "max-output", l.Output, "bytes printed")
	f.IntVar(&l.Depth, "max-depth", l.Depth, "nested calls")
	f.DurationVar(&l.Time, "timeout", l.Time, "wall time, such as 500ms or 2s")
}

func checkLimits(l object.Limits) error {
	if l.Steps <= 0 || l.Memory <= 0 || l.Output <= 0 || l.Depth <= 0 || l.Time <= 0 {
		return fmt.Errorf("limits must be above zero: no run is unlimited")
	}
	if l.Depth > maxDepth {
		return fmt.Errorf("--max-depth may be at most %d", maxDepth)
	}
	return nil
}

// maxDepth keeps nested Python calls within the stack of the process.
const maxDepth = 20_000

// live is the world of a run whose output goes out as it comes.
type live struct {
	world.Recorder
	out, err io.Writer
}

// A closed pipe ends the program's output, not its run.

func (l *live) Print(text string) { io.WriteString(l.out, text) } //nolint:errcheck // see above

func (l *live) PrintError(text string) { io.WriteString(l.err, text) } //nolint:errcheck // see above

func (e *env) run(path string, v syntax.Version, limits object.Limits, asJSON bool) error {
	src, bad, err := e.source(path)
	if err != nil {
		return err
	}
	var program *interp.Program
	if bad == nil {
		program, bad = interp.Compile(syntax.Parse(src, v))
	}
	if bad != nil {
		return e.syntaxError(src, bad, asJSON)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if asJSON {
		w := &world.Recorder{}
		r := program.Run(ctx, w, limits)
		return e.runReport(report.NewRun(src, r, w), r.ExitCode())
	}
	r := program.Run(ctx, &live{out: e.stdout, err: e.stderr}, limits)
	if err := r.WriteTraceback(e.stderr); err != nil {
		return err
	}
	return exitWith(r.ExitCode())
}

func exitWith(code int) error {
	if code != 0 {
		return exit(code)
	}
	return nil
}

func (e *env) runReport(r *report.Run, code int) error {
	enc := json.NewEncoder(e.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		return err
	}
	return exitWith(code)
}

// syntaxError shows source that does not compile as python does.
func (e *env) syntaxError(src *syntax.Source, bad *syntax.Error, asJSON bool) error {
	if asJSON {
		return e.runReport(report.SyntaxFailure(src, bad), exitFindings)
	}
	line, column := src.Column(bad.Span.Start)
	fmt.Fprintf(e.stderr, "  File \"%s\", line %d\n    %s\n    %*s\n%v: %s\n", src.Name, line, src.Slice(src.LineSpan(line)), column, "^", bad.Kind, bad.Msg)
	return exit(exitFindings)
}
