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

// formatException is format_exception(exc, chain, only): the traceback as text, or just
// its last lines.
func formatException(a *object.Args) object.Value {
	if !a.Count(3, 3) {
		return nil
	}
	e, ok := a.Pos[0].(*object.Exception)
	if !ok {
		return a.T.Raise(object.TypeError, "Exception expected for value, %s found", a.Pos[0].Class().Name)
	}
	var b strings.Builder
	seen := map[*object.Exception]bool{}
	switch {
	case a.Pos[2] == object.True:
		b.WriteString(lastLine(a.T, e))
	case a.Pos[1] == object.True:
		writeChain(&b, a.T, e, seen)
	default:
		writeEntries(&b, e.Trace)
		b.WriteString(lastLine(a.T, e))
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
