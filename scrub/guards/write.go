package guards

import (
	"fmt"
	"strings"

	"trammel/scrub"
	"trammel/syntax"
)

// writer collects the edits that guard a file. It opens calls when it enters a node
// and closes them when it leaves, so that edits at one place come in order.
type writer struct {
	*survey
	edits   []scrub.Edit
	closers map[syntax.Node][]scrub.Edit
	skipped map[syntax.Node]bool // written as part of something else, or dropped
	fields  []field              // of f-strings and t-strings around
	inner   *quoting             // made when first needed
	err     error
}

func (w *writer) module() {
	if w.survey.module {
		at := w.f.Body[w.collectorAt(w.f.Body, true)]
		w.edits = append(w.edits, collect(w.f, at))
	}
	w.traverse(w.f.Body)
}

// collect makes the print collector in front of a statement.
func collect(f *syntax.File, s syntax.Stmt) scrub.Edit {
	return scrub.Prepend(f, s, []string{"_print = _print_(_getattr_)"}, false)
}

func (w *writer) traverse(body syntax.Block) { syntax.Traverse(body, w.enter, w.leave) }

// rendered is the source of span, which holds just e, with its edits made.
func (w *writer) rendered(span syntax.Span, e syntax.Expr) string {
	sub := &writer{survey: w.survey, fields: w.fields, inner: w.inner}
	syntax.TraverseNode(e, sub.enter, sub.leave)
	for i := range sub.edits {
		sub.edits[i].Span.Start -= span.Start
		sub.edits[i].Span.End -= span.Start
	}
	text, err := scrub.Apply(w.f.Slice(span), sub.edits)
	if w.err == nil {
		w.err = sub.err
	}
	if w.err == nil {
		w.err = err
	}
	return text
}

func (w *writer) replace(span syntax.Span, text string) {
	w.edits = append(w.edits, scrub.Edit{Span: span, New: text})
}

// replaceWord is replace for text that begins a word, which must not run into another.
func (w *writer) replaceWord(span syntax.Span, text string) {
	if scrub.BehindWord(w.f, span.Start) {
		text = " " + text
	}
	w.replace(span, text)
}

// open puts text in front of p.
func (w *writer) open(p syntax.Pos, text string) {
	w.replaceWord(syntax.Span{Start: p, End: p}, text)
}

// close registers an edit to be made when n is left.
func (w *writer) close(n syntax.Node, span syntax.Span, text string) {
	if w.closers == nil {
		w.closers = map[syntax.Node][]scrub.Edit{}
	}
	w.closers[n] = append(w.closers[n], scrub.Edit{Span: span, New: text})
}

// wrap puts e, which is a part of n, between two texts. It gets parentheses of its
// own where it could not be an argument without.
func (w *writer) wrap(n syntax.Node, e syntax.Expr, before, after string) {
	span := w.enclosed(e)
	if needsParens(w.f, e, span) {
		before, after = before+"(", ")"+after
	}
	w.open(span.Start, before)
	w.close(n, syntax.Span{Start: span.End, End: span.End}, after)
}

func (w *writer) enclosed(e syntax.Expr) syntax.Span {
	return w.f.Parenthesized(e.Range(), syntax.Span{End: syntax.Pos(len(w.f.Text))})
}

// needsParens reports whether e, as written, is no argument: a tuple or a yield
// without parentheses.
func needsParens(f *syntax.File, e syntax.Expr, span syntax.Span) bool {
	if span != e.Range() {
		return false
	}
	switch e := e.(type) {
	case *syntax.Tuple:
		return !e.Parens
	case *syntax.Yield, *syntax.YieldFrom:
		return true
	}
	return false
}

// comma is a comma with a blank behind it, unless there is one already at p.
func (w *writer) comma(p syntax.Pos) string {
	if int(p) < len(w.f.Text) && strings.IndexByte(" \t\r\n\\", w.f.Text[p]) >= 0 {
		return ","
	}
	return ", "
}

