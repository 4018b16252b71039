package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"trammel/syntax"
)

// Version is that of this build; releases set it with -ldflags.
var Version = "0.1.0-dev"

func (e *env) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of Trammel and the Python versions it reads",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(e.stdout, "trammel %s (Python %v to %v)\n", Version, syntax.MinVersion, syntax.MaxVersion)
			return err
		},
	}
}
