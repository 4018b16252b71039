package lsp

import (
	"context"
	"strconv"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/syntax"
)

// DocumentLink links calls of tools to the clauses that deny them, rules in suppressions
// to their pages, and the files that a configuration names.
func (s *Server) DocumentLink(ctx context.Context, p *protocol.DocumentLinkParams) ([]protocol.DocumentLink, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	out := []protocol.DocumentLink{}
	link := func(span syntax.Span, target uri.URI, tooltip string) {
		if sn.partAt(span.Start) == part {
			out = append(out, protocol.DocumentLink{Range: part.rangeOf(s.encoding, span), Target: &target, Tooltip: &tooltip})
		}
	}
	switch sn.kind {
	case configuration:
		for _, r := range sn.ownConfig().References() {
			link(syntax.Span{Start: syntax.Pos(r.Start), End: syntax.Pos(r.End)}, fileURI(r.Path), "Open the file")
		}
	case python:
		s.clauseLinks(sn, link)
		if s.client.content {
			for _, sup := range analysis.Suppressions(sn.parse()) {
				for i, span := range sup.KeySpans {
					if r := analysis.ByCode(sup.Keys[i]); r != nil {
						link(span, rulePage(r), "What "+r.Code+" is")
					}
				}
			}
		}
	}
	return out, nil
}

// clauseLinks links what a policy for tools decided to the clause.
func (s *Server) clauseLinks(sn *snapshot, link func(syntax.Span, uri.URI, string)) {
	for _, d := range sn.check() {
		for _, r := range d.Related {
			if r.Path == "" {
				continue
			}
			src, ok := s.fileText(r.Path)
			if !ok || int(r.Span.End) > len(src.Text) {
				continue
			}
			line := strconv.Itoa(src.Line(r.Span.Start))
			link(d.Span, fileURI(r.Path)+uri.URI("#L"+line), "The policy says so in line "+line)
			break
		}
	}
}