func (w *writer) skip(n syntax.Node) {
	if w.skipped == nil {
		w.skipped = map[syntax.Node]bool{}
	}
	w.skipped[n] = true
}

func (w *writer) leave(n syntax.Node) {
	w.edits = append(w.edits, w.closers[n]...)
	switch n.(type) {
	case *syntax.FormattedValue, *syntax.Interpolation:
		w.leaveField(n)
	}
}

func (w *writer) enter(n syntax.Node) bool {
	if w.err != nil || w.skipped[n] {
		return false
	}
	switch n := n.(type) {
	case syntax.Pattern:
		return false
	case syntax.Stmt:
		return w.stmt(n)
	case *syntax.Comprehension:
		if !isIterated(n.Iter) {
			w.iterated(n, n.Target, n.Iter)
		}
	case syntax.Expr:
		return w.expr(n)
	}
	return true
}

func (w *writer) stmt(s syntax.Stmt) bool {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		if w.prints[s] {
			w.edits = append(w.edits, collect(w.f, s.Body[w.collectorAt(s.Body, false)]))
		}
	case *syntax.ClassDef:
		w.class(s)
	case *syntax.Assign:
		return w.assign(s)
	case *syntax.AugAssign:
		w.augAssign(s)
	case *syntax.For:
		if !s.Async && !isIterated(s.Iter) {
			w.iterated(s, s.Target, s.Iter)
		}
	case *syntax.With:
		w.with(s)
	}
	return true
}

func (w *writer) iterated(n syntax.Node, target, iter syntax.Expr) {
	after := ")"
	if w.unpacks(target) {
		after = ", " + w.specOf(target).text(w.quote(n)) + ", _getiter_)"
	}
	w.wrap(n, iter, w.iterHook(target)+"(", after)
}

// unpacking is what follows a value in a call of _unpack_sequence_.
func (w *writer) unpacking(target syntax.Expr) string {
	return ", " + w.specOf(target).text("'") + ", _getiter_)"
}

// assign guards unpacking. One with several targets becomes a statement for each,
// the last first, as Python binds them.
func (w *writer) assign(s *syntax.Assign) bool {
	if !w.splits(s) {
		if len(s.Targets) == 1 && w.unpacksAny(s) && !isUnpacked(s.Value) {
			w.wrap(s, s.Value, "_unpack_sequence_(", w.unpacking(s.Targets[0]))
		}
		return true
	}
	valueSpan := w.enclosed(s.Value)
	value := w.rendered(valueSpan, s.Value)
	argument := value
	if needsParens(w.f, s.Value, valueSpan) {
		argument = "(" + value + ")"
	}
	var parts []string
	for i := len(s.Targets) - 1; i >= 0; i-- {
		target := s.Targets[i]
		text := w.rendered(w.enclosed(target), target) + " = "
		if w.unpacks(target) {
			text += "_unpack_sequence_(" + argument + w.unpacking(target)
		} else {
			text += value
		}
		parts = append(parts, text)
	}
	w.replace(s.Span, strings.Join(parts, "; "))
	return false
}

func (w *writer) augAssign(s *syntax.AugAssign) {
	target, ok := s.Target.(*syntax.Name)
	if !ok || isLoneStar(s.Value) {
		return
	}
	read := w.f.Slice(target.Span)
	if hook := printHook(target.Ident); hook != "" {
		read = hook
	}
	before := fmt.Sprintf("= _inplacevar_('%s=', %s", s.Op.Sign(), read) + w.comma(s.OpSpan.End)
	w.replace(s.OpSpan, before)
	w.wrap(s, s.Value, "", ")")
}

