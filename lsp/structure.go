package lsp

import (
	"context"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"

	"trammel/syntax"
	"trammel/syntax/outline"
)

// Structure comes from the tolerant tree, which knows broken buffers; where there
// is none, from the strict one.

func (sn *snapshot) symbols() []*outline.Symbol {
	if tree := sn.outline(); tree != nil {
		return tree.Symbols()
	}
	return outline.Symbols(sn.parse())
}

func (sn *snapshot) folds() []outline.Fold {
	if tree := sn.outline(); tree != nil {
		return tree.Folds()
	}
	return outline.Folds(sn.parse())
}

func (sn *snapshot) selection(p syntax.Pos) []syntax.Span {
	if tree := sn.outline(); tree != nil {
		return tree.Selection(p)
	}
	return outline.Selection(sn.parse(), p)
}

var symbolKinds = map[outline.Kind]protocol.SymbolKind{
	outline.Class: protocol.SymbolKindClass, outline.Function: protocol.SymbolKindFunction,
	outline.Method: protocol.SymbolKindMethod, outline.Variable: protocol.SymbolKindVariable,
}

// DocumentSymbol outlines a document.
func (s *Server) DocumentSymbol(ctx context.Context, p *protocol.DocumentSymbolParams) (protocol.DocumentSymbolResult, error) {
	sn, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	return protocol.DocumentSymbolSlice(s.documentSymbols(sn, sn.symbols())), nil
}

func (s *Server) documentSymbols(sn *snapshot, symbols []*outline.Symbol) []protocol.DocumentSymbol {
	out := make([]protocol.DocumentSymbol, 0, len(symbols))
	for _, sym := range symbols {
		out = append(out, protocol.DocumentSymbol{
			Name: sym.Name, Kind: symbolKinds[sym.Kind], Range: s.encoding.rangeOf(sn.src, sym.Span),
			SelectionRange: s.encoding.rangeOf(sn.src, sym.NameSpan), Children: s.documentSymbols(sn, sym.Children),
		})
	}
	return out
}

// FoldingRanges lists what can be folded.
func (s *Server) FoldingRanges(ctx context.Context, p *protocol.FoldingRangeParams) ([]protocol.FoldingRange, error) {
	sn, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	out := []protocol.FoldingRange{}
	for _, fold := range sn.folds() {
		r := s.encoding.rangeOf(sn.src, fold.Span)
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
	sn, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	out := make([]protocol.SelectionRange, 0, len(p.Positions))
	for _, position := range p.Positions {
		at, _ := s.encoding.offset(sn.src, position)
		innermost := protocol.SelectionRange{Range: protocol.Range{Start: position, End: position}}
		last := &innermost
		for i, span := range sn.selection(at) {
			r := protocol.SelectionRange{Range: s.encoding.rangeOf(sn.src, span)}
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
