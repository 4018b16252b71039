package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

// fixAllKind is the source action that applies every safe fix.
const fixAllKind protocol.CodeActionKind = "source.fixAll.trammel"

// action is a code action before its edit is computed.
type action struct {
	title     string
	kind      protocol.CodeActionKind
	key       string // names the action among those of the snapshot
	finding   *analysis.Diagnostic
	preferred bool
	// edit computes what the action changes; nil if that is nothing.
	edit func() (*protocol.WorkspaceEdit, error)
}

// actionData is what a client sends back to have the edit of an action computed.
type actionData struct {
	URI     uri.URI `json:"uri"`
	Version int32   `json:"version"`
	Result  string  `json:"result"` // id of the findings that the action is about
	Key     string  `json:"key"`
}

// CodeAction offers the fixes of the findings in a range, and to change the whole file.
// Edits are computed when the client asks for them, if it can wait.
func (s *Server) CodeAction(ctx context.Context, p *protocol.CodeActionParams) ([]protocol.CommandOrCodeAction, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	c := &actionCollector{ctx: ctx, s: s, sn: sn, part: part, only: p.Context.Only, automatic: p.Context.TriggerKind == protocol.CodeActionTriggerKindAutomatic}
	c.collect(part.span(s.encoding, p.Range))
	if sn.overtaken() {
		return nil, protocol.ErrContentModified
	}
	out := []protocol.CommandOrCodeAction{}
	for _, a := range c.list {
		ca, err := s.codeAction(ctx, sn, part, a)
		if err != nil {
			s.log.Error("code action", "key", a.key, "uri", sn.uri, "error", err)
			continue
		}
		if ca != nil {
			out = append(out, ca)
		}
	}
	return out, nil
}

// codeAction words an action, with its edit or with what the edit can be asked for by.
func (s *Server) codeAction(ctx context.Context, sn *snapshot, part *part, a action) (*protocol.CodeAction, error) {
	if ctx.Err() != nil {
		return nil, nil
	}
	out := &protocol.CodeAction{Title: a.title, Kind: &a.kind}
	if a.preferred {
		out.IsPreferred = &a.preferred
	}
	if a.finding != nil {
		out.Diagnostics = []protocol.Diagnostic{s.diagnostic(sn, part, a.finding)}
	}
	if s.client.resolveEdits {
		data, err := json.Marshal(actionData{part.uri, part.version, sn.resultID(), a.key})
		out.Data = data
		return out, err
	}
	edit, err := a.edit()
	if edit == nil || err != nil {
		return nil, err
	}
	out.Edit = edit
	return out, nil
}

// CodeActionResolve computes the edit of an action, unless the document has changed
// since the action was offered.
func (s *Server) CodeActionResolve(ctx context.Context, p *protocol.CodeAction) (*protocol.CodeAction, error) {
	var data actionData
	if err := json.Unmarshal(p.Data, &data); err != nil {
		return nil, invalidParams("the action %q has no data by which to compute it", clip(p.Title, 60))
	}
	sn, part, err := s.begin(ctx, data.URI)
	if err != nil {
		return nil, err
	}
	if part.version != data.Version || sn.resultID() != data.Result {
		return nil, protocol.ErrContentModified
	}
	c := &actionCollector{ctx: ctx, s: s, sn: sn, part: part, only: []protocol.CodeActionKind{""}, all: true}
	c.collect(syntax.Span{Start: part.start, End: part.end()})
	i := slices.IndexFunc(c.list, func(a action) bool { return a.key == data.Key })
	if i < 0 {
		return nil, protocol.ErrContentModified
	}
	edit, err := c.list[i].edit()
	if err != nil {
		return nil, failed("%s: %v", p.Title, err)
	}
	if sn.overtaken() {
		return nil, protocol.ErrContentModified
	}
	resolved := *p
	resolved.Edit = edit
	return &resolved, nil
}

// wants reports whether a client that asks for the kinds in only, or for any,
// wants actions of kind.
func wants(only []protocol.CodeActionKind, kind protocol.CodeActionKind) bool {
	return len(only) == 0 || asksFor(only, kind)
}

// asksFor reports whether one of the kinds is asked for by name or from above.
func asksFor(only []protocol.CodeActionKind, kind protocol.CodeActionKind) bool {
	return slices.ContainsFunc(only, func(k protocol.CodeActionKind) bool { return covers(k, kind) })
}

// covers reports whether kind is asked or lies below it.
func covers(asked, kind protocol.CodeActionKind) bool {
	return asked == "" || asked == kind || strings.HasPrefix(string(kind), string(asked)+".")
}

