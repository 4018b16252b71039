package formatting

import (
	"strings"

	"trammel/analysis"
	"trammel/scrub"
	"trammel/syntax"
)

// fString offers an f-string for a call of format, if there is one to write.
func fString(p *analysis.Pass, call *syntax.Call) []analysis.Fix {
	template, args, ok := formatCall(p, call)
	if !ok {
		return nil
	}
	text, ok := p.Names.ConstString(template)
	if !ok {
		return nil
	}
	fields, err := scrub.ParseTemplate(text)
	if err != nil {
		return nil
	}
	return asFString(p, call, template, args, text, fields)
}

// asFString rewrites "..{0.x}..".format(a) as f"..{a.x}..", if the template is one
// plain literal without escapes and every field starts from an argument that may
// stand in a field.
func asFString(p *analysis.Pass, call *syntax.Call, template syntax.Expr, args []syntax.Expr, text string, fields []scrub.Field) []analysis.Fix {
	literal := p.Text(template)
	c, isLiteral := template.(*syntax.Constant)
	if !isLiteral || c.Unicode || len(literal) != len(text)+2 || literal[1:len(literal)-1] != text {
		return nil
	}
	quote := literal[:1]
	var b strings.Builder
	at, auto := 0, 0
	for _, f := range fields {
		value, ok := fieldValue(p, call, args, f, quote, &auto)
		if !ok || len(f.Nested) > 0 {
			return nil
		}
		b.WriteString(text[at:f.Start] + "{" + value)
		if f.Conversion != "" {
			b.WriteString("!" + f.Conversion)
		}
		if f.Spec != "" {
			b.WriteString(":" + f.Spec)
		}
		b.WriteString("}")
		at = f.End
	}
	b.WriteString(text[at:])
	return []analysis.Fix{{
		Title: "Rewrite as an f-string", Safety: analysis.Unsafe,
		Edits: []scrub.Edit{{Span: call.Span, New: "f" + quote + b.String() + quote}},
	}}
}

// fieldValue is the expression that a field stands for.
func fieldValue(p *analysis.Pass, call *syntax.Call, args []syntax.Expr, f scrub.Field, quote string, auto *int) (string, bool) {
	arg := argument(call, args, f.Arg, auto)
	if arg == nil {
		return "", false
	}
	value := p.Text(arg)
	switch arg.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Call, *syntax.Subscript:
	case *syntax.Constant, *syntax.BinOp:
		if len(f.Path) > 0 {
			value = "(" + value + ")"
		}
	default:
		return "", false
	}
	if strings.ContainsAny(value, "\"'\\{}!:#=\n") {
		return "", false // what ends a field, or older versions refuse in one
	}
	other := `"`
	if quote == other {
		other = "'"
	}
	for _, step := range f.Path {
		switch {
		case !step.Index:
			value += "." + step.Name
		case strings.Trim(step.Name, "0123456789") == "":
			value += "[" + step.Name + "]"
		case strings.ContainsAny(step.Name, `"'\{}`):
			return "", false
		default:
			value += "[" + other + step.Name + other + "]"
		}
	}
	return value, true
}

// argument finds what a field starts from, or nil.
func argument(call *syntax.Call, args []syntax.Expr, name string, auto *int) syntax.Expr {
	index, isNumber := 0, true
	if name == "" {
		index = *auto
		*auto++
	} else {
		for _, c := range name {
			isNumber = isNumber && c >= '0' && c <= '9' && index < 1000
			index = index*10 + int(c-'0')
		}
	}
	if isNumber {
		if index < len(args) {
			return args[index]
		}
		return nil
	}
	for _, k := range call.Keywords {
		if k.Name == name {
			return k.Value
		}
	}
	return nil
}
