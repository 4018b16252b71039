package sneaky

import (
	"strings"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

// promptSpan is the source line that an example of a docstring begins on, from its
// prompt; the whole docstring where its lines are not those of the source.
func promptSpan(f *syntax.File, c *syntax.Constant, e scrub.Example) syntax.Span {
	source := f.Slice(c.Span)
	if strings.Count(source, "\n") != strings.Count(c.Text, "\n") || strings.Contains(source, "\\\n") {
		return c.Span
	}
	span := f.LineSpan(f.Line(c.Start) + e.Line)
	if i := strings.Index(f.Slice(span), ">>>"); i >= 0 {
		span.Start += syntax.Pos(i)
	}
	return span
}

// stripExamples offers to delete examples with what they are expected to print.
func stripExamples(p *analysis.Pass, c *syntax.Constant, list []scrub.Example) []analysis.Fix {
	edits, _, ok := scrub.StripExamples(p.File, c, list)
	if !ok {
		return nil
	}
	return []analysis.Fix{{Title: "Strip the doctest", Safety: analysis.Unsafe, Edits: edits}}
}

// doctestNodes are those that texts with examples belong to.
var doctestNodes = []syntax.Node{(*syntax.FunctionDef)(nil), (*syntax.ClassDef)(nil), (*syntax.Assign)(nil), (*syntax.ExprStmt)(nil)}

// doctestsOf lists the texts with examples of a node, which can be the docstring of the file.
func doctestsOf(p *analysis.Pass, n syntax.Node) []*syntax.Constant {
	s, ok := n.(*syntax.ExprStmt)
	if !ok {
		return scrub.DoctestsOf(n)
	}
	if c, isText := s.Value.(*syntax.Constant); isText && scrub.HasPrompt(c) && p.Parent(s) == nil {
		p.Everything() // that comes before it
		if c == syntax.Docstring(p.File.Body) {
			return []*syntax.Constant{c}
		}
	}
	return nil
}
