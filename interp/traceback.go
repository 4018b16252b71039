package interp

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"trammel/interp/object"
	"trammel/syntax"
)

// traceback writes an exception with its causes and contexts as CPython 3.13 does.
func traceback(t *object.Thread, e *object.Exception) string {
	var b strings.Builder
	w := chainWriter{b: &b, t: t, seen: map[*object.Exception]bool{}}
	w.chain(e)
	return b.String()
}

// chainWriter writes exceptions with those that led to them.
type chainWriter struct {
	b     *strings.Builder
	t     *object.Thread
	seen  map[*object.Exception]bool
	limit *int // frames that are shown of each, the last ones if it is negative; nil for all
}

func (w *chainWriter) chain(e *object.Exception) {
	w.seen[e] = true
	switch {
	case e.Cause != nil && !w.seen[e.Cause]:
		w.chain(e.Cause)
		w.b.WriteString("\nThe above exception was the direct cause of the following exception:\n\n")
	case e.Cause == nil && e.Context != nil && !e.Suppress && !w.seen[e.Context]:
		w.chain(e.Context)
		w.b.WriteString("\nDuring handling of the above exception, another exception occurred:\n\n")
	}
	w.one(e)
}

func (w *chainWriter) one(e *object.Exception) {
	trace := e.Trace // innermost first
	switch {
	case w.limit == nil:
	case *w.limit >= 0:
		trace = trace[max(0, len(trace)-*w.limit):]
	default:
		trace = trace[:min(len(trace), -*w.limit)]
	}
	writeEntries(w.b, trace)
	w.b.WriteString(lastLines(w.t, e))
}

// lastLines are what comes behind the frames: the place of a SyntaxError, and lastLine.
func lastLines(t *object.Thread, e *object.Exception) string {
	return syntaxErrorPlace(e) + lastLine(t, e)
}

// lastLine is "Type: message" with notes and a suggestion.
func lastLine(t *object.Thread, e *object.Exception) string {
	name := e.Cls.Name
	if e.Cls.Heap {
		name = e.Cls.Module + "." + e.Cls.QualName
		name = strings.TrimPrefix(name, "__main__.")
	}
	t.Clear()
	msg := t.Str(e)
	if short, ok := syntaxErrorMessage(e); ok {
		msg = short
	}
	if t.Clear() != nil {
		msg = "<exception str() failed>"
	}
	line := name
	if msg != "" {
		line += ": " + msg
	}
	return line + suggestion(t, e) + "\n" + notes(t, e)
}

// notes are the lines that the program has added to an exception.
func notes(t *object.Thread, e *object.Exception) string {
	if e.Attrs == nil {
		return ""
	}
	v := e.Attrs.Get("__notes__")
	if v == nil {
		return ""
	}
	list, ok := v.(*object.List)
	if !ok {
		text := t.Repr(v)
		t.Clear()
		return text + "\n"
	}
	text := ""
	for _, note := range list.Elts {
		text += t.Str(note) + "\n"
		if t.Clear() != nil {
			text += "<note str() failed>\n"
		}
	}
	return text
}

// maxRepeats is how often CPython shows the same line before it counts.
const maxRepeats = 3

// writeEntries writes the lines of a traceback, outermost first.
func writeEntries(b *strings.Builder, trace []object.TraceEntry) {
	if len(trace) == 0 {
		return
	}
	b.WriteString("Traceback (most recent call last):\n")
	repeats := 0
	for i := len(trace) - 1; i >= 0; i-- {
		e := trace[i]
		if i < len(trace)-1 && sameLine(e, trace[i+1]) {
			repeats++
		} else {
			writeRepeats(b, repeats)
			repeats = 0
		}
		if repeats < maxRepeats {
			writeEntry(b, e)
		}
	}
	writeRepeats(b, repeats)
}

func writeRepeats(b *strings.Builder, repeats int) {
	if more := repeats - maxRepeats + 1; more > 0 {
		times := "times"
		if more == 1 {
			times = "time"
		}
		fmt.Fprintf(b, "  [Previous line repeated %d more %s]\n", more, times)
	}
}

func sameLine(a, b object.TraceEntry) bool {
	return a.Function == b.Function && a.Source == b.Source && a.Source.Line(a.Span().Start) == b.Source.Line(b.Span().Start)
}

