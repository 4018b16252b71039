package stdlib

import (
	"html"
	"regexp"

	"trammel/interp/object"
)

// charRef is what may be a character reference, as CPython finds them: Go's library
// takes some more for ones.
var charRef = regexp.MustCompile(`&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)`)

// _text is what modules for texts need of Go's library.
func init() {
	register("_text", functions(map[string]func(a *args) value{
		"unescape_html": func(a *args) value {
			s := strOf(a.Pos[0])
			if !a.T.Alloc(int64(len(s))) {
				return nil
			}
			return object.NewStr(charRef.ReplaceAllStringFunc(s, html.UnescapeString))
		},
	}))
}
