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
