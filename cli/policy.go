package cli

import (
	"io"

	"github.com/spf13/cobra"

	"trammel/analysis"
	"trammel/policy"
	"trammel/report"
)

func (e *env) policyCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "policy", Short: "Show what code may do, and the schema of settings"}
	cmd.AddCommand(e.policyShowCommand(), e.policySchemaCommand())
	return cmd
}

func (e *env) policyShowCommand() *cobra.Command {
	var flags settingsFlags
	agent := false
	cmd := &cobra.Command{
		Use:   "show [FILE]",
		Short: "Print the policy that holds for a file or for this directory",
		Args:  cobra.MaximumNArgs(1),
	}
	flags.add(cmd)
	cmd.Flags().BoolVar(&agent, "agent", false, "print it as a few lines for a model's prompt")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := flags.complete(); err != nil {
			return err
		}
		file := "code.py"
		if len(args) == 1 {
			file = args[0]
		}
		s := newSettings(flags)
		p := s.profile(file)
		text := report.EffectivePolicy(p)
		if agent {
			text = report.PromptPolicy(p)
		}
		if _, err := io.WriteString(e.stdout, text); err != nil {
			return err
		}
		return e.reportProblems(s)
	}
	return cmd
}

// reportProblems prints what is wrong in configuration files on standard error.
func (e *env) reportProblems(s *settings) error {
	problems := s.problems()
	printer := report.NewPrinter(e.stderr, report.Options{Format: report.Text})
	for _, config := range problems {
		r := problemOutcome(config)
		if err := printer.Add(report.File{Source: r.src, Found: r.found}); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return exit(exitFindings)
	}
	return nil
}

func (e *env) policySchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON schema of configuration files",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := e.stdout.Write(policy.Schema(ruleKeys()))
			return err
		},
	}
}

// ruleKeys lists what the table rules of a configuration takes.
func ruleKeys() (keys []string) {
	groups := map[string]bool{}
	for _, r := range analysis.Rules() {
		if group := r.Code[:3]; !groups[group] {
			groups[group] = true
			keys = append(keys, group)
		}
		keys = append(keys, r.Code, r.Name)
	}
	return keys
}
