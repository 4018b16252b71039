package lsp

import (
	"context"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

// fixAllKind is the source action that applies every safe fix.
const fixAllKind protocol.CodeActionKind = "source.fixAll.trammel"

// CodeAction offers the fixes of the findings in a range, and to fix everything.
func (s *Server) CodeAction(ctx context.Context, p *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	sn, err := s.snapshot(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	jsonrpc2.Async(ctx)
	out := []protocol.CommandOrCodeAction{}
	if wants(p.Context.Only, protocol.CodeActionKindQuickFix) {
		for _, a := range s.quickFixes(sn, p.Range) {
			out = append(out, a)
		}
	}
	if slices.ContainsFunc(p.Context.Only, func(k protocol.CodeActionKind) bool { return covers(k, fixAllKind) }) {
		if a := s.fixAll(sn); a != nil {
			out = append(out, a)
		}
	}
	for _, a := range s.scrubActions(sn, p.Context.Only) {
		out = append(out, a)
	}
	return out, nil
}

// wants reports whether a client that asks for the kinds in only, or for any,
// wants actions of kind.
func wants(only []protocol.CodeActionKind, kind protocol.CodeActionKind) bool {
	return len(only) == 0 || slices.ContainsFunc(only, func(k protocol.CodeActionKind) bool { return covers(k, kind) })
}

// covers reports whether kind is asked or lies below it.
func covers(asked, kind protocol.CodeActionKind) bool {
	return asked == "" || asked == kind || strings.HasPrefix(string(kind), string(asked)+".")
}

// quickFixes lists the fixes of the findings that touch r. A fix that several
// findings share is offered once.
func (s *Server) quickFixes(sn *snapshot, r protocol.Range) []*protocol.CodeAction {
	span, _ := s.encoding.span(sn.src, r)
	kind := protocol.CodeActionKindQuickFix
	var out []*protocol.CodeAction
	seen := map[string]bool{}
	for _, d := range sn.check() {
		if d.Span.End < span.Start || d.Span.Start > span.End {
			continue
		}
		for i, fix := range d.Fixes {
			if fix.Safety == analysis.DisplayOnly || seen[fix.Title] && fix.Safety != analysis.Safe {
				continue
			}
			seen[fix.Title] = true
			preferred := fix.Safety == analysis.Safe && i == 0
			a := &protocol.CodeAction{
				Title: fix.Title, Kind: &kind, Diagnostics: []protocol.Diagnostic{s.diagnostic(sn, d)},
				Edit: s.workspaceEdit(sn, fix.Edits),
			}
			if preferred {
				a.IsPreferred = &preferred
			}
			out = append(out, a)
		}
		if a := s.suppression(sn, d, seen); a != nil {
			out = append(out, a)
		}
	}
	return out
}

// suppression offers to suppress a finding in its line, once a rule. The reason is
// left to whoever takes it: one that says nothing is a finding too.
func (s *Server) suppression(sn *snapshot, d *analysis.Diagnostic, seen map[string]bool) *protocol.CodeAction {
	title := "Suppress " + d.Rule.Code + " in this line, with a reason"
	if seen[title] || d.Rule == analysis.SyntaxRule || strings.HasPrefix(d.Rule.Code, "SUP") || sn.options(s.settings).NoSuppressions {
		return nil
	}
	seen[title] = true
	kind := protocol.CodeActionKindQuickFix
	return &protocol.CodeAction{
		Title: title, Kind: &kind, Diagnostics: []protocol.Diagnostic{s.diagnostic(sn, d)},
		Edit: s.workspaceEdit(sn, []scrub.Edit{analysis.Suppress(sn.parse(), d, "why this is fine")}),
	}
}

// fixAll applies the safe fixes of all findings; nil if that changes nothing.
func (s *Server) fixAll(sn *snapshot) *protocol.CodeAction {
	result, err := analysis.FixAll(sn.parse(), sn.options(s.settings), analysis.Safe)
	if err != nil {
		s.log.Error("fix all", "uri", sn.uri, "error", err)
		return nil
	}
	if result.Text == sn.src.Text {
		return nil
	}
	var edits []scrub.Edit
	for _, e := range udiff.Strings(sn.src.Text, result.Text) {
		edits = append(edits, scrub.Edit{Span: syntax.Span{Start: syntax.Pos(e.Start), End: syntax.Pos(e.End)}, New: e.New})
	}
	kind := fixAllKind
	return &protocol.CodeAction{Title: "Fix all safe Trammel findings", Kind: &kind, Edit: s.workspaceEdit(sn, edits)}
}

// workspaceEdit words edits for the client, bound to the version if it can take that.
func (s *Server) workspaceEdit(sn *snapshot, edits []scrub.Edit) *protocol.WorkspaceEdit {
	list := make([]protocol.TextEdit, len(edits))
	for i, e := range edits {
		list[i] = protocol.TextEdit{Range: s.encoding.rangeOf(sn.src, e.Span), NewText: e.New}
	}
	if !s.changes {
		return &protocol.WorkspaceEdit{Changes: map[uri.URI][]protocol.TextEdit{sn.uri: list}}
	}
	doc := protocol.TextDocumentEdit{TextDocument: protocol.OptionalVersionedTextDocumentIdentifier{
		TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: sn.uri}, Version: &sn.version,
	}}
	for i := range list {
		doc.Edits = append(doc.Edits, &list[i])
	}
	return &protocol.WorkspaceEdit{DocumentChanges: []protocol.DocumentChange{&doc}}
}
