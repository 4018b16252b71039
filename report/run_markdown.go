package report

import (
	"fmt"
	"strings"

	"trammel/interp/worker"
)

// RunMarkdown is the report of a dry run of a file as a page in Markdown: what became of
// it, its output, the effects in their order, the files, and what it used. link gives
// what a line links to.
func RunMarkdown(name string, r *worker.Report, link func(line int) string) string {
	w := &runPage{link: link}
	w.printf("# Dry run of %s\n\n%s\n", escapeMarkdown(name), w.outcome(r))
	if r.Value != nil {
		w.section("Value")
		w.code(*r.Value)
	}
	w.section("Output")
	w.text(r.Stdout)
	if r.Stderr != "" {
		w.section("Standard error")
		w.code(r.Stderr)
	}
	if r.Traceback != "" {
		w.section("Traceback")
		w.code(r.Traceback)
	}
	w.effects(r)
	w.files(r)
	w.section("Usage")
	w.printf("%d steps, %d bytes of memory, %d bytes of output, %d calls deep, %v\n", r.Usage.Steps, r.Usage.Memory, r.Usage.Output, r.Usage.Depth, r.Usage.Wall())
	return w.String()
}

type runPage struct {
	strings.Builder
	link func(line int) string
}

func (w *runPage) printf(format string, args ...any) { fmt.Fprintf(w, format, args...) }

func (w *runPage) section(title string) { w.printf("\n## %s\n\n", title) }

// code shows a text as it is: between fences that it does not contain.
func (w *runPage) code(text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	w.printf("%stext\n%s\n%s\n", fence, strings.TrimRight(text, "\n"), fence)
}

func (w *runPage) text(text string) {
	if text == "" {
		w.printf("None.\n")
		return
	}
	w.code(text)
}

func (w *runPage) line(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("[%d](%s)", n, w.link(n))
}

func (w *runPage) outcome(r *worker.Report) string {
	switch {
	case r.Error == nil && r.Unknown != nil:
		return fmt.Sprintf("It ended, but what came to pass from line %s on is not known: it went on with a value of a package that is not there.", w.line(r.Unknown.Line))
	case r.Error == nil:
		return "It ended by itself."
	case r.Error.Line == 0:
		return fmt.Sprintf("It ended with **%s**: %s", r.Error.Type, escapeMarkdown(r.Error.Message))
	}
	return fmt.Sprintf("It ended in line %s with **%s**: %s", w.line(r.Error.Line), r.Error.Type, escapeMarkdown(r.Error.Message))
}

func (w *runPage) effects(r *worker.Report) {
	w.section(fmt.Sprintf("Effects (%d)", len(r.Effects)+r.Dropped))
	if len(r.Effects) == 0 {
		w.printf("None.\n")
		return
	}
	w.printf("| # | line | effect | decision | call | result | why |\n|---|---|---|---|---|---|---|\n")
	for _, e := range r.Effects {
		detail := e.Detail
		if e.Times > 1 {
			detail += fmt.Sprintf(" (%d times)", e.Times)
		}
		w.printf("| %d | %s | %s | %s | %s | %s | %s |\n", e.Sequence, w.line(e.Line), e.Kind, e.Decision, cell(detail), cell(e.Result), cell(e.Clause))
	}
	if r.Dropped > 0 {
		w.printf("\nAnd %d more.\n", r.Dropped)
	}
}

func (w *runPage) files(r *worker.Report) {
	if len(r.Files) == 0 {
		return
	}
	w.section("Files that it would have changed")
	for _, f := range r.Files {
		what := fmt.Sprintf("%d bytes", f.Size)
		if f.Deleted {
			what = "deleted"
		}
		w.printf("- %s: %s\n", escapeMarkdown(f.Path), what)
	}
}

// cell makes a text fit for a cell of a table.
func cell(text string) string {
	return escapeMarkdown(strings.Join(strings.Fields(text), " "))
}

var markdownEscapes = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "\n", " ")

func escapeMarkdown(text string) string { return markdownEscapes.Replace(text) }
