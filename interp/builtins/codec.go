package builtins

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"trammel/interp/object"
	"trammel/syntax/pytext"
)

// coding is what the arguments encoding and errors of encode and decode ask for.
type coding struct {
	*codec
	errors string
	given  bool // not left out
}

// codingOf reads the arguments after the text: encoding, errors.
func codingOf(a *args) (coding, bool) {
	name, errors, given := "utf-8", "strict", false
	if len(a.Pos) > 3 {
		a.T.Raise(object.TypeError, "%s() takes at most 2 arguments (%d given)", a.Name, len(a.Pos)-1)
		return coding{}, false
	}
	for i, into := range []*string{&name, &errors} {
		param := []string{"encoding", "errors"}[i]
		v := a.Optional(i+1, nil)
		if v == nil {
			v = a.Take(param)
		}
		if v == nil {
			continue
		}
		s, ok := v.(*object.Str)
		if !ok {
			a.T.Raise(object.TypeError, "%s() argument '%s' must be str, not %s", a.Name, param, v.Class().Name)
			return coding{}, false
		}
		*into = s.S
		given = true
	}
	if !a.Unexpected() {
		return coding{}, false
	}
	c := codecNamed(name)
	if c == nil {
		a.T.Raise(object.LookupError, "unknown encoding: %s", name)
		return coding{}, false
	}
	return coding{c, errors, given}, true
}

func encodeStr(a *args, s *object.Str) value {
	c, ok := codingOf(a)
	if !ok || !a.T.Alloc(int64(len(s.S))) {
		return nil
	}
	if s.IsASCII() && c.ascii || c.codec == utf8Codec && utf8.ValidString(s.S) {
		return object.Bytes(s.S)
	}
	runes := s.Runes()
	out := append(make([]byte, 0, len(s.S)), c.mark...)
	for i := 0; i < len(runes); {
		if more, ok := c.appendRune(out, runes[i]); ok {
			out = more
			i++
			continue
		}
		end := i + 1
		for end < len(runes) && !c.encodable(runes[end]) {
			end++
		}
		instead, ok := c.replaceRunes(a.T, s, runes, i, end)
		if !ok || !a.T.Alloc(int64(len(instead))) {
			return nil
		}
		out = append(out, instead...)
		i = end
	}
	return object.Bytes(out)
}

func (c coding) encodable(r rune) bool {
	_, ok := c.appendRune(nil, r)
	return ok
}

// replaceRunes asks the error handler for the bytes that stand for runes[start:end],
// none of which the codec can write.
func (c coding) replaceRunes(t *thread, s *object.Str, runes []rune, start, end int) ([]byte, bool) {
	var out []byte
	write := func(text string) {
		for _, r := range text {
			out, _ = c.appendRune(out, r)
		}
	}
	for _, r := range runes[start:end] {
		switch {
		case c.errors == "ignore":
		case c.errors == "replace":
			write("?")
		case c.errors == "backslashreplace":
			write(object.EscapeRune(r))
		case c.errors == "xmlcharrefreplace":
			write(fmt.Sprintf("&#%d;", r))
		case c.errors == "namereplace":
			if name := pytext.RuneName(r); name != "" {
				write("\\N{" + name + "}")
			} else {
				write(object.EscapeRune(r))
			}
		case c.errors == "surrogatepass" && c.surrogate != nil && isSurrogate(r):
			out = c.surrogate(out, r)
		case c.errors == "surrogateescape" && r >= 0xDC80 && r <= 0xDCFF:
			out = append(out, byte(r))
		default:
			if c.first && c.errors == "strict" {
				end = start + 1
			}
			return nil, c.encodeError(t, s, start, end)
		}
	}
	return out, true
}

func (c coding) encodeError(t *thread, s *object.Str, start, end int) bool {
	if !knownHandler[c.errors] {
		t.Raise(object.LookupError, "unknown error handler name '%s'", c.errors)
		return false
	}
	t.Throw(object.NewException(object.UnicodeEncodeError, object.NewStr(c.encoderName()), s,
		object.MakeInt(int64(start)), object.MakeInt(int64(end)), object.NewStr(c.unencodable)))
	return false
}

var knownHandler = map[string]bool{
	"strict": true, "ignore": true, "replace": true, "backslashreplace": true,
	"xmlcharrefreplace": true, "namereplace": true, "surrogatepass": true, "surrogateescape": true,
}

func decodeBytes(a *args, b string) value {
	c, ok := codingOf(a)
	if !ok || !a.T.Alloc(int64(len(b))) {
		return nil
	}
	if c.codec == utf8Codec && utf8.ValidString(b) {
		return object.NewStr(b)
	}
	if c.sniff != nil {
		c.codec, b = c.sniff(b)
	}
	if c.codec == latin1Codec {
		runes := make([]rune, len(b))
		for i := range runes {
			runes[i] = rune(b[i])
		}
		return object.NewStr(string(runes))
	}
	var out strings.Builder
	for i := 0; i < len(b); {
		r, size, problem := c.decodeRune(b[i:])
		if problem == "" {
			out.WriteString(object.EncodeRunes([]rune{r}))
			i += size
			continue
		}
		instead, taken, ok := c.replaceBytes(a.T, b, i, i+size, problem)
		if !ok || !a.T.Alloc(int64(len(instead))) {
			return nil
		}
		out.WriteString(instead)
		i += taken
	}
	return object.NewStr(out.String())
}

// replaceBytes asks the error handler for the text that stands for b[start:end], and
// for how many bytes it stands.
func (c coding) replaceBytes(t *thread, b string, start, end int, reason string) (text string, taken int, ok bool) {
	taken = end - start
	switch c.errors {
	case "ignore":
		return "", taken, true
	case "replace":
		return "\uFFFD", taken, true
	case "backslashreplace":
		for _, x := range []byte(b[start:end]) {
			text += object.EscapeRune(rune(x))
		}
		return text, taken, true
	case "surrogateescape":
		for _, x := range []byte(b[start:end]) {
			if x < utf8.RuneSelf {
				return "", 0, c.decodeError(t, b, start, end, reason)
			}
			text += object.EncodeRunes([]rune{0xDC00 + rune(x)})
		}
		return text, taken, true
	case "surrogatepass":
		if r, size := pytext.DecodeRune(b[start:]); c.codec == utf8Codec && size == 3 && isSurrogate(r) {
			return b[start : start+size], size, true
		}
	}
	return "", 0, c.decodeError(t, b, start, end, reason)
}

func (c coding) decodeError(t *thread, b string, start, end int, reason string) bool {
	switch {
	case !knownHandler[c.errors]:
		t.Raise(object.LookupError, "unknown error handler name '%s'", c.errors)
	case c.errors == "xmlcharrefreplace" || c.errors == "namereplace":
		t.Raise(object.TypeError, "don't know how to handle UnicodeDecodeError in error callback")
	default:
		t.Throw(object.NewException(object.UnicodeDecodeError, object.NewStr(c.name), object.Bytes(b),
			object.MakeInt(int64(start)), object.MakeInt(int64(end)), object.NewStr(reason)))
	}
	return false
}
