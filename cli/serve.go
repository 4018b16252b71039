package cli

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"trammel/interp/worker"
	"trammel/serve"
)

func (e *env) serveCommand() *cobra.Command {
	inProcess := false
	o := serve.Options{Execute: os.Getenv("TRAMMEL_EXECUTE") == "1"}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer requests on standard input, one line of JSON each",
		Long: "Reads one request a line and answers each with one line:\n\n" +
			"  {\"id\":1,\"op\":\"check\",\"source\":\"eval(x)\",\"filename\":\"a.py\",\"profile\":\"agent\",\"fix\":\"safe\"}\n" +
			"  {\"id\":2,\"op\":\"restrict\",\"source\":\"a.b\",\"mode\":\"exec\",\"allow\":[\"AnnAssign\"],\"hardened\":false}\n" +
			"  {\"id\":3,\"op\":\"scrub\",\"source\":\"x: int = 1\",\"strip\":[\"annotations=all\",\"doctests\"]}\n" +
			"  {\"id\":4,\"op\":\"run\",\"source\":\"print(1)\",\"timeout_ms\":1000}\n" +
			"  {\"id\":5,\"op\":\"explain\",\"key\":\"EVL001\"}\n" +
			"  {\"id\":6,\"op\":\"session_open\",\"tools\":[\"search(query)\"],\"final\":\"final_answer\"}\n" +
			"  {\"id\":7,\"op\":\"session_run\",\"session\":\"s1\",\"source\":\"search('x')\"}\n\n" +
			"While a program runs, a call of a tool is a line {\"id\",\"call\":{\"name\",\"args\",\"kwargs\"}}, which is\n" +
			"answered by {\"id\",\"return\"} or {\"id\",\"raise\"}. docs/embedding.md shows all of it.\n\n" +
			"A line that is no request gets an answer with \"ok\":false, and the service goes on.\n" +
			"Suppression comments do not count unless a request says \"suppressions\":true.",
		Args: cobra.NoArgs,
	}
	f := cmd.Flags()
	f.BoolVar(&o.Execute, "execute", o.Execute, "let the op run execute programs in the metered interpreter; also TRAMMEL_EXECUTE=1")
	f.BoolVar(&o.Unordered, "unordered", false, "answer as requests finish, not in their order")
	f.BoolVar(&inProcess, "in-process", false, "execute programs in this process, not in confined children of it")
	f.IntVar(&o.Workers, "workers", 0, "requests in work at a time; 0 for one a processor")
	cmd.RunE = func(*cobra.Command, []string) error {
		if o.Workers < 0 {
			return usagef("--workers is %d: use 0, or more", o.Workers)
		}
		if o.Execute && !inProcess {
			pool, err := worker.NewPool(o.Workers)
			if err != nil {
				return err
			}
			defer pool.Close()
			o.Executor = pool
			if _, missing, err := pool.Confinement(); err == nil && missing != "" {
				fmt.Fprintln(e.stderr, "trammel: runs are not confined by all that there is: the system lacks", missing)
			}
		}
		return serve.Run(context.Background(), e.stdin, e.stdout, o)
	}
	return cmd
}
