package scrub

import (
	"slices"
	"sort"

	"trammel/syntax"
	"trammel/syntax/pyast"
)

// DeleteStatement gives the edits that delete a statement: with its line if
// nothing else stands there, and replaced by pass if its block may not do without.
func DeleteStatement(f *syntax.File, s syntax.Stmt) []Edit {
	return Statements{s: true}.Delete(f)
}

// Statements is a set of statements that are to go.
type Statements map[syntax.Stmt]bool

// Delete gives the edits that delete the statements of the set. Lines that hold
// nothing else go with them, comments behind them stay. A block that loses all its
// statements gets a pass, and so does one in which a string would otherwise become
// a docstring.
func (gone Statements) Delete(f *syntax.File) []Edit {
	if len(gone) == 0 {
		return nil
	}
	d := &deletion{f: f, gone: gone, around: syntax.Span{Start: syntax.Pos(len(f.Text))}}
	for s := range gone {
		d.around.Start = min(d.around.Start, StatementStart(f, s))
		d.around.End = max(d.around.End, s.Range().End)
	}
	d.block(f.Body, true, true)
	return d.edits
}

// View shows a tree without the statements of the set, as Delete leaves it.
func (gone Statements) View(f *syntax.File) pyast.View {
	documented := map[syntax.Stmt]bool{}
	note := func(body syntax.Block) {
		if len(body) > 0 {
			documented[body[0]] = true
		}
	}
	note(f.Body)
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		if s, ok := n.(syntax.Stmt); ok && isDocumented(s) {
			note(syntax.Blocks(s)[0])
		}
		return true
	})
	return pyast.View{Block: func(body syntax.Block) syntax.Block {
		if len(body) == 0 {
			return body
		}
		passes := gone.passes(body, documented[body[0]], len(f.Body) > 0 && body[0] == f.Body[0])
		var kept syntax.Block
		for _, s := range body {
			switch {
			case s == passes:
				kept = append(kept, &syntax.Pass{})
			case !gone[s]:
				kept = append(kept, s)
			}
		}
		return kept
	}}
}

// passes finds the statement of a block that becomes a pass instead of going.
func (gone Statements) passes(body syntax.Block, documented, module bool) syntax.Stmt {
	var first syntax.Stmt
	for _, s := range body {
		if !gone[s] {
			first = s
			break
		}
	}
	switch {
	case first == nil && !module && !isElif(body[0]):
		return body[len(body)-1]
	case first != nil && first != body[0] && documented && syntax.Docstring(syntax.Block{first}) != nil:
		return body[0]
	}
	return nil
}

// isElif reports whether a statement is a branch of the one around it, which can do
// without.
func isElif(s syntax.Stmt) bool {
	branch, ok := s.(*syntax.If)
	return ok && branch.Elif
}

func isDocumented(s syntax.Stmt) bool {
	switch s.(type) {
	case *syntax.FunctionDef, *syntax.ClassDef:
		return true
	}
	return false
}

type deletion struct {
	f      *syntax.File
	gone   Statements
	around syntax.Span // of all that goes
	edits  []Edit
}

func (d *deletion) block(body syntax.Block, documented, module bool) {
	from := sort.Search(len(body), func(i int) bool { return body[i].Range().End > d.around.Start })
	to := sort.Search(len(body), func(i int) bool { return StatementStart(d.f, body[i]) >= d.around.End })
	near := body[from:max(from, to)]
	if slices.ContainsFunc(near, func(s syntax.Stmt) bool { return d.gone[s] }) {
		for from > 0 && d.joined(body[from]) {
			from--
		}
		for to < len(body) && d.joined(body[to]) {
			to++
		}
		d.lines(body[from:to], d.gone.passes(body, documented, module))
	}
	for _, s := range near {
		if d.gone[s] {
			continue
		}
		for _, inner := range syntax.Blocks(s) {
			d.block(inner, isDocumented(s), false)
		}
	}
}

// joined reports whether a statement stands on one line with the one before it.
func (d *deletion) joined(s syntax.Stmt) bool {
	i := d.f.TokenAt(StatementStart(d.f, s))
	return i > 0 && d.f.Tokens[i-1].Kind == syntax.Semicolon
}

// lines deletes among the statements of whole logical lines, one of these at a time.
func (d *deletion) lines(body syntax.Block, passes syntax.Stmt) {
	for i := 0; i < len(body); {
		n := i + 1
		for n < len(body) && d.joined(body[n]) {
			n++
		}
		d.line(body[i:n], passes)
		i = n
	}
}

// line deletes among the statements of one logical line.
func (d *deletion) line(list syntax.Block, passes syntax.Stmt) {
	kept := 0
	for _, s := range list {
		if !d.gone[s] || s == passes {
			kept++
		}
	}
	if kept == 0 {
		d.edits = append(d.edits, Edit{Span: logicalLine(d.f, list)})
		return
	}
	behind := syntax.Pos(-1) // the end of the last statement that stays
	for i, s := range list {
		span := syntax.Span{Start: StatementStart(d.f, s), End: s.Range().End}
		switch {
		case s == passes:
			d.edits = append(d.edits, Edit{span, "pass"})
			behind = span.End
		case !d.gone[s]:
			behind = span.End
		case behind >= 0:
			d.edits = append(d.edits, Edit{Span: syntax.Span{Start: behind, End: span.End}})
			behind = span.End
		default:
			d.edits = append(d.edits, Edit{Span: syntax.Span{Start: span.Start, End: list[i+1].Range().Start}})
		}
	}
}

