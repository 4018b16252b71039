package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"trammel/interp/worker"
	"trammel/syntax"
)

// Version is that of this build; releases set it with -ldflags.
var Version = "0.1.0-dev"

func (e *env) versionCommand() *cobra.Command {
	short := false
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version of Trammel, the Python versions it reads, and what confines dry runs here",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if short {
				_, err := fmt.Fprintln(e.stdout, Version)
				return err
			}
			_, err := fmt.Fprintf(e.stdout, "trammel %s (Python %v to %v)\n%s", Version, syntax.MinVersion, syntax.MaxVersion, confinement())
			return err
		},
	}
	cmd.Flags().BoolVar(&short, "short", false, "print the version alone")
	return cmd
}

// confinement tells what the processes that dry runs happen in are confined with.
func confinement() string {
	pool, err := worker.NewPool(1)
	if err != nil {
		return "dry runs have no process of their own here: " + err.Error() + "\n"
	}
	defer pool.Close()
	have, missing, err := pool.Confinement()
	switch {
	case err != nil:
		return "dry runs have no process of their own here: " + err.Error() + "\n"
	case missing != "":
		missing = "the system lacks: " + missing + "\n"
	}
	return "dry runs are confined by: " + strings.Join(have, ", ") + "\n" + missing
}
