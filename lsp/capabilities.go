package lsp

import (
	"encoding/json"
	"slices"

	"go.lsp.dev/protocol"
)

// abilities are what the client said that it can do, as far as the server asks.
type abilities struct {
	pull             bool // it asks for diagnostics
	relatedDocuments bool // it takes those of other documents with an answer
	refresh          struct{ diagnostics, lenses, hints, values, tokens bool }
	related          bool // diagnostics may point to other places
	descriptions     bool // diagnostics may have links
	tags             bool

	versionedEdits, createFiles, applyEdit bool
	resolveEdits                           bool // code actions may get their edits later
	disabled                               bool // code actions may be shown with why they are not to be had

	configuration, watch, folders, changeSettings bool
	showDocument, content, progress               bool
	markdown                                      bool // in hovers
	tree                                          bool // of document symbols
	tokens                                        bool // semantic tokens can be registered later
}

func is(b *bool) bool { return b != nil && *b }

// readAbilities asks for each capability by itself: clients leave out what they like.
func readAbilities(c *protocol.ClientCapabilities) (a abilities) {
	a.markdown = true // as most do, also those that do not say so
	if td := c.TextDocument; td != nil {
		a.readText(td)
	}
	if ws := c.Workspace; ws != nil {
		a.readWorkspace(ws)
	}
	if w := c.Window; w != nil {
		a.showDocument = w.ShowDocument != nil && w.ShowDocument.Support
		a.progress = is(w.WorkDoneProgress)
	}
	return a
}

func (a *abilities) readText(td *protocol.TextDocumentClientCapabilities) {
	ofDiagnostics := func(d *protocol.DiagnosticsCapabilities) {
		a.related = a.related || is(d.RelatedInformation)
		a.descriptions = a.descriptions || is(d.CodeDescriptionSupport)
		a.tags = a.tags || len(d.TagSupport.ValueSet) > 0
	}
	if d := td.PublishDiagnostics; d != nil {
		ofDiagnostics(&d.DiagnosticsCapabilities)
	}
	if d := td.Diagnostic; d != nil {
		a.pull, a.relatedDocuments = true, is(d.RelatedDocumentSupport)
		ofDiagnostics(&d.DiagnosticsCapabilities)
	}
	if ca := td.CodeAction; ca != nil {
		a.resolveEdits = is(ca.DataSupport) && slices.Contains(ca.ResolveSupport.Properties, "edit")
		a.disabled = is(ca.DisabledSupport)
	}
	if h := td.Hover; h != nil && len(h.ContentFormat) > 0 {
		a.markdown = slices.Contains(h.ContentFormat, protocol.MarkupKindMarkdown)
	}
	if ds := td.DocumentSymbol; ds != nil {
		a.tree = is(ds.HierarchicalDocumentSymbolSupport)
	}
	a.tokens = is(td.SemanticTokens.DynamicRegistration)
}

func (a *abilities) readWorkspace(ws *protocol.WorkspaceClientCapabilities) {
	a.applyEdit, a.configuration, a.folders = is(ws.ApplyEdit), is(ws.Configuration), is(ws.WorkspaceFolders)
	if e := ws.WorkspaceEdit; e != nil {
		a.versionedEdits = is(e.DocumentChanges)
		a.createFiles = slices.Contains(e.ResourceOperations, protocol.ResourceOperationKindCreate)
	}
	if w := ws.DidChangeWatchedFiles; w != nil {
		a.watch = is(w.DynamicRegistration)
	}
	if d := ws.DidChangeConfiguration; d != nil {
		a.changeSettings = is(d.DynamicRegistration)
	}
	if d := ws.Diagnostics; d != nil {
		a.refresh.diagnostics = is(d.RefreshSupport)
	}
	if l := ws.CodeLens; l != nil {
		a.refresh.lenses = is(l.RefreshSupport)
	}
	if h := ws.InlayHint; h != nil {
		a.refresh.hints = is(h.RefreshSupport)
	}
	if v := ws.InlineValue; v != nil {
		a.refresh.values = is(v.RefreshSupport)
	}
	if t := ws.SemanticTokens; t != nil {
		a.refresh.tokens = is(t.RefreshSupport)
	}
	a.content = ws.TextDocumentContent != nil
}

