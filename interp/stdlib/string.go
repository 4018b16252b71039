package stdlib

import (
	"strings"

	"trammel/interp/object"
	"trammel/scrub"
)

// _string takes templates of str.format apart, for string.Formatter.
func init() {
	register("_string", functions(map[string]func(a *args) value{
		"formatter_parser": formatterParser, "formatter_field_name_split": fieldNameSplit,
	}))
}

// text takes the only argument of a function, a str.
func text(a *args) (string, bool) {
	if !a.Count(1, 1) {
		return "", false
	}
	s, ok := object.Unwrap(a.Pos[0]).(*object.Str)
	if !ok {
		a.T.Raise(object.TypeError, "expected str, got %s", a.Pos[0].Class().Name)
		return "", false
	}
	return s.S, true
}

func formatterParser(a *args) value {
	template, ok := text(a)
	if !ok {
		return nil
	}
	fields, err := scrub.ParseTemplate(template)
	if err != nil {
		return a.T.Raise(object.ValueError, "%s", strings.ToUpper(err.Error()[:1])+err.Error()[1:])
	}
	if !a.T.Alloc(int64(len(template)) * 8) {
		return nil
	}
	unbrace := strings.NewReplacer("{{", "{", "}}", "}")
	out := &object.List{}
	at := 0
	for _, f := range fields {
		name := template[f.Start+1 : f.End-1]
		name = name[:nameEnd(name)]
		conversion := object.None
		if f.Conversion != "" {
			conversion = object.NewStr(f.Conversion)
		}
		out.Elts = append(out.Elts, tuple(object.NewStr(unbrace.Replace(template[at:f.Start])), object.NewStr(name), object.NewStr(f.Spec), conversion))
		at = f.End
	}
	if at < len(template) {
		out.Elts = append(out.Elts, tuple(object.NewStr(unbrace.Replace(template[at:])), object.None, object.None, object.None))
	}
	return a.T.Iterate(out)
}

// nameEnd gives the length of the name in a field: it ends at ! or : outside brackets.
func nameEnd(field string) int {
	inIndex := false
	for i := range len(field) {
		switch c := field[i]; {
		case inIndex:
			inIndex = c != ']'
		case c == '[':
			inIndex = true
		case c == '!' || c == ':':
			return i
		}
	}
	return len(field)
}

func fieldNameSplit(a *args) value {
	name, ok := text(a)
	if !ok {
		return nil
	}
	fields, err := scrub.ParseTemplate("{" + name + "}")
	if err != nil {
		return a.T.Raise(object.ValueError, "%s", strings.ToUpper(err.Error()[:1])+err.Error()[1:])
	}
	steps := &object.List{}
	for _, s := range fields[0].Path {
		steps.Elts = append(steps.Elts, tuple(object.MakeBool(!s.Index), numberOrName(s.Name, s.Index)))
	}
	return tuple(numberOrName(fields[0].Arg, true), a.T.Iterate(steps))
}

// numberOrName is an int where digits stand for one.
func numberOrName(s string, canBeNumber bool) value {
	if !canBeNumber || s == "" || strings.Trim(s, "0123456789") != "" || len(s) > 15 {
		return object.NewStr(s)
	}
	n := int64(0)
	for _, c := range s {
		n = n*10 + int64(c-'0')
	}
	return object.MakeInt(n)
}
