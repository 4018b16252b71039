package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"trammel/analysis"
	"trammel/internal/toolevent"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
	"trammel/syntax/notebook"
)

// exitBlocked is how a hook tells an agent's program that a tool may not do what it is
// about to do, or that the model has to mend what it did.
const exitBlocked = 2

// exitBadEvent is for events that cannot be read: agents go on then, and show why.
const exitBadEvent = 1

func (e *env) hookCommand() *cobra.Command {
	var flags settingsFlags
	level, suppressions := policy.Error.String(), false
	most := 20
	cmd := &cobra.Command{
		Use:   "hook",
		Short: "Answer the hook of an agent's program: may this tool write this Python?",
		Long: "Reads one event of a tool's use from standard input, as Claude Code and other agents'\n" +
			"programs send them (hook_event_name, tool_name, tool_input), and judges the Python that\n" +
			"the tool writes: the file as it will be for an event before the use, as it is for one\n" +
			"after it. If that breaks the policy where the file did not before, the findings go to\n" +
			"standard error for the model, one line each, and the exit code is 2; else it is 0.\n" +
			"An event that does not read gives exit code 1, with which agents go on.",
		Args: cobra.NoArgs,
	}
	flags.add(cmd)
	f := cmd.Flags()
	f.StringVar(&level, "level", level, "mildest severity that blocks: error, warning or info")
	f.IntVar(&most, "max", most, "findings that are shown; 0 for all")
	f.BoolVar(&suppressions, "suppressions", suppressions, "let suppression comments count")
	cmd.RunE = func(*cobra.Command, []string) error {
		from, err := policy.ParseSeverity(level)
		if err != nil || from == policy.Off {
			return e.badEvent(fmt.Errorf("--level is %q: use error, warning or info", level))
		}
		if err := flags.complete(); err != nil {
			return e.badEvent(err)
		}
		data, err := io.ReadAll(io.LimitReader(e.stdin, syntax.MaxSourceBytes*4))
		if err != nil {
			return e.badEvent(err)
		}
		event, err := toolevent.Parse(data)
		if err != nil {
			return e.badEvent(err)
		}
		change, err := event.Change()
		if err != nil || change == nil {
			return e.badEvent(err)
		}
		h := &hook{settings: newSettings(flags), from: from, suppressions: suppressions}
		return e.answerHook(h, change, most)
	}
	return cmd
}

// badEvent ends a hook that has nothing to judge; err may be nil.
func (e *env) badEvent(err error) error {
	if err == nil {
		return nil
	}
	fmt.Fprintf(e.stderr, "trammel hook: %v\n", err)
	return exit(exitBadEvent)
}

// hook judges what a tool writes.
type hook struct {
	settings     *settings
	from         policy.Severity
	suppressions bool
}

// judge finds what is wrong in a text, and gives it as it was judged.
func (h *hook) judge(c *toolevent.Change, text string) (*syntax.Source, []*analysis.Diagnostic) {
	o := analysis.Options{Profile: h.settings.profile(c.Path), NoSuppressions: !h.suppressions}
	if c.Notebook {
		program := notebook.Join([]string{text})
		text, o.Escapes = program.Text, program.Escapes
	}
	src := syntax.NewSource(c.Path, text)
	var found []*analysis.Diagnostic
	for _, d := range analysis.Check(syntax.Parse(src, h.settings.config(c.Path).Version(nil)), o) {
		if d.Severity >= h.from {
			found = append(found, d)
		}
	}
	return src, found
}

// fresh keeps the findings that a text did not have before: of each kind as many as were
// added.
func fresh(oldSrc *syntax.Source, old []*analysis.Diagnostic, src *syntax.Source, found []*analysis.Diagnostic) (list []*analysis.Diagnostic) {
	known := map[string]bool{}
	for _, f := range analysis.Fingerprints(oldSrc, old) {
		known[f] = true
	}
	for i, f := range analysis.Fingerprints(src, found) {
		if !known[f] {
			list = append(list, found[i])
		}
	}
	return list
}

// answerHook tells the model what its code breaks.
func (e *env) answerHook(h *hook, c *toolevent.Change, most int) error {
	if h.settings.config(c.Path).Excludes(c.Path) {
		return nil
	}
	if len(c.New) > syntax.MaxSourceBytes {
		return e.badEvent(fmt.Errorf("%s has %d bytes; the limit is %d", c.Path, len(c.New), syntax.MaxSourceBytes))
	}
	src, found := h.judge(c, c.New)
	if c.Old != "" {
		oldSrc, old := h.judge(c, c.Old)
		found = fresh(oldSrc, old, src, found)
	}
	if len(found) == 0 {
		return nil
	}
	profile := h.settings.profile(c.Path)
	fmt.Fprintf(e.stderr, "This Python breaks the policy (profile %s). Write it again so that none of this is left; comments cannot allow it.\n", profile.Name)
	printer := report.NewPrinter(e.stderr, report.Options{Format: report.Agent, Max: most, Version: Version})
	if err := printer.Add(report.File{Source: src, Found: found}); err != nil {
		return err
	}
	if err := printer.Close(); err != nil {
		return err
	}
	return exit(exitBlocked)
}