func writeEntry(b *strings.Builder, e object.TraceEntry) {
	src := e.Source
	line := src.Line(e.Span().Start)
	fmt.Fprintf(b, "  File \"%s\", line %d, in %s\n", src.Name, line, e.Function)
	if e.Bare {
		return
	}
	text := src.Slice(src.LineSpan(line))
	trimmed := strings.TrimLeft(text, " \t\f")
	shown := strings.TrimRight(trimmed, " \t")
	fmt.Fprintf(b, "    %s\n", shown)
	if src.Line(e.Span().End) == line {
		indent := src.LineStart(line) + syntax.Pos(len(text)-len(trimmed))
		if carets := carets(src, e, indent, shown); carets != "" {
			fmt.Fprintf(b, "    %s\n", carets)
		}
	}
}

// carets marks the failing part of a line: ^ under it, ~ under the operands of an
// operator and what is called or subscripted. A part that is the whole line needs
// no mark.
func carets(src *syntax.Source, e object.TraceEntry, lineStart syntax.Pos, shown string) string {
	width := func(from, to syntax.Pos) int {
		if to <= from {
			return 0
		}
		return utf8.RuneCountInString(src.Text[from:to])
	}
	low, high := anchors(src, e)
	if low == high && width(lineStart, e.Span().Start) == 0 && width(lineStart, e.Span().End) >= utf8.RuneCountInString(shown) {
		return ""
	}
	if spansStatement(e, shown, width(lineStart, e.Span().Start), width(e.Span().Start, e.Span().End)) {
		return ""
	}
	lead := strings.Repeat(" ", width(lineStart, e.Span().Start))
	if low == high {
		return lead + strings.Repeat("^", max(width(e.Span().Start, e.Span().End), 1))
	}
	return lead + strings.Repeat("~", width(e.Span().Start, low)) + strings.Repeat("^", width(low, high)) + strings.Repeat("~", width(high, e.Span().End))
}

// spansStatement reports the statements that CPython shows without marks although
// less than the line failed: a call that is all of a return's or assignment's value.
func spansStatement(e object.TraceEntry, shown string, start, width int) bool {
	call, ok := e.Node.(*syntax.Call)
	if !ok || start+width != utf8.RuneCountInString(shown) || start == 0 {
		return false
	}
	lead := string([]rune(shown)[:start])
	if strings.TrimSpace(lead) == "return" {
		_, isName := call.Func.(*syntax.Name)
		return isName
	}
	f := syntax.ParseText("", shown)
	if len(f.Body) != 1 {
		return false
	}
	a, ok := f.Body[0].(*syntax.Assign)
	return ok && len(a.Targets) > 0 && int(a.Value.Range().Start) == len(lead)
}

// anchors is the part of the failing expression to mark with ^, or an empty range.
func anchors(src *syntax.Source, e object.TraceEntry) (low, high syntax.Pos) {
	switch n := e.Node.(type) {
	case *syntax.BinOp:
		return n.OpSpan.Start, n.OpSpan.End
	case *syntax.Subscript:
		at := strings.IndexByte(src.Text[n.Value.Range().End:n.End], '[')
		return n.Value.Range().End + syntax.Pos(at), n.End
	case *syntax.Call:
		return n.Open, n.End
	}
	return 0, 0
}

// syntaxErrorMessage is what the last line says of a SyntaxError whose place is shown
// above it.
func syntaxErrorMessage(e *object.Exception) (string, bool) {
	if _, ok := e.SyntaxPlace(); !ok {
		return "", false
	}
	msg, ok := e.Args[0].(*object.Str)
	if !ok {
		return "", false
	}
	return msg.S, true
}

// syntaxErrorPlace is the file, line and mark of a SyntaxError that has them.
func syntaxErrorPlace(e *object.Exception) string {
	p, ok := e.SyntaxPlace()
	if !ok || p.Line == 0 {
		return ""
	}
	name := p.Filename
	if name == "" {
		name = "<string>"
	}
	out := fmt.Sprintf("  File \"%s\", line %d\n", name, p.Line)
	shown := strings.TrimLeft(strings.TrimRight(p.Text, "\r\n"), " \t\f")
	if shown == "" {
		return out
	}
	out += "    " + shown + "\n"
	cut := utf8.RuneCountInString(strings.TrimRight(p.Text, "\r\n")) - utf8.RuneCountInString(shown)
	if p.Offset <= cut {
		return out
	}
	width := 1
	if p.EndLine == p.Line && p.EndOffset > p.Offset {
		width = min(p.EndOffset-p.Offset, utf8.RuneCountInString(shown)-(p.Offset-cut-1))
	} else if p.EndLine > p.Line {
		width = utf8.RuneCountInString(shown) - (p.Offset - cut - 1)
	}
	return out + "    " + strings.Repeat(" ", p.Offset-cut-1) + strings.Repeat("^", max(width, 1)) + "\n"
}
