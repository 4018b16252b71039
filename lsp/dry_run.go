package lsp

import (
	"context"
	"fmt"
	"path"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/interp"
	"trammel/interp/worker"
	"trammel/interp/world"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
)

// runResults are what running a text gave. They go with the text: the next edit makes a
// snapshot without them.
type runResults struct {
	sequence    int64
	values      map[string]string // repr of top-level variables at the end
	run, tests  map[uri.URI][]protocol.Diagnostic
	diagnostics map[uri.URI][]protocol.Diagnostic // of both
}

func (r *runResults) value(name string) (string, bool) {
	if r == nil {
		return "", false
	}
	v, ok := r.values[name]
	return v, ok
}

// findings is the number of diagnostics.
func (r *runResults) findings() (n int) {
	if r == nil {
		return 0
	}
	for _, list := range r.diagnostics {
		n += len(list)
	}
	return n
}

func (c commands) DryRun(ctx context.Context, a *DryRunArgs) (*DryRunResult, error) {
	sn, p, err := c.runnable(a.URI)
	if err != nil {
		return nil, err
	}
	job := sn.job()
	job.World.Input, job.Variables = a.Input, true
	r, err := c.s.execute(ctx, "Dry run of "+path.Base(string(p.uri)), sn, func(ctx context.Context, e worker.Executor, h *worker.Host) (*worker.Report, error) {
		return e.Run(ctx, job, h)
	})
	if err != nil {
		return nil, err
	}
	c.s.keepRun(sn, r)
	return c.s.reportRun(ctx, sn, p, r, a.Quiet, a.Markdown)
}

// runnable finds a document that may be run.
func (c commands) runnable(u uri.URI) (*snapshot, *part, error) {
	sn, p, err := c.program(u)
	if err != nil {
		return nil, nil, err
	}
	if !sn.settings.Execute {
		return nil, nil, failed("%v", errOff)
	}
	return sn, p, nil
}

// job is the run of a document within the limits of the settings.
func (sn *snapshot) job() *worker.Job {
	return &worker.Job{
		Source: sn.src.Text, Name: sn.src.Name, Version: sn.parse().Version, Limits: sn.settings.limits(),
		World: world.Options{Packages: sn.settings.packages()},
	}
}

// execute runs something with progress; the client can cancel it.
func (s *Server) execute(ctx context.Context, title string, sn *snapshot, do func(context.Context, worker.Executor, *worker.Host) (*worker.Report, error)) (*worker.Report, error) {
	executor, err := s.runner.get()
	if err != nil {
		return nil, err
	}
	run, end := s.runner.begin(ctx)
	defer end()
	run, done := s.showProgress(run, title)
	defer done()
	profile := sn.options().Profile
	r, err := do(run, executor, &worker.Host{Profile: func() *policy.Profile { return profile }})
	switch {
	case run.Err() != nil:
		return nil, protocol.ErrRequestCancelled
	case err != nil:
		return nil, failed("the run failed: %v", err)
	case r.Error != nil && r.Error.Crash:
		s.runner.crashes.Add(1)
		s.log.Error("a dry run crashed the evaluator", "document", sn.src.Name, "error", r.Error.Message)
	}
	return r, nil
}

func (c commands) DryRunSelection(ctx context.Context, a *DryRunSelectionArgs) (*DryRunResult, error) {
	sn, p, err := c.runnable(a.URI)
	if err != nil {
		return nil, err
	}
	span, ok := c.s.encoding.span(p.src, a.Range)
	if !ok {
		return nil, invalidParams("the range lies outside of the text")
	}
	text := selected(p, span)
	var before string
	if sn.parse().Valid() {
		if before, err = definitions(sn.parse()); err != nil {
			return nil, failed("%v", err)
		}
	}
	r, err := c.s.execute(ctx, "Dry run of the selection", sn, func(ctx context.Context, e worker.Executor, h *worker.Host) (*worker.Report, error) {
		session, err := e.Open(ctx, sn.job(), h, interp.Snapshot{})
		if err != nil {
			return nil, err
		}
		defer session.Close()
		if r, err := session.Run(ctx, before, sn.src.Name); err != nil || r.Error != nil {
			return r, err
		}
		return session.Run(ctx, text, sn.src.Name)
	})
	if err != nil {
		return nil, err
	}
	return c.s.reportRun(ctx, sn, p, r, a.Quiet, a.Markdown)
}

