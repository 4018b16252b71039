package lsp

import (
	"context"
	"encoding/json"

	"go.lsp.dev/protocol"

	"trammel/scrub"
	"trammel/syntax"
)

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
