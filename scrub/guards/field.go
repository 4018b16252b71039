package guards

import (
	"fmt"
	"strings"

	"trammel/syntax"
)

// field is a replacement field that the writer is in.
type field struct {
	literal syntax.Span // prefix and opening quotes of the f-string or t-string around
	mark    int         // edits made before it
}

// quoting maps the opening braces of replacement fields to the literals around them.
type quoting map[syntax.Pos]syntax.Span

func quotingOf(f *syntax.File) *quoting {
	q := quoting{}
	var open []syntax.Span
	for _, t := range f.Tokens {
		switch t.Kind {
		case syntax.FStringStart, syntax.TStringStart:
			open = append(open, t.Span)
		case syntax.FStringEnd, syntax.TStringEnd:
			open = open[:max(len(open)-1, 0)]
		case syntax.LeftBrace:
			if len(open) > 0 {
				q[t.Start] = open[len(open)-1]
			}
		}
	}
	return &q
}

// quotes is what opens a literal, without its prefix.
func quotes(opening string) string { return strings.TrimLeft(opening, "fFtTrR") }

func (w *writer) enterField(n, value syntax.Node) {
	if w.inner == nil {
		w.inner = quotingOf(w.f)
	}
	w.fields = append(w.fields, field{(*w.inner)[n.Range().Start], len(w.edits)})
}

// quote chooses quotes for a text inside n: in a field of an f-string, others than
// those around it, which older Pythons need and people read better.
func (w *writer) quote(n syntax.Node) string {
	const single, double = "'", `"`
	used := map[byte]bool{}
	for _, f := range w.fields {
		used[quotes(w.f.Slice(f.literal))[0]] = true
	}
	switch {
	case !used[single[0]]:
		return single
	case !used[double[0]]:
		return double
	}
	const nestedQuotes = 12 // the minor version of Python from which quotes may be nested
	if w.f.Version < nestedQuotes && w.err == nil {
		line, column := w.f.Column(n.Range().Start)
		w.err = fmt.Errorf("line %d, column %d: no quotes are left for a guard in this f-string before Python 3.12: take the expression out of it", line, column)
	}
	if quotes(w.f.Slice(w.fields[len(w.fields)-1].literal))[0] == single[0] {
		return double
	}
	return single
}

func (w *writer) quoted(n syntax.Node, text string) string {
	q := w.quote(n)
	return q + text + q
}

// leaveField writes {value=} out, whose text would change with the value.
func (w *writer) leaveField(n syntax.Node) {
	f := w.fields[len(w.fields)-1]
	w.fields = w.fields[:len(w.fields)-1]
	if f.mark == len(w.edits) {
		return
	}
	end := w.enclosed(fieldValue(n)).End
	i := w.f.TokenAt(end-1) + 1
	if w.f.Tokens[i].Kind != syntax.Equal {
		return
	}
	next := w.f.Tokens[i+1]
	brace := n.Range().Start
	shown, ok := literalText(withoutComments(w.f, syntax.Span{Start: brace + 1, End: next.Start}), w.f.Slice(f.literal))
	if !ok && w.err == nil {
		line, column := w.f.Column(brace)
		w.err = fmt.Errorf("line %d, column %d: the = in this field of a raw f-string cannot be written out: remove the r or the =", line, column)
	}
	w.replace(syntax.Span{Start: brace, End: brace}, shown)
	conversion := "!r"
	if next.Kind != syntax.RightBrace {
		conversion = ""
	}
	w.replace(syntax.Span{Start: end, End: next.Start}, conversion)
}

func fieldValue(n syntax.Node) syntax.Expr {
	if f, ok := n.(*syntax.FormattedValue); ok {
		return f.Value
	}
	return n.(*syntax.Interpolation).Value
}

// withoutComments is the source that {value=} shows.
func withoutComments(f *syntax.File, span syntax.Span) string {
	var b strings.Builder
	at := span.Start
	for _, c := range f.CommentsIn(span) {
		b.WriteString(f.Text[at:c.Start])
		at = c.End
	}
	b.WriteString(f.Text[at:span.End])
	return b.String()
}

// literalText writes a text as part of an f-string that was opened in the given way.
// It is false if the f-string is raw and cannot hold it.
func literalText(text, opening string) (string, bool) {
	q := quotes(opening)
	text = strings.NewReplacer("{", "{{", "}", "}}").Replace(text)
	if strings.ContainsAny(strings.TrimSuffix(opening, q), "rR") {
		return text, !strings.Contains(text, q[:1]) && (len(q) == 3 || !strings.ContainsAny(text, "\r\n"))
	}
	text = strings.NewReplacer(`\`, `\\`, q[:1], `\`+q[:1]).Replace(text)
	if len(q) == 1 {
		text = strings.NewReplacer("\r\n", `\n`, "\r", `\n`, "\n", `\n`).Replace(text)
	}
	return text, true
}

// interpolated is the source that a guarded field of a t-string knows of itself.
func (s *survey) interpolated(e *syntax.Interpolation) string {
	w := &writer{survey: s}
	w.enterField(e, e.Value)
	text := w.rendered(w.enclosed(e.Value), e.Value)
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}
