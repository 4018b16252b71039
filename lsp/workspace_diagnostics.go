package lsp

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"sync"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/internal/project"
	"trammel/syntax"
)

// checkedFile is what was found in a file that is not open, as long as neither it nor
// the state changes.
type checkedFile struct {
	stamp string
	items []protocol.Diagnostic
}

// scan checks the files of the workspace that are not open, within the budget of the
// settings.
type scan struct {
	mu      sync.Mutex
	checked map[string]checkedFile // by path
	wake    chan struct{}          // see waiting
	sent    map[string]string      // stamps of what a client that does not ask was sent
	running bool                   // for such a client
	again   bool
}

// batchSize is how many files a partial result holds.
const batchSize = 50

// DiagnosticWorkspace answers a client that asks for the findings of all files. It asks
// again soon after an answer, so that the answer waits while there is nothing new.
func (s *Server) DiagnosticWorkspace(ctx context.Context, p *protocol.WorkspaceDiagnosticParams) (*protocol.WorkspaceDiagnosticReport, error) {
	st := s.state.Load()
	jsonrpc2.Async(ctx)
	for !st.base.Workspace.Diagnostics {
		select {
		case <-ctx.Done():
			return nil, protocol.ErrRequestCancelled
		case <-st.replaced:
			st = s.state.Load()
		}
	}
	known := map[uri.URI]string{}
	for _, id := range p.PreviousResultIds {
		known[id.URI] = id.Value
	}
	for {
		wake := s.scan.waiting()
		report, news, err := s.workspaceReport(ctx, st, p, maps.Clone(known))
		if err != nil || news || len(known) == 0 {
			return report, err
		}
		select {
		case <-ctx.Done():
			return nil, protocol.ErrRequestCancelled
		case <-st.replaced:
			st = s.state.Load()
		case <-wake:
		case <-time.After(rescanAfter):
		}
	}
}

// rescanAfter is how long files may change without that the client tells.
const rescanAfter = 10 * time.Second

// workspaceReport checks all files once, and tells whether the client learns anything.
func (s *Server) workspaceReport(ctx context.Context, st *state, p *protocol.WorkspaceDiagnosticParams, known map[uri.URI]string) (report *protocol.WorkspaceDiagnosticReport, news bool, err error) {
	w := &workspaceReport{s: s, token: p.PartialResultToken}
	progress := s.scanProgress(ctx, p.WorkDoneToken)
	defer progress.finish()
	err = s.scanFiles(ctx, st, func(path string, f checkedFile, done int) error {
		progress.show(done)
		w.add(fileURI(path), f, known)
		return nil
	})
	if err != nil {
		return nil, false, err
	}
	for gone := range known { // deleted, opened or excluded meanwhile
		if s.docs.get(gone) == nil {
			w.add(gone, checkedFile{stamp: "gone", items: []protocol.Diagnostic{}}, nil)
		}
	}
	if w.news {
		w.flush()
	}
	return &protocol.WorkspaceDiagnosticReport{Items: w.items}, w.news, nil
}

// waiting gives a channel that is closed when a file may have changed.
func (s *scan) waiting() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.wake == nil {
		s.wake = make(chan struct{})
	}
	return s.wake
}

// nudge wakes who waits for files to change.
func (s *scan) nudge() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.wake != nil {
		close(s.wake)
		s.wake = nil
	}
}

// workspaceReport gathers the answer, and sends it in parts if the client wants that.
type workspaceReport struct {
	s     *Server
	token protocol.ProgressToken
	items []protocol.WorkspaceDocumentDiagnosticReport
	news  bool // something is not as the client knows it
}

func (w *workspaceReport) add(u uri.URI, f checkedFile, known map[uri.URI]string) {
	if known[u] == f.stamp {
		delete(known, u)
		unchanged := &protocol.WorkspaceUnchangedDocumentDiagnosticReport{URI: u}
		unchanged.Kind, unchanged.ResultID = "unchanged", f.stamp
		w.items = append(w.items, unchanged)
	} else {
		delete(known, u)
		full := &protocol.WorkspaceFullDocumentDiagnosticReport{URI: u}
		full.Kind, full.ResultID, full.Items = "full", &f.stamp, f.items
		w.items = append(w.items, full)
		w.news = true
	}
	if w.news && len(w.items) >= batchSize {
		w.flush()
	}
}

// flush sends what was gathered as a partial result, if there is a token for that.
func (w *workspaceReport) flush() {
	if w.token == nil || len(w.items) == 0 {
		if w.items == nil {
			w.items = []protocol.WorkspaceDocumentDiagnosticReport{}
		}
		return
	}
	raw, err := protocol.Marshal(&protocol.WorkspaceDiagnosticReportPartialResult{Items: w.items})
	if err == nil {
		err = w.s.peer.Progress(w.s.background, &protocol.ProgressParams{Token: w.token, Value: raw})
	}
	if err != nil {
		w.s.log.Warn("partial result not sent", "error", err)
		return
	}
	w.items = []protocol.WorkspaceDocumentDiagnosticReport{}
}