// offer is what the server can do for this client.
func (s *Server) offer() protocol.ServerCapabilities {
	yes, sync := true, protocol.TextDocumentSyncKindIncremental
	c := protocol.ServerCapabilities{
		PositionEncoding: protocol.PositionEncodingKind(s.encoding),
		TextDocumentSync: &protocol.TextDocumentSyncOptions{OpenClose: &yes, Change: &sync, Save: protocol.Boolean(true)},
		NotebookDocumentSync: &protocol.NotebookDocumentSyncOptions{NotebookSelector: []protocol.NotebookSelector{
			&protocol.NotebookDocumentFilterWithCells{Notebook: protocol.String("*"), Cells: []protocol.NotebookCellLanguage{{Language: "python"}}},
		}},
		HoverProvider:          protocol.Boolean(true),
		DocumentSymbolProvider: protocol.Boolean(true),
		FoldingRangeProvider:   protocol.Boolean(true),
		SelectionRangeProvider: protocol.Boolean(true),
		InlayHintProvider:      protocol.Boolean(true),
		InlineValueProvider:    protocol.Boolean(true),
		CompletionProvider:     &protocol.CompletionOptions{TriggerCharacters: []string{"[", ",", "\"", "="}},
		CodeLensProvider:       &protocol.CodeLensOptions{},
		DocumentLinkProvider:   &protocol.DocumentLinkOptions{},
		ExecuteCommandProvider: protocol.ExecuteCommandOptions{Commands: CommandNames()},
		CodeActionProvider: &protocol.CodeActionOptions{
			CodeActionKinds: []protocol.CodeActionKind{protocol.CodeActionKindQuickFix, fixAllKind, scrubKind},
			ResolveProvider: &s.client.resolveEdits,
		},
		Workspace: &protocol.WorkspaceOptions{
			WorkspaceFolders:    &protocol.WorkspaceFoldersServerCapabilities{Supported: &yes, ChangeNotifications: protocol.Boolean(true)},
			TextDocumentContent: &protocol.TextDocumentContentOptions{Schemes: []string{contentScheme}},
		},
	}
	if s.client.pull {
		name := Name
		c.DiagnosticProvider = &protocol.DiagnosticOptions{Identifier: &name, InterFileDependencies: false, WorkspaceDiagnostics: true}
	}
	if s.state.Load().base.SemanticHighlighting && !s.client.tokens {
		c.SemanticTokensProvider = semanticTokens()
	}
	return c
}

// watchedGlobs are the files of whose changes the client is to tell.
func (s *Server) watchedGlobs() []protocol.Pattern {
	globs := []protocol.Pattern{"**/trammel.toml", "**/pyproject.toml", "**/*.json"}
	if s.state.Load().base.Workspace.Diagnostics {
		globs = append(globs, "**/*.py")
	}
	return globs
}

// register asks the client for what can only be asked for later: to be told of changed
// files and settings, and for semantic tokens if they are wanted.
func (s *Server) register() {
	var list []protocol.Registration
	add := func(id, method string, options any) {
		r := protocol.Registration{ID: id, Method: method}
		if options != nil {
			raw, err := protocol.Marshal(options)
			if err != nil {
				s.log.Error("registration", "method", method, "error", err)
				return
			}
			r.RegisterOptions = raw
		}
		list = append(list, r)
	}
	if s.client.watch {
		watched := protocol.DidChangeWatchedFilesRegistrationOptions{}
		for _, glob := range s.watchedGlobs() {
			watched.Watchers = append(watched.Watchers, protocol.FileSystemWatcher{GlobPattern: glob})
		}
		add("trammel.files", protocol.MethodWorkspaceDidChangeWatchedFiles, &watched)
	}
	if s.client.changeSettings {
		add("trammel.settings", protocol.MethodWorkspaceDidChangeConfiguration, json.RawMessage(`{"section":"trammel"}`))
	}
	if len(list) > 0 {
		if err := s.peer.RegisterCapability(s.background, &protocol.RegistrationParams{Registrations: list}); err != nil {
			s.log.Warn("the client did not take registrations", "error", err)
		}
	}
}
