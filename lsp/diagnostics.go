package lsp

import (
	"context"
	"encoding/json"
	"strconv"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"trammel/analysis"
	"trammel/policy"
	"trammel/syntax"
)

// publish sends the findings of a snapshot to a client that does not ask for them: with
// the version, also when nothing changed, as agents wait for it. One goroutine at a time
// does that for a document; a version that is overtaken meanwhile is not sent.
func (s *Server) publish(sn *snapshot) {
	if s.client.pull {
		return
	}
	s.docs.mu.Lock()
	defer s.docs.mu.Unlock()
	if s.docs.publishing == nil {
		s.docs.publishing = map[uri.URI]*publication{}
	}
	if p := s.docs.publishing[sn.uri]; p != nil {
		p.again = true
		return
	}
	p := &publication{since: time.Now()}
	s.docs.publishing[sn.uri] = p
	go s.publishLatest(sn.uri, p)
}

// publishLatest sends the findings of the newest version, until there is no newer one.
func (s *Server) publishLatest(u uri.URI, p *publication) {
	defer func() {
		if r := recover(); r != nil {
			s.bug("checking "+string(u), r)
			if next := s.abandon(u, p); next != nil {
				s.publish(next)
			}
		}
	}()
	for {
		sn := s.toPublish(u, p)
		if sn != nil {
			began := time.Now()
			sn.check()
			s.health.checked(time.Since(began))
			if !sn.overtaken() {
				s.sendDiagnostics(sn)
			}
		}
		if s.published(u, sn, p) {
			return
		}
	}
}

// abandon ends publishing after a panic, and gives the version that came meanwhile.
func (s *Server) abandon(u uri.URI, p *publication) *snapshot {
	s.docs.mu.Lock()
	defer s.docs.mu.Unlock()
	delete(s.docs.publishing, u)
	if !p.again {
		return nil
	}
	return s.docs.open[u]
}

// toPublish gives the newest version; what is new from now on needs another round.
func (s *Server) toPublish(u uri.URI, p *publication) *snapshot {
	s.docs.mu.Lock()
	defer s.docs.mu.Unlock()
	p.again = false
	return s.docs.open[u]
}

// published reports whether a snapshot still is the newest, with nothing new about it, so
// that publishing is over.
func (s *Server) published(u uri.URI, sn *snapshot, p *publication) bool {
	s.docs.mu.Lock()
	defer s.docs.mu.Unlock()
	p.since = time.Now()
	if s.docs.open[u] != sn || p.again {
		return false
	}
	delete(s.docs.publishing, u)
	if sn == nil {
		s.clear(p.closed)
	}
	return true
}

func (s *Server) sendDiagnostics(sn *snapshot) {
	for _, part := range sn.parts {
		params := &protocol.PublishDiagnosticsParams{URI: part.uri, Version: protocol.NewOptional(part.version), Diagnostics: s.diagnostics(sn, part)}
		if err := s.peer.PublishDiagnostics(s.background, params); err != nil {
			s.log.Warn("diagnostics not sent", "uri", part.uri, "error", err)
		}
	}
	s.publishConfigs(sn.state)
}

// publishConfigs sends what is wrong in the configurations that are in force and not
// open, once as long as they stay what they are.
func (s *Server) publishConfigs(st *state) {
	for _, c := range st.loaded() {
		u := fileURI(c.Path)
		if !s.health.problemsChanged(c.Path, st.generation, len(c.Problems) > 0) || s.docs.get(u) != nil {
			continue
		}
		params := &protocol.PublishDiagnosticsParams{URI: u, Diagnostics: s.configDiagnostics(c)}
		if err := s.peer.PublishDiagnostics(s.background, params); err != nil {
			s.log.Warn("diagnostics not sent", "uri", u, "error", err)
		}
	}
}

func (s *Server) configDiagnostics(c *policy.Config) []protocol.Diagnostic {
	p := s.newPart(fileURI(c.Path), 0, syntax.NewSource(c.Path, c.Text), 0)
	sn := &snapshot{seed: seed{kind: configuration, parts: []*part{p}}}
	out := []protocol.Diagnostic{}
	for _, d := range analysis.OfProblems(c.Problems) {
		out = append(out, s.diagnostic(sn, p, d))
	}
	return out
}

// Diagnostic answers a client that asks: with all findings, or that nothing
// changed since those that it has.
func (s *Server) Diagnostic(ctx context.Context, p *protocol.DocumentDiagnosticParams) (protocol.DocumentDiagnosticReport, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	id := sn.resultID()
	if p.PreviousResultID != nil && *p.PreviousResultID == id {
		return &protocol.RelatedUnchangedDocumentDiagnosticReport{
			UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id},
		}, nil
	}
	began := time.Now()
	items := s.diagnostics(sn, part)
	s.health.checked(time.Since(began))
	if sn.overtaken() {
		return nil, &jsonrpc2.Error{Code: codeServerCancelled, Message: "the document has changed", Data: retrigger}
	}
	report := &protocol.RelatedFullDocumentDiagnosticReport{
		FullDocumentDiagnosticReport: protocol.FullDocumentDiagnosticReport{Kind: "full", ResultID: &id, Items: items},
	}
	s.relateConfigs(sn, report)
	return report, nil
}

