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

// A cell of a notebook is looked at by itself.

func (p *part) strict() *syntax.File { return syntax.Parse(p.src, syntax.DefaultVersion) }

func (p *part) symbols() []*outline.Symbol {
	if tree := p.outline(); tree != nil {
		return tree.Symbols()
	}
	return outline.Symbols(p.strict())
}

func (p *part) folds() []outline.Fold {
	if tree := p.outline(); tree != nil {
		return tree.Folds()
	}
	return outline.Folds(p.strict())
}

func (p *part) selection(at syntax.Pos) []syntax.Span {
	if tree := p.outline(); tree != nil {
		return tree.Selection(at)
	}
	return outline.Selection(p.strict(), at)
}

var symbolKinds = map[outline.Kind]protocol.SymbolKind{
	outline.Class: protocol.SymbolKindClass, outline.Function: protocol.SymbolKindFunction,
	outline.Method: protocol.SymbolKindMethod, outline.Variable: protocol.SymbolKindVariable,
}

// DocumentSymbol outlines a document.
func (s *Server) DocumentSymbol(ctx context.Context, p *protocol.DocumentSymbolParams) (protocol.DocumentSymbolResult, error) {
	sn, part, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	var symbols []*outline.Symbol
	if sn.kind == python {
		symbols = part.symbols()
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
	sn, part, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	out := []protocol.FoldingRange{}
	if sn.kind != python {
		return out, nil
	}
	for _, fold := range part.folds() {
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
	sn, part, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	out := make([]protocol.SelectionRange, 0, len(p.Positions))
	for _, position := range p.Positions {
		at, _ := s.encoding.offset(part.src, position)
		innermost := protocol.SelectionRange{Range: protocol.Range{Start: position, End: position}}
		last := &innermost
		for i, span := range selectionIn(sn, part, at) {
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

// selectionIn lists what a selection grows to in Python; in other files there is nothing.
func selectionIn(sn *snapshot, p *part, at syntax.Pos) []syntax.Span {
	if sn.kind != python {
		return nil
	}
	return p.selection(at)
}
