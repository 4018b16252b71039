package lsp

import (
	"context"
	"sync"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/syntax"
	"trammel/syntax/outline"
	"trammel/syntax/tolerant"
)

// tolerantTree is the tree of a part that knows broken buffers, made when first asked for.
type tolerantTree struct {
	mu    sync.Mutex
	known bool
	tree  *tolerant.Tree // nil if there is none
}

// structure is what an editor shows of a part. It comes from the tolerant tree, or from
// the strict one where that is not to be had: without cgo, and for a soup of tokens that
// it would take seconds to read. A cell of a notebook is looked at by itself.
type structure struct {
	p    *part
	tree *tolerant.Tree
}

// structure makes the tree of a part; an error means that nobody waits for it any more.
func (s *Server) structure(ctx context.Context, sn *snapshot, p *part) (structure, error) {
	p.tree.mu.Lock()
	defer p.tree.mu.Unlock()
	if p.tree.known || !tolerant.Available {
		return structure{p, p.tree.tree}, nil
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(sn.ctx, cancel)()
	tree, err := tolerant.Parse(ctx, p.src.Text)
	switch {
	case ctx.Err() != nil && sn.overtaken():
		return structure{}, protocol.ErrContentModified
	case ctx.Err() != nil:
		return structure{}, protocol.ErrRequestCancelled
	case err != nil:
		s.log.Info("the structure comes from the strict tree", "uri", p.uri, "error", err)
	}
	p.tree.known, p.tree.tree = true, tree
	return structure{p, tree}, nil
}

func (st structure) strict() *syntax.File { return syntax.Parse(st.p.src, syntax.DefaultVersion) }

func (st structure) symbols() []*outline.Symbol {
	if st.tree != nil {
		return st.tree.Symbols()
	}
	return outline.Symbols(st.strict())
}

func (st structure) folds() []outline.Fold {
	if st.tree != nil {
		return st.tree.Folds()
	}
	return outline.Folds(st.strict())
}

func (st structure) selection(at syntax.Pos) []syntax.Span {
	if st.tree != nil {
		return st.tree.Selection(at)
	}
	return outline.Selection(st.strict(), at)
}

// structureOf finds the structure of a document for a request; it is nil for what is no
// Python.
func (s *Server) structureOf(ctx context.Context, u uri.URI) (*structure, *part, error) {
	sn, p, err := s.begin(ctx, u)
	if err != nil {
		return nil, nil, err
	}
	if sn.kind != python {
		return nil, p, nil
	}
	st, err := s.structure(ctx, sn, p)
	return &st, p, err
}

var symbolKinds = map[outline.Kind]protocol.SymbolKind{
	outline.Class: protocol.SymbolKindClass, outline.Function: protocol.SymbolKindFunction,
	outline.Method: protocol.SymbolKindMethod, outline.Variable: protocol.SymbolKindVariable,
}

// DocumentSymbol outlines a document.
func (s *Server) DocumentSymbol(ctx context.Context, p *protocol.DocumentSymbolParams) (protocol.DocumentSymbolResult, error) {
	st, part, err := s.structureOf(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	var symbols []*outline.Symbol
	if st != nil {
		symbols = st.symbols()
	}
	if !s.client.tree {
		return s.symbolInformation(protocol.SymbolInformationSlice{}, part, symbols, ""), nil
	}
	return protocol.DocumentSymbolSlice(s.documentSymbols(part, symbols)), nil
}

// symbolInformation lists symbols flat, for clients that know no tree of them.
func (s *Server) symbolInformation(out protocol.SymbolInformationSlice, p *part, symbols []*outline.Symbol, in string) protocol.SymbolInformationSlice {
	for _, sym := range symbols {
		info := protocol.SymbolInformation{Location: protocol.Location{URI: p.uri, Range: s.encoding.rangeOf(p.src, sym.Span)}}
		info.Name, info.Kind = sym.Name, symbolKinds[sym.Kind]
		if in != "" {
			info.ContainerName = &in
		}
		out = s.symbolInformation(append(out, info), p, sym.Children, sym.Name)
	}
	return out
}

func (s *Server) documentSymbols(p *part, symbols []*outline.Symbol) []protocol.DocumentSymbol {
	out := make([]protocol.DocumentSymbol, 0, len(symbols))
	for _, sym := range symbols {
		out = append(out, protocol.DocumentSymbol{
			Name: sym.Name, Kind: symbolKinds[sym.Kind], Range: s.encoding.rangeOf(p.src, sym.Span),
			SelectionRange: s.encoding.rangeOf(p.src, sym.NameSpan), Children: s.documentSymbols(p, sym.Children),
		})
	}
	return out
}

// FoldingRanges lists what can be folded.
func (s *Server) FoldingRanges(ctx context.Context, p *protocol.FoldingRangeParams) ([]protocol.FoldingRange, error) {
	st, part, err := s.structureOf(ctx, p.TextDocument.URI)
	out := []protocol.FoldingRange{}
	if err != nil || st == nil {
		return out, err
	}
	for _, fold := range st.folds() {
		r := s.encoding.rangeOf(part.src, fold.Span)
		if r.End.Line <= r.Start.Line {
			continue
		}
		f := protocol.FoldingRange{StartLine: r.Start.Line, EndLine: r.End.Line}
		switch {
		case fold.Comment:
			f.Kind = protocol.FoldingRangeKindComment
		case fold.Imports:
			f.Kind = protocol.FoldingRangeKindImports
		}
		out = append(out, f)
	}
	return out, nil
}

// SelectionRange lists, for each position, the ranges that a selection grows to.
func (s *Server) SelectionRange(ctx context.Context, p *protocol.SelectionRangeParams) ([]protocol.SelectionRange, error) {
	st, part, err := s.structureOf(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	out := make([]protocol.SelectionRange, 0, len(p.Positions))
	for _, position := range p.Positions {
		at, _ := s.encoding.offset(part.src, position)
		innermost := protocol.SelectionRange{Range: protocol.Range{Start: position, End: position}}
		last := &innermost
		var spans []syntax.Span
		if st != nil {
			spans = st.selection(at)
		}
		for i, span := range spans {
			r := protocol.SelectionRange{Range: s.encoding.rangeOf(part.src, span)}
			if i == 0 {
				innermost = r
				continue
			}
			last.Parent = &r
			last = &r
		}
		out = append(out, innermost)
	}
	return out, nil
}
