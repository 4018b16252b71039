package lsp

import (
	"context"
	"strings"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/policy"
)

// publish sends the findings of a snapshot to a client that does not ask for
// them: with the version, also when nothing changed, as agents wait for it. A
// version that is overtaken meanwhile is not sent.
func (s *Server) publish(sn *snapshot) {
	if s.pull {
		return
	}
	go func() {
		defer s.contain("publishing diagnostics")
		found := s.diagnostics(sn)
		s.docs.mu.Lock()
		defer s.docs.mu.Unlock()
		if s.docs.open[sn.uri] != sn {
			return
		}
		err := s.client.PublishDiagnostics(context.Background(), &protocol.PublishDiagnosticsParams{
			URI: sn.uri, Version: protocol.NewOptional(sn.version), Diagnostics: found,
		})
		if err != nil {
			s.log.Warn("diagnostics not sent", "uri", sn.uri, "error", err)
		}
	}()
}

// contain logs a panic of a goroutine of the server's own.
func (s *Server) contain(what string) {
	if r := recover(); r != nil {
		s.log.Error("panic", "while", what, "panic", r)
	}
}

// Diagnostic answers a client that asks: with all findings, or that nothing
// changed since those that it has.
func (s *Server) Diagnostic(ctx context.Context, p *protocol.DocumentDiagnosticParams) (protocol.DocumentDiagnosticReport, error) {
	sn, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	id := sn.resultID()
	if p.PreviousResultID != nil && *p.PreviousResultID == id {
		return &protocol.RelatedUnchangedDocumentDiagnosticReport{
			UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id},
		}, nil
	}
	return &protocol.RelatedFullDocumentDiagnosticReport{
		FullDocumentDiagnosticReport: protocol.FullDocumentDiagnosticReport{Kind: "full", ResultID: &id, Items: s.diagnostics(sn)},
	}, nil
}

func (s *Server) diagnostics(sn *snapshot) []protocol.Diagnostic {
	out := []protocol.Diagnostic{}
	for _, d := range sn.check() {
		out = append(out, s.diagnostic(sn, d))
	}
	return out
}

var severities = map[policy.Severity]protocol.DiagnosticSeverity{
	policy.Error: protocol.DiagnosticSeverityError, policy.Warning: protocol.DiagnosticSeverityWarning, policy.Info: protocol.DiagnosticSeverityInformation,
}

func (s *Server) diagnostic(sn *snapshot, d *analysis.Diagnostic) protocol.Diagnostic {
	return protocol.Diagnostic{
		Range:    s.encoding.rangeOf(sn.src, d.Span),
		Severity: severities[d.Severity],
		Code:     protocol.String(d.Rule.Code),
		Source:   protocol.NewOptional(Name),
		Message:  protocol.String(d.Message + " " + d.Remedy),
	}
}

// Hover shows the page of the rule behind the finding under the cursor.
func (s *Server) Hover(ctx context.Context, p *protocol.HoverParams) (*protocol.Hover, error) {
	sn, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	at, _ := s.encoding.offset(sn.src, p.Position)
	for _, d := range sn.check() {
		if d.Span.Contains(at) {
			where := s.encoding.rangeOf(sn.src, d.Span)
			return &protocol.Hover{
				Contents: &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: strings.TrimSpace(d.Rule.Page())},
				Range:    &where,
			}, nil
		}
	}
	return nil, nil
}
