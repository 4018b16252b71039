package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"trammel/scrub"
	"trammel/syntax"
)

type scrubOptions struct {
	strip       []string
	mode        scrub.Mode
	diff, write bool
	version     syntax.Version
}

func (e *env) scrubCommand() *cobra.Command {
	var o scrubOptions
	var mode string
	cmd := &cobra.Command{
		Use:   "scrub --strip annotations FILES|-",
		Short: "Remove what could be evaluation in disguise, keeping everything else as it is",
		Long: "Prints the scrubbed source, or a diff, or writes the files. Source that does not parse\n" +
			"is left untouched, with an error that names the place and exit code 1.",
		Args: oneOrMoreFiles,
	}
	version := targetFlag(cmd)
	cmd.Flags().StringSliceVar(&o.strip, "strip", nil, "what to remove: annotations")
	cmd.Flags().StringVar(&mode, "mode", string(scrub.All), "which annotations: impure, all (but the fields of classes) or everything")
	cmd.Flags().BoolVar(&o.diff, "diff", false, "print a unified diff instead")
	cmd.Flags().BoolVar(&o.write, "write", false, "change the files in place")
	cmd.MarkFlagsMutuallyExclusive("diff", "write")
	cmd.RunE = func(_ *cobra.Command, args []string) (err error) {
		o.version = *version
		if o.mode, err = scrub.ParseMode(mode); err != nil {
			return usageError{err}
		}
		if len(o.strip) == 0 {
			return usagef("nothing to strip: add --strip annotations")
		}
		for _, what := range o.strip {
			if what != "annotations" {
				return usagef("cannot strip %q: use annotations", what)
			}
		}
		return e.scrubAll(args, o)
	}
	return cmd
}

func (e *env) scrubAll(paths []string, o scrubOptions) error {
	failed := false
	for _, path := range paths {
		err := e.scrub(path, o)
		var bad *placedError
		if errors.As(err, &bad) {
			fmt.Fprintln(e.stderr, bad)
			failed = true
		} else if err != nil {
			return err
		}
	}
	if failed {
		return exit(exitFindings)
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

func (e *env) scrub(path string, o scrubOptions) error {
	if path == "-" && o.write {
		return usagef("--write needs files, not standard input")
	}
	src, bad, err := e.source(path)
	if err != nil {
		return err
	}
	f := syntax.Parse(src, o.version)
	if bad == nil {
		bad = f.Verdict()
	}
	if bad != nil {
		return &placedError{src, bad}
	}
	text, err := stripped(f, o.mode)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	switch {
	case o.diff:
		_, err = io.WriteString(e.stdout, udiff.Unified(src.Name, src.Name, src.Text, text))
	case o.write:
		err = replaceFile(path, src, text)
	default:
		var data []byte
		if data, err = src.Encode(text); err == nil {
			_, err = e.stdout.Write(data)
		}
	}
	return err
}

// replaceFile writes text over the file that src came from: whole or not at all,
// with its mode kept, and only if it still holds what was read.
func replaceFile(path string, src *syntax.Source, text string) error {
	if text == src.Text {
		return nil
	}
	before, err := src.Encode(src.Text)
	if err != nil {
		return err
	}
	data, err := src.Encode(text)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(before) {
		return fmt.Errorf("%s: changed since it was read; nothing was written", path)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".trammel-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if _, err = tmp.Write(data); err == nil {
		err = tmp.Chmod(info.Mode().Perm())
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}