// scanFiles checks the files of all folders in the order of their paths, until the
// budget is used up.
func (s *Server) scanFiles(ctx context.Context, st *state, see func(path string, f checkedFile, done int) error) error {
	done, deadline := 0, time.Now().Add(time.Duration(st.base.Workspace.MaxSeconds)*time.Second)
	seen := map[string]bool{}
	for _, f := range st.folders {
		if f.path == "" {
			continue
		}
		excludes := func(path string) bool {
			settings := st.settingsFor(path)
			return st.configFor(st.directoryOf(fileURI(path)), &settings).Excludes(path)
		}
		err := project.Walk(f.path, excludes, func(path string) error {
			switch {
			case ctx.Err() != nil:
				return protocol.ErrRequestCancelled
			case seen[path], s.docs.get(fileURI(path)) != nil:
				return nil
			case done >= st.base.Workspace.MaxFiles || time.Now().After(deadline):
				s.warn([]string{fmt.Sprintf("the workspace has more files than its budget allows: %d were checked; see the settings workspace.maxFiles and workspace.maxSeconds", done)})
				return fs.SkipAll
			}
			seen[path] = true
			done++
			found, ok := s.checkFile(ctx, st, path)
			if !ok {
				return nil
			}
			return see(path, found, done)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// checkFile checks a file on the disk, or remembers what it found there.
func (s *Server) checkFile(ctx context.Context, st *state, path string) (f checkedFile, ok bool) {
	info, err := os.Stat(path)
	if err != nil || info.Size() > syntax.MaxSourceBytes {
		return f, false
	}
	f.stamp = fmt.Sprintf("%d-%d-%d", info.ModTime().UnixNano(), info.Size(), st.generation)
	s.scan.mu.Lock()
	known, hit := s.scan.checked[path]
	s.scan.mu.Unlock()
	if hit && known.stamp == f.stamp {
		return known, true
	}
	file, err := os.Open(path)
	if err != nil {
		return f, false
	}
	defer file.Close()
	src, bad, err := syntax.ReadSource(path, file)
	if err != nil || bad != nil {
		return f, false // not text: whoever opens it hears of it
	}
	sn := s.newSnapshot(s.document(fileURI(path), python, 0, src), nil)
	defer sn.cancel()
	f.items = s.diagnostics(sn, sn.parts[0])
	if ctx.Err() != nil {
		return f, false
	}
	s.scan.mu.Lock()
	defer s.scan.mu.Unlock()
	if s.scan.checked == nil {
		s.scan.checked = map[string]checkedFile{}
	}
	s.scan.checked[path] = f
	return f, true
}

// pushWorkspace sends the findings of all files to a client that does not ask for them.
func (s *Server) pushWorkspace() {
	if s.client.pull || !s.state.Load().base.Workspace.Diagnostics {
		return
	}
	s.scan.mu.Lock()
	defer s.scan.mu.Unlock()
	s.scan.again = true
	if s.scan.running {
		return
	}
	s.scan.running = true
	go func() {
		defer s.contain("checking the workspace")
		for s.scanAgain() {
			s.pushFiles()
		}
	}()
}

// pushClosed sends what is found in the file of a document that was closed, where the
// workspace is checked.
func (s *Server) pushClosed(sn *snapshot) {
	st := s.state.Load()
	if !st.base.Workspace.Diagnostics || sn.kind != python || st.folderOf(sn.src.Name) == nil {
		return
	}
	go func() {
		defer s.contain("checking a closed file")
		f, ok := s.checkFile(s.background, st, sn.src.Name)
		if !ok || s.docs.get(sn.uri) != nil {
			return
		}
		if err := s.peer.PublishDiagnostics(s.background, &protocol.PublishDiagnosticsParams{URI: sn.uri, Diagnostics: slices.Clone(f.items)}); err != nil {
			s.log.Warn("diagnostics not sent", "uri", sn.uri, "error", err)
		}
	}()
}

// scanAgain reports whether the files have to be checked once more.
func (s *Server) scanAgain() bool {
	s.scan.mu.Lock()
	defer s.scan.mu.Unlock()
	s.scan.running = s.scan.again
	s.scan.again = false
	return s.scan.running
}

func (s *Server) pushFiles() {
	st := s.state.Load()
	progress := s.scanProgress(s.background, nil)
	defer progress.finish()
	err := s.scanFiles(s.background, st, func(path string, f checkedFile, done int) error {
		progress.show(done)
		if s.state.Load() != st {
			return fs.SkipAll
		}
		if !s.scan.isNews(path, f.stamp) {
			return nil
		}
		return s.peer.PublishDiagnostics(s.background, &protocol.PublishDiagnosticsParams{URI: fileURI(path), Diagnostics: slices.Clone(f.items)})
	})
	if err != nil {
		s.log.Warn("checking the workspace ended", "error", err)
	}
}

// isNews reports whether what was found in a file has not been sent, and takes it as sent.
func (s *scan) isNews(path, stamp string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.sent[path] == stamp {
		return false
	}
	if s.sent == nil {
		s.sent = map[string]string{}
	}
	s.sent[path] = stamp
	return true
}

// scanning shows how far a scan is.
type scanning struct {
	p      *progress
	finish func()
	last   time.Time
}

// scanProgress shows progress on a token, or on one of the server's own if the client
// takes that.
func (s *Server) scanProgress(ctx context.Context, token protocol.ProgressToken) *scanning {
	sc := &scanning{finish: func() {}, last: time.Now()}
	if token == nil {
		if !s.client.progress {
			return sc
		}
		own := protocol.String(fmt.Sprintf("trammel/scan/%d", s.runner.sequence.Add(1)))
		if err := s.peer.WorkDoneProgressCreate(ctx, &protocol.WorkDoneProgressCreateParams{Token: own}); err != nil {
			return sc
		}
		token = own
	}
	sc.p = &progress{s: s, token: token}
	sc.p.send(protocol.WorkDoneProgressBegin{Kind: "begin", Title: "Checking the workspace"})
	sc.finish = func() { sc.p.send(protocol.WorkDoneProgressEnd{Kind: "end"}) }
	return sc
}

// show tells the number of files a few times a second.
func (sc *scanning) show(done int) {
	if sc.p == nil || time.Since(sc.last) < 200*time.Millisecond {
		return
	}
	sc.last = time.Now()
	text := fmt.Sprintf("%d files", done)
	sc.p.send(protocol.WorkDoneProgressReport{Kind: "report", Message: &text})
}