// retrigger tells a client to ask again.
var retrigger = jsonrpc2.RawMessage(`{"retriggerRequest":true}`)

// relateConfigs adds what is wrong in the configuration of a document, which the client
// would not ask for unless it is open; one that cannot take it is told in a message.
func (s *Server) relateConfigs(sn *snapshot, report *protocol.RelatedFullDocumentDiagnosticReport) {
	c := sn.config()
	for _, c := range append([]*policy.Config{c}, c.Extended...) {
		if len(c.Problems) == 0 || c.Path == "" || s.docs.get(fileURI(c.Path)) != nil {
			continue
		}
		if !s.client.relatedDocuments {
			src := syntax.NewSource(c.Path, c.Text)
			first := c.Problems[0]
			s.warn([]string{clip(c.Path, 80) + ":" + strconv.Itoa(src.Line(syntax.Pos(first.Start))) + ": " + first.Message + " " + first.Remedy})
			continue
		}
		if report.RelatedDocuments == nil {
			report.RelatedDocuments = map[uri.URI]protocol.FullDocumentDiagnosticReportOrUnchangedDocumentDiagnosticReport{}
		}
		report.RelatedDocuments[fileURI(c.Path)] = &protocol.FullDocumentDiagnosticReport{Kind: "full", Items: s.configDiagnostics(c)}
	}
}

// diagnostics words the findings that lie in a part, with what running it gave.
func (s *Server) diagnostics(sn *snapshot, p *part) []protocol.Diagnostic {
	out := []protocol.Diagnostic{}
	for _, d := range sn.check() {
		if sn.partAt(d.Span.Start) == p {
			out = append(out, s.diagnostic(sn, p, d))
		}
	}
	if ran := sn.ran.Load(); ran != nil {
		out = append(out, ran.diagnostics[p.uri]...)
	}
	return out
}

var severities = map[policy.Severity]protocol.DiagnosticSeverity{
	policy.Error: protocol.DiagnosticSeverityError, policy.Warning: protocol.DiagnosticSeverityWarning, policy.Info: protocol.DiagnosticSeverityInformation,
}

// diagnosticData is what a diagnostic carries for programs: agents need not read the
// message.
type diagnosticData struct {
	Name   string   `json:"name"`            // of the rule
	Remedy string   `json:"remedy"`          // what to do instead
	Fixes  []string `json:"fixes,omitempty"` // safety of each fix
}

func (s *Server) diagnostic(sn *snapshot, p *part, d *analysis.Diagnostic) protocol.Diagnostic {
	out := protocol.Diagnostic{
		Range:    p.rangeOf(s.encoding, d.Span),
		Severity: severities[d.Severity],
		Code:     protocol.String(d.Rule.Code),
		Source:   protocol.NewOptional(Name),
		Message:  protocol.String(d.Message + " " + d.Remedy),
	}
	data := diagnosticData{Name: d.Rule.Name, Remedy: d.Remedy}
	for _, fix := range d.Fixes {
		data.Fixes = append(data.Fixes, fix.Safety.String())
	}
	out.Data, _ = json.Marshal(data) //nolint:errchkjson // texts
	if s.client.descriptions && s.client.content {
		out.CodeDescription = protocol.CodeDescription{Href: rulePage(d.Rule)}
	}
	if s.client.tags && d.Rule == analysis.UnusedSuppression {
		out.Tags = protocol.NewDiagnosticTags(protocol.DiagnosticTagUnnecessary)
	}
	if s.client.related {
		out.RelatedInformation = s.related(sn, d)
	}
	return out
}

// maxRelated bounds the other places of a finding.
const maxRelated = 10

// related lists the other places that explain a finding: in the document, in a policy,
// and in the configuration that decides on its severity.
func (s *Server) related(sn *snapshot, d *analysis.Diagnostic) (list []protocol.DiagnosticRelatedInformation) {
	for _, r := range d.Related[:min(len(d.Related), maxRelated)] {
		if r.Path != "" {
			if at, ok := s.clauseLocation(policy.Clause{Path: r.Path, Start: int(r.Span.Start), End: int(r.Span.End)}); ok {
				list = append(list, protocol.DiagnosticRelatedInformation{Location: at, Message: r.Message})
			}
			continue
		}
		p := sn.partAt(r.Span.Start)
		list = append(list, protocol.DiagnosticRelatedInformation{Location: protocol.Location{URI: p.uri, Range: p.rangeOf(s.encoding, r.Span)}, Message: r.Message})
	}
	if sn.config != nil {
		if c, ok := sn.config().RuleClause(d.Rule.Code, d.Rule.Name); ok {
			if at, ok := s.clauseLocation(c); ok {
				list = append(list, protocol.DiagnosticRelatedInformation{Location: at, Message: "The configuration sets the severity here."})
			}
		}
	}
	return list
}
