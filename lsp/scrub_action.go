package lsp

import (
	"fmt"
	"slices"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/scrub/passes"
)

// scrubKind is above the source actions that apply passes: source.scrub.annotations,
// and source.scrub.annotations.all for a mode.
const scrubKind protocol.CodeActionKind = "source.scrub"

// scrubActions offers to apply the passes that a client asks for. Those that are off by
// default, and modes that are not the usual one, it must name.
func (c *actionCollector) scrubActions() {
	for _, p := range passes.All {
		kind := scrubKind + "." + protocol.CodeActionKind(p.Name)
		asked := func(k protocol.CodeActionKind) bool { return k == kind || (!p.Explicit || c.all) && covers(k, kind) }
		if slices.ContainsFunc(c.only, asked) {
			c.scrub(passes.Selection{Pass: p, Mode: p.DefaultMode()}, kind)
		}
		for _, m := range p.Modes {
			if exact := kind + "." + protocol.CodeActionKind(m.Name); c.all || slices.Contains(c.only, exact) {
				c.scrub(passes.Selection{Pass: p, Mode: m.Name}, exact)
			}
		}
	}
}

// scrub offers one pass. Whether it changes the file is known when the edit is.
func (c *actionCollector) scrub(chosen passes.Selection, kind protocol.CodeActionKind) {
	if !c.sn.parse().Valid() {
		return
	}
	c.add(action{title: "Scrub " + chosen.String(), kind: kind, key: "scrub/" + string(kind), edit: func() (*protocol.WorkspaceEdit, error) {
		edits, err := c.sn.scrub(chosen)
		if err != nil || len(edits) == 0 {
			return nil, err
		}
		return c.s.workspaceEdit(c.sn, edits), nil
	}})
}

// scrub gives the edits of a pass, which have been applied to see that they hold.
func (sn *snapshot) scrub(chosen passes.Selection) ([]scrub.Edit, error) {
	f := sn.parse()
	change, err := chosen.Change(f, passes.Options{Mode: chosen.Mode, Breaks: analysis.Breaks(sn.options().Profile)})
	if err == nil {
		_, err = change.Apply(f)
	}
	if err != nil {
		return nil, fmt.Errorf("pass %s: %w", chosen.Name, err)
	}
	return scrub.Coalesce(change.Edits), nil
}