// keepRun lets diagnostics and hints show what a run came to, while the text is the same.
func (s *Server) keepRun(sn *snapshot, r *worker.Report) {
	values := map[string]string{}
	for _, v := range r.Variables {
		values[v.Name] = v.Value
	}
	s.keep(sn, func(results *runResults) {
		results.values = values
		results.run = s.runDiagnostics(sn, r)
	})
}

// keep changes what is known of the runs of a text and lets the client see it.
func (s *Server) keep(sn *snapshot, change func(*runResults)) {
	results := &runResults{}
	if old := sn.ran.Load(); old != nil {
		*results = *old
	}
	results.sequence = s.runner.sequence.Add(1)
	change(results)
	results.diagnostics = map[uri.URI][]protocol.Diagnostic{}
	for _, part := range sn.parts {
		results.diagnostics[part.uri] = append(append([]protocol.Diagnostic{}, results.run[part.uri]...), results.tests[part.uri]...)
	}
	before := sn.ran.Swap(results)
	if sn.overtaken() {
		return
	}
	if before.findings() > 0 || results.findings() > 0 {
		s.publish(sn)
	}
	s.refreshClient()
}

// runDiagnostics makes a finding of the exception that ended a run.
func (s *Server) runDiagnostics(sn *snapshot, r *worker.Report) map[uri.URI][]protocol.Diagnostic {
	if r.Error == nil || r.Error.Line == 0 {
		return nil
	}
	start := placeOf(sn.src, r.Error.Line, r.Error.Column)
	span := syntax.Span{Start: start, End: max(placeOf(sn.src, r.Error.EndLine, r.Error.EndColumn), start)}
	text := r.Error.Type
	if r.Error.Message != "" {
		text += ": " + r.Error.Message
	}
	p := sn.partAt(span.Start)
	return map[uri.URI][]protocol.Diagnostic{p.uri: {s.runDiagnostic(p, span, "dry-run", "A dry run ends here: "+clip(text, 300))}}
}

func (s *Server) runDiagnostic(p *part, span syntax.Span, code, message string) protocol.Diagnostic {
	return protocol.Diagnostic{
		Range: p.rangeOf(s.encoding, span), Severity: protocol.DiagnosticSeverityWarning, Code: protocol.String(code),
		Source: protocol.NewOptional(Name), Message: protocol.String(message),
	}
}

// placeOf is the place of a line and a column in code points, both from 1.
func placeOf(src *syntax.Source, line, column int) syntax.Pos {
	if line < 1 || line > src.LineCount() {
		return syntax.Pos(len(src.Text))
	}
	at, _ := utf32Runes.offset(src, protocol.Position{Line: uint32(line - 1), Character: uint32(max(column-1, 0))})
	return at
}

// reportRun makes the result of a run, with a page that shows it.
func (s *Server) reportRun(ctx context.Context, sn *snapshot, p *part, r *worker.Report, quiet, markdown bool) (*DryRunResult, error) {
	out := &DryRunResult{Report: r, URI: p.uri, Version: p.version}
	text := report.RunMarkdown(path.Base(nameOf(sn.uri)), r, func(line int) string {
		at := sn.partAt(placeOf(sn.src, line, 1))
		inside := line - sn.src.Line(at.start) + 1
		return fmt.Sprintf("%s#L%d", at.uri, inside)
	})
	out.ReportURI = s.pages.add("runs", path.Base(nameOf(sn.uri))+".md", text)
	if markdown {
		out.Markdown = text
	}
	if !quiet {
		s.show(ctx, out.ReportURI)
	}
	return out, nil
}
