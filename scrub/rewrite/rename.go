package rewrite

import (
	"strings"

	"trammel/scrub"
	"trammel/syntax"
	"trammel/syntax/names"
)

// Renames gives names in place of ones that may not be used.
type Renames struct {
	spans    map[string][]syntax.Span // where every identifier of the file stands
	foreign  map[string]bool          // spelled in an import or a string as well
	bound    map[string]bool          // bound by the file, which decides what to call it then
	replaced map[string]string
}

// NewRenames looks at all the identifiers of a file.
func NewRenames(f *syntax.File) *Renames {
	r := &Renames{spans: map[string][]syntax.Span{}, foreign: map[string]bool{}, bound: map[string]bool{}, replaced: map[string]string{}}
	syntax.InspectAll(f.Body, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Alias:
			r.foreign[n.Name] = true
			r.bound[n.AsName] = true
		case *syntax.Name:
			r.bound[n.Ident] = r.bound[n.Ident] || n.Ctx == syntax.Store
		case *syntax.Attribute:
			r.bound[n.Attr] = r.bound[n.Attr] || n.Ctx == syntax.Store
		case *syntax.Keyword: // its parameter may be somebody else's
		case *syntax.Constant:
			if n.Kind == syntax.StrConst {
				r.foreign[n.Text] = true // getattr(x, "_y"), __slots__
			}
		default:
			syntax.EachIdentifier(n, func(name string, _ syntax.Span) { r.bound[name] = true })
		}
		syntax.EachIdentifier(n, func(name string, span syntax.Span) { r.spans[name] = append(r.spans[name], span) })
		return true
	})
	return r
}

// Rename gives the edits that write a name without leading underscores and without
// __roles__ at its end wherever the file spells it, be it variable, attribute or
// keyword, and the new name. Names with a meaning in Python, those that the file
// does not bind, and those that an import or a string spells stay: there are no
// edits then.
func (r *Renames) Rename(name string) (string, []scrub.Edit) {
	if names.IsDunder(name) && !strings.HasSuffix(name, "__roles__") || r.foreign[name] || !r.bound[name] || names.IsBuiltin(name) {
		return "", nil
	}
	fresh, ok := r.replaced[name]
	if !ok {
		fresh = r.free(name)
		r.replaced[name] = fresh
	}
	edits := make([]scrub.Edit, 0, len(r.spans[name]))
	for _, span := range r.spans[name] {
		edits = append(edits, scrub.Edit{Span: span, New: fresh})
	}
	return fresh, edits
}

// free finds a name like the old one that nothing in the file has.
func (r *Renames) free(old string) string {
	fresh := strings.TrimLeft(strings.TrimSuffix(old, "__roles__"), "_")
	if fresh == "" || fresh[0] >= '0' && fresh[0] <= '9' {
		fresh = "value" + fresh
	}
	for r.taken(fresh) {
		fresh += "_"
	}
	r.spans[fresh] = nil
	return fresh
}

func (r *Renames) taken(name string) bool {
	_, used := r.spans[name]
	return used || r.foreign[name] || syntax.IsKeyword(name) || names.IsBuiltin(name)
}
