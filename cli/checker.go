package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/aymanbagabas/go-udiff"
	"golang.org/x/term"

	"trammel/analysis"
	"trammel/internal/project"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
)

// outcome is what checking one file gave.
type outcome struct {
	path  string
	src   *syntax.Source
	found []*analysis.Diagnostic
	fixed *analysis.FixResult // with --fix and --diff, and for the agent format
	err   error
}

// checker checks files in parallel and reports in their order.
type checker struct {
	e        *env
	o        *checkOptions
	settings *settings
	baseline *baseline
	failed   bool // something could not be read
	changed  bool // --diff printed something
	rules    map[string]int
}

// check judges what paths name and gives the exit code.
func (e *env) check(paths []string, o *checkOptions) error {
	c := &checker{e: e, o: o, settings: newSettings(o.settings), rules: map[string]int{}}
	var err error
	if c.baseline, err = openBaseline(o); err != nil {
		return usageError{err}
	}
	files, err := project.Expand(paths, func(path string) bool { return c.settings.config(path).Excludes(path) })
	if err != nil {
		return usageError{err}
	}
	out := e.stdout
	if o.fix && slices.Contains(paths, "-") {
		out = e.stderr // standard output has the fixed source
	}
	printer := report.NewPrinter(out, report.Options{Format: o.format, Color: e.colors(o.color, out), Max: o.max, Version: Version})
	for result := range c.run(files) {
		if err := c.report(printer, result); err != nil {
			return err
		}
	}
	return c.finish(printer, files)
}

// colors decides whether the text format is coloured.
func (e *env) colors(choice string, out io.Writer) bool {
	f, ok := out.(*os.File)
	return choice == "always" || choice == "auto" && ok && os.Getenv("NO_COLOR") == "" && term.IsTerminal(int(f.Fd()))
}

// run checks files on all processors and yields the outcomes in order, first those
// of the configuration files that turned out to be wrong.
func (c *checker) run(files []string) func(func(outcome) bool) {
	return func(yield func(outcome) bool) {
		outcomes := make([]outcome, len(files))
		done := make([]chan struct{}, len(files))
		var next sync.Mutex
		position := 0
		for i := range done {
			done[i] = make(chan struct{})
		}
		for range min(runtime.GOMAXPROCS(0), len(files)) {
			go func() {
				for {
					next.Lock()
					i := position
					position++
					next.Unlock()
					if i >= len(files) {
						return
					}
					outcomes[i] = c.contained(files[i])
					close(done[i])
				}
			}()
		}
		for i := range files {
			<-done[i]
			if !yield(outcomes[i]) {
				return
			}
			outcomes[i] = outcome{} // free the tree
		}
		for _, config := range c.settings.problems() {
			if !yield(problemOutcome(config)) {
				return
			}
		}
	}
}

// contained checks one file and turns a panic into an error that names the file.
func (c *checker) contained(path string) (result outcome) {
	defer func() {
		if r := recover(); r != nil {
			result = outcome{path: path, err: fmt.Errorf("%s: internal error: %v; please report it with the file", path, r)}
		}
	}()
	return c.file(path)
}

func problemOutcome(config *policy.Config) outcome {
	return outcome{path: config.Path, src: syntax.NewSource(config.Path, config.Text), found: analysis.OfProblems(config.Problems)}
}

// file checks one file: Python, a configuration, or a policy for tools.
func (c *checker) file(path string) outcome {
	switch base := filepath.Base(path); {
	case base == policy.ConfigFile, base == policy.PyprojectFile:
		return problemOutcome(policy.ReadConfig(path, analysis.IsKey))
	case filepath.Ext(path) == ".json":
		data, err := os.ReadFile(path)
		if err != nil {
			return outcome{path: path, err: err}
		}
		return c.toolPolicy(path, string(data))
	}
	src, bad, err := c.e.source(path)
	if err != nil {
		return outcome{path: path, err: err}
	}
	if path == "-" && c.o.stdinName != "" {
		src.Name = c.o.stdinName
	}
	options := c.options(src.Name)
	options.Decode = bad
	f := syntax.Parse(src, c.settings.config(src.Name).Version(c.o.version))
	result := outcome{path: path, src: src}
	if (c.o.fix || c.o.diff || c.o.format == report.Agent) && bad == nil && f.Valid() {
		if result.fixed, err = analysis.FixAll(f, options, c.o.safety); err != nil {
			return outcome{path: path, err: fmt.Errorf("%s: %w", path, err)}
		}
		result.found = result.fixed.Initial
	} else {
		result.found = analysis.Check(f, options)
	}
	return result
}

