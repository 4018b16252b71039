package lsp

import (
	"context"
	"fmt"
	"hash/fnv"
	"path/filepath"
	"sync"
	"sync/atomic"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
	"trammel/syntax/tolerant"
)

// snapshot is one version of a document. It never changes; what is computed from
// it is computed once, when first asked for. Its context ends when a newer
// version comes.
type snapshot struct {
	uri     uri.URI
	version int32
	src     *syntax.Source
	ctx     context.Context
	cancel  context.CancelFunc

	// base is the last version before this one that was parsed, from which this one
	// differs at byte changed at the earliest. Nil means to parse from scratch.
	base    atomic.Pointer[syntax.File]
	changed syntax.Pos
	parsed  atomic.Pointer[syntax.File] // result of parse, once there is one

	config  func() *policy.Config // the nearest one, read when first asked for
	parse   func() *syntax.File
	check   func() []*analysis.Diagnostic
	outline func() *tolerant.Tree // nil if there is none
}

// newSnapshot makes a version of a document. old, if not nil, is the one before,
// from which it differs at byte from at the earliest.
func (s *Server) newSnapshot(u uri.URI, version int32, text string, old *snapshot, from syntax.Pos) *snapshot {
	sn := &snapshot{uri: u, version: version, src: syntax.NewSource(u.FsPath(), text)}
	sn.ctx, sn.cancel = context.WithCancel(context.Background())
	settings := s.settings
	if old != nil {
		sn.follow(old, from)
	}
	sn.config = sync.OnceValue(func() *policy.Config { return nearestConfig(sn.src.Name) })
	sn.parse = sync.OnceValue(func() *syntax.File {
		var f *syntax.File
		if base := sn.base.Swap(nil); base != nil {
			f = syntax.Reparse(base, sn.src, sn.changed)
		} else {
			f = syntax.Parse(sn.src, sn.config().Version(settings.version))
		}
		sn.parsed.Store(f)
		return f
	})
	sn.check = sync.OnceValue(func() []*analysis.Diagnostic {
		return analysis.Check(sn.parse(), sn.options(settings))
	})
	sn.outline = sync.OnceValue(func() *tolerant.Tree {
		if !tolerant.Available {
			return nil
		}
		tree, err := tolerant.Parse(context.Background(), text)
		if err != nil {
			s.log.Warn("tolerant parse", "uri", u, "error", err)
			return nil
		}
		return tree
	})
	return sn
}

// nearestConfig reads the configuration that holds for a file.
func nearestConfig(path string) *policy.Config {
	if found := policy.FindConfig(filepath.Dir(path)); found != "" {
		return policy.ReadConfig(found, analysis.IsKey)
	}
	return policy.ParseConfig("", "", analysis.IsKey)
}

// options are what the document is judged by: its configuration, with the client's
// settings on top.
func (sn *snapshot) options(s settings) analysis.Options {
	c := sn.config()
	return analysis.Options{Profile: c.ForBase(sn.src.Name, s.profile), NoSuppressions: c.IgnoresSuppressions()}
}

// follow finds what of an older version can be reused. One that was never parsed
// hands on what it would have built upon itself.
func (sn *snapshot) follow(old *snapshot, from syntax.Pos) {
	if f := old.parsed.Load(); f != nil {
		sn.base.Store(f)
		sn.changed = from
		return
	}
	sn.base.Store(old.base.Load())
	sn.changed = min(from, old.changed)
}

// resultID changes whenever the findings could.
func (sn *snapshot) resultID() string {
	h := fnv.New64a()
	h.Write([]byte(sn.src.Text)) //nolint:errcheck // a hash takes everything
	return fmt.Sprintf("%d-%x", len(sn.src.Text), h.Sum64())
}

// documents holds the current snapshot of every open document.
type documents struct {
	mu   sync.Mutex
	open map[uri.URI]*snapshot
}

func (d *documents) get(u uri.URI) *snapshot {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.open[u]
}

// put makes sn current, or forgets the document if sn is nil, and ends the
// context of the version before.
func (d *documents) put(u uri.URI, sn *snapshot) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if old := d.open[u]; old != nil {
		old.cancel()
	}
	if sn == nil {
		delete(d.open, u)
		return
	}
	d.open[u] = sn
}

// DidOpen takes in a document.
func (s *Server) DidOpen(_ context.Context, p *protocol.DidOpenTextDocumentParams) error {
	doc := p.TextDocument
	sn := s.newSnapshot(doc.URI, doc.Version, doc.Text, nil, 0)
	s.docs.put(doc.URI, sn)
	s.publish(sn)
	return nil
}

// DidChange applies edits. It runs to its end before the next message is read, so
// that edits stay in order. An edit that cannot be applied leaves the document as
// it was, with a message to the user: it would be out of step with the editor's.
func (s *Server) DidChange(_ context.Context, p *protocol.DidChangeTextDocumentParams) error {
	old := s.docs.get(p.TextDocument.URI)
	if old == nil {
		s.tell(protocol.MessageTypeError, fmt.Sprintf("trammel: change of %s, which is not open", p.TextDocument.URI))
		return nil
	}
	src, from := old.src, syntax.Pos(len(old.src.Text))
	for i, change := range p.ContentChanges {
		next, at, err := s.apply(src, change)
		if err != nil {
			s.tell(protocol.MessageTypeError, fmt.Sprintf("trammel: %s: change %d of version %d: %v; close and open the file again", p.TextDocument.URI, i+1, p.TextDocument.Version, err))
			return nil
		}
		src, from = next, min(from, at)
	}
	sn := s.newSnapshot(p.TextDocument.URI, p.TextDocument.Version, src.Text, old, from)
	s.docs.put(sn.uri, sn)
	s.publish(sn)
	return nil
}

// apply makes one change and gives the first byte that it touched.
func (s *Server) apply(src *syntax.Source, change protocol.TextDocumentContentChangeEvent) (*syntax.Source, syntax.Pos, error) {
	switch c := change.(type) {
	case *protocol.TextDocumentContentChangeWholeDocument:
		return src.WithText(c.Text), 0, nil
	case *protocol.TextDocumentContentChangePartial:
		span, ok := s.encoding.span(src, c.Range)
		if !ok {
			return nil, 0, fmt.Errorf("range %d:%d to %d:%d lies outside the text of %d lines", c.Range.Start.Line, c.Range.Start.Character, c.Range.End.Line, c.Range.End.Character, src.LineCount())
		}
		return src.WithText(src.Text[:span.Start] + c.Text + src.Text[span.End:]), span.Start, nil
	}
	return nil, 0, fmt.Errorf("change of unknown kind %T", change)
}

// DidClose forgets a document and takes back what was published for it.
func (s *Server) DidClose(ctx context.Context, p *protocol.DidCloseTextDocumentParams) error {
	s.docs.put(p.TextDocument.URI, nil)
	if s.pull {
		return nil
	}
	return s.client.PublishDiagnostics(ctx, &protocol.PublishDiagnosticsParams{URI: p.TextDocument.URI, Diagnostics: []protocol.Diagnostic{}})
}

// snapshot finds the current version of a document for a request.
func (s *Server) snapshot(u uri.URI) (*snapshot, error) {
	if sn := s.docs.get(u); sn != nil {
		return sn, nil
	}
	return nil, invalidParams("%s is not open", u)
}
