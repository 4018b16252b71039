package rewrite

import (
	"trammel/scrub"
	"trammel/syntax"
)

// EnsureImport gives the edit that adds "import module" at the top of f, behind
// the docstring and the future imports, or nothing if it is there already.
func EnsureImport(f *syntax.File, module string) []scrub.Edit {
	for _, s := range f.Body {
		if imp, ok := s.(*syntax.Import); ok {
			for _, a := range imp.Names {
				if a.Name == module && a.AsName == "" {
					return nil
				}
			}
		}
	}
	at := importPosition(f)
	return []scrub.Edit{{Span: syntax.Span{Start: at, End: at}, New: "import " + module + "\n"}}
}

// importPosition is the start of the line in front of which an import may go.
func importPosition(f *syntax.File) syntax.Pos {
	i := 0
	if syntax.Docstring(f.Body) != nil {
		i++
	}
	for i < len(f.Body) {
		from, ok := f.Body[i].(*syntax.ImportFrom)
		if !ok || from.Module != "__future__" {
			break
		}
		i++
	}
	if i == len(f.Body) {
		return syntax.Pos(len(f.Text))
	}
	next := f.Body[i].Range().Start
	if decorators := syntax.Decorators(f.Body[i]); len(decorators) > 0 {
		next = decorators[0].Range().Start
	}
	return f.LineStart(f.Line(next))
}
