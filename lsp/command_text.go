package lsp

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/policy"
	"trammel/report"
	"trammel/scrub/passes"
	"trammel/syntax"
)

// These commands read and change text; none executes any.

// program finds an open Python document for a command.
func (c commands) program(u uri.URI) (*snapshot, *part, error) {
	if u == "" {
		return nil, nil, invalidParams("name an open document: {\"uri\": ...}")
	}
	sn := c.s.docs.get(u)
	if sn == nil {
		return nil, nil, invalidParams("%s is not open", u)
	}
	if sn.kind != python {
		return nil, nil, invalidParams("%s is not Python", u)
	}
	p := sn.partOf(u)
	if p == nil {
		p = sn.parts[0] // the notebook itself
	}
	return sn, p, nil
}

func (c commands) Scrub(ctx context.Context, a *ScrubArgs) (*EditResult, error) {
	sn, _, err := c.program(a.URI)
	if err != nil {
		return nil, err
	}
	chosen, err := passes.Parse(a.Passes, "")
	switch {
	case err != nil:
		return nil, invalidParams("%v", err)
	case len(chosen) == 0:
		return nil, invalidParams("name passes, such as annotations")
	case len(sn.escapes) > 0:
		return nil, failed("a notebook with magics cannot be scrubbed as a whole: use the source actions of its cells")
	}
	r, err := passes.Run(sn.parse(), chosen, passes.Options{Breaks: analysis.Breaks(sn.options().Profile)})
	if err != nil {
		return nil, failed("%v", err)
	}
	var notes []string
	for _, n := range r.Notes {
		notes = append(notes, fmt.Sprintf("%s left line %d: %s", n.Pass, n.Line, n.Text))
	}
	return c.s.applyText(ctx, sn, "Scrub", r.Text, notes)
}

func (c commands) FixAll(ctx context.Context, a *FixAllArgs) (*EditResult, error) {
	sn, _, err := c.program(a.URI)
	if err != nil {
		return nil, err
	}
	o := sn.options()
	if a.Rule != "" {
		r := analysis.ByCode(a.Rule)
		if r == nil {
			return nil, invalidParams("there is no rule %q", clip(a.Rule, 40))
		}
		o.Only = []string{r.Code}
	}
	collector := &actionCollector{ctx: ctx, s: c.s, sn: sn}
	if len(sn.escapes) > 0 {
		return c.s.applyEdit(ctx, sn, "Fix all", collector.fixOnce(o), nil, nil)
	}
	o.Context = ctx
	r, err := analysis.FixAll(sn.parse(), o, analysis.Safe)
	if err != nil {
		return nil, failed("%v", err)
	}
	notes := r.Applied
	for _, left := range r.Left {
		notes = append(notes, "left out "+left.Title+": "+left.Why)
	}
	return c.s.applyText(ctx, sn, "Fix all", r.Text, notes)
}

// applyText asks the client to make a new text of a document.
func (s *Server) applyText(ctx context.Context, sn *snapshot, label, text string, notes []string) (*EditResult, error) {
	if text == sn.src.Text {
		return &EditResult{Notes: notes}, nil
	}
	return s.applyEdit(ctx, sn, label, s.workspaceEdit(sn, difference(sn.src.Text, text)), &text, notes)
}

func (s *Server) applyEdit(ctx context.Context, sn *snapshot, label string, edit *protocol.WorkspaceEdit, text *string, notes []string) (*EditResult, error) {
	result := &EditResult{Notes: notes}
	if edit == nil {
		return result, nil
	}
	for _, list := range edit.Changes {
		result.Changes += len(list)
	}
	for _, change := range edit.DocumentChanges {
		if doc, ok := change.(*protocol.TextDocumentEdit); ok {
			result.Changes += len(doc.Edits)
		}
	}
	if !s.client.applyEdit {
		result.Text = text
		return result, nil
	}
	if sn.overtaken() {
		return nil, protocol.ErrContentModified
	}
	answer, err := s.peer.ApplyEdit(ctx, &protocol.ApplyWorkspaceEditParams{Label: &label, Edit: *edit})
	if err != nil {
		return nil, failed("the client did not apply the edit: %v", err)
	}
	result.Applied = answer.Applied
	return result, nil
}

