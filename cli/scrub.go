package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"trammel/analysis"
	"trammel/internal/project"
	"trammel/scrub/passes"
	"trammel/syntax"
)

type scrubOptions struct {
	settings           settingsFlags
	passes             []passes.Selection
	diff, write, quiet bool
	version            *syntax.Version // nil unless given
}

func (e *env) scrubCommand() *cobra.Command {
	o := &scrubOptions{}
	var strip, apply []string
	var mode string
	cmd := &cobra.Command{
		Use:   "scrub --strip|--apply PASS[=MODE],... FILES|DIRECTORIES|-",
		Short: "Turn Python into safer Python, touching nothing else",
		Long: "Prints the scrubbed source, or a diff, or writes the files. Every result has been parsed, and\n" +
			"its tree is the one that the passes promise. Source that does not parse is left untouched, with\n" +
			"an error that names the place and exit code 1. What a pass leaves is told on standard error.\n" +
			"Passes run in this order, whatever order they are named in:\n\n" + passList(),
		Args: oneOrMoreFiles,
	}
	version := targetFlag(cmd)
	f := cmd.Flags()
	f.StringSliceVar(&strip, "strip", nil, "passes that remove something, by name")
	f.StringSliceVar(&apply, "apply", nil, "passes that rewrite something, by name; the same as --strip")
	f.StringVar(&mode, "mode", "", "mode of the passes that have it and are named without one")
	f.BoolVar(&o.diff, "diff", false, "print a unified diff instead")
	f.BoolVar(&o.write, "write", false, "change the files in place")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "do not tell what was left")
	o.settings.add(cmd)
	cmd.MarkFlagsMutuallyExclusive("diff", "write")
	cmd.RunE = func(_ *cobra.Command, args []string) (err error) {
		if f.Changed("target-version") {
			o.version = version
		}
		if len(strip)+len(apply) == 0 {
			return usagef("nothing to do: add --strip or --apply with one of %s", strings.Join(passes.Names(), ", "))
		}
		if o.passes, err = passes.Parse(append(strip, apply...), mode); err != nil {
			return usageError{err}
		}
		if err := o.settings.complete(); err != nil {
			return err
		}
		return e.scrubAll(args, o)
	}
	return cmd
}

// passList words the passes and their modes for the help.
func passList() string {
	var b strings.Builder
	for _, p := range passes.All {
		mark := ""
		if p.Explicit {
			mark = " *"
		}
		fmt.Fprintf(&b, "  %-17s %s%s\n", p.Name, p.Summary, mark)
		for i, m := range p.Modes {
			mark := ""
			if i == 0 {
				mark = " (default)"
			}
			fmt.Fprintf(&b, "      =%-16s %s%s\n", m.Name, m.Summary, mark)
		}
	}
	fmt.Fprintf(&b, "  %-17s stands for those without *\n", passes.Usual)
	return strings.TrimRight(b.String(), "\n")
}

func (e *env) scrubAll(paths []string, o *scrubOptions) error {
	s := newSettings(o.settings)
	files, err := project.Expand(paths, func(path string) bool { return s.config(path).Excludes(path) })
	if err != nil {
		return usageError{err}
	}
	code := exitClean
	for _, path := range files {
		err := e.scrub(path, o, s)
		var usage usageError
		var bad *placedError
		var kept *keptError
		switch {
		case err == nil:
			continue
		case errors.As(err, &usage):
			return err
		case errors.As(err, &bad), errors.As(err, &kept):
			fmt.Fprintln(e.stderr, err)
			code = max(code, exitFindings)
		default:
			fmt.Fprintf(e.stderr, "trammel: %v\n", err)
			code = exitUsage
		}
	}
	if code != exitClean {
		return exit(code)
	}
	return nil
}

// placedError is a syntax error with its place.
type placedError struct {
	src *syntax.Source
	err *syntax.Error
}

func (p *placedError) Error() string {
	line, column := p.src.Column(p.err.Span.Start)
	return fmt.Sprintf("%s:%d:%d: %v: %s", p.src.Name, line, column, p.err.Kind, p.err.Msg)
}

// keptError tells why a file was left as it is.
type keptError struct {
	path string
	err  error
}

func (k *keptError) Error() string { return k.path + ": " + k.err.Error() }

func (e *env) scrub(path string, o *scrubOptions, s *settings) error {
	if path == "-" && o.write {
		return usagef("--write needs files, not standard input")
	}
	src, bad, err := e.source(path)
	if err != nil {
		return err
	}
	f := syntax.Parse(src, s.config(src.Name).Version(o.version))
	if bad == nil {
		bad = f.Verdict()
	}
	if bad != nil {
		return &placedError{src, bad}
	}
	r, err := passes.Run(f, o.passes, passes.Options{Breaks: analysis.Breaks(s.profile(src.Name))})
	if err != nil {
		return &keptError{src.Name, err}
	}
	if !o.quiet {
		for _, n := range r.Notes {
			fmt.Fprintf(e.stderr, "%s:%d:%d: note: %s (%s)\n", src.Name, n.Line, n.Column, n.Text, n.Pass)
		}
	}
	switch {
	case o.diff:
		_, err = io.WriteString(e.stdout, udiff.Unified(src.Name, src.Name, src.Text, r.Text))
	case o.write:
		err = replaceFile(path, src, r.Source)
	default:
		err = writeSource(e.stdout, r.Source)
	}
	return err
}
