package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"sync"
	"sync/atomic"
	"time"

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

// runner keeps what executes programs.
type runner struct {
	start func() (worker.Executor, error)

	mu       sync.Mutex
	executor worker.Executor
	problem  error
	running  map[int64]context.CancelFunc
	sequence atomic.Int64
	runs     atomic.Int64
	crashes  atomic.Int64
}

// get starts what executes programs, if that has not happened.
func (r *runner) get() (worker.Executor, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.executor == nil {
		r.executor, r.problem = r.start()
		if r.problem != nil {
			r.executor = nil
			return nil, failed("programs cannot be run: %v", r.problem)
		}
	}
	return r.executor, nil
}

// begin notes a run; the function that it gives ends it.
func (r *runner) begin(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	id := r.sequence.Add(1)
	r.runs.Add(1)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.running == nil {
		r.running = map[int64]context.CancelFunc{}
	}
	r.running[id] = cancel
	return ctx, func() {
		cancel()
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.running, id)
	}
}

// close ends what executes programs and gives the number of runs that it was at.
func (r *runner) close() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	ended := len(r.running)
	for _, cancel := range r.running {
		cancel()
	}
	if r.executor != nil {
		r.executor.Close()
		r.executor = nil
	}
	return ended
}

// noticeContainer tells the user once, when execution is on and nothing is around it.
func (s *Server) noticeContainer() {
	st := s.state.Load()
	on := st.base.Execute
	for _, settings := range st.own {
		on = on || settings.Execute
	}
	if !on {
		return
	}
	if text := s.options.Container().Warning(); text != "" {
		s.warn([]string{text})
	}
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

func (c commands) RestartWorker(context.Context, *NoArgs) (*RestartResult, error) {
	return &RestartResult{Ended: c.s.runner.close()}, nil
}

// status tells what executes programs.
func (r *runner) status(allowed bool) WorkerStatus {
	r.mu.Lock()
	defer r.mu.Unlock()
	st := WorkerStatus{State: "not started", Running: len(r.running), Runs: int(r.runs.Load()), Crashes: int(r.crashes.Load()), Confinement: []string{}}
	switch {
	case !allowed:
		st.State = "off"
	case r.executor != nil:
		st.State = "ready"
	case r.problem != nil:
		st.State, st.Problem = "failed", r.problem.Error()
	}
	if pool, ok := r.executor.(interface {
		Confinement() ([]string, string, error)
	}); ok {
		if have, missing, err := pool.Confinement(); err == nil {
			st.Confinement, st.Missing = have, missing
		}
	}
	return st
}

// progressDelay is how long a run goes on before progress is shown that the client did
// not ask for: most are over by then.
const progressDelay = 300 * time.Millisecond

// showProgress shows that something is going on: on the token of the request, or one
// made for it if that takes long. The context ends when the user cancels it.
func (s *Server) showProgress(ctx context.Context, title string) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	if token, _ := ctx.Value(tokenKey{}).(protocol.ProgressToken); token != nil {
		p := s.beginProgress(ctx, token, title)
		return ctx, func() { cancel(); p.end() }
	}
	if !s.client.progress {
		return ctx, cancel
	}
	finished := make(chan struct{})
	go func() {
		defer s.contain("showing progress")
		select {
		case <-finished:
			return
		case <-time.After(progressDelay):
		}
		token := protocol.String(fmt.Sprintf("trammel/%d", s.runner.sequence.Add(1)))
		if err := s.peer.WorkDoneProgressCreate(ctx, &protocol.WorkDoneProgressCreateParams{Token: token}); err != nil {
			return
		}
		s.requests.onProgressCancel(string(token), cancel)
		defer s.requests.forgetProgress(string(token))
		p := s.beginProgress(ctx, token, title)
		defer p.end()
		<-finished
	}()
	return ctx, func() { cancel(); close(finished) }
}

// progress is shown on a token until it ends.
type progress struct {
	s     *Server
	token protocol.ProgressToken
	stop  context.CancelFunc
	ended chan struct{}
}

// beginProgress shows progress with the seconds that have gone by.
func (s *Server) beginProgress(ctx context.Context, token protocol.ProgressToken, title string) *progress {
	ctx, stop := context.WithCancel(ctx)
	p := &progress{s, token, stop, make(chan struct{})}
	cancellable := true
	p.send(protocol.WorkDoneProgressBegin{Kind: "begin", Title: title, Cancellable: &cancellable})
	go func() {
		defer close(p.ended)
		began := time.Now()
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				text := time.Since(began).Round(time.Second).String()
				p.send(protocol.WorkDoneProgressReport{Kind: "report", Message: &text})
			}
		}
	}()
	return p
}

func (p *progress) end() {
	p.stop()
	<-p.ended
	p.send(protocol.WorkDoneProgressEnd{Kind: "end"})
}

func (p *progress) send(value any) {
	raw, err := json.Marshal(value)
	if err == nil {
		err = p.s.peer.Progress(p.s.background, &protocol.ProgressParams{Token: p.token, Value: raw})
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		p.s.log.Warn("progress not sent", "error", err)
	}
}

// WorkDoneProgressCancel ends what a progress is shown for.
func (s *Server) WorkDoneProgressCancel(_ context.Context, p *protocol.WorkDoneProgressCancelParams) error {
	if token, ok := p.Token.(protocol.String); ok {
		s.requests.cancelProgress(string(token))
	}
	return nil
}
