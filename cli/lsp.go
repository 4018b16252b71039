package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/spf13/cobra"

	"trammel/interp/worker"
	"trammel/lsp"
	"trammel/lsp/session"
)

// serverGCPercent is less than [gcPercent]: a server makes the same garbage with each
// keystroke, which costs least in memory that is still in the caches of the processor.
const serverGCPercent = 200

func (e *env) lspCommand() *cobra.Command {
	level, record := "warn", ""
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: "Run the language server on standard input and output",
		Long: "Speaks the Language Server Protocol on standard input and output; logs go to\n" +
			"standard error. Execution (trammel.dryRun) is off until the setting or initialization\n" +
			"option execute or TRAMMEL_EXECUTE=1 switches it on.",
		Args: cobra.NoArgs,
	}
	cmd.Flags().Bool("stdio", true, "accepted for editors that pass it: there is no other way to talk")
	cmd.Flags().StringVar(&level, "log-level", level, "debug, info, warn or error")
	cmd.Flags().StringVar(&record, "record", "", "file to write every message to, with the texts of the documents, for trammel replay")
	cmd.RunE = func(*cobra.Command, []string) error {
		var l slog.Level
		if err := l.UnmarshalText([]byte(level)); err != nil {
			return usagef("unknown log level %q: use debug, info, warn or error", level)
		}
		o := lsp.Options{Log: slog.New(slog.NewTextHandler(e.stderr, &slog.HandlerOptions{Level: l})), Version: Version}
		o.Executor = func() (worker.Executor, error) { return startPool(o.Log) }
		if record != "" {
			file, err := os.OpenFile(record, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
			if err != nil {
				return usagef("--record: %v", err)
			}
			defer file.Close()
			o.Record = session.NewRecorder(file)
			defer func() {
				if err := o.Record.Err(); err != nil {
					o.Log.Error("the recording is not complete", "error", err)
				}
			}()
		}
		in, ok := e.stdin.(io.ReadCloser)
		if !ok {
			in = io.NopCloser(e.stdin)
		}
		setGCPercent(serverGCPercent)
		return exitWith(lsp.Serve(context.Background(), in, e.stdout, o))
	}
	return cmd
}

// startPool starts the processes that execute programs.
func startPool(log *slog.Logger) (worker.Executor, error) {
	pool, err := worker.NewPool(0)
	if err != nil {
		return nil, err
	}
	if _, missing, err := pool.Confinement(); err == nil && missing != "" {
		log.Warn("dry runs are not confined by all that there is", "missing", missing)
	}
	return pool, nil
}

// replayPatience is how long a replay waits for one answer.
const replayPatience = 30 * time.Second

func (e *env) replayCommand() *cobra.Command {
	level := "error"
	cmd := &cobra.Command{
		Use:   "replay FILE",
		Short: "Play a recording of trammel lsp to this build and compare the answers",
		Long: "Plays the client's part of a recording that trammel lsp --record made to a language\n" +
			"server of this build. It lists the answers that are not those of the recording, and how\n" +
			"long the answers took. The exit code is 1 if there are differences.",
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().StringVar(&level, "log-level", level, "of the server: debug, info, warn or error")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		var l slog.Level
		if err := l.UnmarshalText([]byte(level)); err != nil {
			return usagef("unknown log level %q: use debug, info, warn or error", level)
		}
		file, err := os.Open(args[0])
		if err != nil {
			return usageError{err}
		}
		defer file.Close()
		entries, err := session.Read(file)
		if err != nil {
			return usagef("%s: %v", args[0], err)
		}
		result, err := e.replay(entries, slog.New(slog.NewTextHandler(e.stderr, &slog.HandlerOptions{Level: l})))
		if err != nil {
			return fmt.Errorf("%s: %w", args[0], err)
		}
		return e.printReplay(result)
	}
	return cmd
}

// replay plays a recording to a server in this process.
func (e *env) replay(entries []session.Entry, log *slog.Logger) (*session.Replay, error) {
	serverIn, clientOut := io.Pipe()
	clientIn, serverOut := io.Pipe()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		lsp.Serve(context.Background(), serverIn, serverOut, lsp.Options{
			Log: log, Version: Version, Executor: func() (worker.Executor, error) { return startPool(log) },
		})
		serverOut.Close() //nolint:errcheck // it never fails
	}()
	result, err := session.Play(entries, clientOut, clientIn, replayPatience, lsp.VolatileMethods...)
	clientOut.Close()                //nolint:errcheck // it never fails
	go io.Copy(io.Discard, clientIn) //nolint:errcheck // only so that the server can end
	<-ended
	return result, err
}

func (e *env) printReplay(r *session.Replay) error {
	for _, d := range r.Differences {
		was, is := show(d.Was), show(d.Is)
		if _, err := fmt.Fprintf(e.stdout, "entry %d: %s (id %s) is answered otherwise\n  was: %s\n  is:  %s\n", d.Recording, d.Method, d.ID, was, is); err != nil {
			return err
		}
	}
	for _, t := range r.Times {
		if _, err := fmt.Fprintf(e.stdout, "%-40s %6d times, p50 %v, p99 %v, longest %v\n", t.Method, t.Count, t.P50.Round(time.Microsecond), t.P99.Round(time.Microsecond), t.Max.Round(time.Microsecond)); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintf(e.stdout, "%d requests, %d differences\n", r.Requests, len(r.Differences)); err != nil {
		return err
	}
	if len(r.Differences) > 0 {
		return exit(exitFindings)
	}
	return nil
}

// show is JSON on a line, shortened.
func show(raw json.RawMessage) string {
	const most = 300
	if raw == nil {
		return "no answer"
	}
	if text := []rune(string(raw)); len(text) > most {
		return string(text[:most]) + "..."
	}
	return string(raw)
}
