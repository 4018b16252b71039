package cli

import (
	"bufio"
	"fmt"

	"github.com/spf13/cobra"

	"trammel/syntax"
	"trammel/syntax/pyast"
	"trammel/syntax/validate"
)

func (e *env) astCommand() *cobra.Command {
	var parseOnly bool
	cmd := &cobra.Command{
		Use:   "ast FILES|-",
		Short: "Print syntax trees as CPython's ast.dump does, a line a file",
		Long: "Prints the tree of each file on one line, in the form of\n" +
			"ast.dump(ast.parse(source), include_attributes=True) of CPython 3.13.\n" +
			"Source that CPython would not compile gives path:line:col: SyntaxError: message\n" +
			"in place of its tree, and exit code 1.",
		Args: oneOrMoreFiles,
	}
	version := targetFlag(cmd)
	cmd.Flags().BoolVar(&parseOnly, "parse-only", false, "leave out the checks behind the parser, as ast.parse does")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		failed := false
		for _, path := range args {
			ok, err := e.printAST(path, *version, parseOnly)
			if err != nil {
				return err
			}
			failed = failed || !ok
		}
		if failed {
			return exit(exitFindings)
		}
		return nil
	}
	return cmd
}

func (e *env) printAST(path string, v syntax.Version, parseOnly bool) (ok bool, err error) {
	src, bad, err := e.source(path)
	if err != nil {
		return false, err
	}
	f := syntax.Parse(src, v)
	if bad == nil {
		bad = f.Verdict()
	}
	if bad == nil && !parseOnly {
		bad = validate.Verdict(f)
	}
	w := bufio.NewWriter(e.stdout)
	if bad != nil {
		line, column := src.Column(bad.Span.Start)
		fmt.Fprintf(w, "%s:%d:%d: %v: %s\n", src.Name, line, column, bad.Kind, bad.Msg)
		return false, w.Flush()
	}
	if err := pyast.Dump(w, f); err != nil {
		return false, err
	}
	fmt.Fprintln(w)
	return true, w.Flush()
}
