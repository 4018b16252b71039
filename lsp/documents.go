package lsp

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/syntax"
)

// documents holds the current snapshot of every open document and notebook.
type documents struct {
	mu         sync.Mutex
	open       map[uri.URI]*snapshot
	cells      map[uri.URI]uri.URI      // notebooks by the documents of their cells
	publishing map[uri.URI]*publication // what is being sent, by document
	closed     int64                    // bytes of text closed since memory was given back
}

// publication is the sending of diagnostics of one document.
type publication struct {
	since  time.Time
	again  bool      // there is something new, perhaps about the same version
	closed []uri.URI // what was closed meanwhile
}

// get finds the snapshot that a document is in.
func (d *documents) get(u uri.URI) *snapshot {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.find(u)
}

func (d *documents) find(u uri.URI) *snapshot {
	if sn := d.open[u]; sn != nil {
		return sn
	}
	return d.open[d.cells[u]]
}

// all lists the snapshots by URI.
func (d *documents) all() []*snapshot {
	d.mu.Lock()
	defer d.mu.Unlock()
	list := make([]*snapshot, 0, len(d.open))
	for _, sn := range d.open {
		list = append(list, sn)
	}
	slices.SortFunc(list, func(a, b *snapshot) int { return strings.Compare(string(a.uri), string(b.uri)) })
	return list
}

// put makes sn current and ends the context of the version before, unless the client
// has waited long for diagnostics: then those of an older version are better than none.
func (d *documents) put(sn *snapshot) {
	if old := d.open[sn.uri]; old != nil {
		if p := d.publishing[sn.uri]; p == nil || time.Since(p.since) < patience {
			old.cancel()
		}
	}
	d.open[sn.uri] = sn
}

// patience is how long a document may be typed in without that findings are sent.
const patience = 200 * time.Millisecond

// remove forgets a document.
func (d *documents) remove(u uri.URI) *snapshot {
	d.mu.Lock()
	defer d.mu.Unlock()
	old := d.open[u]
	if old != nil {
		old.cancel()
		for _, p := range old.parts {
			delete(d.cells, p.uri)
		}
		d.closed += int64(len(old.src.Text))
	}
	delete(d.open, u)
	return old
}

// renew makes every snapshot anew under the current state.
func (d *documents) renew(s *Server) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, old := range d.open {
		sn := s.newSnapshot(old.seed, old)
		sn.ran.Store(old.ran.Load())
		d.put(sn)
	}
}

// snapshot finds the current version of a document for a request, and the part that
// the document is of it.
func (s *Server) snapshot(u uri.URI) (*snapshot, *part, error) {
	sn := s.docs.get(u)
	if sn == nil {
		return nil, nil, invalidParams("%s is not open", u)
	}
	p := sn.partOf(u)
	if p == nil {
		return nil, nil, invalidParams("%s is a notebook: name one of its cells", u)
	}
	return sn, p, nil
}

// begin finds the snapshot for a request, and then lets the next message be read.
func (s *Server) begin(ctx context.Context, u uri.URI) (*snapshot, *part, error) {
	sn, p, err := s.snapshot(u)
	if err == nil {
		jsonrpc2.Async(ctx)
	}
	return sn, p, err
}

// DidOpen takes in a document.
func (s *Server) DidOpen(_ context.Context, p *protocol.DidOpenTextDocumentParams) error {
	doc := p.TextDocument
	k := kindOf(doc.URI, string(doc.LanguageID))
	src := syntax.NewSource(nameOf(doc.URI), strings.Clone(doc.Text))
	s.docs.mu.Lock()
	sn := s.newSnapshot(s.document(doc.URI, k, doc.Version, src), nil)
	s.docs.put(sn)
	s.docs.mu.Unlock()
	if doc.URI.IsFile() {
		s.watch.addFor(filepath.Dir(src.Name))
	}
	s.publish(sn)
	return nil
}