// toolPolicy checks a policy for tools.
func (c *checker) toolPolicy(path, text string) outcome {
	judge := func(text string) []*analysis.Diagnostic {
		_, problems := policy.ParseToolPolicy([]byte(text))
		return analysis.OfProblems(problems)
	}
	result := outcome{path: path, src: syntax.NewSource(path, text)}
	if !c.o.fix && !c.o.diff {
		result.found = judge(text)
		return result
	}
	if result.fixed, result.err = analysis.FixOnce(text, c.o.safety, judge); result.err == nil {
		result.found = result.fixed.Initial
	}
	return result
}

func (c *checker) options(name string) analysis.Options {
	off := c.o.noSuppressions || c.settings.config(name).IgnoresSuppressions() && !c.o.suppressionsSet
	return analysis.Options{Profile: c.settings.profile(name), Only: c.o.only, Not: c.o.not, NoSuppressions: off}
}

// report prints one outcome, after applying its fixes.
func (c *checker) report(printer *report.Printer, r outcome) error {
	if r.err != nil {
		fmt.Fprintf(c.e.stderr, "trammel: %v\n", r.err)
		c.failed = true
		return nil
	}
	f := report.File{Source: r.src, Found: r.found}
	if r.fixed != nil && c.o.diff {
		c.name(r)
	}
	if r.fixed != nil && r.fixed.Text != r.src.Text {
		switch {
		case c.o.diff:
			c.changed = true
			_, err := io.WriteString(c.e.stdout, udiff.Unified(r.src.Name, r.src.Name, r.src.Text, r.fixed.Text))
			return err
		case c.o.fix:
			if err := c.apply(r); err != nil {
				return err
			}
			f = report.File{Source: r.src.WithText(r.fixed.Text), Found: r.fixed.Remaining}
		default:
			f.Diff = minimalDiff(r.src.Name, r.src.Text, r.fixed.Text)
		}
	} else if c.o.fix && r.path == "-" {
		if err := writeSource(c.e.stdout, r.src); err != nil {
			return err
		}
	}
	if r.fixed != nil && c.o.fix {
		c.name(r) // now that it is written
	}
	f.Found = c.baseline.filter(f.Source, f.Found)
	if c.o.diff {
		return nil
	}
	for _, d := range f.Found {
		c.rules[d.Rule.Code]++
	}
	if c.o.statistics {
		printer.Tally(f.Found)
		return nil
	}
	return printer.Add(f)
}

// apply writes a fixed file.
func (c *checker) apply(r outcome) error {
	fixed := r.src.WithText(r.fixed.Text)
	if r.path == "-" {
		if err := writeSource(c.e.stdout, fixed); err != nil {
			return err
		}
	} else if err := replaceFile(r.path, r.src, fixed); err != nil {
		return err
	}
	return nil
}

// name tells which fixes are applied, or would be, and which are not and why: on
// standard error if the standard output is for something else.
func (c *checker) name(r outcome) {
	out, verb := c.e.stdout, "fixed"
	if c.o.format != report.Text || r.path == "-" || c.o.diff {
		out = c.e.stderr
	}
	if c.o.diff {
		verb = "would fix"
	}
	for _, title := range r.fixed.Applied {
		fmt.Fprintf(out, "%s: %s %s\n", r.src.Name, verb, title)
	}
	for _, left := range r.fixed.Left {
		fmt.Fprintf(out, "%s: left out %s: %s\n", r.src.Name, left.Title, left.Why)
	}
}

// minimalDiff is a unified diff without lines of context.
func minimalDiff(name, before, after string) string {
	edits := udiff.Lines(before, after)
	diff, err := udiff.ToUnified(name, name, before, edits, 0)
	if err != nil {
		return ""
	}
	return diff
}

// finish writes what comes last and gives the exit code.
func (c *checker) finish(printer *report.Printer, files []string) error {
	if c.o.writeBaseline {
		if err := c.baseline.write(); err != nil {
			return err
		}
		fmt.Fprintf(c.e.stderr, "%s: %d findings of %d files written\n", c.o.baseline, c.baseline.count(), len(files))
	}
	switch {
	case c.o.diff:
	case c.o.statistics:
		if err := c.printStatistics(); err != nil {
			return err
		}
	default:
		if err := printer.Close(); err != nil {
			return err
		}
	}
	switch {
	case c.failed:
		return exit(exitUsage)
	case c.o.exitZero, c.o.writeBaseline:
		return nil
	case printer.Failures() > 0, c.changed:
		return exit(exitFindings)
	}
	return nil
}

// printStatistics lists how often each rule was broken, the most frequent first.
func (c *checker) printStatistics() error {
	codes := make([]string, 0, len(c.rules))
	for code := range c.rules {
		codes = append(codes, code)
	}
	slices.SortFunc(codes, func(a, b string) int {
		if c.rules[a] != c.rules[b] {
			return c.rules[b] - c.rules[a]
		}
		return strings.Compare(a, b)
	})
	for _, code := range codes {
		if _, err := fmt.Fprintf(c.e.stdout, "%6d  %s %s\n", c.rules[code], code, analysis.ByCode(code).Name); err != nil {
			return err
		}
	}
	return nil
}
