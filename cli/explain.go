package cli

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"trammel/report"
)

func (e *env) explainCommand() *cobra.Command {
	format := ""
	cmd := &cobra.Command{
		Use:   "explain CODE|NAME|GROUP|PROFILE|CAPABILITY",
		Short: "Say what a rule, profile or capability is",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("explain takes one code, name, group, profile or capability")
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "output format: text, markdown or json")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		explanation, err := report.Explain(args[0])
		if err != nil {
			return usageError{err}
		}
		switch format {
		case "text":
			_, err = io.WriteString(e.stdout, explanation.Text())
		case "markdown":
			_, err = io.WriteString(e.stdout, explanation.Markdown)
		case "json":
			enc := json.NewEncoder(e.stdout)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			err = enc.Encode(explanation)
		default:
			return usagef("unknown format %q: use text, markdown or json", format)
		}
		return err
	}
	return cmd
}