// with gives the values that are unpacked names of their own, and unpacks those
// first thing in the body.
func (w *writer) with(s *syntax.With) {
	var lines []string
	for _, item := range s.Items {
		temp := w.temps[item]
		if temp == "" {
			continue
		}
		span := w.enclosed(item.Target)
		target := w.rendered(span, item.Target)
		w.skip(item.Target)
		w.replaceWord(span, temp)
		lines = append(lines,
			"try:", "    "+target+" = _unpack_sequence_("+temp+w.unpacking(item.Target),
			"finally:", "    del "+temp)
	}
	if len(lines) > 0 {
		w.edits = append(w.edits, scrub.Prepend(w.f, s.Body[0], lines, true))
	}
}

// class sets the metaclass in the header of a class.
func (w *writer) class(s *syntax.ClassDef) {
	i := w.f.TokenAt(s.NameSpan.End-1) + 1
	if w.f.Tokens[i].Kind == syntax.LeftBracket {
		after := w.f.Closing(i) + 1
		if !w.o.Hardened {
			w.replace(syntax.Span{Start: s.NameSpan.End, End: w.f.Tokens[after-1].End}, "")
			for _, t := range s.TypeParams {
				w.skip(t)
			}
		}
		i = after
	}
	const metaclass = "metaclass=__metaclass__"
	put := func(p syntax.Pos, text string) { w.close(s, syntax.Span{Start: p, End: p}, text) }
	if w.f.Tokens[i].Kind != syntax.LeftParen {
		put(w.f.Tokens[i-1].End, "("+metaclass+")")
		return
	}
	switch {
	case w.keywords(s, metaclass):
	case len(s.Bases)+len(s.Keywords) == 0:
		put(w.f.Tokens[i].End, metaclass)
	default:
		put(w.lastArgument(s, syntax.Span{Start: w.f.Tokens[i].End, End: w.f.Tokens[w.f.Closing(i)].Start}), ", "+metaclass)
	}
}

// lastArgument is the end of the last base or keyword of a class, all of which lie
// within limit.
func (w *writer) lastArgument(s *syntax.ClassDef, limit syntax.Span) (end syntax.Pos) {
	for _, base := range s.Bases {
		end = max(end, w.f.Parenthesized(base.Range(), limit).End)
	}
	for _, k := range s.Keywords {
		end = max(end, w.f.Parenthesized(k.Span, limit).End)
	}
	return end
}

// keywords drops the keywords of a class, or of a hardened one the metaclass, and
// puts the one that every class gets in place of the first. It reports whether it did.
func (w *writer) keywords(s *syntax.ClassDef, metaclass string) (placed bool) {
	for _, k := range s.Keywords {
		switch {
		case w.o.Hardened && k.Name != "metaclass":
			continue
		case placed:
			comma := w.f.TokenAt(k.Start) - 1
			w.replace(syntax.Span{Start: w.f.Tokens[comma].Start, End: w.enclosed(k.Value).End}, "")
		case !isMetaclass(k):
			w.replace(syntax.Span{Start: k.Start, End: w.enclosed(k.Value).End}, metaclass)
		}
		placed = true
		w.skip(k)
	}
	return placed
}

func (w *writer) expr(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Name:
		if hook := printHook(e.Ident); hook != "" && e.Ctx == syntax.Load {
			w.replace(e.Span, hook)
		}
	case *syntax.Attribute:
		w.attribute(e)
	case *syntax.Subscript:
		w.subscript(e)
	case *syntax.Slice:
		w.slice(e)
	case *syntax.Call:
		if isStarred(e) {
			w.open(w.enclosed(e.Func).Start, "_apply_(")
			w.close(e, syntax.Span{Start: e.Open, End: e.Open + 1}, w.comma(e.Open+1))
		}
	case *syntax.TemplateStr:
		return w.o.Hardened
	case *syntax.FormattedValue:
		w.enterField(e, e.Value)
	case *syntax.Interpolation:
		w.enterField(e, e.Value)
	}
	return true
}

