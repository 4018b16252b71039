package formatting

import (
	"strings"

	"trammel/analysis"
	"trammel/policy"
	"trammel/scrub"
	"trammel/syntax"
)

var formatFieldTraversal = &analysis.Rule{
	Code: "FMT001", Name: "format-field-traversal",
	Levels: policy.Columns("--EE"),
	Nodes:  []syntax.Node{(*syntax.Call)(nil)},
	Check:  checkFormat,
}

func checkFormat(p *analysis.Pass, n syntax.Node) {
	call := n.(*syntax.Call)
	template, args, ok := formatCall(p, call)
	if !ok {
		template = loggingTemplate(p, call)
	}
	if template == nil {
		return
	}
	text, ok := p.Names.ConstString(template)
	if !ok {
		return
	}
	fields, err := scrub.ParseTemplate(text)
	if err != nil {
		return
	}
	for _, f := range flatten(fields) {
		if len(f.Path) > 0 {
			report(p, call, template, args, text, fields, f)
			return
		}
	}
}

// formatCall recognises template.format(...), template.format_map(m) and the
// unbound str.format(template, ...).
func formatCall(p *analysis.Pass, call *syntax.Call) (template syntax.Expr, args []syntax.Expr, ok bool) {
	if p.Names.Refers(call.Func, "builtins.str.format", "builtins.str.format_map") && len(call.Args) > 0 {
		return call.Args[0], call.Args[1:], true
	}
	method, ok := call.Func.(*syntax.Attribute)
	if !ok || method.Attr != "format" && method.Attr != "format_map" {
		return nil, nil, false
	}
	return method.Value, call.Args, true
}

// loggingTemplate gives the template of a logging call with style="{", or nil.
func loggingTemplate(p *analysis.Pass, call *syntax.Call) syntax.Expr {
	name := p.Name(call.Func)
	if name != "logging.Formatter" && name != "logging.basicConfig" {
		return nil
	}
	style := analysis.Argument(call, -1, "style")
	if name == "logging.Formatter" {
		style = analysis.Argument(call, 2, "style")
	}
	if text, ok := p.Names.ConstString(style); !ok || text != "{" {
		return nil
	}
	if name == "logging.Formatter" {
		return analysis.Argument(call, 0, "fmt")
	}
	return analysis.Argument(call, -1, "format")
}

func flatten(fields []scrub.Field) []scrub.Field {
	var out []scrub.Field
	for _, f := range fields {
		out = append(append(out, f), flatten(f.Nested)...)
	}
	return out
}

func report(p *analysis.Pass, call *syntax.Call, template syntax.Expr, args []syntax.Expr, text string, fields []scrub.Field, f scrub.Field) {
	field := text[f.Start:f.End]
	if len(field) > 40 {
		field = field[:37] + "..."
	}
	for _, step := range f.Path {
		if strings.HasPrefix(step.Name, "_") {
			p.Report(template.Range(), "The field "+field+" walks to "+step.Name+" from inside a string, past every check of attributes.",
				"Use an f-string with the values that should be shown.")
			return
		}
	}
	p.ReportAs(p.Mild(policy.Warning), template.Range(), "The field "+field+" looks up attributes or items from inside a string.",
		"Use an f-string, where the look-up is seen.", asFString(p, call, template, args, text, fields)...)
}

// asFString rewrites "..{0.x}..".format(a) as f"..{a.x}..", if the template is one
// plain literal without escapes and every field starts from an argument that is a
// name.
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
	name, ok := arg.(*syntax.Name)
	if !ok {
		return "", false
	}
	other := `"`
	if quote == other {
		other = "'"
	}
	value := p.Text(name)
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