// actionCollector gathers the actions for a range.
type actionCollector struct {
	ctx       context.Context // of the request: what takes long ends with it
	s         *Server
	sn        *snapshot
	part      *part
	only      []protocol.CodeActionKind
	automatic bool // asked for because the cursor moved: only what mends
	all       bool // also what is not offered unless it is named
	list      []action
	titles    map[string]bool
}

func (c *actionCollector) collect(span syntax.Span) {
	c.titles = map[string]bool{}
	if wants(c.only, protocol.CodeActionKindQuickFix) {
		c.quickFixes(span)
		if c.sn.kind == python {
			c.reenable(span)
		}
		if c.sn.kind == configuration {
			c.reenableInConfig(span)
		}
	}
	if c.sn.kind != python {
		return
	}
	if asksFor(c.only, fixAllKind) && c.hasSafeFix() {
		c.add(action{title: "Fix all safe Trammel findings", kind: fixAllKind, key: "all", edit: func() (*protocol.WorkspaceEdit, error) {
			return c.fixAll(c.sn.options())
		}})
	}
	c.scrubActions()
}

func (c *actionCollector) hasSafeFix() bool {
	return slices.ContainsFunc(c.sn.check(), func(d *analysis.Diagnostic) bool { return slices.ContainsFunc(d.Fixes, isSafe) })
}

func isSafe(f analysis.Fix) bool { return f.Safety == analysis.Safe }

func (c *actionCollector) add(a action) { c.list = append(c.list, a) }

// quickFixes lists the fixes of the findings that touch a span. An unsafe fix that
// several findings share is offered once.
func (c *actionCollector) quickFixes(span syntax.Span) {
	found := c.sn.check()
	for i, d := range found {
		if d.Span.End < span.Start || d.Span.Start > span.End || c.sn.partAt(d.Span.Start) != c.part {
			continue
		}
		for j, fix := range d.Fixes {
			c.fix(d, fix, fmt.Sprintf("fix/%d/%d", i, j), j == 0)
		}
		if c.sn.kind != python || c.automatic {
			continue
		}
		c.fixRule(found, d)
		c.suppress(d, i)
		c.configure(d)
	}
}

// fix offers one fix of a finding.
func (c *actionCollector) fix(d *analysis.Diagnostic, fix analysis.Fix, key string, first bool) {
	if fix.Safety == analysis.DisplayOnly || c.titles[fix.Title] && fix.Safety != analysis.Safe {
		return
	}
	c.titles[fix.Title] = true
	title := fix.Title
	if fix.Safety == analysis.Unsafe {
		title += " (unsafe"
		if why := d.Rule.UnsafeBecause(); why != "" {
			title += ": " + clip(why, 80)
		}
		title += ")"
	}
	c.add(action{
		title: title, kind: protocol.CodeActionKindQuickFix, key: key, finding: d, preferred: fix.Safety == analysis.Safe && first,
		edit: func() (*protocol.WorkspaceEdit, error) { return c.s.workspaceEdit(c.sn, fix.Edits), nil },
	})
}

// fixRule offers to fix everything that one rule finds, if it finds more than this.
func (c *actionCollector) fixRule(found []*analysis.Diagnostic, d *analysis.Diagnostic) {
	fixable := 0
	for _, other := range found {
		if other.Rule == d.Rule && slices.ContainsFunc(other.Fixes, isSafe) {
			fixable++
		}
	}
	title := "Fix all safe findings of " + d.Rule.Code
	if fixable < 2 || c.titles[title] {
		return
	}
	c.titles[title] = true
	o := c.sn.options()
	o.Only = []string{d.Rule.Code}
	c.add(action{title: title, kind: protocol.CodeActionKindQuickFix, key: "rule/" + d.Rule.Code, finding: d, edit: func() (*protocol.WorkspaceEdit, error) {
		return c.fixAll(o)
	}})
}

// suppress offers to suppress a finding in its line, once a rule. The reason is
// left to whoever takes it: one that says nothing is a finding too.
func (c *actionCollector) suppress(d *analysis.Diagnostic, i int) {
	title := "Suppress " + d.Rule.Code + " in this line, with a reason"
	if c.titles[title] || d.Rule == analysis.SyntaxRule || strings.HasPrefix(d.Rule.Code, "SUP") || c.sn.options().NoSuppressions {
		return
	}
	c.titles[title] = true
	c.add(action{title: title, kind: protocol.CodeActionKindQuickFix, key: fmt.Sprintf("suppress/%d", i), finding: d, edit: func() (*protocol.WorkspaceEdit, error) {
		return c.s.workspaceEdit(c.sn, []scrub.Edit{analysis.Suppress(c.sn.parse(), d, "why this is fine")}), nil
	}})
}

