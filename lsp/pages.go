package lsp

import (
	"context"
	"fmt"
	"path"
	"strings"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/report"
)

// contentScheme is that of the documents that the server itself holds: pages of rules,
// and reports. A client reads them by workspace/textDocumentContent.
const contentScheme = "trammel"

// maxPages is how many reports are kept.
const maxPages = 50

// pages holds the latest reports.
type pages struct {
	mu    sync.Mutex
	next  int
	texts map[uri.URI]string
	order []uri.URI
}

// add keeps a text and gives the URI to read it by.
func (p *pages) add(group, name, text string) uri.URI {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.next++
	u, err := uri.From(uri.Components{Scheme: contentScheme, Path: fmt.Sprintf("/%s/%d/%s", group, p.next, name)})
	if err != nil {
		u = uri.URI(fmt.Sprintf("%s:/%s/%d/report.md", contentScheme, group, p.next))
	}
	if p.texts == nil {
		p.texts = map[uri.URI]string{}
	}
	p.texts[u] = text
	p.order = append(p.order, u)
	if len(p.order) > maxPages {
		delete(p.texts, p.order[0])
		p.order = p.order[1:]
	}
	return u
}

func (p *pages) get(u uri.URI) (string, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	text, ok := p.texts[u]
	return text, ok
}

// rulePage is where the page of a rule can be read.
func rulePage(r *analysis.Rule) uri.URI {
	return uri.URI(contentScheme + ":/rules/" + r.Code + ".md")
}

// TextDocumentContent gives the text of one of the server's own documents.
func (s *Server) TextDocumentContent(ctx context.Context, p *protocol.TextDocumentContentParams) (*protocol.TextDocumentContentResult, error) {
	jsonrpc2.Async(ctx)
	if text, ok := s.pages.get(p.URI); ok {
		return &protocol.TextDocumentContentResult{Text: text}, nil
	}
	if dir, name := path.Split(p.URI.Path()); dir == "/rules/" {
		if e, err := report.Explain(strings.TrimSuffix(name, ".md")); err == nil {
			return &protocol.TextDocumentContentResult{Text: e.Markdown}, nil
		}
	}
	return nil, failed("there is no document %s: the server keeps the last %d reports", p.URI, maxPages)
}

// show opens one of the server's documents, in clients that can.
func (s *Server) show(ctx context.Context, u uri.URI) {
	if !s.client.content || !s.client.showDocument {
		return
	}
	no := false
	if _, err := s.peer.ShowDocument(ctx, &protocol.ShowDocumentParams{URI: u, TakeFocus: &no}); err != nil {
		s.log.Warn("the client does not show a document", "uri", u, "error", err)
	}
}
