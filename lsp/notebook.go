package lsp

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/syntax"
	"trammel/syntax/notebook"
)

// cell is a cell of a notebook. The code cells in Python make up one program.
type cell struct {
	uri     uri.URI
	version int32
	python  bool
	src     *syntax.Source // nil for cells whose text the client does not send
}

// notebookSeed joins the code cells of a notebook.
func (s *Server) notebookSeed(u uri.URI, version int32, cells []*cell) seed {
	var texts []string
	var code []*cell
	for _, c := range cells {
		if c.python && c.src != nil {
			code, texts = append(code, c), append(texts, c.src.Text)
		}
	}
	program := notebook.Join(texts)
	d := seed{uri: u, kind: python, version: version, src: syntax.NewSource(nameOf(u), program.Text), escapes: program.Escapes, cells: cells}
	for i, c := range code {
		p := s.newPart(c.uri, c.version, c.src, program.Starts[i])
		p.blotted = len(program.Escapes) > 0
		d.parts = append(d.parts, p)
	}
	if d.parts == nil { // a notebook without code is an empty program
		d.parts = []*part{s.newPart(u, version, d.src, 0)}
	}
	return d
}

// putNotebook makes a version of a notebook current and publishes its findings.
func (s *Server) putNotebook(u uri.URI, version int32, cells []*cell) {
	s.docs.mu.Lock()
	old := s.docs.open[u]
	d := s.notebookSeed(u, version, cells)
	sn := s.newSnapshot(d, old)
	s.docs.put(sn)
	for _, c := range cells {
		s.docs.cells[c.uri] = u
	}
	s.docs.mu.Unlock()
	s.publish(sn)
}

// DidOpenNotebookDocument takes in a notebook with its cells.
func (s *Server) DidOpenNotebookDocument(_ context.Context, p *protocol.DidOpenNotebookDocumentParams) error {
	s.putNotebook(p.NotebookDocument.URI, p.NotebookDocument.Version, newCells(p.NotebookDocument.Cells, p.CellTextDocuments))
	return nil
}

// newCells joins what a client says of cells with their texts.
func newCells(cells []protocol.NotebookCell, texts []protocol.TextDocumentItem) []*cell {
	out := make([]*cell, len(cells))
	for i, c := range cells {
		out[i] = &cell{uri: c.Document, python: c.Kind == protocol.NotebookCellKindCode}
	}
	addTexts(out, texts)
	return out
}

func addTexts(cells []*cell, texts []protocol.TextDocumentItem) {
	for _, doc := range texts {
		for _, c := range cells {
			if c.uri == doc.URI {
				c.version, c.src = doc.Version, syntax.NewSource(string(doc.URI), strings.Clone(doc.Text))
				c.python = c.python && (doc.LanguageID == "python" || doc.LanguageID == "")
			}
		}
	}
}

// DidChangeNotebookDocument follows changes of the order of cells and of their texts.
// One that cannot be applied leaves the notebook as it was, with a message.
func (s *Server) DidChangeNotebookDocument(_ context.Context, p *protocol.DidChangeNotebookDocumentParams) error {
	u := p.NotebookDocument.URI
	old := s.docs.get(u)
	if old == nil || old.uri != u {
		s.tell(protocol.MessageTypeError, fmt.Sprintf("trammel: change of the notebook %s, which is not open", u))
		return nil
	}
	cells, gone, err := s.changedCells(old.cells, p.Change.Cells)
	if err != nil {
		s.outOfStep(u, p.NotebookDocument.Version, err)
		return nil
	}
	s.docs.mu.Lock()
	for _, c := range gone {
		delete(s.docs.cells, c.uri)
	}
	s.docs.mu.Unlock()
	s.putNotebook(u, p.NotebookDocument.Version, cells)
	if !s.client.pull {
		for _, c := range gone {
			s.clear([]uri.URI{c.uri})
		}
	}
	return nil
}

// changedCells gives the cells after a change, and those that are gone.
func (s *Server) changedCells(old []*cell, change *protocol.NotebookDocumentCellChanges) (cells, gone []*cell, err error) {
	cells = make([]*cell, len(old))
	for i, c := range old {
		copied := *c
		cells[i] = &copied
	}
	if change == nil {
		return cells, nil, nil
	}
	if st := change.Structure; st != nil {
		start, end := int(st.Array.Start), int(st.Array.Start)+int(st.Array.DeleteCount)
		if start > len(cells) || end > len(cells) {
			return nil, nil, fmt.Errorf("cells %d to %d lie outside the %d cells", start, end, len(cells))
		}
		removed := slices.Clone(cells[start:end])
		cells = slices.Replace(cells, start, end, newCells(st.Array.Cells, st.DidOpen)...)
		for i, c := range cells[start : start+len(st.Array.Cells)] {
			for _, r := range removed { // moved, not opened anew
				if r.uri == c.uri && c.src == nil {
					cells[start+i] = r
				}
			}
		}
		for _, r := range removed {
			if !slices.ContainsFunc(cells, func(c *cell) bool { return c.uri == r.uri }) {
				gone = append(gone, r)
			}
		}
	}
	for _, text := range change.TextContent {
		i := slices.IndexFunc(cells, func(c *cell) bool { return c.uri == text.Document.URI })
		if i < 0 || cells[i].src == nil {
			return nil, nil, fmt.Errorf("the cell %s is not open", text.Document.URI)
		}
		src, err := s.applyAll(cells[i].src, text.Changes)
		if err != nil {
			return nil, nil, fmt.Errorf("cell %s: %w", text.Document.URI, err)
		}
		cells[i].src, cells[i].version = src, text.Document.Version
	}
	return cells, gone, nil
}

// DidSaveNotebookDocument has nothing to do.
func (*Server) DidSaveNotebookDocument(context.Context, *protocol.DidSaveNotebookDocumentParams) error {
	return nil
}

// DidCloseNotebookDocument forgets a notebook and its cells.
func (s *Server) DidCloseNotebookDocument(_ context.Context, p *protocol.DidCloseNotebookDocumentParams) error {
	s.closeDocument(p.NotebookDocument.URI)
	return nil
}