// reenable offers to take rules out of the suppression comment at a place.
func (c *actionCollector) reenable(span syntax.Span) {
	for _, sup := range analysis.Suppressions(c.sn.parse()) {
		if sup.Span.End < span.Start || sup.Span.Start > span.End || c.sn.partAt(sup.Span.Start) != c.part {
			continue
		}
		for i, key := range sup.Keys {
			edits := sup.Remove(i)
			c.add(action{title: "Re-enable " + clip(key, 40), kind: protocol.CodeActionKindQuickFix, key: fmt.Sprintf("reenable/%d/%d", sup.Span.Start, i), edit: func() (*protocol.WorkspaceEdit, error) {
				return c.s.workspaceEdit(c.sn, edits), nil
			}})
		}
	}
}

// fixAll applies the safe fixes of all findings; nil if that changes nothing.
func (c *actionCollector) fixAll(o analysis.Options) (*protocol.WorkspaceEdit, error) {
	if len(c.sn.escapes) > 0 {
		return c.fixOnce(o), nil
	}
	o.Context = c.ctx
	result, err := analysis.FixAll(c.sn.parse(), o, analysis.Safe)
	if err != nil || result.Text == c.sn.src.Text {
		return nil, err
	}
	return c.s.workspaceEdit(c.sn, difference(c.sn.src.Text, result.Text)), nil
}

// fixOnce applies the safe fixes that do not conflict: where the text is not what the
// cells hold, a whole new text is of no use.
func (c *actionCollector) fixOnce(o analysis.Options) *protocol.WorkspaceEdit {
	var lists [][]scrub.Edit
	for _, d := range c.sn.check() {
		if len(o.Only) > 0 && !slices.Contains(o.Only, d.Rule.Code) {
			continue
		}
		if i := slices.IndexFunc(d.Fixes, isSafe); i >= 0 {
			lists = append(lists, d.Fixes[i].Edits)
		}
	}
	edits, _ := scrub.Merge(lists...)
	if len(edits) == 0 {
		return nil
	}
	return c.s.workspaceEdit(c.sn, edits)
}

// difference gives the edits that make one text of another: by lines, each as short as
// it can be.
func difference(before, after string) (edits []scrub.Edit) {
	for _, e := range udiff.Lines(before, after) {
		edit := scrub.Difference(before[e.Start:e.End], e.New)
		edit.Span.Start += syntax.Pos(e.Start)
		edit.Span.End += syntax.Pos(e.Start)
		edits = append(edits, edit)
	}
	return edits
}

// workspaceEdit words edits for the client, by the documents that they lie in, bound to
// the versions if it can take that.
func (s *Server) workspaceEdit(sn *snapshot, edits []scrub.Edit) *protocol.WorkspaceEdit {
	w := &editWriter{s: s}
	for _, p := range sn.parts {
		var list []protocol.TextEdit
		for _, e := range edits {
			if sn.partAt(e.Span.Start) == p {
				list = append(list, protocol.TextEdit{Range: p.rangeOf(s.encoding, e.Span), NewText: e.New})
			}
		}
		if len(list) > 0 {
			w.document(p.uri, &p.version, list)
		}
	}
	return &w.edit
}

// editWriter builds a workspace edit in the form that the client takes.
type editWriter struct {
	s    *Server
	edit protocol.WorkspaceEdit
}

func (w *editWriter) document(u uri.URI, version *int32, list []protocol.TextEdit) {
	if !w.s.client.versionedEdits {
		if w.edit.Changes == nil {
			w.edit.Changes = map[uri.URI][]protocol.TextEdit{}
		}
		w.edit.Changes[u] = append(w.edit.Changes[u], list...)
		return
	}
	doc := protocol.TextDocumentEdit{TextDocument: protocol.OptionalVersionedTextDocumentIdentifier{
		TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: u}, Version: version,
	}}
	for i := range list {
		doc.Edits = append(doc.Edits, &list[i])
	}
	w.edit.DocumentChanges = append(w.edit.DocumentChanges, &doc)
}

// create adds that a file is made.
func (w *editWriter) create(u uri.URI) {
	yes := true
	w.edit.DocumentChanges = append(w.edit.DocumentChanges, &protocol.CreateFile{
		Kind: "create", URI: u, Options: &protocol.CreateFileOptions{IgnoreIfExists: &yes},
	})
}
