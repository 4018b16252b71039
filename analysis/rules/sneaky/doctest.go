package sneaky

import (
	"strings"

	"trammel/analysis"
	"trammel/syntax"
)

// example is one doctest example, as doctest reads it.
type example struct {
	source string
	indent int
	line   int // of its ">>>", counted from 0 in the docstring
	end    int // line behind the expected output
}

// examples finds the doctest examples of a docstring.
func examples(doc string) (list []example) {
	lines := strings.Split(doc, "\n")
	for i := 0; i < len(lines); i++ {
		indent, source, ok := prompt(lines[i], ">>>")
		if !ok {
			continue
		}
		e := example{source: source, indent: indent, line: i}
		for i++; i < len(lines); i++ {
			_, more, ok := prompt(lines[i], "...")
			if !ok {
				break
			}
			e.source += "\n" + more
		}
		for ; i < len(lines) && strings.TrimSpace(lines[i]) != ""; i++ {
			if _, _, isNext := prompt(lines[i], ">>>"); isNext {
				break
			}
		}
		e.end = i
		list = append(list, e)
		i--
	}
	return list
}

// prompt reads a line that begins with a prompt.
func prompt(line, sign string) (indent int, source string, ok bool) {
	text := strings.TrimLeft(line, " \t")
	rest, ok := strings.CutPrefix(text, sign)
	if !ok || rest != "" && rest[0] != ' ' {
		return 0, "", false
	}
	return len(line) - len(text), strings.TrimPrefix(rest, " "), true
}

// docstring is one with its place.
type docstring struct {
	*syntax.Constant
	verbatim bool // lines of the value are lines of the source
}

// docstrings lists those of a file that contain a prompt.
func docstrings(p *analysis.Pass) (list []docstring) {
	if !strings.Contains(p.File.Text, ">>>") {
		return nil
	}
	add := func(body syntax.Block) {
		if c := syntax.Docstring(body); c != nil && strings.Contains(c.Text, ">>>") {
			source := p.Text(c)
			list = append(list, docstring{c, strings.Count(source, "\n") == strings.Count(c.Text, "\n") && !strings.Contains(source, "\\\n")})
		}
	}
	add(p.File.Body)
	syntax.InspectAll(p.File.Body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FunctionDef:
			add(n.Body)
		case *syntax.ClassDef:
			add(n.Body)
		}
		return true
	})
	return list
}

// lines is the span of the lines from, up to but not including, to of a docstring,
// with their indentation and line ends. It leaves out the closing quotes.
func (d docstring) lines(f *syntax.File, from, to int) syntax.Span {
	first := f.Line(d.Start)
	span := syntax.Span{Start: f.LineStart(first + from), End: f.LineStart(min(first+to, f.LineCount()))}
	if first+to > f.Line(d.End) {
		span.End = d.End - 3
	}
	if from == 0 {
		span.Start = d.Start + syntax.Pos(strings.IndexAny(f.Slice(d.Span), "'\"")) + 3
	}
	return span
}

// prompts is the span of the source line that an example begins on.
func (d docstring) prompts(f *syntax.File, e example) syntax.Span {
	if !d.verbatim {
		return d.Span
	}
	span := f.LineSpan(f.Line(d.Start) + e.line)
	if i := strings.Index(f.Slice(span), ">>>"); i >= 0 {
		span.Start += syntax.Pos(i)
	}
	return span
}