func (w *writer) attribute(a *syntax.Attribute) {
	value := w.enclosed(a.Value)
	switch {
	case a.Ctx == syntax.Load && isCollector(a), a.Ctx != syntax.Load && isCallOf(a.Value, "_write_"):
	case a.Ctx != syntax.Load:
		w.wrap(a, a.Value, "_write_(", ")")
	default:
		w.open(value.Start, "_getattr_(")
		dot := w.f.Tokens[w.f.TokenAt(a.AttrSpan.Start)-1].Span
		attr := w.quoted(a, a.Attr) + ")"
		if dot.End == a.AttrSpan.Start {
			w.close(a, dot.To(a.AttrSpan), ", "+attr)
			return
		}
		w.close(a, dot, w.comma(dot.End))
		w.close(a, a.AttrSpan, attr)
	}
}

func (w *writer) subscript(e *syntax.Subscript) {
	if e.Ctx != syntax.Load {
		if !isCallOf(e.Value, "_write_") {
			w.wrap(e, e.Value, "_write_(", ")")
		}
		w.keepSlices(e.Index)
		return
	}
	value := w.enclosed(e.Value)
	w.open(value.Start, "_getitem_(")
	bracket := w.f.Tokens[w.f.TokenAt(value.End-1)+1].Span
	w.close(e, bracket, w.comma(bracket.End))
	if index, ok := e.Index.(*syntax.Tuple); ok && !index.Parens {
		after := ")"
		if last := w.f.Tokens[w.f.TokenAt(index.End-1)]; len(index.Elts) == 1 && last.Kind != syntax.Comma {
			after = ",)"
		}
		w.replace(syntax.Span{Start: index.Start, End: index.Start}, "(")
		w.close(e, syntax.Span{Start: index.End, End: index.End}, after)
	}
	w.close(e, syntax.Span{Start: e.End - 1, End: e.End}, ")")
}

// keepSlices leaves the slices of a target as they are, apart from their parts.
func (w *writer) keepSlices(index syntax.Expr) {
	list := []syntax.Expr{index}
	if tuple, ok := index.(*syntax.Tuple); ok {
		list = tuple.Elts
	}
	for _, e := range list {
		if part, ok := e.(*syntax.Slice); ok {
			w.bare(part)
		}
	}
}

// bare rewrites the parts of a slice that stays one.
func (w *writer) bare(part *syntax.Slice) {
	w.skip(part)
	for _, e := range []syntax.Expr{part.Lower, part.Upper, part.Step} {
		if e != nil {
			syntax.TraverseNode(e, w.enter, w.leave)
		}
	}
}

// slice writes lower:upper:step as a call.
func (w *writer) slice(e *syntax.Slice) {
	w.replace(syntax.Span{Start: e.Start, End: e.Start}, "slice(")
	none := func(part syntax.Expr) string {
		if part == nil {
			return "None"
		}
		return ""
	}
	first := w.colon(e.Lower, e.Start)
	w.close(e, first, none(e.Lower)+w.comma(first.End)+none(e.Upper))
	after := first.End
	if e.Upper != nil {
		after = w.enclosed(e.Upper).End
	}
	if second := w.f.Tokens[w.f.TokenAt(after)]; second.Kind == syntax.Colon && second.End <= e.End {
		w.close(e, second.Span, w.comma(second.End)+none(e.Step)+")")
		if e.Step != nil {
			w.closers[e][len(w.closers[e])-1].New = w.comma(second.End)
			w.close(e, syntax.Span{Start: e.End, End: e.End}, ")")
		}
		return
	}
	w.close(e, syntax.Span{Start: e.End, End: e.End}, ", None)")
}

// colon is the colon behind e, or at p if e is nil.
func (w *writer) colon(e syntax.Expr, p syntax.Pos) syntax.Span {
	if e != nil {
		p = w.enclosed(e).End
	}
	return w.f.Tokens[w.f.TokenAt(p)].Span
}
