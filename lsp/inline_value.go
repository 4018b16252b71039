package lsp

import (
	"context"

	"go.lsp.dev/protocol"

	"trammel/analysis"
	"trammel/syntax"
)

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
	variables := sn.variables()
	ran := sn.ran.Load()
	sn.parse().Index().Inspect(func(n syntax.Node) bool {
		name, ok := n.(*syntax.Name)
		if !ok || !variables[name] || name.Span.Start < span.Start || name.Span.End > span.End || sn.partAt(name.Span.Start) != part {
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

// variables lists the names in the file that stand for values, not for what an import,
// a function or a class binds, or Python itself.
func (sn *snapshot) variables() map[*syntax.Name]bool {
	list, classes := map[*syntax.Name]bool{}, map[string]bool{}
	sn.ask(func(p *analysis.Pass) {
		syntax.Each(p.File.Index(), func(c *syntax.ClassDef) { classes[c.Name] = true })
		syntax.Each(p.File.Index(), func(n *syntax.Name) {
			sym := p.Names.Definition(n)
			list[n] = sym != nil && !sym.Imported && p.Names.Function(n) == nil && !classes[n.Ident]
		})
	})
	return list
}
