package lsp

import (
	"context"
	"fmt"
	"strings"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/analysis/rules/effects"
	"trammel/policy"
	"trammel/report"
	"trammel/syntax"
)

// Hover shows the page of the rule behind the finding under the cursor, of the one that
// a suppression or a configuration names, what a setting is, or the effects of a call.
func (s *Server) Hover(ctx context.Context, p *protocol.HoverParams) (*protocol.Hover, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	at := part.offset(s.encoding, p.Position)
	switch sn.kind {
	case configuration:
		return s.hoverConfig(sn, part, at), nil
	case foreign:
		return nil, nil
	}
	if h := s.hoverSuppression(sn, part, at); h != nil {
		return h, nil
	}
	if h := s.hoverFindings(sn, part, at); h != nil {
		return h, nil
	}
	if sn.kind == python {
		return s.hoverCall(sn, part, at), nil
	}
	return nil, nil
}

// hovered makes an answer of Markdown, or of plain text for a client that takes no other.
func (s *Server) hovered(p *part, span syntax.Span, markdown string) *protocol.Hover {
	where := p.rangeOf(s.encoding, span)
	content := &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: strings.TrimSpace(markdown)}
	if !s.client.markdown {
		e := report.Explanation{Markdown: markdown}
		content = &protocol.MarkupContent{Kind: protocol.MarkupKindPlainText, Value: strings.TrimSpace(e.Text())}
	}
	return &protocol.Hover{Contents: content, Range: &where}
}

// hoverFindings shows the pages of the rules whose findings lie at a place, each once.
func (s *Server) hoverFindings(sn *snapshot, p *part, at syntax.Pos) *protocol.Hover {
	var pages []string
	var span syntax.Span
	seen := map[*analysis.Rule]bool{}
	for _, d := range sn.check() {
		if !d.Span.Contains(at) || seen[d.Rule] || sn.partAt(d.Span.Start) != p {
			continue
		}
		seen[d.Rule] = true
		if len(pages) == 0 {
			span = d.Span
		}
		pages = append(pages, strings.TrimSpace(d.Rule.Page()))
	}
	if len(pages) == 0 {
		return nil
	}
	return s.hovered(p, span, strings.Join(pages, "\n\n---\n\n"))
}

// hoverSuppression explains the rule that a suppression comment names.
func (s *Server) hoverSuppression(sn *snapshot, p *part, at syntax.Pos) *protocol.Hover {
	if sn.kind != python {
		return nil
	}
	for _, sup := range analysis.Suppressions(sn.parse()) {
		for i, span := range sup.KeySpans {
			if span.Start <= at && at <= span.End {
				return s.explained(p, span, sup.Keys[i])
			}
		}
	}
	return nil
}

// explained shows what a code, name, profile or capability is, or nothing.
func (s *Server) explained(p *part, span syntax.Span, key string) *protocol.Hover {
	e, err := report.Explain(key)
	if err != nil {
		return nil
	}
	return s.hovered(p, span, e.Markdown)
}

// hoverConfig explains what stands in a configuration.
func (s *Server) hoverConfig(sn *snapshot, p *part, at syntax.Pos) *protocol.Hover {
	spot := policy.SpotAt(sn.src.Name, sn.src.Text, int(at))
	if !spot.Ours || spot.Word == "" {
		return nil
	}
	span := syntax.Span{Start: syntax.Pos(spot.Start), End: syntax.Pos(spot.End)}
	if spot.InValue || strings.HasSuffix(spot.Table, "rules") {
		return s.explained(p, span, spot.Word)
	}
	for _, key := range policy.Keys(spot.Table) {
		if key.Name == spot.Word {
			return s.hovered(p, span, fmt.Sprintf("**%s**: %s", key.Name, key.Doc))
		}
	}
	return nil
}

// hoverCall tells the effects of the call at a place, where each comes from, and which
// of them the policy grants.
func (s *Server) hoverCall(sn *snapshot, p *part, at syntax.Pos) *protocol.Hover {
	call := callAt(sn.parse(), at)
	if call == nil {
		return nil
	}
	var row *effects.Row
	sn.ask(func(pass *analysis.Pass) { row = effects.OfCall(pass, call) })
	if row == nil || !row.Outward() {
		return nil
	}
	profile := sn.options().Profile
	var b strings.Builder
	fmt.Fprintf(&b, "Calling `%s` can have these effects:\n\n", clip(sn.src.Slice(call.Func.Range()), 60))
	for _, label := range row.List() {
		effect := policy.Effect(label)
		if label == "?" {
			b.WriteString("- what else it calls is not known\n")
			continue
		}
		granted := ": not granted"
		switch {
		case effects.Inward(effect):
			granted = ""
		case profile.Grants(effect):
			granted = ": granted"
		}
		line := sn.src.Line(row.Labels[effect].Start)
		fmt.Fprintf(&b, "- **%s** (%s), in line %d%s\n", label, effect.Describe(), line, granted)
	}
	fmt.Fprintf(&b, "\nProfile %s.", profile.Name)
	return s.hovered(p, call.Func.Range(), b.String())
}

// callAt finds the innermost call whose callee stands at a place.
func callAt(f *syntax.File, at syntax.Pos) (found *syntax.Call) {
	f.Index().Inspect(func(n syntax.Node) bool {
		if r := n.Range(); at < r.Start || at > r.End {
			return false
		}
		if call, ok := n.(*syntax.Call); ok {
			if r := call.Func.Range(); r.Start <= at && at <= r.End {
				found = call
			}
		}
		return true
	})
	return found
}
