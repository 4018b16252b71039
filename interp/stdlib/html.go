package stdlib

import (
	"html"

	"trammel/interp/object"
)

// _text is what modules for texts need of Go's library.
func init() {
	register("_text", functions(map[string]func(a *args) value{
		"unescape_html": func(a *args) value {
			s := strOf(a.Pos[0])
			if !a.T.Alloc(int64(len(s))) {
				return nil
			}
			return object.NewStr(html.UnescapeString(s))
		},
	}))
}