// DidChange applies edits. It runs to its end before the next message is read, so
// that edits stay in order. An edit that cannot be applied leaves the document as
// it was, with a message to the user: it would be out of step with the editor's.
func (s *Server) DidChange(_ context.Context, p *protocol.DidChangeTextDocumentParams) error {
	u := p.TextDocument.URI
	s.docs.mu.Lock()
	old := s.docs.open[u]
	if old == nil || old.cells != nil {
		s.docs.mu.Unlock()
		s.tell(protocol.MessageTypeError, fmt.Sprintf("trammel: change of %s, which is not open", u))
		return nil
	}
	src, err := s.applyAll(old.src, p.ContentChanges)
	if err != nil {
		s.docs.mu.Unlock()
		s.outOfStep(u, p.TextDocument.Version, err)
		return nil
	}
	sn := s.newSnapshot(s.document(u, old.opened, p.TextDocument.Version, src), old)
	s.docs.put(sn)
	s.docs.mu.Unlock()
	s.publish(sn)
	return nil
}

func (s *Server) outOfStep(u uri.URI, version int32, err error) {
	s.tell(protocol.MessageTypeError, fmt.Sprintf("trammel: %s: %v of version %d; close and open the file again", u, err, version))
}

// applyAll makes changes one after the other.
func (s *Server) applyAll(src *syntax.Source, changes []protocol.TextDocumentContentChangeEvent) (*syntax.Source, error) {
	for i, change := range changes {
		next, err := s.apply(src, change)
		if err != nil {
			return nil, fmt.Errorf("change %d: %w", i+1, err)
		}
		src = next
	}
	return src, nil
}

// apply makes one change.
func (s *Server) apply(src *syntax.Source, change protocol.TextDocumentContentChangeEvent) (*syntax.Source, error) {
	switch c := change.(type) {
	case *protocol.TextDocumentContentChangeWholeDocument:
		return src.WithText(strings.Clone(c.Text)), nil
	case *protocol.TextDocumentContentChangePartial:
		span, ok := s.encoding.span(src, c.Range)
		if !ok {
			return nil, fmt.Errorf("range %d:%d to %d:%d lies outside the text of %d lines", c.Range.Start.Line, c.Range.Start.Character, c.Range.End.Line, c.Range.End.Character, src.LineCount())
		}
		return src.WithText(src.Text[:span.Start] + c.Text + src.Text[span.End:]), nil
	}
	return nil, fmt.Errorf("change of unknown kind %T", change)
}

// DidClose forgets a document and takes back what was published for it.
func (s *Server) DidClose(_ context.Context, p *protocol.DidCloseTextDocumentParams) error {
	s.closeDocument(p.TextDocument.URI)
	return nil
}

// releaseAfter is how many bytes of closed text make it worth to give memory back.
const releaseAfter = 1 << 20

func (s *Server) closeDocument(u uri.URI) {
	old := s.docs.remove(u)
	if old == nil {
		return
	}
	s.scan.nudge()
	if !s.client.pull {
		s.unpublish(old)
		s.pushClosed(old)
	}
	s.docs.mu.Lock()
	release := s.docs.closed >= releaseAfter || len(s.docs.open) == 0
	if release {
		s.docs.closed = 0
	}
	s.docs.mu.Unlock()
	if release {
		s.health.release()
	}
}

// unpublish takes back what was published for a document, or leaves that to whoever is
// publishing right now: nothing may come after it.
func (s *Server) unpublish(old *snapshot) {
	var list []uri.URI
	for _, p := range old.parts {
		list = append(list, p.uri)
	}
	s.docs.mu.Lock()
	defer s.docs.mu.Unlock()
	if p := s.docs.publishing[old.uri]; p != nil {
		p.closed = list
		return
	}
	s.clear(list)
}

func (s *Server) clear(list []uri.URI) {
	for _, u := range list {
		if err := s.peer.PublishDiagnostics(s.background, &protocol.PublishDiagnosticsParams{URI: u, Diagnostics: []protocol.Diagnostic{}}); err != nil {
			s.log.Warn("diagnostics not taken back", "uri", u, "error", err)
		}
	}
}
