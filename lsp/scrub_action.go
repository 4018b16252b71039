package lsp

import (
	"slices"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/scrub/passes"
)

// scrubKind is above the source actions that apply passes: source.scrub.annotations,
// and source.scrub.annotations.all for a mode.
const scrubKind protocol.CodeActionKind = "source.scrub"

// scrubActions offers to apply the passes that a client asks for and that change
// something. Those that are off by default, and modes that are not the usual one, it
// must name.
func (s *Server) scrubActions(sn *snapshot, only []protocol.CodeActionKind) (out []*protocol.CodeAction) {
	for _, p := range passes.All {
		kind := scrubKind + "." + protocol.CodeActionKind(p.Name)
		asked := func(k protocol.CodeActionKind) bool { return k == kind || !p.Explicit && covers(k, kind) }
		if slices.ContainsFunc(only, asked) {
			out = s.scrubAction(out, sn, passes.Selection{Pass: p, Mode: p.DefaultMode()}, kind)
		}
		for _, m := range p.Modes {
			if exact := kind + "." + protocol.CodeActionKind(m.Name); slices.Contains(only, exact) {
				out = s.scrubAction(out, sn, passes.Selection{Pass: p, Mode: m.Name}, exact)
			}
		}
	}
	return out
}

// scrubAction adds the action for one pass, if it changes the file.
func (s *Server) scrubAction(out []*protocol.CodeAction, sn *snapshot, chosen passes.Selection, kind protocol.CodeActionKind) []*protocol.CodeAction {
	f := sn.parse()
	if !f.Valid() {
		return out
	}
	change, err := chosen.Change(f, passes.Options{Mode: chosen.Mode, Breaks: analysis.Breaks(sn.options(s.settings).Profile)})
	if err == nil {
		_, err = change.Apply(f)
	}
	if err != nil {
		s.log.Error("scrub", "pass", chosen.Name, "uri", sn.uri, "error", err)
		return out
	}
	if len(change.Edits) == 0 {
		return out
	}
	return append(out, &protocol.CodeAction{Title: "Scrub " + chosen.String(), Kind: &kind, Edit: s.workspaceEdit(sn, scrub.Coalesce(change.Edits))})
}
