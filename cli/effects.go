package cli

import (
	"fmt"
	"io"
	"text/tabwriter"

	"trammel/interp/worker"
)

// writeEffects lists what a run asked of its surroundings, and what came of it.
func writeEffects(w io.Writer, r *worker.Report) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "effects: %d\n", len(r.Effects)+r.Dropped)
	for _, e := range r.Effects {
		detail := e.Detail
		if e.Times > 1 {
			detail += fmt.Sprintf(" (%d times)", e.Times)
		}
		if e.Result != "" {
			detail += " -> " + e.Result
		}
		fmt.Fprintf(table, "  line %d\t%s\t%s\t%s\n", e.Line, e.Kind, e.Decision, detail)
	}
	if r.Dropped > 0 {
		fmt.Fprintf(table, "  and %d more\n", r.Dropped)
	}
	if len(r.Files) > 0 {
		fmt.Fprintf(table, "files: %d\n", len(r.Files))
	}
	for _, f := range r.Files {
		what := fmt.Sprintf("%d bytes", f.Size)
		if f.Deleted {
			what = "deleted"
		}
		fmt.Fprintf(table, "  %s\t%s\n", f.Path, what)
	}
	if r.Unknown != nil {
		fmt.Fprintf(table, "unknown from line %d on: the program went on with a value of which nothing is known\n", r.Unknown.Line)
	}
	fmt.Fprintf(table, "used: %d steps, %d bytes, %v\n", r.Usage.Steps, r.Usage.Memory, r.Usage.Wall())
	return table.Flush()
}
