package stdlib

import (
	"strconv"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"trammel/interp/object"
	"trammel/interp/stdlib/unidata"
)

func init() {
	attrs := functions(map[string]func(a *args) value{
		"name": unicodeName, "lookup": unicodeLookup, "normalize": unicodeNormalize, "is_normalized": unicodeIsNormalized,
		"decimal":          unicodeValue(func(e unidata.Entry) string { return e.Decimal }, "not a decimal"),
		"digit":            unicodeValue(func(e unidata.Entry) string { return e.Digit }, "not a digit"),
		"numeric":          unicodeValue(func(e unidata.Entry) string { return e.Numeric }, "not a numeric character"),
		"category":         unicodeProperty(func(p unidata.Properties) value { return object.NewStr(p.Category) }),
		"combining":        unicodeProperty(func(p unidata.Properties) value { return object.MakeInt(int64(p.Combining)) }),
		"bidirectional":    unicodeProperty(func(p unidata.Properties) value { return object.NewStr(p.Bidi) }),
		"east_asian_width": unicodeProperty(func(p unidata.Properties) value { return object.NewStr(p.Width) }),
		"mirrored": unicodeProperty(func(p unidata.Properties) value {
			if p.Mirrored {
				return object.MakeInt(1)
			}
			return object.MakeInt(0)
		}),
		"decomposition": func(a *args) value {
			if !a.Count(1, 1) {
				return nil
			}
			r, ok := character(a, 1)
			if !ok {
				return nil
			}
			return object.NewStr(unidata.EntryOf(r).Decomposition)
		},
	})
	attrs["unidata_version"] = object.NewStr(unidata.Version)
	register("unicodedata", attrs)
}

// character takes the first argument, a str of one character; how many there may be is
// for the message.
func character(a *args, most int) (rune, bool) {
	s, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if ok && s.Len() == 1 {
		r, _ := utf8.DecodeRuneInString(s.S)
		return r, true
	}
	which := "argument"
	if most > 1 {
		which = "argument 1"
	}
	a.T.Raise(object.TypeError, "%s() %s must be a unicode character, not %s", a.Name, which, a.Pos[0].Class().Title())
	return 0, false
}

func unicodeProperty(of func(unidata.Properties) value) func(a *args) value {
	return func(a *args) value {
		if !a.Count(1, 1) {
			return nil
		}
		r, ok := character(a, 1)
		if !ok {
			return nil
		}
		return of(unidata.Of(r))
	}
}

func unicodeName(a *args) value {
	if !a.Count(1, 2) {
		return nil
	}
	r, ok := character(a, 2)
	if !ok {
		return nil
	}
	if name := unidata.EntryOf(r).Name; name != "" {
		return object.NewStr(name)
	}
	if len(a.Pos) == 2 {
		return a.Pos[1]
	}
	return a.T.Raise(object.ValueError, "no such name")
}

func unicodeValue(of func(unidata.Entry) string, none string) func(a *args) value {
	return func(a *args) value {
		if !a.Count(1, 2) {
			return nil
		}
		r, ok := character(a, 2)
		if !ok {
			return nil
		}
		text := of(unidata.EntryOf(r))
		switch {
		case text == "" && len(a.Pos) == 2:
			return a.Pos[1]
		case text == "":
			return a.T.Raise(object.ValueError, "%s", none)
		case a.Name == "numeric":
			x, _ := strconv.ParseFloat(text, 64)
			return object.Float(x)
		}
		n, _ := strconv.ParseInt(text, 10, 64)
		return object.MakeInt(n)
	}
}

func unicodeLookup(a *args) value {
	if !a.Count(1, 1) {
		return nil
	}
	s, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if !ok {
		return a.T.Raise(object.TypeError, "lookup() argument must be str, not %s", a.Pos[0].Class().Title())
	}
	r, ok := unidata.Lookup(s.S)
	if !ok {
		return a.T.Raise(object.KeyError, "undefined character name '%s'", s.S)
	}
	return object.NewStr(string(r))
}

var normalForms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

func normalForm(a *args) (form norm.Form, s *object.Str, ok bool) {
	if !a.Count(2, 2) {
		return 0, nil, false
	}
	for i, v := range a.Pos {
		if _, isStr := object.Unwrap(v).(*object.Str); !isStr {
			a.T.Raise(object.TypeError, "%s() argument %d must be str, not %s", a.Name, i+1, v.Class().Title())
			return 0, nil, false
		}
	}
	form, ok = normalForms[strOf(a.Pos[0])]
	if !ok {
		a.T.Raise(object.ValueError, "invalid normalization form")
	}
	return form, object.Unwrap(a.Pos[1]).(*object.Str), ok
}

func unicodeNormalize(a *args) value {
	form, s, ok := normalForm(a)
	if !ok || !a.T.Alloc(int64(len(s.S))*mostDecomposed) {
		return nil
	}
	return object.NewStr(form.String(s.S))
}

// mostDecomposed is by how much a normal form is longer than the text, rarely.
const mostDecomposed = 3

func unicodeIsNormalized(a *args) value {
	form, s, ok := normalForm(a)
	if !ok || !a.T.Step(int64(len(s.S))) {
		return nil
	}
	return object.MakeBool(form.IsNormalString(s.S))
}
