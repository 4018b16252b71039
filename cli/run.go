package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"

	"github.com/spf13/cobra"

	"trammel/interp/object"
	"trammel/interp/worker"
	"trammel/policy"
	"trammel/syntax"
)

func (e *env) runCommand() *cobra.Command {
	o := runOptions{limits: object.DefaultLimits}
	cmd := &cobra.Command{
		Use:   "run FILE|- [-- ARGUMENT...]",
		Short: "Run a program in the metered interpreter, without effects",
		Long: "Runs Python within limits and without reaching the host. Files, clock, environment,\n" +
			"input and randomness are simulated in memory; network and other programs are refused\n" +
			"unless there are answers for them; all of it is recorded (--effects, --json). Packages that\n" +
			"are not there are values of which nothing is known. Running text (exec, eval) and looking\n" +
			"at variables (globals, locals) need the capabilities eval and reflect. Exit code: that of\n" +
			"the program, 1 after an exception.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usagef("run takes a file, or - for standard input, and the arguments of the program")
			}
			return nil
		},
	}
	version := targetFlag(cmd)
	cmd.Flags().BoolVar(&o.json, "json", false, "print value, stdout, error, effects and usage as JSON")
	cmd.Flags().BoolVar(&o.effects, "effects", false, "list effects, files and usage on standard error behind the program's output")
	cmd.Flags().BoolVar(&o.inProcess, "in-process", false, "run in this process, not in a confined child of it")
	o.settings.add(cmd)
	o.world.add(cmd)
	limitFlags(cmd, &o.limits)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := checkLimits(o.limits); err != nil {
			return usageError{err}
		}
		if err := o.settings.complete(); err != nil {
			return err
		}
		o.version = *version
		return e.run(args, &o)
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

// runOptions are what the flags of a run say.
type runOptions struct {
	settings settingsFlags
	world    worldFlags
	version  syntax.Version
	limits   object.Limits
	json     bool
	effects  bool

	inProcess bool // not in a child process
}

func (e *env) run(args []string, o *runOptions) error {
	path := args[0]
	surroundings, err := o.world.options()
	if err != nil {
		return err
	}
	src, bad, err := e.source(path)
	if err != nil {
		return err
	}
	if bad != nil {
		return e.finish(worker.SyntaxFailure(src, bad), o)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s := newSettings(o.settings)
	s.config(path)
	if err := unusable(s); err != nil {
		return err
	}
	surroundings.Args = args
	host := &worker.Host{Profile: func() *policy.Profile { return s.profile(path) }}
	if !o.json {
		host.Stdout, host.Stderr = e.stdout, e.stderr
	}
	executor, err := o.executor()
	if err != nil {
		return err
	}
	defer executor.Close()
	job := &worker.Job{Source: src.Text, Name: src.Name, Version: o.version, Limits: o.limits, World: surroundings}
	if p := s.profile(path); p.Name == policy.Smolagents {
		job.StandInForSmolagents(p)
		host.Stdout = nil // its middle may be left out
	}
	report, err := executor.Run(ctx, job, host)
	if errors.Is(err, context.Canceled) {
		fmt.Fprintln(e.stderr, "trammel: the run was cancelled")
		return exit(exitInterrupted)
	}
	if err != nil {
		return err
	}
	if host.Stdout == nil && !o.json {
		fmt.Fprint(e.stdout, report.Stdout)
	}
	return e.finish(report, o)
}

// exitInterrupted is what shells give a program that was interrupted.
const exitInterrupted = 130

// executor is what runs the program: a child process, unless the flag says otherwise.
func (o *runOptions) executor() (worker.Executor, error) {
	if o.inProcess {
		useOneProcessor()
		return worker.InProcess{}, nil
	}
	return worker.NewPool(1)
}

// useOneProcessor keeps the garbage collector off other processors: a run has one
// thread, and on some machines collecting beside it costs it more than it saves.
func useOneProcessor() {
	if os.Getenv("GOMAXPROCS") == "" {
		runtime.GOMAXPROCS(1)
	}
}

// unusable is the first mistake in the configuration files that were read.
func unusable(s *settings) error {
	for _, c := range s.problems() {
		p := c.Problems[0]
		line, column := syntax.NewSource(c.Path, c.Text).Column(syntax.Pos(p.Start))
		return fmt.Errorf("%s:%d:%d: %s", c.Path, line, column, p.Message)
	}
	return nil
}

func exitWith(code int) error {
	if code != 0 {
		return exit(code)
	}
	return nil
}

// finish shows what a run came to.
func (e *env) finish(r *worker.Report, o *runOptions) error {
	if !o.json {
		fmt.Fprint(e.stderr, r.Traceback)
		if o.effects {
			if err := writeEffects(e.stderr, r); err != nil {
				return err
			}
		}
		return exitWith(r.ExitCode)
	}
	enc := json.NewEncoder(e.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		return err
	}
	return exitWith(r.ExitCode)
}
