package stdlib

import (
	"trammel/interp/builtins"
	"trammel/interp/object"
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
	fields, ok := builtins.ParseTemplate(a.T, template)
	if !ok {
		return nil
	}
	if !a.T.Alloc(int64(len(template)) * 8) {
		return nil
	}
	out := &object.List{}
	at := 0
	for _, f := range fields {
		name := template[f.Start+1 : f.End-1]
		name = name[:nameEnd(name)]
		conversion := object.None
		if f.Conversion != "" {
			conversion = object.NewStr(f.Conversion)
		}
		out.Elts = append(out.Elts, tuple(object.NewStr(builtins.Unbrace(template[at:f.Start])), object.NewStr(name), object.NewStr(f.Spec), conversion))
		at = f.End
	}
	if at < len(template) {
		out.Elts = append(out.Elts, tuple(object.NewStr(builtins.Unbrace(template[at:])), object.None, object.None, object.None))
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
	fields, ok := builtins.ParseTemplate(a.T, "{"+name+"}")
	if !ok {
		return nil
	}
	steps := &object.List{}
	for _, s := range fields[0].Path {
		var key value = object.NewStr(s.Name)
		if s.Index {
			key = builtins.FieldKey(s.Name)
		}
		steps.Elts = append(steps.Elts, tuple(object.MakeBool(!s.Index), key))
	}
	var first value = object.NewStr("")
	if fields[0].Arg != "" {
		first = builtins.FieldKey(fields[0].Arg)
	}
	return tuple(first, a.T.Iterate(steps))
}
