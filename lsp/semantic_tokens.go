package lsp

import (
	"context"
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"trammel/analysis"
)

// Denied names are variables with the modifiers denied, for themes that know it, and
// deprecated, which most show struck through.
var (
	tokenTypes     = []string{"variable"}
	tokenModifiers = []string{"denied", "deprecated"}
)

const allModifiers = 1<<0 | 1<<1

func semanticTokens() *protocol.SemanticTokensOptions {
	return &protocol.SemanticTokensOptions{
		Legend: protocol.SemanticTokensLegend{TokenTypes: tokenTypes, TokenModifiers: tokenModifiers}, Full: protocol.Boolean(true),
	}
}

// registerTokens tells a client of semantic tokens once they are wanted. They are not
// offered before: an editor asks one server alone for them.
func (s *Server) registerTokens() {
	if !s.client.tokens || !s.state.Load().base.SemanticHighlighting || !s.health.first("semantic tokens") {
		return
	}
	options, err := protocol.Marshal(&protocol.SemanticTokensRegistrationOptions{
		TextDocumentRegistrationOptions: protocol.TextDocumentRegistrationOptions{DocumentSelector: &protocol.DocumentSelector{&protocol.TextDocumentFilterLanguage{Language: "python"}}}, SemanticTokensOptions: *semanticTokens(),
	})
	if err == nil {
		err = s.peer.RegisterCapability(s.background, &protocol.RegistrationParams{Registrations: []protocol.Registration{
			{ID: "trammel.tokens", Method: "textDocument/semanticTokens", RegisterOptions: options},
		}})
	}
	if err != nil {
		s.log.Warn("semantic tokens are not registered", "error", err)
	}
}

// SemanticTokensFull marks the names that the policy denies.
func (s *Server) SemanticTokensFull(ctx context.Context, p *protocol.SemanticTokensParams) (*protocol.SemanticTokens, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	out := &protocol.SemanticTokens{Data: []uint32{}}
	if sn.kind != python || !sn.settings.SemanticHighlighting {
		return out, nil
	}
	var ranges []protocol.Range
	for _, d := range sn.check() {
		r := part.rangeOf(s.encoding, d.Span)
		if denied(d) && sn.partAt(d.Span.Start) == part && r.Start.Line == r.End.Line && r.Start != r.End {
			ranges = append(ranges, r)
		}
	}
	out.Data = encodeTokens(ranges)
	return out, nil
}

// encodeTokens gives each range as the distance from the one before, as the protocol
// has it. Of ranges that overlap only the first counts.
func encodeTokens(ranges []protocol.Range) []uint32 {
	slices.SortFunc(ranges, func(a, b protocol.Range) int { return comparePositions(a.Start, b.Start) })
	data := []uint32{}
	last := protocol.Range{}
	for i, r := range ranges {
		if i > 0 && comparePositions(r.Start, last.End) < 0 {
			continue
		}
		line, column := r.Start.Line-last.Start.Line, r.Start.Character
		if line == 0 {
			column -= last.Start.Character
		}
		data = append(data, line, column, r.End.Character-r.Start.Character, 0, allModifiers)
		last = r
	}
	return data
}

func comparePositions(a, b protocol.Position) int {
	if a.Line != b.Line {
		return int(a.Line) - int(b.Line)
	}
	return int(a.Character) - int(b.Character)
}

// rulesOfNames are the groups whose findings mark a name that the policy denies.
var rulesOfNames = []string{"IMP", "EFF", "EVL", "REF", "NAM"}

// denied reports whether a finding marks a name that the policy denies.
func denied(d *analysis.Diagnostic) bool {
	for _, group := range rulesOfNames {
		if strings.HasPrefix(d.Rule.Code, group) && d.Rule.Code != "EFF030" {
			return true
		}
	}
	return false
}
