package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"trammel/analysis"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
)

func (e *env) checkCommand() *cobra.Command {
	var format, profileName string
	cmd := &cobra.Command{
		Use:   "check FILES|-",
		Short: "Report where Python oversteps what it may do",
		Long:  "Judges Python files against a profile. Exit code: 0 clean, 1 findings, 2 usage, 3 internal error.",
		Args:  oneOrMoreFiles,
	}
	version := targetFlag(cmd)
	cmd.Flags().StringVar(&format, "format", string(report.Text), "output format: text or json")
	cmd.Flags().StringVar(&profileName, "profile", policy.Agent, "what the code may do: agent or strict")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		f, err := report.ParseFormat(format)
		if err != nil {
			return usageError{err}
		}
		profile, err := policy.Lookup(profileName)
		if err != nil {
			return usageError{err}
		}
		return e.check(args, f, profile, *version)
	}
	return cmd
}

func (e *env) check(paths []string, format report.Format, profile *policy.Profile, v syntax.Version) error {
	printer := report.NewPrinter(e.stdout, format)
	unreadable := false
	for _, path := range paths {
		src, bad, err := e.source(path)
		if err != nil {
			fmt.Fprintf(e.stderr, "trammel: %v\n", err)
			unreadable = true
			continue
		}
		found := analysis.Check(syntax.Parse(src, v), analysis.Options{Profile: profile, Decode: bad})
		if err := printer.Add(src, found); err != nil {
			return err
		}
	}
	if err := printer.Close(); err != nil {
		return err
	}
	switch {
	case unreadable:
		return exit(exitUsage)
	case printer.Count() > 0:
		return exit(exitFindings)
	}
	return nil
}
