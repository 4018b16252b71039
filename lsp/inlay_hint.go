package lsp

import (
	"context"
	"slices"
	"strings"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/analysis/rules/effects"
	"trammel/syntax"
)

// InlayHint shows behind the heads of functions which effects they can have, and after
// a dry run what top-level variables held at its end.
func (s *Server) InlayHint(ctx context.Context, p *protocol.InlayHintParams) ([]protocol.InlayHint, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	out := []protocol.InlayHint{}
	if sn.kind != python {
		return out, nil
	}
	span := part.span(s.encoding, p.Range)
	if sn.settings.InlayHints.Effects {
		out = s.effectHints(out, sn, part, span)
	}
	if sn.settings.InlayHints.Values {
		out = s.valueHints(out, sn, part, span)
	}
	return out, nil
}

func (s *Server) effectHints(out []protocol.InlayHint, sn *snapshot, p *part, span syntax.Span) []protocol.InlayHint {
	var rows *effects.Rows
	sn.ask(func(pass *analysis.Pass) { rows = effects.Infer(pass) })
	sn.parse().Index().Inspect(func(n syntax.Node) bool {
		fn, ok := n.(*syntax.FunctionDef)
		if !ok {
			return true
		}
		at, ok := headEnd(sn.parse(), fn)
		if list := outward(rows.Of(fn)); ok && len(list) > 0 && span.Start <= at && at <= span.End && p.contains(at) {
			out = append(out, s.hint(p, at, " "+strings.Join(list, ", "), "Calling "+fn.Name+" can have these effects."))
		}
		return true
	})
	return out
}

// outward lists the effects of a row that reach outside, none if the row is empty.
func outward(row *effects.Row) []string {
	if row == nil || !row.Outward() {
		return nil
	}
	return row.List()
}

func (s *Server) hint(p *part, at syntax.Pos, label, tooltip string) protocol.InlayHint {
	return protocol.InlayHint{
		Position: p.rangeOf(s.encoding, syntax.Span{Start: at, End: at}).Start,
		Label:    protocol.String(label), Tooltip: protocol.String(tooltip),
	}
}

// headEnd is the place behind the colon that ends the head of a function.
func headEnd(f *syntax.File, fn *syntax.FunctionDef) (syntax.Pos, bool) {
	if len(fn.Body) == 0 {
		return 0, false
	}
	for i := f.TokenAt(fn.Body[0].Range().Start) - 1; i >= 0 && f.Tokens[i].Start > fn.NameSpan.Start; i-- {
		if f.Slice(f.Tokens[i].Span) == ":" {
			return f.Tokens[i].End, true
		}
	}
	return 0, false
}

// valueHints shows the last values behind the last statements that bind a variable.
func (s *Server) valueHints(out []protocol.InlayHint, sn *snapshot, p *part, span syntax.Span) []protocol.InlayHint {
	ran := sn.ran.Load()
	if ran == nil {
		return out
	}
	for name, at := range lastBindings(sn.parse()) {
		value, ok := ran.values[name]
		end := sn.src.LineSpan(sn.src.Line(at)).End
		if ok && span.Start <= end && end <= span.End && p.contains(end) {
			out = append(out, s.hint(p, end, "  "+name+" = "+clip(value, 60), value))
		}
	}
	sortHints(out)
	return out
}

// lastBindings finds where each top-level variable is bound last.
func lastBindings(f *syntax.File) map[string]syntax.Pos {
	last := map[string]syntax.Pos{}
	bind := func(target syntax.Expr, end syntax.Pos) {
		syntax.Inspect(target, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.Name); ok && name.Ctx == syntax.Store {
				last[name.Ident] = end
			}
			return true
		})
	}
	var block func(syntax.Block)
	block = func(body syntax.Block) {
		for _, stmt := range body {
			switch st := stmt.(type) {
			case *syntax.FunctionDef, *syntax.ClassDef:
				continue
			case *syntax.Assign:
				for _, t := range st.Targets {
					bind(t, st.Span.End)
				}
			case *syntax.AnnAssign:
				bind(st.Target, st.Span.End)
			case *syntax.AugAssign:
				bind(st.Target, st.Span.End)
			case *syntax.For:
				bind(st.Target, st.Target.Range().End)
			}
			for _, inner := range syntax.Blocks(stmt) {
				block(inner)
			}
		}
	}
	block(f.Body)
	return last
}

// sortHints puts hints in the order of their places.
func sortHints(list []protocol.InlayHint) {
	slices.SortFunc(list, func(a, b protocol.InlayHint) int {
		if c := comparePositions(a.Position, b.Position); c != 0 {
			return c
		}
		return strings.Compare(string(a.Label.(protocol.String)), string(b.Label.(protocol.String)))
	})
}
