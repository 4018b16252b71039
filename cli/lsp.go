package cli

import (
	"context"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"trammel/interp/worker"
	"trammel/lsp"
)

func (e *env) lspCommand() *cobra.Command {
	level := "warn"
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: "Run the language server on standard input and output",
		Long: "Speaks the Language Server Protocol on standard input and output; logs go to\n" +
			"standard error. Execution (trammel.dryRun) is off until the initialization option\n" +
			"execute or TRAMMEL_EXECUTE=1 switches it on.",
		Args: cobra.NoArgs,
	}
	cmd.Flags().Bool("stdio", true, "accepted for editors that pass it: there is no other way to talk")
	cmd.Flags().StringVar(&level, "log-level", level, "debug, info, warn or error")
	cmd.RunE = func(*cobra.Command, []string) error {
		var l slog.Level
		if err := l.UnmarshalText([]byte(level)); err != nil {
			return usagef("unknown log level %q: use debug, info, warn or error", level)
		}
		log := slog.New(slog.NewTextHandler(e.stderr, &slog.HandlerOptions{Level: l}))
		in, ok := e.stdin.(io.ReadCloser)
		if !ok {
			in = io.NopCloser(e.stdin)
		}
		return exitWith(lsp.Serve(context.Background(), in, e.stdout, lsp.Options{Log: log, Version: Version, Executor: func() (worker.Executor, error) {
			pool, err := worker.NewPool(0)
			if err != nil {
				return nil, err
			}
			if _, missing, err := pool.Confinement(); err == nil && missing != "" {
				log.Warn("dry runs are not confined by all that there is", "missing", missing)
			}
			return pool, nil
		}}))
	}
	return cmd
}