func (commands) Explain(_ context.Context, a *ExplainArgs) (*report.Explanation, error) {
	e, err := report.Explain(a.Key)
	if err != nil {
		return nil, invalidParams("%v", err)
	}
	return e, nil
}

func (c commands) CheckText(ctx context.Context, a *CheckTextArgs) (*CheckTextResult, error) {
	name := "<text>"
	if a.URI != "" {
		name = nameOf(a.URI)
	}
	if len(a.Text) > syntax.MaxSourceBytes {
		return nil, invalidParams("the text has %d bytes; the limit is %d", len(a.Text), syntax.MaxSourceBytes)
	}
	st := c.s.state.Load()
	settings := st.settingsFor(name)
	config := st.configFor(st.directoryOf(a.URI), &settings)
	base := settings.Profile
	if a.Profile != "" {
		if _, err := policy.Lookup(a.Profile); err != nil {
			return nil, invalidParams("%v", err)
		}
		base = a.Profile
	}
	o := analysis.Options{Profile: config.ForBase(name, base), NoSuppressions: !a.Suppressions || config.IgnoresSuppressions(), Context: ctx}
	f := syntax.Parse(syntax.NewSource(name, a.Text), config.Version(settings.version()))
	found := analysis.Check(f, o)
	if ctx.Err() != nil {
		return nil, protocol.ErrRequestCancelled
	}
	result := &CheckTextResult{OK: true, Findings: report.Findings(f.Source, found)}
	for _, d := range found {
		result.OK = result.OK && d.Severity < policy.Warning
	}
	if a.Fix && f.Valid() {
		r, err := analysis.FixAll(f, o, analysis.Safe)
		if err != nil {
			return nil, failed("%v", err)
		}
		result.Fixed = &r.Text
	}
	return result, nil
}

func (c commands) ShowPolicy(ctx context.Context, a *ShowPolicyArgs) (*ShowPolicyResult, error) {
	st := c.s.state.Load()
	name := ""
	if a.URI != "" {
		name = nameOf(a.URI)
	}
	settings := st.settingsFor(name)
	config := st.configFor(st.directoryOf(a.URI), &settings)
	p := config.ForBase(name, settings.Profile)
	result := &ShowPolicyResult{Profile: p.Name, Configuration: config.Path, Problems: []string{}, Policy: report.EffectivePolicy(p), Prompt: report.PromptPolicy(p)}
	for _, problem := range config.Problems {
		result.Problems = append(result.Problems, problem.Message+" "+problem.Remedy)
	}
	result.PolicyURI = c.s.pages.add("policy", p.Name+".md", "# Policy\n\nProfile "+p.Name+"\n\n```toml\n"+result.Policy+"```\n\n## For a model's prompt\n\n"+result.Prompt)
	c.s.show(ctx, result.PolicyURI)
	return result, nil
}

var errOff = errors.New("execution is off: set the setting or initialization option execute, or TRAMMEL_EXECUTE=1")

// selected gives the whole lines of a range, as many line ends before them as keep
// their numbers, and without what indents all of them.
func selected(p *part, span syntax.Span) (source string) {
	first, last := p.src.Line(span.Start), p.src.Line(span.End)
	if last > first && span.End == p.src.LineStart(last) {
		last-- // nothing of the last line is selected
	}
	text := p.src.Text[p.src.LineStart(first):p.src.LineSpan(last).End]
	return strings.Repeat("\n", first-1) + dedent(text) + "\n"
}

// dedent takes off the blanks that all lines begin with.
func dedent(text string) string {
	lines := strings.Split(text, "\n")
	margin, seen := "", false
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		blanks := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if !seen {
			margin, seen = blanks, true
		}
		for !strings.HasPrefix(blanks, margin) {
			margin = margin[:len(margin)-1]
		}
	}
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, margin)
	}
	return strings.Join(lines, "\n")
}

// definitions is what a file defines: its imports, functions and classes, without what
// it does when it runs.
func definitions(f *syntax.File) (string, error) {
	chosen, err := passes.Parse([]string{"only-definitions"}, "")
	if err != nil {
		return "", err
	}
	r, err := passes.Run(f, chosen, passes.Options{})
	if err != nil {
		return "", err
	}
	return r.Text, nil
}
