package scrub

import (
	"slices"
	"strings"

	"trammel/syntax"
)

// Example is one doctest example, as doctest reads it.
type Example struct {
	Source string // without prompts
	Line   int    // of its ">>>", counted from 0 in the text
	End    int    // the line behind the expected output
}

// Examples finds the doctest examples of a text.
func Examples(text string) (list []Example) {
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		source, ok := prompt(lines[i], ">>>")
		if !ok {
			continue
		}
		e := Example{Source: source, Line: i}
		for i++; i < len(lines); i++ {
			more, ok := prompt(lines[i], "...")
			if !ok {
				break
			}
			e.Source += "\n" + more
		}
		for ; i < len(lines) && strings.TrimSpace(lines[i]) != ""; i++ {
			if _, isNext := prompt(lines[i], ">>>"); isNext {
				break
			}
		}
		e.End = i
		list = append(list, e)
		i--
	}
	return list
}

// prompt reads a line that begins with a prompt.
func prompt(line, sign string) (source string, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t"), sign)
	if !ok || rest != "" && rest[0] != ' ' {
		return "", false
	}
	return strings.TrimPrefix(rest, " "), true
}

// ExampleProgram joins the examples of one text into a program, since names bound by
// one are used by the next. owner gives the example of each of its lines, from 0.
func ExampleProgram(list []Example) (program string, owner []int) {
	var b strings.Builder
	for i, e := range list {
		b.WriteString(e.Source + "\n")
		for range strings.Count(e.Source, "\n") + 1 {
			owner = append(owner, i)
		}
	}
	return b.String(), owner
}

// Doctests lists the constants of a file in which doctest finds examples: docstrings,
// and what __test__ holds.
func Doctests(f *syntax.File) (list []*syntax.Constant) {
	if !strings.Contains(f.Text, ">") {
		return nil
	}
	if c := syntax.Docstring(f.Body); HasPrompt(c) {
		list = append(list, c)
	}
	f.Index().Inspect(func(n syntax.Node) bool {
		list = append(list, DoctestsOf(n)...)
		return true
	})
	return list
}

// DoctestsOf is [Doctests] of one node: a function, a class, or the assignment of __test__.
func DoctestsOf(n syntax.Node) (list []*syntax.Constant) {
	switch n := n.(type) {
	case *syntax.FunctionDef:
		list = append(list, syntax.Docstring(n.Body))
	case *syntax.ClassDef:
		list = append(list, syntax.Docstring(n.Body))
	case *syntax.Assign:
		list = testTexts(n)
	}
	return slices.DeleteFunc(list, func(c *syntax.Constant) bool { return !HasPrompt(c) })
}

// HasPrompt reports whether a text may have examples.
func HasPrompt(c *syntax.Constant) bool { return c != nil && strings.Contains(c.Text, ">>>") }

// testTexts lists the texts of __test__ = {...}.
func testTexts(s *syntax.Assign) (list []*syntax.Constant) {
	d, ok := s.Value.(*syntax.Dict)
	if !ok || len(s.Targets) != 1 || lastName(s.Targets[0]) != "__test__" {
		return nil
	}
	for _, value := range d.Values {
		if c, ok := value.(*syntax.Constant); ok && c.Kind == syntax.StrConst {
			list = append(list, c)
		}
	}
	return list
}

// StripExamples gives the edits that delete examples of a constant, with what they
// are expected to print and the blank lines that would double, and the text that is
// left. It is false if the source of the constant cannot be cut.
func StripExamples(f *syntax.File, c *syntax.Constant, list []Example) (edits []Edit, left string, ok bool) {
	l, ok := LiteralOf(f, c)
	if !ok {
		return nil, "", false
	}
	var b strings.Builder
	at := 0
	for _, cut := range exampleCuts(c.Text, list) {
		b.WriteString(c.Text[at:cut[0]])
		at = cut[1]
		for _, span := range l.Spans(cut[0], cut[1]) {
			edits = append(edits, Edit{Span: span})
		}
	}
	b.WriteString(c.Text[at:])
	return l.separate(f, edits), b.String(), true
}

// exampleCuts gives the ranges of bytes that runs of examples take up.
func exampleCuts(text string, list []Example) (cuts [][2]int) {
	lines := strings.SplitAfter(text, "\n")
	starts := make([]int, len(lines)+1)
	for i, line := range lines {
		starts[i+1] = starts[i] + len(line)
	}
	isBlank := func(i int) bool { return i < len(lines) && strings.TrimSpace(lines[i]) == "" }
	for i := 0; i < len(list); i++ {
		first := list[i].Line
		for i+1 < len(list) && list[i+1].Line == list[i].End {
			i++
		}
		if above := first - 1; above > 0 && isBlank(above) && isBlank(list[i].End) {
			first = above
		}
		cuts = append(cuts, [2]int{starts[first], starts[list[i].End]})
	}
	return cuts
}
