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
	template := formatTemplate(p, call)
	if template == nil {
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
			report(p, call, template, text, f)
			return
		}
	}
}

// formatTemplate gives the template of template.format(...), template.format_map(m)
// and the unbound str.format(template, ...), or nil.
func formatTemplate(p *analysis.Pass, call *syntax.Call) syntax.Expr {
	if isUnbound(p, call.Func) && len(call.Args) > 0 {
		return call.Args[0]
	}
	method, ok := call.Func.(*syntax.Attribute)
	if !ok || method.Attr != "format" && method.Attr != "format_map" {
		return nil
	}
	return method.Value
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

func report(p *analysis.Pass, call *syntax.Call, template syntax.Expr, text string, f scrub.Field) {
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
		"Use an f-string, where the look-up is seen.", fString(p, call)...)
}