// StatementStart is where a statement begins, with its decorators.
func StatementStart(f *syntax.File, s syntax.Stmt) syntax.Pos {
	if decorators := syntax.Decorators(s); len(decorators) > 0 {
		i := f.TokenAt(decorators[0].Range().Start)
		for f.Tokens[i].Kind != syntax.At {
			i--
		}
		return f.Tokens[i].Start
	}
	return s.Range().Start
}

// logicalLine is the physical lines of statements that fill theirs, with the line
// end; without them if a comment follows, which stays.
func logicalLine(f *syntax.File, list syntax.Block) syntax.Span {
	start, end := StatementStart(f, list[0]), list[len(list)-1].Range().End
	i := f.TokenAt(end-1) + 1
	for f.Tokens[i].Kind == syntax.Semicolon {
		end = f.Tokens[i].End
		i++
	}
	last := f.Line(f.Tokens[i].Start)
	if f.Tokens[i].Kind == syntax.EndMarker {
		last = f.Line(end)
	}
	if len(f.CommentsIn(syntax.Span{Start: end, End: f.LineSpan(last).End})) > 0 {
		return syntax.Span{Start: start, End: end}
	}
	lines := syntax.Span{Start: f.LineStart(firstLine(f, start)), End: syntax.Pos(len(f.Text))}
	if last < f.LineCount() {
		lines.End = f.LineStart(last + 1)
	}
	return lines
}

// firstLine is the physical line on which the logical line begins whose first token
// is at p: backslashes may have led on from there.
func firstLine(f *syntax.File, p syntax.Pos) int {
	n := f.Line(p)
	for n > 1 {
		above := f.LineSpan(n - 1)
		if above.Len() == 0 || f.Text[above.End-1] != '\\' || len(f.CommentsIn(above)) > 0 {
			break
		}
		n--
	}
	return n
}

// Indentation is the blanks before a statement, if nothing else is before it on its line.
func Indentation(f *syntax.File, s syntax.Stmt) (string, bool) {
	start := StatementStart(f, s)
	line := f.Line(start)
	text := f.Slice(syntax.Span{Start: f.LineStart(line), End: start})
	return text, isBlank(text) && firstLine(f, start) == line
}

func isBlank(text string) bool {
	for _, c := range text {
		if c != ' ' && c != '\t' && c != '\f' {
			return false
		}
	}
	return true
}

// LineEnd is how the lines of f end.
func LineEnd(f *syntax.File) string {
	if f.LineCount() > 1 {
		return f.Text[f.LineSpan(1).End:f.LineStart(2)]
	}
	return "\n"
}

// Prepend gives the edit that puts lines of code in front of a statement, with its
// indentation. A statement that shares its line gets them on the same, which only
// simple statements can be; compound tells that they are not, and breaks the line.
func Prepend(f *syntax.File, s syntax.Stmt, lines []string, compound bool) Edit {
	start, eol := StatementStart(f, s), LineEnd(f)
	before := syntax.Token{Kind: syntax.Newline}
	if i := f.TokenAt(start); i > 0 {
		before = f.Tokens[i-1]
	}
	at, indent, text := syntax.Span{Start: start, End: start}, "", ""
	switch before.Kind {
	case syntax.Colon, syntax.Semicolon:
		if !compound {
			for _, line := range lines {
				text += line + "; "
			}
			return Edit{at, text}
		}
		at.Start = before.End
		indent = blanks(f, firstLine(f, lineHead(f, before.Start))) + "    "
		text = eol + indent
	default:
		first := firstLine(f, start)
		indent = blanks(f, first)
		if first != f.Line(start) {
			at.Start = f.LineStart(first) + syntax.Pos(len(indent))
			at.End = at.Start
		}
	}
	for _, line := range lines {
		text += line + eol + indent
	}
	return Edit{at, text}
}

// lineHead is where the first token of the logical line around p is.
func lineHead(f *syntax.File, p syntax.Pos) syntax.Pos {
	i := f.TokenAt(p)
	for i > 0 {
		switch f.Tokens[i-1].Kind {
		case syntax.Newline, syntax.Indent, syntax.Dedent:
			return f.Tokens[i].Start
		}
		i--
	}
	return f.Tokens[i].Start
}

// blanks is what line n begins with.
func blanks(f *syntax.File, n int) string {
	text := f.Slice(f.LineSpan(n))
	for i := range len(text) {
		if !isBlank(text[i : i+1]) {
			return text[:i]
		}
	}
	return text
}

// AppendStatement gives the edit that puts a statement behind the last of a block.
func AppendStatement(f *syntax.File, block syntax.Block, text string) []Edit {
	last := block[len(block)-1]
	end := last.Range().End
	if indent, ok := Indentation(f, block[0]); ok {
		end = f.LineSpan(f.Line(end)).End
		text = "\n" + indent + text
	} else {
		text = "; " + text
	}
	return []Edit{{Span: syntax.Span{Start: end, End: end}, New: text}}
}
