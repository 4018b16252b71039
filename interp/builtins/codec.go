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
	name, errors string
}

// maxRune is the highest code point a codec can write.
func (c coding) maxRune() rune {
	switch c.name {
	case "ascii":
		return 0x7F
	case "latin-1":
		return 0xFF
	}
	return utf8.MaxRune
}

// encodable reports whether a code point can be written as it is.
func (c coding) encodable(r rune) bool {
	return r <= c.maxRune() && !(c.name == "utf-8" && isSurrogate(r))
}

func isSurrogate(r rune) bool { return r >= 0xD800 && r <= 0xDFFF }

// codingOf reads the arguments after the text: encoding, errors.
func codingOf(a *args) (coding, bool) {
	c := coding{"utf-8", "strict"}
	if len(a.Pos) > 3 {
		a.T.Raise(object.TypeError, "%s() takes at most 2 arguments (%d given)", a.Name, len(a.Pos)-1)
		return c, false
	}
	for i, into := range []*string{&c.name, &c.errors} {
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
			return c, false
		}
		*into = s.S
	}
	if !a.Unexpected() {
		return c, false
	}
	name, ok := codecNames[strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(c.name))]
	if !ok {
		a.T.Raise(object.LookupError, "unknown encoding: %s", c.name)
		return c, false
	}
	c.name = name
	return c, true
}

// codecNames maps the accepted spellings of an encoding to its name.
var codecNames = map[string]string{
	"utf-8": "utf-8", "utf8": "utf-8", "u8": "utf-8",
	"ascii": "ascii", "us-ascii": "ascii", "646": "ascii",
	"latin-1": "latin-1", "latin1": "latin-1", "iso-8859-1": "latin-1", "l1": "latin-1",
}

func encodeStr(a *args, s *object.Str) value {
	c, ok := codingOf(a)
	if !ok || !a.T.Alloc(int64(len(s.S))) {
		return nil
	}
	if s.IsASCII() || c.name == "utf-8" && utf8.ValidString(s.S) {
		return object.Bytes(s.S)
	}
	runes := s.Runes()
	out := make([]byte, 0, len(s.S))
	for i := 0; i < len(runes); {
		if r := runes[i]; c.encodable(r) {
			if c.name == "utf-8" {
				out = utf8.AppendRune(out, r)
			} else {
				out = append(out, byte(r))
			}
			i++
			continue
		}
		end := i + 1
		for end < len(runes) && !c.encodable(runes[end]) {
			end++
		}
		instead, ok := c.replaceRunes(a.T, runes, i, end)
		if !ok || !a.T.Alloc(int64(len(instead))) {
			return nil
		}
		out = append(out, instead...)
		i = end
	}
	return object.Bytes(out)
}

// replaceRunes asks the error handler for the bytes that stand for runes[start:end],
// none of which the codec can write.
func (c coding) replaceRunes(t *thread, runes []rune, start, end int) ([]byte, bool) {
	var out []byte
	for _, r := range runes[start:end] {
		switch {
		case c.errors == "ignore":
		case c.errors == "replace":
			out = append(out, '?')
		case c.errors == "backslashreplace":
			out = append(out, escapeRune(r)...)
		case c.errors == "xmlcharrefreplace":
			out = fmt.Appendf(out, "&#%d;", r)
		case c.errors == "surrogatepass" && c.name == "utf-8":
			out = append(out, object.EncodeRunes([]rune{r})...)
		case c.errors == "surrogateescape" && r >= 0xDC80 && r <= 0xDCFF:
			out = append(out, byte(r))
		default:
			return nil, c.encodeError(t, runes, start, end)
		}
	}
	return out, true
}

func (c coding) encodeError(t *thread, runes []rune, start, end int) bool {
	if !knownHandler[c.errors] {
		t.Raise(object.LookupError, "unknown error handler name '%s'", c.errors)
		return false
	}
	reason := fmt.Sprintf("ordinal not in range(%d)", c.maxRune()+1)
	if c.name == "utf-8" {
		reason = "surrogates not allowed"
	}
	if end == start+1 {
		t.Raise(object.UnicodeEncodeError, "'%s' codec can't encode character '%s' in position %d: %s", c.name, escapeRune(runes[start]), start, reason)
		return false
	}
	t.Raise(object.UnicodeEncodeError, "'%s' codec can't encode characters in position %d-%d: %s", c.name, start, end-1, reason)
	return false
}

