package interp

import (
	"strings"

	"trammel/interp/object"
	"trammel/interp/stdlib"
)

// These are what the module traceback needs of the evaluator.
func init() {
	stdlib.Extend("_trammel", map[string]func(a *object.Args) object.Value{"format_exception": formatException, "extract": extractTraceback})
}

// formatException is format_exception(exc, chain, only, limit): the traceback as text,
// of so many frames unless limit is None, or just its last lines.
func formatException(a *object.Args) object.Value {
	if !a.Count(4, 4) {
		return nil
	}
	e, ok := a.Pos[0].(*object.Exception)
	if !ok {
		return a.T.Raise(object.TypeError, "Exception expected for value, %s found", a.Pos[0].Class().Name)
	}
	var b strings.Builder
	w := chainWriter{b: &b, t: a.T, seen: map[*object.Exception]bool{}}
	if n, ok := object.Unwrap(a.Pos[3]).(object.Int); ok {
		w.limit = new(int)
		*w.limit = int(n)
	}
	switch {
	case a.Pos[2] == object.True:
		b.WriteString(lastLines(a.T, e))
	case a.Pos[1] == object.True:
		w.chain(e)
	default:
		w.one(e)
	}
	if !a.T.Alloc(int64(b.Len())) {
		return nil
	}
	return object.NewStr(b.String())
}

// extractTraceback lists (file, line, function, text) of a traceback, outermost first.
func extractTraceback(a *object.Args) object.Value {
	if !a.Count(1, 1) {
		return nil
	}
	tb, ok := a.Pos[0].(*object.Traceback)
	if !ok {
		return a.T.Raise(object.TypeError, "expected traceback object or None, got '%s'", a.Pos[0].Class().Name)
	}
	out := &object.List{}
	entries := tb.Entries()
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		line := e.Source.Line(e.Span().Start)
		out.Elts = append(out.Elts, &object.Tuple{Elts: []object.Value{
			object.NewStr(e.Source.Name), object.MakeInt(int64(line)), object.NewStr(e.Function),
			object.NewStr(strings.TrimSpace(e.Source.Slice(e.Source.LineSpan(line)))),
		}})
	}
	return out
}
