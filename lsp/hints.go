package lsp

import (
	"context"
	"encoding/json"
	"strings"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/analysis/rules/effects"
	"trammel/scrub"
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
	rows := effects.Infer(sn.pass())
	sn.parse().Index().Inspect(func(n syntax.Node) bool {
		fn, ok := n.(*syntax.FunctionDef)
		if !ok {
			return true
		}
		at, ok := headEnd(sn.parse(), fn)
		if list := outward(rows[fn]); ok && len(list) > 0 && span.Start <= at && at <= span.End && p.contains(at) {
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

// InlineValue gives, while a debugger has stopped, the variables for it to look up, and
// after a dry run what they held.
func (s *Server) InlineValue(ctx context.Context, p *protocol.InlineValueParams) ([]protocol.InlineValue, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	out := []protocol.InlineValue{}
	if sn.kind != python {
		return out, nil
	}
	span := part.span(s.encoding, p.Range)
	if stopped := part.span(s.encoding, p.Context.StoppedLocation); stopped.End < span.End && stopped.End > span.Start {
		span.End = stopped.End
	}
	ran := sn.ran.Load()
	sn.parse().Index().Inspect(func(n syntax.Node) bool {
		name, ok := n.(*syntax.Name)
		if !ok || name.Span.Start < span.Start || name.Span.End > span.End || sn.partAt(name.Span.Start) != part {
			return true
		}
		where := part.rangeOf(s.encoding, name.Span)
		if value, ok := ran.value(name.Ident); ok {
			out = append(out, &protocol.InlineValueText{Range: where, Text: name.Ident + " = " + clip(value, 60)})
		} else if ran == nil {
			ident := name.Ident
			out = append(out, &protocol.InlineValueVariableLookup{Range: where, VariableName: &ident, CaseSensitiveLookup: true})
		}
		return true
	})
	return out, nil
}

// CodeLens offers to run a file and the doctests in it, where execution is allowed.
func (s *Server) CodeLens(ctx context.Context, p *protocol.CodeLensParams) ([]protocol.CodeLens, error) {
	sn, part, err := s.begin(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	out := []protocol.CodeLens{}
	if sn.kind != python || !sn.settings.Execute || !sn.settings.CodeLens || len(sn.parse().Body) == 0 {
		return out, nil
	}
	lens := func(at syntax.Pos, title, command string, args any) {
		raw, err := json.Marshal(args)
		if err != nil {
			s.log.Error("code lens", "error", err)
			return
		}
		out = append(out, protocol.CodeLens{
			Range:   part.rangeOf(s.encoding, syntax.Span{Start: at, End: at}),
			Command: protocol.Command{Title: title, Command: command, Arguments: []protocol.LSPAny{raw}},
		})
	}
	f := sn.parse()
	if part == sn.parts[0] {
		lens(f.Body[0].Range().Start, "Dry run", commandName("DryRun"), DryRunArgs{URI: part.uri})
	}
	tests := scrub.Doctests(f)
	if len(tests) > 0 && part == sn.parts[0] {
		lens(f.Body[0].Range().Start, "Run doctests", commandName("RunDoctests"), RunDoctestsArgs{URI: part.uri})
	}
	for _, test := range tests {
		if sn.partAt(test.Span.Start) != part {
			continue
		}
		line := part.rangeOf(s.encoding, test.Span).Start.Line
		lens(test.Span.Start, "Run these doctests", commandName("RunDoctests"), RunDoctestsArgs{URI: part.uri, Line: int(line) + 1})
	}
	return out, nil
}

// rulesOfNames are the groups whose findings mark a name that the policy denies.
var rulesOfNames = []string{"IMP", "EFF", "EVL", "REF", "NAM"}

// denied reports whether a finding marks a name that the policy denies.
func denied(d *analysis.Diagnostic) bool {
	for _, group := range rulesOfNames {
		if strings.HasPrefix(d.Rule.Code, group) && d.Rule.Code != "EFF030" {
			return true
		}
	}
	return false
}