func escapeRune(r rune) string {
	switch {
	case r <= 0xFF:
		return fmt.Sprintf("\\x%02x", r)
	case r <= 0xFFFF:
		return fmt.Sprintf("\\u%04x", r)
	}
	return fmt.Sprintf("\\U%08x", r)
}

var knownHandler = map[string]bool{
	"strict": true, "ignore": true, "replace": true, "backslashreplace": true,
	"xmlcharrefreplace": true, "surrogatepass": true, "surrogateescape": true,
}

func decodeBytes(a *args, b string) value {
	c, ok := codingOf(a)
	if !ok || !a.T.Alloc(int64(len(b))) {
		return nil
	}
	if c.name == "latin-1" {
		runes := make([]rune, len(b))
		for i := range runes {
			runes[i] = rune(b[i])
		}
		return object.NewStr(string(runes))
	}
	if c.name == "utf-8" && utf8.ValidString(b) {
		return object.NewStr(b)
	}
	var out strings.Builder
	for i := 0; i < len(b); {
		size, reason := c.decodeAt(b[i:])
		if reason == "" {
			out.WriteString(b[i : i+size])
			i += size
			continue
		}
		instead, taken, ok := c.replaceBytes(a.T, b, i, i+size, reason)
		if !ok || !a.T.Alloc(int64(len(instead))) {
			return nil
		}
		out.WriteString(instead)
		i += taken
	}
	return object.NewStr(out.String())
}

// decodeAt gives the size of the character at the start of b, or of the bytes there
// that are none, with the reason.
func (c coding) decodeAt(b string) (size int, reason string) {
	if b[0] < utf8.RuneSelf {
		return 1, ""
	}
	if c.name == "ascii" {
		return 1, "ordinal not in range(128)"
	}
	want := 0
	switch first := b[0]; {
	case first < 0xC2 || first > 0xF4:
		return 1, "invalid start byte"
	case first < 0xE0:
		want = 2
	case first < 0xF0:
		want = 3
	default:
		want = 4
	}
	for size = 1; size < want; size++ {
		if size == len(b) {
			return size, "unexpected end of data"
		}
		low, high := byte(0x80), byte(0xBF)
		if size == 1 {
			low, high = secondByte(b[0])
		}
		if b[size] < low || b[size] > high {
			return size, "invalid continuation byte"
		}
	}
	return want, ""
}

// secondByte is the range of the second byte after first, which keeps out overlong
// forms, surrogates and what lies beyond U+10FFFF.
func secondByte(first byte) (low, high byte) {
	switch first {
	case 0xE0:
		return 0xA0, 0xBF
	case 0xED:
		return 0x80, 0x9F
	case 0xF0:
		return 0x90, 0xBF
	case 0xF4:
		return 0x80, 0x8F
	}
	return 0x80, 0xBF
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
			text += escapeRune(rune(x))
		}
		return text, taken, true
	case "surrogateescape":
		for _, x := range []byte(b[start:end]) {
			text += object.EncodeRunes([]rune{0xDC00 + rune(x)})
		}
		return text, taken, true
	case "surrogatepass":
		if r, size := pytext.DecodeRune(b[start:]); c.name == "utf-8" && size == 3 && isSurrogate(r) {
			return b[start : start+size], size, true
		}
	}
	switch {
	case !knownHandler[c.errors]:
		t.Raise(object.LookupError, "unknown error handler name '%s'", c.errors)
	case c.errors == "xmlcharrefreplace":
		t.Raise(object.TypeError, "don't know how to handle UnicodeDecodeError in error callback")
	case end == start+1:
		t.Raise(object.UnicodeDecodeError, "'%s' codec can't decode byte 0x%02x in position %d: %s", c.name, b[start], start, reason)
	default:
		t.Raise(object.UnicodeDecodeError, "'%s' codec can't decode bytes in position %d-%d: %s", c.name, start, end-1, reason)
	}
	return "", 0, false
}
